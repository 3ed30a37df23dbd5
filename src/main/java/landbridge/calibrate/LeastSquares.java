package landbridge.calibrate;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.ConvergenceChecker;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Estimates parameters by weighted nonlinear least squares with a prior, inside bounds.
 *
 * <p>Minimises sum_i ((y_i - f_i(theta)) / s_i)^2 + sum_p ((theta_p - m_p) / t_p)^2 over low &lt;= theta &lt;= high by
 * the method of Levenberg and Marquardt (MINPACK's lmder in Hipparchus); trial points outside the bounds are moved
 * onto them. Observations may be left out of the sum and are still predicted. It stops when no parameter moves by
 * more than a thousandth of its prior deviation and the root of the sum falls by less than a millionth (of one deviation, where less is left), or at the limit of steps,
 * and says which.
 *
 * <p>Source: Levenberg (1944), Marquardt (1963), More (1978). Checked by: {@code LeastSquaresTest}.
 */
public final class LeastSquares {
  private static final double STILL = 1e-3; // of the prior deviation
  private static final double FLAT = 1e-6;
  private static final int MOST_STEPS = 30;
  private static final int MOST_TRIALS = 200;

  private final Model model;
  private final Data data;
  private final boolean[] used;
  private final int rows; // observations in the sum, then parameters
  private double[] lastTheta = new double[0];
  private double[] lastPredicted = new double[0];

  private LeastSquares(Model model, Data data, boolean[] used) {
    this.model = model;
    this.data = data;
    this.used = used;
    int count = data.parameters();
    for (boolean one : used) {
      count += one ? 1 : 0;
    }
    this.rows = count;
  }

  /**
   * Fits.
   *
   * @param used  [observations] false for those left out of the sum
   * @param start [parameters] where to begin
   */
  public static Estimate fit(Model model, Data data, boolean[] used, double[] start) {
    if (used.length != data.observations() || start.length != data.parameters()) {
      throw new IllegalArgumentException("start or mask does not match the data");
    }
    return new LeastSquares(model, data, used.clone()).solve(start);
  }

  private Estimate solve(double[] start) {
    double[] target = stacked(data.observed(), data.mean());
    LeastSquaresProblem problem = LeastSquaresFactory.create(
        new Stacked(),
        new ArrayRealVector(target, false),
        new ArrayRealVector(within(start), false),
        null,
        still(),
        MOST_TRIALS,
        MOST_STEPS,
        true,
        point -> new ArrayRealVector(within(point.toArray()), false));
    LeastSquaresOptimizer.Optimum optimum;
    try {
      optimum = new LevenbergMarquardtOptimizer().optimize(problem);
    } catch (org.hipparchus.exception.MathIllegalStateException limit) {
      return estimate(lastTheta, false, MOST_STEPS);
    }
    double[] theta = within(optimum.getPoint().toArray());
    return estimate(theta, true, optimum.getIterations());
  }

  private Estimate estimate(double[] theta, boolean converged, int iterations) {
    double[] predicted = predict(theta);
    double[][] slopes = model.slopes(theta.clone(), predicted);
    return new Estimate(
        theta, predicted, slopes, misfit(data, used, theta, predicted), converged, iterations);
  }

  /** Sum of squared weighted errors of the observations used, and of the prior terms. */
  public static double misfit(Data data, boolean[] used, double[] theta, double[] predicted) {
    double sum = 0;
    for (int i = 0; i < used.length; i++) {
      double error = (data.observed()[i] - predicted[i]) / data.sd()[i];
      sum += used[i] ? error * error : 0;
    }
    for (int p = 0; p < theta.length; p++) {
      double error = (theta[p] - data.mean()[p]) / data.priorSd()[p];
      sum += error * error;
    }
    return sum;
  }

  private double[] within(double[] theta) {
    double[] inside = theta.clone();
    for (int p = 0; p < inside.length; p++) {
      inside[p] = Math.max(data.low()[p], Math.min(data.high()[p], inside[p]));
    }
    return inside;
  }

  private double[] predict(double[] theta) {
    if (!Arrays.equals(theta, lastTheta)) {
      lastPredicted = model.predict(theta.clone());
      lastTheta = theta.clone();
    }
    return lastPredicted;
  }

  /** Observations used, then parameters, each divided by its deviation. */
  private double[] stacked(double[] ofObservations, double[] ofParameters) {
    double[] all = new double[rows];
    int row = 0;
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        all[row++] = ofObservations[i] / data.sd()[i];
      }
    }
    for (int p = 0; p < ofParameters.length; p++) {
      all[row++] = ofParameters[p] / data.priorSd()[p];
    }
    return all;
  }

  private ConvergenceChecker<LeastSquaresProblem.Evaluation> still() {
    return (iteration, before, now) -> {
      for (int p = 0; p < data.parameters(); p++) {
        double move = now.getPoint().getEntry(p) - before.getPoint().getEntry(p);
        if (Math.abs(move) > STILL * data.priorSd()[p]) {
          return false;
        }
      }
      double fall = before.getCost() - now.getCost();
      return fall
          <= FLAT * Math.max(1, before.getCost()); // one deviation, where all but nothing is left
    };
  }

  /** The model with the prior below it, in units of the deviations. */
  private final class Stacked implements ValueAndJacobianFunction {
    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
      double[] theta = point.toArray();
      return new Pair<>(computeValue(theta), computeJacobian(theta));
    }

    @Override
    public RealVector computeValue(double[] theta) {
      return new ArrayRealVector(stacked(predict(theta), theta), false);
    }

    @Override
    public RealMatrix computeJacobian(double[] theta) {
      double[][] slopes = model.slopes(theta.clone(), predict(theta));
      double[][] all = new double[rows][];
      int row = 0;
      for (int i = 0; i < used.length; i++) {
        if (used[i]) {
          double[] scaled = slopes[i].clone();
          for (int p = 0; p < scaled.length; p++) {
            scaled[p] /= data.sd()[i];
          }
          all[row++] = scaled;
        }
      }
      for (int p = 0; p < theta.length; p++) {
        all[row] = new double[theta.length];
        all[row++][p] = 1 / data.priorSd()[p];
      }
      return new Array2DRowRealMatrix(all, false);
    }
  }
}
