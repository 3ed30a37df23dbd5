package landbridge.assign;

import java.util.Arrays;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import landbridge.graph.ShortestPathTree;

/**
 * Time, cost and distance between zones: on the cheapest path, and as mean over the used paths.
 *
 * <p>At an equilibrium the cost of all used paths of a pair is that of the cheapest; times and
 * distances differ between them, so a mean over the used paths is given too, weighted by flow. Pairs
 * without a path have infinite values; the mean of a pair without demand is that of the flow of
 * its origin at the node, and infinite where there is none.
 *
 * <p>Checked by: {@code SkimsTest}.
 */
public final class Skims {
  private final double[][] cheapest;
  private final double[][] mean;

  private Skims(double[][] cheapest, double[][] mean) {
    this.cheapest = cheapest;
    this.mean = mean;
  }

  /**
   * Sums of an attribute over the links of paths.
   *
   * @param result an assignment
   * @param userClass position of the class whose cheapest and used paths are meant
   * @param attribute [links] what is summed: times, costs, lengths
   */
  public static Skims of(Assignment result, int userClass, double[] attribute) {
    Graph graph = result.problem().graph();
    UserClass c = result.problem().classes().get(userClass);
    OdMatrix matrix = c.demand();
    double[] cost = new double[graph.links];
    boolean[] closed = new boolean[graph.links];
    for (int link = 0; link < graph.links; link++) {
      cost[link] = result.cost(userClass, link);
      closed[link] = c.forbidden(link);
    }
    double[][] cheapest = new double[matrix.zones()][matrix.zones()];
    ShortestPathTree tree = new ShortestPathTree(graph);
    double[] sum = new double[graph.nodes];
    for (int origin = 0; origin < matrix.zones(); origin++) {
      tree.grow(matrix.node(origin), cost, closed);
      sumAlong(tree, graph, attribute, sum);
      for (int zone = 0; zone < matrix.zones(); zone++) {
        cheapest[origin][zone] = zone == origin ? 0 : sum[matrix.node(zone)];
      }
    }
    return new Skims(cheapest, means(result, userClass, attribute));
  }

  private static void sumAlong(
      ShortestPathTree tree, Graph graph, double[] attribute, double[] sum) {
    Arrays.fill(sum, Double.POSITIVE_INFINITY);
    sum[tree.settledNode(0)] = 0;
    for (int i = 1; i < tree.reached(); i++) {
      int node = tree.settledNode(i);
      int link = tree.entryLink(node);
      sum[node] = sum[graph.from[link]] + attribute[link];
    }
  }

  private static double[][] means(Assignment result, int userClass, double[] attribute) {
    OdMatrix matrix = result.problem().classes().get(userClass).demand();
    double[][] mean = new double[matrix.zones()][matrix.zones()];
    for (double[] row : mean) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    if (result.originFlows().isEmpty()) {
      return mean;
    }
    Bushes bushes = result.originFlows().get().arrays();
    UsedLinks used = new UsedLinks(bushes);
    double[] sum = new double[bushes.graph.nodes];
    for (int bush = 0; bush < bushes.count; bush++) {
      if (bushes.userClass[bush] != userClass) {
        continue;
      }
      used.of(bush);
      meanAlong(bushes, used, attribute, sum);
      double[] row = mean[bushes.zone[bush]];
      for (int zone = 0; zone < row.length; zone++) {
        row[zone] = zone == bushes.zone[bush] ? 0 : sum[bushes.nodeAt[matrix.node(zone)]];
      }
    }
    return mean;
  }

  private static void meanAlong(Bushes bushes, UsedLinks used, double[] attribute, double[] sum) {
    Arrays.fill(sum, Double.POSITIVE_INFINITY);
    sum[used.root] = 0;
    for (int i = 1; i < used.reached; i++) {
      int node = used.order[i];
      double mean = 0;
      for (int k = bushes.graph.inStart[node]; k < bushes.graph.inStart[node + 1]; k++) {
        int link = bushes.graph.inLink[k];
        if (used.used[link]) {
          double before = sum[bushes.graph.from[link]];
          mean += used.share(link) * (before + attribute[bushes.linkOf[link]]);
        }
      }
      sum[node] = mean;
    }
  }

  /** Sum along the cheapest path, infinite where there is none. */
  public double cheapest(int origin, int destination) {
    return cheapest[origin][destination];
  }

  /** Mean over the used paths, infinite where there are none or the method kept no bushes. */
  public double mean(int origin, int destination) {
    return mean[origin][destination];
  }
}
