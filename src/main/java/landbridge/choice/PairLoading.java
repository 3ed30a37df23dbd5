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
  private final double[] charge = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
  private final double[] pathFlow = new double[PathSet.MOST_PATHS]; // [paths of the pair] t/yr
  private final double[] cost = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
  private final double[] division = new double[PathSet.MOST_PATHS + 1];

  PairLoading(ChoiceProblem problem, ChoiceModel.Kernel kernel, Loading.Posted posted) {
    this.problem = problem;
    this.stretches = problem.routes.stretches;
    this.kernel = kernel;
    this.posted = posted;
  }

  void divide(int pair) {
    int count = stretches.paths.pathsOf(pair);
    delays(pair, count);
    Arrays.fill(pathFlow, 0, count, 0);
    for (int item = problem.itemStart[pair]; item < problem.itemStart[pair + 1]; item++) {
      item(item, pair, count);
    }
    for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
      if (problem.routes.limitedStart[s] == problem.routes.limitedStart[s + 1]) {
        continue; // no facility asks for its flow
      }
      double tonnes = 0;
      for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
        tonnes += pathFlow[stretches.member[i]];
      }
      posted.stretchFlow[s] = tonnes;
    }
  }

  private void delays(int pair, int count) {
    int first = stretches.paths.pathStart[pair];
    RouteSupply routes = problem.routes;
    System.arraycopy(routes.freeTime, first, posted.pathTime, first, count);
    Arrays.fill(charge, 0, count, 0);
    for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
      double delay = 0;
      double price = 0;
      for (int i = routes.limitedStart[s]; i < routes.limitedStart[s + 1]; i++) {
        delay += posted.delay[routes.limitedSegment[i]];
        price += posted.charge[routes.limitedSegment[i]];
      }
      if (delay != 0 || price != 0) {
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          posted.pathTime[first + stretches.member[i]] += delay;
          charge[stretches.member[i]] += price;
        }
      }
    }
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
      pathFlow[k] += tonnes * division[k];
    }
    posted.share[to + count] = division[count];
  }
}
