package landbridge.demand.gravity;

import java.util.List;

/**
 * Takes fixed effects out of a column: the residual of its weighted regression on all dummies.
 *
 * <p>The weighted mean of each group is taken out, effect by effect, forth and back; conjugate gradients on
 * this symmetric sweep find the column that it leaves alone. One effect needs one sweep. Plain repetition of the sweep
 * lost: it crawls where weights differ by orders of magnitude. Explicit dummies cost rows x countries of memory and
 * are the slow twin.
 *
 * <p>A workspace for one thread. Source: Guimaraes and Portugal (2010), Stata Journal 10; Correia (2017), Linear models
 * with high-dimensional fixed effects. Checked by: {@code PpmlTest} against explicit dummies.
 */
final class Within {
  private static final double PRECISION = 1e-13;
  private static final int MOST_STEPS = 2_000;

  private final List<GravityData.Effect> effects;
  private double[] weight;
  private double[][] total; // [effects][groups] sum of the weights

  Within(List<GravityData.Effect> effects) {
    this.effects = effects;
  }

  /** Uses these weights from now on; [rows] at least 0. */
  void weigh(double[] weights) {
    weight = weights;
    total = new double[effects.size()][];
    for (int e = 0; e < total.length; e++) {
      int[] group = effects.get(e).group();
      total[e] = new double[effects.get(e).groups()];
      for (int row = 0; row < group.length; row++) {
        total[e][group[row]] += weights[row];
      }
    }
  }

  /** The column without the effects; the given one stays as it is. */
  double[] of(double[] column) {
    double[] rest = column.clone();
    if (total.length < 2) {
      sweep(rest);
      return rest;
    }
    double enough = PRECISION * PRECISION * product(rest, rest);
    double[] residual = moved(rest);
    double[] direction = residual.clone();
    double size = product(residual, residual);
    for (int step = 0; step < MOST_STEPS && size > enough; step++) {
      double[] image = moved(direction);
      double length = size / product(direction, image);
      for (int row = 0; row < rest.length; row++) {
        rest[row] -= length * direction[row];
        residual[row] -= length * image[row];
      }
      double before = size;
      size = product(residual, residual);
      for (int row = 0; row < rest.length; row++) {
        direction[row] = residual[row] + size / before * direction[row];
      }
    }
    sweep(rest);
    return rest;
  }

  /** What a sweep takes out of a column. */
  private double[] moved(double[] column) {
    double[] swept = column.clone();
    sweep(swept);
    for (int row = 0; row < swept.length; row++) {
      swept[row] = column[row] - swept[row];
    }
    return swept;
  }

  private void sweep(double[] rest) {
    for (int e = 0; e < total.length; e++) {
      project(e, rest);
    }
    for (int e = total.length - 2; e >= 0; e--) {
      project(e, rest);
    }
  }

  private void project(int e, double[] rest) {
    int[] group = effects.get(e).group();
    double[] mean = new double[total[e].length];
    for (int row = 0; row < rest.length; row++) {
      mean[group[row]] += weight[row] * rest[row];
    }
    for (int g = 0; g < mean.length; g++) {
      mean[g] = total[e][g] > 0 ? mean[g] / total[e][g] : 0;
    }
    for (int row = 0; row < rest.length; row++) {
      rest[row] -= mean[group[row]];
    }
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += weight[row] * a[row] * b[row];
    }
    return sum;
  }
}
