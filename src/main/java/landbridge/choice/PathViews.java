package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;

/**
 * Under which costs, on which networks and down to which weight paths are looked for.
 *
 * <p>A <em>cost view</em> is a vector of link costs with the scale at which they are weighed, such as
 * that of cheap goods or of dear goods; view 0 is the reference that ranks paths. A <em>network</em>
 * is the union of all networks less some links, for some pairs: what a scenario leaves open, or what
 * a restriction leaves to the pairs subject to it. Network 0 is the union itself.
 *
 * <p>Immutable. Checked by: {@code PathSetsTest}.
 */
public final class PathViews {
  /**
   * A cost view.
   *
   * @param cost [links] at least 0
   * @param scale scale of the choice per unit of cost, above 0
   */
  record View(double[] cost, double scale) {}

  /** Cost views; the costs of the first rank the paths. */
  final List<View> views;

  /** [networks][links] true where the network lacks the link; network 0 lacks none. */
  final boolean[][] closed;

  /** [links][networks that lack it] numbers of networks. */
  final int[][] lackedBy;

  /** [networks][pairs] whether the network is looked at for the pair. */
  final boolean[][] applies;

  /** [pairs] weight below which a path of the pair is left out, whatever the rules allow. */
  final double[] leastWeight;

  private PathViews(
      List<View> views, boolean[][] closed, boolean[][] applies, double[] leastWeight) {
    this.views = views;
    this.closed = closed;
    this.lackedBy = lackedBy(closed);
    this.applies = applies;
    this.leastWeight = leastWeight;
  }

  private static int[][] lackedBy(boolean[][] closed) {
    int[][] lackedBy = new int[closed[0].length][];
    int[] networks = new int[closed.length];
    for (int link = 0; link < lackedBy.length; link++) {
      int count = 0;
      for (int network = 0; network < closed.length; network++) {
        networks[count] = network;
        count += closed[network][link] ? 1 : 0;
      }
      lackedBy[link] = Arrays.copyOf(networks, count);
    }
    return lackedBy;
  }

  /** [links] the costs that rank paths. */
  double[] reference() {
    return views.get(0).cost;
  }

  /** Views of a graph under construction. */
  public static Builder of(Graph graph, int pairs) {
    return new Builder(graph, pairs);
  }

  /** Collects cost views and networks; their order is kept and decides ties. */
  public static final class Builder {
    private final Graph graph;
    private final int pairs;
    private final List<View> views = new ArrayList<>();
    private final List<boolean[]> closed = new ArrayList<>();
    private final List<boolean[]> applies = new ArrayList<>();
    private final double[] leastWeight; // [pairs]

    private Builder(Graph graph, int pairs) {
      this.graph = graph;
      this.pairs = pairs;
      this.leastWeight = new double[pairs];
      boolean[] all = new boolean[pairs];
      Arrays.fill(all, true);
      network(new boolean[graph.links], all);
    }

    /**
     * Adds a cost view; the first is the reference.
     *
     * @param ofLink [links] at least 0
     * @param scale scale of the choice per unit of cost, above 0
     */
    public Builder cost(double[] ofLink, double scale) {
      graph.checkCosts(ofLink);
      if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the scale of a view is " + scale);
      }
      views.add(new View(ofLink.clone(), scale));
      return this;
    }

    /**
     * Leaves out paths that few goods would take: those of a weight below least / amount of their pair.
     *
     * @param amount [pairs] goods of the pair, above 0
     * @param least goods below which a path is left out, in the same unit, at least 0
     */
    public Builder leastAmount(double[] amount, double least) {
      for (int pair = 0; pair < leastWeight.length; pair++) {
        if (!(amount[pair] > 0) || !(least >= 0)) {
          throw new IllegalArgumentException(
              "goods of pair " + pair + " or the least are out of range");
        }
        leastWeight[pair] = Math.min(1, least / amount[pair]);
      }
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

    /** The views; at least one cost view must have been added. */
    public PathViews build() {
      if (views.isEmpty()) {
        throw new IllegalArgumentException("paths need a cost view");
      }
      return new PathViews(
          List.copyOf(views),
          closed.toArray(new boolean[0][]),
          applies.toArray(new boolean[0][]),
          leastWeight.clone());
    }
  }
}
