package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * Divides the goods of one pair over its paths; workspace of one thread.
 *
 * <p>Pairs write to places of their own, so they may be taken in any order. Checked by: {@code
 * RouteChoiceTest}.
 */
@Hot
final class PairLoading {
  private final ChoiceProblem problem;
  private final Stretches stretches;
  private final ChoiceModel.Kernel kernel;
  private final Loading.Posted posted;
  private final double[] delay; // [slots] h
  private final double[] charge; // [slots] USD/t
  private final double[] flow; // [slots] t/yr
  private final double[] cost = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
  private final double[] division = new double[PathSet.MOST_PATHS + 1];

  PairLoading(ChoiceProblem problem, ChoiceModel.Kernel kernel, Loading.Posted posted) {
    this.problem = problem;
    this.stretches = problem.routes.stretches;
    this.kernel = kernel;
    this.posted = posted;
    this.delay = new double[stretches.sums.slots];
    this.charge = new double[stretches.sums.slots];
    this.flow = new double[stretches.sums.slots];
  }

  void divide(int pair) {
    int count = stretches.paths.pathsOf(pair);
    delays(pair, count);
    Arrays.fill(flow, 0, count, 0);
    for (int item = problem.itemStart[pair]; item < problem.itemStart[pair + 1]; item++) {
      item(item, pair, count);
    }
    stretches.sums.sum(pair, flow);
    for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
      posted.stretchFlow[s] = flow[stretches.slot[s]];
    }
  }

  private void delays(int pair, int count) {
    gather(pair, count, posted.delay, delay);
    int path = stretches.paths.pathStart[pair];
    for (int k = 0; k < count; k++) {
      posted.pathTime[path + k] = problem.routes.freeTime[path + k] + delay[k];
    }
    if (posted.charged) {
      gather(pair, count, posted.charge, charge);
    } else {
      Arrays.fill(charge, 0, count, 0);
    }
  }

  /** Sums what segments add to the paths of a pair. */
  private void gather(int pair, int count, double[] ofSegment, double[] slot) {
    RouteSupply routes = problem.routes;
    int several = stretches.start[pair + 1] - stretches.several[pair];
    Arrays.fill(slot, 0, count, 0);
    Arrays.fill(slot, PathSet.MOST_PATHS, PathSet.MOST_PATHS + several, 0);
    for (int i = routes.limitedStart[pair]; i < routes.limitedStart[pair + 1]; i++) {
      slot[routes.limitedSlot[i]] += ofSegment[routes.limitedSegment[i]];
    }
    stretches.sums.spread(pair, slot);
  }

  private void item(int item, int pair, int count) {
    CommodityTerms terms = problem.terms;
    int commodity = problem.demand.commodity[item];
    int first = stretches.paths.pathStart[pair];
    double[] money = problem.routes.money[terms.load[commodity]];
    double perHour = terms.timeValue[commodity];
    double perDeviation = terms.reliabilityValue[commodity];
    long open = problem.open[item];
    for (int k = 0; k < count; k++) {
      cost[k] = (open >>> k & 1) == 0
          ? Double.POSITIVE_INFINITY
          : perHour * posted.pathTime[first + k]
              + perDeviation * problem.routes.deviation[first + k]
              + (money[first + k] + charge[k]);
    }
    posted.composite[item] = kernel.choose(
        pair,
        cost,
        terms.scale[commodity],
        terms.nesting[commodity],
        problem.demand.outsideCost[item],
        division);
    double tonnes = problem.demand.tonnes[item];
    int to = problem.shareStart[item];
    for (int k = 0; k < count; k++) {
      posted.share[to + k] = division[k];
      flow[k] += tonnes * division[k];
    }
    posted.share[to + count] = division[count];
  }
}
