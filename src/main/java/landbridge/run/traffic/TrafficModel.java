package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceSettings;
import landbridge.choice.RouteChoice;
import landbridge.choice.RouteSupply;
import landbridge.choice.Spares;
import landbridge.choice.WarmStart;
import landbridge.model.Intervention;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.TradeResponse;

/**
 * A study held warm: its routes, the traffic of its reference, and the traffic of anything else that is asked.
 *
 * <p>The reference starts from its base year, a scenario from the traffic of what it extends in the same year, at
 * last the reference's: the start, and so each bit, depends on the study and the question, never on what was asked
 * before. States that agree in all numbers and start alike are solved once and remembered.
 *
 * <p>Units: t/yr, hours, USD/t. Threads: one instance is used by one thread; states are solved side by
 * side, each by one. Checked by: {@code RunnerTest}.
 */
public final class TrafficModel {
  /** What all scenarios and years share. */
  public final Routes routes;

  private final Study study;
  private final Study reference;
  private final YearStates states;
  private final ChoiceSettings settings;
  private final int threads;
  private final Spares spares;
  private final SortedMap<String, Solution> solved = new TreeMap<>();
  private final SortedMap<Integer, Solution> referenceOf = new TreeMap<>();
  private final SortedMap<String, Solution> extended = new TreeMap<>(); // with all that they learnt
  private final SortedMap<String, Solution> startOf =
      new TreeMap<>(); // by scenario that another extends, and year
  private final SortedMap<String, AppliedScenario> applied =
      new TreeMap<>(); // by scenario of the study

  private TrafficModel(Study study, PathMemory memory, int threads) {
    this.study = study;
    this.threads = threads;
    this.spares = new Spares();
    this.reference = study.scenario(study.settings().reference()).applyTo(study);
    this.routes = Routes.of(study.written(), study.settings().models(), memory, threads);
    this.settings = ChoiceSettings.of(routes.model);
    this.states = new YearStates(routes, reference.in(baseYear()), baseYear());
  }

  private TrafficModel(TrafficModel of, Spares spares) {
    this.study = of.study;
    this.threads = 1;
    this.spares = spares;
    this.reference = of.reference;
    this.routes = of.routes;
    this.settings = of.settings;
    this.states = of.states;
    this.applied.putAll(of.applied);
    this.referenceOf.put(baseYear(), of.referenceOf.get(baseYear()));
  }

  /**
   * Finds the routes of a study; solves nothing yet.
   *
   * @param threads worker threads; changes speed, never a bit
   */
  public static TrafficModel of(Study study, int threads) {
    return of(study, PathMemory.NONE, threads);
  }

  /** The same; routes that the memory holds are not looked for. */
  public static TrafficModel of(Study study, PathMemory memory, int threads) {
    return new TrafficModel(study, memory, threads);
  }

  /** The study as read. */
  public Study study() {
    return study;
  }

  /** The study with its reference scenario applied. */
  public Study reference() {
    return reference;
  }

  /** First year, to which observed counts belong. */
  public int baseYear() {
    return study.settings().years().baseYear();
  }

  /** Years for comparing a scenario with the reference, see {@link ModelYears}. */
  public SortedSet<Integer> years(Study applied) {
    return ModelYears.of(applied, reference);
  }

  /** The traffic of the reference in a year. */
  public Solution reference(int year) {
    return reference(new TreeSet<>(List.of(year))).get(year);
  }

  /** The traffic of the reference in these years. */
  public SortedMap<Integer, Solution> reference(SortedSet<Integer> years) {
    solveReference(years);
    SortedMap<Integer, Solution> chosen = new TreeMap<>();
    years.forEach(year -> chosen.put(year, referenceOf.get(year)));
    return chosen;
  }

  /** The study with a scenario applied, after those that the scenario extends. */
  public AppliedScenario applied(Scenario scenario) {
    String id = scenario.id();
    if (id.equals(study.settings().reference())) {
      return AppliedScenario.of(reference);
    }
    boolean known =
        study.findScenario(id).filter(found -> found.equals(scenario)).isPresent();
    if (known && applied.containsKey(id)) {
      return applied.get(id);
    }
    Optional<AppliedScenario> from = scenario
        .parent()
        .filter(parent -> !parent.equals(study.settings().reference()))
        .filter(parent -> !parent.equals(Scenario.BASE.id()))
        .map(parent -> applied(study.scenario(parent)));
    AppliedScenario found = new AppliedScenario(id, scenario.applyTo(study), from);
    if (known) {
      applied.put(id, found);
    }
    return found;
  }

  /** The traffic of a scenario in all its {@link #years}. */
  public SortedMap<Integer, Solution> solve(AppliedScenario scenario) {
    return solve(scenario, years(scenario.study()));
  }

  /** The traffic of a scenario in these years. */
  public SortedMap<Integer, Solution> solve(AppliedScenario scenario, SortedSet<Integer> years) {
    List<Wanted> wanted = years.stream().map(year -> new Wanted(scenario, year)).toList();
    SortedMap<Integer, Solution> byYear = new TreeMap<>();
    solve(wanted).forEach(solution -> byYear.put(solution.state().year(), solution));
    return byYear;
  }

  /** The traffic of each, in their order, each different state solved once. */
  public List<Solution> solve(List<Wanted> wanted) {
    solveReference(years(wanted));
    return solve(wanted, solved, Solution::forgetting);
  }

  private static SortedSet<Integer> years(List<Wanted> wanted) {
    SortedSet<Integer> years = new TreeSet<>();
    wanted.forEach(one -> years.add(one.year()));
    return years;
  }

  /**
   * A model of the same study that knows the reference's base year and the applied scenarios only, for one thread.
   *
   * @param spares arrays for its solves
   */
  TrafficModel aside(Spares spares) {
    return new TrafficModel(this, spares);
  }

  /** Gives the arrays of all that a model {@link #aside} has solved in a year; it may not be used again. */
  void leave(int year) {
    if (year != baseYear()) {
      spares.give(referenceOf.get(year).result());
    }
    extended.values().forEach(solution -> spares.give(solution.result()));
  }

  /** The state of each. */
  List<YearState> states(List<Wanted> wanted) {
    return InParallel.map(threads, wanted.size(), i -> state(wanted.get(i)));
  }

  private YearState state(Wanted wanted) {
    return begun(wanted)
        .map(Solution::state)
        .orElseGet(() -> state(wanted.scenario().study(), wanted.year()));
  }

  /** The traffic of what is wanted, if others have started from it and trade has not answered in it: its state is known. */
  private Optional<Solution> begun(Wanted wanted) {
    AppliedScenario scenario = wanted.scenario();
    if (scenario.study() == reference) {
      return Optional.ofNullable(referenceOf.get(wanted.year()));
    }
    boolean known =
        applied.get(scenario.id()) == scenario && !responds(scenario.study(), wanted.year());
    return known ? Optional.ofNullable(startOf.get(wanted.name())) : Optional.empty();
  }

  /** Whether trade answers in a year; a scenario may choose for itself. */
  private boolean responds(Study applied, int year) {
    boolean asStudy = applied.interventions().stream()
        .noneMatch(one -> one instanceof Intervention.ValueChange change
            && change.path().table().equals("study"));
    return (asStudy ? study : applied.in(year)).settings().models().tradeResponse()
        != TradeResponse.NONE;
  }

  private YearState state(Study applied, int year) {
    return states.of(
        applied, year, Optional.ofNullable(referenceOf.get(year)).map(Solution::state));
  }

  /** On what the traffic of each depends. */
  List<String> keys(List<YearState> states, List<Solution> starts) {
    return InParallel.map(threads, states.size(), i -> key(states.get(i), starts.get(i)));
  }

  /** Solves what is wanted after what that extends, and remembers it as the finish leaves it. */
  private List<Solution> solve(
      List<Wanted> wanted, SortedMap<String, Solution> memory, UnaryOperator<Solution> finish) {
    List<Solution> starts = starts(wanted);
    List<YearState> states = states(wanted);
    List<String> keys = keys(states, starts);
    SortedMap<String, Integer> missing = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (found(keys.get(i), memory, starts.get(i)) == null) {
        missing.putIfAbsent(keys.get(i), i);
      }
    }
    List<Integer> order = farthestFirst(missing.values(), i -> states.get(i).year());
    InParallel.map(threads, order.size(), n -> {
          int i = order.get(n);
          return finish.apply(respond(states.get(i), keys.get(i), starts.get(i)));
        })
        .forEach(solution -> memory.put(solution.key(), solution));
    List<Solution> solutions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      solutions.add(found(keys.get(i), memory, starts.get(i)).of(states.get(i)));
    }
    return solutions;
  }

  private Solution found(String key, SortedMap<String, Solution> memory, Solution start) {
    if (key.equals(start.key())) {
      return start;
    }
    Solution same = memory.get(key);
    return same != null ? same : extended.get(key);
  }

  /** The traffic of a key if it has been solved: as its start, for others to start from, or as it was wanted before; else null. */
  Solution known(String key, Solution start) {
    return found(key, solved, start);
  }

  /** The traffic from which each is solved: of what it extends, else of the reference. */
  List<Solution> starts(List<Wanted> wanted) {
    SortedMap<String, Wanted> needed = new TreeMap<>(); // by name of the start
    for (Wanted one : wanted) {
      one.from()
          .filter(from -> !startOf.containsKey(from.name()))
          .ifPresent(from -> needed.put(from.name(), from));
    }
    List<String> names = List.copyOf(needed.keySet());
    List<Solution> found = needed.isEmpty()
        ? List.of()
        : solve(List.copyOf(needed.values()), extended, UnaryOperator.identity());
    for (int i = 0; i < names.size(); i++) {
      startOf.put(names.get(i), found.get(i));
    }
    return wanted.stream()
        .map(one ->
            one.from().map(from -> startOf.get(from.name())).orElse(referenceOf.get(one.year())))
        .toList();
  }

  /**
   * The traffic of the reference's base year if the study's own values were others, on the same routes.
   *
   * <p>The outside option moves with the values. Nothing is remembered. Solved side by side.
   *
   * @param others studies with the same goods and the same network as this one, other values, no scenario applied
   * @param start    where each solve begins
   */
  public List<Solution> baseYear(List<Study> others, WarmStart start) {
    int year = baseYear();
    return InParallel.map(threads, others.size(), i -> {
      Study other = others.get(i);
      Study base = other.scenario(other.settings().reference()).applyTo(other).in(year);
      YearStates.Anew anew = states.anew(base, year);
      return new Solution(anew.state(), "", RouteChoice.solve(anew.problem(), settings, start));
    });
  }

  /** Forgets all solutions but those from which others start, for who asks more than the memory holds. */
  public void forget() {
    solved.clear();
  }

  /** The base year starts from empty links, the others from the base year. */
  private void solveReference(SortedSet<Integer> years) {
    if (!referenceOf.containsKey(baseYear())) {
      YearState first = state(reference, baseYear());
      RouteSupply supply = states.offered.after(first.supply());
      ChoiceSettings all = settings.withThreads(threads); // nothing else can be solved yet
      put(solve(first, first.fingerprint(), supply, WarmStart.none(), all));
    }
    Solution base = referenceOf.get(baseYear());
    List<Integer> list = farthestFirst(years, year -> year);
    list.removeIf(referenceOf::containsKey);
    InParallel.map(threads, list.size(), i -> {
          YearState state = state(reference, list.get(i));
          return solve(state, state.fingerprint(), base);
        })
        .forEach(this::put);
  }

  /** The farthest years first: they are fullest and take longest, so that no thread is left with one at the end. */
  private static <T> List<T> farthestFirst(Collection<T> all, ToIntFunction<T> year) {
    List<T> list = new ArrayList<>(all);
    list.sort(Comparator.comparingInt(year).reversed());
    return list;
  }

  private void put(Solution solution) {
    referenceOf.put(solution.state().year(), solution);
  }

  private Solution solve(YearState state, String key, Solution from) {
    RouteSupply supply = from.result().problem.routes.after(state.supply());
    return solve(state, key, supply, start(state, from), settings);
  }

  private Solution solve(
      YearState state, String key, RouteSupply supply, WarmStart start, ChoiceSettings settings) {
    ChoiceProblem problem = new ChoiceProblem(supply, state.demand(), state.terms());
    return new Solution(state, key, RouteChoice.solve(problem, settings, start, spares));
  }

  private static WarmStart start(YearState state, Solution from) {
    WarmStart start = from.result().end;
    boolean fits = start.flow().length == state.supply().capacity.count;
    return fits ? start : WarmStart.none();
  }

  /** What a traffic depends on: its state, and where its solve begins. A state that is its start's has its traffic. */
  private static String key(YearState state, Solution start) {
    String fingerprint = state.fingerprint();
    return fingerprint.equals(start.fingerprint())
        ? start.key()
        : fingerprint + Solution.FROM + start.key();
  }

  /** The traffic of a state whose trade answers to its cost against the reference, if the study says so. */
  Solution respond(YearState state, String key, Solution from) {
    if (state.study().settings().models().tradeResponse() == TradeResponse.NONE) {
      return solve(state, key, from);
    }
    Solution before = referenceOf.get(state.year());
    RouteSupply supply = from.result().problem.routes.after(state.supply());
    double[] tonnes = state.demand().tonnes;
    TradeReaction reaction = new TradeReaction(
        state.study(), state.year(), routes.goods, tonnes, before.result().items.composite);
    RespondingDemand.End end = RespondingDemand.solve(
        reaction,
        tonnes,
        start(state, from),
        (trade, begin) -> RouteChoice.solve(
            new ChoiceProblem(supply, state.demand().withTonnes(trade), state.terms()),
            settings,
            begin,
            spares));
    YearState responded = state.with(state.demand().withTonnes(end.tonnes()));
    return new Solution(responded, key, end.result(), end.converged() ? 0 : end.gap());
  }
}
