package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks with every kind of function: gap, conservation and the slow twin. */
class RandomNetworksTest {
  private static final int CASES = 60;

  @Test
  void bushesReachTwelveDigitsAndTheSlowTwinsCost() {
    for (int seed = 0; seed < CASES; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
      assertThat(result.relativeGap()).as("seed %d", seed).isLessThanOrEqualTo(1e-12);
      SlowEquilibrium twin = new SlowEquilibrium(problem);
      twin.solve(1e-7);
      // the objective is convex: within gap x TSTT of the optimum from above
      double slack = 1e-7 * result.tstt();
      assertThat(result.objective()).as("seed %d", seed).isCloseTo(twin.objective(), within(slack));
      assertThat(result.objective()).isLessThanOrEqualTo(twin.objective() + 1e-9 * result.tstt());
    }
  }

  @Test
  void everyNodeIsConserved() {
    for (int seed = 0; seed < CASES; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      for (Method method : new Method[] {Method.USER_EQUILIBRIUM, Method.SYSTEM_OPTIMUM}) {
        Assignment result = Assigner.assign(problem, Settings.of(method, 1e-12));
        assertThat(worstImbalance(result)).as("seed %d", seed).isLessThan(1e-9);
      }
    }
  }

  /** Link flows are kept in step shift by shift and circle by circle: at any gap they are the sum over origins. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6})
  void linkFlowsAreTheSumOverOrigins(double gap) {
    for (Method method : new Method[] {Method.USER_EQUILIBRIUM, Method.SYSTEM_OPTIMUM}) {
      Settings settings = Settings.of(method, gap);
      for (int seed = 0; seed < CASES; seed++) {
        assertSums(Assigner.assign(SmallNetworks.random(seed), settings));
      }
      assertSums(Assigner.assign(SmallNetworks.grid(16, 14), settings));
      assertSums(Assigner.assign(SmallNetworks.neighbours(12, 100), settings));
    }
  }

  private static void assertSums(Assignment result) {
    OriginFlows origins = result.originFlows().orElseThrow();
    double all =
        result.problem().classes().stream().mapToDouble(c -> c.demand().total()).sum();
    for (int link = 0; link < result.problem().graph().links; link++) {
      double sum = 0;
      for (int bush = 0; bush < origins.bushes(); bush++) {
        sum += origins.flow(bush, link);
      }
      double carried = 0;
      for (int k = 0; k < result.problem().classes().size(); k++) {
        carried += result.flow(k, link);
      }
      assertThat(carried).as("link %d", link).isCloseTo(sum, within(1e-9 * all));
    }
  }

  /** Largest amount by which inflow, outflow and demand of a node differ, over all demand. */
  static double worstImbalance(Assignment result) {
    Graph graph = result.problem().graph();
    double[] net = new double[graph.nodes];
    double all = 0;
    for (int k = 0; k < result.problem().classes().size(); k++) {
      OdMatrix matrix = result.problem().classes().get(k).demand();
      for (int origin = 0; origin < matrix.zones(); origin++) {
        for (int pair = matrix.first(origin); pair < matrix.first(origin + 1); pair++) {
          net[matrix.node(origin)] += matrix.demand(pair);
          net[matrix.node(matrix.destination(pair))] -= matrix.demand(pair);
          all += matrix.demand(pair);
        }
      }
      for (int link = 0; link < graph.links; link++) {
        assertThat(result.flow(k, link)).isNotNegative();
        net[graph.from[link]] -= result.flow(k, link);
        net[graph.to[link]] += result.flow(k, link);
      }
    }
    for (Assignment.Stranded s : result.stranded()) {
      OdMatrix matrix = result.problem().classes().get(0).demand();
      net[matrix.node(s.origin())] -= s.demand();
      net[matrix.node(s.destination())] += s.demand();
    }
    double worst = 0;
    for (double n : net) {
      worst = Math.max(worst, Math.abs(n));
    }
    return worst / all;
  }

  @Test
  void optimumNeverCostsMoreThanEquilibriumAndTollsDecentraliseIt() {
    for (int seed = 0; seed < CASES; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Assignment ue = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
      Assignment so = Assigner.assign(problem, Settings.of(Method.SYSTEM_OPTIMUM, 1e-12));
      assertThat(so.tstt()).isLessThanOrEqualTo(ue.tstt() * (1 + 1e-12));
      double[] tolls = new double[problem.graph().links];
      for (int link = 0; link < tolls.length; link++) {
        tolls[link] = so.marginalToll(link) + problem.classes().get(0).surcharge(link);
      }
      UserClass tolled = problem.classes().get(0).paying(tolls);
      Assignment priced = Assigner.assign(
          problem.with(java.util.List.of(tolled)), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      double total = 0;
      for (int link = 0; link < tolls.length; link++) {
        double own = problem.classes().get(0).surcharge(link);
        total += priced.flow(link) * (priced.time(link) + own);
      }
      assertThat(total).as("seed %d", seed).isCloseTo(so.tstt(), within(1e-6 * so.tstt()));
    }
  }

  @Test
  void threadsChangeNothing() {
    for (int seed = 0; seed < 10; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      for (Method method : new Method[] {Method.USER_EQUILIBRIUM, Method.FRANK_WOLFE}) {
        Settings one = Settings.of(method, 1e-9).within(50);
        Assignment alone = Assigner.assign(problem, one);
        for (int threads : new int[] {2, 3, 8}) {
          Assignment together = Assigner.assign(problem, one.onThreads(threads));
          assertThat(together.history()).isEqualTo(alone.history());
          for (int link = 0; link < problem.graph().links; link++) {
            assertThat(together.flow(link)).isEqualTo(alone.flow(link));
          }
        }
      }
    }
  }

  @Test
  void demandWithoutAPathIsReportedAndClosedLinksStayEmpty() {
    for (int seed = 0; seed < CASES; seed++) {
      AssignmentProblem open = SmallNetworks.random(seed);
      SplittableRandom random = new SplittableRandom(1000 + seed);
      boolean[] closed = new boolean[open.graph().links];
      for (int link = 0; link < closed.length; link++) {
        closed[link] = random.nextInt(3) == 0;
      }
      AssignmentProblem problem =
          open.with(java.util.List.of(open.classes().get(0).without(closed)));
      Assignment result = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
      for (int link = 0; link < closed.length; link++) {
        assertThat(closed[link] ? result.flow(link) : 0).isZero();
      }
      assertThat(result.status()).isEqualTo(Status.CONVERGED);
      assertThat(worstImbalance(result)).isLessThan(1e-9);
    }
  }
}
