package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceSettings;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.choice.RouteChoice;
import landbridge.choice.RouteSupply;
import landbridge.choice.WarmStart;
import landbridge.model.Study;
import landbridge.model.StudySettings.Models;
import landbridge.model.TradeResponse;

/**
 * A study held warm: its routes, the traffic of its reference, and the traffic of anything else that is asked.
 *
 * <p>The reference starts from its base year, everything else from the reference's traffic of the same year:
 * the start, and so each bit, depends on the study and the question, never on what was asked before. States
 * that agree in all numbers are solved once and remembered.
 *
 * <p>Units: t/yr, hours, USD/t. Threads: one instance is used by one thread; states are solved side by
 * side, each by one. Checked by: {@code RunnerTest}.
 */
public final class TrafficModel {
  /** What all scenarios and years share. */
  public final Routes routes;

  private final Study study;
  private final Study reference;
  private final double[] outsideCost; // [items]
  private final ChoiceSettings settings;
  private final int threads;
  private final SortedMap<String, Solution> solved = new TreeMap<>();
  private final SortedMap<Integer, Solution> referenceOf = new TreeMap<>();

  private TrafficModel(Study study, int threads) {
    this.study = study;
    this.threads = threads;
    this.reference = study.scenario(study.settings().reference()).applyTo(study);
    this.routes = Routes.of(study.written(), study.settings().models().choiceModel(), threads);
    this.settings = ChoiceSettings.of(routes.model);
    int year = baseYear();
    Study base = reference.in(year);
    LinkSupply supply = SupplyCompiler.compile(routes.network, base, year, routes.territories);
    this.outsideCost =
        OutsideOption.cost(base, routes, RouteSupply.of(routes.stretches, supply), year);
  }

  /**
   * Finds the routes of a study; solves nothing yet.
   *
   * @param threads worker threads; changes speed, never a bit
   */
  public static TrafficModel of(Study study, int threads) {
    return new TrafficModel(study, threads);
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

  /** The traffic of a study with a scenario applied, in all its {@link #years}. */
  public SortedMap<Integer, Solution> solve(Study applied) {
    return solve(applied, years(applied));
  }

  /** The traffic of a study with a scenario applied, in these years. */
  public SortedMap<Integer, Solution> solve(Study applied, SortedSet<Integer> years) {
    List<Wanted> wanted = years.stream().map(year -> new Wanted(applied, year)).toList();
    SortedMap<Integer, Solution> byYear = new TreeMap<>();
    solve(wanted).forEach(solution -> byYear.put(solution.state().year(), solution));
    return byYear;
  }

  /**
   * One year of one scenario that is wanted.
   *
   * @param study study with the scenario applied
   * @param year  calendar year
   */
  public record Wanted(Study study, int year) {}

  /** The traffic of each, in their order, each different state solved once. */
  public List<Solution> solve(List<Wanted> wanted) {
    SortedSet<Integer> years = new TreeSet<>();
    wanted.forEach(one -> years.add(one.year()));
    solveReference(years);
    List<YearState> states = InParallel.map(
        threads, wanted.size(), i -> state(wanted.get(i).study(), wanted.get(i).year()));
    List<String> fingerprints = InParallel.map(threads, wanted.size(), i -> key(states.get(i)));
    SortedMap<String, YearState> missing = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      if (!solved.containsKey(fingerprints.get(i))) {
        missing.put(fingerprints.get(i), states.get(i));
      }
    }
    List<String> order = List.copyOf(missing.keySet());
    InParallel.map(threads, order.size(), i -> {
          YearState state = missing.get(order.get(i));
          return respond(state, order.get(i), referenceOf.get(state.year()));
        })
        .forEach(solution -> solved.put(solution.fingerprint(), solution));
    List<Solution> solutions = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      String fingerprint = fingerprints.get(i);
      solutions.add(solved.get(fingerprint).of(states.get(i)));
    }
    return solutions;
  }

  /**
   * The traffic of the reference's base year if the study's own values were others, on the same routes.
   *
   * <p>The outside option moves with the values. Nothing is remembered. Solved side by side.
   *
   * @param variants studies with the same goods and the same network as this one, other values, no scenario applied
   * @param start    where each solve begins
   */
  public List<Solution> baseYear(List<Study> variants, WarmStart start) {
    int year = baseYear();
    return InParallel.map(threads, variants.size(), i -> {
      Study variant = variants.get(i);
      Study base =
          variant.scenario(variant.settings().reference()).applyTo(variant).in(year);
      LinkSupply supply = SupplyCompiler.compile(routes.network, base, year, routes.territories);
      RouteSupply offered = RouteSupply.of(routes.stretches, supply);
      FreightDemand demand = new FreightDemand(
          routes.goods.pair,
          routes.goods.commodity,
          Demands.tonnes(base, routes.goods, year),
          OutsideOption.cost(base, routes, offered, year),
          routes.goods.subjectTo(base, year));
      YearState state = new YearState(base, year, supply, demand, Goods.terms(base));
      ChoiceProblem problem = new ChoiceProblem(offered, demand, state.terms());
      return new Solution(state, "", RouteChoice.solve(problem, settings, start));
    });
  }

  /** Forgets all solutions but those of the reference, for who asks more than the memory holds. */
  public void forget() {
    forgetAllBut(List.of());
  }

  /** Forgets all solutions but those of the reference and these. */
  public void forgetAllBut(Collection<Solution> others) {
    SortedSet<String> kept = new TreeSet<>();
    others.forEach(solution -> kept.add(solution.fingerprint()));
    referenceOf.values().forEach(solution -> kept.add(solution.fingerprint()));
    solved.keySet().retainAll(kept);
  }

  /** The base year starts from empty links, the others from the base year. */
  private void solveReference(SortedSet<Integer> years) {
    if (!referenceOf.containsKey(baseYear())) {
      YearState first = state(reference, baseYear());
      RouteSupply supply = RouteSupply.of(routes.stretches, first.supply());
      put(solve(first, first.fingerprint(), supply, WarmStart.none()));
    }
    Solution base = referenceOf.get(baseYear());
    List<Integer> list =
        years.stream().filter(year -> !referenceOf.containsKey(year)).toList();
    InParallel.map(threads, list.size(), i -> {
          YearState state = state(reference, list.get(i));
          return solve(state, state.fingerprint(), base);
        })
        .forEach(this::put);
  }

  private void put(Solution solution) {
    referenceOf.put(solution.state().year(), solution);
    solved.put(solution.fingerprint(), solution);
  }

  private Solution solve(YearState state, String fingerprint, Solution from) {
    WarmStart start = from.result().end;
    boolean fits = start.flow().length == state.supply().capacity.count;
    RouteSupply supply = from.result().problem.routes.after(state.supply());
    return solve(state, fingerprint, supply, fits ? start : WarmStart.none());
  }

  private Solution solve(YearState state, String fingerprint, RouteSupply supply, WarmStart start) {
    ChoiceProblem problem = new ChoiceProblem(supply, state.demand(), state.terms());
    return new Solution(state, fingerprint, RouteChoice.solve(problem, settings, start));
  }

  /** States that agree have one traffic; where trade responds, only in one year, for it compares with the reference's. */
  private static String key(YearState state) {
    Models models = state.study().settings().models();
    return models.tradeResponse() == TradeResponse.NONE
        ? state.fingerprint()
        : state.fingerprint() + " " + models + " " + state.year();
  }

  /** The traffic of a state whose trade answers to its cost against the reference, if the study says so. */
  private Solution respond(YearState state, String key, Solution from) {
    boolean fixed = state.study().settings().models().tradeResponse() == TradeResponse.NONE;
    if (fixed || state.fingerprint().equals(from.fingerprint())) {
      return fixed ? solve(state, key, from) : new Solution(state, key, from.result());
    }
    WarmStart start = from.result().end;
    boolean fits = start.flow().length == state.supply().capacity.count;
    RouteSupply supply = from.result().problem.routes.after(state.supply());
    double[] tonnes = state.demand().tonnes;
    TradeReaction reaction = new TradeReaction(
        state.study(), state.year(), routes.goods, tonnes, from.result().items.composite);
    RespondingDemand.End end = RespondingDemand.solve(
        reaction,
        tonnes,
        fits ? start : WarmStart.none(),
        (trade, begin) -> RouteChoice.solve(
            new ChoiceProblem(supply, state.demand().withTonnes(trade), state.terms()),
            settings,
            begin));
    YearState responded = state.with(state.demand().withTonnes(end.tonnes()));
    return new Solution(responded, key, end.result(), end.converged() ? 0 : end.gap());
  }

  private YearState state(Study applied, int year) {
    Study inYear = applied.in(year);
    LinkSupply supply = SupplyCompiler.compile(routes.network, inYear, year, routes.territories);
    CommodityTerms terms = Goods.terms(inYear);
    Goods goods = routes.goods;
    double[] tonnes = Demands.tonnes(inYear, goods, year);
    FreightDemand demand = new FreightDemand(
        goods.pair, goods.commodity, tonnes, outsideCost, goods.subjectTo(inYear, year));
    return new YearState(inYear, year, supply, demand, terms);
  }
}
