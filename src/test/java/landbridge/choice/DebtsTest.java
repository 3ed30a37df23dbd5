package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** What pairs owe, against what a division anew changes. */
class DebtsTest {
  private static final double DEMAND = 900; // t/yr
  private static final double SHARPNESS = 0.1 * 2; // scale x value of time [1/h]
  private static final double LEAST_DELAY = 20 * ChoiceSettings.TOLERANCE; // h

  private static double load(Loading loading, double flow) {
    double[] next = new double[1];
    try (Workers workers = new Workers(1)) {
      loading.load(workers, new double[] {flow}, new double[1], next);
    }
    return next[0];
  }

  @Test
  void aPairOwesItsGoodsTimesTheirDelayAndAnswersToFirstOrder() {
    ChoiceProblem problem = ChoiceCases.twoRoutes(DEMAND, 1000, 1);
    Loading loading = new Loading(problem, ChoiceCases.settings(problem));
    double before = load(loading, 600);
    double more =
        0.01 * LEAST_DELAY / 10 * 1000; // flow that delays by a hundredth of the least delay
    assertThat(load(loading, 600 + more)).isEqualTo(before); // not due
    assertThat(loading.posted.owed[0] * LEAST_DELAY)
        .isCloseTo(before * 0.01 * LEAST_DELAY, within(1e-6 * before * LEAST_DELAY));
    double away = before - load(new Loading(problem, ChoiceCases.settings(problem)), 600 + more);
    // A logit answers to first order by sharpness x delay x share x (1 - share) of the goods.
    assertThat(loading.posted.response[0] * LEAST_DELAY * SHARPNESS)
        .isCloseTo(away, within(1e-4 * away));
    assertThat(problem.sharpness()).isCloseTo(SHARPNESS, within(1e-15));
  }

  @Test
  void whatAllRoutesOweAlikeMovesNothing() {
    // Link 0 leads to two links in parallel; the facility is link 0.
    Graph graph = Graph.of(3, new int[] {0, 1, 1}, new int[] {1, 2, 2});
    PathSet paths =
        PathSet.of(graph, new int[] {0}, new int[] {2}, new int[][][] {{{0, 1}, {0, 2}}});
    ChoiceProblem two = ChoiceCases.twoRoutes(DEMAND, 1000, 1);
    LinkSupply links = new LinkSupply(
        new double[] {10, 5, 6},
        new double[3],
        new double[1][3],
        new boolean[3],
        new long[3],
        new int[] {0, Graph.NONE, Graph.NONE},
        two.routes.links.capacity);
    ChoiceProblem problem =
        new ChoiceProblem(RouteSupply.of(Stretches.of(paths), links), two.demand, two.terms);
    Loading loading = new Loading(problem, ChoiceCases.settings(problem));
    load(loading, 600);
    load(loading, 600 + 0.01 * LEAST_DELAY / 10 * 1000);
    assertThat(loading.posted.owed[0]).isCloseTo(0.01 * DEMAND, within(1e-6 * DEMAND));
    // The least that any stretch counts for: 0.3 % of the mean pair's goods.
    assertThat(loading.posted.response[0]).isCloseTo(0.003 * 0.01 * DEMAND, within(1e-8 * DEMAND));
  }

  @Test
  void aPairPaysByBeingDivided() {
    ChoiceProblem problem = ChoiceCases.twoRoutes(DEMAND, 1000, 1);
    Loading loading = new Loading(problem, ChoiceCases.settings(problem));
    double before = load(loading, 600);
    double after = load(loading, 700);
    assertThat(after).isLessThan(before);
    assertThat(loading.posted.owed[0]).isZero();
    assertThat(loading.posted.response[0]).isZero();
  }
}
