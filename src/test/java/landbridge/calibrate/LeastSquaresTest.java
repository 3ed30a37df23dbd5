package landbridge.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Least squares with a prior against published certified values and closed forms.
 *
 * <p>Misra1a: NIST Statistical Reference Datasets, nonlinear regression, lower difficulty (Misra 1978); certified values
 * b1 = 2.3894212918E+02, b2 = 5.5015643181E-04, their standard deviations 2.7070075241E+00 and 7.2668688436E-06, residual
 * sum of squares 1.2455138894E-01.
 */
class LeastSquaresTest {
  private static final double[] Y = {
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
  };
  private static final double[] X = {
    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
  };

  /** y = b1 (1 - exp(-b2 x)) with b1 in hundreds and b2 in thousandths, so that both are about one. */
  private static final Model MISRA =
      model(X.length, (theta, i) -> 100 * theta[0] * (1 - StrictMath.exp(-theta[1] / 1000 * X[i])));

  private interface Formula {
    double at(double[] theta, int observation);
  }

  private static Model model(int observations, Formula formula) {
    return new Model() {
      @Override
      public double[] predict(double[] theta) {
        double[] predicted = new double[observations];
        for (int i = 0; i < observations; i++) {
          predicted[i] = formula.at(theta, i);
        }
        return predicted;
      }

      @Override
      public double[][] slopes(double[] theta, double[] at) {
        double[][] slopes = new double[observations][theta.length];
        for (int p = 0; p < theta.length; p++) {
          double[] up = theta.clone();
          double[] down = theta.clone();
          up[p] += 1e-5;
          down[p] -= 1e-5;
          for (int i = 0; i < observations; i++) {
            slopes[i][p] = (formula.at(up, i) - formula.at(down, i)) / 2e-5;
          }
        }
        return slopes;
      }
    };
  }

  private static double[] filled(int count, double value) {
    double[] all = new double[count];
    Arrays.fill(all, value);
    return all;
  }

  private static boolean[] all(int count) {
    boolean[] used = new boolean[count];
    Arrays.fill(used, true);
    return used;
  }

  /** Where nothing is left to explain, the search went on by rounding until its trials were used up. */
  @Test
  void anExactFitIsNotSearchedFurther() {
    int[] asked = {0};
    Model model = model(1, (theta, i) -> {
      asked[0]++;
      return theta[0] * theta[1] + 1e-8 * Math.sin(1e8 * theta[0]); // as a solver's tolerance
    });
    double[] start = {1, 1};
    Data data = new Data(
        new double[] {1.001},
        new double[] {1},
        start,
        new double[] {0.3, 0.3},
        new double[] {0.5, 0.5},
        new double[] {2, 2});
    Estimate fit = LeastSquares.fit(model, data, all(1), start);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.misfit()).isLessThan(1e-6);
    assertThat(asked[0]).isLessThan(30);
  }

  @Test
  void reproducesTheCertifiedValuesOfMisra1a() {
    double sd =
        Math.sqrt(1.2455138894e-1 / 12); // residual standard deviation, 14 - 2 degrees of freedom
    Data data =
        new Data(Y, filled(14, sd), filled(2, 1), filled(2, 100), filled(2, -1e6), filled(2, 1e6));
    Estimate fit = LeastSquares.fit(MISRA, data, all(14), new double[] {5, 0.1});
    assertThat(fit.converged()).isTrue();
    assertThat(fit.theta()[0]).isCloseTo(2.3894212918, within(2e-5));
    assertThat(fit.theta()[1]).isCloseTo(0.55015643181, within(5e-6));
    assertThat(fit.misfit()).isCloseTo(12, within(1e-3));
    Certainty certainty = Certainty.of(data, all(14), fit);
    assertThat(certainty.spread).isEqualTo(1);
    assertThat(certainty.se[0]).isCloseTo(2.7070075241e-2, within(1e-5));
    assertThat(certainty.se[1]).isCloseTo(7.2668688436e-3, within(3e-6));
    assertThat(certainty.determined).isCloseTo(2, within(1e-4));
    assertThat(certainty.correlation[0]).isNegative();
  }

  @Test
  void aPriorAndOneObservationMeetAtTheirWeightedMean() {
    Data data = new Data(
        new double[] {3},
        new double[] {0.5},
        new double[] {1},
        new double[] {1},
        new double[] {-9},
        new double[] {9});
    Model identity = model(1, (theta, i) -> theta[0]);
    Estimate fit = LeastSquares.fit(identity, data, all(1), new double[] {1});
    assertThat(fit.theta()[0]).isCloseTo((3 / 0.25 + 1) / (1 / 0.25 + 1), within(1e-6));
    Certainty certainty = Certainty.of(data, all(1), fit);
    double posterior = 1 / (1 / 0.25 + 1);
    assertThat(certainty.informed[0]).isCloseTo(1 - posterior, within(1e-6));
    assertThat(certainty.se[0]).isCloseTo(Math.sqrt(posterior) * certainty.spread, within(1e-6));
    assertThat(certainty.condition).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatTheDataCannotTellApartIsNamed() {
    Data data = new Data(
        new double[] {2, 2.1},
        filled(2, 0.1),
        filled(3, 0),
        filled(3, 1),
        filled(3, -9),
        filled(3, 9));
    Model sum = model(2, (theta, i) -> theta[0] + theta[1]); // the third has no effect
    Estimate fit = LeastSquares.fit(sum, data, all(2), filled(3, 0));
    Certainty certainty = Certainty.of(data, all(2), fit);
    assertThat(certainty.partner[0]).isEqualTo(1);
    assertThat(certainty.correlation[0]).isLessThan(-0.98);
    assertThat(certainty.informed[2]).isCloseTo(0, within(1e-9));
    assertThat(certainty.determined).isCloseTo(1, within(0.01));
    assertThat(fit.theta()[0]).isCloseTo(fit.theta()[1], within(1e-6));
    assertThat(fit.theta()[2]).isCloseTo(0, within(1e-9));
    assertThat(certainty.condition).isGreaterThan(100);
  }

  @Test
  void boundsHoldAndWhatIsLeftOutIsStillPredicted() {
    double[] x = {1, 2, 3};
    Data data = new Data(
        new double[] {2, 4, 60},
        filled(3, 1),
        new double[] {1},
        new double[] {10},
        new double[] {0.5},
        new double[] {1.5});
    Model line = model(3, (theta, i) -> theta[0] * x[i]);
    boolean[] used = {true, true, false};
    Estimate fit = LeastSquares.fit(line, data, used, new double[] {1});
    assertThat(fit.theta()[0]).isEqualTo(1.5);
    assertThat(fit.predicted()[2]).isEqualTo(4.5);
  }

  @Test
  void jackknifeOfAMeanIsItsStandardError() {
    double[] values = {1, 4, 2, 8, 5};
    double total = 20;
    double[][] without = new double[5][1];
    double squares = 0;
    for (int i = 0; i < 5; i++) {
      without[i][0] = (total - values[i]) / 4;
      squares += (values[i] - 4) * (values[i] - 4);
    }
    assertThat(Certainty.jackknife(without)[0])
        .isCloseTo(Math.sqrt(squares / 4 / 5), within(1e-12));
  }

  @Test
  void refusesWhatCannotBeFitted() {
    assertThatThrownBy(() -> new Data(
            filled(1, 1), filled(1, 0), filled(1, 1), filled(1, 1), filled(1, 0), filled(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Data(
            filled(1, 1), filled(1, 1), filled(1, 3), filled(1, 1), filled(1, 0), filled(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
