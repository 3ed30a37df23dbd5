package landbridge.run;

import java.util.Map;
import java.util.TreeMap;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.choice.ChoiceSettings;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.choice.RouteChoice;
import landbridge.choice.RouteSupply;
import landbridge.model.Study;

/**
 * Solves the years of scenarios, each different state once.
 *
 * <p>The reference of a year starts from empty links, every other scenario from the reference's flows of
 * the same year: the start, and so each bit, depends on the study, the scenario and the year, never on
 * which other scenarios are run.
 *
 * <p>Threads: one instance per run, used by one thread. Checked by: {@code RunnerTest}.
 */
final class Solver {
  private final Routes routes;
  private final double[] outsideCost; // [items]
  private final ChoiceSettings settings;
  private final Map<String, Solution> solved = new TreeMap<>();
  private final Map<Integer, Solution> reference = new TreeMap<>();

  /**
   * A solver that has computed nothing yet.
   *
   * @param reference study with the reference scenario applied: its base year sets the cost of the
   *     outside option
   */
  Solver(Routes routes, Study reference, int threads) {
    this.routes = routes;
    this.settings = ChoiceSettings.of(routes.model).withThreads(threads);
    int year = reference.settings().years().baseYear();
    Study base = reference.in(year);
    LinkSupply supply = SupplyCompiler.compile(routes.network, base, year, routes.territories);
    this.outsideCost =
        OutsideOption.cost(base, routes, RouteSupply.of(routes.stretches, supply), year);
  }

  /** The traffic of the reference scenario in a year. */
  Solution reference(Study study, int year) {
    Solution known = reference.get(year);
    if (known == null) {
      known = solve(state(study, year), new double[0]);
      reference.put(year, known);
    }
    return known;
  }

  /** The traffic of a scenario in a year, started from the reference's of that year. */
  Solution scenario(Study study, Study referenceStudy, int year) {
    YearState state = state(study, year);
    double[] start = reference(referenceStudy, year).result().facilityFlow;
    boolean fits = start.length == state.supply().capacity.count;
    return solve(state, fits ? start : new double[0]);
  }

  /** Number of states that were really solved. */
  int solvedStates() {
    return solved.size();
  }

  private Solution solve(YearState state, double[] start) {
    String fingerprint = state.fingerprint();
    Solution known = solved.get(fingerprint);
    if (known == null) {
      RouteSupply supply = RouteSupply.of(routes.stretches, state.supply());
      ChoiceProblem problem = new ChoiceProblem(supply, state.demand(), state.terms());
      ChoiceResult result = RouteChoice.solve(problem, settings, start);
      known = new Solution(state, fingerprint, result);
      solved.put(fingerprint, known);
    }
    return new Solution(state, fingerprint, known.result());
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
