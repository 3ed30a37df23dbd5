package landbridge.choice.estimate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Multinomial logit on shares by generalised least squares of their logarithms, without iteration.
 *
 * <p>ln s_i - ln s_j = (x_i - x_j) b for all alternatives of an observation, weighted with the inverse covariance
 * of multinomial shares, n (diag(s) - s s'). That is the regression of ln s_i on x_i with weights n s_i, both less
 * their means by share in the observation. Alternatives with share 0 have no logarithm and are left out,
 * which {@link ChoiceEstimator}, likelihood on the same shares, does not need.
 *
 * <p>Source: Berkson (1953), JASA 48; Theil (1969), International Economic Review 10. Checked by:
 * {@code ChoiceEstimatorTest}.
 */
public final class GroupedLogit {
  private GroupedLogit() {}

  /**
   * Estimates from shares.
   *
   * @return standard errors for the weights as numbers of choices, robust ones from the residuals
   * @throws IllegalArgumentException if the data cannot tell the parameters apart
   */
  public static ChoiceEstimate estimate(Observations data) {
    Identification.require(data);
    int count = data.names.size();
    RealMatrix cross = new Array2DRowRealMatrix(count, count);
    ArrayRealVector right = new ArrayRealVector(count);
    int dropped = 0;
    for (int n = 0; n < data.count(); n++) {
      double[] mean = means(data, n);
      for (int row = data.start[n]; row < data.start[n + 1]; row++) {
        double share = data.share[row];
        dropped += share > 0 ? 0 : 1;
        if (share > 0) {
          double[] x = data.attribute[row].clone();
          for (int k = 0; k < count; k++) {
            x[k] -= mean[k];
            right.addToEntry(k, data.weight[n] * share * x[k] * StrictMath.log(share));
          }
          addSquare(cross, x, data.weight[n] * share);
        }
      }
    }
    try {
      CholeskyDecomposition factor =
          new CholeskyDecomposition(cross, 1e-8, 1e-13 * cross.getNorm1());
      double[] point = factor.getSolver().solve(right).toArray();
      return result(data, point, factor.getSolver().getInverse(), dropped);
    } catch (MathRuntimeException singular) {
      throw Identification.lost(
          "one attribute all but follows from the others, or does once shares of 0 are left out");
    }
  }

  private static void addSquare(RealMatrix matrix, double[] x, double weight) {
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < x.length; j++) {
        matrix.addToEntry(k, j, weight * x[k] * x[j]);
      }
    }
  }

  private static double[] means(Observations data, int n) {
    double[] mean = new double[data.names.size()];
    for (int row = data.start[n]; row < data.start[n + 1]; row++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += data.share[row] * data.attribute[row][k];
      }
    }
    return mean;
  }

  private static ChoiceEstimate result(
      Observations data, double[] point, RealMatrix inverse, int dropped) {
    int count = point.length;
    RealMatrix meat = new Array2DRowRealMatrix(count, count);
    for (int n = 0; n < data.count(); n++) {
      addSquare(meat, score(data, n, point), 1);
    }
    RealMatrix robust = inverse.multiply(meat).multiply(inverse);
    List<ChoiceEstimate.Parameter> parameters = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double own = Math.sqrt(inverse.getEntry(k, k));
      double other = Math.sqrt(robust.getEntry(k, k));
      parameters.add(new ChoiceEstimate.Parameter(data.names.get(k), point[k], own, other));
    }
    List<String> warnings = new ArrayList<>();
    if (dropped > 0) {
      warnings.add(dropped + " shares of 0 were left out: they have no logarithm; ml can use them");
    }
    int[] alone = new int[data.alternatives];
    java.util.Arrays.fill(alone, -1);
    Likelihood likelihood = new Likelihood(data, alone, 0);
    double atZero = likelihood.at(new double[count]);
    double value = likelihood.at(point);
    return new ChoiceEstimate(parameters, data.count(), value, atZero, 1, true, warnings);
  }

  /** Sum over the alternatives of weight x (x - mean) x (ln s less its mean and what the parameters explain). */
  private static double[] score(Observations data, int n, double[] point) {
    double[] mean = means(data, n);
    double level = 0;
    double[] residual = new double[data.start[n + 1] - data.start[n]];
    for (int row = data.start[n]; row < data.start[n + 1]; row++) {
      double share = data.share[row];
      double rest = share > 0 ? StrictMath.log(share) : 0;
      for (int k = 0; k < point.length; k++) {
        rest -= point[k] * data.attribute[row][k];
      }
      residual[row - data.start[n]] = rest;
      level += share * rest;
    }
    double[] score = new double[point.length];
    for (int row = data.start[n]; row < data.start[n + 1]; row++) {
      for (int k = 0; k < point.length; k++) {
        score[k] += data.weight[n]
            * data.share[row]
            * (data.attribute[row][k] - mean[k])
            * (residual[row - data.start[n]] - level);
      }
    }
    return score;
  }
}
