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
 * result has the same bits as {@link #of} and costs next to nothing for a single change.
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

  /** [stretches + 1] first position of each stretch in {@link #limitedSegment}. */
  public final int[] limitedStart;

  /** Segments of the stretch with a link that uses a facility. */
  public final int[] limitedSegment;

  private RouteSupply(Stretches stretches, LinkSupply links, RouteSupply from) {
    int paths = stretches.paths.paths;
    this.stretches = stretches;
    this.links = links;
    this.loads = links.money.length;
    if (from == null) {
      this.freeTime = new double[paths];
      this.deviation = new double[paths];
      this.money = new double[loads][paths];
      this.open = new long[stretches.paths.pairs];
      this.territories = new long[paths];
    } else {
      this.freeTime = from.freeTime.clone();
      this.deviation = from.deviation.clone();
      this.money = new double[loads][];
      for (int load = 0; load < loads; load++) {
        money[load] = from.money[load].clone();
      }
      this.open = from.open.clone();
      this.territories = from.territories.clone();
    }
    if (from != null && Arrays.equals(from.links.facility, links.facility)) {
      this.limitedStart = from.limitedStart;
      this.limitedSegment = from.limitedSegment;
    } else {
      this.limitedStart = new int[stretches.count() + 1];
      this.limitedSegment = limited(stretches, links.facility, limitedStart);
    }
  }

  /** What the paths offer under a supply. */
  public static RouteSupply of(Stretches stretches, LinkSupply links) {
    if (links.links != stretches.paths.graph.links) {
      throw new IllegalArgumentException("the supply does not match the links of the paths");
    }
    RouteSupply supply = new RouteSupply(stretches, links, null);
    Sums sums = new Sums(links);
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
    RouteSupply supply = new RouteSupply(stretches, next, this);
    Sums sums = new Sums(next);
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

  private static int[] limited(Stretches stretches, int[] facility, int[] start) {
    Segments segments = stretches.segments;
    boolean[] uses = new boolean[segments.count];
    for (int link = 0; link < facility.length; link++) {
      if (facility[link] != Graph.NONE && segments.ofLink[link] != Graph.NONE) {
        uses[segments.ofLink[link]] = true;
      }
    }
    int[] limited = new int[stretches.segment.length];
    int count = 0;
    for (int s = 0; s < stretches.count(); s++) {
      for (int i = stretches.segmentStart[s]; i < stretches.segmentStart[s + 1]; i++) {
        if (uses[stretches.segment[i]]) {
          limited[count++] = stretches.segment[i];
        }
      }
      start[s + 1] = count;
    }
    return Arrays.copyOf(limited, count);
  }

  /** Sums of link attributes over stretches and from stretches to paths. */
  private static final class Sums {
    private final int stride;
    private final double[] ofLink; // [links][stride] time, variance, money of each load
    private final LinkSupply links;
    private final double[] ofStretch;
    private final double[] ofPath; // [paths of a pair][stride]

    Sums(LinkSupply links) {
      this.links = links;
      this.stride = 2 + links.money.length;
      this.ofLink = new double[links.links * stride];
      this.ofStretch = new double[stride];
      this.ofPath = new double[PathSet.MOST_PATHS * stride];
      for (int link = 0; link < links.links; link++) {
        ofLink[link * stride] = links.freeTime[link];
        ofLink[link * stride + 1] = links.timeVariance[link];
        for (int load = 0; load < links.money.length; load++) {
          ofLink[link * stride + 2 + load] = links.money[load][link];
        }
      }
    }

    void write(RouteSupply to, int pair) {
      PathSet paths = to.stretches.paths;
      int first = paths.pathStart[pair];
      int count = paths.pathsOf(pair);
      Arrays.fill(ofPath, 0, count * stride, 0);
      Arrays.fill(to.territories, first, first + count, 0);
      long shut = 0;
      for (int s = to.stretches.start[pair]; s < to.stretches.start[pair + 1]; s++) {
        shut |= stretch(to, s, first);
      }
      long all = count == PathSet.MOST_PATHS ? -1L : (1L << count) - 1;
      to.open[pair] = all & ~shut;
      for (int k = 0; k < count; k++) {
        to.freeTime[first + k] = ofPath[k * stride];
        to.deviation[first + k] = Math.sqrt(ofPath[k * stride + 1]);
        for (int load = 0; load < to.loads; load++) {
          to.money[load][first + k] = ofPath[k * stride + 2 + load];
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
        to.territories[first + k] |= territories;
        for (int j = 0; j < stride; j++) {
          ofPath[k * stride + j] += ofStretch[j];
        }
      }
      return closed ? users : 0;
    }
  }
}
