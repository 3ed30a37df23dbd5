package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;

/**
 * Loads the goods on the routes at given flows: times from flows, shares from times, flows again.
 *
 * <p>Only pairs that see something new are divided again: those that {@link Debts} says are due. A loading may start from
 * one of a similar problem; then it begins with the pairs whose routes, goods or shippers differ.
 *
 * <p>Flows are gathered per segment over its stretches in ascending order, so that neither the number of
 * threads nor what was touched before changes the order of a sum. Shares and composite costs of the last
 * loading are kept. Checked by: {@code RouteChoiceTest}, {@code LoadingTest}.
 */
@Hot
final class Loading implements Workers.Work {
  private static final int PAIRS_PER_BLOCK = 64;
  private static final double LEAST_WEIGHT = 1e-6;

  final ChoiceProblem problem;
  private final ChoiceModel model;
  private final Stretches stretches;
  private final Segments segments;
  private final Capacity capacity;
  private final PairLoading[] worker;
  private final int[] linksOf; // [facilities] number of links
  private final double[] linkDelay; // [links] h
  private final double[]
      fresh; // [2][segments] delay [h] and charge [USD/t] that follow from the flows
  private final double[] segmentFlow; // [segments] t/yr, of those with a facility
  private final Debts debts;

  /** What the pairs read and write; null when it was {@link #leave left} to others. */
  Posted posted;

  /** A loading in which every pair is new. */
  Loading(ChoiceProblem problem, ChoiceSettings settings) {
    this(problem, settings, null, new Spares());
  }

  /** Takes over what an earlier loading found for the pairs to which nothing has changed, if it fits; null for none. */
  Loading(ChoiceProblem problem, ChoiceSettings settings, Loading earlier, Spares spares) {
    this.problem = problem;
    this.model = settings.model();
    this.stretches = problem.routes.stretches;
    this.segments = stretches.segments;
    this.capacity = problem.routes.links.capacity;
    this.linksOf = new int[capacity.count];
    for (int f : problem.routes.links.facility) {
      if (f != Graph.NONE) {
        linksOf[f]++;
      }
    }
    this.linkDelay = new double[problem.routes.links.links];
    this.fresh = new double[2 * segments.count];
    this.segmentFlow = new double[segments.count];
    boolean fits = earlier != null && earlier.fits(problem, model);
    if (fits && earlier.posted == null) {
      throw new IllegalStateException("the start has left its arrays to other solves");
    }
    this.posted = fits ? spares.copy(earlier.posted, problem) : new Posted(problem);
    this.debts = new Debts(problem, settings.tolerance(), posted);
    this.worker = new PairLoading[settings.threads()];
    for (int w = 0; w < worker.length; w++) {
      worker[w] = new PairLoading(problem, model.kernel(), posted);
    }
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      if (!fits || !problem.sameOffer(earlier.problem, pair)) {
        debts.touch(pair);
      } else if (!problem.sameGoods(earlier.problem, pair)) {
        worker[0].send(pair);
      }
    }
  }

  /** Gives the state away, after which there is none. */
  Posted leave() {
    Posted left = posted;
    posted = null;
    return left;
  }

  private boolean fits(ChoiceProblem next, ChoiceModel chooses) {
    return stretches == next.routes.stretches
        && model == chooses
        && problem.terms.same(next.terms)
        && problem.sameItems(next)
        && Arrays.equals(problem.routes.limited.segment(), next.routes.limited.segment());
  }

  /**
   * Loads once.
   *
   * @param flow [facilities] flow that makes the times [t/yr]
   * @param price [facilities] charge for scarce capacity [USD/t]
   * @param next [facilities] written: flow that follows
   */
  void load(Workers workers, double[] flow, double[] price, double[] next) {
    post(flow, price);
    debts.add();
    int blocks = (stretches.paths.pairs + PAIRS_PER_BLOCK - 1) / PAIRS_PER_BLOCK;
    workers.run(blocks, this);
    gather(next);
  }

  /** Whether all pairs that the last loading left undivided owe too little to matter for the result. */
  boolean exact() {
    return debts.exact();
  }

  /** Posts delays and charges. */
  private void post(double[] flow, double[] price) {
    LinkSupply links = problem.routes.links;
    Arrays.fill(fresh, 0);
    for (int link = 0; link < links.links; link++) {
      int f = links.facility[link];
      int segment = segments.ofLink[link];
      if (f != Graph.NONE) {
        linkDelay[link] = links.freeTime[link] * capacity.delay(f, flow[f]);
        if (segment != Graph.NONE) {
          fresh[2 * segment] += linkDelay[link];
          fresh[2 * segment + 1] += price[f];
        }
      }
    }
    posted.charged = false;
    for (int segment = 0; segment < segments.count; segment++) {
      double charge = fresh[2 * segment + 1];
      debts.move(segment, fresh[2 * segment], charge);
      posted.charged |= charge != 0;
    }
  }

  @Override
  public void block(int w, int block) {
    int end = Math.min((block + 1) * PAIRS_PER_BLOCK, stretches.paths.pairs);
    for (int pair = block * PAIRS_PER_BLOCK; pair < end; pair++) {
      if (debts.due(pair)) {
        worker[w].divide(pair);
        debts.paid(pair);
      }
    }
  }

  private void gather(double[] next) {
    Arrays.fill(next, 0);
    Arrays.fill(segmentFlow, 0);
    RouteSupply.Limited limited = problem.routes.limited;
    int[] segment = limited.segment();
    short[] slot = limited.slot();
    int i = 0; // in the order of memory, and of stretches in each segment
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      int row = stretches.rowStart[pair];
      for (int end = limited.start()[pair + 1]; i < end; i++) {
        segmentFlow[segment[i]] += posted.slotFlow[row + slot[i]];
      }
    }
    LinkSupply links = problem.routes.links;
    for (int link = 0; link < links.links; link++) {
      int of = segments.ofLink[link];
      if (links.facility[link] != Graph.NONE && of != Graph.NONE) {
        next[links.facility[link]] += segmentFlow[of];
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
      if (timeValue > 0 && posted.composite[item] < Double.POSITIVE_INFINITY) {
        merit += demand.tonnes[item] * posted.composite[item] / timeValue;
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

  /** Flow of each link at the last loading [t/yr]. */
  double[] linkFlow() {
    double[] flow = new double[problem.routes.links.links];
    double[] ofSegment = new double[segments.count];
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      int row = stretches.rowStart[pair];
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        double tonnes = posted.slotFlow[row + stretches.slot[s]];
        for (int i = stretches.segmentStart[s]; i < stretches.segmentStart[s + 1]; i++) {
          ofSegment[stretches.segment[i]] += tonnes;
        }
      }
    }
    segments.toLinks(ofSegment, flow);
    return flow;
  }

  /** Time of each link at the flows of the last loading [h]. */
  double[] linkTime() {
    double[] time = problem.routes.links.freeTime.clone();
    for (int link = 0; link < time.length; link++) {
      time[link] += linkDelay[link];
    }
    return time;
  }
}
