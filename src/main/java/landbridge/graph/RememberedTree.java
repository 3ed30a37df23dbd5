package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The shortest-path tree of an origin, mended after a change of costs instead of grown anew.
 *
 * <p>Between two passes of an assignment costs change little and trees hardly at all. So the labels
 * are first computed along the remembered tree, one addition per node; then the nodes are scanned in
 * the order of that tree, so that a shorter path is handed on to all nodes behind it; and only a node
 * that finds a shorter path after its scan goes through Dijkstra's heap. Where few links offer a shorter path, which is then
 * hardly shorter, nodes are scanned first come, first served: nearly all once, and half as fast again as through the heap.
 * Labels are those of a tree grown anew. Tried and lost: label correcting in
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
      25; // links with a shorter path up to which nodes wait in a queue, not in the heap

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
  private final int[]
      end; // leaves with one link into them, from a node that is not a leaf: their last link never
  // changes
  private final int[] endLink; // [ends] the link
  private final int[] endFrom; // [ends] node it leaves
  private final boolean[] isEnd; // [nodes]
  private final int[] inner; // links that leave a node which is not a leaf, for one that is no end
  private final int[] innerFrom; // [inner] node the link leaves
  private final int[] innerTo; // [inner] node the link enters
  private final int[] shorter = new int[FEW + 1]; // links that offer a shorter path
  private int[] left = new int[64]; // links that entered a node before the last mending
  private int lefts;
  private final int[]
      queue; // [nodes + 1] nodes to be scanned, in the order in which they became cheaper
  private final boolean[] queued; // [nodes]
  private int nextOut; // place in the queue
  private int nextIn; // place in the queue
  private boolean few; // links offer a shorter path
  private int lastRoot;
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
    queue = new int[graph.nodes + 1];
    queued = new boolean[graph.nodes];
    label = new double[graph.nodes];
    scanned = new int[graph.nodes];
    place = new int[graph.nodes];
    placed = new boolean[graph.nodes];
    chain = new int[graph.nodes];
    ordered = new int[graph.nodes];
    isEnd = new boolean[graph.nodes];
    end = ends(graph, isEnd);
    endLink = new int[end.length];
    endFrom = new int[end.length];
    for (int i = 0; i < end.length; i++) {
      endLink[i] = graph.inLink[graph.inStart[end[i]]];
      endFrom[i] = graph.from[endLink[i]];
      place[end[i]] = Integer.MAX_VALUE;
    }
    inner = innerLinks(graph, isEnd);
    innerFrom = new int[inner.length];
    innerTo = new int[inner.length];
    for (int i = 0; i < inner.length; i++) {
      innerFrom[i] = graph.from[inner[i]];
      innerTo[i] = graph.to[inner[i]];
    }
  }

  private static int[] ends(Graph graph, boolean[] isEnd) {
    int[] found = new int[graph.leaves.length];
    int count = 0;
    for (int node : graph.leaves) {
      int first = graph.inStart[node];
      if (graph.inStart[node + 1] == first + 1 && !graph.leaf[graph.from[graph.inLink[first]]]) {
        isEnd[node] = true;
        found[count++] = node;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] innerLinks(Graph graph, boolean[] isEnd) {
    int[] found = new int[graph.links];
    int count = 0;
    for (int link = 0; link < graph.links; link++) {
      if (!graph.leaf[graph.from[link]] && !isEnd[graph.to[link]]) {
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
   * @param order [nodes] set to the nodes, each after the one it is entered from; ends last
   */
  public void grow(int root, double[] cost, int[] entry, int[] order) {
    fresh.grow(root, cost);
    int next = 0;
    for (int i = 0; i < fresh.reached(); i++) {
      int node = fresh.settledNode(i);
      if (!isEnd[node] || node == root) {
        order[next++] = node;
      }
    }
    for (int node = 0; node < graph.nodes; node++) {
      label[node] = fresh.cost(node);
      entry[node] = fresh.entryLink(node);
      if (!fresh.reaches(node) && !isEnd[node]) {
        order[next++] = node;
      }
    }
    for (int i = 0; i < end.length; i++) {
      if (end[i] != root) {
        entry[end[i]] = endLink[i]; // should the link open again
        order[next++] = end[i];
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
    few = found <= FEW;
    if (few) {
      for (int i = 0; i < found; i++) {
        int link = shorter[i];
        double through = label[graph.from[link]] + cost[link];
        if (through < label[graph.to[link]]) {
          improve(graph.to[link], through, link, entry);
        }
      }
    } else {
      int heads = heads(root);
      for (int i = 0; i < heads; i++) {
        int node = order[i];
        scanned[node] = round;
        if (!graph.leaf[node] || node == root) {
          scan(node, cost, entry);
        }
      }
    }
    while (nextOut != nextIn) {
      scan(dequeue(), cost, entry);
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

  /** Number of nodes that stand before the ends. */
  private int heads(int root) {
    return graph.nodes - end.length + (isEnd[root] ? 1 : 0);
  }

  private void relabel(int root, double[] cost, int[] entry, int[] order) {
    if (isEnd[lastRoot]) {
      place[lastRoot] = Integer.MAX_VALUE;
    }
    lastRoot = root;
    label[root] = 0;
    place[root] = 0;
    int heads = heads(root);
    for (int i = 1; i < heads; i++) {
      int node = order[i];
      int link = entry[node];
      place[node] = i;
      label[node] = link == NONE ? Double.POSITIVE_INFINITY : label[graph.from[link]] + cost[link];
    }
    for (int i = 0; i < end.length; i++) {
      label[end[i]] = label[endFrom[i]] + cost[endLink[i]];
    }
    label[root] = 0;
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
    if (entry[node] != link) {
      leave(entry[node]);
    }
    label[node] = through;
    entry[node] = link;
    changed |= place[graph.from[link]] > place[node];
    if (graph.leaf[node]) {
      return;
    }
    if (few) {
      enqueue(node);
    } else if (scanned[node] == round) {
      heap.push(node, through);
    }
  }

  private void enqueue(int node) {
    if (!queued[node]) {
      queued[node] = true;
      queue[nextIn] = node;
      nextIn = nextIn + 1 == queue.length ? 0 : nextIn + 1;
    }
  }

  private int dequeue() {
    int node = queue[nextOut];
    nextOut = nextOut + 1 == queue.length ? 0 : nextOut + 1;
    queued[node] = false;
    return node;
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
    int heads = heads(root);
    for (int i = 1; i < heads; i++) {
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
