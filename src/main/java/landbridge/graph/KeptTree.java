package landbridge.graph;

import landbridge.base.Hot;

/**
 * A shortest-path tree laid aside, so that its workspace can grow others: 20 bytes a node, written again and again.
 *
 * <p>A tree grown over links turned round holds the ways <em>to</em> its origin: its costs are those from each node
 * to there, and the link by which it enters a node is the first of the way. Written by one thread, then read by
 * any. Checked by: {@code ShortestPathTreeTest}.
 */
@Hot
public final class KeptTree {
  /** [nodes] cost from the origin, infinite out of reach. */
  public final double[] cost;

  /** [nodes] last link of the cheapest path, {@link Graph#NONE} at the origin and out of reach. */
  public final int[] entry;

  /** [nodes] node from which the cheapest path enters, {@link Graph#NONE} at the origin and out of reach. */
  public final int[] next;

  final int[] settled; // [reached] nodes, each after the node it is entered from
  int reached;
  int origin = Graph.NONE;

  /** Room for a tree of a network of so many nodes. */
  public KeptTree(int nodes) {
    this.cost = new double[nodes];
    this.entry = new int[nodes];
    this.next = new int[nodes];
    this.settled = new int[nodes];
  }

  /** The node from which the tree was grown. */
  public int origin() {
    return origin;
  }
}
