package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.finance.CompanyResult;
import landbridge.finance.Concession;
import landbridge.finance.ConcessionAsset;
import landbridge.finance.YearAmounts;
import landbridge.model.Asset;
import landbridge.model.Company;
import landbridge.model.Project;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.model.YearSeries;
import landbridge.money.Phasing;
import landbridge.run.traffic.Solution;

/**
 * Maps traffic and the study's terms to the accounts of the concession company.
 *
 * <p>An asset exists if the scenario builds its project. Amounts between computed years are on a straight
 * line, those after the last computed year stay as they are in it. Checked by: {@code CompanyMapperTest}.
 */
final class CompanyMapper {
  private static final double USD_PER_MUSD = 1e6;

  private final TrafficAccounts accounts;

  CompanyMapper(TrafficAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The company of a scenario with what it was computed from.
   *
   * @param concession the terms
   * @param uses use of each asset, in the order of the concession's assets
   * @param result what came of it
   */
  record Case(Concession concession, List<AssetUse> uses, CompanyResult result) {}

  /**
   * Use of an asset over the years, before ramp-up.
   *
   * @param asset the asset
   * @param lengthKm length of its links; 0 if it has none
   * @param tonneKm transport performance by year [tkm/yr]
   * @param lastYear last year of the appraisal
   */
  record AssetUse(Asset asset, double lengthKm, YearAmounts tonneKm, int lastYear) {}

  /** The company of a scenario; none if the study has none or the scenario builds none of its assets. */
  Optional<CompanyResult> company(Study study, SortedMap<Integer, Solution> traffic) {
    return companyCase(study, traffic).map(Case::result);
  }

  /** The company of a scenario with its terms and the use of its assets. */
  Optional<Case> companyCase(Study applied, SortedMap<Integer, Solution> traffic) {
    Study priced = applied.in(applied.settings().years().baseYear());
    return caseOf(priced, use(priced, traffic));
  }

  /**
   * What users pay and move by asset and computed year, for the assets that the scenario builds.
   *
   * @param study with the scenario applied and the values in force in the base year
   */
  SortedMap<String, SortedMap<Integer, TrafficAccounts.AssetTraffic>> use(
      Study study, SortedMap<Integer, Solution> traffic) {
    SortedMap<String, SortedMap<Integer, TrafficAccounts.AssetTraffic>> use = new TreeMap<>();
    for (Asset asset : study.assets()) {
      if (study.opens(asset.project()).isPresent()) {
        SortedMap<Integer, TrafficAccounts.AssetTraffic> years = new TreeMap<>();
        traffic.forEach((year, solution) -> years.put(
            year, accounts.asset(solution.state().study(), asset, year, solution.flows())));
        use.put(asset.id(), years);
      }
    }
    return use;
  }

  /**
   * The company of a scenario whose assets are used so.
   *
   * @param study with the scenario applied and the values in force in the base year
   */
  Optional<Case> caseOf(
      Study study, SortedMap<String, SortedMap<Integer, TrafficAccounts.AssetTraffic>> use) {
    List<ConcessionAsset> assets = new ArrayList<>();
    List<AssetUse> uses = new ArrayList<>();
    for (Asset asset : study.assets()) {
      if (use.containsKey(asset.id())) {
        assets.add(asset(study, asset, use.get(asset.id())));
        uses.add(use(study, asset, use.get(asset.id())));
      }
    }
    if (study.company().isEmpty() || assets.isEmpty()) {
      return Optional.empty();
    }
    Concession concession = new DealMapper(study).concession(assets);
    return Optional.of(new Case(concession, uses, landbridge.finance.Company.run(concession)));
  }

  private static ConcessionAsset asset(
      Study study, Asset asset, SortedMap<Integer, TrafficAccounts.AssetTraffic> traffic) {
    Project project = study.projects().stream()
        .filter(p -> p.id().equals(asset.project()))
        .findFirst()
        .orElseThrow();
    StudySettings.Years years = study.settings().years();
    SortedMap<Integer, Double> tariff = new TreeMap<>();
    SortedMap<Integer, Double> variable = new TreeMap<>();
    traffic.forEach((year, use) -> {
      tariff.put(year, use.tariffUsd());
      variable.put(year, use.tonneKm() * asset.opex().opexVariableUsdPerTkm());
    });
    double[] other = new double[years.horizon() - years.baseYear() + 1];
    for (int i = 0; i < other.length; i++) {
      other[i] = TrafficAccounts.otherUsd(study, asset, years.baseYear() + i);
    }
    double part = part(study, project);
    double fixed = asset.opex().opexFixedMusdPerYear() + part * project.life().opexMusdPerYear();
    return new ConcessionAsset(
        asset.id(),
        building(study, asset, project, part),
        new ConcessionAsset.Revenue(
            line(tariff, years),
            YearAmounts.held(years.baseYear(), other),
            asset.revenue().rampUp(),
            asset.tariff().tariffIndexation()),
        new ConcessionAsset.Opex(fixed * USD_PER_MUSD, line(variable, years)));
  }

  private static AssetUse use(
      Study study, Asset asset, SortedMap<Integer, TrafficAccounts.AssetTraffic> traffic) {
    SortedMap<Integer, Double> tonneKm = new TreeMap<>();
    traffic.forEach((year, use) -> tonneKm.put(year, use.tonneKm()));
    double lengthKm = 0;
    for (landbridge.model.Link link : study.links()) {
      if (link.terms().owner().filter(asset.id()::equals).isPresent()) {
        lengthKm += link.lengthKm();
      }
    }
    StudySettings.Years years = study.settings().years();
    return new AssetUse(asset, lengthKm, line(tonneKm, years), years.horizon());
  }

  /** What the company pays of works, for each asset on them: all of them if it pays, split evenly; nothing if a state does. */
  private static double part(Study study, Project project) {
    long assets = study.assets().stream()
        .filter(asset -> asset.project().equals(project.id()))
        .count();
    return project.payer().equals(AppraisalMapper.COMPANY) ? 1.0 / assets : 0;
  }

  private static ConcessionAsset.Building building(
      Study study, Asset asset, Project project, double part) {
    Project.Works works = project.works();
    Company company = study.company().orElseThrow();
    int reserve = study.deal().financing().map(f -> f.reserves().reserveYears()).orElse(0);
    int life = project.life().life();
    return new ConcessionAsset.Building(
        study.opens(project.id()).orElseThrow(),
        part * works.costMusd() * (1 + AppraisalMapper.uplift(study, works)) * USD_PER_MUSD,
        phasing(works),
        asset.opex().depreciation().orElse(company.accounts().depreciation()),
        new ConcessionAsset.Renewal(life, 1 - project.life().residual(), Math.min(reserve, life)));
  }

  /** How the cost of a project falls on the years before opening. */
  static Phasing phasing(Project.Works works) {
    if (!works.profile().isEmpty()) {
      return new Phasing(works.profile());
    }
    return works.curve() == Project.Curve.S_CURVE
        ? Phasing.sCurve(works.years())
        : Phasing.even(works.years());
  }

  /** Yearly amounts on straight lines between the computed years. */
  private static YearAmounts line(SortedMap<Integer, Double> computed, StudySettings.Years years) {
    double[] usd = new YearSeries(computed).linear(years.baseYear(), years.horizon());
    return YearAmounts.held(years.baseYear(), usd);
  }
}
