package landbridge.demand.gravity;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted least squares with fixed effects taken out.
 *
 * <p>Columns are scaled to norm 1 before the normal equations are solved, so that dollars and logarithms
 * stand side by side. Cost: O(rows x regressors^2). Checked by: {@code PpmlTest}.
 */
final class LeastSquares {
  /** A column whose part not explained by those before it is smaller than this has no coefficient. */
  private static final double COLLINEAR = 1e-9;

  final double[] coefficient; // [regressors]
  final double[] residual; // [rows]
  final double[][] within; // [regressors][rows] regressors without the effects
  private final double[] weight;
  private final double[] scale;
  private final RealMatrix inverse; // of the scaled cross products

  private LeastSquares(double[] y, double[][] x, double[] weight) {
    this.within = x;
    this.weight = weight;
    this.scale = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      scale[k] = 1 / Math.sqrt(product(x[k], x[k], weight));
    }
    RealMatrix cross = new Array2DRowRealMatrix(Math.max(1, x.length), Math.max(1, x.length));
    cross.setEntry(0, 0, 1);
    double[] right = new double[Math.max(1, x.length)];
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j <= k; j++) {
        double entry = product(x[k], x[j], weight) * scale[k] * scale[j];
        cross.setEntry(k, j, entry);
        cross.setEntry(j, k, entry);
      }
      right[k] = product(x[k], y, weight) * scale[k];
    }
    this.inverse = new CholeskyDecomposition(cross, 1e-10, 1e-14).getSolver().getInverse();
    double[] solved = inverse.operate(new ArrayRealVector(right, false)).toArray();
    this.coefficient = new double[x.length];
    this.residual = y.clone();
    for (int k = 0; k < x.length; k++) {
      coefficient[k] = solved[k] * scale[k];
      for (int row = 0; row < residual.length; row++) {
        residual[row] -= coefficient[k] * x[k][row];
      }
    }
  }

  /**
   * Regresses a column on the regressors of a table.
   *
   * @param y      [rows]
   * @param within weighed with the weights
   * @throws org.hipparchus.exception.MathIllegalArgumentException if regressors are collinear
   */
  static LeastSquares of(double[] y, GravityData data, double[] weight, Within within) {
    double[][] x = new double[data.x.length][];
    for (int k = 0; k < x.length; k++) {
      x[k] = within.of(data.x[k]);
    }
    return new LeastSquares(within.of(y), x, weight);
  }

  /**
   * The regressors that the effects and the regressors before them do not explain.
   *
   * @return numbers of the regressors, ascending
   */
  static List<Integer> independent(GravityData data, double[] weight, Within within) {
    List<Integer> kept = new ArrayList<>();
    List<double[]> basis = new ArrayList<>();
    List<Integer> order = new ArrayList<>(data.names.size());
    for (int k = 0; k < data.x.length; k++) {
      boolean constant = data.names.get(k).equals(GravityData.CONSTANT);
      order.add(constant ? 0 : order.size(), k); // of a constant and its like, the constant stays
    }
    for (int k : order) {
      double[] rest = within.of(data.x[k]);
      double size = Math.sqrt(product(data.x[k], data.x[k], weight));
      takeOut(basis, rest, weight);
      takeOut(basis, rest, weight); // twice, for what rounding left
      double left = Math.sqrt(product(rest, rest, weight));
      if (left > COLLINEAR * size) {
        for (int row = 0; row < rest.length; row++) {
          rest[row] /= left;
        }
        basis.add(rest);
        kept.add(k);
      }
    }
    kept.sort(Integer::compare);
    return kept;
  }

  private static void takeOut(List<double[]> basis, double[] rest, double[] weight) {
    for (double[] unit : basis) {
      double along = product(rest, unit, weight);
      for (int row = 0; row < rest.length; row++) {
        rest[row] -= along * unit[row];
      }
    }
  }

  /**
   * The sandwich: covariance of the coefficients that does not trust the variance of the model.
   *
   * <p>V = A^-1 (sum over clusters of s_g s_g') A^-1 x correction, A = X'WX, s_g the sum of x_i score_i over
   * the rows of the cluster (White 1980); each row is its own cluster where none is given.
   *
   * @param score      [rows] derivative of the log likelihood by the linear predictor
   * @param cluster    [rows] or empty
   * @return [regressors][regressors] without a correction for small samples
   */
  double[][] sandwich(double[] score, int[] cluster) {
    int count = coefficient.length;
    double[][] sums = new double[clusters(score.length, cluster)][count];
    for (int row = 0; row < score.length; row++) {
      double[] sum = sums[cluster.length > 0 ? cluster[row] : row];
      for (int k = 0; k < count; k++) {
        sum[k] += within[k][row] * scale[k] * score[row];
      }
    }
    RealMatrix meat = new Array2DRowRealMatrix(Math.max(1, count), Math.max(1, count));
    for (double[] sum : sums) {
      for (int k = 0; k < count; k++) {
        for (int j = 0; j < count; j++) {
          meat.addToEntry(k, j, sum[k] * sum[j]);
        }
      }
    }
    double[][] covariance = inverse.multiply(meat).multiply(inverse).getData();
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < count; j++) {
        covariance[k][j] *= scale[k] * scale[j];
      }
    }
    return covariance;
  }

  /** Clusters that have rows, one more than the largest number; the rows where none are given. */
  static int clusters(int rows, int[] cluster) {
    int clusters = cluster.length > 0 ? 0 : rows;
    for (int g : cluster) {
      clusters = Math.max(clusters, g + 1);
    }
    return clusters;
  }

  private static double product(double[] a, double[] b, double[] weight) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += weight[row] * a[row] * b[row];
    }
    return sum;
  }
}
