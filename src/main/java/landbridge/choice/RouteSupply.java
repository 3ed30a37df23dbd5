package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * What each path offers under a link supply: free time, standard deviation, money, open or closed.
 *
 * <p>Immutable. {@link #after} derives the paths of a changed supply from these: only pairs that
 * have a changed link on some path are computed again, by the same sums in the same order, so the
 * result has the same bits as {@link #of} and costs next to nothing for a single change. An attribute that
 * no link changes is one array for both.
 *
 * <p>Variances of link times add along a path; the standard deviation is the root of the sum.
 *
 * <p>Checked by: {@code RouteSupplyTest}.
 */
@Hot
public final class RouteSupply {
  /** The stretches of the paths. */
  public final Stretches stretches;

  /** The supply of the links. */
  public final LinkSupply links;

  /** Number of load classes. */
  public final int loads;

  /** [paths] time without congestion [h]. */
  public final double[] freeTime;

  /** [paths] standard deviation of the time [h]. */
  public final double[] deviation;

  /** [loads][paths] money [USD/t]. */
  public final double[][] money;

  /** [pairs] open paths of the pair, one bit each. */
  public final long[] open;

  /** [paths] territories of restrictions that the path enters. */
  public final long[] territories;

  /** Where flows make times on the paths. */
  final Limited limited;

  /**
   * The segments with a link that uses a facility, pair by pair and stretch by stretch.
   *
   * @param start [pairs + 1] first position of each pair
   * @param segment the segments
   * @param slot slot of the stretch to which the segment belongs, see {@link StretchSums}
   */
  record Limited(int[] start, int[] segment, short[] slot) {}

  private RouteSupply(Stretches stretches, LinkSupply links) {
    int paths = stretches.paths.paths;
    this.stretches = stretches;
    this.links = links;
    this.loads = links.money.length;
    this.freeTime = new double[paths];
    this.deviation = new double[paths];
    this.money = new double[loads][paths];
    this.open = new long[stretches.paths.pairs];
    this.territories = new long[paths];
    this.limited = limited(stretches, links.facility);
  }

  /** Arrays that cannot differ are those of the other supply, the rest copies. */
  private RouteSupply(RouteSupply from, LinkSupply links) {
    this.stretches = from.stretches;
    this.links = links;
    this.loads = from.loads;
    LinkSupply old = from.links;
    this.freeTime = own(from.freeTime, old.freeTime, links.freeTime);
    this.deviation = own(from.deviation, old.timeVariance, links.timeVariance);
    this.money = new double[loads][];
    for (int load = 0; load < loads; load++) {
      money[load] = own(from.money[load], old.money[load], links.money[load]);
    }
    this.open = from.open.clone();
    this.territories = Arrays.equals(old.territories, links.territories)
        ? from.territories
        : from.territories.clone();
    boolean same = Arrays.equals(old.facility, links.facility);
    this.limited = same ? from.limited : limited(stretches, links.facility);
  }

  private static double[] own(double[] ofPaths, double[] oldOfLinks, double[] ofLinks) {
    return Arrays.equals(oldOfLinks, ofLinks) ? ofPaths : ofPaths.clone();
  }

  /** What the paths offer under a supply. */
  public static RouteSupply of(Stretches stretches, LinkSupply links) {
    if (links.links != stretches.paths.graph.links) {
      throw new IllegalArgumentException("the supply does not match the links of the paths");
    }
    RouteSupply supply = new RouteSupply(stretches, links);
    Sums sums = new Sums(supply, null);
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      sums.write(supply, pair);
    }
    return supply;
  }

  /** What the paths offer under another supply of the same links: same bits as {@link #of}. */
  public RouteSupply after(LinkSupply next) {
    if (next.links != links.links || next.money.length != loads) {
      return of(stretches, next);
    }
    RouteSupply supply = new RouteSupply(this, next);
    Sums sums = new Sums(supply, this);
    boolean[] done = new boolean[stretches.paths.pairs];
    for (int link = 0; link < links.links; link++) {
      if (!same(links, next, link)) {
        supply.again(link, sums, done);
      }
    }
    return supply;
  }

  private void again(int link, Sums sums, boolean[] done) {
    for (int i = stretches.pairStart[link]; i < stretches.pairStart[link + 1]; i++) {
      int pair = stretches.pairOfLink[i];
      if (!done[pair]) {
        done[pair] = true;
        sums.write(this, pair);
      }
    }
  }

  /** Number of pairs that have a link whose supply differs in the other. */
  public int pairsTouched(LinkSupply next) {
    boolean[] touched = new boolean[stretches.paths.pairs];
    int count = 0;
    for (int link = 0; link < links.links; link++) {
      int end = same(links, next, link) ? 0 : stretches.pairStart[link + 1];
      for (int i = stretches.pairStart[link]; i < end; i++) {
        count += touched[stretches.pairOfLink[i]] ? 0 : 1;
        touched[stretches.pairOfLink[i]] = true;
      }
    }
    return count;
  }

  private static boolean same(LinkSupply a, LinkSupply b, int link) {
    boolean same = a.freeTime[link] == b.freeTime[link]
        && a.timeVariance[link] == b.timeVariance[link]
        && a.closed[link] == b.closed[link]
        && a.territories[link] == b.territories[link];
    for (int load = 0; load < a.money.length; load++) {
      same &= a.money[load][link] == b.money[load][link];
    }
    return same;
  }

  private static Limited limited(Stretches stretches, int[] facility) {
    int[] start = new int[stretches.paths.pairs + 1];
    Segments segments = stretches.segments;
    boolean[] uses = new boolean[segments.count];
    for (int link = 0; link < facility.length; link++) {
      if (facility[link] != Graph.NONE && segments.ofLink[link] != Graph.NONE) {
        uses[segments.ofLink[link]] = true;
      }
    }
    int[] limited = new int[stretches.segment.length];
    short[] slot = new short[limited.length];
    int count = 0;
    for (int pair = 0; pair + 1 < start.length; pair++) {
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        for (int i = stretches.segmentStart[s]; i < stretches.segmentStart[s + 1]; i++) {
          if (uses[stretches.segment[i]]) {
            limited[count] = stretches.segment[i];
            slot[count++] = (short) stretches.slot[s];
          }
        }
      }
      start[pair + 1] = count;
    }
    return new Limited(start, Arrays.copyOf(limited, count), Arrays.copyOf(slot, count));
  }

  /** Sums of link attributes over stretches and from stretches to paths, of those that are the supply's own. */
  private static final class Sums {
    private final int stride; // columns: time, variance, money of each load, without those shared
    private final boolean entered; // whether the territories are the supply's own
    private final int variance; // column of the variance, -1 if it is shared
    private final double[][] target; // [columns][paths]
    private final double[] ofLink; // [links][stride]
    private final LinkSupply links;
    private final double[] ofStretch;
    private final double[] ofPath; // [paths of a pair][stride]

    Sums(RouteSupply to, RouteSupply from) {
      this.links = to.links;
      this.entered = from == null || from.territories != to.territories;
      double[][] source = new double[2 + to.loads][];
      double[][] sums = new double[2 + to.loads][];
      int count = 0;
      int root = -1;
      if (from == null || from.freeTime != to.freeTime) {
        source[count] = links.freeTime;
        sums[count++] = to.freeTime;
      }
      if (from == null || from.deviation != to.deviation) {
        root = count;
        source[count] = links.timeVariance;
        sums[count++] = to.deviation;
      }
      for (int load = 0; load < to.loads; load++) {
        if (from == null || from.money[load] != to.money[load]) {
          source[count] = links.money[load];
          sums[count++] = to.money[load];
        }
      }
      this.stride = count;
      this.variance = root;
      this.target = Arrays.copyOf(sums, count);
      this.ofLink = new double[links.links * stride];
      this.ofStretch = new double[stride];
      this.ofPath = new double[PathSet.MOST_PATHS * stride];
      for (int column = 0; column < stride; column++) {
        for (int link = 0; link < links.links; link++) {
          ofLink[link * stride + column] = source[column][link];
        }
      }
    }

    void write(RouteSupply to, int pair) {
      PathSet paths = to.stretches.paths;
      int first = paths.pathStart[pair];
      int count = paths.pathsOf(pair);
      Arrays.fill(ofPath, 0, count * stride, 0);
      if (entered) {
        Arrays.fill(to.territories, first, first + count, 0);
      }
      long shut = 0;
      for (int s = to.stretches.start[pair]; s < to.stretches.start[pair + 1]; s++) {
        shut |= stretch(to, s, first);
      }
      long all = count == PathSet.MOST_PATHS ? -1L : (1L << count) - 1;
      to.open[pair] = all & ~shut;
      for (int column = 0; column < stride; column++) {
        for (int k = 0; k < count; k++) {
          double sum = ofPath[k * stride + column];
          target[column][first + k] = column == variance ? Math.sqrt(sum) : sum;
        }
      }
    }

    /** Adds one stretch to its paths; returns the paths that it shuts. */
    private long stretch(RouteSupply to, int s, int first) {
      Stretches stretches = to.stretches;
      Arrays.fill(ofStretch, 0);
      boolean closed = false;
      long territories = 0;
      for (int i = stretches.linkStart[s]; i < stretches.linkStart[s + 1]; i++) {
        int link = stretches.link[i];
        closed |= links.closed[link];
        territories |= links.territories[link];
        for (int j = 0; j < stride; j++) {
          ofStretch[j] += ofLink[link * stride + j];
        }
      }
      long users = 0;
      for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
        int k = stretches.member[i];
        users |= 1L << k;
        if (entered) {
          to.territories[first + k] |= territories;
        }
        for (int j = 0; j < stride; j++) {
          ofPath[k * stride + j] += ofStretch[j];
        }
      }
      return closed ? users : 0;
    }
  }
}
