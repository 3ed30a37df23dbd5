package landbridge.demand.gravity;

import org.hipparchus.special.Erf;

/** Chances of the normal distribution and correlations. Checked by: {@code PpmlTest}. */
final class Chances {
  private static final double ROOT_2 = Math.sqrt(2);

  private Chances() {}

  /** Chance that a standard normal lies as far from 0. */
  static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / ROOT_2);
  }

  /** Squared correlation; 0 if one side does not vary. */
  static double correlation2(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa > 0 && bb > 0 ? ab * ab / (aa * bb) : 0;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
