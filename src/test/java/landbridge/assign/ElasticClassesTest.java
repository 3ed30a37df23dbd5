package landbridge.assign;

import static landbridge.assign.SmallNetworks.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Elastic demand of several classes: against one class, against bisection, and on its own conditions. */
class ElasticClassesTest {
  private static final double[] SHARE = {1, 0.4, 0.2};
  private static final double[] PCE = {1, 2.5, 1.5};

  /** Cars, lorries that pay more and may not go everywhere, and a third class that pays otherwise. */
  private static AssignmentProblem threeClasses(AssignmentProblem one, long seed, boolean closing) {
    SplittableRandom random = new SplittableRandom(seed + 1000);
    UserClass all = one.classes().get(0);
    List<UserClass> classes = new ArrayList<>();
    for (int k = 0; k < SHARE.length; k++) {
      double[] surcharge = new double[one.graph().links];
      boolean[] forbidden = new boolean[surcharge.length];
      for (int link = 0; link < surcharge.length; link++) {
        surcharge[link] = random.nextDouble() * 3 * k;
        // the ring of a random network stays open, so that all pairs keep a path
        forbidden[link] = closing && k == 1 && link >= one.graph().nodes && random.nextInt(3) == 0;
      }
      classes.add(all.with(all.demand().times(SHARE[k]))
          .paying(surcharge)
          .without(forbidden)
          .loading(PCE[k]));
    }
    return one.with(classes);
  }

  /** Another function for each class. */
  private static DemandFunction function(int userClass, double demand) {
    return switch (userClass) {
      case 0 -> new DemandFunction.Exponential(demand, 10, 0.1);
      case 1 -> new DemandFunction.Linear(demand, demand > 0 ? demand / 40 : 1);
      default -> new DemandFunction.Exponential(demand, 5, 0.03);
    };
  }

  private static Assignment solve(ElasticDemand elastic, Method method, double gap) {
    Assignment solved = Assigner.assign(elastic.problem(), Settings.of(method, gap));
    assertThat(solved.status()).isEqualTo(Status.CONVERGED);
    return elastic.onOriginal(solved);
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "PATHS"})
  void halvesOfAClassAreTheClass(Method method) {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem one = SmallNetworks.random(seed);
      UserClass half = one.classes().get(0).with(one.classes().get(0).demand().times(0.5));
      Assignment single = solve(
          new ElasticDemand(one, (k, o, d, q) -> new DemandFunction.Exponential(q, 10, 0.1)),
          method,
          1e-13);
      Assignment halves = solve(
          new ElasticDemand(
              one.with(List.of(half, half)),
              (k, o, d, q) -> new DemandFunction.Exponential(q, 10, 0.1)),
          method,
          1e-13);
      for (int link = 0; link < one.graph().links; link++) {
        double time = single.time(link);
        assertThat(halves.time(link)).isCloseTo(time, within(1e-5 * time));
      }
      OdMatrix whole = single.problem().classes().get(0).demand();
      for (UserClass c : halves.problem().classes()) {
        for (int pair = 0; pair < whole.pairs(); pair++) {
          double expected = whole.demand(pair) / 2;
          assertThat(c.demand().demand(pair))
              .as("seed %d pair %d", seed, pair)
              .isCloseTo(expected, within(1e-5 * expected + 1e-7));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_EQUILIBRIUM", "PATHS", "FRANK_WOLFE"})
  void eachClassMeetsItsOwnCost(Method method) {
    // one road, 10 + x; cars pay 10 + x, demand 50 - 2 c; lorries (2 PCE, toll 5) demand 20 - c /
    // 2:
    // x = q + 2 w, q = 30 - 2x, w = 12.5 - x / 2, so x = 55 - 3x = 13.75, q = 2.5, w = 5.625
    AssignmentProblem base =
        SmallNetworks.of(2, new String[] {"0>1"}, new VolumeDelay[] {line(10, 1)}, 50);
    UserClass cars = base.classes().get(0);
    UserClass lorries = cars.paying(new double[] {5}).loading(2);
    // zones that may not be passed through share their nodes: nobody stays away as another class
    for (boolean passable : new boolean[] {true, false}) {
      Graph graph =
          Graph.of(2, base.graph().from, base.graph().to, new boolean[] {passable, passable});
      Assignment result = solve(
          new ElasticDemand(
              new AssignmentProblem(graph, base.times(), List.of(cars, lorries)),
              (k, o, d, q) ->
                  k == 0 ? new DemandFunction.Linear(50, 2) : new DemandFunction.Linear(20, 0.5)),
          method,
          1e-12);
      assertThat(result.flow(0)).isCloseTo(13.75, within(1e-5));
      assertThat(result.flow(0, 0)).isCloseTo(2.5, within(1e-5));
      assertThat(result.problem().classes().get(1).demand().between(0, 1))
          .isCloseTo(5.625, within(1e-5));
    }
  }

  @Test
  void demandOfEachPairAndClassIsThatAtItsCheapestCost() {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem problem = threeClasses(SmallNetworks.random(seed), seed, true);
      Assignment result = solve(
          new ElasticDemand(problem, (k, o, d, q) -> function(k, q)),
          Method.USER_EQUILIBRIUM,
          1e-13);
      // fixed demand at what travels is in equilibrium at the same times
      Assignment again =
          Assigner.assign(result.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-13));
      for (int link = 0; link < problem.graph().links; link++) {
        assertThat(again.time(link)).isCloseTo(result.time(link), within(1e-4 * result.time(link)));
      }
      for (int k = 0; k < SHARE.length; k++) {
        requireOwnCost(problem, result, k, "seed " + seed + " class " + k);
      }
    }
  }

  private static void requireOwnCost(
      AssignmentProblem problem, Assignment result, int k, String name) {
    double[] costs = new double[problem.graph().links];
    for (int link = 0; link < costs.length; link++) {
      costs[link] = result.cost(k, link);
    }
    Skims skims = Skims.of(result, k, costs);
    OdMatrix given = problem.classes().get(k).demand();
    OdMatrix travelling = result.problem().classes().get(k).demand();
    for (int o = 0; o < given.zones(); o++) {
      for (int pair = given.first(o); pair < given.first(o + 1); pair++) {
        int d = given.destination(pair);
        double expected =
            o == d ? given.demand(pair) : function(k, given.demand(pair)).at(skims.cheapest(o, d));
        assertThat(travelling.demand(pair))
            .as("%s, %d to %d", name, o, d)
            .isCloseTo(expected, within(1e-4 * expected + 1e-6));
      }
    }
  }

  @Test
  void parallelRoadsAgreeWithBisection() {
    for (int seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      VolumeDelay[] roads = new VolumeDelay[4];
      for (int road = 0; road < roads.length; road++) {
        roads[road] = line(3 + 8 * random.nextDouble(), 0.2 + random.nextDouble());
      }
      AssignmentProblem problem = threeClasses(
          SmallNetworks.of(2, new String[] {"0>1", "0>1", "0>1", "0>1"}, roads, 30), seed, false);
      Assignment result = solve(
          new ElasticDemand(problem, (k, o, d, q) -> function(k, q)),
          Method.USER_EQUILIBRIUM,
          1e-13);
      double[][] slow = slowly(problem);
      for (int k = 0; k < slow.length; k++) {
        double travelling = 0;
        for (double there : slow[k]) {
          travelling += there;
        }
        assertThat(result.problem().classes().get(k).demand().between(0, 1))
            .as("seed %d class %d", seed, k)
            .isCloseTo(travelling, within(1e-5 * (1 + travelling)));
      }
      for (int road = 0; road < roads.length; road++) {
        assertThat(result.flow(road)).isCloseTo(load(slow, road), within(1e-4));
      }
    }
  }

  /** The slow twin [classes][roads]: class after class finds by bisection the cost at which its demand fills the roads. */
  private static double[][] slowly(AssignmentProblem problem) {
    double[][] flow = new double[SHARE.length][problem.graph().links];
    for (int round = 0; round < 3000; round++) {
      for (int k = 0; k < flow.length; k++) {
        flow[k] = new double[flow[k].length];
        double wanted = problem.classes().get(k).demand().between(0, 1);
        double low = 0;
        double high = 1000;
        for (int i = 0; i < 55; i++) {
          double cost = (low + high) / 2;
          double room = 0;
          for (int road = 0; road < flow[k].length; road++) {
            room += room(problem, flow, k, road, cost);
          }
          if (room < function(k, wanted).at(cost)) {
            low = cost;
          } else {
            high = cost;
          }
        }
        double[] own = new double[flow[k].length];
        for (int road = 0; road < own.length; road++) {
          own[road] = room(problem, flow, k, road, low);
        }
        flow[k] = own;
      }
    }
    return flow;
  }

  /** Vehicles of a class that a road takes, beside the other classes, until it costs so much. */
  private static double room(
      AssignmentProblem problem, double[][] flow, int k, int road, double cost) {
    UserClass c = problem.classes().get(k);
    double others = load(flow, road);
    double free = problem.times().time(road, 0);
    double slope = problem.times().time(road, 1) - free; // all roads are straight lines
    return Math.max(0, (cost - c.surcharge(road) - free) / slope - others) / c.pce();
  }

  private static double load(double[][] flow, int road) {
    double sum = 0;
    for (int k = 0; k < flow.length; k++) {
      sum += flow[k][road] * PCE[k];
    }
    return sum;
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    AssignmentProblem problem = threeClasses(SmallNetworks.grid(8, 12), 5, false);
    ElasticDemand elastic = new ElasticDemand(problem, (k, o, d, q) -> function(k, q));
    Settings settings = Settings.of(Method.USER_EQUILIBRIUM, 1e-10);
    Assignment one = elastic.onOriginal(Assigner.assign(elastic.problem(), settings));
    for (int threads : new int[] {2, 3, 8}) {
      Assignment many =
          elastic.onOriginal(Assigner.assign(elastic.problem(), settings.onThreads(threads)));
      for (int k = 0; k < SHARE.length; k++) {
        for (int link = 0; link < problem.graph().links; link++) {
          assertThat(many.flow(k, link)).isEqualTo(one.flow(k, link));
        }
        OdMatrix expected = one.problem().classes().get(k).demand();
        for (int pair = 0; pair < expected.pairs(); pair++) {
          assertThat(many.problem().classes().get(k).demand().demand(pair))
              .isEqualTo(expected.demand(pair));
        }
      }
    }
  }
}
