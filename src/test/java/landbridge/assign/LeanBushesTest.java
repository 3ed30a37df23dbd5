package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What large networks keep by origin, short rows, changes nothing but the memory. */
class LeanBushesTest {
  private static final Settings EXACT = Settings.of(Method.USER_EQUILIBRIUM, 1e-12);

  private static BushEquilibrium solved(AssignmentProblem problem, Bushes.Room room, int threads) {
    return solved(problem, room, EXACT.onThreads(threads));
  }

  private static BushEquilibrium solved(
      AssignmentProblem problem, Bushes.Room room, Settings settings) {
    Bushes bushes = new Bushes(problem, room);
    try (Crew crew = new Crew(settings.threads())) {
      PairedSegments pairs = new PairedSegments(bushes);
      BushEquilibrium solver = new BushEquilibrium(bushes, pairs, false, crew);
      solver.load();
      solver.solve(settings, Watcher.NONE);
      return solver;
    }
  }

  @Test
  void reachesTheSameEquilibrium() {
    for (int seed = 0; seed < 60; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      BushEquilibrium full = solved(problem, Bushes.Room.NORMAL, 1);
      BushEquilibrium lean = solved(problem, Bushes.Room.LEAN, 1);
      assertThat(lean.bushes().hasFullRows()).isFalse();
      assertThat(lean.status()).as("seed %d", seed).isEqualTo(Status.CONVERGED);
      double scale = full.history().get(full.history().size() - 1).tstt();
      double difference = lean.history().get(lean.history().size() - 1).objective()
          - full.history().get(full.history().size() - 1).objective();
      assertThat(difference).as("seed %d", seed).isCloseTo(0, within(1e-10 * scale + 1e-12));
    }
  }

  @Test
  void rowsAddUpToTheLinksToTheLastBit() {
    for (int seed = 0; seed < 30; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      BushEquilibrium lean = solved(problem, Bushes.Room.LEAN, 1);
      Bushes bushes = lean.bushes();
      double[] sum = new double[bushes.graph.links];
      bushes.addTo(sum, 0, bushes.count);
      for (int link = 0; link < sum.length; link++) {
        assertThat(lean.links().flow[link]).isCloseTo(sum[link], within(1e-9));
      }
    }
  }

  @Test
  void threadsChangeNoBit() {
    AssignmentProblem problem = SmallNetworks.grid(14, 12);
    double[] alone = solved(problem, Bushes.Room.LEAN, 1).links().flow;
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(Arrays.equals(solved(problem, Bushes.Room.LEAN, threads).links().flow, alone))
          .as("%d threads", threads)
          .isTrue();
    }
  }

  @Test
  void manyOriginsAreSearchedInRounds() {
    AssignmentProblem problem = SmallNetworks.neighbours(26, 600); // more than one round of bushes
    Settings settings = Settings.of(Method.USER_EQUILIBRIUM, 1e-4);
    BushEquilibrium alone = solved(problem, Bushes.Room.NORMAL, settings);
    assertThat(alone.status()).isEqualTo(Status.CONVERGED);
    double[] flow = solved(problem, Bushes.Room.NORMAL, settings.onThreads(3)).links().flow;
    assertThat(Arrays.equals(flow, alone.links().flow)).isTrue();
    GapPoint last = alone.history().get(alone.history().size() - 1);
    Assignment twin = Assigner.assign(problem, Settings.of(Method.PATHS, 1e-4));
    assertThat(last.objective()).isCloseTo(twin.objective(), within(1e-4 * last.tstt()));
  }
}
