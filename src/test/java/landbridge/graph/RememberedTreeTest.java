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
      double[] cost = new double[graph.links];
      change(random, cost, 1);
      RememberedTree remembered = new RememberedTree(graph);
      ShortestPathTree anew = new ShortestPathTree(graph);
      int root = random.nextInt(graph.nodes);
      int[] entry = new int[graph.nodes];
      int[] order = new int[graph.nodes];
      remembered.grow(root, cost, entry, order);
      for (int round = 0; round < 12; round++) {
        change(random, cost, round % 3 == 0 ? 1 : 0.1);
        remembered.mend(root, cost, entry, order);
        anew.grow(root, cost);
        for (int node = 0; node < graph.nodes; node++) {
          assertThat(remembered.label[node]).as("seed %d", seed).isEqualTo(anew.cost(node));
        }
        checkTree(graph, root, cost, entry, order, remembered);
      }
    }
  }

  private static void checkTree(
      Graph graph, int root, double[] cost, int[] entry, int[] order, RememberedTree tree) {
    boolean[] seen = new boolean[graph.nodes];
    assertThat(order[0]).isEqualTo(root);
    for (int node : order) {
      assertThat(seen[node]).isFalse();
      seen[node] = true;
      if (node != root && tree.label[node] < Double.POSITIVE_INFINITY) {
        int from = graph.from[entry[node]];
        assertThat(seen[from]).isTrue();
        assertThat(tree.label[node]).isEqualTo(tree.label[from] + cost[entry[node]]);
      }
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
    assertThatIllegalArgumentException().isThrownBy(() -> new RememberedTree(graph));
  }
}
