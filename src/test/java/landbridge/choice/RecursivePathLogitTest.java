package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** Recursive logit = multinomial logit over all paths of networks without cycles; both ways of computing it. */
class RecursivePathLogitTest {
  @Test
  void equalsMultinomialAndTheRecursionOverLinksOnRandomNetworksWithoutCycles() {
    int compared = 0;
    for (int seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = 7;
      int links = 14;
      int[] from = new int[links];
      int[] to = new int[links];
      double[] cost = new double[links];
      for (int link = 0; link < links; link++) { // from lower to higher numbers: no cycles
        from[link] = random.nextInt(nodes - 1);
        to[link] = from[link] + 1 + random.nextInt(nodes - 1 - from[link]);
        cost[link] = 1 + 9 * random.nextDouble();
      }
      Graph graph = Graph.of(nodes, from, to);
      List<int[]> all = ChoiceCases.enumerate(graph, 0, nodes - 1, new boolean[links]);
      if (all.isEmpty() || all.size() > PathSet.MOST_PATHS) {
        continue;
      }
      PathSet paths = PathSet.of(
          graph, new int[] {0}, new int[] {nodes - 1}, new int[][][] {all.toArray(new int[0][])});
      double[] ofPath = ChoiceCases.costs(paths, cost);
      double[] recursive = new double[all.size() + 1];
      double[] plain = new double[all.size() + 1];
      double a = RecursivePathLogit.of(paths)
          .kernel()
          .choose(0, ofPath, 0.4, 1, Double.POSITIVE_INFINITY, recursive);
      double b = new MultinomialLogit(paths)
          .kernel()
          .choose(0, ofPath, 0.4, 1, Double.POSITIVE_INFINITY, plain);
      assertThat(a).isCloseTo(b, within(1e-11));
      assertThat(recursive).containsExactly(plain, within(1e-12));
      RecursiveLogit overLinks = new RecursiveLogit(graph);
      overLinks.solve(nodes - 1, cost, 0.4);
      assertThat(a).isCloseTo(overLinks.composite(0), within(1e-9));
      double[] flow = new double[links];
      for (int k = 0; k < all.size(); k++) {
        for (int link : all.get(k)) {
          flow[link] += recursive[k];
        }
      }
      double[] demand = new double[nodes];
      demand[0] = 1;
      assertThat(overLinks.load(demand)).containsExactly(flow, within(1e-9));
      compared++;
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** Three routes that fork twice; the middle one shut: the others share by e^-1, by hand. */
  @Test
  void aShutBranchIsNotTaken() {
    PathSet paths =
        ChoiceCases.onePairPaths(5, new int[] {0, 1, 2}, new int[] {0, 1, 3}, new int[] {0, 4});
    double[] share = new double[4];
    RecursivePathLogit.of(paths)
        .kernel()
        .choose(
            0,
            new double[] {10, Double.POSITIVE_INFINITY, 11},
            1,
            1,
            Double.POSITIVE_INFINITY,
            share);
    assertThat(share[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    assertThat(share[1]).isZero();
    assertThat(share[2]).isCloseTo(Math.exp(-1) / (1 + Math.exp(-1)), within(1e-12));
  }
}
