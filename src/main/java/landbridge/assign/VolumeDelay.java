package landbridge.assign;

/**
 * How the time of a link grows with its flow: the volume-delay function as it is written down.
 *
 * <p>A closed family: the kernels read compiled arrays ({@link LinkTimes}), never these objects. All
 * functions rise with flow, so that equilibrium is unique in link times. Flow and capacity share one
 * unit (PCE/h), time is in the unit of the study (minutes in the TNTP networks).
 *
 * <p>Sources: see each function. Checked by: {@code VolumeDelayTest}.
 */
public sealed interface VolumeDelay {

  /** Time that does not depend on flow. */
  record Constant(double time) implements VolumeDelay {
    public Constant {
      atLeast(0, time, "time");
    }
  }

  /**
   * Bureau of Public Roads (1964): {@code time = freeTime (1 + alpha (flow / capacity)^power)}.
   *
   * <p>Whole powers are multiplied out, so the common power 4 costs two multiplications.
   */
  record Bpr(double freeTime, double alpha, double capacity, double power) implements VolumeDelay {
    public Bpr {
      atLeast(0, freeTime, "free time");
      atLeast(0, alpha, "alpha");
      above(0, capacity, "capacity");
      atLeast(0, power, "power");
    }
  }

  /**
   * Conical function of Spiess (1990), steep only near capacity and linear far beyond it.
   *
   * <p>{@code time = freeTime (2 + sqrt(alpha^2 (1-x)^2 + beta^2) - alpha (1-x) - beta)} with {@code
   * x = flow / capacity} and {@code beta = (2 alpha - 1) / (2 alpha - 2)}; alpha is above 1.
   */
  record Conical(double freeTime, double alpha, double capacity) implements VolumeDelay {
    public Conical {
      atLeast(0, freeTime, "free time");
      above(1, alpha, "alpha");
      above(0, capacity, "capacity");
    }
  }

  /**
   * Queueing function of Davidson (1966): {@code time = freeTime (1 + j x / (1 - x))}.
   *
   * <p>It has a pole at capacity; from {@code x = limit} on it runs along its tangent (Tisato 1991).
   */
  record Davidson(double freeTime, double j, double capacity, double limit) implements VolumeDelay {
    public Davidson {
      atLeast(0, freeTime, "free time");
      atLeast(0, j, "j");
      above(0, capacity, "capacity");
      if (!(limit > 0 && limit < 1)) {
        throw new IllegalArgumentException("limit of x is " + limit + ", must lie in (0, 1)");
      }
    }
  }

  /**
   * Time-dependent queue of Akcelik (1991): finite at and beyond capacity.
   *
   * <p>{@code time = freeTime + (period / 4) ((x-1) + sqrt((x-1)^2 + 8 j x / (capacity period)))}.
   */
  record Akcelik(double freeTime, double j, double capacity, double period) implements VolumeDelay {
    public Akcelik {
      atLeast(0, freeTime, "free time");
      above(0, j, "j");
      above(0, capacity, "capacity");
      above(0, period, "period");
    }
  }

  /** Straight lines between given points; beyond the last point the last line goes on. */
  final class Tabulated implements VolumeDelay {
    private final double[] flow;
    private final double[] time;

    /**
     * The function through these points.
     *
     * @param flow [points] rising, first is 0; at least two
     * @param time [points] at least 0, never falling
     */
    public Tabulated(double[] flow, double[] time) {
      if (flow.length < 2 || flow.length != time.length || flow[0] != 0 || !(time[0] >= 0)) {
        throw new IllegalArgumentException("a table needs two points or more, from flow 0 on");
      }
      for (int i = 1; i < flow.length; i++) {
        if (!(flow[i] > flow[i - 1] && time[i] >= time[i - 1])) {
          throw new IllegalArgumentException("table falls or stands still at point " + i);
        }
      }
      this.flow = flow.clone();
      this.time = time.clone();
    }

    int points() {
      return flow.length;
    }

    double flow(int point) {
      return flow[point];
    }

    double time(int point) {
      return time[point];
    }
  }

  /**
   * Price at which demand stays away: {@code ln(total / (total - flow)) / theta + shift}.
   *
   * <p>The inverse of exponential demand, used for elastic demand as a link carrying those who do
   * not travel. It has a pole at flow = total; from {@code limit} of the total on it runs along its
   * tangent.
   */
  record StayingAway(double total, double theta, double shift, double limit)
      implements VolumeDelay {
    public StayingAway {
      above(0, total, "total");
      above(0, theta, "theta");
    }
  }

  private static void atLeast(double least, double value, String name) {
    if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at least " + least);
    }
  }

  private static void above(double least, double value, String name) {
    if (!(value > least) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(name + " is " + value + ", must be above " + least);
    }
  }
}
