package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows taken out of a result start another solve as the result itself does. */
class EarlierFlowsTest {
  private static final Settings EXACT = Settings.of(Method.USER_EQUILIBRIUM, 1e-12);

  @Test
  void anUnchangedProblemIsSolvedByTheFirstSearch() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment before = Assigner.assign(problem, EXACT);
      Assignment again = Assigner.again(EarlierFlows.of(before), problem, EXACT, Watcher.NONE);
      assertThat(again.history()).as("seed %d", seed).hasSize(1);
      for (int link = 0; link < problem.graph().links; link++) {
        double rounding = 1e-12 * before.tstt() + 1e-12;
        assertThat(again.flow(link)).isCloseTo(before.flow(link), within(rounding));
      }
    }
  }

  @Test
  void aClosureIsSolvedAsFromNothingInFewerPasses() {
    int cold = 0;
    int warm = 0;
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem open = SmallNetworks.grid(8, 8);
      boolean[] closed = new boolean[open.graph().links];
      closed[7 * seed + 3] = true;
      AssignmentProblem shut = open.with(List.of(open.classes().get(0).without(closed)));
      EarlierFlows kept = EarlierFlows.of(Assigner.assign(open, EXACT));
      Assignment after = Assigner.again(kept, shut, EXACT, Watcher.NONE);
      Assignment nothing = Assigner.assign(shut, EXACT);
      assertThat(after.status()).isEqualTo(Status.CONVERGED);
      assertThat(after.objective()).isCloseTo(nothing.objective(), within(1e-10 * nothing.tstt()));
      assertThat(after.flow(7 * seed + 3)).isZero();
      assertThat(RandomNetworksTest.worstImbalance(after)).isLessThan(1e-9);
      cold += nothing.history().size();
      warm += after.history().size();
    }
    assertThat(warm).isLessThan(cold);
  }

  @Test
  void otherPceIsAnotherDemand() {
    AssignmentProblem problem = SmallNetworks.grid(5, 5);
    UserClass heavy = problem.classes().get(0).loading(2);
    EarlierFlows kept = EarlierFlows.of(Assigner.assign(problem, EXACT));
    AssignmentProblem changed = problem.with(List.of(heavy));
    Assignment warm = Assigner.again(kept, changed, EXACT, Watcher.NONE);
    Assignment cold = Assigner.assign(changed, EXACT);
    assertThat(warm.status()).isEqualTo(Status.CONVERGED);
    assertThat(warm.objective()).isCloseTo(cold.objective(), within(1e-10 * cold.tstt()));
  }

  @Test
  void whatDoesNotExistIsRefused() {
    AssignmentProblem problem = SmallNetworks.grid(4, 4);
    EarlierFlows kept = EarlierFlows.of(Assigner.assign(problem, EXACT));
    AssignmentProblem smaller = SmallNetworks.grid(3, 3);
    assertThatThrownBy(() -> Assigner.again(kept, smaller, EXACT, Watcher.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no");
    Settings twin = Settings.of(Method.FRANK_WOLFE, 1e-3);
    assertThatThrownBy(() -> EarlierFlows.of(Assigner.assign(problem, twin)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no flows by origin");
  }
}
