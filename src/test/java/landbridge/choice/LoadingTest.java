package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import landbridge.bench.ChoiceBench;
import landbridge.graph.Graph;
import org.junit.jupiter.api.Test;

/** A loading that divides only the pairs that see something new, against one that divides all. */
class LoadingTest {
  private final ChoiceBench.Case study = ChoiceBench.small();
  private final ChoiceProblem problem = study.problem();
  private final int facilities = problem.routes.links.capacity.count;
  private final double[] price = new double[facilities];

  private double[] fresh(ChoiceProblem of, double[] flow) {
    return load(new Loading(of, study.settings()), flow);
  }

  private double[] load(Loading loading, double[] flow) {
    double[] next = new double[facilities];
    try (Workers workers = new Workers(1)) {
      loading.load(workers, flow, price, next);
    }
    return next;
  }

  private ChoiceProblem withTonnes(double[] tonnes) {
    return new ChoiceProblem(problem.routes, problem.demand.withTonnes(tonnes), problem.terms);
  }

  @Test
  void severalLoadingsEndLikeOneFreshLoading() {
    SplittableRandom random = new SplittableRandom(3);
    double[] flow = new double[facilities];
    double[] next = new double[facilities];
    Loading loading = new Loading(problem, study.settings());
    try (Workers workers = new Workers(1)) {
      for (int round = 0; round < 8; round++) {
        for (int i = 0; i < 3; i++) {
          flow[random.nextInt(facilities)] = random.nextDouble(1e5);
        }
        loading.load(workers, flow, price, next);
      }
    }
    // All pairs together owe at most 2e-4 h on all goods: flows agree to that times scale and value
    // of time.
    assertThat(next).containsExactly(fresh(problem, flow), within(1e-5 * problem.totalDemand()));
  }

  @Test
  void costOfGoodsLagsByNoMoreThanAllPairsMayOwe() {
    SplittableRandom random = new SplittableRandom(5);
    double[] flow = new double[facilities];
    java.util.Arrays.fill(flow, 1e5);
    double[] next = new double[facilities];
    Loading loading = new Loading(problem, study.settings());
    try (Workers workers = new Workers(1)) {
      loading.load(workers, flow, price, next);
      double most = 0;
      for (int round = 0; round < 30; round++) {
        for (int f = 0; f < facilities; f++) {
          flow[f] *= 1 + 1e-6 * random.nextDouble(-1, 1);
        }
        loading.load(workers, flow, price, next);
        Loading exact = new Loading(problem, study.settings());
        exact.load(workers, flow, price, next);
        most = Math.max(most, lag(loading, exact));
      }
      double dearest = java.util.Arrays.stream(problem.terms.timeValue).max().orElseThrow();
      double owed = 20 * study.settings().tolerance() * dearest * problem.totalDemand();
      assertThat(most).isPositive().isLessThan(owed);
    }
  }

  /** What shippers' cost lags behind, absolute values over all goods [USD/yr]. */
  private double lag(Loading loading, Loading exact) {
    double sum = 0;
    for (int item = 0; item < problem.demand.items; item++) {
      double cost = loading.posted.composite[item] - exact.posted.composite[item];
      sum += problem.demand.tonnes[item] * Math.abs(cost);
    }
    return sum;
  }

  @Test
  void aLoadingHandedToAChangedProblemEndsLikeAFreshOne() {
    ChoiceResult old = RouteChoice.solve(problem, study.settings());
    double[] flow = old.facilityFlow;
    for (int link = 0; link < 12; link++) {
      boolean[] closed = new boolean[problem.routes.links.links];
      closed[link] = true;
      ChoiceProblem changed = new ChoiceProblem(
          problem.routes.after(problem.routes.links.withClosed(closed)),
          problem.demand,
          problem.terms);
      double[] next = load(old.end.loading(changed, study.settings(), new Spares()), flow);
      assertThat(next).containsExactly(fresh(changed, flow), within(1e-6 * problem.totalDemand()));
    }
  }

  @Test
  void otherGoodsAreSeen() {
    ChoiceResult old = RouteChoice.solve(problem, study.settings());
    double[] tonnes = problem.demand.tonnes.clone();
    tonnes[5] *= 3;
    ChoiceProblem changed = withTonnes(tonnes);
    double[] next =
        load(old.end.loading(changed, study.settings(), new Spares()), old.facilityFlow);
    assertThat(next)
        .containsExactly(fresh(changed, old.facilityFlow), within(1e-6 * problem.totalDemand()));
    assertThat(next).isNotEqualTo(fresh(problem, old.facilityFlow));
  }

  @Test
  void whereOnlyTonnesDifferTheSharesOfTheLastDivisionStay() {
    ChoiceResult old = RouteChoice.solve(problem, study.settings());
    double[] twice = problem.demand.tonnes.clone();
    for (int item = 0; item < twice.length; item++) {
      twice[item] *= 2;
    }
    Loading loading = old.end.loading(withTonnes(twice), study.settings(), new Spares());
    load(loading, old.facilityFlow);
    assertThat(loading.posted.share).containsExactly(old.share);
    double[] before = old.linkFlow;
    double[] after = loading.linkFlow();
    for (int link = 0; link < before.length; link++) {
      assertThat(after[link]).isEqualTo(2 * before[link]); // doubling rounds nothing
    }
  }

  @Test
  void pairsThatWaitAreDividedAtLast() {
    double[] flow = new double[facilities];
    Loading loading = new Loading(problem, study.settings());
    load(loading, flow);
    assertThat(loading.exact()).isTrue(); // all pairs are new
    java.util.Arrays.fill(flow, 2e5);
    assertThat(load(loading, flow)).isNotEqualTo(fresh(problem, flow));
    assertThat(loading.exact()).isFalse();
    double[] next = load(loading, flow);
    assertThat(loading.exact()).isTrue();
    assertThat(next).containsExactly(fresh(problem, flow), within(1e-5 * problem.totalDemand()));
  }

  @Test
  void aLongSolveDividesAllThatOweAnything() {
    double[] flow = new double[facilities];
    java.util.Arrays.fill(flow, 1e5);
    double[] next = new double[facilities];
    Loading loading = new Loading(problem, study.settings());
    try (Workers workers = new Workers(1)) {
      for (int round = 0; round < 40; round++) {
        flow[round % facilities] *= 1 + 1e-9;
        loading.load(workers, flow, price, next);
      }
    }
    assertThat(next).containsExactly(fresh(problem, flow));
  }

  @Test
  void linksOfASegmentCarryTheSameFlow() {
    ChoiceResult result = RouteChoice.solve(problem, study.settings());
    Segments segments = problem.routes.stretches.segments;
    int[] first = new int[segments.count];
    java.util.Arrays.fill(first, Graph.NONE);
    int together = 0;
    for (int link = 0; link < result.linkFlow.length; link++) {
      int segment = segments.ofLink[link];
      if (segment == Graph.NONE) {
        assertThat(result.linkFlow[link]).isZero();
      } else if (first[segment] == Graph.NONE) {
        first[segment] = link;
      } else {
        assertThat(result.linkFlow[link]).isEqualTo(result.linkFlow[first[segment]]);
        together++;
      }
    }
    assertThat(together).isPositive();
  }
}
