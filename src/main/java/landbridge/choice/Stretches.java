package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The links of each pair grouped by the paths that use them: one stretch per group.
 *
 * <p>All links of a stretch carry the same flow of the pair and see the same overlap of its paths.
 * A pair of 12 paths with 40 links each has about 500 link uses but only some 40 stretches, so
 * costs are gathered, flows are spread and nests are evaluated per stretch. Built once per path set;
 * immutable and shared between threads. Stretches of a pair stand by rising number of their paths, then
 * in the order in which the paths first meet them; so do the links of a stretch.
 *
 * <p>Checked by: {@code LinkNestedLogitTest}.
 */
@Hot
public final class Stretches {
  /** The paths. */
  public final PathSet paths;

  /** [pairs + 1] first stretch of each pair. */
  public final int[] start;

  /** [pairs] first stretch of each pair that several paths use. */
  public final int[] several;

  /** [stretches + 1] first position of each stretch in {@link #member}. */
  public final int[] memberStart;

  /** Paths that use the stretch, counted from 0 within their pair, ascending. */
  public final int[] member;

  /** [stretches + 1] first position of each stretch in {@link #link}. */
  public final int[] linkStart;

  /** Links of the stretch. */
  public final int[] link;

  /** [links + 1] first position of each link in {@link #pairOfLink}. */
  public final int[] pairStart;

  /** Pairs that have the link on some path, ascending. */
  public final int[] pairOfLink;

  /** Links that always stand together. */
  public final Segments segments;

  /** [stretches + 1] first position of each stretch in {@link #segment}. */
  public final int[] segmentStart;

  /** Segments of the stretch, ascending. */
  public final int[] segment;

  /** [stretches] place of each in a row of numbers of its pair, see {@link StretchSums}. */
  final int[] slot;

  /** [pairs + 1] where the row of each pair begins among rows of its paths and its stretches of several paths. */
  final int[] rowStart;

  /** Sums over the paths of each stretch. */
  final StretchSums sums;

  /** [paths] 0 each, for who has nothing to say of them; must not be written. */
  final double[] zeros;

  private Stretches(PathSet paths, int[] start, int[][] members, int[][] links) {
    this.paths = paths;
    this.zeros = new double[paths.paths];
    this.start = start;
    this.memberStart = members[0];
    this.member = members[1];
    this.linkStart = links[0];
    this.link = links[1];
    this.several = new int[paths.pairs];
    this.slot = new int[count()];
    long[] users = users();
    this.sums = new StretchSums(paths.pathStart, several, start, users);
    this.rowStart = new int[paths.pairs + 1];
    for (int pair = 0; pair < paths.pairs; pair++) {
      rowStart[pair + 1] = rowStart[pair] + paths.pathsOf(pair) + start[pair + 1] - several[pair];
    }
    this.pairStart = new int[paths.graph.links + 1];
    this.pairOfLink = new int[link.length];
    indexPairs();
    this.segments = Segments.of(paths.graph.links, linkStart, link);
    this.segmentStart = new int[count() + 1];
    for (int s : segments.stretch) {
      segmentStart[s + 1]++;
    }
    for (int s = 0; s < count(); s++) {
      segmentStart[s + 1] += segmentStart[s];
    }
    this.segment = new int[segments.stretch.length];
    int[] next = segmentStart.clone();
    for (int one = 0; one < segments.count; one++) {
      for (int i = segments.start[one]; i < segments.start[one + 1]; i++) {
        segment[next[segments.stretch[i]]++] = one;
      }
    }
  }

  /** The stretches of these paths. */
  public static Stretches of(PathSet paths) {
    Grouping grouping = new Grouping(paths);
    for (int pair = 0; pair < paths.pairs; pair++) {
      grouping.add(pair);
    }
    return grouping.result();
  }

  /** Number of stretches of all pairs. */
  public int count() {
    return memberStart.length - 1;
  }

  /** [stretches] paths of each as bits; notes where the stretches of several paths begin, and the slots. */
  private long[] users() {
    long[] users = new long[count()];
    for (int pair = 0; pair < paths.pairs; pair++) {
      several[pair] = start[pair];
      for (int s = start[pair]; s < start[pair + 1]; s++) {
        for (int i = memberStart[s]; i < memberStart[s + 1]; i++) {
          users[s] |= 1L << member[i];
        }
        boolean alone = memberStart[s + 1] - memberStart[s] == 1;
        several[pair] += alone ? 1 : 0;
        slot[s] = alone ? member[memberStart[s]] : paths.pathsOf(pair) + s - several[pair];
      }
    }
    return users;
  }

  private void indexPairs() {
    for (int l : link) {
      pairStart[l + 1]++;
    }
    for (int l = 0; l < paths.graph.links; l++) {
      pairStart[l + 1] += pairStart[l];
    }
    int[] next = pairStart.clone();
    for (int pair = 0; pair < paths.pairs; pair++) {
      for (int i = linkStart[start[pair]]; i < linkStart[start[pair + 1]]; i++) {
        pairOfLink[next[link[i]]++] = pair;
      }
    }
  }

  /** The work of grouping: growing arrays and the set of paths seen on each link of a pair. */
  private static final class Grouping {
    private final PathSet paths;
    private final long[] users; // [links] paths of the current pair that use the link
    private final int[] met; // links of the current pair in the order of first use
    private final long[] group; // paths of each stretch of the current pair
    private final int[] first; // [stretches of the current pair] position of the first link met
    private final int[] last; // [stretches of the current pair] position of the last link met
    private final int[] next; // [met] position of the next link of the stretch; -1 for the last
    private final int[] sized; // stretches of the current pair by rising number of paths
    private final int[] room =
        new int[PathSet.MOST_PATHS + 2]; // [paths] where the next of so many goes
    private final int[] start;
    private int[] memberStart = new int[1024];
    private int[] member = new int[4096];
    private int[] linkStart = new int[1024];
    private int[] link = new int[4096];
    private int stretches;

    Grouping(PathSet paths) {
      this.paths = paths;
      this.users = new long[paths.graph.links];
      this.met = new int[paths.graph.links];
      this.group = new long[paths.graph.links];
      this.first = new int[paths.graph.links];
      this.last = new int[paths.graph.links];
      this.next = new int[paths.graph.links];
      this.sized = new int[paths.graph.links];
      this.start = new int[paths.pairs + 1];
    }

    void add(int pair) {
      int links = meet(pair);
      int groups = 0;
      int at = 0;
      for (int i = 0; i < links; i++) {
        long set = users[met[i]];
        at = at < groups && group[at] == set ? at : 0;
        while (at < groups && group[at] != set) {
          at++;
        }
        if (at == groups) {
          group[groups] = set;
          first[groups++] = i;
        } else {
          next[last[at]] = i;
        }
        last[at] = i;
        next[i] = -1;
      }
      bySize(groups);
      for (int g = 0; g < groups; g++) {
        write(sized[g], links);
      }
      for (int i = 0; i < links; i++) {
        users[met[i]] = 0;
      }
      start[pair + 1] = stretches;
    }

    /** Sorts the stretches of the current pair by their number of paths, of equals the first met first. */
    private void bySize(int groups) {
      Arrays.fill(room, 0);
      for (int g = 0; g < groups; g++) {
        room[Long.bitCount(group[g]) + 1]++;
      }
      for (int size = 1; size < room.length; size++) {
        room[size] += room[size - 1];
      }
      for (int g = 0; g < groups; g++) {
        sized[room[Long.bitCount(group[g])]++] = g;
      }
    }

    private int meet(int pair) {
      int links = 0;
      for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
        for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
          int l = paths.link[i];
          if (users[l] == 0) {
            met[links++] = l;
          }
          users[l] |= 1L << (path - paths.pathStart[pair]);
        }
      }
      return links;
    }

    private void write(int g, int links) {
      if (stretches + 2 > memberStart.length) {
        memberStart = Arrays.copyOf(memberStart, 2 * memberStart.length);
        linkStart = Arrays.copyOf(linkStart, 2 * linkStart.length);
      }
      int members = memberStart[stretches];
      if (members + PathSet.MOST_PATHS > member.length) {
        member = Arrays.copyOf(member, 2 * member.length);
      }
      for (long left = group[g]; left != 0; left &= left - 1) {
        member[members++] = Long.numberOfTrailingZeros(left);
      }
      int end = linkStart[stretches];
      if (end + links > link.length) {
        link = Arrays.copyOf(link, 2 * link.length + links);
      }
      for (int i = first[g]; i >= 0; i = next[i]) {
        link[end++] = met[i];
      }
      stretches++;
      memberStart[stretches] = members;
      linkStart[stretches] = end;
    }

    Stretches result() {
      int[][] members = {
        Arrays.copyOf(memberStart, stretches + 1), Arrays.copyOf(member, memberStart[stretches])
      };
      int[][] links = {
        Arrays.copyOf(linkStart, stretches + 1), Arrays.copyOf(link, linkStart[stretches])
      };
      return new Stretches(paths, start, members, links);
    }
  }
}
