package landbridge.choice;

import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * Cheapest ways from every node to one destination.
 *
 * @param costTo [nodes] cost to the destination, infinite where there is no way
 * @param exit [nodes] first link of the way, {@link Graph#NONE} at the destination and out of reach
 */
record BackTree(double[] costTo, int[] exit) {
  /** Keeps a tree grown from the destination over links turned round. */
  static BackTree of(ShortestPathTree tree, int nodes) {
    double[] costTo = new double[nodes];
    int[] exit = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      costTo[node] = tree.cost(node);
      exit[node] = tree.entryLink(node);
    }
    return new BackTree(costTo, exit);
  }
}
