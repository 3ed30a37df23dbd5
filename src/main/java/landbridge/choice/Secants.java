package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * What a solve learnt about how its residual answers to its flows; spares a similar solve loadings.
 *
 * <p>Immutable. A change of this memory changes later iterates, so runs that must agree to the bit
 * start from the same one.
 */
@Hot
public final class Secants {
  private final double[][] dx;
  private final double[][] dr;

  private Secants(double[][] dx, double[][] dr) {
    this.dx = dx;
    this.dr = dr;
  }

  /** Nothing learnt yet. */
  public static Secants none() {
    return new Secants(new double[0][], new double[0][]);
  }

  /** The first so many changes, whose rows are shared. */
  static Secants of(double[][] dx, double[][] dr, int count) {
    return new Secants(Arrays.copyOf(dx, count), Arrays.copyOf(dr, count));
  }

  int count() {
    return dx.length;
  }

  double[] x(int m) {
    return dx[m];
  }

  double[] r(int m) {
    return dr[m];
  }
}
