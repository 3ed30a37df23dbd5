package landbridge.demand;

/**
 * Trade that a fall of composite cost generates and a rise suppresses, flow by flow.
 *
 * <p>Formula: T1 / T0 = exp(e (c0 - c1) / (v + c0)), v the value per tonne, c0 and c1 the composite cost without and
 * with [USD/t], e the elasticity with respect to the delivered price v + c at c0. Exponential, because then the area left
 * of the curve, the user benefit, has the closed form (T1 - T0) (v + c0) / e, and costs of any sign are allowed; for
 * small changes it is the constant elasticity ((v + c1) / (v + c0))^-e. Checked by: {@code GeneratedTradeTest}.
 */
public final class GeneratedTrade {
  private GeneratedTrade() {}

  /**
   * Trade with over trade without.
   *
   * @param elasticity at least 0; 0 gives 1
   * @param value      USD/t, above 0
   * @param without    composite cost without [USD/t]
   * @param with       composite cost with [USD/t]
   */
  public static double factor(double elasticity, double value, double without, double with) {
    double delivered = value + without;
    boolean known = delivered > 0 && delivered < Double.POSITIVE_INFINITY;
    if (elasticity == 0 || without == with || !known || with == Double.POSITIVE_INFINITY) {
      return 1; // no way out at all is counted as stranded, not as suppressed
    }
    return StrictMath.exp(elasticity * (without - with) / delivered);
  }
}
