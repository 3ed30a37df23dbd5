package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import landbridge.appraise.Appraisal;
import landbridge.appraise.AppraisalFrame;
import landbridge.appraise.AppraisalInput;
import landbridge.appraise.AppraisalTerms;
import landbridge.appraise.Appraiser;
import landbridge.appraise.ConversionFactors;
import landbridge.appraise.DiscountPreset;
import landbridge.appraise.Externalities;
import landbridge.appraise.ReferenceClass;
import landbridge.appraise.TrafficSeries;
import landbridge.appraise.Works;
import landbridge.model.AppraisalValues;
import landbridge.model.Asset;
import landbridge.model.Country;
import landbridge.model.Externality;
import landbridge.model.Project;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.model.WorksComponent;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;

/**
 * Maps traffic and projects of two scenarios to the appraisal of one against the other.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
final class AppraisalMapper {
  static final String COMPANY = "company";
  private static final double USD_PER_MUSD = 1e6;

  private final AppraisalFrame frame;
  private final Routes routes;
  private final Study reference;

  AppraisalMapper(AppraisalFrame frame, Routes routes, Study reference) {
    this.frame = frame;
    this.routes = routes;
    this.reference = reference.in(reference.settings().years().baseYear());
  }

  /** The appraisal of a scenario against the reference, over the same computed years. */
  Appraisal appraise(
      Study scenario,
      AccountedTraffic with,
      AccountedTraffic without,
      Optional<CompanyMapper.Case> company) {
    return Appraiser.appraise(input(scenario, with, without, company));
  }

  /** All that the appraisal of a scenario needs; costs and values are those in force in the base year. */
  AppraisalInput input(
      Study scenario,
      AccountedTraffic with,
      AccountedTraffic without,
      Optional<CompanyMapper.Case> company) {
    Study priced = scenario.in(scenario.settings().years().baseYear());
    AppraisalTerms terms = terms(priced);
    Ledger extra = externalities(priced, terms, with.solutions(), without.solutions());
    if (company.isPresent()) {
      extra = extra.plus(CompanyTransfers.of(priced, terms, company.get()));
    }
    return new AppraisalInput(
        frame, terms, series(without), series(with), works(reference), works(priced), extra);
  }

  private Ledger externalities(
      Study study,
      AppraisalTerms terms,
      SortedMap<Integer, Solution> with,
      SortedMap<Integer, Solution> without) {
    List<Externality> table = study.deal().externalities();
    if (table.isEmpty()) {
      return new Ledger(List.of());
    }
    return externalities(
        study, terms, Performance.of(study, routes, without), Performance.of(study, routes, with));
  }

  /** External costs of a change of transport performance, by the values of a study. */
  static Ledger externalities(
      Study study, AppraisalTerms terms, Performance before, Performance after) {
    List<Externality> table = study.deal().externalities();
    List<Externalities.Value> values = new ArrayList<>();
    for (Country country : study.countries()) {
      for (Externality row : table) {
        if (holds(table, row, country.id())) {
          String component = row.component().name().toLowerCase(Locale.ROOT).replace('_', '-');
          values.add(new Externalities.Value(
              component, country.id(), row.mode().word(), row.valueUsdPerTkm()));
        }
      }
    }
    return Externalities.ledger(
        values,
        (country, mode) -> {
          double[] tkm = after.tkm(mode, country, terms.firstYear(), terms.horizon());
          double[] less = before.tkm(mode, country, terms.firstYear(), terms.horizon());
          for (int y = 0; y < tkm.length; y++) {
            tkm[y] -= less[y];
          }
          return tkm;
        },
        terms);
  }

  /** Whether a row speaks of a country: its own row does, a row for all only where it has none. */
  private static boolean holds(List<Externality> table, Externality row, String country) {
    if (!row.country().equals(Externality.ALL)) {
      return row.country().equals(country);
    }
    return table.stream()
        .noneMatch(other -> other.country().equals(country)
            && other.component() == row.component()
            && other.mode() == row.mode());
  }

  private static TrafficSeries series(AccountedTraffic traffic) {
    return new TrafficSeries(List.copyOf(traffic.accounts().values()));
  }

  /** Years, rates and shares of a study with the values in force in its base year. */
  static AppraisalTerms terms(Study study) {
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

  /** Works of all projects that a study builds. */
  static List<Works> works(Study study) {
    List<Works> works = new ArrayList<>();
    for (Project project : study.projects()) {
      if (study.opens(project.id()).isPresent()) {
        works.addAll(works(study, project, study.opens(project.id()).getAsInt()));
      }
    }
    return works;
  }

  /** The works of a project: one, or one for each of its components. */
  private static List<Works> works(Study study, Project project, int opens) {
    double opex = project.life().opexMusdPerYear();
    for (Asset asset : study.assets()) {
      opex += asset.project().equals(project.id()) ? asset.opex().opexFixedMusdPerYear() : 0;
    }
    List<Works> parts = new ArrayList<>();
    for (WorksComponent part : study.deal().components()) {
      if (part.project().equals(project.id())) {
        Works.Wear wear = new Works.Wear(
            part.life(),
            0,
            part.renewalShare() > 0
                ? part.renewalShare()
                : 1, // what is left is worth its first cost
            part.renewalShare() > 0,
            parts.isEmpty() ? opex * USD_PER_MUSD : 0);
        parts.add(part(study, project, opens, project.id() + " " + part.id(), part.share(), wear));
      }
    }
    if (parts.isEmpty()) {
      Works.Wear wear =
          Works.Wear.of(project.life().life(), project.life().residual(), opex * USD_PER_MUSD);
      parts.add(part(study, project, opens, project.id(), 1, wear));
    }
    return parts;
  }

  private static Works part(
      Study study, Project project, int opens, String name, double share, Works.Wear wear) {
    boolean company = project.payer().equals(COMPANY);
    String payerCountry =
        company ? study.company().map(c -> c.host()).orElse(project.country()) : project.payer();
    Project.Works terms = project.works();
    double cost = terms.costMusd() * (1 + uplift(study, terms)) * share * USD_PER_MUSD;
    return new Works(
        name,
        project.country(),
        company ? COMPANY : "state",
        payerCountry,
        new Works.Construction(
            opens, cost, CompanyMapper.phasing(terms), economicFactor(study, project)),
        wear);
  }

  /** Contingency, or the uplift of the reference class where the study asks for a certainty. */
  static double uplift(Study study, Project.Works works) {
    OptionalDouble certainty = study.values().certainty();
    boolean known = works.referenceClass() != Project.ReferenceClass.NONE;
    return certainty.isPresent() && known
        ? ReferenceClass.valueOf(works.referenceClass().name()).uplift(certainty.getAsDouble())
        : works.contingency();
  }

  private static double economicFactor(Study study, Project project) {
    Project.MakeUp cost = project.makeUp();
    if (!cost.isKnown()) {
      return project.works().economicFactor();
    }
    AppraisalValues.Factors factors = study.values().factors();
    return new ConversionFactors(
            factors.cfTraded(), factors.cfNonTraded(), factors.cfSkilled(), factors.cfUnskilled())
        .factor(new ConversionFactors.MakeUp(
            cost.traded(), cost.nonTraded(), cost.skilled(), cost.unskilled(), cost.taxes()));
  }
}
