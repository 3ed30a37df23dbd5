package landbridge.appraise;

import java.util.function.DoubleUnaryOperator;

/**
 * What users gain when their cost falls: the area left of the demand curve between two costs.
 *
 * <p>With fixed demand it is demand times the fall of cost. With demand that responds, the rule of half
 * is exact for a straight demand curve and near for small changes; beyond one third of the cost the
 * curve is integrated numerically, because the rule then errs by more than the project's tolerance. The
 * curve through two known points is exponential, D(c) = d0 (d1 / d0)^((c0 - c) / (c0 - c1)): unlike
 * constant elasticity it allows composite costs of any sign.
 *
 * <p>Source: Williams (1977); Small and Rosen (1981) for the composite cost; Nellthorp and Hyman (2001)
 * for numerical integration above about 33 %. Checked by: {@code UserBenefitTest} (F-15, F-17).
 */
public final class UserBenefit {
  /** Change of cost, as a share of the cost without, above which the curve is integrated. */
  public static final double LARGE_CHANGE = 1.0 / 3.0;

  // Gauss-Legendre with 5 points on [-1, 1]: exact for polynomials of degree 9.
  private static final double[] POINT = {
    -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
  };
  private static final double[] WEIGHT = {
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891
  };
  private static final int PIECES = 8;

  private UserBenefit() {}

  /** Benefit when demand does not respond [USD]: demand in t, costs in USD/t. */
  public static double fixedDemand(double demand, double costWithout, double costWith) {
    return demand * (costWithout - costWith);
  }

  /** The rule of half [USD]: mean of the demands times the fall of cost. */
  public static double ruleOfHalf(
      double demandWithout, double demandWith, double costWithout, double costWith) {
    return 0.5 * (demandWithout + demandWith) * (costWithout - costWith);
  }

  /**
   * The area left of a known demand curve [USD], by Gauss-Legendre quadrature of 5 points on each of
   * {@value #PIECES} pieces.
   *
   * @param demand demand [t] at a cost [USD/t]
   */
  public static double integral(DoubleUnaryOperator demand, double costWithout, double costWith) {
    double half = 0.5 * (costWithout - costWith) / PIECES;
    double sum = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      double middle = costWith + (2 * piece + 1) * half;
      for (int i = 0; i < POINT.length; i++) {
        sum += WEIGHT[i] * demand.applyAsDouble(middle + half * POINT[i]);
      }
    }
    return sum * half;
  }

  /**
   * The trapezium rule through computed points [USD]: what numerical integration is when every point
   * costs a run of the model. One point between leaves a quarter of the error of the rule of half,
   * three leave a sixteenth.
   *
   * @param cost [points] USD/t, from the cost without to the cost with
   * @param demand [points] t
   */
  public static double throughPoints(double[] cost, double[] demand) {
    double sum = 0;
    for (int i = 1; i < cost.length; i++) {
      sum += ruleOfHalf(demand[i - 1], demand[i], cost[i - 1], cost[i]);
    }
    return sum;
  }

  /**
   * The benefit between two solved states [USD]: exact for fixed demand, rule of half up to a change of
   * one third, the exponential demand curve beyond (a straight one if either demand is zero).
   */
  public static double between(
      double demandWithout, double demandWith, double costWithout, double costWith) {
    if (demandWithout == demandWith) {
      return fixedDemand(demandWith, costWithout, costWith);
    }
    boolean large = Math.abs(costWithout - costWith) > LARGE_CHANGE * Math.abs(costWithout);
    if (!large || !(demandWithout > 0 && demandWith > 0)) {
      return ruleOfHalf(demandWithout, demandWith, costWithout, costWith);
    }
    double slope = StrictMath.log(demandWith / demandWithout) / (costWithout - costWith);
    return integral(
        cost -> demandWithout * StrictMath.exp(slope * (costWithout - cost)),
        costWithout,
        costWith);
  }
}
