package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The shortest-path tree of an origin, mended after a change of costs instead of grown anew.
 *
 * <p>Between two passes of an assignment costs change little and trees hardly at all. So the labels
 * are first computed along the remembered tree, one addition per node; then the nodes are scanned in
 * the order of that tree, so that a shorter path is handed on to all nodes behind it; and only a node
 * that finds a shorter path after its scan goes through Dijkstra's heap. Labels are those of a tree grown anew. Tried and lost: label correcting in
 * the order of the last scan, three times slower on an unchanged tree because its branches cannot be
 * foreseen.
 *
 * <p>The links must lie in the order of the node they leave ({@code outLink[i] == i}). A workspace:
 * one per thread; what is remembered is kept by the caller. Checked by: {@code RememberedTreeTest}.
 */
@Hot
public final class RememberedTree {
  private static final int NONE = Graph.NONE;
  private static final int FEW =
      12; // links with a shorter path up to which each goes through the heap

  /** [nodes] cost from the origin of the last tree, infinite out of reach. */
  public final double[] label;

  private final Graph graph;
  private final ShortestPathTree fresh;
  private final NodeHeap heap;
  private final boolean[] placed; // [nodes] while ordering
  private final int[] chain; // [nodes] while ordering
  private final int[] ordered; // [nodes] while ordering
  private final int[] place; // [nodes] place of each node in the order being mended
  private final int[] scanned; // [nodes] round in which the node was scanned last
  private final int[] inner; // links that leave a node which is not a leaf
  private final int[] innerFrom; // [inner] node the link leaves
  private final int[] innerTo; // [inner] node the link enters
  private final int[] shorter = new int[FEW + 1]; // links that offer a shorter path
  private int[] left = new int[64]; // links that entered a node before the last mending
  private int lefts;
  private int round;
  private boolean changed; // a node is entered from one that stands behind it

  /** A workspace for trees of this network. */
  public RememberedTree(Graph graph) {
    for (int i = 0; i < graph.links; i++) {
      if (graph.outLink[i] != i) {
        throw new IllegalArgumentException("links are not in the order of the node they leave");
      }
    }
    this.graph = graph;
    fresh = new ShortestPathTree(graph);
    heap = new NodeHeap(graph.nodes);
    label = new double[graph.nodes];
    scanned = new int[graph.nodes];
    place = new int[graph.nodes];
    placed = new boolean[graph.nodes];
    chain = new int[graph.nodes];
    ordered = new int[graph.nodes];
    inner = innerLinks(graph);
    innerFrom = new int[inner.length];
    innerTo = new int[inner.length];
    for (int i = 0; i < inner.length; i++) {
      innerFrom[i] = graph.from[inner[i]];
      innerTo[i] = graph.to[inner[i]];
    }
  }

  private static int[] innerLinks(Graph graph) {
    int[] found = new int[graph.links];
    int count = 0;
    for (int link = 0; link < graph.links; link++) {
      if (!graph.leaf[graph.from[link]]) {
        found[count++] = link;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Number of links that {@link #left} tells of: those that entered a node until the last mending, and not now. */
  public int lefts() {
    return lefts;
  }

  /** A link that entered a node until the last mending or in the middle of it. */
  public int left(int position) {
    return left[position];
  }

  /**
   * Grows a tree with nothing to remember.
   *
   * @param root the origin
   * @param cost [links] at least 0, infinite means closed
   * @param entry [nodes] set to the last link to each node, NONE at the root and out of reach
   * @param order [nodes] set to the nodes, each after the one it is entered from
   */
  public void grow(int root, double[] cost, int[] entry, int[] order) {
    fresh.grow(root, cost);
    int next = 0;
    for (int i = 0; i < fresh.reached(); i++) {
      order[next++] = fresh.settledNode(i);
    }
    for (int node = 0; node < graph.nodes; node++) {
      label[node] = fresh.cost(node);
      entry[node] = fresh.entryLink(node);
      if (!fresh.reaches(node)) {
        order[next++] = node;
      }
    }
  }

  /**
   * Mends a tree at new costs; the parameters are those of {@link #grow}, with the remembered tree in
   * entry and order.
   */
  public void mend(int root, double[] cost, int[] entry, int[] order) {
    relabel(root, cost, entry, order);
    lefts = 0;
    int found = findShorter(root, cost);
    if (found == 0) {
      return;
    }
    changed = false;
    round++;
    if (found <= FEW) {
      Arrays.fill(scanned, round);
      for (int i = 0; i < found; i++) {
        int link = shorter[i];
        double through = label[graph.from[link]] + cost[link];
        if (through < label[graph.to[link]]) {
          improve(graph.to[link], through, link, entry);
        }
      }
    } else {
      for (int node : order) {
        scanned[node] = round;
        if (!graph.leaf[node] || node == root) {
          scan(node, cost, entry);
        }
      }
    }
    while (!heap.isEmpty()) {
      scan(heap.pop(), cost, entry);
    }
    if (changed) {
      reorder(root, entry, order);
    }
  }

  /** Notes the links that offer a shorter path at these labels; stops when they are more than a few. */
  private int findShorter(int root, double[] cost) {
    int found = 0;
    if (graph.leaf[root]) {
      for (int link = graph.outStart[root]; link < graph.outStart[root + 1]; link++) {
        if (cost[link] < label[graph.to[link]]) {
          shorter[found++] = link;
          if (found > FEW) {
            return found;
          }
        }
      }
    }
    for (int i = 0; i < inner.length; i++) {
      int link = inner[i];
      if (label[innerFrom[i]] + cost[link] < label[innerTo[i]]) {
        shorter[found++] = link;
        if (found > FEW) {
          return found;
        }
      }
    }
    return found;
  }

  private void relabel(int root, double[] cost, int[] entry, int[] order) {
    label[root] = 0;
    place[root] = 0;
    for (int i = 1; i < order.length; i++) {
      int node = order[i];
      int link = entry[node];
      place[node] = i;
      label[node] = link == NONE ? Double.POSITIVE_INFINITY : label[graph.from[link]] + cost[link];
    }
  }

  private void scan(int node, double[] cost, int[] entry) {
    double base = label[node];
    int end = graph.outStart[node + 1];
    for (int link = graph.outStart[node]; link < end; link++) {
      double through = base + cost[link];
      if (through < label[graph.to[link]]) {
        improve(graph.to[link], through, link, entry);
      }
    }
  }

  private void improve(int node, double through, int link, int[] entry) {
    leave(entry[node]);
    label[node] = through;
    entry[node] = link;
    changed |= place[graph.from[link]] > place[node];
    if (scanned[node] == round && !graph.leaf[node]) {
      heap.push(node, through);
    }
  }

  private void leave(int link) {
    if (lefts == left.length) {
      left = Arrays.copyOf(left, 2 * lefts);
    }
    left[lefts++] = link;
  }

  /** Moves each node behind the node it is entered from, keeping the old order where it can. */
  private void reorder(int root, int[] entry, int[] order) {
    Arrays.fill(placed, false);
    ordered[0] = root;
    placed[root] = true;
    int next = 1;
    for (int i = 1; i < order.length; i++) {
      int length = 0;
      int node = order[i];
      while (!placed[node]) {
        placed[node] = true;
        chain[length++] = node;
        if (entry[node] != NONE) {
          node = graph.from[entry[node]];
        }
      }
      while (length > 0) {
        ordered[next++] = chain[--length];
      }
    }
    System.arraycopy(ordered, 0, order, 0, next);
  }
}
