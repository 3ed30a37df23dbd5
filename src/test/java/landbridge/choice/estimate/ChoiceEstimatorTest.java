package landbridge.choice.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Closed forms of the logit, the score against differences, and parameters that made the data. */
class ChoiceEstimatorTest {
  /** Shares 3/4 at equal cost and 1/2 at 10 more: constant ln 3, cost -ln 3 / 10; likelihood and least squares alike. */
  @Test
  void twoSharesTellConstantAndScale() {
    Observations data = shares(new double[] {0.75, 0.25, 0.5, 0.5}, new double[] {400, 100});
    for (ChoiceEstimate estimate :
        List.of(ChoiceEstimator.multinomial(data), GroupedLogit.estimate(data))) {
      assertThat(estimate.converged()).isTrue();
      assertThat(estimate.find("constant").orElseThrow().value())
          .isCloseTo(Math.log(3), within(1e-9));
      assertThat(estimate.find("cost").orElseThrow().value())
          .isCloseTo(-Math.log(3) / 10, within(1e-10));
      // variance of a log odds is 1 / (n s (1 - s)): 1 / 75 of the first, 1 / 25 of the second
      assertThat(estimate.find("constant").orElseThrow().standardError())
          .isCloseTo(Math.sqrt(1 / 75.0), within(1e-6));
      assertThat(estimate.find("cost").orElseThrow().standardError())
          .isCloseTo(Math.sqrt(1 / 75.0 + 1 / 25.0) / 10, within(1e-7));
    }
  }

  /** The same choices one by one: 400 and 100 consignments; the robust error equals the other, the model being true. */
  @Test
  void choicesOneByOneGiveTheSameAsShares() {
    int count = 500;
    int[] start = new int[count + 1];
    int[] alternative = new int[2 * count];
    double[] share = new double[2 * count];
    double[] weight = new double[count];
    double[][] attribute = new double[2 * count][];
    for (int n = 0; n < count; n++) {
      start[n + 1] = 2 * (n + 1);
      weight[n] = 1;
      boolean first = n < 300 || n >= 400 && n < 450;
      share[2 * n] = first ? 1 : 0;
      share[2 * n + 1] = first ? 0 : 1;
      alternative[2 * n + 1] = 1;
      attribute[2 * n] = new double[] {1, n < 400 ? 0 : 10};
      attribute[2 * n + 1] = new double[] {0, 0};
    }
    ChoiceEstimate estimate = ChoiceEstimator.multinomial(new Observations(
        List.of("constant", "cost"), start, alternative, share, weight, attribute));
    ChoiceEstimate.Parameter constant = estimate.find("constant").orElseThrow();
    assertThat(constant.value()).isCloseTo(Math.log(3), within(1e-9));
    assertThat(constant.robustError()).isCloseTo(constant.standardError(), within(1e-7));
    // 300 ln .75 + 100 ln .25 + 100 ln .5
    assertThat(estimate.logLikelihood())
        .isCloseTo(300 * Math.log(0.75) + 100 * Math.log(0.25) + 100 * Math.log(0.5), within(1e-9));
    assertThat(estimate.logLikelihoodAt0()).isCloseTo(500 * Math.log(0.5), within(1e-9));
  }

  /** Shares count as choices of their own: the same robust errors as one by one. */
  @Test
  void robustErrorsOfSharesAreThoseOfTheirChoices() {
    ChoiceEstimate.Parameter cost = ChoiceEstimator.multinomial(
            shares(new double[] {0.75, 0.25, 0.5, 0.5}, new double[] {400, 100}))
        .find("cost")
        .orElseThrow();
    assertThat(cost.robustError()).isCloseTo(Math.sqrt(1 / 75.0 + 1 / 25.0) / 10, within(1e-7));
  }

  @Test
  void scoreIsTheSlopeOfTheLikelihood() {
    Observations data = random(60, 11);
    Likelihood likelihood = new Likelihood(data, new int[] {0, 0, 1, 1, -1}, 2);
    double[] point = {0.3, -0.8, 1.4, 0.7};
    likelihood.at(point);
    double[] gradient = likelihood.gradient();
    for (int k = 0; k < 4; k++) {
      double[] above = point.clone();
      double[] below = point.clone();
      above[k] += 1e-6;
      below[k] -= 1e-6;
      double slope = (likelihood.at(above) - likelihood.at(below)) / 2e-6;
      assertThat(gradient[k]).as("parameter " + k).isCloseTo(slope, within(1e-6));
    }
  }

  /** Shares that the nested logit itself makes: its parameters are found again exactly. */
  @Test
  void parametersThatMadeTheSharesAreFound() {
    Observations drawn = random(80, 5);
    int[] nest = {0, 0, 1, 1, -1};
    double[] truth = {0.5, -1.2, 1.8, 1.3};
    double[] share = modelled(drawn, nest, truth);
    Observations data = new Observations(
        drawn.names, drawn.start, drawn.alternative, share, drawn.weight, drawn.attribute);
    ChoiceEstimate estimate = ChoiceEstimator.nested(data, nest, List.of("a", "b"));
    assertThat(estimate.converged()).isTrue();
    for (int k = 0; k < 4; k++) {
      assertThat(estimate.parameters().get(k).value()).isCloseTo(truth[k], within(1e-6));
    }
  }

  @Test
  void attributeThatFollowsFromAnotherIsSaid() {
    Observations two = shares(new double[] {0.75, 0.25, 0.5, 0.5}, new double[] {1, 1});
    double[][] twice = new double[4][];
    for (int row = 0; row < 4; row++) {
      double[] x = two.attribute[row];
      twice[row] = new double[] {x[0], x[1], 2 * x[1]};
    }
    Observations data = new Observations(
        List.of("constant", "cost", "cents"),
        two.start,
        two.alternative,
        two.share,
        two.weight,
        twice);
    String told = "apart: cents follows within the observations from constant, cost";
    assertThatThrownBy(() -> ChoiceEstimator.multinomial(data)).hasMessageContaining(told);
    assertThatThrownBy(() -> GroupedLogit.estimate(data)).hasMessageContaining(told);
  }

  @Test
  void shareOfZeroHasNoLogarithmButALikelihood() {
    Observations data = shares(new double[] {1, 0, 0.5, 0.5}, new double[] {10, 10});
    assertThat(
            GroupedLogit.estimate(shares(new double[] {0.75, 0.25, 0.5, 0.5}, new double[] {1, 1}))
                .warnings())
        .isEmpty();
    assertThat(new Likelihood(data, new int[] {-1, -1}, 0).at(new double[] {0, 0}))
        .isCloseTo(20 * Math.log(0.5), within(1e-12));
  }

  /** Probabilities from the definition of the nested logit, written out. */
  private static double[] modelled(Observations data, int[] nest, double[] p) {
    double[] share = new double[data.share.length];
    for (int n = 0; n < data.count(); n++) {
      double[] inside = new double[3];
      for (int row = data.start[n]; row < data.start[n + 1]; row++) {
        int m = nest[data.alternative[row]] < 0 ? 2 : nest[data.alternative[row]];
        double mu = m == 2 ? 1 : p[2 + m];
        inside[m] += Math.exp(mu * utility(data, row, p));
      }
      double total = Math.pow(inside[0], 1 / p[2]) + Math.pow(inside[1], 1 / p[3]) + inside[2];
      for (int row = data.start[n]; row < data.start[n + 1]; row++) {
        int m = nest[data.alternative[row]] < 0 ? 2 : nest[data.alternative[row]];
        double mu = m == 2 ? 1 : p[2 + m];
        double within = Math.exp(mu * utility(data, row, p)) / inside[m];
        share[row] = within * Math.pow(inside[m], 1 / mu) / total;
      }
    }
    return share;
  }

  private static double utility(Observations data, int row, double[] p) {
    return p[0] * data.attribute[row][0] + p[1] * data.attribute[row][1];
  }

  private static Observations shares(double[] share, double[] weight) {
    double[][] attribute = {{1, 0}, {0, 0}, {1, 10}, {0, 0}};
    return new Observations(
        List.of("constant", "cost"),
        new int[] {0, 2, 4},
        new int[] {0, 1, 0, 1},
        share,
        weight,
        attribute);
  }

  private static Observations random(int count, long seed) {
    Random random = new Random(seed);
    int[] start = new int[count + 1];
    int[] alternative = new int[5 * count];
    double[] share = new double[5 * count];
    double[] weight = new double[count];
    double[][] attribute = new double[5 * count][2];
    for (int n = 0; n < count; n++) {
      start[n + 1] = 5 * (n + 1);
      weight[n] = 1 + random.nextInt(3);
      share[5 * n + random.nextInt(5)] = 1;
      for (int a = 0; a < 5; a++) {
        alternative[5 * n + a] = a;
        attribute[5 * n + a][0] = random.nextDouble();
        attribute[5 * n + a][1] = 2 * random.nextDouble();
      }
    }
    return new Observations(List.of("x", "y"), start, alternative, share, weight, attribute);
  }
}
