package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.OdMatrix;
import landbridge.graph.ShortestPathTree;
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

  /** Two towns with two bridges; all of the traffic over one of them has to find its way to the other, and everyone feels it. */
  @Test
  void closureThatIsFeltFarAway() {
    AssignmentProblem streets = SmallNetworks.grid(9, 9);
    boolean[] bridges = new boolean[streets.graph().links];
    for (int link = 0; link < bridges.length; link++) {
      int from = streets.graph().from[link];
      int to = streets.graph().to[link];
      boolean crosses = from % 9 + to % 9 == 7 && from / 9 == to / 9; // columns 3 and 4
      bridges[link] = crosses && from / 9 != 1 && from / 9 != 7; // only rows 1 and 7 remain
    }
    AssignmentProblem open = streets.with(List.of(streets.classes().get(0).without(bridges)));
    Assignment before = Assigner.assign(open, EXACT);
    for (int row : new int[] {1, 7}) {
      boolean[] closed = bridges.clone();
      for (int link = 0; link < closed.length; link++) {
        closed[link] |=
            open.graph().from[link] == 9 * row + 3 && open.graph().to[link] == 9 * row + 4;
      }
      AssignmentProblem shut = open.with(List.of(open.classes().get(0).without(closed)));
      Assignment cold = Assigner.assign(shut, EXACT);
      Assignment warm = Assigner.again(before, shut, EXACT, Watcher.NONE);
      sameEquilibrium(row, warm, cold);
      int moved = 0;
      double total = 0;
      for (int link = 0; link < closed.length; link++) {
        total += cold.flow(link) / closed.length;
        moved += Math.abs(cold.flow(link) - before.flow(link)) > 0.01 ? 1 : 0;
      }
      assertThat(moved).isGreaterThan(closed.length / 3); // felt far away
      for (int link = 0; link < closed.length; link++) {
        assertThat(warm.flow(link)).isCloseTo(cold.flow(link), within(1e-5 * total));
      }
      assertThat(gapByNewTrees(warm)).isCloseTo(warm.relativeGap(), within(2e-14));
      assertThat(gapByNewTrees(warm)).isLessThan(1e-12);
    }
  }

  /** 1 - SPTT / TSTT from flows and demand alone, on trees grown anew. */
  private static double gapByNewTrees(Assignment result) {
    AssignmentProblem problem = result.problem();
    UserClass all = problem.classes().get(0);
    double[] cost = new double[problem.graph().links];
    double spent = 0;
    for (int link = 0; link < cost.length; link++) {
      cost[link] = all.forbidden(link)
          ? Double.POSITIVE_INFINITY
          : problem.times().time(link, result.flow(link)) + all.surcharge(link);
      spent += result.flow(link) == 0 ? 0 : result.flow(link) * cost[link];
    }
    ShortestPathTree tree = new ShortestPathTree(problem.graph());
    double least = 0;
    OdMatrix demand = all.demand();
    for (int origin = 0; origin < demand.zones(); origin++) {
      tree.grow(demand.node(origin), cost);
      for (int to = 0; to < demand.zones(); to++) {
        least += to == origin ? 0 : demand.between(origin, to) * tree.cost(demand.node(to));
      }
    }
    return 1 - least / spent;
  }

  private static void sameEquilibrium(int seed, Assignment warm, Assignment cold) {
    assertThat(warm.status()).as("seed %d", seed).isEqualTo(Status.CONVERGED);
    assertThat(warm.objective()).isCloseTo(cold.objective(), within(1e-10 * cold.tstt() + 1e-12));
    assertThat(warm.stranded()).isEqualTo(cold.stranded());
    assertThat(RandomNetworksTest.worstImbalance(warm)).as("seed %d", seed).isLessThan(1e-9);
  }

  @Test
  void linksCarryWhatTheOriginsCarry() {
    int settled = 0;
    for (int seed = 0; seed < 40; seed++) {
      AssignmentProblem open = SmallNetworks.random(seed);
      Assignment before = Assigner.assign(open, EXACT);
      boolean[] closed = new boolean[open.graph().links];
      closed[new SplittableRandom(seed).nextInt(closed.length)] = true;
      AssignmentProblem shut = open.with(List.of(open.classes().get(0).without(closed)));
      WarmStart start = new WarmStart(before.solution().orElseThrow(), shut);
      Bushes bushes = start.bushes();
      double[] flow = start.linkFlow().clone();
      if (start.settle(flow)) { // what is left before the rest is loaded
        settled++;
        double[] sum = new double[flow.length];
        bushes.addTo(sum, 0, bushes.count);
        for (int link = 0; link < flow.length; link++) {
          double rounding = 1e-12 * start.linkFlow()[link];
          assertThat(flow[link]).as("seed %d", seed).isCloseTo(sum[link], within(rounding));
          assertThat(closed[bushes.linkOf[link]] ? flow[link] : 0).isZero();
        }
      }
    }
    assertThat(settled).isGreaterThan(10);
  }
}
