package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/**
 * The link-nested logit against its formula written out link by link (Vovsha and Bekhor 1998), and
 * the properties for which it was chosen.
 */
class LinkNestedLogitTest {
  private static final double EXACT = 1e-11;
  private static final double NO_OUTSIDE = Double.POSITIVE_INFINITY;

  /** The slow twin: one nest per link, P(k) = sum over m of P(m) P(k|m), nothing merged. */
  private static double written(
      PathSet paths,
      double[] reference,
      double[] cost,
      double scale,
      double mu,
      double outside,
      double[] share) {
    int count = cost.length;
    double base = outside;
    for (double c : cost) {
      base = Math.min(base, c);
    }
    double left = outside == NO_OUTSIDE ? 0 : StrictMath.exp(scale * (base - outside));
    double g = left;
    double[][] allocated = new double[paths.graph.links][count];
    double[] inside = new double[paths.graph.links];
    for (int m = 0; m < paths.graph.links; m++) {
      for (int k = 0; k < count; k++) {
        if (paths.uses(k, m) && cost[k] < Double.POSITIVE_INFINITY) {
          double alpha = reference[m] / paths.sum(k, reference);
          double y = StrictMath.exp(scale * (base - cost[k]));
          allocated[m][k] = StrictMath.pow(alpha * y, 1 / mu);
          inside[m] += allocated[m][k];
        }
      }
      g += StrictMath.pow(inside[m], mu);
    }
    Arrays.fill(share, 0);
    share[count] = left / g;
    for (int m = 0; m < paths.graph.links; m++) {
      for (int k = 0; k < count && inside[m] > 0; k++) {
        share[k] += StrictMath.pow(inside[m], mu) / g * allocated[m][k] / inside[m];
      }
    }
    return base - StrictMath.log(g) / scale;
  }

  @Test
  void equalsTheFormulaWrittenOutLinkByLink() {
    SplittableRandom random = new SplittableRandom(20_260_101);
    double[] nestings = {0.5, 0.3, 0.8, 0.12, 1.0, 0.04};
    for (int round = 0; round < 600; round++) {
      int links = 2 + random.nextInt(12);
      int[][] routes = randomRoutes(random, links, 1 + random.nextInt(8));
      PathSet paths = ChoiceCases.onePairPaths(links, routes);
      double[] reference = ChoiceCases.withFreeEnd(ChoiceCases.random(random, links, 1, 40));
      double[] cost = ChoiceCases.random(random, routes.length, 20, 60);
      cost[random.nextInt(cost.length)] = Double.POSITIVE_INFINITY;
      double outside = random.nextInt(3) == 0 ? NO_OUTSIDE : 20 + 60 * random.nextDouble();
      double mu = nestings[round % nestings.length];
      double scale = mu < 0.05 ? 0.01 : 0.05 + random.nextDouble() * 0.1;
      double[] expected = new double[cost.length + 1];
      double[] share = new double[cost.length + 1];
      boolean nothing = cost.length == 1 && outside == NO_OUTSIDE;
      double composite = LinkNestedLogit.of(Stretches.of(paths), reference)
          .kernel()
          .choose(0, cost, scale, mu, outside, share);
      if (nothing) {
        assertThat(composite).isInfinite();
        continue;
      }
      double exact = written(paths, reference, cost, scale, mu, outside, expected);
      assertThat(composite).isCloseTo(exact, within(EXACT * 100));
      assertThat(share).containsExactly(expected, within(EXACT));
    }
  }

  private static int[][] randomRoutes(SplittableRandom random, int links, int count) {
    int[][] routes = new int[count][];
    for (int k = 0; k < count; k++) {
      boolean[] on = new boolean[links];
      on[random.nextInt(links)] = true;
      int length = 0;
      for (int link = 0; link < links; link++) {
        on[link] |= random.nextInt(3) == 0;
        length += on[link] ? 1 : 0;
      }
      routes[k] = new int[length];
      for (int link = 0, i = 0; link < links; link++) {
        if (on[link]) {
          routes[k][i++] = link;
        }
      }
    }
    return routes;
  }

  @Test
  void openingARouteNeverRaisesTheCompositeCost() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2000; round++) {
      int links = 3 + random.nextInt(8);
      int[][] routes = randomRoutes(random, links, 2 + random.nextInt(6));
      PathSet paths = ChoiceCases.onePairPaths(links, routes);
      double[] reference = ChoiceCases.withFreeEnd(ChoiceCases.random(random, links, 0.1, 40));
      ChoiceModel.Kernel kernel =
          LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
      double[] with = ChoiceCases.random(random, routes.length, 10, 90);
      double[] without = with.clone();
      without[random.nextInt(with.length)] = Double.POSITIVE_INFINITY;
      double mu = 0.06 + 0.94 * random.nextDouble();
      double[] share = new double[with.length + 1];
      double before = kernel.choose(0, without, 0.08, mu, NO_OUTSIDE, share);
      double after = kernel.choose(0, with, 0.08, mu, NO_OUTSIDE, share);
      assertThat(after).isLessThanOrEqualTo(before);
    }
  }

  @Test
  void isTheMultinomialLogitWhereMuIsOne() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2}, new int[] {2});
    double[] reference = ChoiceCases.withFreeEnd(10, 5, 7);
    double[] cost = {12, 15, 11};
    double[] share = new double[4];
    double composite = LinkNestedLogit.of(Stretches.of(paths), reference)
        .kernel()
        .choose(0, cost, 0.2, 1, NO_OUTSIDE, share);
    // exp(-0.2 c) over the three costs, and minus the logarithm of the sum over 0.2
    double sum = StrictMath.exp(-2.4) + StrictMath.exp(-3) + StrictMath.exp(-2.2);
    assertThat(composite).isCloseTo(-StrictMath.log(sum) / 0.2, within(EXACT));
    assertThat(share[0]).isCloseTo(StrictMath.exp(-2.4) / sum, within(EXACT));
    assertThat(share[2]).isCloseTo(StrictMath.exp(-2.2) / sum, within(EXACT));
  }

  @Test
  void theLimitOfMuTowardsOneIsTheMultinomialLogit() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2}, new int[] {2});
    double[] reference = ChoiceCases.withFreeEnd(10, 5, 7);
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
    double[] cost = {12, 15, 11};
    double[] at = new double[4];
    double[] near = new double[4];
    double one = kernel.choose(0, cost, 0.2, 1, 14, at);
    double almost = kernel.choose(0, cost, 0.2, 1 - 1e-9, 14, near);
    assertThat(almost).isCloseTo(one, within(1e-7));
    assertThat(near).containsExactly(at, within(1e-7));
  }

  @Test
  void copiesOfARouteAddNothingAsMuGoesToZero() {
    // Three copies of one route of cost 100: G = 3^mu exp(-scale 100), so the composite cost is
    // 100 - mu ln 3 / scale, which goes to 100.
    int[] route = {0, 1};
    PathSet paths = ChoiceCases.onePairPaths(2, route, route, route);
    double[] reference = ChoiceCases.withFreeEnd(60, 40);
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
    double[] cost = {100, 100, 100};
    double[] share = new double[4];
    for (double mu : new double[] {1, 0.5, 0.2, 0.05, 0.01, 0.001}) {
      double composite = kernel.choose(0, cost, 0.1, mu, NO_OUTSIDE, share);
      assertThat(composite).isCloseTo(100 - mu * StrictMath.log(3) / 0.1, within(1e-9));
      assertThat(share[0]).isCloseTo(1.0 / 3, within(EXACT));
    }
  }

  @Test
  void aWorseRouteWithNinetyPercentOverlapStillAddsSurplus() {
    // The case of the path-size logit (see ChoiceModelsTest): cost 100 alone, then a route of 150
    // that shares nine tenths of the first. Here the composite cost falls, by a little.
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2});
    double[] reference = ChoiceCases.withFreeEnd(90, 10, 60);
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
    double[] share = new double[3];
    double[] alone = {100, Double.POSITIVE_INFINITY};
    double[] both = {100, 150};
    assertThat(kernel.choose(0, alone, 0.1, 0.5, NO_OUTSIDE, share)).isCloseTo(100, within(1e-9));
    double with = kernel.choose(0, both, 0.1, 0.5, NO_OUTSIDE, share);
    assertThat(with).isLessThan(100).isGreaterThan(99);
  }

  @Test
  void aConstantAddedToAllCostsShiftsTheCompositeAndNothingElse() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2}, new int[] {2});
    double[] reference = ChoiceCases.withFreeEnd(10, 5, 7);
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
    double[] at = new double[4];
    double[] moved = new double[4];
    double composite = kernel.choose(0, new double[] {12, 15, 11}, 0.2, 0.5, 16, at);
    double shifted = kernel.choose(0, new double[] {1012, 1015, 1011}, 0.2, 0.5, 1016, moved);
    assertThat(shifted - composite).isCloseTo(1000, within(1e-9));
    assertThat(moved).containsExactly(at, within(1e-11));
  }

  @Test
  void costsAndScaleInOtherUnitsGiveTheSameShares() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2}, new int[] {2});
    ChoiceModel.Kernel dollars = LinkNestedLogit.of(
            Stretches.of(paths), ChoiceCases.withFreeEnd(10, 5, 7))
        .kernel();
    ChoiceModel.Kernel cents = LinkNestedLogit.of(
            Stretches.of(paths), ChoiceCases.withFreeEnd(1000, 500, 700))
        .kernel();
    double[] a = new double[4];
    double[] b = new double[4];
    double inDollars = dollars.choose(0, new double[] {12, 15, 11}, 0.2, 0.5, 16, a);
    double inCents = cents.choose(0, new double[] {1200, 1500, 1100}, 0.002, 0.5, 1600, b);
    assertThat(inCents).isCloseTo(100 * inDollars, within(1e-9));
    assertThat(b).containsExactly(a, within(1e-13));
  }

  @Test
  void symmetricAlternativesShareEquallyAndAShutOneGetsExactlyNothing() {
    PathSet paths =
        ChoiceCases.onePairPaths(4, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3});
    double[] reference = ChoiceCases.withFreeEnd(30, 20, 20, 20);
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
    double[] share = new double[4];
    kernel.choose(0, new double[] {50, Double.POSITIVE_INFINITY, 50}, 0.1, 0.5, NO_OUTSIDE, share);
    assertThat(share).containsExactly(0.5, 0, 0.5, 0);
  }

  @Test
  void raisingTheOwnCostNeverRaisesTheOwnShare() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 500; round++) {
      int links = 3 + random.nextInt(8);
      int[][] routes = randomRoutes(random, links, 2 + random.nextInt(6));
      PathSet paths = ChoiceCases.onePairPaths(links, routes);
      double[] reference = ChoiceCases.withFreeEnd(ChoiceCases.random(random, links, 1, 40));
      ChoiceModel.Kernel kernel =
          LinkNestedLogit.of(Stretches.of(paths), reference).kernel();
      double[] cost = ChoiceCases.random(random, routes.length, 10, 90);
      double[] before = new double[cost.length + 1];
      double[] after = new double[cost.length + 1];
      kernel.choose(0, cost, 0.08, 0.5, 60, before);
      int own = random.nextInt(cost.length);
      cost[own] += 5 * random.nextDouble();
      kernel.choose(0, cost, 0.08, 0.5, 60, after);
      assertThat(after[own]).isLessThanOrEqualTo(before[own] + 1e-15);
    }
  }

  @Test
  void farAlternativesAndCostsDoNotOverflow() {
    PathSet paths = ChoiceCases.onePairPaths(2, new int[] {0}, new int[] {1});
    ChoiceModel.Kernel kernel =
        LinkNestedLogit.of(Stretches.of(paths), ChoiceCases.withFreeEnd(1, 1)).kernel();
    double[] share = new double[3];
    double[] far = {1e6, 2e6};
    assertThat(kernel.choose(0, far, 1, 0.5, 10, share)).isCloseTo(10, within(1e-9));
    assertThat(share).containsExactly(0, 0, 1);
    assertThat(kernel.choose(0, far, 1, 0.5, 9e9, share)).isCloseTo(1e6, within(1e-6));
    assertThat(share).containsExactly(1, 0, 0);
  }
}
