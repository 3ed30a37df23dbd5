package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * A directed network as forward and reverse star arrays; it knows indices, not meanings.
 *
 * <p>Immutable and shared between threads: the arrays are open for reading by the kernels and are
 * never written after construction. Parallel links and loops are allowed, a loop is never on a
 * cheapest path. A node that may not be passed through (a zone centroid) can start or end a path and
 * is never in the middle of one; this is the "first through node" rule of the TNTP format, said per
 * node.
 *
 * <p>Checked by: {@code GraphTest}, {@code ShortestPathTreeTest}.
 */
@Hot
public final class Graph {
  /** No link, no node. */
  public static final int NONE = -1;

  /** Number of nodes. */
  public final int nodes;

  /** Number of links. */
  public final int links;

  /** [links] node a link leaves. */
  public final int[] from;

  /** [links] node a link enters. */
  public final int[] to;

  /** [nodes] true where a path may run through the node. */
  public final boolean[] passable;

  /** [nodes + 1] first position of each node in {@link #outLink}. */
  public final int[] outStart;

  /** [links] links in the order of the node they leave, then of their index. */
  public final int[] outLink;

  /** [nodes + 1] first position of each node in {@link #inLink}. */
  public final int[] inStart;

  /** [links] links in the order of the node they enter, then of their index. */
  public final int[] inLink;

  /**
   * [leaves] nodes through which no cheapest path runs: centroids not to be passed and dead ends whose
   * links all join one other node. Trees label them without putting them in the queue.
   */
  public final int[] leaves;

  /** [nodes - leaves] all other nodes. */
  public final int[] inner;

  /** [nodes] whether the node is among {@link #leaves}. */
  public final boolean[] leaf;

  private Graph(int nodes, int[] from, int[] to, boolean[] passable) {
    this.nodes = nodes;
    this.links = from.length;
    this.from = from;
    this.to = to;
    this.passable = passable;
    this.outStart = starts(nodes, from);
    this.outLink = sorted(outStart, from);
    this.inStart = starts(nodes, to);
    this.inLink = sorted(inStart, to);
    this.leaf = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      leaf[node] = !passable[node] || deadEnd(node);
    }
    this.leaves = having(true);
    this.inner = having(false);
  }

  private int[] having(boolean wanted) {
    int count = 0;
    int[] found = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      if (leaf[node] == wanted) {
        found[count++] = node;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean deadEnd(int node) {
    int only = NONE;
    for (int i = inStart[node]; i < inStart[node + 1]; i++) {
      int other = from[inLink[i]];
      if (only != NONE && other != only) {
        return false;
      }
      only = other;
    }
    for (int i = outStart[node]; i < outStart[node + 1]; i++) {
      if (to[outLink[i]] != only) {
        return false;
      }
    }
    return true;
  }

  /** The network in which every node may be passed through. */
  public static Graph of(int nodes, int[] from, int[] to) {
    boolean[] passable = new boolean[Math.max(nodes, 0)];
    Arrays.fill(passable, true);
    return of(nodes, from, to, passable);
  }

  /**
   * The network with these links.
   *
   * @param nodes number of nodes; nodes are 0 to nodes - 1
   * @param from [links] node each link leaves; copied
   * @param to [links] node each link enters; copied
   * @param passable [nodes] true where a path may run through the node; copied
   * @throws IllegalArgumentException if the lengths differ or a link names a node that does not exist
   */
  public static Graph of(int nodes, int[] from, int[] to, boolean[] passable) {
    if (nodes < 0 || from.length != to.length || passable.length != nodes) {
      throw new IllegalArgumentException("arrays do not match: " + nodes + " nodes, " + from.length
          + " from, " + to.length + " to");
    }
    for (int link = 0; link < from.length; link++) {
      if (from[link] < 0 || from[link] >= nodes || to[link] < 0 || to[link] >= nodes) {
        throw new IllegalArgumentException("link " + link + " ends outside the nodes");
      }
    }
    return new Graph(nodes, from.clone(), to.clone(), passable.clone());
  }

  /**
   * Says whether costs fit this network and Dijkstra's method.
   *
   * @param cost [links] cost of each link; infinite means closed
   * @throws IllegalArgumentException if the length differs or a cost is negative or not a number
   */
  public void checkCosts(double[] cost) {
    if (cost.length != links) {
      throw new IllegalArgumentException("costs: " + cost.length + " for " + links + " links");
    }
    for (int link = 0; link < links; link++) {
      if (!(cost[link] >= 0)) {
        throw new IllegalArgumentException("cost of link " + link + " is " + cost[link]);
      }
    }
  }

  private static int[] starts(int nodes, int[] end) {
    int[] start = new int[nodes + 1];
    for (int node : end) {
      start[node + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    return start;
  }

  private static int[] sorted(int[] start, int[] end) {
    int[] next = start.clone();
    int[] order = new int[end.length];
    for (int link = 0; link < end.length; link++) {
      order[next[end[link]]++] = link;
    }
    return order;
  }
}
