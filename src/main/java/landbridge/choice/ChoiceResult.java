package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Where the goods go, route by route, what it costs them, and how well the answer is converged.
 *
 * <p>All flows follow from the kept shares; times and costs are those at the flows used for the last
 * loading ({@link #convergence} says how far the two are apart). The arrays are open for reading and must not be written.
 *
 * <p>Checked by: {@code RouteChoiceTest}, {@code SelectLinkTest}.
 */
@Hot
public final class ChoiceResult extends ChoiceFlows {
  /** The problem that was solved. */
  public final ChoiceProblem problem;

  /** Start of a similar solve; its flows alone where the rest was {@link #forgetting forgotten}. */
  public final WarmStart end;

  /** [facilities] flow used for the times [t/yr]. */
  public final double[] facilityFlow;

  /** [paths] time [h]. */
  public final double[] pathTime;

  /** [shareStart[items]] shares of the paths of each item, then of its outside option. */
  public final double[] share;

  ChoiceResult(
      ChoiceProblem problem,
      Loading loading,
      Convergence convergence,
      WarmStart end,
      double[] price) {
    super(
        convergence,
        problem,
        price,
        loading.linkTime(),
        loading.linkFlow(),
        new Summary(problem, loading.posted.share)
            .items(
                loading.posted.composite.clone(), loading.posted.pathTime, charge(problem, price)));
    this.problem = problem;
    this.end = end;
    this.facilityFlow = end.flow();
    this.pathTime = loading.posted.pathTime;
    this.share = loading.posted.share;
  }

  private ChoiceResult(ChoiceResult from, WarmStart end) {
    super(from, from.items);
    this.problem = from.problem;
    this.end = end;
    this.facilityFlow = from.facilityFlow;
    this.pathTime = from.pathTime;
    this.share = from.share;
  }

  /** The same without what the solve learnt, a third of the memory: for results from which none will start. */
  public ChoiceResult forgetting() {
    return new ChoiceResult(this, new WarmStart(facilityFlow, Secants.none()));
  }

  /** Share of an item on a path of its pair, the path counted from 0 within the pair. */
  public double shareOf(int item, int pathOfPair) {
    return share[problem.shareStart[item] + pathOfPair];
  }

  @Override
  double[][] sumByCommodity() {
    double[][] flow = new double[problem.terms.count][problem.routes.links.links];
    new Summary(problem, share).flowsByCommodity(flow);
    return flow;
  }

  /** Tonnes of each path, all commodities together [t/yr]. */
  public double[] pathFlow() {
    PathSet paths = problem.routes.stretches.paths;
    double[] flow = new double[paths.paths];
    for (int item = 0; item < problem.demand.items; item++) {
      int first = paths.pathStart[problem.demand.pair[item]];
      int count = problem.shareStart[item + 1] - problem.shareStart[item] - 1;
      for (int k = 0; k < count; k++) {
        flow[first + k] += problem.demand.tonnes[item] * shareOf(item, k);
      }
    }
    return flow;
  }

  /** What scarce capacity adds to the cost of each path, [paths] USD/t; must not be written. */
  public double[] pathCharge() {
    return charge(problem, shadowPrice);
  }

  private static double[] charge(ChoiceProblem problem, double[] price) {
    boolean any = false;
    for (double usd : price) {
      any |= usd != 0;
    }
    if (!any) {
      return problem.routes.stretches.zeros;
    }
    PathSet paths = problem.routes.stretches.paths;
    int[] facility = problem.routes.links.facility;
    double[] charge = new double[paths.paths];
    for (int path = 0; path < paths.paths; path++) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        int f = facility[paths.link[i]];
        charge[path] += f == Graph.NONE ? 0 : price[f];
      }
    }
    return charge;
  }
}
