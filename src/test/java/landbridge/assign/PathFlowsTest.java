package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;

/** Path flows: they add up to links and demand, and all travellers split alike. */
class PathFlowsTest {

  @Test
  void twoOriginsSplitAlikeOverSharedAlternatives() {
    // 0 and 1 both go to 4 over 2, from where two parallel roads lead to 3: 10 + x and 4 + 3x.
    // 6 + 3 vehicles: 10 + x = 4 + 3 (9 - x) gives x = 21/4: the first road takes 7/12 of
    // everybody.
    Graph graph = Graph.of(5, new int[] {0, 1, 2, 2, 3}, new int[] {2, 2, 3, 3, 4});
    VolumeDelay[] functions = {line(1, 0), line(1, 0), line(10, 1), line(4, 3), line(1, 0)};
    OdMatrix matrix =
        OdMatrix.of(new int[] {0, 1, 4}, new double[][] {{0, 0, 6}, {0, 0, 3}, {0, 0, 0}});
    AssignmentProblem problem =
        AssignmentProblem.of(graph, LinkTimes.of(functions), UserClass.of("all", matrix, 5));
    Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-14));
    Map<List<Integer>, Double> byPath = new TreeMap<>(new ByText());
    for (PathFlow path : PathFlows.of(result, 1e-9)) {
      byPath.put(path.links(), path.flow());
    }
    assertThat(byPath).hasSize(4);
    assertThat(byPath.get(List.of(0, 2, 4))).isCloseTo(6 * 7 / 12.0, within(1e-9));
    assertThat(byPath.get(List.of(0, 3, 4))).isCloseTo(6 * 5 / 12.0, within(1e-9));
    assertThat(byPath.get(List.of(1, 2, 4))).isCloseTo(3 * 7 / 12.0, within(1e-9));
    assertThat(byPath.get(List.of(1, 3, 4))).isCloseTo(3 * 5 / 12.0, within(1e-9));
  }

  private static final class ByText implements java.util.Comparator<List<Integer>> {
    @Override
    public int compare(List<Integer> a, List<Integer> b) {
      return a.toString().compareTo(b.toString());
    }
  }

  @Test
  void pathsAddUpToLinksAndDemandAndCostTheSame() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      double[] flow = new double[problem.graph().links];
      OdMatrix matrix = problem.classes().get(0).demand();
      double[][] demand = new double[matrix.zones()][matrix.zones()];
      double[] costs = new double[flow.length];
      for (int link = 0; link < flow.length; link++) {
        costs[link] = result.cost(0, link);
      }
      Skims skims = Skims.of(result, 0, costs);
      for (PathFlow path : PathFlows.of(result, 1e-9)) {
        double cost = 0;
        for (int link : path.links()) {
          flow[link] += path.flow();
          cost += costs[link];
        }
        demand[path.origin()][path.destination()] += path.flow();
        double cheapest = skims.cheapest(path.origin(), path.destination());
        // a path of little flow may still be dearer: gap x TSTT bounds flow x excess
        assertThat((cost - cheapest) * path.flow()).isLessThan(1e-9 * result.tstt());
      }
      for (int link = 0; link < flow.length; link++) {
        assertThat(flow[link]).isCloseTo(result.flow(link), within(1e-6 * matrix.total()));
      }
      for (int o = 0; o < matrix.zones(); o++) {
        for (int pair = matrix.first(o); pair < matrix.first(o + 1); pair++) {
          int d = matrix.destination(pair);
          double expected = o == d ? 0 : matrix.demand(pair);
          assertThat(demand[o][d]).isCloseTo(expected, within(1e-6 * matrix.total()));
        }
      }
    }
  }

  @Test
  void knownPairsAreSplitAlikeByAllOrigins() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      Proportionality after = Proportionality.of(result.solution().orElseThrow());
      assertThat(after.residual()).as("seed %d", seed).isLessThan(1e-9);
    }
  }
}
