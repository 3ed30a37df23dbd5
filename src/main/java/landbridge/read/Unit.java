package landbridge.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A unit as a factor over base units and the powers of its dimensions.
 *
 * <p>Dimensions: money, length, time, mass, angle. Checked by: {@code UnitsTest}.
 *
 * @param factor size in base units (the study's currency, km, h, t, deg)
 * @param money power of money
 * @param length power of length
 * @param time power of time
 * @param mass power of mass
 * @param angle power of angle
 */
record Unit(double factor, int money, int length, int time, int mass, int angle) {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  static final Unit ONE = new Unit(1, 0, 0, 0, 0, 0);

  static Unit scale(double factor) {
    return new Unit(factor, 0, 0, 0, 0, 0);
  }

  Unit times(Unit other) {
    return new Unit(
        factor * other.factor,
        money + other.money,
        length + other.length,
        time + other.time,
        mass + other.mass,
        angle + other.angle);
  }

  Unit over(Unit other) {
    return new Unit(
        factor / other.factor,
        money - other.money,
        length - other.length,
        time - other.time,
        mass - other.mass,
        angle - other.angle);
  }

  boolean sameKindAs(Unit other) {
    return Arrays.equals(powers(), other.powers());
  }

  /**
   * A number of this unit in another of the same kind.
   *
   * <p>The ratio is rounded to 15 digits and small ratios divide instead of multiplying, so that 9 %
   * is the same double as 0.09. A ratio beyond what a number can hold, as of a price factor of 1e-320, gives NaN, which
   * the reader refuses.
   */
  double convert(double number, Unit to) {
    double ratio = factor / to.factor;
    double large = ratio < 1 ? 1 / ratio : ratio;
    if (!Double.isFinite(large)) {
      return Double.NaN;
    }
    return ratio < 1 ? number / rounded(large) : number * rounded(large);
  }

  private static double rounded(double ratio) {
    return new BigDecimal(ratio).round(DIGITS).doubleValue();
  }

  private int[] powers() {
    return new int[] {money, length, time, mass, angle};
  }
}
