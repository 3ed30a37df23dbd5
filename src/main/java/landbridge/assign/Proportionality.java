package landbridge.assign;

import landbridge.graph.Graph;

/**
 * Makes all origins split alike between the two sides of each pair of equal segments.
 *
 * <p>Moves flow between origins on a copy of the bushes: what one origin moves from side 0 to side 1,
 * others move back, so that link flows stay. Swept until the largest move is negligible. The pairs
 * are those the equilibrium was found with, so alternatives that no pair joins are not compared;
 * the residual says how far the pairs that are known still differ.
 *
 * <p>Source: Bar-Gera (2010), section 4. Checked by: {@code PathFlowsTest}.
 */
public final class Proportionality {
  private static final int SWEEPS = 500;
  private static final double DONE = 1e-12; // largest move over all demand

  private final Bushes bushes;
  private final PairedSegments pairs;
  private final double[][] inflow; // [bushes][nodes]
  private final double[] side0; // [bushes] segment flow
  private final double[] side1; // [bushes]
  private double residual;

  private Proportionality(Assignment.BushSolution solution) {
    bushes = solution.bushes().copyOfFlows();
    pairs = solution.pairs();
    Graph graph = bushes.graph;
    inflow = new double[bushes.count][graph.nodes];
    for (int bush = 0; bush < bushes.count; bush++) {
      FlowRow row = bushes.rows[bush];
      for (int i = 0; i < row.size; i++) {
        inflow[bush][graph.to[row.link[i]]] += row.flow[i];
      }
    }
    side0 = new double[bushes.count];
    side1 = new double[bushes.count];
  }

  static Proportionality of(Assignment.BushSolution solution) {
    Proportionality result = new Proportionality(solution);
    result.sweep();
    return result;
  }

  Bushes bushes() {
    return bushes;
  }

  /** Largest move of the last sweep over all demand: 0 when all origins split alike. */
  double residual() {
    return residual;
  }

  private void sweep() {
    double all = bushes.totalDemand();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double most = 0;
      for (int pair = 0; pair < pairs.count; pair++) {
        most = Math.max(most, split(pair));
      }
      residual = all > 0 ? most / all : 0;
      if (residual < DONE) {
        return;
      }
    }
  }

  private double split(int pair) {
    double sum0 = 0;
    double sum1 = 0;
    for (int bush = 0; bush < bushes.count; bush++) {
      boolean same = bushes.userClass[bush] == pairs.userClass[pair];
      side0[bush] = same ? segmentFlow(2 * pair, bush) : 0;
      side1[bush] = same ? segmentFlow(2 * pair + 1, bush) : 0;
      sum0 += side0[bush];
      sum1 += side1[bush];
    }
    if (sum0 == 0 || sum1 == 0) {
      return 0;
    }
    double share = sum0 / (sum0 + sum1);
    double most = 0;
    for (int bush = 0; bush < bushes.count; bush++) {
      double move = side0[bush] - (side0[bush] + side1[bush]) * share;
      if (move != 0) {
        add(2 * pair, bush, -move);
        add(2 * pair + 1, bush, move);
        most = Math.max(most, Math.abs(move));
      }
    }
    return most;
  }

  /** Flow of a bush along a whole side, given that flows mix at nodes. */
  private double segmentFlow(int side, int bush) {
    FlowRow own = bushes.rows[bush];
    int last = pairs.start[side + 1] - 1;
    double flow = own.get(pairs.pool[last]);
    for (int i = last - 1; i >= pairs.start[side] && flow > 0; i--) {
      int link = pairs.pool[i];
      double all = inflow[bush][bushes.graph.to[link]];
      flow = all > 0 ? flow * Math.min(1, own.get(link) / all) : 0;
    }
    return flow;
  }

  private void add(int side, int bush, double change) {
    FlowRow own = bushes.rows[bush];
    int last = pairs.start[side + 1] - 1;
    for (int i = pairs.start[side]; i <= last; i++) {
      int link = pairs.pool[i];
      int entry = own.enter(link);
      own.flow[entry] = Math.max(0, own.flow[entry] + change);
      if (i < last) { // the inflow of the common end stays: the other side gives it back
        inflow[bush][bushes.graph.to[link]] =
            Math.max(0, inflow[bush][bushes.graph.to[link]] + change);
      }
    }
  }
}
