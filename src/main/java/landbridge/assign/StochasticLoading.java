package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * Spreads the demand of an origin over its reasonable paths by the logit model, without listing them.
 *
 * <p>Forward through the nodes in the order of free-flow cost, the weight of a node is the sum over
 * entering links of the weight before them times {@code exp(-theta (cost + detour))}, measured
 * against the cheapest reasonable path so that nothing overflows; backward, flow is handed to the
 * entering links in proportion. Source: Dial (1971), with free-flow reasonableness. A workspace.
 */
@Hot
final class StochasticLoading {
  private final Bushes bushes;
  private final Graph graph;
  private final double theta;
  private final boolean[][] reasonable; // [bushes][links]
  private final int[][] order; // [bushes][nodes] by rising free-flow cost, then NONE
  private final ShortestPathTree tree;
  private final double[] label; // [nodes] cheapest reasonable cost
  private final double[] weight; // [nodes]
  private final double[] through; // [nodes]
  private double composite;
  private double cheapest;

  /** A workspace over what all of them fix together: reasonable links and order of nodes. */
  StochasticLoading(Bushes bushes, double theta, boolean[][] reasonable, int[][] order) {
    this.reasonable = reasonable;
    this.order = order;
    this.bushes = bushes;
    this.theta = theta;
    graph = bushes.graph;
    tree = new ShortestPathTree(graph);
    label = new double[graph.nodes];
    weight = new double[graph.nodes];
    through = new double[graph.nodes];
  }

  /**
   * Fixes the order of nodes and the reasonable links of a bush. A link is reasonable if the
   * free-flow cost of its head is above that of its tail.
   */
  void fix(int bush, double[] cost) {
    int root = bushes.root[bush];
    tree.grow(root, cost);
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      if (!tree.reaches(bushes.destination[i])) {
        bushes.strand(bush, i);
      }
    }
    order[bush] = sorted();
    reasonable[bush] = new boolean[graph.links];
    for (int link = 0; link < graph.links; link++) {
      int from = graph.from[link];
      boolean open = cost[link] < Double.POSITIVE_INFINITY && tree.reaches(from);
      boolean leaves = from == root || graph.passable[from];
      boolean away =
          tree.cost(graph.to[link]) > tree.cost(from) || tree.entryLink(graph.to[link]) == link;
      reasonable[bush][link] = open && leaves && away;
    }
  }

  /** Nodes by rising free-flow cost; among equals a node follows the one it is entered from. */
  private int[] sorted() {
    int[] byCost = new int[graph.nodes];
    Arrays.fill(byCost, Graph.NONE);
    int reached = tree.reached();
    for (int i = 0; i < reached; i++) {
      int node = tree.settledNode(i);
      int at = i;
      while (at > 0 && tree.cost(byCost[at - 1]) > tree.cost(node)) {
        byCost[at] = byCost[at - 1];
        at--;
      }
      byCost[at] = node;
    }
    return byCost;
  }

  /** Adds the demand of a bush at given costs to the links. */
  void load(int bush, double[] cost, double[] flow) {
    forward(bush, cost);
    Arrays.fill(through, 0);
    composite = 0;
    cheapest = 0;
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      int node = bushes.destination[i];
      double demand = bushes.demand[i];
      if (demand > 0) {
        through[node] += demand;
        cheapest += demand * label[node];
        composite += demand * (label[node] - StrictMath.log(weight[node]) / theta);
      }
    }
    backward(bush, cost, flow);
  }

  private void forward(int bush, double[] cost) {
    boolean[] usable = reasonable[bush];
    int[] nodes = order[bush];
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    Arrays.fill(weight, 0);
    label[nodes[0]] = 0;
    weight[nodes[0]] = 1;
    for (int i = 1; i < nodes.length && nodes[i] != Graph.NONE; i++) {
      int node = nodes[i];
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (usable[link]) {
          label[node] = Math.min(label[node], label[graph.from[link]] + cost[link]);
        }
      }
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (usable[link]) {
          weight[node] += likelihood(link, cost);
        }
      }
    }
  }

  private double likelihood(int link, double[] cost) {
    int from = graph.from[link];
    double detour = label[from] + cost[link] - label[graph.to[link]];
    return weight[from] * StrictMath.exp(-theta * detour);
  }

  private void backward(int bush, double[] cost, double[] flow) {
    boolean[] usable = reasonable[bush];
    int[] nodes = order[bush];
    for (int i = nodes.length - 1; i > 0; i--) {
      int node = nodes[i];
      if (node == Graph.NONE || through[node] == 0) {
        continue;
      }
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (usable[link]) {
          double part = through[node] * likelihood(link, cost) / weight[node];
          flow[link] += part;
          through[graph.from[link]] += part;
        }
      }
    }
  }

  /** Demand times composite cost of the last bush. */
  double composite() {
    return composite;
  }

  /** Demand times cost of the cheapest reasonable path of the last bush. */
  double cheapest() {
    return cheapest;
  }
}
