package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Elastic demand on cases whose crossing of supply and demand can be worked out. */
class ElasticDemandTest {
  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "PATHS", "FRANK_WOLFE"})
  void linearDemandMeetsLinearCost(Method method) {
    // cost 10 + x, demand 50 - 2 cost: x = 50 - 20 - 2x, so x = 10 at cost 20
    AssignmentProblem problem =
        SmallNetworks.of(2, new String[] {"0>1"}, new VolumeDelay[] {line(10, 1)}, 50);
    ElasticDemand elastic =
        new ElasticDemand(problem, (k, o, d, q) -> new DemandFunction.Linear(50, 2));
    Assignment result = Assigner.assign(elastic.problem(), Settings.of(method, 1e-13));
    assertThat(elastic.travelling(result, 0).between(0, 1)).isCloseTo(10, within(1e-6));
    assertThat(result.flow(0)).isCloseTo(10, within(1e-6));
    assertThat(result.time(0)).isCloseTo(20, within(1e-6));
  }

  @Test
  void exponentialDemandHoldsAtEquilibriumOnRandomNetworks() {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      ElasticDemand.Functions functions =
          (k, o, d, q) -> new DemandFunction.Exponential(q, 10, 0.1);
      ElasticDemand elastic = new ElasticDemand(problem, functions);
      Assignment result =
          Assigner.assign(elastic.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      OdMatrix travelling = elastic.travelling(result, 0);
      assertThat(result.status()).isEqualTo(Status.CONVERGED);
      // fixed demand at what travels must be in equilibrium at the same costs
      UserClass fixed = problem.classes().get(0).with(travelling);
      Assignment again = Assigner.assign(
          problem.with(java.util.List.of(fixed)), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      double[] costs = new double[problem.graph().links];
      for (int link = 0; link < costs.length; link++) {
        assertThat(again.time(link)).isCloseTo(result.time(link), within(1e-4 * result.time(link)));
        costs[link] = again.cost(0, link);
      }
      Skims skims = Skims.of(again, 0, costs);
      for (int o = 0; o < travelling.zones(); o++) {
        for (int pair = travelling.first(o); pair < travelling.first(o + 1); pair++) {
          int d = travelling.destination(pair);
          double expected = functions
              .of(0, o, d, problem.classes().get(0).demand().between(o, d))
              .at(skims.cheapest(o, d));
          assertThat(o == d ? expected : travelling.demand(pair))
              .as("seed %d, %d to %d", seed, o, d)
              .isCloseTo(expected, within(1e-4 * expected + 1e-6));
        }
      }
    }
  }

  @Test
  void aVehicleOfSeveralEquivalentsMeetsItsOwnDemand() {
    // cost 10 + 2x (2 PCE a vehicle), demand 50 - 2 cost: x = 50 - 20 - 4x, so x = 6 at cost 22
    AssignmentProblem cars =
        SmallNetworks.of(2, new String[] {"0>1"}, new VolumeDelay[] {line(10, 1)}, 50);
    AssignmentProblem lorries =
        cars.with(java.util.List.of(cars.classes().get(0).loading(2)));
    ElasticDemand elastic =
        new ElasticDemand(lorries, (k, o, d, q) -> new DemandFunction.Linear(50, 2));
    Assignment solved =
        Assigner.assign(elastic.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
    Assignment result = elastic.onOriginal(solved);
    assertThat(result.problem().classes().get(0).demand().between(0, 1)).isCloseTo(6, within(1e-6));
    assertThat(result.flow(0, 0)).isCloseTo(6, within(1e-6));
    assertThat(result.time(0)).isCloseTo(22, within(1e-6));
  }

  @Test
  void steepExponentialDemandIsSolvedAsExactlyAsFlat() {
    // demand exp(-2 (cost - 40)) at free cost 39 would be e^78 at cost 0: 12 digits are left only
    // from the free cost on
    AssignmentProblem problem =
        SmallNetworks.of(2, new String[] {"0>1"}, new VolumeDelay[] {line(39, 1)}, 1);
    ElasticDemand elastic =
        new ElasticDemand(problem, (k, o, d, q) -> new DemandFunction.Exponential(1, 40, 2));
    Assignment result =
        Assigner.assign(elastic.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-14));
    // 39 + x with x = exp(-2 (x - 1)) gives x = 1
    assertThat(elastic.travelling(result, 0).between(0, 1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void theResultOnTheProblemAsGivenKeepsFlowsByOrigin() {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      ElasticDemand elastic =
          new ElasticDemand(problem, (k, o, d, q) -> new DemandFunction.Exponential(q, 10, 0.1));
      Assignment solved =
          Assigner.assign(elastic.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      Assignment result = elastic.onOriginal(solved);
      OriginFlows flows = result.originFlows().orElseThrow();
      for (int link = 0; link < problem.graph().links; link++) {
        double sum = 0;
        for (int bush = 0; bush < flows.bushes(); bush++) {
          sum += flows.flow(bush, link);
        }
        assertThat(sum).isCloseTo(solved.flow(0, link), within(1e-9 * (1 + sum)));
        assertThat(result.flow(0, link)).isCloseTo(sum, within(1e-9 * (1 + sum)));
      }
      // all who travel leave their origin on some link and arrive: the same total along paths
      double onPaths = 0;
      for (PathFlow path : PathFlows.of(result, 1e-12)) {
        onPaths += path.flow();
      }
      double total = 0;
      OdMatrix travelling = elastic.travelling(solved, 0);
      for (int o = 0; o < travelling.zones(); o++) {
        for (int pair = travelling.first(o); pair < travelling.first(o + 1); pair++) {
          total += travelling.destination(pair) == o ? 0 : travelling.demand(pair);
        }
      }
      assertThat(onPaths).as("seed %d", seed).isCloseTo(total, within(1e-6 * (1 + total)));
    }
  }
}
