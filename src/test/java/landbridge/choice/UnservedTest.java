package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.bench.ChoiceBench;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** Why goods do not move, on networks where the answer is plain to see. */
class UnservedTest {
  /** Node 0 to 2 by 0-1 (link 0) and then link 1 or link 2, both 10 USD/t; outside 15; scale 0.1. */
  private static ChoiceProblem problem(boolean[] closed, long[] territories, double room) {
    Graph graph = Graph.of(3, new int[] {0, 1, 1}, new int[] {1, 2, 2});
    PathSet paths =
        PathSet.of(graph, new int[] {0}, new int[] {2}, new int[][][] {{{0, 1}, {0, 2}}});
    int none = Graph.NONE;
    LinkSupply links = new LinkSupply(
        new double[3],
        new double[3],
        new double[][] {{5, 5, 5}},
        closed,
        territories,
        new int[] {0, none, none},
        new Capacity(
            new double[] {room}, new double[1], new double[1], new int[] {1}, new boolean[] {true
            }));
    return new ChoiceProblem(
        RouteSupply.of(Stretches.of(paths), links),
        new FreightDemand(
            new int[1], new int[1], new double[] {1000}, new double[] {15}, new long[] {1}),
        new CommodityTerms(
            new double[] {1}, new double[1], new double[] {0.1}, new double[] {1}, new int[1]));
  }

  private static List<Unserved.Part> parts(ChoiceProblem problem) {
    ChoiceModel model = new MultinomialLogit(problem.routes.stretches.paths);
    ChoiceResult result = RouteChoice.solve(problem, ChoiceSettings.of(model).withTolerance(1e-10));
    List<Unserved.Part> parts = Unserved.of(result, model);
    double sum = parts.stream().mapToDouble(Unserved.Part::tonnes).sum();
    assertThat(sum).isCloseTo(result.outside() + result.stranded(), within(1e-6));
    return parts;
  }

  @Test
  void theLinkThatStopsAllPathsIsTheCut() {
    boolean[] closed = {true, true, false};
    assertThat(parts(problem(closed, new long[3], 1e9)))
        .containsExactly(new Unserved.Part(0, Unserved.Cause.NO_ROUTE, 1000, List.of(0)));
  }

  @Test
  void twoClosedBranchesAreBothNamed() {
    boolean[] closed = {false, true, true};
    assertThat(parts(problem(closed, new long[3], 1e9)))
        .containsExactly(new Unserved.Part(0, Unserved.Cause.NO_ROUTE, 1000, List.of(1, 2)));
  }

  @Test
  void forbiddenTerritoryIsARestriction() {
    assertThat(parts(problem(new boolean[3], new long[] {1, 0, 0}, 1e9)))
        .containsExactly(new Unserved.Part(0, Unserved.Cause.RESTRICTED, 1000, List.of(0)));
  }

  @Test
  void whatRoomWouldBringIsLackOfRoomAndTheRestIsCost() {
    // Without charge: outside share = e^-1.5 / (e^-1.5 + 2 e^-1) = 0.2326966; with room for 500 it
    // is one half.
    double byCost = 1000 * StrictMath.exp(-1.5) / (StrictMath.exp(-1.5) + 2 * StrictMath.exp(-1));
    List<Unserved.Part> parts = parts(problem(new boolean[3], new long[3], 500));
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).cause()).isEqualTo(Unserved.Cause.NO_ROOM);
    assertThat(parts.get(0).cut()).containsExactly(0);
    assertThat(parts.get(0).tonnes()).isCloseTo(500 - byCost, within(1e-3));
    assertThat(parts.get(1).cause()).isEqualTo(Unserved.Cause.COST);
    assertThat(parts.get(1).tonnes()).isCloseTo(byCost, within(1e-3));
  }

  @Test
  void everyCutStopsEveryPath() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceProblem open = study.problem();
    boolean[] closed = new boolean[open.routes.links.links];
    for (int link = 0; link < closed.length; link += 3) {
      closed[link] = true;
    }
    ChoiceProblem problem = new ChoiceProblem(
        open.routes.after(open.routes.links.withClosed(closed)), open.demand, open.terms);
    ChoiceResult result = RouteChoice.solve(problem, study.settings());
    PathSet paths = problem.routes.stretches.paths;
    int cuts = 0;
    for (Unserved.Part part : Unserved.of(result, study.settings().model())) {
      if (part.cause() == Unserved.Cause.NO_ROUTE) {
        int pair = problem.demand.pair[part.item()];
        for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
          int[] links = paths.linksOf(path);
          assertThat(part.cut().stream().anyMatch(c -> contains(links, c))).isTrue();
        }
        assertThat(part.cut()).allMatch(link -> closed[link]);
        cuts++;
      }
    }
    assertThat(cuts).isPositive();
  }

  private static boolean contains(int[] links, int link) {
    for (int l : links) {
      if (l == link) {
        return true;
      }
    }
    return false;
  }
}
