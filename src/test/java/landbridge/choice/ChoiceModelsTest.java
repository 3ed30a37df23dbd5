package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import landbridge.bench.ChoiceBench;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** The other choice models against their formulas, and what holds for all of them. */
class ChoiceModelsTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void pathSizeLogitPunishesTheOpeningOfAWorseRoute() {
    // A route of cost 100 alone: 100.00. Add one of cost 150 that shares 90 of the first's 100.
    // PS1 = 0.9 / 2 + 0.1 = 0.55, PS2 = (90/150) / 2 + 60/150 = 0.70;
    // -ln(0.55 + 0.70 exp(-5)) / 0.1 = 5.893 above 100: the published counter-example, 105.89.
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0, 1}, new int[] {0, 2});
    double[] reference = ChoiceCases.withFreeEnd(90, 10, 60);
    PathSizeLogit model = PathSizeLogit.of(Stretches.of(paths), reference);
    ChoiceModel.Kernel kernel = model.kernel();
    double[] share = new double[3];
    assertThat(kernel.choose(0, new double[] {100, NONE}, 0.1, 1, NONE, share))
        .isCloseTo(100.00, within(1e-9));
    assertThat(kernel.choose(0, new double[] {100, 150}, 0.1, 1, NONE, share))
        .isCloseTo(105.89, within(0.005));
    assertThat(model.welfare()).isFalse();
  }

  @Test
  void nestedLogitEqualsItsFormula() {
    // Nest {1, 2} and nest {3}, mu 0.5, scale 0.1, costs 30, 40, 35.
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0}, new int[] {1}, new int[] {2});
    ChoiceModel model = new NestedLogit(paths, new int[] {4, 4, 9});
    double[] share = new double[4];
    double composite = model.kernel().choose(0, new double[] {30, 40, 35}, 0.1, 0.5, 50, share);
    double a = StrictMath.exp(-6);
    double b = StrictMath.exp(-8);
    double nest = Math.sqrt(a + b);
    double g = nest + StrictMath.exp(-3.5) + StrictMath.exp(-5);
    assertThat(composite).isCloseTo(-StrictMath.log(g) / 0.1, within(1e-10));
    assertThat(share[0]).isCloseTo(nest / g * a / (a + b), within(1e-12));
    assertThat(share[1]).isCloseTo(nest / g * b / (a + b), within(1e-12));
    assertThat(share[2]).isCloseTo(StrictMath.exp(-3.5) / g, within(1e-12));
    assertThat(share[3]).isCloseTo(StrictMath.exp(-5) / g, within(1e-12));
  }

  @Test
  void nestedLogitWithMuOneIsTheMultinomialLogit() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0}, new int[] {1}, new int[] {2});
    double[] nested = new double[4];
    double[] plain = new double[4];
    double[] cost = {30, 40, 35};
    double a =
        new NestedLogit(paths, new int[] {0, 0, 1}).kernel().choose(0, cost, 0.1, 1, 50, nested);
    double b = new MultinomialLogit(paths).kernel().choose(0, cost, 0.1, 1, 50, plain);
    assertThat(a).isCloseTo(b, within(1e-11));
    assertThat(nested).containsExactly(plain, within(1e-13));
  }

  @Test
  void allOrNothingTakesTheFirstOfTheCheapest() {
    PathSet paths = ChoiceCases.onePairPaths(3, new int[] {0}, new int[] {1}, new int[] {2});
    ChoiceModel.Kernel kernel = new AllOrNothing(paths).kernel();
    double[] share = new double[4];
    assertThat(kernel.choose(0, new double[] {9, 7, 7}, 1, 1, 8, share)).isEqualTo(7);
    assertThat(share).containsExactly(0, 1, 0, 0);
    assertThat(kernel.choose(0, new double[] {9, 7, 7}, 1, 1, 6, share)).isEqualTo(6);
    assertThat(share).containsExactly(0, 0, 0, 1);
    assertThat(kernel.choose(0, new double[] {NONE, NONE, NONE}, 1, 1, NONE, share))
        .isInfinite();
    assertThat(share).containsExactly(0, 0, 0, 0);
  }

  @Test
  void sharesSumToOneAndShutPathsGetNothingInEveryModel() {
    SplittableRandom random = new SplittableRandom(17);
    PathSet paths = ChoiceCases.onePairPaths(
        4, new int[] {0, 1}, new int[] {0, 2}, new int[] {3}, new int[] {0, 3});
    double[] reference = ChoiceCases.withFreeEnd(10, 20, 15, 33);
    for (String name : ChoiceModels.names()) {
      ChoiceModel model =
          ChoiceModels.named(name, Stretches.of(paths), reference, () -> new int[] {0, 0, 1, 1});
      assertThat(model.name()).isEqualTo(name);
      for (int round = 0; round < 100; round++) {
        double[] cost = ChoiceCases.random(random, 4, 10, 60);
        cost[random.nextInt(4)] = NONE;
        double[] share = new double[5];
        double outside = round % 3 == 0 ? NONE : 30;
        double composite = model.kernel().choose(0, cost, 0.1, 0.4, outside, share);
        double sum = 0;
        for (int k = 0; k < 5; k++) {
          sum += share[k];
          assertThat(k < 4 && cost[k] == NONE && share[k] != 0).isFalse();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(composite).isLessThan(100);
      }
    }
  }

  @Test
  void shareIsTheSlopeOfTheCompositeCostInEveryModelFitForWelfare() {
    // Shephard's lemma for generating functions: d composite / d cost_k = share of k.
    PathSet paths = ChoiceCases.onePairPaths(
        4, new int[] {0, 1}, new int[] {0, 2}, new int[] {3}, new int[] {0, 3});
    double[] reference = ChoiceCases.withFreeEnd(10, 20, 15, 33);
    double[] cost = {30, 34, 37, 41};
    for (String name : new String[] {"link-nested-logit", "multinomial-logit", "nested-logit"}) {
      ChoiceModel.Kernel kernel = ChoiceModels.named(
              name, Stretches.of(paths), reference, () -> new int[] {0, 0, 1, 1})
          .kernel();
      double[] share = new double[5];
      double[] scratch = new double[5];
      kernel.choose(0, cost, 0.1, 0.4, 45, share);
      for (int k = 0; k < 4; k++) {
        double[] up = cost.clone();
        double[] down = cost.clone();
        up[k] += 1e-4;
        down[k] -= 1e-4;
        double slope = (kernel.choose(0, up, 0.1, 0.4, 45, scratch)
                - kernel.choose(0, down, 0.1, 0.4, 45, scratch))
            / 2e-4;
        assertThat(share[k]).isCloseTo(slope, within(1e-7));
      }
    }
  }

  @Test
  void everyModelSolvesTheSyntheticStudy() {
    ChoiceBench.Case study = ChoiceBench.small();
    Stretches stretches = study.problem().routes.stretches;
    double[] reference = study.problem().routes.links.money[0].clone();
    int[] nests = new int[stretches.paths.paths];
    for (String name : ChoiceModels.names()) {
      ChoiceModel model = ChoiceModels.named(name, stretches, reference, () -> nests);
      ChoiceResult result = RouteChoice.solve(study.problem(), ChoiceSettings.of(model));
      boolean jumps = name.equals("all-or-nothing");
      assertThat(result.convergence.converged() || jumps).as(name).isTrue();
      assertThat(result.imbalance).isLessThan(1e-9 * study.problem().totalDemand());
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(
            () -> ChoiceModels.named("probit", ChoiceCases.onePair(1, new int[] {0}), null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probit");
  }
}
