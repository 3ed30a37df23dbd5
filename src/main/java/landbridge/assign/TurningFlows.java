package landbridge.assign;

import landbridge.graph.Graph;

/**
 * Flows from link to link at a node.
 *
 * <p>Each bush mixes at the node: what enters by a link leaves in proportion to what the bush sends
 * out and what ends there. Sums over turns give the link flows back. Checked by: {@code
 * TurningFlowsTest}.
 */
public final class TurningFlows {
  private final int[] in;
  private final int[] out;
  private final double[][] flow;

  private TurningFlows(int[] in, int[] out) {
    this.in = in;
    this.out = out;
    flow = new double[in.length][out.length];
  }

  /** The turns at a node of the problem's graph, all classes [PCE/h]. */
  public static TurningFlows at(Assignment result, int node) {
    OriginFlows origins = result
        .originFlows()
        .orElseThrow(() -> new IllegalArgumentException("the method kept no bushes"));
    Graph graph = result.problem().graph();
    TurningFlows turns = new TurningFlows(
        slice(graph.inLink, graph.inStart, node), slice(graph.outLink, graph.outStart, node));
    Bushes bushes = origins.arrays();
    for (int bush = 0; bush < bushes.count; bush++) {
      turns.add(bushes, bush);
    }
    return turns;
  }

  private static int[] slice(int[] links, int[] start, int node) {
    return java.util.Arrays.copyOfRange(links, start[node], start[node + 1]);
  }

  private void add(Bushes bushes, int bush) {
    FlowRow own = bushes.rows[bush];
    double inflow = 0;
    for (int link : in) {
      inflow += own.get(bushes.linkAt[link]);
    }
    if (inflow <= bushes.dust(bush)) {
      return;
    }
    for (int i = 0; i < in.length; i++) {
      for (int j = 0; j < out.length; j++) {
        flow[i][j] += own.get(bushes.linkAt[in[i]]) * own.get(bushes.linkAt[out[j]]) / inflow;
      }
    }
  }

  /** Links into the node. */
  public int[] in() {
    return in.clone();
  }

  /** Links out of the node. */
  public int[] out() {
    return out.clone();
  }

  /** Flow from the i-th link in to the j-th link out [PCE/h]. */
  public double flow(int i, int j) {
    return flow[i][j];
  }
}
