package landbridge.operations;

/**
 * The queue that a daily profile of arrivals and opening hours make, without chance: arrivals and service flow
 * like water, day after day the same.
 *
 * <p>Whatever comes faster than it is served, or while the post is shut, waits; first come, first served. The day
 * is cut into six-minute steps. As long as a day's service exceeds its arrivals, a day that begins with an empty post
 * ends with the queue of all later days: the queue is zero at some moment of each. A post whose daily arrivals reach
 * its daily capacity has no such state: its waits are infinite.
 *
 * <p>Formula: Q' = arrivals - service while Q > 0; wait of an arrival at t: the time until cumulative service
 * reaches what had arrived by t. Source: Newell, Applications of Queueing Theory (1982), chapter 2. Checked by:
 * {@code FluidQueueTest}.
 */
public final class FluidQueue {
  /** Steps a day. */
  public static final int STEPS = 240;

  private static final double STEP_H = 24.0 / STEPS;

  private final double[] arrival; // [steps] share of a day's vehicles
  private final double[] wait; // [steps] wait of those who arrive in the step [h]

  private FluidQueue(double[] arrival, double[] wait) {
    this.arrival = arrival;
    this.wait = wait;
  }

  /**
   * The periodic queue.
   *
   * @param share      [24] share of the day's arrivals by hour; scaled to sum 1
   * @param opensH     hour of opening, 0 to 24
   * @param closesH    hour of closing, above opensH; 0 to 24 is open all day
   * @param vehicles   arrivals a day
   * @param ratePerH   vehicles served an hour while open
   */
  public static FluidQueue of(
      double[] share, double opensH, double closesH, double vehicles, double ratePerH) {
    double[] arrival = new double[STEPS];
    double[] served = new double[STEPS]; // what can be served in the step
    double all = 0;
    for (double s : share) {
      all += s;
    }
    double room = 0;
    for (int i = 0; i < STEPS; i++) {
      arrival[i] = share[i * share.length / STEPS] / all * share.length / STEPS;
      double from = i * STEP_H;
      double open = Math.max(0, Math.min(closesH, from + STEP_H) - Math.max(opensH, from));
      served[i] = ratePerH * open;
      room += served[i];
    }
    double[] wait = new double[STEPS];
    if (vehicles >= room) {
      java.util.Arrays.fill(wait, Double.POSITIVE_INFINITY);
    } else if (vehicles > 0) {
      waits(arrival, served, vehicles, wait);
    }
    return new FluidQueue(arrival, wait);
  }

  private static void waits(double[] arrival, double[] served, double vehicles, double[] wait) {
    double queue = 0; // at midnight: from an empty post one day already ends as all later ones do
    for (int i = 0; i < STEPS; i++) {
      queue = Math.max(0, queue + arrival[i] * vehicles - served[i]);
    }
    for (int i = 0; i < STEPS; i++) {
      double comes = arrival[i] * vehicles;
      // the middle vehicle of the step stands behind the queue and half of its step
      wait[i] = clears(served, i, queue + comes / 2);
      queue = Math.max(0, queue + comes - served[i]);
    }
  }

  /** Time from the middle of a step until a number of vehicles in front has been served [h]. */
  private static double clears(double[] served, int from, double ahead) {
    double left = ahead;
    double steps = 0;
    int at = from;
    while (served[at % STEPS] < left || served[at % STEPS] <= 0 && steps < STEPS) {
      left -= served[at % STEPS];
      steps++;
      at++;
    }
    double part = served[at % STEPS] > 0 ? left / served[at % STEPS] : 0;
    return Math.max(0, (steps + part - 0.5) * STEP_H);
  }

  /** Mean wait of all vehicles [h]. */
  public double meanH() {
    double mean = 0;
    for (int i = 0; i < STEPS; i++) {
      mean += arrival[i] > 0 ? arrival[i] * wait[i] : 0;
    }
    return mean;
  }

  /** Variance of the wait over all vehicles [h2]. */
  public double variance() {
    double mean = meanH();
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += arrival[i] > 0 ? arrival[i] * (wait[i] - mean) * (wait[i] - mean) : 0;
    }
    return sum;
  }

  /** How the wait spreads over the vehicles of a day. */
  public TimeSpread spread(TimeSpread.Grid grid) {
    return TimeSpread.observed(grid, wait, arrival);
  }
}
