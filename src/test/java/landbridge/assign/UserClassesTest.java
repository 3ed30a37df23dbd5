package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several classes against one, and against what can be worked out by hand. */
class UserClassesTest {

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "PATHS"})
  void demandCutIntoClassesGivesTheSameFlows(Method method) {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem one = SmallNetworks.random(seed);
      UserClass all = one.classes().get(0);
      // cars bring 70 % of the load; lorries count 2.5 and are 12 % of the vehicles
      UserClass cars = all.with(all.demand().times(0.7));
      UserClass lorries = all.with(all.demand().times(0.12)).loading(2.5);
      Assignment single = Assigner.assign(one, Settings.of(method, 1e-13));
      Assignment several =
          Assigner.assign(one.with(List.of(cars, lorries)), Settings.of(method, 1e-13));
      for (int link = 0; link < one.graph().links; link++) {
        assertThat(several.time(link))
            .isCloseTo(single.time(link), within(1e-5 * single.time(link)));
      }
      assertThat(several.objective()).isCloseTo(single.objective(), within(1e-9 * single.tstt()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "PATHS", "FRANK_WOLFE"})
  void thoseWhoValueTimeTakeTheTollRoad(Method method) {
    // Road 10 + x free, road 5 + x with toll 6. Rich: value of time 3, surcharge 2; poor: 1, 6.
    // Demand 4 each. Poor on the toll road would need 10 + x1 > 5 + x2 + 6; the rich fill it first:
    // x2 = 4 gives 11 against 10 + 4 = 14 for the rich, and 15 against 14 for the poor: stable.
    AssignmentProblem base = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(10, 1), line(5, 1)}, 4);
    UserClass rich = base.classes().get(0).paying(new double[] {0, 2});
    UserClass poor = base.classes().get(0).paying(new double[] {0, 6});
    Assignment result = Assigner.assign(base.with(List.of(rich, poor)), Settings.of(method, 1e-12));
    assertThat(result.flow(0, 1)).isCloseTo(4, within(1e-6));
    assertThat(result.flow(1, 0)).isCloseTo(4, within(1e-6));
  }

  @Test
  void aClassKeepsOffItsForbiddenLinks() {
    AssignmentProblem base = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(10, 1), line(5, 1)}, 4);
    UserClass cars = base.classes().get(0);
    UserClass lorries = cars.without(new boolean[] {false, true}).loading(2);
    Assignment result = Assigner.assign(
        base.with(List.of(cars, lorries)), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
    // lorries load road 0 by 8: 18 there; cars all on road 1: 9
    assertThat(result.flow(1, 1)).isZero();
    assertThat(result.flow(1, 0)).isCloseTo(4, within(1e-9));
    assertThat(result.flow(0)).isCloseTo(8, within(1e-9));
    assertThat(result.flow(0, 1)).isCloseTo(4, within(1e-9));
  }
}
