package landbridge.money;

import java.util.List;

/**
 * How a cost falls on the years of construction that end with the year before opening.
 *
 * <p>Shares are normalised to sum to 1. The S-curve is the increment of s(u) = 3u^2 - 2u^3: slow start,
 * fast middle, slow end. Amounts split by shares sum to the cost exactly (largest remainder).
 *
 * <p>Checked by: {@code PhasingTest}.
 *
 * @param shares share of the cost in each year of construction, the last one before opening
 */
public record Phasing(List<Double> shares) {

  /** Normalises the shares. */
  public Phasing {
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0)) {
        throw new IllegalArgumentException("a share of the cost is negative: " + share);
      }
      sum += share;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("shares of the cost must have a positive sum");
    }
    double total = sum;
    shares = shares.stream().map(share -> share / total).toList();
  }

  /** The same amount every year. */
  public static Phasing even(int years) {
    return new Phasing(java.util.Collections.nCopies(years, 1.0));
  }

  /** Slow at both ends. */
  public static Phasing sCurve(int years) {
    Double[] share = new Double[years];
    for (int i = 0; i < years; i++) {
      share[i] = smooth((i + 1.0) / years) - smooth((double) i / years);
    }
    return new Phasing(List.of(share));
  }

  private static double smooth(double u) {
    return u * u * (3 - 2 * u);
  }

  /** Years of construction. */
  public int years() {
    return shares.size();
  }

  /**
   * Splits a cost over the years of construction.
   *
   * @param microUsd cost [micro-USD]
   * @return [years of construction] micro-USD, summing to the cost exactly
   */
  public long[] split(long microUsd) {
    double[] weight = new double[shares.size()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = shares.get(i);
    }
    return MicroUsd.split(microUsd, weight);
  }
}
