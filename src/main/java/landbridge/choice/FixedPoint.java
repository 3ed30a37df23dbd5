package landbridge.choice;

import landbridge.base.Hot;

/**
 * Finds x with x = T(x) by Anderson's acceleration, with averaging as the fall-back.
 *
 * <p>Each step mixes the last changes of x and of the residual T(x) - x so that the combined residual
 * is smallest in a weighted least squares sense, and moves from there. The weights are the delay
 * slopes of the facilities: in that metric the map is symmetric and falling, which is where the
 * method converges like conjugate gradients; they stay until some slope is another one by a factor, since products of
 * changes in one metric are formed once. Changes that are nearly a mix of newer ones are left
 * out. The changes of an earlier, similar solve may be handed in and then count as the oldest ones:
 * they spare a third to a half of the loadings after a small change. A step that loses
 * too much merit is undone; what it taught is kept, and the next step starts from the best iterate
 * with half the length. Since T(x) - x leads uphill, a short enough step gains. All sums run in index order.
 *
 * <p>Source: Anderson (1965); Walker and Ni (2011); Liu, He and He (2009) for the averaging. Checked
 * by: {@code FixedPointTest}.
 */
@Hot
final class FixedPoint {
  /** Most changes kept; more cost more than they save. */
  static final int MEMORY = 24;

  private static final double DEPENDENT = 1e-6;

  private static final double ROUNDING = 1e-12;
  private static final int BOLD = 40;
  private static final double LARGER = 4; // squares of residuals
  private static final double OTHER = 2; // factor by which a weight changes before the metric does

  private final int size;
  private final double floor;
  private final double[][] dx =
      new double[MEMORY][]; // changes of the iterates, oldest first; never written again
  private final double[][] dr = new double[MEMORY][]; // changes of their residuals
  private final double[][] product = new double[MEMORY][MEMORY]; // of changes of residuals
  private final double[][] normal = new double[MEMORY][MEMORY];
  private final double[] mix = new double[MEMORY];
  private final int[] chosen = new int[MEMORY];
  private final double[] weight; // in force
  private final double[] slope; // weights at the last x
  private final double[] r;
  private final double[] lastX;
  private final double[] lastR;
  private final double[] bestX;
  private final double[] bestR;
  private double step = 1;
  private boolean known; // whether any iterate was exact, and so the best
  private double bestMerit;
  private double bestNorm;
  private int kept;
  private int multiplied; // changes whose products are known, the oldest ones
  private int worst;

  /** The map whose fixed point is sought. */
  interface Map {
    /** Writes T(x) into y. */
    void apply(double[] x, double[] y);

    /** Merit of the x to which T was last applied: highest at the fixed point, rising along T(x) - x. */
    double merit(double[] x);

    /** Whether the last T(x) is exact; an x of which it is not is neither the last nor one to come back to. */
    default boolean exact() {
      return true;
    }

    /** Shortens the first step, of which nothing has been learnt, from x to next. */
    default void shorten(double[] x, double[] next) {}

    /** Writes the weights of residuals at x, above 0. */
    void weigh(double[] x, double[] weight);
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
    this.slope = new double[size];
    this.r = new double[size];
    this.lastX = new double[size];
    this.lastR = new double[size];
    this.bestX = new double[size];
    this.bestR = new double[size];
  }

  /** Takes over the changes of an earlier solve. */
  void recall(Secants earlier) {
    if (earlier.count() > 0 && earlier.x(0).length != size) {
      throw new IllegalArgumentException("the memory is of another number of unknowns");
    }
    kept = Math.min(earlier.count(), MEMORY - 2);
    int from = earlier.count() - kept;
    for (int m = 0; m < kept; m++) {
      dx[m] = earlier.x(from + m);
      dr[m] = earlier.r(from + m);
    }
  }

  /** The changes of this solve, for a later one. */
  Secants secants() {
    return Secants.of(dx, dr, kept);
  }

  /**
   * Iterates from x until the largest relative change is below the tolerance.
   *
   * @param x [size] start; overwritten by the last x to which T was applied
   * @param y [size] overwritten by T of that x
   */
  Convergence solve(Map map, double[] x, double[] y, double tolerance, int maxIterations) {
    for (int iteration = 1; ; iteration++) {
      map.apply(x, y);
      double residual = residual(x, y);
      boolean broken = residual != residual;
      if (residual < tolerance && map.exact() || size == 0) {
        return new Convergence(
            Convergence.Status.CONVERGED, "tolerance met", iteration, residual, worst);
      }
      if (iteration >= maxIterations || broken) {
        String reason = broken ? "flows are not numbers" : "iteration limit";
        return new Convergence(Convergence.Status.STOPPED, reason, iteration, residual, worst);
      }
      map.weigh(x, slope);
      if (iteration == 1 || differs()) {
        System.arraycopy(slope, 0, weight, 0, size);
        multiplied = 0;
      }
      next(x, map.merit(x), iteration, map.exact());
      if (iteration == 1) {
        map.shorten(lastX, x);
      }
    }
  }

  /** Whether the weights at the last x are others than those in force. */
  private boolean differs() {
    for (int i = 0; i < size; i++) {
      if (slope[i] > OTHER * weight[i] || weight[i] > OTHER * slope[i]) {
        return true;
      }
    }
    return false;
  }

  private double residual(double[] x, double[] y) {
    double largest = 0;
    worst = -1;
    for (int i = 0; i < size; i++) {
      r[i] = y[i] - x[i];
      double relative = Math.abs(r[i]) / Math.max(Math.max(x[i], y[i]), floor);
      if (!(relative <= largest)) {
        largest = relative;
        worst = i;
      }
    }
    return largest;
  }

  private void next(double[] x, double merit, int iteration, boolean exact) {
    double norm = dot(r, r);
    if (iteration > 1) {
      remember(x);
    }
    if (exact && known && fails(merit, norm, iteration)) {
      step /= 2;
      System.arraycopy(bestX, 0, x, 0, size);
      System.arraycopy(bestR, 0, r, 0, size);
    } else {
      if (exact && (!known || iteration > BOLD && merit > bestMerit || norm <= dot(bestR, bestR))) {
        known = true;
        bestMerit = merit;
        bestNorm = norm;
        System.arraycopy(x, 0, bestX, 0, size);
        System.arraycopy(r, 0, bestR, 0, size);
      }
      step = Math.min(1, 2 * step);
    }
    System.arraycopy(x, 0, lastX, 0, size);
    System.arraycopy(r, 0, lastR, 0, size);
    advance(x, r);
  }

  /**
   * Whether the step led away. The first iterations look at the residual only, which is bold and
   * nearly always right. Later ones look at the merit: that of x is below that of the fixed point by
   * at most half the norm of its residual, so a loss up to that norm may be made good.
   */
  private boolean fails(double merit, double norm, int iteration) {
    double noise = ROUNDING * Math.abs(bestMerit);
    boolean level = iteration <= BOLD || Math.abs(merit - bestMerit) <= noise;
    return level ? norm > LARGER * dot(bestR, bestR) : merit < bestMerit - noise - bestNorm;
  }

  private void remember(double[] x) {
    if (kept == MEMORY) {
      forgetOldest(dx);
      forgetOldest(dr);
      kept--;
      for (int a = 1; a < multiplied; a++) {
        System.arraycopy(product[a], 1, product[a - 1], 0, a);
      }
      multiplied = Math.max(0, multiplied - 1);
    }
    double[] ofX = new double[size];
    double[] ofR = new double[size];
    for (int i = 0; i < size; i++) {
      ofX[i] = x[i] - lastX[i];
      ofR[i] = r[i] - lastR[i];
    }
    dx[kept] = ofX;
    dr[kept] = ofR;
    kept++;
  }

  private static void forgetOldest(double[][] rows) {
    System.arraycopy(rows, 1, rows, 0, rows.length - 1);
  }

  /** x := x + step r - sum mix (dx + step dr), kept at least 0. */
  private void advance(double[] x, double[] residual) {
    int used = mixture(residual);
    for (int i = 0; i < size; i++) {
      double next = x[i] + step * residual[i];
      for (int a = 0; a < used; a++) {
        next -= mix[a] * (dx[chosen[a]][i] + step * dr[chosen[a]][i]);
      }
      x[i] = Math.max(next, 0);
    }
  }

  /** Least squares: the mix of residual changes nearest to the residual, newest first. */
  private int mixture(double[] residual) {
    multiply();
    int used = 0;
    for (int m = kept - 1; m >= 0; m--) {
      chosen[used] = m;
      if (factorRow(used)) {
        mix[used] = dot(dr[m], residual);
        used++;
      }
    }
    for (int a = 0; a < used; a++) {
      for (int b = 0; b < a; b++) {
        mix[a] -= normal[a][b] * mix[b];
      }
      mix[a] /= normal[a][a];
    }
    for (int a = used - 1; a >= 0; a--) {
      for (int b = a + 1; b < used; b++) {
        mix[a] -= normal[b][a] * mix[b];
      }
      mix[a] /= normal[a][a];
    }
    return used;
  }

  /** Multiplies the changes that are new in this metric with all before them. */
  private void multiply() {
    for (; multiplied < kept; multiplied++) {
      for (int m = 0; m <= multiplied; m++) {
        product[multiplied][m] = dot(dr[multiplied], dr[m]);
      }
    }
  }

  /** Adds a row to the Cholesky factor; false if the change is nearly a mix of those before. */
  private boolean factorRow(int a) {
    int own = chosen[a];
    double square = product[own][own];
    double left = square;
    for (int b = 0; b < a; b++) {
      double sum = product[chosen[b]][own]; // newest first: the other one is newer
      for (int c = 0; c < b; c++) {
        sum -= normal[a][c] * normal[b][c];
      }
      normal[a][b] = sum / normal[b][b];
      left -= normal[a][b] * normal[a][b];
    }
    normal[a][a] = Math.sqrt(Math.max(left, 0));
    return left > DEPENDENT * square;
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += a[i] * b[i] * weight[i];
    }
    return sum;
  }
}
