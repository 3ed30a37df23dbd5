package landbridge.choice;

import java.util.Arrays;

/**
 * How each commodity weighs money, time and reliability, and how sharply it chooses.
 *
 * <p>Immutable; copied from the caller's arrays. Shape: all arrays [commodities].
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class CommodityTerms {
  /** Number of commodities. */
  public final int count;

  /** Value of time [USD/t per h], at least 0. */
  public final double[] timeValue;

  /** Value of one hour of standard deviation of the time of a route [USD/t per h], at least 0. */
  public final double[] reliabilityValue;

  /** Scale of the choice [t/USD], above 0: the utility of a route is minus scale times cost. */
  public final double[] scale;

  /** Nest parameter mu in (0, 1]; 1 is the multinomial logit. */
  public final double[] nesting;

  /** Load class, an index of the money costs of the links. */
  public final int[] load;

  /** The terms of all commodities; the arrays are copied. */
  public CommodityTerms(
      double[] timeValue, double[] reliabilityValue, double[] scale, double[] nesting, int[] load) {
    this.count = timeValue.length;
    this.timeValue = timeValue.clone();
    this.reliabilityValue = reliabilityValue.clone();
    this.scale = scale.clone();
    this.nesting = nesting.clone();
    this.load = load.clone();
    for (int c = 0; c < count; c++) {
      boolean prices = timeValue[c] >= 0 && reliabilityValue[c] >= 0 && load[c] >= 0;
      boolean choice = scale[c] > 0 && nesting[c] > 0 && nesting[c] <= 1;
      if (!prices || !choice || scale[c] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("terms of commodity " + c + " are out of range");
      }
    }
  }

  /** Whether all commodities choose alike in both, to the bit. */
  boolean same(CommodityTerms other) {
    return Arrays.equals(timeValue, other.timeValue)
        && Arrays.equals(reliabilityValue, other.reliabilityValue)
        && Arrays.equals(scale, other.scale)
        && Arrays.equals(nesting, other.nesting)
        && Arrays.equals(load, other.load);
  }
}
