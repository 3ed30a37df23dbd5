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
    this.imbalance = Summary.imbalance(problem, linkFlow, items);
  }

  ChoiceFlows(ChoiceFlows from) {
    this.convergence = from.convergence;
    this.demand = from.demand;
    this.shadowPrice = from.shadowPrice;
    this.linkTime = from.linkTime;
    this.linkFlow = from.linkFlow;
    this.items = from.items;
    this.imbalance = from.imbalance;
    this.linkFlowByCommodity = from.linkFlowByCommodity;
  }

  /** These flows alone: a fraction of the memory where there was more. */
  public ChoiceFlows alone() {
    linkFlowByCommodity();
    return new ChoiceFlows(this);
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

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
