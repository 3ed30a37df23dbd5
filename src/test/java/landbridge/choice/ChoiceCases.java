package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/** Small networks and random cases that the tests of this package share. */
final class ChoiceCases {
  private ChoiceCases() {}

  /**
   * Two parallel links from node 0 to node 1, of 10 h at a delay of 10 h (v / capacity)^beta and of 20 h, at 2 USD/(t h) and scale 0.1.
   */
  static ChoiceProblem twoRoutes(double tonnes, double capacity, int beta) {
    Graph graph = Graph.of(2, new int[] {0, 0}, new int[] {1, 1});
    PathSet paths = PathSet.of(graph, new int[] {0}, new int[] {1}, new int[][][] {{{0}, {1}}});
    LinkSupply links = new LinkSupply(
        new double[] {10, 20},
        new double[2],
        new double[1][2],
        new boolean[2],
        new long[2],
        new int[] {0, Graph.NONE},
        new Capacity(new double[] {capacity}, new double[1], new double[] {1}, new int[] {beta}));
    return new ChoiceProblem(
        RouteSupply.of(Stretches.of(paths), links),
        new FreightDemand(
            new int[] {0},
            new int[] {0},
            new double[] {tonnes},
            new double[] {Double.POSITIVE_INFINITY},
            new long[1]),
        new CommodityTerms(
            new double[] {2}, new double[1], new double[] {0.1}, new double[] {1}, new int[1]));
  }

  /** The usual settings with the link-nested logit on links of reference cost 1. */
  static ChoiceSettings settings(ChoiceProblem problem) {
    double[] reference = new double[problem.routes.links.links];
    Arrays.fill(reference, 1);
    return ChoiceSettings.of(LinkNestedLogit.of(problem.routes.stretches, reference));
  }

  /** One pair from node 0 to node 1 whose paths consist of the given links; links are made to fit. */
  static Stretches onePair(int links, int[]... paths) {
    return Stretches.of(onePairPaths(links, paths));
  }

  /**
   * Paths given by link numbers only: node i + 2 - all links run between shared stations.
   *
   * <p>A path is any sequence of links here: every link is a loop-free hop because the graph has one
   * node for the origin, one for the destination, and each link both leaves and enters node 0 except
   * for two connectors added at the ends. Only the incidence of links matters to the models.
   */
  static PathSet onePairPaths(int links, int[]... paths) {
    int[] from = new int[links + 1];
    int[] to = new int[links + 1];
    to[links] = 1; // the last link leads to the destination
    int[][] whole = new int[paths.length][];
    for (int k = 0; k < paths.length; k++) {
      whole[k] = Arrays.copyOf(paths[k], paths[k].length + 1);
      whole[k][paths[k].length] = links;
    }
    return PathSet.of(Graph.of(2, from, to), new int[] {0}, new int[] {1}, new int[][][] {whole});
  }

  /** Costs for the links of {@link #onePairPaths}: the last link costs nothing. */
  static double[] withFreeEnd(double... cost) {
    return Arrays.copyOf(cost, cost.length + 1);
  }

  /** Sums of link costs over the paths of pair 0. */
  static double[] costs(PathSet paths, double[] ofLink) {
    double[] cost = new double[paths.pathsOf(0)];
    for (int k = 0; k < cost.length; k++) {
      cost[k] = paths.sum(k, ofLink);
    }
    return cost;
  }

  /** All paths without loops from one node to another, by enumeration. */
  static List<int[]> enumerate(Graph graph, int origin, int destination, boolean[] closed) {
    List<int[]> found = new ArrayList<>();
    walk(graph, origin, destination, closed, new boolean[graph.nodes], new int[0], found);
    return found;
  }

  private static void walk(
      Graph graph, int at, int to, boolean[] closed, boolean[] met, int[] path, List<int[]> found) {
    if (at == to) {
      found.add(path);
      return;
    }
    met[at] = true;
    for (int link = 0; link < graph.links; link++) {
      if (graph.from[link] == at && !met[graph.to[link]] && !closed[link]) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = link;
        walk(graph, graph.to[link], to, closed, met, longer, found);
      }
    }
    met[at] = false;
  }

  /** A random graph in which links may run in parallel. */
  static Graph randomGraph(SplittableRandom random, int nodes, int links) {
    int[] from = new int[links];
    int[] to = new int[links];
    for (int link = 0; link < links; link++) {
      from[link] = random.nextInt(nodes);
      to[link] = (from[link] + 1 + random.nextInt(nodes - 1)) % nodes;
    }
    return Graph.of(nodes, from, to);
  }

  static double[] random(SplittableRandom random, int count, double low, double high) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = low + (high - low) * random.nextDouble();
    }
    return values;
  }
}
