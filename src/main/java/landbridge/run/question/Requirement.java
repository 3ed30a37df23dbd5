package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import landbridge.choice.ChoiceProblem;
import landbridge.graph.PathSet;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Wanted;

/**
 * The change of one attribute that brings a corridor to a share, or the best share that it can bring.
 *
 * <p>The share at settings between two bounds on a grid, side by side; then the crossing nearest to today's
 * setting is refined. A share that rises and falls is said, with the number of crossings seen. Share: tonnes on
 * the corridor's routes over all demand that is asked about, the outside option included. Checked by: {@code
 * RequirementTest} against the inverted logit.
 */
public final class Requirement {
  /** Share that is near enough. */
  public static final double SHARE_TOLERANCE = 1e-6;

  /**
   * Which goods count; empty means all.
   *
   * @param origin      zone index
   * @param destination zone index
   * @param commodity   commodity index
   */
  public record Filter(OptionalInt origin, OptionalInt destination, OptionalInt commodity) {
    /** All goods. */
    public static final Filter ALL =
        new Filter(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private boolean holds(Goods goods, int item) {
      int pair = goods.pair[item];
      return fits(origin, goods.pairOrigin[pair])
          && fits(destination, goods.pairDestination[pair])
          && fits(commodity, goods.commodity[item]);
    }

    private static boolean fits(OptionalInt wanted, int found) {
      return wanted.isEmpty() || wanted.getAsInt() == found;
    }
  }

  /**
   * The share at one setting.
   *
   * @param setting setting of the lever
   * @param share   share of the corridor, in [0, 1]
   */
  public record At(double setting, double share) {}

  /**
   * The answer.
   *
   * @param today     share without any change
   * @param setting   setting that brings the share; empty if it is out of reach
   * @param reached   share at that setting, or the best share within the bounds
   * @param best      setting and share that come nearest to the target
   * @param monotone  whether the share only rises or only falls on the grid
   * @param crossings how often the target is crossed on the grid
   * @param curve     shares on the grid
   */
  public record Answer(
      At today,
      OptionalDouble setting,
      double reached,
      At best,
      boolean monotone,
      int crossings,
      List<At> curve) {}

  private final Situation situation;
  private final int corridor;
  private final Filter filter;

  /**
   * Asks about a corridor.
   *
   * @param corridor index in the table of corridors
   */
  public Requirement(Situation situation, int corridor, Filter filter) {
    this.situation = situation;
    this.corridor = corridor;
    this.filter = filter;
    if (demand() == 0) {
      throw new UnanswerableException("there is no demand of this kind in " + situation.year);
    }
  }

  private double demand() {
    double[] tonnes = situation.result().problem.demand.tonnes;
    double sum = 0;
    for (int item = 0; item < tonnes.length; item++) {
      sum += filter.holds(situation.routes().goods, item) ? tonnes[item] : 0;
    }
    return sum;
  }

  /** Share of the corridor in a solution. */
  public double share(Solution solution) {
    ChoiceProblem problem = solution.result().problem;
    PathSet paths = situation.paths();
    double sum = 0;
    for (int item = 0; item < problem.demand.items; item++) {
      if (filter.holds(situation.routes().goods, item)) {
        int pair = problem.demand.pair[item];
        for (int k = 0; k < paths.pathsOf(pair); k++) {
          boolean mine = situation.routes().corridors.of(paths.pathStart[pair] + k) == corridor;
          sum += mine ? problem.demand.tonnes[item] * solution.result().shareOf(item, k) : 0;
        }
      }
    }
    return sum / demand();
  }

  /**
   * What it would take.
   *
   * @param target share to reach, in (0, 1)
   * @param points grid points
   */
  public Answer of(Lever lever, double target, double low, double high, int points) {
    double neutral = lever.attribute.neutral();
    At today = new At(neutral, share(situation.solution));
    RootSearch.Found found = RootSearch.find(
        numbers -> shares(lever, numbers),
        grid(lever, low, high, points),
        target,
        neutral,
        SHARE_TOLERANCE);
    At best = today;
    List<At> curve = new ArrayList<>();
    for (PeakSearch.Point point : found.curve()) {
      At at = new At(point.x(), point.value());
      curve.add(at);
      best = Math.abs(at.share() - target) < Math.abs(best.share() - target) ? at : best;
    }
    OptionalDouble setting = found.root().isPresent()
        ? OptionalDouble.of(found.root().get().x())
        : OptionalDouble.empty();
    double reached = found.root().isPresent() ? found.root().get().value() : best.share();
    return new Answer(
        today,
        setting,
        reached,
        best,
        found.rises() || found.falls(),
        found.crossings(),
        List.copyOf(curve));
  }

  /** Even steps, and the neutral setting among them so that today's share is on the curve. */
  private static double[] grid(Lever lever, double low, double high, int points) {
    TreeSet<Double> all = new TreeSet<>();
    for (double x : PeakSearch.grid(low, high, points)) {
      all.add(x);
    }
    double neutral = lever.attribute.neutral();
    if (neutral > low && neutral < high) {
      all.add(neutral);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double[] shares(Lever lever, double[] settings) {
    List<Wanted> wanted = new ArrayList<>();
    for (double setting : settings) {
      wanted.add(new Wanted(situation.changed(lever.at(setting)), situation.year));
    }
    double[] shares =
        situation.model.solve(wanted).stream().mapToDouble(this::share).toArray();
    situation.model.forget();
    return shares;
  }
}
