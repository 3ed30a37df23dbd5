package landbridge.choice.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Maximum likelihood of multinomial and nested logit, on choices one by one or on shares.
 *
 * <p>Newton's method; the gradient is analytic and the curvature its central difference. Where the curvature is
 * no maximum, the step is that of Berndt, Hall, Hall and Hausman (1974) from the scores. A step that lowers
 * the likelihood is halved. The likelihood of the multinomial logit has one maximum; that of nests may have
 * several, and the search starts from scales of 1.
 *
 * <p>Standard errors: inverse curvature H^-1, and the sandwich H^-1 B H^-1 with B the cross products of the scores of
 * all choices; shares count as so many choices of their own.
 * Shares: {@link GroupedLogit} needs no iteration.
 *
 * <p>Threads: stateless. Checked by: {@code SwissmetroTest} (published estimates), {@code ChoiceEstimatorTest}
 * (closed forms).
 */
public final class ChoiceEstimator {
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 30;

  /** The end: what a step would still gain, half of gradient x step, relative to the likelihood. */
  private static final double PRECISION = 1e-14;

  private ChoiceEstimator() {}

  /** Estimates a multinomial logit. */
  public static ChoiceEstimate multinomial(Observations data) {
    int[] alone = new int[data.alternatives];
    Arrays.fill(alone, -1);
    return nested(data, alone, List.of());
  }

  /**
   * Estimates a nested logit.
   *
   * @param nest      [alternatives] nest of each alternative from 0, -1 where it stands alone
   * @param nestNames [nests] names under which the scales are reported
   * @throws IllegalArgumentException if the data cannot tell the parameters apart
   */
  public static ChoiceEstimate nested(Observations data, int[] nest, List<String> nestNames) {
    Identification.require(data);
    Identification.requireNests(data, nest, nestNames);
    Likelihood likelihood = new Likelihood(data, nest, nestNames.size());
    double[] point = new double[likelihood.parameters];
    Arrays.fill(point, data.names.size(), point.length, 1);
    double atZero = likelihood.at(point);
    double value = atZero;
    int steps = 0;
    boolean converged = false;
    while (!converged && steps < MOST_STEPS) {
      double[] gradient = likelihood.gradient();
      double[] step = step(likelihood, point, gradient);
      likelihood.at(point);
      converged = product(gradient, step) / 2 <= PRECISION * (1 + Math.abs(value));
      if (!converged) {
        double[] next = line(likelihood, point, step, value, data.names.size());
        double better = likelihood.at(next);
        converged = better <= value; // no step along an upward direction gains: rounding is reached
        point = better > value ? next : point;
        value = likelihood.at(point);
        steps++;
      }
    }
    List<String> names = new ArrayList<>(data.names);
    names.addAll(nestNames);
    return result(data, likelihood, names, point, new double[] {value, atZero}, steps, converged);
  }

  private static double[] step(Likelihood likelihood, double[] point, double[] gradient) {
    ArrayRealVector right = new ArrayRealVector(gradient, false);
    try {
      return factor(curvature(likelihood, point)).getSolver().solve(right).toArray();
    } catch (MathRuntimeException notPositive) {
      likelihood.at(point);
      try {
        return factor(scores(likelihood, point)).getSolver().solve(right).toArray();
      } catch (MathRuntimeException singular) {
        throw flat();
      }
    }
  }

  /** Where the parameters are told apart by the attributes and yet the likelihood has no one top. */
  private static IllegalArgumentException flat() {
    return Identification.lost(
        "the likelihood is flat; perhaps an attribute predicts every choice, or a nest holds all alternatives");
  }

  private static CholeskyDecomposition factor(RealMatrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.getRowDimension(); k++) {
      largest = Math.max(largest, matrix.getEntry(k, k));
    }
    return new CholeskyDecomposition(matrix, 1e-6, 1e-13 * largest);
  }

  private static RealMatrix inverse(RealMatrix curvature) {
    try {
      return factor(curvature).getSolver().getInverse();
    } catch (MathRuntimeException noTop) {
      throw flat();
    }
  }

  /** The point along the step that does not lower the likelihood; scales of nests stay positive. */
  private static double[] line(
      Likelihood likelihood, double[] point, double[] step, double value, int betas) {
    double length = 1;
    double[] next = point;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      next = point.clone();
      boolean inside = true;
      for (int k = 0; k < next.length; k++) {
        next[k] += length * step[k];
        inside &= k < betas || next[k] > 0.05;
      }
      if (inside && likelihood.at(next) > value) {
        return next;
      }
      length /= 2;
    }
    return point;
  }

  /** Minus the second derivatives, from differences of the gradient. */
  private static RealMatrix curvature(Likelihood likelihood, double[] point) {
    int count = point.length;
    RealMatrix matrix = new Array2DRowRealMatrix(count, count);
    for (int k = 0; k < count; k++) {
      double h = 1e-5 * Math.max(1, Math.abs(point[k]));
      double[] moved = point.clone();
      moved[k] = point[k] + h;
      likelihood.at(moved);
      double[] above = likelihood.gradient();
      moved[k] = point[k] - h;
      likelihood.at(moved);
      double[] below = likelihood.gradient();
      for (int j = 0; j < count; j++) {
        double second = (below[j] - above[j]) / (2 * h);
        matrix.addToEntry(k, j, second / 2);
        matrix.addToEntry(j, k, second / 2);
      }
    }
    return matrix;
  }

  private static RealMatrix scores(Likelihood likelihood, double[] point) {
    return new Array2DRowRealMatrix(likelihood.crossProducts(point), false);
  }

  private static ChoiceEstimate result(
      Observations data,
      Likelihood likelihood,
      List<String> names,
      double[] point,
      double[] likelihoods,
      int steps,
      boolean converged) {
    RealMatrix inverse = inverse(curvature(likelihood, point));
    likelihood.at(point);
    RealMatrix robust = inverse.multiply(scores(likelihood, point)).multiply(inverse);
    List<ChoiceEstimate.Parameter> parameters = new ArrayList<>();
    for (int k = 0; k < point.length; k++) {
      parameters.add(new ChoiceEstimate.Parameter(
          names.get(k),
          point[k],
          Math.sqrt(inverse.getEntry(k, k)),
          Math.sqrt(robust.getEntry(k, k))));
    }
    List<String> warnings = new ArrayList<>();
    for (int k = data.names.size(); k < point.length; k++) {
      if (point[k] < 1) {
        warnings.add("the scale of nest " + names.get(k)
            + " is below 1: no maximisation of utility gives this model");
      }
    }
    if (!converged) {
      warnings.add("no maximum was found in " + steps
          + " steps; perhaps an attribute predicts the choice perfectly");
    }
    return new ChoiceEstimate(
        parameters, data.count(), likelihoods[0], likelihoods[1], steps, converged, warnings);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
