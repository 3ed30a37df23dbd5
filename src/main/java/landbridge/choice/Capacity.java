package landbridge.choice;

import landbridge.base.Hot;

/**
 * Capacities of facilities and the delay that flow causes on them.
 *
 * <p>Delay factor d(v) = alpha ((v + background) / capacity)^beta: the time of a link is its free
 * time times (1 + d). The exponent is an integer and the power is multiplied out. A facility whose
 * capacity is NaN or infinite never delays. A hard capacity delays like a soft one and in addition lets no more
 * through ({@link HardCapacity}). Immutable; copied from the caller's arrays.
 *
 * <p>Source: the form of the Bureau of Public Roads (1964). Checked by: {@code RouteChoiceTest}.
 */
@Hot
public final class Capacity {
  /** Number of facilities. */
  public final int count;

  /** [facilities] capacity [t/yr], above 0; NaN or infinite where there is no limit. */
  public final double[] tonnes;

  /** [facilities] flow outside the model that uses the capacity [t/yr], at least 0. */
  public final double[] background;

  /** [facilities] volume-delay parameter a, at least 0. */
  public final double[] alpha;

  /** [facilities] volume-delay exponent b, at least 1. */
  public final int[] beta;

  private final boolean[] hard; // [facilities] whether more than the capacity is refused

  /** Soft capacities of these facilities; the arrays are copied. */
  public Capacity(double[] tonnes, double[] background, double[] alpha, int[] beta) {
    this(tonnes, background, alpha, beta, new boolean[tonnes.length]);
  }

  /** The capacities of these facilities, soft and hard ones; the arrays are copied. */
  public Capacity(
      double[] tonnes, double[] background, double[] alpha, int[] beta, boolean[] hard) {
    this.count = tonnes.length;
    this.tonnes = tonnes.clone();
    this.background = background.clone();
    this.alpha = alpha.clone();
    this.beta = beta.clone();
    this.hard = hard.clone();
    for (int f = 0; f < count; f++) {
      boolean room = !(tonnes[f] <= 0) && background[f] >= 0;
      if (!room || !(alpha[f] >= 0) || beta[f] < 1) {
        throw new IllegalArgumentException("capacity of facility " + f + " is out of range");
      }
    }
  }

  /** No facility at all. */
  public static Capacity none() {
    return new Capacity(new double[0], new double[0], new double[0], new int[0]);
  }

  /** Whether more than the capacity is refused, at whatever charge that takes. */
  public boolean hard(int facility) {
    return hard[facility] && tonnes[facility] < Double.POSITIVE_INFINITY;
  }

  /** Whether a flow can delay this facility. */
  public boolean limited(int facility) {
    return tonnes[facility] < Double.POSITIVE_INFINITY && alpha[facility] > 0;
  }

  /** Delay of a facility at a flow, as a share of the free time. */
  public double delay(int facility, double flow) {
    return limited(facility)
        ? alpha[facility] * power((flow + background[facility]) / tonnes[facility], beta[facility])
        : 0;
  }

  /** Change of that delay per tonne of flow. */
  public double slope(int facility, double flow) {
    if (!limited(facility)) {
      return 0;
    }
    double ratio = (flow + background[facility]) / tonnes[facility];
    return alpha[facility] * beta[facility] * power(ratio, beta[facility] - 1) / tonnes[facility];
  }

  /**
   * Flow times delay less the integral of the delay from no flow: what congestion costs beyond what
   * it would if each tonne paid the delay of those before it.
   */
  double conjugate(int facility, double flow) {
    if (!limited(facility)) {
      return 0;
    }
    int b = beta[facility];
    double own = power(background[facility] / tonnes[facility], b + 1);
    double all = power((flow + background[facility]) / tonnes[facility], b + 1);
    double integral = alpha[facility] * tonnes[facility] / (b + 1) * (all - own);
    return flow * delay(facility, flow) - integral;
  }

  /** The integer power, multiplied out by squaring. */
  static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
