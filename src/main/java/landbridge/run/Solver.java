package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.choice.ChoiceSettings;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.choice.RouteChoice;
import landbridge.choice.RouteSupply;
import landbridge.choice.WarmStart;
import landbridge.model.Study;

/**
 * Solves the years of scenarios, each different state once.
 *
 * <p>The reference starts from its base year, every other scenario from the reference's flows of
 * the same year: the start, and so each bit, depends on the study, the scenario and the year, never on
 * which other scenarios are run.
 *
 * <p>Threads: one instance per run, used by one thread; states are solved side by side, each by one. Checked by: {@code RunnerTest}.
 */
final class Solver {
  private final Routes routes;
  private final double[] outsideCost; // [items]
  private final ChoiceSettings settings;
  private final int threads;
  private final Map<String, ChoiceResult> solved = new TreeMap<>();
  private final Map<Integer, Solution> reference = new TreeMap<>();

  /**
   * A solver that has computed nothing yet.
   *
   * @param reference study with the reference scenario applied: its base year sets the cost of the
   *     outside option
   */
  Solver(Routes routes, Study reference, int threads) {
    this.routes = routes;
    this.settings = ChoiceSettings.of(routes.model);
    this.threads = threads;
    int year = reference.settings().years().baseYear();
    Study base = reference.in(year);
    LinkSupply supply = SupplyCompiler.compile(routes.network, base, year, routes.territories);
    this.outsideCost =
        OutsideOption.cost(base, routes, RouteSupply.of(routes.stretches, supply), year);
  }

  /**
   * One year of one scenario that is wanted.
   *
   * @param study study with the scenario applied
   * @param year  calendar year
   */
  record Wanted(Study study, int year) {}

  /**
   * Solves the reference in all years that any scenario asks for; must come first. The base year starts
   * from empty links, the others from the base year.
   */
  void solveReference(Study study, SortedSet<Integer> years) {
    int base = study.settings().years().baseYear();
    YearState first = state(study, base);
    put(solve(first, first.fingerprint(), WarmStart.none()));
    WarmStart start = reference.get(base).result().end;
    List<Integer> list = years.stream().filter(year -> year != base).toList();
    InParallel.map(threads, list.size(), i -> {
          YearState state = state(study, list.get(i));
          return solve(state, state.fingerprint(), start);
        })
        .forEach(this::put);
  }

  private void put(Solution solution) {
    reference.put(solution.state().year(), solution);
    solved.put(solution.fingerprint(), solution.result());
  }

  /** The traffic of the reference in a year. */
  Solution reference(int year) {
    return reference.get(year);
  }

  /** The traffic of scenarios, each different state solved once, from the reference's flows of its year. */
  List<Solution> solve(List<Wanted> wanted) {
    List<YearState> states = InParallel.map(
        threads, wanted.size(), i -> state(wanted.get(i).study(), wanted.get(i).year()));
    List<String> fingerprints =
        InParallel.map(threads, wanted.size(), i -> states.get(i).fingerprint());
    SortedMap<String, YearState> missing = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      if (!solved.containsKey(fingerprints.get(i))) {
        missing.put(fingerprints.get(i), states.get(i));
      }
    }
    List<String> order = List.copyOf(missing.keySet());
    InParallel.map(threads, order.size(), i -> solve(missing.get(order.get(i)), order.get(i)))
        .forEach(solution -> solved.put(solution.fingerprint(), solution.result()));
    List<Solution> solutions = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      String fingerprint = fingerprints.get(i);
      solutions.add(new Solution(states.get(i), fingerprint, solved.get(fingerprint)));
    }
    return solutions;
  }

  private Solution solve(YearState state, String fingerprint) {
    WarmStart start = reference.get(state.year()).result().end;
    boolean fits = start.flow().length == state.supply().capacity.count;
    return solve(state, fingerprint, fits ? start : WarmStart.none());
  }

  private Solution solve(YearState state, String fingerprint, WarmStart start) {
    RouteSupply supply = RouteSupply.of(routes.stretches, state.supply());
    ChoiceProblem problem = new ChoiceProblem(supply, state.demand(), state.terms());
    return new Solution(state, fingerprint, RouteChoice.solve(problem, settings, start));
  }

  private YearState state(Study applied, int year) {
    Study study = applied.in(year);
    LinkSupply supply = SupplyCompiler.compile(routes.network, study, year, routes.territories);
    CommodityTerms terms = Goods.terms(study);
    Goods goods = routes.goods;
    double[] tonnes = Demands.tonnes(study, goods, year);
    FreightDemand demand = new FreightDemand(
        goods.pair, goods.commodity, tonnes, outsideCost, goods.subjectTo(study, year));
    return new YearState(study, year, supply, demand, terms);
  }
}
