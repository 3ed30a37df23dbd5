package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;

/**
 * The links one bush uses, in an order in which every node comes after all nodes it is entered from.
 *
 * <p>At each node the flow of a bush is taken to mix: what goes on does so in proportion, wherever it
 * came from. That makes path flows unique and every share below a product of shares at nodes.
 * Flow left in a circle by rounding is dropped from the order. A workspace.
 */
@Hot
final class UsedLinks {
  private final Bushes bushes;
  private final Graph graph;
  final int[] order; // [reached] nodes
  int reached;
  final double[] inflow; // [nodes] flow into a node; at the root all demand of the bush
  final boolean[] used; // [links]
  private final int[] waits; // [nodes] used links into a node whose tails are not ordered yet
  final double[] flow; // [links] of the current bush
  int root;

  UsedLinks(Bushes bushes) {
    this.bushes = bushes;
    graph = bushes.graph;
    order = new int[graph.nodes];
    inflow = new double[graph.nodes];
    used = new boolean[graph.links];
    waits = new int[graph.nodes];
    flow = new double[graph.links];
  }

  /** Orders the links of a bush. */
  void of(int bush) {
    spread(bushes.rows[bush]);
    root = bushes.root[bush];
    double dust = bushes.dust(bush);
    Arrays.fill(inflow, 0);
    Arrays.fill(waits, 0);
    for (int link = 0; link < flow.length; link++) {
      used[link] = flow[link] > dust;
      if (used[
          link]) { // in the order of links, so that sums do not depend on the way to the solution
        inflow[graph.to[link]] += flow[link];
        waits[graph.to[link]]++;
      }
    }
    inflow[root] = bushes.total[bush];
    reached = 0;
    order[reached++] = root;
    for (int i = 0; i < reached; i++) {
      int node = order[i];
      for (int link = graph.outStart[node]; link < graph.outStart[node + 1]; link++) {
        if (used[link] && --waits[graph.to[link]] == 0 && graph.to[link] != root) {
          order[reached++] = graph.to[link];
        }
      }
    }
  }

  private void spread(FlowRow row) {
    Arrays.fill(flow, 0);
    for (int i = 0; i < row.size; i++) {
      flow[row.link[i]] = row.flow[i];
    }
  }

  /** Share of the flow into the head of a used link that comes over this link. */
  double share(int link) {
    return flow[link] / inflow[graph.to[link]];
  }
}
