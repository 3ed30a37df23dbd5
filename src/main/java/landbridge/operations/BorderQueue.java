package landbridge.operations;

/**
 * Time at a border post at a daily flow: mean, spread and tail.
 *
 * <p>The sum of independent parts: what no queue changes; the wait that hours and profile make (fluid queue at the
 * narrower stage); the wait by chance and the service at the documents; for the inspected, wait and service there.
 * The wait by chance is that of M/G/c at the mean flow while open. Adding the two waits counts a little twice near
 * full use: against a simulation with profile, opening hours and inspection mean and tail are within 20 % up to 85 %
 * use (test).
 *
 * <p>A flow that reaches the capacity has no steady state: all times are infinite.
 *
 * <p>Source: {@link Queue}, {@link FluidQueue}; the exponential tail of the wait is that of M/M/c. Checked by:
 * {@code BorderQueueTest}.
 */
public final class BorderQueue {
  private static final double LEAST = 1e-9;

  private final BorderPost post;
  private final double vehicles;
  private final FluidQueue fluid;
  private final double documentsWaitH;
  private final double documentsDelayed; // probability of a wait
  private final double inspectionWaitH;
  private final double inspectionDelayed;

  private BorderQueue(BorderPost post, double vehicles) {
    this.post = post;
    this.vehicles = vehicles;
    BorderPost.Hours hours = post.hours();
    double rate = Math.min(post.ratePerH(), 1e9);
    this.fluid = FluidQueue.of(hours.shares(), hours.opensH(), hours.closesH(), vehicles, rate);
    double perH = vehicles / hours.openH();
    BorderPost.Stage first = post.documents();
    BorderPost.Stage second = post.inspection();
    double inspected = perH * post.inspectionShare();
    this.documentsWaitH = Queue.wait(first.servers(), perH, first.serviceH(), first.variation());
    this.documentsDelayed = Queue.erlangC(first.servers(), perH * first.serviceH());
    this.inspectionWaitH =
        Queue.wait(second.servers(), inspected, second.serviceH(), second.variation());
    this.inspectionDelayed = Queue.erlangC(second.servers(), inspected * second.serviceH());
  }

  /** The queue at a flow of vehicles a day. */
  public static BorderQueue at(BorderPost post, double vehiclesPerDay) {
    if (!(vehiclesPerDay >= 0)) {
      throw new IllegalArgumentException("vehicles a day must be at least 0");
    }
    return new BorderQueue(post, vehiclesPerDay);
  }

  /** Share of the capacity that is used. */
  public double utilisation() {
    return vehicles / post.capacityPerDay();
  }

  /** Mean time at the border [h]. */
  public double meanH() {
    if (utilisation() >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double inspected = post.inspectionShare() > 0
        ? post.inspectionShare() * (inspectionWaitH + post.inspection().serviceH())
        : 0;
    return post.other().meanH()
        + fluid.meanH()
        + documentsWaitH
        + post.documents().serviceH()
        + inspected;
  }

  /** Part of the mean that waits for booths by chance and by hours [h]. */
  public double waitH() {
    double share = post.inspectionShare();
    return utilisation() >= 1
        ? Double.POSITIVE_INFINITY
        : fluid.meanH() + documentsWaitH + (share > 0 ? share * inspectionWaitH : 0);
  }

  /** The whole distribution; cut at the end of the grid. */
  public TimeSpread spread() {
    if (utilisation() >= 1) {
      throw new IllegalArgumentException("no steady state at " + utilisation() + " of capacity");
    }
    TimeSpread.Grid grid = grid();
    TimeSpread first = TimeSpread.wait(grid, documentsDelayed, documentsWaitH)
        .plus(TimeSpread.service(
            grid, post.documents().serviceH(), post.documents().variation()));
    TimeSpread second = TimeSpread.wait(grid, inspectionDelayed, inspectionWaitH)
        .plus(TimeSpread.service(
            grid, post.inspection().serviceH(), post.inspection().variation()))
        .or(post.inspectionShare(), TimeSpread.none(grid));
    TimeSpread sum = first.plus(second);
    return sum.plus(fluid.spread(grid))
        .plus(TimeSpread.service(grid, post.other().meanH(), post.other().variation()));
  }

  /** Standard deviation of the time [h], from the moments of the parts; infinite from full use on. */
  public double sdH() {
    if (utilisation() >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    BorderPost.Stage second = post.inspection();
    double mean = inspectionWaitH + second.serviceH();
    double inspected = waitVariance(inspectionDelayed, inspectionWaitH)
        + second.variation() * second.serviceH() * second.serviceH()
        + mean * mean;
    double share = post.inspectionShare();
    double mixed = share > 0 ? share * inspected - share * share * mean * mean : 0;
    BorderPost.Stage first = post.documents();
    return StrictMath.sqrt(waitVariance(documentsDelayed, documentsWaitH)
        + first.variation() * first.serviceH() * first.serviceH()
        + mixed
        + fluid.variance()
        + post.other().variation() * post.other().meanH() * post.other().meanH());
  }

  /** Variance of a wait that is 0 with probability 1 - delayed and else exponential [h2]. */
  private static double waitVariance(double delayed, double meanH) {
    return meanH > 0 ? meanH * meanH * (2 / delayed - 1) : 0;
  }

  /** Time that a share of the vehicles does not exceed [h]: 0.8 and 0.95 are the usual ones. */
  public double quantileH(double probability) {
    return spread().quantileH(probability);
  }

  /** Classes over ten times the mean: next to nothing lies beyond. */
  private TimeSpread.Grid grid() {
    return new TimeSpread.Grid(10 * Math.max(0.01, meanH()) / 800, 800);
  }
}
