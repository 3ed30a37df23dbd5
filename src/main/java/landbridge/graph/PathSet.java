package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The routes among which each origin-destination pair may choose, as compressed rows of links.
 *
 * <p>Immutable and shared between threads; the arrays are open for reading by the kernels and are
 * never written after construction. One set serves all scenarios and years: what differs between
 * them is only which paths are open, so that with and without are compared on equal terms. The
 * order of the paths of a pair is part of the set, because shares are added up in that order.
 *
 * <p>Checked by: {@code PathSetsTest}.
 */
@Hot
public final class PathSet {
  /** Most paths a pair may have: a set of paths of one pair fits the bits of a long. */
  public static final int MOST_PATHS = 64;

  /** Network whose links the paths name. */
  public final Graph graph;

  /** Number of origin-destination pairs. */
  public final int pairs;

  /** Number of paths of all pairs. */
  public final int paths;

  /** [pairs] node at which the goods of the pair start. */
  public final int[] origin;

  /** [pairs] node at which they end. */
  public final int[] destination;

  /** [pairs + 1] first path of each pair. */
  public final int[] pathStart;

  /** [paths + 1] first position of each path in {@link #link}. */
  public final int[] linkStart;

  /** [linkStart[paths]] links of the paths in the order of travel. */
  public final int[] link;

  private PathSet(Graph graph, int[][] ends, int[] pathStart, int[] linkStart, int[] link) {
    this.graph = graph;
    this.pairs = ends[0].length;
    this.paths = linkStart.length - 1;
    this.origin = ends[0];
    this.destination = ends[1];
    this.pathStart = pathStart;
    this.linkStart = linkStart;
    this.link = link;
  }

  /**
   * The set of these paths.
   *
   * @param origin [pairs] node; copied
   * @param destination [pairs] node; copied
   * @param paths [pairs][paths of the pair][links of the path] in the order of travel; copied
   * @throws IllegalArgumentException if a path does not run from the origin of its pair to its
   *     destination, or a pair has more than {@link #MOST_PATHS}
   */
  public static PathSet of(Graph graph, int[] origin, int[] destination, int[][][] paths) {
    if (origin.length != destination.length || origin.length != paths.length) {
      throw new IllegalArgumentException("ends and paths of the pairs differ in number");
    }
    int[] pathStart = new int[paths.length + 1];
    for (int pair = 0; pair < paths.length; pair++) {
      pathStart[pair + 1] = pathStart[pair] + paths[pair].length;
    }
    int[] linkStart = new int[pathStart[paths.length] + 1];
    for (int pair = 0; pair < paths.length; pair++) {
      for (int k = 0; k < paths[pair].length; k++) {
        int path = pathStart[pair] + k;
        linkStart[path + 1] = linkStart[path] + paths[pair][k].length;
      }
    }
    int[] link = new int[linkStart[linkStart.length - 1]];
    for (int pair = 0; pair < paths.length; pair++) {
      for (int k = 0; k < paths[pair].length; k++) {
        int[] path = paths[pair][k];
        System.arraycopy(path, 0, link, linkStart[pathStart[pair] + k], path.length);
      }
    }
    return of(graph, origin, destination, pathStart, linkStart, link);
  }

  /** The same in the arrays of the set, which become its own. */
  static PathSet of(
      Graph graph, int[] origin, int[] destination, int[] pathStart, int[] linkStart, int[] link) {
    int[][] ends = {origin.clone(), destination.clone()};
    PathSet set = new PathSet(graph, ends, pathStart, linkStart, link);
    for (int pair = 0; pair < set.pairs; pair++) {
      if (set.pathsOf(pair) > MOST_PATHS) {
        throw new IllegalArgumentException("pair " + pair + " has " + set.pathsOf(pair) + " paths");
      }
      for (int path = pathStart[pair]; path < pathStart[pair + 1]; path++) {
        set.connects(path, origin[pair], destination[pair]);
      }
    }
    return set;
  }

  private void connects(int path, int start, int end) {
    int at = start;
    for (int i = linkStart[path]; i < linkStart[path + 1]; i++) {
      if (graph.from[link[i]] != at) {
        throw new IllegalArgumentException("path " + Arrays.toString(linksOf(path))
            + " breaks at link " + link[i] + ", node " + at);
      }
      at = graph.to[link[i]];
    }
    if (at != end) {
      throw new IllegalArgumentException(
          "path " + Arrays.toString(linksOf(path)) + " ends at node " + at + ", not at " + end);
    }
  }

  /** Number of paths of a pair. */
  public int pathsOf(int pair) {
    return pathStart[pair + 1] - pathStart[pair];
  }

  /** The links of a path in the order of travel; a copy. */
  public int[] linksOf(int path) {
    return Arrays.copyOfRange(link, linkStart[path], linkStart[path + 1]);
  }

  /** Whether a path uses a link. */
  public boolean uses(int path, int wanted) {
    for (int i = linkStart[path]; i < linkStart[path + 1]; i++) {
      if (link[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Sum of a link attribute along a path, added in the order of travel. */
  public double sum(int path, double[] ofLink) {
    double sum = 0;
    for (int i = linkStart[path]; i < linkStart[path + 1]; i++) {
      sum += ofLink[link[i]];
    }
    return sum;
  }
}
