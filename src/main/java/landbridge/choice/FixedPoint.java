package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Finds x with x = T(x) by Anderson's acceleration, with averaging as the fall-back.
 *
 * <p>Each step mixes the last few iterates so that their combined change T(x) - x is smallest in the
 * weighted least squares sense, and moves from there. A step whose change is more than twice the
 * best so far is undone: the memory is dropped and the step from the best iterate is halved, which
 * is self-regulated averaging. All sums run in index order, so the iterates have the same bits on
 * any machine.
 *
 * <p>Source: Anderson (1965); Walker and Ni (2011); Liu, He and He (2009) for the averaging. Checked
 * by: {@code FixedPointTest}.
 */
@Hot
final class FixedPoint {
  private static final int MEMORY = 8;

  private final int size;
  private final double floor;
  private final double[][] dx = new double[MEMORY][]; // changes of the iterates
  private final double[][] dr = new double[MEMORY][]; // changes of their residuals
  private final double[][] normal = new double[MEMORY][MEMORY];
  private final double[] mix = new double[MEMORY];
  private final double[] weight;
  private int kept;
  private int worst;

  /** The map whose fixed point is sought. */
  interface Map {
    /** Writes T(x) into y. */
    void apply(double[] x, double[] y);
  }

  /**
   * A solver of so many unknowns, all at least 0.
   *
   * @param floor size below which changes are seen relative to this size, above 0
   */
  FixedPoint(int size, double floor) {
    this.size = size;
    this.floor = floor;
    this.weight = new double[size];
    for (int m = 0; m < MEMORY; m++) {
      dx[m] = new double[size];
      dr[m] = new double[size];
    }
  }

  /**
   * Iterates from x until the largest relative change is below the tolerance.
   *
   * @param x [size] start; overwritten by the last x to which T was applied
   * @param y [size] overwritten by T of that x
   */
  Convergence solve(Map map, double[] x, double[] y, double tolerance, int maxIterations) {
    double[] r = new double[size];
    double[] lastX = new double[size];
    double[] lastR = new double[size];
    double[] bestX = new double[size];
    double[] bestR = new double[size];
    double best = Double.POSITIVE_INFINITY;
    double step = 1;
    kept = 0;
    for (int iteration = 1; ; iteration++) {
      map.apply(x, y);
      double residual = residual(x, y, r);
      if (residual < tolerance || size == 0) {
        return new Convergence(
            Convergence.Status.CONVERGED, "tolerance met", iteration, residual, worst);
      }
      if (iteration >= maxIterations || residual != residual) {
        String reason = residual != residual ? "flows are not numbers" : "iteration limit";
        return new Convergence(Convergence.Status.STOPPED, reason, iteration, residual, worst);
      }
      double norm = norm(r);
      if (norm <= 2 * best) {
        if (iteration > 1) {
          remember(x, r, lastX, lastR);
        }
        System.arraycopy(x, 0, lastX, 0, size);
        System.arraycopy(r, 0, lastR, 0, size);
        if (norm < best) {
          best = norm;
          System.arraycopy(x, 0, bestX, 0, size);
          System.arraycopy(r, 0, bestR, 0, size);
        }
        advance(x, r, step);
      } else {
        kept = 0;
        step /= 2;
        System.arraycopy(bestX, 0, x, 0, size);
        System.arraycopy(bestX, 0, lastX, 0, size);
        System.arraycopy(bestR, 0, lastR, 0, size);
        advance(x, bestR, step);
      }
    }
  }

  private double residual(double[] x, double[] y, double[] r) {
    double largest = 0;
    worst = -1;
    for (int i = 0; i < size; i++) {
      r[i] = y[i] - x[i];
      double scale = Math.max(Math.max(x[i], y[i]), floor);
      weight[i] = 1 / scale;
      double relative = Math.abs(r[i]) / scale;
      if (!(relative <= largest)) {
        largest = relative;
        worst = i;
      }
    }
    return largest;
  }

  private double norm(double[] r) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += r[i] * r[i] * weight[i];
    }
    return Math.sqrt(sum);
  }

  private void remember(double[] x, double[] r, double[] lastX, double[] lastR) {
    if (kept == MEMORY) {
      rotate(dx);
      rotate(dr);
      kept--;
    }
    for (int i = 0; i < size; i++) {
      dx[kept][i] = x[i] - lastX[i];
      dr[kept][i] = r[i] - lastR[i];
    }
    kept++;
  }

  private static void rotate(double[][] rows) {
    double[] first = rows[0];
    System.arraycopy(rows, 1, rows, 0, rows.length - 1);
    rows[rows.length - 1] = first;
  }

  /** x := x + step r - sum mix (dx + step dr), kept at least 0. */
  private void advance(double[] x, double[] r, double step) {
    mixture(r);
    for (int i = 0; i < size; i++) {
      double next = x[i] + step * r[i];
      for (int m = 0; m < kept; m++) {
        next -= mix[m] * (dx[m][i] + step * dr[m][i]);
      }
      x[i] = Math.max(next, 0);
    }
  }

  /** Least squares: the mix of residual changes nearest to r, by Cholesky of the normal equations. */
  private void mixture(double[] r) {
    for (int a = 0; a < kept; a++) {
      for (int b = 0; b <= a; b++) {
        normal[a][b] = dot(dr[a], dr[b]);
      }
      mix[a] = dot(dr[a], r);
    }
    double ridge = 0;
    for (int a = 0; a < kept; a++) {
      ridge = Math.max(ridge, normal[a][a]);
    }
    for (int a = 0; a < kept; a++) {
      normal[a][a] += normal[a][a] * 1e-12 + ridge * 1e-30;
    }
    if (!factor()) {
      Arrays.fill(mix, 0, kept, 0);
      kept = 0;
      return;
    }
    for (int a = 0; a < kept; a++) {
      for (int b = 0; b < a; b++) {
        mix[a] -= normal[a][b] * mix[b];
      }
      mix[a] /= normal[a][a];
    }
    for (int a = kept - 1; a >= 0; a--) {
      for (int b = a + 1; b < kept; b++) {
        mix[a] -= normal[b][a] * mix[b];
      }
      mix[a] /= normal[a][a];
    }
  }

  private boolean factor() {
    for (int a = 0; a < kept; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = normal[a][b];
        for (int c = 0; c < b; c++) {
          sum -= normal[a][c] * normal[b][c];
        }
        if (a == b && !(sum > 0)) {
          return false;
        }
        normal[a][b] = a == b ? Math.sqrt(sum) : sum / normal[b][b];
      }
    }
    return true;
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += a[i] * b[i] * weight[i];
    }
    return sum;
  }
}
