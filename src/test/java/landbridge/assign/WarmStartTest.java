package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;

/** A warm start gives an equilibrium of the new problem, whatever changed. */
class WarmStartTest {
  private static final Settings EXACT = Settings.of(Method.USER_EQUILIBRIUM, 1e-12);

  @Test
  void closuresAndReopenings() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem open = SmallNetworks.random(seed);
      boolean[] closed = new boolean[open.graph().links];
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 3; i++) {
        closed[random.nextInt(closed.length)] = true;
      }
      AssignmentProblem shut = open.with(List.of(open.classes().get(0).without(closed)));
      Assignment before = Assigner.assign(open, EXACT);
      Assignment after = Assigner.again(before, shut, EXACT, Watcher.NONE);
      sameEquilibrium(seed, after, Assigner.assign(shut, EXACT));
      for (int link = 0; link < closed.length; link++) {
        assertThat(closed[link] ? after.flow(link) : 0).isZero();
      }
      Assignment reopened = Assigner.again(after, open, EXACT, Watcher.NONE);
      sameEquilibrium(seed, reopened, before);
    }
  }

  @Test
  void demandThatGrowsShrinksComesAndGoes() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      OdMatrix matrix = problem.classes().get(0).demand();
      SplittableRandom random = new SplittableRandom(seed);
      int[] nodes = new int[matrix.zones()];
      double[][] trips = new double[nodes.length][nodes.length];
      for (int o = 0; o < nodes.length; o++) {
        nodes[o] = matrix.node(o);
        for (int d = 0; d < nodes.length; d++) {
          trips[o][d] = random.nextInt(4) == 0
              ? 0
              : matrix.between(o, d) * random.nextDouble() * 2 + random.nextInt(2);
        }
      }
      UserClass other = problem.classes().get(0).with(OdMatrix.of(nodes, trips));
      AssignmentProblem changed = problem.with(List.of(other));
      Assignment before = Assigner.assign(problem, EXACT);
      Assignment after = Assigner.again(before, changed, EXACT, Watcher.NONE);
      sameEquilibrium(seed, after, Assigner.assign(changed, EXACT));
    }
  }

  @Test
  void capacitiesAndTolls() {
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      SplittableRandom random = new SplittableRandom(1000 + seed);
      VolumeDelay[] functions = new VolumeDelay[problem.graph().links];
      double[] tolls = new double[functions.length];
      for (int link = 0; link < functions.length; link++) {
        functions[link] = SmallNetworks.function(random);
        tolls[link] = random.nextDouble();
      }
      AssignmentProblem changed = problem
          .with(LinkTimes.of(functions))
          .with(List.of(problem.classes().get(0).paying(tolls)));
      Assignment before = Assigner.assign(problem, EXACT);
      Assignment after = Assigner.again(before, changed, EXACT.onThreads(2), Watcher.NONE);
      sameEquilibrium(seed, after, Assigner.assign(changed, EXACT));
    }
  }

  private static void sameEquilibrium(int seed, Assignment warm, Assignment cold) {
    assertThat(warm.status()).as("seed %d", seed).isEqualTo(Status.CONVERGED);
    assertThat(warm.objective()).isCloseTo(cold.objective(), within(1e-10 * cold.tstt() + 1e-12));
    assertThat(warm.stranded()).isEqualTo(cold.stranded());
    assertThat(RandomNetworksTest.worstImbalance(warm)).as("seed %d", seed).isLessThan(1e-9);
  }
}
