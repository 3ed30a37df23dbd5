package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.KeptTree;
import landbridge.graph.PathSet;
import landbridge.graph.ShortestPathTree;
import org.junit.jupiter.api.Test;

/**
 * Weights of routes by hand and by the limit of the choice over all paths; and that what a new link is worth
 * settles as routes are added, on a network small enough to list them all.
 */
class PlateausTest {
  private static final PathRules ALL = new PathRules(64, 1e9, 1e-12);

  /** A route found: its links, its weight, and whether it is the cheapest. */
  private record Route(int[] links, double weight, boolean cheapest) {}

  private static List<Route> find(Graph graph, double[] cost, double scale, int to) {
    Plateaus plateaus = new Plateaus(graph, ALL);
    KeptTree tree = grown(graph, 0, cost);
    KeptTree back = grown(Graph.of(graph.nodes, graph.to, graph.from, graph.passable), to, cost);
    plateaus.from(tree, new PathViews.View(cost, scale), new boolean[graph.links], tree.cost[to]);
    plateaus.find(back, ALL.leastWeight());
    List<Route> routes = new ArrayList<>();
    for (int r = 0; r < plateaus.routes; r++) {
      int[] links = Arrays.copyOfRange(plateaus.link, plateaus.start[r], plateaus.start[r + 1]);
      routes.add(new Route(links, plateaus.weight[r], plateaus.cheapest[r]));
    }
    return routes;
  }

  private static KeptTree grown(Graph graph, int from, double[] cost) {
    ShortestPathTree tree = new ShortestPathTree(graph);
    tree.grow(from, cost);
    KeptTree kept = new KeptTree(graph.nodes);
    tree.keep(kept);
    return kept;
  }

  /** Stages in a row, each with links side by side: width to the power of stages paths. */
  private static Graph row(int stages, int width) {
    int[] from = new int[stages * width];
    int[] to = new int[stages * width];
    for (int link = 0; link < from.length; link++) {
      from[link] = link / width;
      to[link] = link / width + 1;
    }
    return Graph.of(stages + 1, from, to);
  }

  @Test
  void weightIsTheShareOfTheRouteThatIsItsOwnTimesHowLikelyItsExtraCostIsPaid() {
    // 0 -> 1 costs 4; 1 -> 2 costs 6 or 8. The dear way: 8 of 12 are its own, 2 dearer.
    Graph graph = Graph.of(3, new int[] {0, 1, 1}, new int[] {1, 2, 2});
    List<Route> routes = find(graph, new double[] {4, 6, 8}, 0.1, 2);
    assertThat(routes).hasSize(2);
    assertThat(routes.get(0).links()).containsExactly(0, 1);
    assertThat(routes.get(0).weight()).isEqualTo(1);
    assertThat(routes.get(0).cheapest()).isTrue();
    assertThat(routes.get(1).links()).containsExactly(0, 2);
    assertThat(routes.get(1).weight()).isCloseTo(8.0 / 12 * Math.exp(-0.2), within(1e-12));
    assertThat(routes.get(1).cheapest()).isFalse();
  }

  @Test
  void weightsSumToTheChoiceOverAllPathsAsNestingGoesToZero() {
    SplittableRandom random = new SplittableRandom(31);
    Graph graph = row(3, 3);
    double scale = 0.07;
    for (int round = 0; round < 20; round++) {
      double[] cost = ChoiceCases.random(random, 9, 2, 20);
      List<int[]> all = ChoiceCases.enumerate(graph, 0, 3, new boolean[9]);
      assertThat(all).hasSize(27);
      List<Route> routes = find(graph, cost, scale, 3);
      assertThat(routes).hasSize(7); // the cheapest, and one for each of six other links
      double sum = routes.stream().mapToDouble(Route::weight).sum();
      double least = -Math.log(sum) / scale + sum(routes.get(0).links(), cost);
      // A nest of k equal paths is k to the power of nesting too large at most.
      double few = 1e-4;
      assertThat(composite(graph, 3, all, cost, scale, few))
          .isCloseTo(least, within(few * Math.log(27) / scale));
    }
  }

  private static double sum(int[] path, double[] cost) {
    double sum = 0;
    for (int link : path) {
      sum += cost[link];
    }
    return sum;
  }

  /** Composite cost of link-nested logit over paths, each at its reference cost. */
  private static double composite(
      Graph graph, int to, List<int[]> paths, double[] cost, double scale, double nesting) {
    PathSet set = PathSet.of(
        graph, new int[] {0}, new int[] {to}, new int[][][] {paths.toArray(int[][]::new)});
    double[] ofPath = new double[set.paths];
    for (int path = 0; path < set.paths; path++) {
      ofPath[path] = set.sum(path, cost);
    }
    return LinkNestedLogit.of(Stretches.of(set), cost)
        .kernel()
        .choose(
            0,
            ofPath,
            scale,
            nesting,
            Double.POSITIVE_INFINITY,
            new double[PathSet.MOST_PATHS + 1]);
  }

  /**
   * Two corridors of three stages with local variants, and a new link that joins the first stage of one to the
   * end: 27 + 27 + 3 paths. As routes are added in the order of their weight, what the link is worth stands
   * still; and where copies add little, that is what it is worth with all paths.
   */
  @Test
  void theWorthOfANewLinkSettlesWithTheNumberOfRoutes() {
    SplittableRandom random = new SplittableRandom(32);
    for (int round = 0; round < 20; round++) {
      double[] cost = ChoiceCases.random(random, 19, 20, 24);
      cost[18] *= 2;
      Graph graph = twoCorridors();
      List<int[]> all = ChoiceCases.enumerate(graph, 0, 5, new boolean[19]);
      assertThat(all).hasSize(57);
      double settled = worth(graph, cost, routes(graph, cost, 64), 0.5);
      for (int routes : new int[] {20, 30, 45}) {
        List<int[]> some = routes(graph, cost, routes);
        assertThat(worth(graph, cost, some, 0.5)).isCloseTo(settled, within(0.01 * settled));
        double complete = worth(graph, cost, all, 0.02);
        assertThat(worth(graph, cost, some, 0.02)).isCloseTo(complete, within(0.02 * complete));
      }
    }
  }

  private static Graph twoCorridors() {
    int[] from = new int[19];
    int[] to = new int[19];
    for (int link = 0; link < 18; link++) {
      int stage = link % 9 / 3;
      int side = link / 9;
      from[link] = stage == 0 ? 0 : 2 * side + stage;
      to[link] = stage == 2 ? 5 : 2 * side + stage + 1;
    }
    from[18] = 1; // after the first stage of the first corridor
    to[18] = 5;
    return Graph.of(6, from, to);
  }

  private static List<int[]> routes(Graph graph, double[] cost, int most) {
    PathViews views = PathViews.of(graph, 1).cost(cost, 0.05).network(closed()).build();
    PathSet set =
        PathSets.generate(graph, new int[] {0}, new int[] {5}, views, PathRules.usual(most), 1);
    List<int[]> paths = new ArrayList<>();
    for (int path = 0; path < set.paths; path++) {
      paths.add(set.linksOf(path));
    }
    return paths;
  }

  private static boolean[] closed() {
    boolean[] closed = new boolean[19];
    closed[18] = true;
    return closed;
  }

  /** Fall of the composite cost when link 18 opens. */
  private static double worth(Graph graph, double[] cost, List<int[]> paths, double nesting) {
    List<int[]> before = paths.stream().filter(p -> !uses(p)).toList();
    return composite(graph, 5, before, cost, 0.05, nesting)
        - composite(graph, 5, paths, cost, 0.05, nesting);
  }

  private static boolean uses(int[] path) {
    for (int link : path) {
      if (link == 18) {
        return true;
      }
    }
    return false;
  }
}
