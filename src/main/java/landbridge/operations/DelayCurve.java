package landbridge.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A delay as a function of load, as a table and as the curve a x^b that the traffic model computes with.
 *
 * <p>For each whole exponent the factor is the least-squares one, and the exponent with the smallest error stays;
 * whole exponents are multiplied out, so the model needs no power function. The error of the fit is part of the
 * result. A queue grows without limit towards full use while the curve goes on beyond it, so the fit ends at {@link
 * #FULLEST} and says what it missed.
 *
 * <p>Formula: min over b of sum over x of (D(x) - a x^b)^2, a = sum D x^b / sum x^2b. Checked by: {@code
 * DelayCurveTest}.
 *
 * @param alphaH delay at full use by the curve [h]
 * @param beta   exponent, 1 to 4: higher ones follow a queue closer below full use, but above it they explode and the
 *     traffic model no longer converges (tried: 8)
 * @param rmsH   root of the mean squared error over the table [h]
 * @param worstH largest error over the table [h]
 * @param points the table
 */
public record DelayCurve(double alphaH, int beta, double rmsH, double worstH, List<Point> points) {
  /** Load up to which the curve is fitted. */
  public static final double FULLEST = 0.95;

  private static final int POINTS = 19;
  private static final int MOST = 4;

  /** Keeps its own copy. */
  public DelayCurve {
    points = List.copyOf(points);
  }

  /**
   * Delay at a load.
   *
   * @param load  flow over capacity
   * @param delayH delay above that of no flow [h]
   */
  public record Point(double load, double delayH) {}

  /** The curve through a delay [h] of load, which must be finite up to {@link #FULLEST}. */
  public static DelayCurve of(DoubleUnaryOperator delayH) {
    List<Point> points = new ArrayList<>();
    for (int i = 1; i <= POINTS; i++) {
      double load = FULLEST * i / POINTS;
      double delay = Math.max(0, delayH.applyAsDouble(load));
      if (!(delay < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("delay at load " + load + " is not finite");
      }
      points.add(new Point(load, delay));
    }
    DelayCurve best = fitted(points, 1);
    for (int beta = 2; beta <= MOST; beta++) {
      DelayCurve next = fitted(points, beta);
      best = next.rmsH < best.rmsH ? next : best;
    }
    return best;
  }

  private static DelayCurve fitted(List<Point> points, int beta) {
    double up = 0;
    double down = 0;
    for (Point point : points) {
      double power = power(point.load(), beta);
      up += point.delayH() * power;
      down += power * power;
    }
    double alpha = up / down;
    double squares = 0;
    double worst = 0;
    for (Point point : points) {
      double error = alpha * power(point.load(), beta) - point.delayH();
      squares += error * error;
      worst = Math.max(worst, Math.abs(error));
    }
    return new DelayCurve(alpha, beta, StrictMath.sqrt(squares / points.size()), worst, points);
  }

  /** Delay by the curve [h]. */
  public double delayH(double load) {
    return alphaH * power(load, beta);
  }

  private static double power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }
}
