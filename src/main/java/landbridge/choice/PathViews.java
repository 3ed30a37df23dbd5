package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;

/**
 * Under which costs, on which networks and through which gateways paths are looked for.
 *
 * <p>A <em>cost view</em> is a vector of link costs, such as that of cheap goods, of dear goods, or
 * time; view 0 is the reference that ranks paths. A <em>network</em> is the union of all networks
 * less some links, for some pairs: what a scenario leaves open, or what a restriction leaves to the
 * pairs subject to it. Network 0 is the union itself. A <em>gateway</em> is a set of links, such as
 * the screenline of a corridor, of which one path has to use at least one.
 *
 * <p>Immutable. Checked by: {@code PathSetsTest}.
 */
public final class PathViews {
  /** [views][links] at least 0; view 0 ranks the paths. */
  final double[][] cost;

  /** [networks][links] true where the network lacks the link; network 0 lacks none. */
  final boolean[][] closed;

  /** [networks][pairs] whether the network is looked at for the pair. */
  final boolean[][] applies;

  /** [gateways][] links. */
  final int[][] gateway;

  private PathViews(double[][] cost, boolean[][] closed, boolean[][] applies, int[][] gateway) {
    this.cost = cost;
    this.closed = closed;
    this.applies = applies;
    this.gateway = gateway;
  }

  /** Views of a graph under construction. */
  public static Builder of(Graph graph, int pairs) {
    return new Builder(graph, pairs);
  }

  /** Collects cost views, networks and gateways; their order is kept and decides ties. */
  public static final class Builder {
    private final Graph graph;
    private final int pairs;
    private final List<double[]> cost = new ArrayList<>();
    private final List<boolean[]> closed = new ArrayList<>();
    private final List<boolean[]> applies = new ArrayList<>();
    private final List<int[]> gateway = new ArrayList<>();

    private Builder(Graph graph, int pairs) {
      this.graph = graph;
      this.pairs = pairs;
      boolean[] all = new boolean[pairs];
      Arrays.fill(all, true);
      network(new boolean[graph.links], all);
    }

    /** Adds a cost view; the first is the reference. */
    public Builder cost(double[] ofLink) {
      graph.checkCosts(ofLink);
      cost.add(ofLink.clone());
      return this;
    }

    /** Adds a network for all pairs. */
    public Builder network(boolean[] lacks) {
      return network(lacks, applies.get(0));
    }

    /** Adds a network for some pairs. */
    public Builder network(boolean[] lacks, boolean[] forPairs) {
      if (lacks.length != graph.links || forPairs.length != pairs) {
        throw new IllegalArgumentException("the network does not match the links or the pairs");
      }
      closed.add(lacks.clone());
      applies.add(forPairs.clone());
      return this;
    }

    /** Adds a gateway. */
    public Builder gateway(int... links) {
      gateway.add(links.clone());
      return this;
    }

    /** The views; at least one cost view must have been added. */
    public PathViews build() {
      if (cost.isEmpty()) {
        throw new IllegalArgumentException("paths need a cost view");
      }
      return new PathViews(
          cost.toArray(new double[0][]),
          closed.toArray(new boolean[0][]),
          applies.toArray(new boolean[0][]),
          gateway.toArray(new int[0][]));
    }
  }
}
