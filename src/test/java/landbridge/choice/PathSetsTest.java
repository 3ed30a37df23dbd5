package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** The path search against enumeration of all paths on small random networks. */
class PathSetsTest {
  private static final PathRules MANY = new PathRules(64, 1e9, 1e-12);
  private static final double SCALE = 1e-3;

  private static double cost(int[] path, double[] cost) {
    return Arrays.stream(path).mapToDouble(link -> cost[link]).sum();
  }

  /** Cheapest cost of the paths that meet a condition; infinite if none does. */
  private static double cheapest(
      List<int[]> all, double[] cost, java.util.function.Predicate<int[]> fits) {
    return all.stream()
        .filter(fits)
        .mapToDouble(p -> cost(p, cost))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static boolean has(int[] path, int link) {
    return Arrays.stream(path).anyMatch(l -> l == link);
  }

  @Test
  void findsTheCheapestOfEveryNetworkAndAWayRoundEveryLink() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 150; round++) {
      Graph graph = ChoiceCases.randomGraph(random, 7, 18);
      double[] cost = ChoiceCases.random(random, 18, 1, 20);
      double[] other = ChoiceCases.random(random, 18, 1, 20);
      boolean[] lacks = new boolean[18];
      lacks[random.nextInt(18)] = true;
      lacks[random.nextInt(18)] = true;
      PathViews views = PathViews.of(graph, 1)
          .cost(cost, SCALE)
          .cost(other, SCALE)
          .network(lacks)
          .build();
      PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {6}, views, MANY, 1);
      List<int[]> found = paths(set, 0);
      List<int[]> all = ChoiceCases.enumerate(graph, 0, 6, new boolean[18]);
      List<int[]> open = ChoiceCases.enumerate(graph, 0, 6, lacks);
      for (double[] view : new double[][] {cost, other}) {
        assertThat(cheapest(found, view, p -> true))
            .isCloseTo(cheapest(all, view, p -> true), within(1e-12));
        assertThat(cheapest(found, view, p -> !uses(p, lacks)))
            .isCloseTo(cheapest(open, view, p -> true), within(1e-12));
      }
      for (int link = 0; link < 18; link++) {
        int shut = link;
        boolean served = all.stream().anyMatch(p -> !has(p, shut));
        assertThat(found.stream().anyMatch(p -> !has(p, shut))).isEqualTo(served);
      }
      wellFormed(set, cost);
    }
  }

  /**
   * Ties and, in half the cases, links of no cost, where trees are grown anew and no network is passed over; roads that
   * run both ways in the others of two, with dead ends.
   */
  @Test
  void sparesNothingThatLookingAtEverythingFinds() {
    SplittableRandom random = new SplittableRandom(41);
    for (int round = 0; round < 600; round++) {
      boolean bothWays = round % 4 > 1;
      Graph roads = bothWays ? bothWays(random, 14, 20) : ChoiceCases.randomGraph(random, 12, 48);
      Graph graph = someImpassable(random, roads);
      int[] origin = {0, 0, 1, 2};
      int[] destination = {1, 2, 2, 1};
      PathViews.Builder builder =
          PathViews.of(graph, 4).leastAmount(new double[] {1, 10, 100, 1000}, 2);
      for (int view = 0; view < 2; view++) {
        builder.cost(tied(random, graph.links, round % 2), 0.1 + random.nextDouble());
      }
      for (int network = 0; network < 6; network++) {
        builder.network(some(random, graph.links, 0.05), some(random, 4, 0.8));
      }
      PathViews views = builder.build();
      PathRules rules = new PathRules(1 + random.nextInt(8), 3, 0.01);
      PathSet set = PathSets.generate(graph, origin, destination, views, rules, 2);
      for (int pair = 0; pair < 4; pair++) {
        int[] ends = {origin[pair], destination[pair]};
        List<int[]> plain = new PlainPathSets(graph, ends, pair, views, rules).paths();
        assertThat(paths(set, pair))
            .as("round %d, pair %d", round, pair)
            .containsExactly(plain.toArray(int[][]::new));
      }
    }
  }

  /** Roads that may be used in both directions. */
  private static Graph bothWays(SplittableRandom random, int nodes, int roads) {
    Graph there = ChoiceCases.randomGraph(random, nodes, roads);
    int[] from = Arrays.copyOf(there.from, 2 * roads);
    int[] to = Arrays.copyOf(there.to, 2 * roads);
    System.arraycopy(there.to, 0, from, roads, roads);
    System.arraycopy(there.from, 0, to, roads, roads);
    return Graph.of(nodes, from, to);
  }

  private static Graph someImpassable(SplittableRandom random, Graph graph) {
    boolean[] passable = new boolean[graph.nodes];
    for (int node = 0; node < graph.nodes; node++) {
      passable[node] = random.nextInt(6) > 0;
    }
    return Graph.of(graph.nodes, graph.from, graph.to, passable);
  }

  private static double[] tied(SplittableRandom random, int count, int least) {
    double[] cost = new double[count];
    for (int i = 0; i < count; i++) {
      cost[i] = least + random.nextInt(4);
    }
    return cost;
  }

  private static boolean[] some(SplittableRandom random, int count, double share) {
    boolean[] some = new boolean[count];
    for (int i = 0; i < count; i++) {
      some[i] = random.nextDouble() < share;
    }
    return some;
  }

  private static boolean uses(int[] path, boolean[] lacks) {
    return Arrays.stream(path).anyMatch(link -> lacks[link]);
  }

  private static List<int[]> paths(PathSet set, int pair) {
    List<int[]> paths = new ArrayList<>();
    for (int path = set.pathStart[pair]; path < set.pathStart[pair + 1]; path++) {
      paths.add(set.linksOf(path));
    }
    return paths;
  }

  /** No loops, no duplicates, canonical order. */
  private static void wellFormed(PathSet set, double[] cost) {
    for (int path = 0; path < set.paths; path++) {
      int[] links = set.linksOf(path);
      boolean[] met = new boolean[set.graph.nodes];
      met[set.graph.from[links[0]]] = true;
      for (int link : links) {
        assertThat(met[set.graph.to[link]]).isFalse();
        met[set.graph.to[link]] = true;
      }
      if (path > 0) {
        int[] before = set.linksOf(path - 1);
        int order = Double.compare(cost(before, cost), cost(links, cost));
        assertThat(order < 0 || order == 0 && Arrays.compare(before, links) < 0).isTrue();
      }
    }
  }

  @Test
  void findsTheCheapestPathThroughEveryLink() {
    SplittableRandom random = new SplittableRandom(9);
    int exact = 0;
    for (int round = 0; round < 50; round++) {
      Graph graph = ChoiceCases.randomGraph(random, 7, 18);
      double[] cost = ChoiceCases.random(random, 18, 1, 20);
      PathViews views = PathViews.of(graph, 1).cost(cost, SCALE).build();
      PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {6}, views, MANY, 1);
      List<int[]> all = ChoiceCases.enumerate(graph, 0, 6, new boolean[18]);
      for (int link = 0; link < 18; link++) {
        int through = link;
        double best = cheapest(all, cost, p -> has(p, through));
        double found = cheapest(paths(set, 0), cost, p -> has(p, through));
        // Joining two trees may meet a node twice; then the link has no path of its own.
        assertThat(found).isGreaterThanOrEqualTo(best - 1e-12);
        exact += Math.abs(found - best) < 1e-12 || found == best ? 1 : 0;
      }
    }
    assertThat(exact).isGreaterThan(50 * 18 * 3 / 4);
  }

  @Test
  void keepsToTheNumberOfPathsAndTheDetour() {
    SplittableRandom random = new SplittableRandom(13);
    Graph graph = ChoiceCases.randomGraph(random, 12, 60);
    double[] cost = ChoiceCases.random(random, 60, 1, 20);
    PathViews views = PathViews.of(graph, 1).cost(cost, SCALE).build();
    PathRules few = new PathRules(3, 1e9, 1e-12);
    PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {6}, views, few, 1);
    assertThat(set.pathsOf(0)).isEqualTo(3);
  }

  @Test
  void pathsThatFewGoodsWouldTakeAreLeftOutButForTheWayRound() {
    Graph graph = Graph.of(2, new int[] {0, 0, 0, 0}, new int[] {1, 1, 1, 1});
    double[] cost = {100, 101, 104, 110};
    double scale = 0.5; // weights 1, exp(-0.5), exp(-2), exp(-5): 1, 0.61, 0.14, 0.007
    int[][] pathsOf = {{1, 2}, {10, 3}, {1000, 4}
    }; // goods and paths of which one is worth carrying
    for (int[] expected : pathsOf) {
      PathViews views = PathViews.of(graph, 1)
          .cost(cost, scale)
          .leastAmount(new double[] {expected[0]}, 1)
          .build();
      PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {1}, views, MANY, 1);
      assertThat(set.pathsOf(0)).as("%d goods", expected[0]).isEqualTo(expected[1]);
    }
    assertThatThrownBy(() -> PathViews.of(graph, 1).leastAmount(new double[] {0}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPathBeyondTheDetourIsTheOnlyWayRoundSomeLink() {
    SplittableRandom random = new SplittableRandom(14);
    PathRules near = new PathRules(40, 1.2, 1e-12);
    int far = 0;
    for (int round = 0; round < 60; round++) {
      Graph graph = ChoiceCases.randomGraph(random, 7, 18);
      double[] cost = ChoiceCases.random(random, 18, 1, 20);
      PathViews views = PathViews.of(graph, 1).cost(cost, SCALE).build();
      PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {6}, views, near, 1);
      List<int[]> all = ChoiceCases.enumerate(graph, 0, 6, new boolean[18]);
      for (int[] path : paths(set, 0)) {
        if (cost(path, cost) > 1.2 * cost(set.linksOf(0), cost)) {
          far++;
          assertThat(cheapestRoundSomeLink(path, all, cost)).isTrue();
        }
      }
    }
    assertThat(far).isPositive();
  }

  private static boolean cheapestRoundSomeLink(int[] path, List<int[]> all, double[] cost) {
    for (int link = 0; link < cost.length; link++) {
      int shut = link;
      boolean avoids = !has(path, shut);
      if (avoids && Math.abs(cheapest(all, cost, p -> !has(p, shut)) - cost(path, cost)) < 1e-9) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aNetworkForSomePairsIsNotLookedAtForOthers() {
    // Two parallel roads 0 -> 1, the cheap one missing in a network that binds pair 1 only.
    Graph graph = Graph.of(3, new int[] {2, 0, 0}, new int[] {0, 1, 1});
    double[] cost = {1, 5, 50};
    boolean[] lacks = {false, true, false};
    PathViews views = PathViews.of(graph, 2)
        .cost(cost, SCALE)
        .network(lacks, new boolean[] {false, true})
        .build();
    PathRules one = new PathRules(5, 1, 1e-12);
    PathSet set = PathSets.generate(graph, new int[] {0, 2}, new int[] {1, 1}, views, one, 1);
    // Both pairs get the dear road: pair 0 as the way round the cheap one, pair 1 from its network.
    assertThat(paths(set, 0)).containsExactly(new int[] {1}, new int[] {2});
    assertThat(paths(set, 1)).containsExactly(new int[] {0, 1}, new int[] {0, 2});
  }

  @Test
  void anyNumberOfThreadsGivesTheSameSet() {
    SplittableRandom random = new SplittableRandom(21);
    Graph graph = ChoiceCases.randomGraph(random, 30, 120);
    double[] cost = ChoiceCases.random(random, 120, 1, 20);
    int[] origin = new int[60];
    int[] destination = new int[60];
    for (int pair = 0; pair < 60; pair++) {
      origin[pair] = pair % 10;
      destination[pair] = 10 + pair / 3;
    }
    PathViews views = PathViews.of(graph, 60).cost(cost, 0.05).build();
    PathSet one = PathSets.generate(graph, origin, destination, views, PathRules.usual(12), 1);
    for (int threads : new int[] {2, 8}) {
      PathSet many =
          PathSets.generate(graph, origin, destination, views, PathRules.usual(12), threads);
      assertThat(many.link).isEqualTo(one.link);
      assertThat(many.linkStart).isEqualTo(one.linkStart);
      assertThat(many.pathStart).isEqualTo(one.pathStart);
    }
  }

  @Test
  void noPathRunsThroughANodeThatMayNotBePassed() {
    Graph graph =
        Graph.of(3, new int[] {0, 2, 0}, new int[] {2, 1, 1}, new boolean[] {true, true, false});
    PathViews views = PathViews.of(graph, 1).cost(new double[] {1, 1, 9}, SCALE).build();
    PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {1}, views, MANY, 1);
    assertThat(paths(set, 0)).containsExactly(new int[] {2});
  }

  @Test
  void aPairWithoutAnyConnectionHasNoPath() {
    Graph graph = Graph.of(3, new int[] {0}, new int[] {1});
    PathViews views = PathViews.of(graph, 1).cost(new double[] {1}, SCALE).build();
    PathSet set = PathSets.generate(graph, new int[] {0}, new int[] {2}, views, MANY, 1);
    assertThat(set.pathsOf(0)).isZero();
  }

  @Test
  void impossibleRulesAndPathsAreRefused() {
    assertThatThrownBy(() -> new PathRules(0, 2, 0.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PathRules(65, 2, 0.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PathRules(5, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    Graph graph = Graph.of(3, new int[] {0, 1}, new int[] {1, 2});
    assertThatThrownBy(() -> PathViews.of(graph, 1).cost(new double[2], 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PathSet.of(graph, new int[] {0}, new int[] {2}, new int[][][] {{{1}}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("breaks at link 1");
    assertThatThrownBy(() -> PathSet.of(graph, new int[] {0}, new int[] {2}, new int[][][] {{{0}}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends at node 1");
  }
}
