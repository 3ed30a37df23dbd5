package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import landbridge.bench.ChoiceBench;
import org.junit.jupiter.api.Test;

/** Arrays of ended solves: used again, and no bit of a later solve depends on it. */
class SparesTest {
  private final ChoiceBench.Case study = ChoiceBench.small();
  private final ChoiceProblem problem = study.problem();

  private ChoiceProblem without(int link) {
    boolean[] closed = new boolean[problem.routes.links.links];
    closed[link] = true;
    return new ChoiceProblem(
        problem.routes.after(problem.routes.links.withClosed(closed)),
        problem.demand,
        problem.terms);
  }

  private ChoiceResult solve(ChoiceProblem asked, ChoiceResult from, Spares spares) {
    return RouteChoice.solve(asked, study.settings(), from.end, spares);
  }

  @Test
  void aSolveInArraysOfAnotherHasTheBitsOfOneInFreshArrays() {
    ChoiceResult first = RouteChoice.solve(problem, study.settings());
    Spares spares = new Spares();
    for (int link = 0; link < 8; link++) {
      ChoiceResult again = solve(without(link), first, spares);
      ChoiceResult fresh = solve(without(link), first, new Spares());
      assertThat(again.share).containsExactly(fresh.share);
      assertThat(again.pathTime).containsExactly(fresh.pathTime);
      assertThat(again.linkFlow).containsExactly(fresh.linkFlow);
      assertThat(again.items.composite).containsExactly(fresh.items.composite);
      assertThat(again.linkFlowByCommodity()).isDeepEqualTo(fresh.linkFlowByCommodity());
      double[] written = again.share;
      ChoiceFlows kept = again.alone();
      double[] composite = kept.items.composite.clone();
      spares.give(again);
      ChoiceResult next = solve(without(link + 1), first, spares);
      assertThat(next.share).isSameAs(written);
      assertThat(kept.items.composite).containsExactly(composite);
      spares.give(next);
    }
  }

  @Test
  void theFirstSolveIsStillAStartAfterItsCopiesWereGiven() {
    ChoiceResult first = RouteChoice.solve(problem, study.settings());
    double[] share = first.share.clone();
    Spares spares = new Spares();
    spares.give(solve(without(0), first, spares));
    spares.give(solve(without(1), first, spares));
    assertThat(first.share).containsExactly(share);
  }

  @Test
  void whoStartsFromArraysThatWereGivenIsTold() {
    ChoiceResult first = RouteChoice.solve(problem, study.settings());
    new Spares().give(first);
    assertThatThrownBy(() -> solve(without(0), first, new Spares()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("left its arrays");
    assertThat(first.share)
        .containsOnly(Double.NaN); // assertions are on: nobody reads it unnoticed
  }

  @Test
  void aResultWithoutAStartHasNothingToGive() {
    ChoiceResult first = RouteChoice.solve(problem, study.settings());
    Spares spares = new Spares();
    spares.give(first.forgetting());
    assertThat(solve(problem, first, spares).share).isNotSameAs(first.share);
  }

  @Test
  void arraysOfAnotherSizeAreLeft() {
    ChoiceResult first = RouteChoice.solve(problem, study.settings());
    ChoiceBench.Case other = ChoiceBench.small();
    FreightDemand fewer = new FreightDemand(
        new int[] {0}, new int[] {0}, new double[] {5}, new double[] {1e9}, new long[1]);
    ChoiceProblem small = new ChoiceProblem(other.problem().routes, fewer, other.problem().terms);
    Spares spares = new Spares();
    spares.give(RouteChoice.solve(small, study.settings()));
    assertThat(solve(without(3), first, spares).share)
        .containsExactly(solve(without(3), first, new Spares()).share);
  }
}
