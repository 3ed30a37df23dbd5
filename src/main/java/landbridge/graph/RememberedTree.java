package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The shortest-path tree of an origin, mended after a change of costs instead of grown anew.
 *
 * <p>Between two passes of an assignment costs change little and trees hardly at all. What is remembered is the last link of
 * each node, after that of the node it leaves. So the labels are first computed along these links, one addition per node; then the nodes are scanned in
 * the order of that tree, so that a shorter path is handed on to all nodes behind it; and only a node
 * that finds a shorter path after its scan goes through Dijkstra's heap. Where few links offer a shorter path, which is then
 * hardly shorter, nodes are scanned first come, first served: nearly all once, and half as fast again as through the heap.
 * Labels are those of a tree grown anew, within a few roundings: of two equally dear ways the one taken stays. (Near an
 * equilibrium many are, and a node that changes sides gives all nodes behind it labels that differ in the last digit.) Tried and lost: label correcting in
 * the order of the last scan, three times slower on an unchanged tree because its branches cannot be
 * foreseen.
 *
 * <p>The links must lie in the order of the node they leave ({@code outLink[i] == i}). A workspace:
 * one per thread; what is remembered is kept by the caller. Checked by: {@code RememberedTreeTest}.
 */
@Hot
public final class RememberedTree {
  private static final int NONE = Graph.NONE;
  private static final double SAME =
      1 - 1e-15; // of a label: what is not below is no shorter path, but the same one rounded
  // otherwise
  private static final int FEW =
      25; // links with a shorter path up to which nodes wait in a queue, not in the heap

  /** [nodes] cost from the origin of the last tree, infinite out of reach. */
  public final double[] label;

  /** [nodes] last link of the cheapest path in the last tree, NONE at the root and out of reach. */
  public final int[] entry;

  /** {@link InnerLinks#endLink}: the same in all trees, so not remembered. */
  public final int[] endLink;

  private final Graph graph;
  private final ShortestPathTree fresh;
  private final NodeHeap heap;
  private final boolean[] placed; // [nodes] false while ordering and not yet in its new place
  private final int[] chain; // [nodes] while ordering
  private final int[] ordered; // [nodes] while ordering
  private final int[] place; // [nodes] place of its last link in the tree being mended
  private final int[] scanned; // [nodes] round in which the node was scanned last
  private final int[] end; // nodes that the end links enter
  private final int[] endFrom; // [ends] node the link leaves
  private final boolean[] isEnd; // [nodes]
  private final InnerLinks inner;
  private final int[] shorter = new int[FEW + 1]; // links that offer a shorter path
  private int[] left = new int[64]; // links that entered a node before the last mending
  private int[] leftFor = new int[64]; // nodes they entered
  private int lefts;
  private final int[]
      queue; // [nodes + 1] nodes to be scanned, in the order in which they became cheaper
  private final boolean[] queued; // [nodes]
  private int nextOut; // place in the queue
  private int nextIn; // place in the queue
  private boolean few; // links offer a shorter path
  private int lastRoot;
  private int round;
  private int firstMoved; // place of the first node that is entered from one that stands behind it
  private int lastMoved; // place of the last node from which such a one is entered

  /** A workspace for trees of this network. */
  public RememberedTree(InnerLinks links) {
    inner = links;
    graph = links.graph;
    fresh = new ShortestPathTree(graph);
    heap = new NodeHeap(graph.nodes);
    queue = new int[graph.nodes + 1];
    queued = new boolean[graph.nodes];
    label = new double[graph.nodes];
    entry = new int[graph.nodes];
    scanned = new int[graph.nodes];
    place = new int[graph.nodes];
    placed = new boolean[graph.nodes];
    Arrays.fill(placed, true);
    chain = new int[graph.nodes];
    ordered = new int[graph.nodes];
    isEnd = new boolean[graph.nodes];
    endLink = inner.endLink;
    end = new int[endLink.length];
    endFrom = new int[end.length];
    for (int i = 0; i < end.length; i++) {
      end[i] = graph.to[endLink[i]];
      endFrom[i] = graph.from[endLink[i]];
      isEnd[end[i]] = true;
      entry[end[i]] = endLink[i];
    }
  }

  /** Number of links that {@link #left} tells of: those that entered a node until the last mending, and not now. */
  public int lefts() {
    return lefts;
  }

  /** A link that entered a node until the last mending or in the middle of it. */
  public int left(int position) {
    return left[position];
  }

  /** Number of links to be remembered of a tree: one for each node but the root and those that the end links enter. */
  public int size(int root) {
    return graph.nodes - end.length - (isEnd[root] ? 0 : 1);
  }

  /**
   * Grows a tree with nothing to remember.
   *
   * @param root the origin
   * @param costs of the network
   * @param tree [size] set to the last links of the nodes, each after that of the node it leaves; -1 - node out of reach
   */
  public void grow(int root, TreeCosts costs, int[] tree) {
    fresh.grow(root, costs.cost);
    takeRoot(root);
    int next = 0;
    for (int i = 1; i < fresh.reached(); i++) {
      int node = fresh.settledNode(i);
      if (!isEnd[node]) {
        tree[next++] = fresh.entryLink(node);
      }
    }
    for (int node = 0; node < graph.nodes; node++) {
      label[node] = fresh.cost(node);
      if (!isEnd[node]) {
        entry[node] = fresh.entryLink(node);
        if (!fresh.reaches(node)) {
          tree[next++] = -1 - node;
        }
      }
    }
  }

  /** Mends a tree at new costs; the parameters are those of {@link #grow}, with the remembered tree in tree. */
  public void mend(int root, TreeCosts costs, int[] tree) {
    double[] cost = costs.cost;
    takeRoot(root);
    relabel(root, cost, tree);
    lefts = 0;
    int found = findShorter(root, costs);
    if (found > 0) {
      handOn(found, root, costs, tree);
    }
    for (int i = 0; i < end.length; i++) {
      label[end[i]] = label[endFrom[i]] + cost[endLink[i]];
    }
    label[root] = 0; // should it be one of them
  }

  /** Hands on what so many links offer. */
  private void handOn(int found, int root, TreeCosts costs, int[] tree) {
    double[] cost = costs.cost;
    double[] ofInner = costs.ofInner;
    firstMoved = tree.length;
    lastMoved = -1;
    round++;
    few = found <= FEW;
    if (few) {
      for (int i = 0; i < found; i++) {
        int link = shorter[i];
        double through = label[graph.from[link]] + cost[link];
        if (through < label[graph.to[link]]) {
          improve(graph.to[link], through, link);
        }
      }
    } else {
      scanAll(root, costs, tree);
    }
    while (nextOut != nextIn) {
      scan(dequeue(), ofInner);
    }
    while (!heap.isEmpty()) {
      scan(heap.pop(), ofInner);
    }
    if (lefts > 0) {
      remember(tree);
    }
    if (firstMoved < lastMoved) {
      reorder(tree);
    }
  }

  /** The last link of a leaf that was the root is its end link again. */
  private void takeRoot(int root) {
    if (isEnd[lastRoot]) {
      entry[lastRoot] = graph.inLink[graph.inStart[lastRoot]];
    }
    lastRoot = root;
    place[root] = -1;
    entry[root] = NONE;
  }

  private void scanAll(int root, TreeCosts costs, int[] tree) {
    scanned[root] = round;
    if (graph.leaf[root]) {
      scanLeaf(root, costs.cost);
    } else {
      scan(root, costs.ofInner);
    }
    for (int item : tree) {
      int node = node(item);
      scanned[node] = round;
      if (!graph.leaf[node]) {
        scan(node, costs.ofInner);
      }
    }
  }

  /** The node that an item of a tree is about. */
  private int node(int item) {
    return item < 0 ? -1 - item : graph.to[item];
  }

  private void scanLeaf(int root, double[] cost) {
    for (int link = graph.outStart[root]; link < graph.outStart[root + 1]; link++) {
      if (cost[link] < label[graph.to[link]]) {
        improve(graph.to[link], cost[link], link);
      }
    }
  }

  /** Writes the new last links into the tree, in the places of the old ones. */
  private void remember(int[] tree) {
    for (int i = 0; i < lefts; i++) {
      int node = leftFor[i];
      tree[place[node]] = entry[node];
    }
  }

  /** Notes the links that offer a shorter path at these labels; stops when they are more than a few. */
  private int findShorter(int root, TreeCosts costs) {
    double[] cost = costs.cost;
    double[] ofInner = costs.ofInner;
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
    int[] from = inner.from;
    int[] to = inner.to;
    for (int i = 0; i < ofInner.length; i++) {
      if (label[from[i]] + ofInner[i] < label[to[i]] * SAME) {
        shorter[found++] = inner.link[i];
        if (found > FEW) {
          return found;
        }
      }
    }
    return found;
  }

  private void relabel(int root, double[] cost, int[] tree) {
    int[] from = graph.from;
    int[] to = graph.to;
    label[root] = 0;
    for (int i = 0; i < tree.length; i++) {
      int link = tree[i];
      if (link < 0) {
        int node = -1 - link;
        label[node] = Double.POSITIVE_INFINITY;
        entry[node] = NONE;
        place[node] = i;
      } else {
        int node = to[link];
        label[node] = label[from[link]] + cost[link];
        entry[node] = link;
        place[node] = i;
      }
    }
  }

  private void scan(int node, double[] ofInner) {
    double base = label[node];
    int[] to = inner.to;
    int last = inner.start[node + 1];
    for (int i = inner.start[node]; i < last; i++) {
      double through = base + ofInner[i];
      if (through < label[to[i]]) {
        improve(to[i], through, inner.link[i]);
      }
    }
  }

  private void improve(int node, double through, int link) {
    label[node] = through;
    if (entry[node] != link) {
      leave(node, entry[node]);
      entry[node] = link;
      int behind = place[graph.from[link]];
      if (behind > place[node]) {
        firstMoved = Math.min(firstMoved, place[node]);
        lastMoved = Math.max(lastMoved, behind);
      }
    }
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

  private void leave(int node, int link) {
    if (lefts == left.length) {
      left = Arrays.copyOf(left, 2 * lefts);
      leftFor = Arrays.copyOf(leftFor, 2 * lefts);
    }
    leftFor[lefts] = node;
    left[lefts++] = link;
  }

  /** Moves each node behind the node it is entered from, keeping the old order where it can. */
  private void reorder(int[] tree) {
    for (int i = firstMoved; i <= lastMoved; i++) {
      placed[node(tree[i])] = false;
    }
    int next = 0;
    for (int i = firstMoved; i <= lastMoved; i++) {
      int length = 0;
      int node = node(tree[i]);
      while (!placed[node]) {
        placed[node] = true;
        chain[length++] = node;
        if (entry[node] != NONE) {
          node = graph.from[entry[node]];
        }
      }
      while (length > 0) {
        int one = chain[--length];
        ordered[next++] = entry[one] == NONE ? -1 - one : entry[one];
      }
    }
    System.arraycopy(ordered, 0, tree, firstMoved, next);
  }
}
