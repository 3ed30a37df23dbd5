package landbridge.appraise;

/**
 * What a dollar of market cost is worth to the economy, by what it buys.
 *
 * <p>A project's economic factor is the mean of the factors weighted by the make-up of its cost. Taxes
 * are no resource (factor 0); labour that would otherwise be idle costs the economy less than its wage.
 *
 * <p>Source: Little and Mirrlees (1974); European Commission, Guide to cost-benefit analysis (2014),
 * annex III and IV. Checked by: {@code CostAdjustmentTest} (F-20).
 *
 * @param traded goods at border prices
 * @param nonTraded local goods and services
 * @param skilled skilled labour
 * @param unskilled unskilled labour
 */
public record ConversionFactors(double traded, double nonTraded, double skilled, double unskilled) {

  /** Checks the ranges. */
  public ConversionFactors {
    if (!(traded >= 0 && nonTraded >= 0 && skilled >= 0 && unskilled >= 0)) {
      throw new IllegalArgumentException("conversion factors must not be negative");
    }
  }

  /**
   * Make-up of a market cost; shares that sum to 1.
   *
   * @param traded traded goods, without taxes
   * @param nonTraded local goods and services, without taxes
   * @param skilled skilled labour
   * @param unskilled unskilled labour
   * @param taxes taxes and duties
   */
  public record MakeUp(
      double traded, double nonTraded, double skilled, double unskilled, double taxes) {
    private static final double TOLERANCE = 1e-9;

    /** Checks the sum. */
    public MakeUp {
      double sum = traded + nonTraded + skilled + unskilled + taxes;
      if (!(Math.abs(sum - 1) <= TOLERANCE)) {
        throw new IllegalArgumentException("shares of a cost must sum to 1: " + sum);
      }
    }
  }

  /** Economic worth of one dollar of a cost so made up. */
  public double factor(MakeUp cost) {
    return traded * cost.traded()
        + nonTraded * cost.nonTraded()
        + skilled * cost.skilled()
        + unskilled * cost.unskilled();
  }
}
