package landbridge.money;

import java.util.Arrays;

/**
 * Whole micro-dollars: how amounts are rounded once, and how a total is split without a remainder.
 *
 * <p>Rounding rule of the project: formulas work in {@code double} dollars; the moment an amount is
 * booked it is rounded half-even to a millionth of a dollar and from there on only added. A {@code
 * long} holds 9.2 trillion dollars, far above any corridor. Integer sums do not depend on their order,
 * so sums by country, stakeholder and component agree to the last unit.
 *
 * <p>Source: largest remainder (Hamilton) apportionment for the split. Checked by: {@code
 * MicroUsdTest}.
 */
public final class MicroUsd {
  /** Micro-dollars in a dollar. */
  public static final long PER_USD = 1_000_000L;

  private static final double LIMIT_USD = 9e12;

  private MicroUsd() {}

  /**
   * The amount in whole micro-dollars, rounded half-even.
   *
   * @param usd amount [USD], finite and below 9 trillion in size
   * @throws TooLargeException when it is too large to be booked
   * @throws IllegalArgumentException when it is not a number
   */
  public static long of(double usd) {
    if (Double.isNaN(usd)) {
      throw new IllegalArgumentException("not an amount that can be booked: " + usd + " USD");
    }
    if (Math.abs(usd) >= LIMIT_USD) {
      throw new TooLargeException(usd);
    }
    return (long) Math.rint(usd * PER_USD);
  }

  /**
   * Sum of two amounts.
   *
   * @throws TooLargeException where a long does not hold it
   */
  public static long add(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new TooLargeException(toUsd(a) + toUsd(b));
    }
    return sum;
  }

  /** [same length] each amount rounded on its own, half-even. */
  public static long[] of(double[] usd) {
    long[] micro = new long[usd.length];
    for (int i = 0; i < usd.length; i++) {
      micro[i] = of(usd[i]);
    }
    return micro;
  }

  /** The amount in dollars [USD]. */
  public static double toUsd(long micro) {
    return micro / (double) PER_USD;
  }

  /**
   * Splits a total into parts that sum to it exactly: every part is rounded toward zero, and the units
   * left over go one each to the largest remainders, ties to the lower index.
   *
   * @param total what is split [micro-USD], of either sign
   * @param weight [parts] at least 0, not all 0; only their proportions count
   * @return [parts] micro-USD, summing to {@code total}
   */
  public static long[] split(long total, double[] weight) {
    double sum = 0;
    for (double w : weight) {
      if (!(w >= 0)) {
        throw new IllegalArgumentException("a weight is negative or not a number: " + w);
      }
      sum += w;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weights must have a positive, finite sum: " + Arrays.toString(weight));
    }
    if (total == Long.MIN_VALUE) {
      throw new IllegalArgumentException("too large to be split: " + total);
    }
    long[] part = splitPositive(Math.abs(total), weight, sum);
    if (total < 0) {
      for (int i = 0; i < part.length; i++) {
        part[i] = -part[i];
      }
    }
    return part;
  }

  private static long[] splitPositive(long total, double[] weight, double sum) {
    int n = weight.length;
    long[] part = new long[n];
    double[] remainder = new double[n];
    long left = total;
    for (int i = 0; i < n; i++) {
      double exact = total * (weight[i] / sum);
      part[i] = Math.min(left, (long) Math.floor(exact));
      remainder[i] = exact - part[i];
      left -= part[i];
    }
    while (left > 0) {
      int best = largest(remainder);
      // Above 2^53 the floating product may fall short by more than one unit for each part.
      long step = left > n ? left / n : 1;
      part[best] += step;
      left -= step;
      remainder[best] = weight[best] > 0 ? remainder[best] - step : -1;
    }
    return part;
  }

  private static int largest(double[] value) {
    int best = 0;
    for (int i = 1; i < value.length; i++) {
      if (value[i] > value[best]) {
        best = i;
      }
    }
    return best;
  }
}
