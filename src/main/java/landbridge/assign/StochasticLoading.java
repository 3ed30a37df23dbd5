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
  private final ShortestPathTree tree;
  private final double[] label; // [nodes] cheapest reasonable cost
  private final double[] weight; // [nodes]
  private final double[] through; // [nodes]
  private double composite;
  private double cheapest;

  StochasticLoading(Bushes bushes, double theta) {
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
   * free-flow cost of its head is above that of its tail; the flow array of the bush holds 1 there.
   */
  void fix(int bush, double[] cost) {
    int root = bushes.root[bush];
    tree.grow(root, cost);
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      if (!tree.reaches(bushes.destination[i])) {
        bushes.strand(bush, i);
      }
    }
    sort(bush);
    double[] reasonable = bushes.flow[bush];
    for (int link = 0; link < graph.links; link++) {
      int from = graph.from[link];
      boolean open = cost[link] < Double.POSITIVE_INFINITY && tree.reaches(from);
      boolean leaves = from == root || graph.passable[from];
      boolean away =
          tree.cost(graph.to[link]) > tree.cost(from) || tree.entryLink(graph.to[link]) == link;
      reasonable[link] = open && leaves && away ? 1 : 0;
    }
  }

  /** Nodes by rising free-flow cost; among equals a node follows the one it is entered from. */
  private void sort(int bush) {
    int[] order = bushes.order[bush];
    Arrays.fill(order, Graph.NONE);
    int reached = tree.reached();
    for (int i = 0; i < reached; i++) {
      int node = tree.settledNode(i);
      int at = i;
      while (at > 0 && tree.cost(order[at - 1]) > tree.cost(node)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = node;
    }
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
    double[] reasonable = bushes.flow[bush];
    int[] order = bushes.order[bush];
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    Arrays.fill(weight, 0);
    label[order[0]] = 0;
    weight[order[0]] = 1;
    for (int i = 1; i < order.length && order[i] != Graph.NONE; i++) {
      int node = order[i];
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (reasonable[link] > 0) {
          label[node] = Math.min(label[node], label[graph.from[link]] + cost[link]);
        }
      }
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (reasonable[link] > 0) {
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
    double[] reasonable = bushes.flow[bush];
    int[] order = bushes.order[bush];
    for (int i = order.length - 1; i > 0; i--) {
      int node = order[i];
      if (node == Graph.NONE || through[node] == 0) {
        continue;
      }
      for (int k = graph.inStart[node]; k < graph.inStart[node + 1]; k++) {
        int link = graph.inLink[k];
        if (reasonable[link] > 0) {
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
