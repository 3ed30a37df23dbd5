package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import org.junit.jupiter.api.Test;

/** The recursive logit equals the multinomial logit over all paths where there are no cycles. */
class RecursiveLogitTest {
  private static final double EXACT = 1e-11;

  @Test
  void equalsTheMultinomialLogitOverAllPathsWithoutCycles() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 100; round++) {
      int nodes = 4 + random.nextInt(4);
      int links = 8 + random.nextInt(10);
      int[] from = new int[links];
      int[] to = new int[links];
      for (int link = 0; link < links; link++) {
        from[link] = random.nextInt(nodes - 1);
        to[link] = from[link] + 1 + random.nextInt(nodes - 1 - from[link]);
      }
      Graph graph = Graph.of(nodes, from, to);
      double[] cost = ChoiceCases.random(random, links, 1, 20);
      List<int[]> paths = ChoiceCases.enumerate(graph, 0, nodes - 1, new boolean[links]);
      RecursiveLogit model = new RecursiveLogit(graph);
      model.solve(nodes - 1, cost, 0.3);
      double sum = 0;
      double[] flow = new double[links];
      for (int[] path : paths) {
        double y = 1;
        for (int link : path) {
          y *= StrictMath.exp(-0.3 * cost[link]);
        }
        sum += y;
        for (int link : path) {
          flow[link] += y;
        }
      }
      if (paths.isEmpty()) {
        assertThat(model.composite(0)).isInfinite();
        continue;
      }
      assertThat(model.converged()).isTrue();
      assertThat(model.composite(0)).isCloseTo(-StrictMath.log(sum) / 0.3, within(EXACT));
      double[] demand = new double[nodes];
      demand[0] = 1;
      double[] loaded = model.load(demand);
      for (int link = 0; link < links; link++) {
        assertThat(loaded[link]).isCloseTo(flow[link] / sum, within(EXACT));
      }
    }
  }

  @Test
  void aTwoNodeCycleHasItsClosedForm() {
    // 0 -> 1 (cost 1), 1 -> 0 (cost 1), 1 -> 2 (cost 1), scale 1: z1 = e^-1 + e^-1 z0, z0 = e^-1
    // z1,
    // so z0 = e^-2 / (1 - e^-2).
    Graph graph = Graph.of(3, new int[] {0, 1, 1}, new int[] {1, 0, 2});
    RecursiveLogit model = new RecursiveLogit(graph);
    model.solve(2, new double[] {1, 1, 1}, 1);
    double z0 = StrictMath.exp(-2) / (1 - StrictMath.exp(-2));
    assertThat(model.composite(0)).isCloseTo(-StrictMath.log(z0), within(1e-12));
  }

  @Test
  void saysWhereNoAnswerExists() {
    // Two loops at node 0 that cost almost nothing: the number of paths outgrows their cost.
    Graph graph = Graph.of(3, new int[] {0, 1, 0, 1, 1}, new int[] {1, 0, 1, 0, 2});
    RecursiveLogit model = new RecursiveLogit(graph);
    model.solve(2, new double[] {0.01, 0.01, 0.01, 0.01, 5}, 1);
    assertThat(model.converged()).isFalse();
  }
}
