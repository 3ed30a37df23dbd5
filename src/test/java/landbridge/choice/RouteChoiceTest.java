package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landbridge.bench.ChoiceBench;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** The fixed point of shares and times: closed forms, conservation, same bits. */
class RouteChoiceTest {
  @Test
  void twoRoutesMeetTheirClosedForm() {
    // Times 10 (1 + v / capacity) and 20 at 2 USD/(t h), scale 0.1, no overlap: the share p of the
    // first solves ln(p / (1 - p)) = 0.1 x 2 x (20 - 10 (1 + p D / capacity)) = 2 (1 - p D / cap).
    // With D = capacity / p0 (1 - ln(p0 / (1 - p0)) / 2) the solution is p0. Take p0 = 0.6:
    // ln 1.5 = 0.405465108, D / capacity = (1 - 0.202732554) / 0.6 = 1.328779077.
    double capacity = 1000;
    double demand = capacity * (1 - StrictMath.log(1.5) / 2) / 0.6;
    ChoiceProblem problem = ChoiceCases.twoRoutes(demand, capacity, 1);
    ChoiceResult result =
        RouteChoice.solve(problem, ChoiceCases.settings(problem).withTolerance(1e-12));
    assertThat(result.convergence.converged()).isTrue();
    assertThat(result.shareOf(0, 0)).isCloseTo(0.6, within(1e-10));
    assertThat(result.linkFlow[0]).isCloseTo(0.6 * demand, within(1e-6));
    assertThat(result.linkTime[0]).isCloseTo(10 * (1 + 0.6 * demand / capacity), within(1e-9));
    // Composite cost of the logit at these times, by its definition.
    double time = 10 * (1 + 0.6 * demand / capacity);
    double sum = StrictMath.exp(-0.2 * time) + StrictMath.exp(-0.2 * 20);
    assertThat(result.items.composite[0]).isCloseTo(-StrictMath.log(sum) / 0.1, within(1e-8));
  }

  @Test
  void steepDelaysConvergeToo() {
    for (int beta : new int[] {1, 4, 8}) {
      for (double load : new double[] {0.1, 1, 3, 10}) {
        ChoiceProblem problem = ChoiceCases.twoRoutes(1000 * load, 1000, beta);
        ChoiceResult result = RouteChoice.solve(problem, ChoiceCases.settings(problem));
        assertThat(result.convergence.converged()).isTrue();
        double demand = 1000 * load;
        double x = result.facilityFlow[0]; // makes the times
        double time = 10 * (1 + Capacity.power(x / 1000, beta));
        double p = 1 / (1 + StrictMath.exp(0.2 * (time - 20)));
        double met = ChoiceSettings.TOLERANCE * Math.max(x, 1e-4 * demand);
        double owed = 0.2 * p * (1 - p) * demand * 20 * ChoiceSettings.TOLERANCE; // of 2e-4 h
        assertThat(result.linkFlow[0]).isCloseTo(x, within(1.01 * met));
        assertThat(p * demand).isCloseTo(x, within(1.01 * (met + owed)));
      }
    }
  }

  @Test
  void flowIsConservedAndAdditiveOnTheSyntheticStudy() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceResult result = RouteChoice.solve(study.problem(), study.settings());
    double demand = study.problem().totalDemand();
    assertThat(result.convergence.converged()).isTrue();
    assertThat(result.imbalance).isLessThan(1e-9 * demand);
    assertThat(result.served() + result.outside() + result.stranded())
        .isCloseTo(demand, within(1e-9 * demand));
    double[] byPath = new double[result.linkFlow.length];
    PathSet paths = study.problem().routes.stretches.paths;
    double[] pathFlow = result.pathFlow();
    for (int path = 0; path < paths.paths; path++) {
      for (int link : paths.linksOf(path)) {
        byPath[link] += pathFlow[path];
      }
    }
    assertThat(result.linkFlow).containsExactly(byPath, within(1e-9 * demand));
  }

  @Test
  void flowsAgreeWithTheTimesToTheTolerance() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceProblem problem = study.problem();
    ChoiceResult result = RouteChoice.solve(problem, study.settings());
    double[] flow = new double[problem.routes.links.capacity.count];
    for (int link = 0; link < result.linkFlow.length; link++) {
      int f = problem.routes.links.facility[link];
      if (f != Graph.NONE) {
        flow[f] += result.linkFlow[link];
      }
    }
    for (int f = 0; f < flow.length; f++) {
      double scale = Math.max(flow[f], 1e-4 * problem.totalDemand());
      assertThat(Math.abs(flow[f] - result.facilityFlow[f]) / scale)
          .isLessThan(1.01 * ChoiceSettings.TOLERANCE);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceResult one = RouteChoice.solve(study.problem(), study.settings());
    for (int threads : new int[] {2, 8}) {
      ChoiceResult many = RouteChoice.solve(study.problem(), study.settings().withThreads(threads));
      assertThat(many.share).isEqualTo(one.share);
      assertThat(many.linkFlow).isEqualTo(one.linkFlow);
      assertThat(many.items.composite).isEqualTo(one.items.composite);
      assertThat(many.facilityFlow).isEqualTo(one.facilityFlow);
      assertThat(many.convergence).isEqualTo(one.convergence);
    }
  }

  @Test
  void aWarmStartEndsAtTheSamePointWithinTheTolerance() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceResult cold = RouteChoice.solve(study.problem(), study.settings().withTolerance(1e-9));
    double[] start = cold.facilityFlow.clone();
    for (int f = 0; f < start.length; f++) {
      start[f] *= f % 2 == 0 ? 0.5 : 1.7;
    }
    ChoiceResult warm = RouteChoice.solve(
        study.problem(),
        study.settings().withTolerance(1e-9),
        new WarmStart(start, Secants.none()));
    double demand = study.problem().totalDemand();
    assertThat(warm.linkFlow).containsExactly(cold.linkFlow, within(1e-7 * demand));
  }

  @Test
  void aClosedLinkCarriesExactlyNothing() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceProblem problem = study.problem();
    ChoiceResult open = RouteChoice.solve(problem, study.settings());
    int busiest = 0;
    for (int link = 0; link < open.linkFlow.length; link++) {
      busiest = open.linkFlow[link] > open.linkFlow[busiest] ? link : busiest;
    }
    boolean[] closed = new boolean[open.linkFlow.length];
    closed[busiest] = true;
    RouteSupply after = problem.routes.after(problem.routes.links.withClosed(closed));
    ChoiceResult shut = RouteChoice.solve(
        new ChoiceProblem(after, problem.demand, problem.terms), study.settings());
    assertThat(open.linkFlow[busiest]).isPositive();
    assertThat(shut.linkFlow[busiest]).isEqualTo(0.0);
  }

  @Test
  void aRestrictionShutsPathsForItsItemsOnly() {
    Graph graph = Graph.of(2, new int[] {0, 0}, new int[] {1, 1});
    PathSet paths = PathSet.of(graph, new int[] {0}, new int[] {1}, new int[][][] {{{0}, {1}}});
    LinkSupply links = new LinkSupply(
        new double[] {10, 10},
        new double[2],
        new double[1][2],
        new boolean[2],
        new long[] {0, 0b100},
        new int[] {Graph.NONE, Graph.NONE},
        Capacity.none());
    FreightDemand demand = new FreightDemand(
        new int[] {0, 0},
        new int[] {0, 1},
        new double[] {100, 100},
        new double[] {1e9, 1e9},
        new long[] {0b101, 0b011});
    CommodityTerms terms = new CommodityTerms(
        new double[] {1, 1},
        new double[2],
        new double[] {0.1, 0.1},
        new double[] {0.5, 0.5},
        new int[2]);
    ChoiceProblem problem =
        new ChoiceProblem(RouteSupply.of(Stretches.of(paths), links), demand, terms);
    ChoiceResult result = RouteChoice.solve(problem, ChoiceCases.settings(problem));
    assertThat(result.linkFlowByCommodity()[0]).containsExactly(100, 0);
    assertThat(result.linkFlowByCommodity()[1][1]).isCloseTo(50, within(1e-9));
  }

  @Test
  void twoLinksThatShareAFacilityAreDelayedByBoth() {
    // Both directions of a single track: 0 -> 1 and 1 -> 0, 400 t each, capacity 1000 together.
    Graph graph = Graph.of(2, new int[] {0, 1}, new int[] {1, 0});
    PathSet paths =
        PathSet.of(graph, new int[] {0, 1}, new int[] {1, 0}, new int[][][] {{{0}}, {{1}}});
    LinkSupply links = new LinkSupply(
        new double[] {10, 10},
        new double[2],
        new double[1][2],
        new boolean[2],
        new long[2],
        new int[] {0, 0},
        new Capacity(new double[] {1000}, new double[] {200}, new double[] {1}, new int[] {2}));
    ChoiceProblem problem = new ChoiceProblem(
        RouteSupply.of(Stretches.of(paths), links),
        new FreightDemand(
            new int[] {0, 1},
            new int[2],
            new double[] {400, 400},
            new double[] {1e9, 1e9},
            new long[2]),
        new CommodityTerms(
            new double[] {1}, new double[1], new double[] {0.1}, new double[] {1}, new int[1]));
    ChoiceResult result = RouteChoice.solve(problem, ChoiceCases.settings(problem));
    // (400 + 400 + 200) / 1000 = 1, so the time doubles.
    assertThat(result.linkTime[0]).isCloseTo(20, within(1e-9));
    assertThat(result.linkTime[1]).isCloseTo(20, within(1e-9));
  }

  @Test
  void demandWithNoWayIsStrandedAndSaidSo() {
    ChoiceProblem two = ChoiceCases.twoRoutes(100, 1e9, 1);
    boolean[] all = {true, true};
    ChoiceProblem shut = new ChoiceProblem(
        two.routes.after(two.routes.links.withClosed(all)), two.demand, two.terms);
    ChoiceResult result = RouteChoice.solve(shut, ChoiceCases.settings(shut));
    assertThat(result.stranded()).isEqualTo(100);
    assertThat(result.served()).isEqualTo(0);
    assertThat(result.items.composite[0]).isInfinite();
    assertThat(result.linkFlow).containsExactly(0, 0);
  }

  @Test
  void meanAttributesAreThoseOfTheServed() {
    ChoiceProblem problem = ChoiceCases.twoRoutes(100, 1e9, 1);
    ChoiceResult result = RouteChoice.solve(problem, ChoiceCases.settings(problem));
    // Shares of a logit with costs 20 and 40 at scale 0.1: p = 1 / (1 + exp(-2)) = 0.880797.
    double p = 1 / (1 + StrictMath.exp(-2));
    assertThat(result.items.meanTime[0]).isCloseTo(10 * p + 20 * (1 - p), within(1e-6));
    assertThat(result.items.meanCost[0]).isCloseTo(20 * p + 40 * (1 - p), within(1e-5));
  }
}
