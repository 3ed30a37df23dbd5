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
  private final double[] time = new double[PathSet.MOST_PATHS]; // [paths of the pair] h
  private final double[] deviation = new double[PathSet.MOST_PATHS]; // [paths of the pair] h
  private final ChoiceModel.Item one = new ChoiceModel.Item();
  private final ChoiceModel.Item other = new ChoiceModel.Item();

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
    int end = problem.itemStart[pair + 1];
    int item = problem.itemStart[pair];
    for (; item + 1 < end; item += 2) {
      prepare(item, one, pair, count);
      prepare(item + 1, other, pair, count);
      kernel.choose(pair, one, other);
      take(item, one, count);
      take(item + 1, other, count);
    }
    if (item < end) {
      prepare(item, one, pair, count);
      kernel.choose(pair, one);
      take(item, one, count);
    }
    stretches.sums.sum(pair, flow);
    int several = stretches.several[pair];
    for (int s = stretches.start[pair]; s < several; s++) {
      posted.stretchFlow[s] = flow[stretches.slot[s]];
    }
    int nests = stretches.start[pair + 1] - several;
    System.arraycopy(flow, PathSet.MOST_PATHS, posted.stretchFlow, several, nests);
  }

  private void delays(int pair, int count) {
    gather(pair, count, posted.delay, delay);
    int path = stretches.paths.pathStart[pair];
    System.arraycopy(problem.routes.freeTime, path, time, 0, count);
    for (int k = 0; k < count; k++) {
      time[k] += delay[k];
    }
    System.arraycopy(time, 0, posted.pathTime, path, count);
    System.arraycopy(problem.routes.deviation, path, deviation, 0, count);
    if (posted.charged) {
      gather(pair, count, posted.charge, charge);
    } else {
      Arrays.fill(charge, 0, count, 0);
    }
  }

  /** Sums what segments add to the paths of a pair. */
  private void gather(int pair, int count, double[] ofSegment, double[] slot) {
    RouteSupply.Limited limited = problem.routes.limited;
    int several = stretches.start[pair + 1] - stretches.several[pair];
    Arrays.fill(slot, 0, count, 0);
    Arrays.fill(slot, PathSet.MOST_PATHS, PathSet.MOST_PATHS + several, 0);
    int[] segment = limited.segment();
    int[] to = limited.slot();
    int end = limited.start()[pair + 1];
    for (int i = limited.start()[pair]; i < end; i++) {
      slot[to[i]] += ofSegment[segment[i]];
    }
    stretches.sums.spread(pair, slot);
  }

  private void prepare(int item, ChoiceModel.Item into, int pair, int count) {
    CommodityTerms terms = problem.terms;
    int commodity = problem.demand.commodity[item];
    into.scale = terms.scale[commodity];
    into.nesting = terms.nesting[commodity];
    into.outside = problem.demand.outsideCost[item];
    double perHour = terms.timeValue[commodity];
    double perDeviation = terms.reliabilityValue[commodity];
    double[] cost = into.cost;
    int first = stretches.paths.pathStart[pair];
    System.arraycopy(problem.routes.money[terms.load[commodity]], first, cost, 0, count);
    for (int k = 0; k < count; k++) {
      cost[k] = perHour * time[k] + perDeviation * deviation[k] + (cost[k] + charge[k]);
    }
    long closed = ~problem.open[item] & (-1L >>> -count);
    for (; closed != 0; closed &= closed - 1) {
      cost[Long.numberOfTrailingZeros(closed)] = Double.POSITIVE_INFINITY;
    }
  }

  private void take(int item, ChoiceModel.Item from, int count) {
    double[] share = from.share;
    posted.composite[item] = from.composite;
    System.arraycopy(share, 0, posted.share, problem.shareStart[item], count + 1);
    double tonnes = problem.demand.tonnes[item];
    for (int k = 0; k < count; k++) {
      flow[k] += tonnes * share[k];
    }
  }
}
