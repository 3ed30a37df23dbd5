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
  private final Posted posted;
  private final double[] delay; // [slots] h
  private final double[] charge; // [slots] USD/t
  private final double[] flow; // [slots] t/yr
  private final double[] time = new double[PathSet.MOST_PATHS]; // [paths of the pair] h
  private final double[] deviation = new double[PathSet.MOST_PATHS]; // [paths of the pair] h
  private final double[] cost = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
  private final double[] division = new double[PathSet.MOST_PATHS + 1];

  PairLoading(ChoiceProblem problem, ChoiceModel.Kernel kernel, Posted posted) {
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
    post(pair);
  }

  /** Sends the goods of a pair the ways that its last division found. */
  void send(int pair) {
    int count = stretches.paths.pathsOf(pair);
    Arrays.fill(flow, 0, count, 0);
    for (int item = problem.itemStart[pair]; item < problem.itemStart[pair + 1]; item++) {
      System.arraycopy(posted.share, problem.shareStart[item], division, 0, count);
      add(problem.demand.tonnes[item], count);
    }
    post(pair);
  }

  private void add(double tonnes, int count) {
    for (int k = 0; k < count; k++) {
      flow[k] += tonnes * division[k];
    }
  }

  /** Sums the flows of the paths of a pair up to its stretches. */
  private void post(int pair) {
    stretches.sums.sum(pair, flow);
    int row = stretches.rowStart[pair];
    System.arraycopy(flow, 0, posted.slotFlow, row, stretches.rowStart[pair + 1] - row);
  }

  private void delays(int pair, int count) {
    gather(pair, posted.delay, delay);
    int path = stretches.paths.pathStart[pair];
    System.arraycopy(problem.routes.freeTime, path, time, 0, count);
    for (int k = 0; k < count; k++) {
      time[k] += delay[k];
    }
    System.arraycopy(time, 0, posted.pathTime, path, count);
    System.arraycopy(problem.routes.deviation, path, deviation, 0, count);
    if (posted.charged) {
      gather(pair, posted.charge, charge);
    } else {
      Arrays.fill(charge, 0, count, 0);
    }
  }

  /** Sums what segments add to the paths of a pair. */
  private void gather(int pair, double[] ofSegment, double[] slot) {
    RouteSupply.Limited limited = problem.routes.limited;
    Arrays.fill(slot, 0, stretches.rowStart[pair + 1] - stretches.rowStart[pair], 0);
    int[] segment = limited.segment();
    short[] to = limited.slot();
    int end = limited.start()[pair + 1];
    for (int i = limited.start()[pair]; i < end; i++) {
      slot[to[i]] += ofSegment[segment[i]];
    }
    stretches.sums.spread(pair, slot);
  }

  private void item(int item, int pair, int count) {
    CommodityTerms terms = problem.terms;
    int commodity = problem.demand.commodity[item];
    costs(item, commodity, stretches.paths.pathStart[pair], count);
    posted.composite[item] = kernel.choose(
        pair,
        cost,
        terms.scale[commodity],
        terms.nesting[commodity],
        problem.demand.outsideCost[item],
        division);
    System.arraycopy(division, 0, posted.share, problem.shareStart[item], count + 1);
    add(problem.demand.tonnes[item], count);
  }

  private void costs(int item, int commodity, int first, int count) {
    CommodityTerms terms = problem.terms;
    double perHour = terms.timeValue[commodity];
    double perDeviation = terms.reliabilityValue[commodity];
    System.arraycopy(problem.routes.money[terms.load[commodity]], first, cost, 0, count);
    for (int k = 0; k < count; k++) {
      cost[k] = perHour * time[k] + perDeviation * deviation[k] + (cost[k] + charge[k]);
    }
    long closed = ~problem.open[item] & (-1L >>> -count);
    for (; closed != 0; closed &= closed - 1) {
      cost[Long.numberOfTrailingZeros(closed)] = Double.POSITIVE_INFINITY;
    }
  }
}
