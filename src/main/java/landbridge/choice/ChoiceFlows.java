package landbridge.choice;

import landbridge.base.Hot;

/**
 * Where the goods go and what it costs them, link by link and item by item: what is left of a {@link ChoiceResult} when
 * its single routes are forgotten.
 *
 * <p>Served plus outside plus stranded is the demand of each item. The arrays are open for reading and must not be
 * written. Checked by: {@code RouteChoiceTest}.
 */
@Hot
public class ChoiceFlows {
  /** How the iteration ended. */
  public final Convergence convergence;

  /** All demand [t/yr]. */
  public final double demand;

  /** [facilities] worth of one more tonne of a hard capacity [USD/t]; 0 where it does not bind. */
  public final double[] shadowPrice;

  /** [links] time at the flow used for the last loading [h]. */
  public final double[] linkTime;

  /** [links] flow [t/yr]. */
  public final double[] linkFlow;

  /** Results of the items. */
  public final Items items;

  /** Largest difference at a node between what enters, starts, leaves and ends [t/yr]. */
  public final double imbalance;

  private final double served; // t/yr
  private final double outside; // t/yr
  private final double stranded; // t/yr
  private double[][] linkFlowByCommodity; // null until asked for

  /** Results per item; all arrays [items]. Flows that stand {@link #alone} lack those that only their routes explain: empty. */
  public static final class Items {
    private static final double[] NONE = {};

    /** Composite cost, minus the logarithm of the sum of all options over the scale [USD/t]. */
    public final double[] composite;

    /** Tonnes on modelled routes [t/yr]. */
    public final double[] served;

    /** Tonnes on the outside option [t/yr]; empty in flows that stand alone. */
    public final double[] outside;

    /** Tonnes with no open route and no outside option [t/yr]; empty in flows that stand alone. */
    public final double[] stranded;

    /** Mean generalised cost of what is served [USD/t]; 0 if nothing is. */
    public final double[] meanCost;

    /** Mean time of what is served [h]. */
    public final double[] meanTime;

    /** Mean money of what is served [USD/t], charges for scarce capacity not included. */
    public final double[] meanMoney;

    /** Mean standard deviation of the time of what is served [h]; empty in flows that stand alone. */
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

    private Items(Items from) {
      this.composite = from.composite;
      this.served = from.served;
      this.outside = NONE;
      this.stranded = NONE;
      this.meanCost = from.meanCost;
      this.meanTime = from.meanTime;
      this.meanMoney = from.meanMoney;
      this.meanDeviation = NONE;
    }
  }

  ChoiceFlows(
      Convergence convergence,
      ChoiceProblem problem,
      double[] shadowPrice,
      double[] linkTime,
      double[] linkFlow,
      Items items) {
    this.convergence = convergence;
    this.demand = problem.totalDemand();
    this.shadowPrice = shadowPrice;
    this.linkTime = linkTime;
    this.linkFlow = linkFlow;
    this.items = items;
    this.served = sum(items.served);
    this.outside = sum(items.outside);
    this.stranded = sum(items.stranded);
    this.imbalance = Summary.imbalance(problem, linkFlow, items);
  }

  ChoiceFlows(ChoiceFlows from, Items items) {
    this.convergence = from.convergence;
    this.demand = from.demand;
    this.shadowPrice = from.shadowPrice;
    this.linkTime = from.linkTime;
    this.linkFlow = from.linkFlow;
    this.items = items;
    this.served = from.served;
    this.outside = from.outside;
    this.stranded = from.stranded;
    this.imbalance = from.imbalance;
    this.linkFlowByCommodity = from.linkFlowByCommodity;
  }

  /** These flows alone: a fraction of the memory where there was more. */
  public ChoiceFlows alone() {
    linkFlowByCommodity();
    return new ChoiceFlows(this, new Items(items));
  }

  /** Flow of every link by commodity, [commodities][links] t/yr; summed up when first asked for. */
  public final synchronized double[][] linkFlowByCommodity() {
    if (linkFlowByCommodity == null) {
      linkFlowByCommodity = sumByCommodity();
    }
    return linkFlowByCommodity;
  }

  /** Sums the flows of the links by commodity. */
  double[][] sumByCommodity() {
    throw new IllegalStateException("the routes of these flows are forgotten");
  }

  /** All tonnes on modelled routes [t/yr]. */
  public double served() {
    return served;
  }

  /** All tonnes on the outside option [t/yr]. */
  public double outside() {
    return outside;
  }

  /** All tonnes with nowhere to go [t/yr]. */
  public double stranded() {
    return stranded;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
