package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * The recursive logit: goods choose the next link at every node, over all paths of the network.
 *
 * <p>At a node the share of link a is exp(-scale cost_a) z(head) / z(node), with z(destination) = 1 and
 * z(node) = sum over its links of exp(-scale cost_a) z(head). On a network without cycles this equals
 * the multinomial logit over all paths; with cycles, paths may repeat, and z exists only while the
 * scale is large enough ({@link #converged} says). The system is solved in w = z exp(scale x distance),
 * in which links cost their detour only and nothing underflows, by sweeps from the destination
 * outwards. A destination ends every path; nodes that may not be passed through are skipped.
 *
 * <p>A workspace for one destination at a time. Source: Fosgerau, Frejinger and Karlstrom (2013).
 * Checked by: {@code RecursiveLogitTest}.
 */
@Hot
public final class RecursiveLogit {
  private static final int MOST_SWEEPS = 10_000;
  private static final double PRECISION = 1e-14;
  private static final double DIVERGED = 1e100;

  private final Graph graph;
  private final ShortestPathTree outward; // on the network turned round
  private final double[] w; // [nodes] worth of a node relative to its cheapest path
  private final double[]
      term; // [links] exp(-scale x detour of the link), 0 where it cannot be used
  private final double[] share; // [links] share of the flow through its tail that takes the link
  private double scale;
  private int destination = Graph.NONE;
  private boolean converged;

  /** A workspace for this network. */
  public RecursiveLogit(Graph graph) {
    this.graph = graph;
    this.outward =
        new ShortestPathTree(Graph.of(graph.nodes, graph.to, graph.from, graph.passable));
    this.w = new double[graph.nodes];
    this.term = new double[graph.links];
    this.share = new double[graph.links];
  }

  /**
   * Computes the shares of all links towards a destination.
   *
   * @param cost [links] positive; infinite means closed
   * @param scale scale of the choice, above 0
   */
  public void solve(int destination, double[] cost, double scale) {
    graph.checkCosts(cost);
    this.destination = destination;
    this.scale = scale;
    outward.grow(destination, cost);
    for (int link = 0; link < graph.links; link++) {
      int from = graph.from[link];
      int to = graph.to[link];
      boolean goesOn = from != destination && (to == destination || graph.passable[to]);
      boolean usable = goesOn && cost[link] < Double.POSITIVE_INFINITY && outward.reaches(to);
      double detour = usable ? cost[link] + outward.cost(to) - outward.cost(from) : 0;
      term[link] = usable ? StrictMath.exp(-scale * detour) : 0;
    }
    sweep();
    for (int link = 0; link < graph.links; link++) {
      double whole = w[graph.from[link]];
      share[link] = whole > 0 ? term[link] * w[graph.to[link]] / whole : 0;
    }
  }

  private void sweep() {
    Arrays.fill(w, 0);
    w[destination] = 1;
    converged = false;
    for (int round = 0; round < MOST_SWEEPS && !converged; round++) {
      double change = 0;
      for (int i = 1; i < outward.reached(); i++) {
        int node = outward.settledNode(i);
        double sum = 0;
        for (int j = graph.outStart[node]; j < graph.outStart[node + 1]; j++) {
          sum += term[graph.outLink[j]] * w[graph.to[graph.outLink[j]]];
        }
        change = Math.max(change, Math.abs(sum - w[node]) / sum);
        w[node] = sum;
        if (sum > DIVERGED) {
          return;
        }
      }
      converged = change <= PRECISION;
    }
  }

  /** Whether the worths exist and were found. */
  public boolean converged() {
    return converged;
  }

  /** Composite cost from a node to the destination; infinite where no path leads. */
  public double composite(int node) {
    return outward.reaches(node)
        ? outward.cost(node) - StrictMath.log(w[node]) / scale
        : Double.POSITIVE_INFINITY;
  }

  /** Share of the flow through its tail that takes the link. */
  public double share(int link) {
    return share[link];
  }

  /**
   * Sends flow to the destination.
   *
   * @param demand [nodes] flow that starts at each node
   * @return [links] flow
   */
  public double[] load(double[] demand) {
    double[] through = demand.clone();
    double[] next = new double[graph.nodes];
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_SWEEPS && change > 0; round++) {
      System.arraycopy(demand, 0, next, 0, graph.nodes);
      for (int link = 0; link < graph.links; link++) {
        next[graph.to[link]] += through[graph.from[link]] * share[link];
      }
      change = 0;
      for (int node = 0; node < graph.nodes; node++) {
        double moved = Math.abs(next[node] - through[node]);
        change = moved > PRECISION * Math.abs(next[node]) ? Math.max(change, moved) : change;
        through[node] = next[node];
      }
    }
    double[] flow = new double[graph.links];
    for (int link = 0; link < graph.links; link++) {
      flow[link] = through[graph.from[link]] * share[link];
    }
    return flow;
  }
}
