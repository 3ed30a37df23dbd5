package landbridge.appraise;

/**
 * Uplifts on the cost estimate of a transport project, from the overruns of past projects of its class.
 *
 * <p>The 50 % uplift leaves even chances of overrun, the 80 % uplift one in five; between them the uplift is
 * interpolated. Use instead of, not on top of, a contingency that already reflects past overruns.
 *
 * <p>Source: Flyvbjerg and COWI (2004), Procedures for dealing with optimism bias in transport planning,
 * British Department for Transport; capital cost, constant prices; quoted from general knowledge, to be
 * verified before publication. Checked by: {@code CostAdjustmentTest}.
 */
public enum ReferenceClass {
  ROAD(0.15, 0.32),
  RAIL(0.40, 0.57),
  /** Bridges and tunnels. */
  FIXED_LINK(0.23, 0.55);

  private static final double EVEN = 0.5;
  private static final double HIGH = 0.8;

  private final double atEven;
  private final double atHigh;

  ReferenceClass(double atEven, double atHigh) {
    this.atEven = atEven;
    this.atHigh = atHigh;
  }

  /**
   * Share to be added to the estimate.
   *
   * @param certainty probability that the budget then suffices, 0.5 to 0.8
   */
  public double uplift(double certainty) {
    if (!(certainty >= EVEN && certainty <= HIGH)) {
      throw new IllegalArgumentException("certainty must lie in 0.5..0.8: " + certainty);
    }
    return atEven + (atHigh - atEven) * (certainty - EVEN) / (HIGH - EVEN);
  }
}
