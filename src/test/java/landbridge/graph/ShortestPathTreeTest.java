package landbridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The tree against Bellman-Ford and against tracing every path, on random networks. */
class ShortestPathTreeTest {
  private static final double COST_TOLERANCE = 1e-9;

  @Test
  void equalsBellmanFordOnRandomNetworks() {
    for (int seed = 0; seed < 300; seed++) {
      Case c = new Case(seed);
      ShortestPathTree tree = new ShortestPathTree(c.graph);
      for (int origin = 0; origin < c.graph.nodes; origin++) {
        tree.grow(origin, c.cost, c.closed);
        double[] slow = bellmanFord(c, origin);
        for (int node = 0; node < c.graph.nodes; node++) {
          assertThat(tree.cost(node))
              .as("seed %d, %d to %d", seed, origin, node)
              .isEqualTo(slow[node]);
        }
      }
    }
  }

  @Test
  void pathsAreOpenConnectedAndPassOnlyWhereAllowed() {
    for (int seed = 0; seed < 300; seed++) {
      Case c = new Case(seed);
      ShortestPathTree tree = new ShortestPathTree(c.graph);
      tree.grow(0, c.cost, c.closed);
      for (int node = 0; node < c.graph.nodes; node++) {
        if (tree.reaches(node)) {
          checkPath(c, tree, node);
        }
      }
    }
  }

  private static void checkPath(Case c, ShortestPathTree tree, int node) {
    int at = 0;
    double cost = 0;
    for (int link : tree.pathTo(node)) {
      assertThat(c.graph.from[link]).isEqualTo(at);
      assertThat(at == 0 || c.graph.passable[at]).isTrue();
      assertThat(c.closed[link]).isFalse();
      cost += c.cost[link];
      at = c.graph.to[link];
    }
    assertThat(at).isEqualTo(node);
    assertThat(cost).isCloseTo(tree.cost(node), within(COST_TOLERANCE));
  }

  @Test
  void growsAgainAfterClosuresWhatItGrowsFromNothing() {
    int changed = 0;
    for (int seed = 0; seed < 400; seed++) {
      Case c = new Case(seed);
      for (int link = 0; link < c.cost.length; link++) {
        c.cost[link] += 1; // whole numbers still in half the cases: ties
      }
      assertThat(ShortestPathTree.strict(c.cost)).isTrue();
      KeptTree open = new KeptTree(c.graph.nodes);
      ShortestPathTree tree = new ShortestPathTree(c.graph);
      ShortestPathTree anew = new ShortestPathTree(c.graph);
      boolean[] closed = c.closed.clone();
      tree.grow(0, c.cost, closed);
      for (int more = 0; more < 4; more++) { // each from the one before, which was mended itself
        tree.keep(open);
        for (int link = more; link < closed.length; link += 4) {
          closed[link] |= link % 5 == 0;
        }
        tree.regrow(open, c.cost, closed);
        anew.grow(0, c.cost, closed);
        changed += same(c.graph, tree, anew, open) ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(400);
  }

  /** Whether the tree is as it was; fails if it is not as grown anew. */
  private static boolean same(
      Graph graph, ShortestPathTree tree, ShortestPathTree anew, KeptTree before) {
    boolean same = true;
    boolean[] settled = new boolean[graph.nodes];
    assertThat(tree.reached()).isEqualTo(anew.reached());
    for (int i = 0; i < tree.reached(); i++) {
      int node = tree.settledNode(i);
      assertThat(i == 0 ? node == 0 : settled[graph.from[tree.entryLink(node)]]).isTrue();
      settled[node] = true;
    }
    for (int node = 0; node < graph.nodes; node++) {
      assertThat(tree.cost(node)).isEqualTo(anew.cost(node));
      assertThat(tree.entryLink(node)).isEqualTo(anew.entryLink(node));
      assertThat(settled[node]).isEqualTo(anew.reaches(node));
      same &= tree.entryLink(node) == before.entry[node];
      int entry = before.entry[node];
      assertThat(before.next[node]).isEqualTo(entry < 0 ? Graph.NONE : graph.from[entry]);
    }
    return same;
  }

  @Test
  void linksThatAddNothingAreNotStrict() {
    assertThat(ShortestPathTree.strict(new double[] {1, 0})).isFalse();
    assertThat(ShortestPathTree.strict(new double[] {1e18, 1})).isFalse();
    assertThat(ShortestPathTree.strict(new double[] {1, 2, Double.POSITIVE_INFINITY}))
        .isTrue();
  }

  @Test
  void oneSweepLoadsWhatTracingEachPathLoads() {
    for (int seed = 0; seed < 300; seed++) {
      Case c = new Case(seed);
      ShortestPathTree tree = new ShortestPathTree(c.graph);
      tree.grow(0, c.cost, c.closed);
      double[] demand = new double[c.graph.nodes];
      double[] slow = new double[c.graph.links];
      double lost = 0;
      for (int node = 0; node < demand.length; node++) {
        demand[node] = 1 + node; // whole numbers: sums are exact in any order
        lost += tree.reaches(node) ? 0 : demand[node];
        for (int link : tree.reaches(node) ? tree.pathTo(node) : new int[0]) {
          slow[link] += demand[node];
        }
      }
      double[] flow = new double[c.graph.links];
      assertThat(tree.load(demand, flow)).isEqualTo(lost);
      assertThat(flow).isEqualTo(slow);
    }
  }

  @Test
  void equalWaysGoToTheLowerLinkIndex() {
    // Three ways of cost 2 from 0 to 3; into node 3 the links are 5, 4 and 1.
    Graph graph = Graph.of(4, new int[] {0, 0, 0, 0, 1, 2, 0}, new int[] {1, 3, 2, 3, 3, 3, 3});
    double[] cost = {1, 2, 1, 2, 1, 1, 2};
    ShortestPathTree tree = new ShortestPathTree(graph);
    tree.grow(0, cost);
    assertThat(tree.pathTo(3)).containsExactly(1);
  }

  @Test
  void aClosedOrInfiniteLinkCutsTheNetwork() {
    Graph graph = Graph.of(2, new int[] {0}, new int[] {1});
    ShortestPathTree tree = new ShortestPathTree(graph);
    tree.grow(0, new double[] {1}, new boolean[] {true});
    assertThat(tree.reaches(1)).isFalse();
    tree.grow(0, new double[] {Double.POSITIVE_INFINITY});
    assertThat(tree.reaches(1)).isFalse();
    assertThat(tree.entryLink(1)).isEqualTo(Graph.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> tree.pathTo(1));
  }

  private static double[] bellmanFord(Case c, int origin) {
    double[] label = new double[c.graph.nodes];
    java.util.Arrays.fill(label, Double.POSITIVE_INFINITY);
    label[origin] = 0;
    for (int round = 0; round < c.graph.nodes; round++) {
      for (int link = 0; link < c.graph.links; link++) {
        int from = c.graph.from[link];
        boolean leaves = from == origin || c.graph.passable[from];
        if (leaves && !c.closed[link]) {
          label[c.graph.to[link]] = Math.min(label[c.graph.to[link]], label[from] + c.cost[link]);
        }
      }
    }
    return label;
  }

  /** A random network with loops, parallel links, zero costs, ties, closures and centroids. */
  private static final class Case {
    final Graph graph;
    final double[] cost;
    final boolean[] closed;

    Case(int seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = 2 + random.nextInt(30);
      int links = random.nextInt(5 * nodes);
      int[] from = new int[links];
      int[] to = new int[links];
      cost = new double[links];
      closed = new boolean[links];
      for (int link = 0; link < links; link++) {
        from[link] = random.nextInt(nodes);
        to[link] = random.nextInt(nodes);
        cost[link] = seed % 2 == 0 ? random.nextInt(5) : random.nextDouble() * 10;
        closed[link] = random.nextInt(10) == 0;
      }
      boolean[] passable = new boolean[nodes];
      for (int node = 0; node < nodes; node++) {
        passable[node] = random.nextInt(5) > 0;
      }
      graph = Graph.of(nodes, from, to, passable);
    }
  }
}
