package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Cheapest paths from one origin to all nodes, and the loading of demand on them.
 *
 * <p>Dijkstra's method with a four-ary heap that knows where each node lies, so that a cheaper label
 * moves a node up instead of entering it twice. A workspace: one per thread, reused for any number
 * of origins. The result depends only on the arguments: of several equally cheap ways into a node
 * the link with the lower index wins, unless the node was settled before its rival came up (which
 * happens with links of cost zero only).
 *
 * <p>Leaves (zones not to be passed, dead ends) get their label without going through the heap: on
 * Chicago-Sketch these are four nodes in ten. Tried and lost: a binary heap, entering a node twice
 * instead of moving it.
 *
 * <p>Cost: O(links log nodes) to grow, O(nodes) to load. Source: Dijkstra (1959); d-ary heaps,
 * Johnson (1975). Checked by: {@code ShortestPathTreeTest} against Bellman-Ford and path tracing.
 */
@Hot
public final class ShortestPathTree {
  private static final int NONE = Graph.NONE;

  private final Graph graph;
  private final boolean[] nothingClosed; // [links] all false
  private final double[] label; // [nodes] cost from the origin
  private final int[] entry; // [nodes] last link of the cheapest path, NONE at the origin
  private final int[] settled; // [reached] nodes in the order they were settled
  private final NodeHeap heap;
  private final double[] beyond; // [nodes] demand at or beyond a node, while loading
  private final int[] cut; // [nodes] nodes behind a closed link, while growing again
  private int reached;
  private int origin = NONE;

  /** A workspace for trees of this network. */
  public ShortestPathTree(Graph graph) {
    this.graph = graph;
    this.nothingClosed = new boolean[graph.links];
    this.label = new double[graph.nodes];
    this.entry = new int[graph.nodes];
    this.settled = new int[graph.nodes];
    this.heap = new NodeHeap(graph.nodes);
    this.beyond = new double[graph.nodes];
    this.cut = new int[graph.nodes];
  }

  /** Grows the tree of an origin with no link closed. */
  public void grow(int from, double[] cost) {
    grow(from, cost, nothingClosed);
  }

  /**
   * Grows the tree of an origin.
   *
   * @param from the origin, a node
   * @param cost [links] at least 0; infinite means closed ({@link Graph#checkCosts} tells)
   * @param closed [links] true where the link is not to be used
   */
  public void grow(int from, double[] cost, boolean[] closed) {
    if (cost.length != graph.links || closed.length != graph.links) {
      throw new IllegalArgumentException("costs or closures do not match the links");
    }
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    Arrays.fill(entry, NONE);
    heap.clear();
    origin = from;
    reached = 0;
    label[from] = 0;
    heap.push(from, 0);
    settle(cost, closed);
    for (int node : graph.leaves) {
      if (entry[node] != NONE) {
        settled[reached++] = node;
      }
    }
  }

  private void settle(double[] cost, boolean[] closed) {
    while (!heap.isEmpty()) {
      int node = heap.pop();
      settled[reached++] = node;
      scan(node, cost, closed);
    }
  }

  private void scan(int node, double[] cost, boolean[] closed) {
    double base = label[node];
    int[] outLink = graph.outLink;
    int[] to = graph.to;
    int end = graph.outStart[node + 1];
    for (int i = graph.outStart[node]; i < end; i++) {
      int link = outLink[i];
      int next = to[link];
      double through = base + cost[link];
      double known = label[next];
      if (through > known || closed[link] || heap.isSettled(next)) {
        continue;
      }
      if (through < known) {
        label[next] = through;
        entry[next] = link;
        if (!graph.leaf[next]) {
          heap.push(next, through);
        }
      } else if (link < entry[next]) { // equal cost: the lower index wins; infinite has no entry
        entry[next] = link;
      }
    }
  }

  /**
   * Whether every link makes every path dearer, whatever is rounded away. Then a tree does not depend on the order
   * in which equally near nodes are settled, and {@link #regrow} gives what {@link #grow} gives.
   *
   * @param cost [links] at least 0
   */
  public static boolean strict(double[] cost) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double one : cost) {
      sum += one < Double.POSITIVE_INFINITY ? one : 0;
      least = Math.min(least, one);
    }
    return least > 1e-12 * sum;
  }

  /**
   * Grows the tree of the same origin after links have closed, from the tree with these links open: only nodes
   * behind a closed link are looked at again. The same labels and entries as those of {@link #grow}.
   *
   * @param open tree of this network at the same costs, with no more links closed
   * @param cost [links] {@link #strict}
   * @param closed [links] true where the link is not to be used
   */
  public void regrow(KeptTree open, double[] cost, boolean[] closed) {
    System.arraycopy(open.cost, 0, label, 0, label.length);
    System.arraycopy(open.entry, 0, entry, 0, entry.length);
    origin = open.origin;
    int cuts = keepAhead(open, closed);
    if (cuts == 0) {
      return;
    }
    heap.clear();
    for (int i = 0; i < cuts; i++) {
      enter(cut[i], cost, closed);
    }
    settle(cost, closed);
    for (int i = 0; i < cuts; i++) {
      int node = cut[i];
      if (graph.leaf[node] && entry[node] != NONE) {
        settled[reached++] = node;
      }
    }
  }

  /** Keeps the nodes ahead of every closed link; notes the others as cut and returns their number. */
  private int keepAhead(KeptTree open, boolean[] closed) {
    int cuts = 0;
    settled[0] = origin;
    reached = 1;
    for (int i = 1; i < open.reached; i++) {
      int node = open.settled[i];
      int link = entry[node];
      if (closed[link] || label[graph.from[link]] == Double.POSITIVE_INFINITY) {
        label[node] = Double.POSITIVE_INFINITY;
        entry[node] = NONE;
        cut[cuts++] = node;
      } else {
        settled[reached++] = node;
      }
    }
    return cuts;
  }

  /** Enters a cut node from the best of the nodes labelled so far; what they still gain, their scan hands on. */
  private void enter(int node, double[] cost, boolean[] closed) {
    double best = Double.POSITIVE_INFINITY;
    int by = NONE;
    int end = graph.inStart[node + 1];
    for (int i = graph.inStart[node]; i < end; i++) {
      int link = graph.inLink[i];
      int last = graph.from[link];
      double through = label[last] + cost[link];
      // Links come by rising index: of equal ones the first stays.
      if (through < best && !closed[link] && (!graph.leaf[last] || last == origin)) {
        best = through;
        by = link;
      }
    }
    if (by != NONE) {
      label[node] = best;
      entry[node] = by;
      if (!graph.leaf[node]) {
        heap.push(node, best);
      }
    }
  }

  /** Lays the tree aside. */
  public void keep(KeptTree into) {
    System.arraycopy(label, 0, into.cost, 0, label.length);
    System.arraycopy(entry, 0, into.entry, 0, entry.length);
    System.arraycopy(settled, 0, into.settled, 0, reached);
    for (int node = 0; node < entry.length; node++) {
      into.next[node] = entry[node] == NONE ? NONE : graph.from[entry[node]];
    }
    into.reached = reached;
    into.origin = origin;
  }

  /** Cost from the origin to a node, infinite where there is no path. */
  public double cost(int node) {
    return label[node];
  }

  /** Whether a path leads from the origin to a node. */
  public boolean reaches(int node) {
    return label[node] < Double.POSITIVE_INFINITY;
  }

  /** Last link of the cheapest path to a node; {@link Graph#NONE} at the origin and out of reach. */
  public int entryLink(int node) {
    return entry[node];
  }

  /** Number of nodes reached, the origin among them. */
  public int reached() {
    return reached;
  }

  /** The nodes reached, each after the node it is entered from; position 0 is the origin. */
  public int settledNode(int position) {
    return settled[position];
  }

  /**
   * The links of the cheapest path to a node, in the order of travel.
   *
   * @return [links on the path]; empty at the origin
   * @throws IllegalArgumentException if no path leads there
   */
  public int[] pathTo(int node) {
    if (!reaches(node)) {
      throw new IllegalArgumentException("no path from node " + origin + " to node " + node);
    }
    int length = 0;
    for (int at = node; at != origin; at = graph.from[entry[at]]) {
      length++;
    }
    int[] path = new int[length];
    for (int at = node; at != origin; at = graph.from[entry[at]]) {
      path[--length] = entry[at];
    }
    return path;
  }

  /**
   * Adds the demand of the grown origin to link flows: all of it on the tree, none elsewhere.
   *
   * <p>A node is settled after the node it is entered from, so one sweep from the last settled node
   * to the first has summed all demand beyond a node when it gets there.
   *
   * @param demand [nodes] demand from the origin to each node; demand at the origin stays there
   * @param flow [links] link flows; added to, not cleared
   * @return the demand that found no path
   */
  public double load(double[] demand, double[] flow) {
    double stranded = 0;
    for (int node = 0; node < graph.nodes; node++) {
      beyond[node] = demand[node];
      if (label[node] == Double.POSITIVE_INFINITY) {
        stranded += demand[node];
      }
    }
    for (int i = reached - 1; i > 0; i--) { // settled[0] is the origin: nothing enters it
      int node = settled[i];
      if (beyond[node] != 0) {
        int link = entry[node];
        flow[link] += beyond[node];
        beyond[graph.from[link]] += beyond[node];
      }
    }
    return stranded;
  }
}
