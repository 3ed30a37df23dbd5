package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.run.traffic.AppliedScenario;
import landbridge.run.traffic.HeldTraffic;
import landbridge.run.traffic.InParallel;
import landbridge.run.traffic.ModelYears;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import landbridge.run.traffic.TrafficPass;
import landbridge.run.traffic.Wanted;

/**
 * Carries a study through every floor: routes, traffic of each scenario and year, appraisal against the
 * reference, the company, tables.
 *
 * <p>The only place that knows more than one engine: it maps the result of one to the input of the next.
 * Threads: one run per call; the worker threads live inside. Checked by: {@code RunnerTest}.
 */
public final class Runner {
  private final Study study;
  private final RunSettings.Progress progress;
  private final StudySettings settings;
  private final Study reference;
  private final Routes routes;
  private final TrafficModel model;
  private final Optional<HeldTraffic> held; // none: traffic reacts to everything
  private final TrafficAccounts accounts;
  private final CompanyMapper companies;
  private final Set<RunSettings.Decision> asked;
  private final List<String> scenarios;
  private final SortedMap<String, Study> applied = new TreeMap<>(); // by scenario
  private final List<String> moneyWarnings = new ArrayList<>();
  private final SortedMap<String, AppliedScenario> solved =
      new TreeMap<>(); // whose traffic is computed

  private Runner(Study study, RunSettings chosen) {
    this.study = study;
    this.progress = chosen.progress();
    this.settings = study.settings();
    this.asked = chosen.decisions();
    this.scenarios = scenarios(study, chosen.scenarios());
    progress.reached("routes", 0, 1);
    Study free = chosen.changes().trafficOf().orElse(study);
    this.model = TrafficModel.of(free, chosen.paths(), chosen.threads());
    this.held = chosen.changes().trafficOf().map(as -> new HeldTraffic(model, study));
    this.routes = model.routes;
    this.reference = held.map(HeldTraffic::reference).orElse(model.reference());
    this.accounts = new TrafficAccounts(study, routes);
    this.companies = new CompanyMapper(accounts);
    progress.reached("routes", 1, 1);
    scenarios.forEach(id -> solved.put(id, model.applied(free.scenario(id))));
    scenarios.forEach(id -> applied.put(
        id,
        held.isPresent() ? study.scenario(id).applyTo(study) : solved.get(id).study()));
    held.ifPresent(one -> requireSameYears());
  }

  /** Traffic can be held only where the change moves no opening, closure or computed year. */
  private void requireSameYears() {
    for (String id : scenarios) {
      if (!ModelYears.of(applied.get(id), reference)
          .equals(model.years(solved.get(id).study()))) {
        throw new HeldTraffic.CannotHoldException("in scenario " + id
            + " the change moves a year in which something opens, closes or is computed");
      }
    }
  }

  /**
   * Runs a study.
   *
   * @return tables of the reference and of the chosen scenarios; without input files, which the caller adds
   * @throws landbridge.base.StudyException if a scenario does not apply to the study
   */
  public static Run run(Study study, RunSettings settings) {
    Runner runner = new Runner(study, settings);
    return runner.tables(settings);
  }

  private static List<String> scenarios(Study study, List<String> chosen) {
    SortedSet<String> ids = new TreeSet<>(chosen);
    if (ids.isEmpty()) {
      study.scenarios().forEach(scenario -> ids.add(scenario.id()));
    }
    ids.remove(study.settings().reference());
    List<String> ordered = new ArrayList<>(List.of(study.settings().reference()));
    ordered.addAll(ids);
    return ordered;
  }

  private Run tables(RunSettings chosen) {
    RouteTables ofRoutes = InParallel.both(
        chosen.threads(),
        () -> new RouteTables(study, routes),
        () -> model.reference(settings.years().baseYear()),
        (tables, base) -> tables);
    RunTraffic traffic = traffic(ofRoutes, chosen.threads());
    Solution base = model.reference(settings.years().baseYear());
    ItemTables items =
        new ItemTables(routes.goods, id -> study.scenario(id).title().en());
    List<ResultTable> all = new ArrayList<>();
    all.add(OpeningTable.of(applied, scenarios));
    List<ScenarioMoney> money = money(traffic, chosen.threads());
    List<Supplier<List<ResultTable>>> parts = List.of( // the longest first
        () -> ofSwitching(money),
        () -> ofMoney(money, items),
        () -> ofPlaces(traffic, base),
        () -> ofRoutes(ofRoutes, traffic),
        () -> BaseYearTables.of(reference.in(base.state().year()), routes.network, base),
        () -> StudyTables.of(study, scenarios));
    InParallel.map(chosen.threads(), parts.size(), part -> parts.get(part).get())
        .forEach(all::addAll);
    return Run.of(settings.id(), chosen.seed(), settings(study, chosen), all)
        .withWarnings(warnings(items));
  }

  private List<String> warnings(ItemTables items) {
    List<String> warnings = new ArrayList<>(items.warnings());
    warnings.addAll(moneyWarnings);
    if (!routes.model.welfare()) {
      warnings.add(
          "choice model " + routes.model.name()
              + " is for comparison of flows only: its composite cost may rise when a route opens, so benefits mean nothing");
    }
    if (held.isPresent()) {
      warnings.add("traffic is held at that of the study without the changed values: "
          + "what is paid follows the changes, routes and tonnes do not");
    }
    return warnings;
  }

  private List<ResultTable> ofPlaces(RunTraffic traffic, Solution base) {
    FlowTables flows = new FlowTables(routes.network);
    YearTable years = new YearTable();
    OperationTable operations = new OperationTable();
    operations.add(settings.reference(), base.state().year(), base.state().operations());
    for (String id : scenarios) {
      traffic.of(id).solutions().forEach((year, solution) -> {
        flows.add(id, year, solution, isNamed(year));
        years.add(id, year, applied.get(id), solution);
        if (isNamed(year)) {
          operations.add(id, year, solution.state().operations());
        }
      });
    }
    List<ResultTable> all = new ArrayList<>(flows.build());
    all.add(years.build());
    all.add(operations.build());
    return all;
  }

  private List<ResultTable> ofRoutes(RouteTables tables, RunTraffic traffic) {
    for (String id : scenarios) {
      tables.add(id, applied.get(id), traffic.found(id));
    }
    return tables.build();
  }

  /** The money of each scenario. */
  private List<ScenarioMoney> money(RunTraffic traffic, int threads) {
    AppraisalMapper appraiser = new AppraisalMapper(accounts.frame(), routes, reference);
    return InParallel.map(threads, scenarios.size(), i -> {
      String id = scenarios.get(i);
      return ScenarioMoney.of(
          appraiser, companies, applied.get(id), traffic.of(id), traffic.without());
    });
  }

  private List<ResultTable> ofMoney(List<ScenarioMoney> scenes, ItemTables items) {
    MoneyTables money = new MoneyTables(reference, items);
    for (int i = 0; i < scenarios.size(); i++) {
      String id = scenarios.get(i);
      SortedMap<Integer, Solution> with = scenes.get(i).with().solutions();
      with.forEach((year, solution) -> items.add(id, year, solution, isNamed(year)));
      money.add(id, scenes.get(i));
      progress.reached("appraisal", i + 1, scenarios.size());
    }
    List<ResultTable> all = new ArrayList<>(items.build());
    moneyWarnings.addAll(money.warnings());
    all.addAll(money.build());
    return all;
  }

  private List<ResultTable> ofSwitching(List<ScenarioMoney> scenes) {
    SwitchingTable switching = new SwitchingTable();
    int at = scenarios.indexOf(settings.headline());
    if (at >= 0) {
      HeldMoney money = new HeldMoney(scenes.get(at), reference, routes, companies);
      switching.add(settings.headline(), study, money);
    }
    ResultTable tariffs = decide(switching);
    return List.of(tariffs, switching.build());
  }

  /** Decisions that were asked for; they solve traffic anew, so they come last. */
  private ResultTable decide(SwitchingTable switching) {
    if (asked.isEmpty()) {
      return ResultTable.of("tariff_point").build();
    }
    String headline = settings.headline();
    DecisionTables tables =
        new DecisionTables(Decisions.of(model, headline), model.study(), headline);
    if (asked.contains(RunSettings.Decision.TARIFF)) {
      tables.tariffs();
    }
    if (asked.contains(RunSettings.Decision.SWITCH)) {
      tables.switching(switching, done -> progress.reached("switching values", done, done));
    }
    return tables.tariffTable();
  }

  private boolean isNamed(int year) {
    return settings.years().modelYears().contains(year);
  }

  /** Solves the traffic of all scenarios and years and keeps what the tables need of it. */
  private RunTraffic traffic(RouteTables tables, int threads) {
    List<String> owners = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (String id : scenarios) {
      AppliedScenario one = solved.get(id);
      for (int year : model.years(one.study())) {
        owners.add(id);
        wanted.add(new Wanted(one, year));
      }
    }
    progress.reached("traffic", 0, wanted.size());
    RunTraffic traffic = new RunTraffic(owners, applied, tables, accounts, held);
    TrafficPass.over(model, threads, wanted, traffic::look);
    progress.reached("traffic", wanted.size(), wanted.size());
    return traffic;
  }

  /** Settings that change numbers, as a run with them keeps them. */
  public static SortedMap<String, String> settings(Study study, RunSettings chosen) {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("scenarios", String.join(";", scenarios(study, chosen.scenarios())));
    map.put("choice-model", study.settings().models().choiceModel().key());
    chosen.changes().set().forEach((path, text) -> map.put(RunSettings.SET + path, text));
    chosen.changes().trafficOf().ifPresent(of -> map.put("traffic", "held"));
    if (!chosen.decisions().isEmpty()) {
      map.put(
          "decisions",
          String.join(";", chosen.decisions().stream().map(Enum::name).toList()));
    }
    return map;
  }
}
