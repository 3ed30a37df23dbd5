package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Loads the goods on the routes at given flows: times from flows, shares from times, flows again.
 *
 * <p>Pairs are taken in blocks of fixed size; each block sums its facilities' flows on its own and
 * the blocks are added in order, so that the number of threads changes no bit. Shares and composite
 * costs of the last loading are kept.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
@Hot
final class Loading implements Workers.Work {
  private static final int PAIRS_PER_BLOCK = 64;
  private static final double LEAST_WEIGHT = 1e-6;

  private final ChoiceProblem problem;
  private final PathSet paths;
  private final Stretches stretches;
  private final Capacity capacity;
  private final int blocks;
  private final Worker[] worker;
  private final int[] linksOf; // [facilities] number of links
  private final double[][] blockFlow; // [blocks][facilities] t/yr
  private final double[] linkDelay; // [links] h
  private final double[] linkPrice; // [links] USD/t

  /** [shareStart[items]] shares of the last loading. */
  final double[] share;

  /** [items] composite cost of the last loading [USD/t]. */
  final double[] composite;

  /** [paths] time of the last loading [h]. */
  final double[] pathTime;

  Loading(ChoiceProblem problem, ChoiceModel model, int threads) {
    this.problem = problem;
    this.stretches = problem.routes.stretches;
    this.paths = stretches.paths;
    this.capacity = problem.routes.links.capacity;
    this.blocks = (paths.pairs + PAIRS_PER_BLOCK - 1) / PAIRS_PER_BLOCK;
    this.worker = new Worker[threads];
    for (int w = 0; w < threads; w++) {
      worker[w] = new Worker(model.kernel());
    }
    this.linksOf = new int[capacity.count];
    for (int f : problem.routes.links.facility) {
      if (f != Graph.NONE) {
        linksOf[f]++;
      }
    }
    this.blockFlow = new double[blocks][capacity.count];
    this.linkDelay = new double[problem.routes.links.links];
    this.linkPrice = new double[problem.routes.links.links];
    this.share = new double[problem.shareStart[problem.demand.items]];
    this.composite = new double[problem.demand.items];
    this.pathTime = new double[paths.paths];
  }

  /**
   * Loads once.
   *
   * @param flow [facilities] flow that makes the times [t/yr]
   * @param price [facilities] charge for scarce capacity [USD/t]
   * @param next [facilities] written: flow that follows
   */
  void load(Workers workers, double[] flow, double[] price, double[] next) {
    LinkSupply links = problem.routes.links;
    for (int link = 0; link < links.links; link++) {
      int f = links.facility[link];
      if (f != Graph.NONE) {
        linkDelay[link] = links.freeTime[link] * capacity.delay(f, flow[f]);
        linkPrice[link] = price[f];
      }
    }
    workers.run(blocks, this);
    Arrays.fill(next, 0);
    for (int block = 0; block < blocks; block++) {
      for (int f = 0; f < next.length; f++) {
        next[f] += blockFlow[block][f];
      }
    }
  }

  @Override
  public void block(int w, int block) {
    double[] flow = blockFlow[block];
    Arrays.fill(flow, 0);
    int end = Math.min((block + 1) * PAIRS_PER_BLOCK, paths.pairs);
    for (int pair = block * PAIRS_PER_BLOCK; pair < end; pair++) {
      if (problem.itemStart[pair] < problem.itemStart[pair + 1]) {
        worker[w].pair(pair, flow);
      }
    }
  }

  /**
   * The dual objective of the equilibrium at the last loading, in tonne-hours.
   *
   * <p>Z = sum of demand x composite cost / value of time, less what the facilities' delays cost in
   * conjugate form. Its slope by the delay of a facility is the flow that follows less the flow that
   * made the delay, and it is concave in the delays, so it is highest where the two agree. Source:
   * Daganzo (1982), Transportation Science 16, for one class; dividing by the value of time extends
   * it to classes that differ in it.
   */
  double merit(double[] flow) {
    LinkSupply links = problem.routes.links;
    FreightDemand demand = problem.demand;
    double merit = 0;
    for (int item = 0; item < demand.items; item++) {
      double timeValue = problem.terms.timeValue[demand.commodity[item]];
      if (timeValue > 0 && composite[item] < Double.POSITIVE_INFINITY) {
        merit += demand.tonnes[item] * composite[item] / timeValue;
      }
    }
    for (int link = 0; link < links.links; link++) {
      int f = links.facility[link];
      if (f != Graph.NONE) {
        merit -= links.freeTime[link] * capacity.conjugate(f, flow[f]) / linksOf[f];
      }
    }
    return merit;
  }

  /**
   * How much a tonne delays: weights in which the answer of flows to flows is symmetric.
   *
   * @param weight [facilities] written: free hours of the facility's links times the delay slope, and
   *     a little more so that no weight is zero
   */
  void slopes(double[] flow, double[] weight) {
    LinkSupply links = problem.routes.links;
    Arrays.fill(weight, 0);
    for (int link = 0; link < links.links; link++) {
      int f = links.facility[link];
      if (f != Graph.NONE) {
        weight[f] += links.freeTime[link] * capacity.slope(f, flow[f]);
      }
    }
    double largest = 0;
    for (double w : weight) {
      largest = Math.max(largest, w);
    }
    for (int f = 0; f < weight.length; f++) {
      weight[f] += largest * LEAST_WEIGHT;
    }
  }

  /** Time of each link at the flows of the last loading [h]. */
  double[] linkTime() {
    double[] time = problem.routes.links.freeTime.clone();
    for (int link = 0; link < time.length; link++) {
      time[link] += linkDelay[link];
    }
    return time;
  }

  /** Workspace of one thread. */
  private final class Worker {
    private final ChoiceModel.Kernel kernel;
    private final double[] price = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
    private final double[] pathFlow = new double[PathSet.MOST_PATHS]; // [paths of the pair] t/yr
    private final double[] cost = new double[PathSet.MOST_PATHS]; // [paths of the pair] USD/t
    private final double[] division = new double[PathSet.MOST_PATHS + 1];

    Worker(ChoiceModel.Kernel kernel) {
      this.kernel = kernel;
    }

    void pair(int pair, double[] flow) {
      int count = paths.pathsOf(pair);
      delays(pair, count);
      Arrays.fill(pathFlow, 0, count, 0);
      for (int item = problem.itemStart[pair]; item < problem.itemStart[pair + 1]; item++) {
        item(item, pair, count);
      }
      spread(pair, flow);
    }

    private void delays(int pair, int count) {
      int first = paths.pathStart[pair];
      System.arraycopy(problem.routes.freeTime, first, pathTime, first, count);
      Arrays.fill(price, 0, count, 0);
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        int end = problem.routes.limitedStart[s + 1];
        double delay = 0;
        double charge = 0;
        for (int i = problem.routes.limitedStart[s]; i < end; i++) {
          delay += linkDelay[problem.routes.limitedLink[i]];
          charge += linkPrice[problem.routes.limitedLink[i]];
        }
        if (delay != 0 || charge != 0) {
          for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
            pathTime[first + stretches.member[i]] += delay;
            price[stretches.member[i]] += charge;
          }
        }
      }
    }

    private void item(int item, int pair, int count) {
      CommodityTerms terms = problem.terms;
      int commodity = problem.demand.commodity[item];
      int first = paths.pathStart[pair];
      double[] money = problem.routes.money[terms.load[commodity]];
      double perHour = terms.timeValue[commodity];
      double perDeviation = terms.reliabilityValue[commodity];
      long open = problem.open[item];
      for (int k = 0; k < count; k++) {
        cost[k] = (open >>> k & 1) == 0
            ? Double.POSITIVE_INFINITY
            : perHour * pathTime[first + k]
                + perDeviation * problem.routes.deviation[first + k]
                + (money[first + k] + price[k]);
      }
      composite[item] = kernel.choose(
          pair,
          cost,
          terms.scale[commodity],
          terms.nesting[commodity],
          problem.demand.outsideCost[item],
          division);
      double tonnes = problem.demand.tonnes[item];
      int to = problem.shareStart[item];
      for (int k = 0; k < count; k++) {
        share[to + k] = division[k];
        pathFlow[k] += tonnes * division[k];
      }
      share[to + count] = division[count];
    }

    private void spread(int pair, double[] flow) {
      int[] facility = problem.routes.links.facility;
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        int begin = problem.routes.limitedStart[s];
        int end = problem.routes.limitedStart[s + 1];
        if (begin == end) {
          continue;
        }
        double tonnes = 0;
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          tonnes += pathFlow[stretches.member[i]];
        }
        for (int i = begin; i < end; i++) {
          flow[facility[problem.routes.limitedLink[i]]] += tonnes;
        }
      }
    }
  }
}
