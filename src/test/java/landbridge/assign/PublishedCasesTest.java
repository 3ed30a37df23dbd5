package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases small enough to be solved by hand, each by every method that claims to solve it. */
class PublishedCasesTest {
  private static final double FLOW_TOLERANCE = 1e-6;

  private static Assignment solve(AssignmentProblem problem, Method method) {
    return Assigner.assign(problem, Settings.of(method, 1e-14));
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "FRANK_WOLFE"})
  void sheffiThreeLinks(Method method) {
    // Sheffi (1985), Urban Transportation Networks, section 5.2: demand 10, BPR 0.15 and 4.
    AssignmentProblem problem = SmallNetworks.of(
        2,
        new String[] {"0>1", "0>1", "0>1"},
        new VolumeDelay[] {
          new VolumeDelay.Bpr(10, 0.15, 2, 4),
          new VolumeDelay.Bpr(20, 0.15, 4, 4),
          new VolumeDelay.Bpr(25, 0.15, 3, 4)
        },
        10);
    Assignment result = solve(problem, method);
    assertThat(result.flow(0)).isCloseTo(3.583287, within(FLOW_TOLERANCE));
    assertThat(result.flow(1)).isCloseTo(4.645138, within(FLOW_TOLERANCE));
    assertThat(result.flow(2)).isCloseTo(1.771574, within(FLOW_TOLERANCE));
    assertThat(result.time(0)).isCloseTo(25.456020, within(FLOW_TOLERANCE));
    assertThat(result.objective()).isCloseTo(189.332042, within(FLOW_TOLERANCE));
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "FRANK_WOLFE"})
  void braessParadox(Method method) {
    // Braess (1968): 6 vehicles, o>a 10x, a>d 50+x, o>b 50+x, b>d 10x: 83 each; with a>b 10+x: 92.
    String[] ends = {"0>1", "1>3", "0>2", "2>3", "1>2"};
    VolumeDelay[] functions = {line(0, 10), line(50, 1), line(50, 1), line(0, 10), line(10, 1)};
    AssignmentProblem with = SmallNetworks.of(4, ends, functions, 6);
    Assignment opened = solve(with, method);
    assertThat(opened.tstt() / 6).isCloseTo(92, within(1e-9));
    assertThat(opened.flow(4)).isCloseTo(2, within(FLOW_TOLERANCE));
    UserClass kept =
        with.classes().get(0).without(new boolean[] {false, false, false, false, true});
    Assignment closed = solve(with.with(java.util.List.of(kept)), method);
    assertThat(closed.tstt() / 6).isCloseTo(83, within(1e-9));
    assertThat(closed.flow(4)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "FRANK_WOLFE"})
  void pigou(Method method) {
    // Pigou (1920): time 1 against time x, demand 1: everybody takes x, cost 1.
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(1, 0), line(0, 1)}, 1);
    Assignment result = solve(problem, method);
    assertThat(result.flow(1)).isCloseTo(1, within(FLOW_TOLERANCE));
    assertThat(result.tstt()).isCloseTo(1, within(1e-9));
  }

  @Test
  void pigouLoadedOnce() {
    // Everybody on x, which is free when empty: objective is the integral of x from 0 to 1.
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(1, 0), line(0, 1)}, 1);
    Assignment result = solve(problem, Method.ALL_OR_NOTHING);
    assertThat(result.objective()).isCloseTo(0.5, within(1e-12));
    assertThat(result.tstt()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_OPTIMUM", "SYSTEM_OPTIMUM_FRANK_WOLFE"})
  void pigouOptimum(Method method) {
    // The optimum halves the demand: 1/2 * 1 + 1/2 * 1/2 = 3/4; price of anarchy 4/3.
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(1, 0), line(0, 1)}, 1);
    Assignment result = solve(problem, method);
    assertThat(result.flow(1)).isCloseTo(0.5, within(FLOW_TOLERANCE));
    assertThat(result.tstt()).isCloseTo(0.75, within(1e-9));
    assertThat(result.objective()).isCloseTo(0.75, within(1e-9));
    assertThat(result.marginalToll(1)).isCloseTo(0.5, within(FLOW_TOLERANCE));
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "FRANK_WOLFE"})
  void wikibooksNetworkEquilibrium(Method method) {
    // Fundamentals of Transportation (Wikibooks), network A: op 5Q, pr 25+Q, oq 20+2Q, qr 5Q.
    Assignment result = solve(wikibooks(), method);
    assertThat(result.flow(0)).isCloseTo(2.846154, within(FLOW_TOLERANCE)); // 37/13
    assertThat(result.flow(2)).isCloseTo(3.153846, within(FLOW_TOLERANCE)); // 41/13
    assertThat(result.time(0) + result.time(1)).isCloseTo(42.076923, within(FLOW_TOLERANCE));
    assertThat(result.tstt()).isCloseTo(252.461538, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_OPTIMUM", "SYSTEM_OPTIMUM_FRANK_WOLFE"})
  void wikibooksNetworkOptimum(Method method) {
    Assignment result = solve(wikibooks(), method);
    assertThat(result.flow(0)).isCloseTo(3.038462, within(FLOW_TOLERANCE)); // 79/26
    assertThat(result.tstt()).isCloseTo(251.980769, within(1e-6));
    assertThat(252.461538 / result.tstt()).isCloseTo(1.001908, within(1e-6)); // price of anarchy
  }

  private static AssignmentProblem wikibooks() {
    return SmallNetworks.of(
        4,
        new String[] {"0>1", "1>3", "0>2", "2>3"},
        new VolumeDelay[] {line(0, 5), line(25, 1), line(20, 2), line(0, 5)},
        6);
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "FRANK_WOLFE"})
  void twoLinksEquilibrium(Method method) {
    // 8 + x and 1 + 2x, demand 4: x1 = 1/3, t = 8 1/3, total 33 1/3.
    Assignment result = solve(twoLinks(), method);
    assertThat(result.flow(0)).isCloseTo(1 / 3.0, within(FLOW_TOLERANCE));
    assertThat(result.time(0)).isCloseTo(25 / 3.0, within(FLOW_TOLERANCE));
    assertThat(result.tstt()).isCloseTo(100 / 3.0, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_OPTIMUM", "SYSTEM_OPTIMUM_FRANK_WOLFE"})
  void twoLinksOptimum(Method method) {
    // Marginal costs 8 + 2x and 1 + 4(4 - x) meet at x1 = 3/2; total 1.5 * 9.5 + 2.5 * 6 = 29.25.
    Assignment result = solve(twoLinks(), method);
    assertThat(result.flow(0)).isCloseTo(1.5, within(FLOW_TOLERANCE));
    assertThat(result.tstt()).isCloseTo(29.25, within(1e-9));
  }

  private static AssignmentProblem twoLinks() {
    return SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(8, 1), line(1, 2)}, 4);
  }
}
