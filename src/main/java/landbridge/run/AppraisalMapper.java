package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.appraise.Appraisal;
import landbridge.appraise.AppraisalInput;
import landbridge.appraise.AppraisalTerms;
import landbridge.appraise.Appraiser;
import landbridge.appraise.DiscountPreset;
import landbridge.appraise.TrafficSeries;
import landbridge.appraise.TrafficYear;
import landbridge.appraise.Works;
import landbridge.model.AppraisalValues;
import landbridge.model.Asset;
import landbridge.model.Project;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.run.traffic.Solution;

/**
 * Maps traffic and projects of two scenarios to the appraisal of one against the other.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
final class AppraisalMapper {
  private static final String COMPANY = "company";
  private static final double USD_PER_MUSD = 1e6;

  private final TrafficAccounts accounts;
  private final Study reference;
  private final SortedMap<Integer, TrafficYear> referenceYears = new TreeMap<>();

  AppraisalMapper(TrafficAccounts accounts, Study reference) {
    this.accounts = accounts;
    this.reference = reference;
  }

  /** The appraisal of a scenario against the reference, over the same computed years. */
  Appraisal appraise(
      Study scenario, SortedMap<Integer, Solution> with, SortedMap<Integer, Solution> without) {
    return Appraiser.appraise(new AppraisalInput(
        accounts.frame(),
        terms(scenario),
        new TrafficSeries(without.entrySet().stream()
            .map(entry -> referenceYears.computeIfAbsent(
                entry.getKey(), year -> accounts.of(year, entry.getValue())))
            .toList()),
        series(with),
        works(reference),
        works(scenario),
        new Ledger(List.of())));
  }

  private TrafficSeries series(SortedMap<Integer, Solution> traffic) {
    List<TrafficYear> years = new ArrayList<>();
    traffic.forEach((year, solution) -> years.add(accounts.of(year, solution)));
    return new TrafficSeries(years);
  }

  private static AppraisalTerms terms(Study study) {
    AppraisalValues values = study.values();
    StudySettings.Years years = study.settings().years();
    return new AppraisalTerms(
        years.baseYear(),
        years.horizon(),
        discounting(values, years.baseYear()),
        values.originShare(),
        year -> values.carbonPriceUsdPerT().linearAt(year),
        new AppraisalTerms.Options(
            values.residualMethod() == AppraisalValues.ResidualMethod.STRAIGHT_LINE,
            true,
            study.company().map(company -> company.host()).orElse("")));
  }

  /** The discounting of a study: its own rate, or the one that an institution prescribes. */
  static Discounting discounting(AppraisalValues values, int baseYear) {
    AppraisalValues.Rates rates = values.rates();
    return rates.discount() == AppraisalValues.Discount.OWN
        ? Discounting.constant(rates.discountRatePerYear(), baseYear)
        : DiscountPreset.valueOf(rates.discount().name()).from(baseYear);
  }

  private static List<Works> works(Study study) {
    List<Works> works = new ArrayList<>();
    for (Project project : study.projects()) {
      if (study.opens(project.id()).isPresent()) {
        works.add(works(study, project, study.opens(project.id()).getAsInt()));
      }
    }
    return works;
  }

  private static Works works(Study study, Project project, int opens) {
    boolean company = project.payer().equals(COMPANY);
    String payerCountry =
        company ? study.company().map(c -> c.host()).orElse(project.country()) : project.payer();
    Project.Works terms = project.works();
    double opex = project.life().opexMusdPerYear();
    for (Asset asset : study.assets()) {
      opex += asset.project().equals(project.id()) ? asset.opex().opexFixedMusdPerYear() : 0;
    }
    return new Works(
        project.id(),
        project.country(),
        company ? COMPANY : "state",
        payerCountry,
        new Works.Construction(
            opens,
            terms.costMusd() * (1 + terms.contingency()) * USD_PER_MUSD,
            CompanyMapper.phasing(terms),
            terms.economicFactor()),
        Works.Wear.of(project.life().life(), project.life().residual(), opex * USD_PER_MUSD));
  }
}
