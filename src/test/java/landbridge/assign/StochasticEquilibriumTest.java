package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Logit equilibrium: closed fixed points, and the two limits of the dispersion. */
class StochasticEquilibriumTest {
  private static Settings theta(double theta) {
    return Settings.of(Method.STOCHASTIC, 1e-10).withTheta(theta).within(5000);
  }

  @Test
  void twoRoutesAreAFixedPointOfTheLogitModel() {
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(8, 1), line(1, 2)}, 4);
    Assignment result = Assigner.assign(problem, theta(0.5));
    double x = result.flow(0);
    // x = 4 / (1 + exp(theta (t1 - t2)))
    double expected = 4 / (1 + Math.exp(0.5 * (8 + x - 1 - 2 * (4 - x))));
    assertThat(result.status()).isEqualTo(Status.CONVERGED);
    assertThat(x).isCloseTo(expected, within(1e-8));
    assertThat(result.flow(1)).isCloseTo(4 - x, within(1e-9));
  }

  @Test
  void uncongestedFlowsAreThoseOfDialsModel() {
    // Three paths 0-1-3 (cost 5), 0-2-3 (6), 0-1-2-3 (2 + 1 + 3 = 6); all links lead away.
    AssignmentProblem problem = SmallNetworks.of(
        4,
        new String[] {"0>1", "1>3", "0>2", "2>3", "1>2"},
        new VolumeDelay[] {line(2, 0), line(3, 0), line(3.5, 0), line(3, 0), line(1, 0)},
        100);
    // 0-2-3 costs 6.5: weights exp(-5), exp(-6.5), exp(-6) at theta 1
    double sum = Math.exp(-5) + Math.exp(-6.5) + Math.exp(-6);
    Assignment result = Assigner.assign(problem, theta(1));
    assertThat(result.flow(1)).isCloseTo(100 * Math.exp(-5) / sum, within(1e-9));
    assertThat(result.flow(2)).isCloseTo(100 * Math.exp(-6.5) / sum, within(1e-9));
    assertThat(result.flow(4)).isCloseTo(100 * Math.exp(-6) / sum, within(1e-9));
  }

  @Test
  void greatThetaComesNearTheUserEquilibriumAndConservesFlow() {
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(8, 1), line(1, 2)}, 4);
    Assignment result = Assigner.assign(problem, theta(50));
    assertThat(result.flow(0)).isCloseTo(1 / 3.0, within(0.02));
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem random = SmallNetworks.random(seed);
      Assignment some = Assigner.assign(random, theta(0.3).within(50));
      assertThat(RandomNetworksTest.worstImbalance(some)).isLessThan(1e-9);
      Assignment three = Assigner.assign(random, theta(0.3).within(50).onThreads(3));
      assertThat(three.history()).isEqualTo(some.history());
    }
  }
}
