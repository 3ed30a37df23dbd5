package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Where the goods go, what it costs them, and how well the answer is converged.
 *
 * <p>All flows follow from the kept shares; times and costs are those at the flows used for the last
 * loading ({@link #convergence} says how far the two are apart). Served plus outside plus stranded is
 * the demand of each item. The arrays are open for reading and must not be written.
 *
 * <p>Checked by: {@code RouteChoiceTest}, {@code SelectLinkTest}.
 */
@Hot
public final class ChoiceResult {
  /** The problem that was solved. */
  public final ChoiceProblem problem;

  /** How the iteration ended. */
  public final Convergence convergence;

  /** Start of a similar solve; its flows alone where the rest was {@link #forgetting forgotten}. */
  public final WarmStart end;

  /** [facilities] flow used for the times [t/yr]. */
  public final double[] facilityFlow;

  /** [facilities] worth of one more tonne of a hard capacity [USD/t]; 0 where it does not bind. */
  public final double[] shadowPrice;

  /** [links] time at that flow [h]. */
  public final double[] linkTime;

  /** [links] flow [t/yr]. */
  public final double[] linkFlow;

  /** [paths] time [h]. */
  public final double[] pathTime;

  /** [shareStart[items]] shares of the paths of each item, then of its outside option. */
  public final double[] share;

  /** Results of the items. */
  public final Items items;

  /** Largest difference at a node between what enters, starts, leaves and ends [t/yr]. */
  public final double imbalance;

  private double[][] linkFlowByCommodity; // null until asked for

  /** Results per item; all arrays [items]. */
  public static final class Items {
    /** Composite cost, minus the logarithm of the sum of all options over the scale [USD/t]. */
    public final double[] composite;

    /** Tonnes on modelled routes [t/yr]. */
    public final double[] served;

    /** Tonnes on the outside option [t/yr]. */
    public final double[] outside;

    /** Tonnes with no open route and no outside option [t/yr]. */
    public final double[] stranded;

    /** Mean generalised cost of what is served [USD/t]; 0 if nothing is. */
    public final double[] meanCost;

    /** Mean time of what is served [h]. */
    public final double[] meanTime;

    /** Mean money of what is served [USD/t], charges for scarce capacity not included. */
    public final double[] meanMoney;

    /** Mean standard deviation of the time of what is served [h]. */
    public final double[] meanDeviation;

    Items(int count, double[] composite) {
      this.composite = composite;
      this.served = new double[count];
      this.outside = new double[count];
      this.stranded = new double[count];
      this.meanCost = new double[count];
      this.meanTime = new double[count];
      this.meanMoney = new double[count];
      this.meanDeviation = new double[count];
    }
  }

  ChoiceResult(
      ChoiceProblem problem,
      Loading loading,
      Convergence convergence,
      WarmStart end,
      double[] price) {
    this.problem = problem;
    this.convergence = convergence;
    this.facilityFlow = end.flow();
    this.end = end;
    this.shadowPrice = price;
    this.linkTime = loading.linkTime();
    this.pathTime = loading.posted.pathTime;
    this.share = loading.posted.share;
    this.items = new Items(problem.demand.items, loading.posted.composite);
    this.linkFlow = loading.linkFlow();
    Summary summary = new Summary(problem, this);
    summary.means();
    this.imbalance = summary.imbalance();
  }

  private ChoiceResult(ChoiceResult from, WarmStart end) {
    this.problem = from.problem;
    this.convergence = from.convergence;
    this.facilityFlow = from.facilityFlow;
    this.end = end;
    this.shadowPrice = from.shadowPrice;
    this.linkTime = from.linkTime;
    this.linkFlow = from.linkFlow;
    this.pathTime = from.pathTime;
    this.share = from.share;
    this.items = from.items;
    this.imbalance = from.imbalance;
  }

  /** The same without what the solve learnt, a third of the memory: for results from which none will start. */
  public ChoiceResult forgetting() {
    return new ChoiceResult(this, new WarmStart(facilityFlow, Secants.none()));
  }

  /** All tonnes on modelled routes [t/yr]. */
  public double served() {
    return sum(items.served);
  }

  /** All tonnes on the outside option [t/yr]. */
  public double outside() {
    return sum(items.outside);
  }

  /** All tonnes with nowhere to go [t/yr]. */
  public double stranded() {
    return sum(items.stranded);
  }

  /** Share of an item on a path of its pair, the path counted from 0 within the pair. */
  public double shareOf(int item, int pathOfPair) {
    return share[problem.shareStart[item] + pathOfPair];
  }

  /** Flow of every link by commodity, [commodities][links] t/yr; summed up when first asked for. */
  public synchronized double[][] linkFlowByCommodity() {
    if (linkFlowByCommodity == null) {
      linkFlowByCommodity = new double[problem.terms.count][problem.routes.links.links];
      new Summary(problem, this).flowsByCommodity(linkFlowByCommodity);
    }
    return linkFlowByCommodity;
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

  /** What scarce capacity adds to the cost of each path, [paths] USD/t. */
  public double[] pathCharge() {
    PathSet paths = problem.routes.stretches.paths;
    int[] facility = problem.routes.links.facility;
    double[] charge = new double[paths.paths];
    boolean any = false;
    for (double price : shadowPrice) {
      any |= price != 0;
    }
    for (int path = 0; any && path < paths.paths; path++) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        int f = facility[paths.link[i]];
        charge[path] += f == Graph.NONE ? 0 : shadowPrice[f];
      }
    }
    return charge;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
