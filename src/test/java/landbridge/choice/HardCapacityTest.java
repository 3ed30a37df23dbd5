package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import landbridge.bench.ChoiceBench;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** Hard capacities: closed forms of the charge, complementarity, the same by another way. */
class HardCapacityTest {
  /** Two parallel links, 10 and 20 USD/t, the first with room for so much; scale 0.1, an outside option or none. */
  private static ChoiceProblem two(double tonnes, double room, double outside) {
    Graph graph = Graph.of(2, new int[] {0, 0}, new int[] {1, 1});
    PathSet paths = PathSet.of(graph, new int[] {0}, new int[] {1}, new int[][][] {{{0}, {1}}});
    LinkSupply links = new LinkSupply(
        new double[2],
        new double[2],
        new double[][] {{10, 20}},
        new boolean[2],
        new long[2],
        new int[] {0, Graph.NONE},
        new Capacity(
            new double[] {room + 50},
            new double[] {50},
            new double[1],
            new int[] {1},
            new boolean[] {true}));
    return new ChoiceProblem(
        RouteSupply.of(Stretches.of(paths), links),
        new FreightDemand(
            new int[1], new int[1], new double[] {tonnes}, new double[] {outside}, new long[1]),
        new CommodityTerms(
            new double[] {1}, new double[1], new double[] {0.1}, new double[] {1}, new int[1]));
  }

  private static ChoiceResult solve(ChoiceProblem problem, double tolerance) {
    double[] reference = new double[problem.routes.links.links];
    Arrays.fill(reference, 1);
    ChoiceSettings settings =
        ChoiceSettings.of(LinkNestedLogit.of(problem.routes.stretches, reference));
    return RouteChoice.solve(problem, settings.withTolerance(tolerance));
  }

  @Test
  void theChargeIsThatOfTheClosedForm() {
    // Logit: flow 300 of 1000 on the first link needs ln(300 / 700) = 0.1 (20 - 10 - p), so
    // p = 10 - 10 ln(3 / 7) = 18.4729786.
    ChoiceResult result = solve(two(1000, 300, Double.POSITIVE_INFINITY), 1e-10);
    assertThat(result.convergence.converged()).isTrue();
    assertThat(result.linkFlow[0]).isCloseTo(300, within(1e-5));
    assertThat(result.shadowPrice[0]).isCloseTo(10 - 10 * StrictMath.log(3 / 7.0), within(1e-6));
    // The composite cost counts the charge: -10 ln(exp(-(10 + p) / 10) + exp(-2)).
    double composite = -10
        * StrictMath.log(StrictMath.exp(-(10 + result.shadowPrice[0]) / 10) + StrictMath.exp(-2));
    assertThat(result.items.composite[0]).isCloseTo(composite, within(1e-9));
  }

  @Test
  void theChargeIsTheWorthOfOneMoreTonne() {
    // d(composite x demand - charge x room) / d room = -charge, by the envelope theorem.
    double step = 0.5;
    double[] value = new double[2];
    for (int side = 0; side < 2; side++) {
      double room = 300 + (side == 0 ? -step : step);
      ChoiceResult result = solve(two(1000, room, 25), 1e-11);
      value[side] = 1000 * result.items.composite[0] - result.shadowPrice[0] * room;
    }
    double charge = solve(two(1000, 300, 25), 1e-11).shadowPrice[0];
    assertThat((value[0] - value[1]) / (2 * step)).isCloseTo(charge, within(1e-4));
  }

  @Test
  void roomThatIsNotFilledCostsNothing() {
    ChoiceResult result = solve(two(1000, 900, Double.POSITIVE_INFINITY), 1e-8);
    assertThat(result.shadowPrice[0]).isEqualTo(0.0);
    // 1 / (1 + exp(-1)) of 1000.
    assertThat(result.linkFlow[0]).isCloseTo(731.0585786, within(1e-6));
  }

  @Test
  void demandWithNowhereElseToGoIsSaidNotToFit() {
    ChoiceProblem two = two(1000, 300, Double.POSITIVE_INFINITY);
    boolean[] second = {false, true};
    ChoiceProblem captive = new ChoiceProblem(
        two.routes.after(two.routes.links.withClosed(second)), two.demand, two.terms);
    ChoiceResult result = solve(captive, 1e-6);
    assertThat(result.convergence.converged()).isFalse();
    assertThat(result.convergence.reason()).contains("hard capacity");
    assertThat(result.convergence.worst()).isZero();
  }

  @Test
  void flowsStayWithinRoomAndOnlyFullFacilitiesCharge() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceResult soft = RouteChoice.solve(study.problem(), study.settings());
    Capacity capacity = study.problem().routes.links.capacity;
    double[] room = new double[capacity.count];
    boolean[] hard = new boolean[capacity.count];
    for (int f = 0; f < capacity.count; f++) {
      hard[f] = f % 5 == 0 && soft.facilityFlow[f] > 0;
      room[f] = hard[f] ? capacity.background[f] + 0.8 * soft.facilityFlow[f] : capacity.tonnes[f];
    }
    Capacity limits = new Capacity(room, capacity.background, capacity.alpha, capacity.beta, hard);
    ChoiceResult result = RouteChoice.solve(
        new ChoiceProblem(
            study.problem().routes.after(study.problem().routes.links.withCapacity(limits)),
            study.problem().demand,
            study.problem().terms),
        study.settings());
    assertThat(result.convergence.converged()).isTrue();
    int full = 0;
    for (int f = 0; f < capacity.count; f++) {
      if (hard[f]) {
        double free = room[f] - capacity.background[f];
        assertThat(result.facilityFlow[f]).isLessThanOrEqualTo(free * 1.001);
        boolean filled = result.facilityFlow[f] > free * 0.999;
        assertThat(result.shadowPrice[f] == 0 || filled).isTrue();
        full += filled ? 1 : 0;
      } else {
        assertThat(result.shadowPrice[f]).isZero();
      }
    }
    assertThat(full).isPositive();
  }
}
