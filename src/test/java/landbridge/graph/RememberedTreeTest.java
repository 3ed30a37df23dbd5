package landbridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A mended tree has the labels of a tree grown anew, whatever happened to the costs. */
class RememberedTreeTest {

  @Test
  void mendingEqualsGrowing() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Graph graph = network(random);
      InnerLinks links = new InnerLinks(graph);
      TreeCosts costs = new TreeCosts(links);
      double[] cost = costs.cost;
      change(random, cost, 1);
      costs.renew();
      RememberedTree remembered = new RememberedTree(links);
      ShortestPathTree anew = new ShortestPathTree(graph);
      int root = random.nextInt(graph.nodes);
      int[] tree = new int[remembered.size(root)];
      remembered.grow(root, costs, tree);
      for (int round = 0; round < 12; round++) {
        change(random, cost, round % 3 == 0 ? 1 : 0.1);
        costs.renew();
        remembered.mend(root, costs, tree);
        anew.grow(root, cost);
        for (int node = 0; node < graph.nodes; node++) {
          assertThat(remembered.label[node]).as("seed %d", seed).isEqualTo(anew.cost(node));
        }
        checkTree(graph, root, cost, tree, remembered);
      }
    }
  }

  @Test
  void aWayThatIsShorterByRoundingOnlyIsNoReasonToMoveATree() {
    Graph graph = Graph.of(4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3});
    InnerLinks links = new InnerLinks(graph);
    TreeCosts costs = new TreeCosts(links);
    RememberedTree remembered = new RememberedTree(links);
    java.util.Arrays.fill(costs.cost, 1);
    costs.renew();
    int[] tree = new int[remembered.size(0)];
    remembered.grow(0, costs, tree);
    int last = remembered.entry[3];
    int other = 5 - last; // links 2 and 3 end there
    costs.cost[other] = 1 - Math.ulp(1.0);
    costs.renew();
    remembered.mend(0, costs, tree);
    assertThat(remembered.entry[3]).isEqualTo(last);
    assertThat(remembered.label[3]).isEqualTo(2);
    costs.cost[other] = 1 - 1e-14;
    costs.renew();
    remembered.mend(0, costs, tree);
    assertThat(remembered.entry[3]).isEqualTo(other);
    assertThat(remembered.label[3]).isEqualTo(1 + costs.cost[other]);
  }

  private static void checkTree(
      Graph graph, int root, double[] cost, int[] tree, RememberedTree remembered) {
    boolean[] seen = new boolean[graph.nodes];
    seen[root] = true;
    assertThat(remembered.entry[root]).isEqualTo(Graph.NONE);
    for (int link : tree) {
      int node = link < 0 ? -1 - link : graph.to[link];
      assertThat(remembered.entry[node]).isEqualTo(link < 0 ? Graph.NONE : link);
      checkNode(graph, node, cost, seen, remembered);
    }
    for (int link : remembered.endLink) {
      if (graph.to[link] != root) {
        assertThat(remembered.entry[graph.to[link]]).isEqualTo(link);
        checkNode(graph, graph.to[link], cost, seen, remembered);
      }
    }
    assertThat(seen).doesNotContain(false);
  }

  /** A node comes once, and after the one that its last link leaves. */
  private static void checkNode(
      Graph graph, int node, double[] cost, boolean[] seen, RememberedTree remembered) {
    assertThat(seen[node]).isFalse();
    seen[node] = true;
    if (remembered.label[node] < Double.POSITIVE_INFINITY) {
      int last = remembered.entry[node];
      assertThat(seen[graph.from[last]]).isTrue();
      assertThat(remembered.label[node]).isEqualTo(remembered.label[graph.from[last]] + cost[last]);
    }
  }

  /** Changes a share of the costs: new values, ties, zeros, closures. */
  private static void change(SplittableRandom random, double[] cost, double share) {
    for (int link = 0; link < cost.length; link++) {
      if (random.nextDouble() < share) {
        double some = random.nextBoolean() ? random.nextInt(4) : random.nextDouble() * 4;
        cost[link] = random.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : some;
      }
    }
  }

  private static Graph network(SplittableRandom random) {
    int nodes = 2 + random.nextInt(40);
    int links = random.nextInt(4 * nodes);
    int[] from = new int[links];
    int[] to = new int[links];
    for (int link = 0; link < links; link++) {
      from[link] = random.nextInt(nodes);
      to[link] = random.nextInt(nodes);
    }
    java.util.Arrays.sort(from);
    boolean[] passable = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      passable[node] = random.nextInt(6) > 0;
    }
    return Graph.of(nodes, from, to, passable);
  }

  @Test
  void linksMustLieInTheOrderOfTheirTails() {
    Graph graph = Graph.of(2, new int[] {1, 0}, new int[] {0, 1});
    assertThatIllegalArgumentException().isThrownBy(() -> new InnerLinks(graph));
  }
}
