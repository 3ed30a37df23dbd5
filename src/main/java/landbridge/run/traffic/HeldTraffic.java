package landbridge.run.traffic;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.choice.CommodityTerms;
import landbridge.choice.LinkSupply;
import landbridge.choice.RouteSupply;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import landbridge.model.Study;

/**
 * Traffic that is held while values of the study change: goods, routes and shares stay as they were solved,
 * everything that is paid on them follows the changed values.
 *
 * <p>What a changed value adds to the cost of an item is its change on each route times the tonnes of the route:
 * sum over routes of d p (c' - c), with c' the cost at the changed values, the flow and the charges for scarce
 * capacity as they were. So a dearer tariff takes from the users exactly what it brings the company. Links of
 * both states are taken at the same flow, so a value that no user pays adds exactly 0. Checked by: {@code
 * HeldTrafficTest}.
 */
public final class HeldTraffic {
  /** A change under which traffic cannot stay as it is; the message says why. */
  public static final class CannotHoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotHoldException(String why) {
      super("traffic cannot be held: " + why + "; leave out --hold-traffic to let it react");
    }
  }

  private final TrafficModel model;
  private final Study reference; // changed, with the reference scenario applied
  private double[] outside; // [items] cost of the outside option at the changed values [USD/t]

  /**
   * Holds the traffic of a model for a study with other values.
   *
   * @param changed the same study with other values, no scenario applied
   */
  public HeldTraffic(TrafficModel model, Study changed) {
    this.model = model;
    this.reference = changed.scenario(changed.settings().reference()).applyTo(changed);
  }

  /** The changed study with the reference scenario applied. */
  public Study reference() {
    return reference;
  }

  /**
   * Traffic of some years under a changed study.
   *
   * @param changed the changed study with the scenario applied
   * @param solved  traffic of the same scenario without the change
   * @throws CannotHoldException if the change closes a link that the held traffic uses
   */
  public SortedMap<Integer, Solution> at(Study changed, SortedMap<Integer, Solution> solved) {
    SortedMap<Integer, Solution> held = new TreeMap<>();
    solved.forEach((year, solution) -> held.put(year, at(changed.in(year), solution)));
    return held;
  }

  /** The traffic of one year under a changed study in that year; from any thread. */
  public Solution at(Study inYear, Solution solved) {
    Routes routes = model.routes;
    int year = solved.state().year();
    ChoiceResult result = solved.result();
    ChoiceProblem problem = result.problem;
    Operations operations = solved.state().operations().in(inYear);
    LinkSupply supply =
        SupplyCompiler.compile(routes.network, inYear, year, routes.territories, operations);
    requireOpen(inYear, year, supply, result);
    CommodityTerms terms = Goods.terms(inYear);
    YearState state = new YearState(inYear, year, operations, supply, problem.demand, terms);
    RouteSupply offered = problem.routes.after(supply);
    double[] slower = slower(problem, supply, result.linkFlow);
    double[] added = new double[problem.demand.items];
    for (int item = 0; item < added.length; item++) {
      added[item] = added(result, offered, terms, slower, item);
    }
    return new Solution(state, solved.key(), result, solved.tradeGap(), added);
  }

  private void requireOpen(Study study, int year, LinkSupply supply, ChoiceResult result) {
    for (int link = 0; link < supply.links; link++) {
      if (supply.closed[link] && result.linkFlow[link] > 0) {
        Supernetwork.Arc arc = model.routes.network.arcs.get(link);
        String name = arc.kind() == Supernetwork.Kind.LINK
            ? study.links().get(arc.index()).id()
            : arc.kind().name().toLowerCase(java.util.Locale.ROOT);
        throw new CannotHoldException(
            "the change closes " + name + " in " + year + ", which the held traffic uses");
      }
    }
  }

  /** [paths] hours that the changed supply adds at the same flow; all 0 where it changes no time. */
  private static double[] slower(ChoiceProblem problem, LinkSupply next, double[] linkFlow) {
    PathSet paths = problem.routes.stretches.paths;
    double[] before = times(problem.routes.links, linkFlow);
    double[] after = times(next, linkFlow);
    double[] hours = new double[paths.paths];
    if (Arrays.equals(before, after)) {
      return hours;
    }
    for (int path = 0; path < hours.length; path++) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        hours[path] += after[paths.link[i]] - before[paths.link[i]];
      }
    }
    return hours;
  }

  /** [links] time at a flow of links [h]. */
  private static double[] times(LinkSupply supply, double[] linkFlow) {
    double[] flow = new double[supply.capacity.count];
    for (int link = 0; link < supply.links; link++) {
      if (supply.facility[link] != Graph.NONE) {
        flow[supply.facility[link]] += linkFlow[link];
      }
    }
    double[] time = supply.freeTime.clone();
    for (int link = 0; link < supply.links; link++) {
      int f = supply.facility[link];
      time[link] *= f == Graph.NONE ? 1 : 1 + supply.capacity.delay(f, flow[f]);
    }
    return time;
  }

  private double added(
      ChoiceResult result, RouteSupply offered, CommodityTerms terms, double[] slower, int item) {
    ChoiceProblem problem = result.problem;
    int commodity = problem.demand.commodity[item];
    double[] before = problem.routes.money[problem.terms.load[commodity]];
    double[] after = offered.money[terms.load[commodity]];
    double oldTime = problem.terms.timeValue[commodity];
    double oldSpread = problem.terms.reliabilityValue[commodity];
    int path = problem.routes.stretches.paths.pathStart[problem.demand.pair[item]];
    double usdPerT = 0;
    int last = problem.shareStart[item + 1] - 1;
    for (int k = problem.shareStart[item]; k < last; k++, path++) {
      if (result.share[k] > 0) {
        double hours = result.pathTime[path];
        double time = terms.timeValue[commodity] * (hours + slower[path]) - oldTime * hours;
        double spread = terms.reliabilityValue[commodity] * offered.deviation[path]
            - oldSpread * problem.routes.deviation[path];
        usdPerT += result.share[k] * (after[path] - before[path] + time + spread);
      }
    }
    if (result.share[last] > 0) {
      usdPerT += result.share[last] * (outside()[item] - problem.demand.outsideCost[item]);
    }
    return problem.demand.tonnes[item] * usdPerT;
  }

  private synchronized double[] outside() {
    if (outside == null) {
      int year = model.baseYear();
      Study base = reference.in(year);
      Routes routes = model.routes;
      LinkSupply supply = SupplyCompiler.compile(routes.network, base, year, routes.territories);
      outside = OutsideOption.cost(base, routes, RouteSupply.of(routes.stretches, supply), year);
    }
    return outside;
  }
}
