package landbridge.demand;

/**
 * Growth of trade with the incomes of both ends.
 *
 * <p>Formula: factor = product over years t of 1 + elasticity x (g_o(t) + g_d(t)) / 2, with g the yearly
 * growth of income at origin and destination. Elasticity 0 gives 1. Checked by: {@code DemandsTest}.
 */
public final class TradeGrowth {
  private TradeGrowth() {}

  /**
   * Growth over consecutive years.
   *
   * @param origin      [years] yearly growth of income at the origin, 0.03 for 3 %
   * @param destination [years] the same at the destination
   * @param elasticity  growth of trade per growth of income
   * @return trade after the years over trade before them
   */
  public static double factor(double[] origin, double[] destination, double elasticity) {
    if (origin.length != destination.length) {
      throw new IllegalArgumentException("growth of both ends must cover the same years");
    }
    double factor = 1;
    for (int t = 0; t < origin.length; t++) {
      factor *= 1 + elasticity * (origin[t] + destination[t]) / 2;
    }
    return factor;
  }
}
