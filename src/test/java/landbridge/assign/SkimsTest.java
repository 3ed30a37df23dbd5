package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Skims on two roads of equal cost and different length. */
class SkimsTest {
  @Test
  void distanceDiffersBetweenCheapestAndUsedPaths() {
    // 8 + x and 1 + 2x, demand 4: x1 = 1/3, x2 = 11/3; lengths 10 and 4 km
    AssignmentProblem problem = SmallNetworks.of(
        2, new String[] {"0>1", "0>1"}, new VolumeDelay[] {line(8, 1), line(1, 2)}, 4);
    Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-14));
    Skims km = Skims.of(result, 0, new double[] {10, 4});
    Skims time = Skims.of(result, 0, new double[] {result.time(0), result.time(1)});
    assertThat(time.cheapest(0, 1)).isCloseTo(25 / 3.0, within(1e-9));
    assertThat(time.mean(0, 1)).isCloseTo(25 / 3.0, within(1e-9));
    assertThat(km.mean(0, 1)).isCloseTo((10 / 3.0 + 4 * 11 / 3.0) / 4, within(1e-6));
    assertThat(km.cheapest(0, 0)).isZero();
    assertThat(km.cheapest(1, 0)).isInfinite();
  }

  @Test
  void usedPathsCostWhatTheCheapestCostsAtEquilibrium() {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      double[] costs = new double[problem.graph().links];
      for (int link = 0; link < costs.length; link++) {
        costs[link] = result.cost(0, link);
      }
      Skims skims = Skims.of(result, 0, costs);
      var matrix = problem.classes().get(0).demand();
      for (int o = 0; o < matrix.zones(); o++) {
        for (int pair = matrix.first(o); pair < matrix.first(o + 1); pair++) {
          int d = matrix.destination(pair);
          assertThat(skims.mean(o, d)).isCloseTo(skims.cheapest(o, d), within(1e-6));
        }
      }
    }
  }
}
