package landbridge.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Published worked examples of matrix balancing, and what must hold for any. */
class FurnessTest {
  /** Ortuzar and Willumsen, Modelling Transport, worked 4x4 example: start and totals. */
  private static final double[][] ORTUZAR = {
    {5, 50, 100, 200}, {50, 5, 100, 300}, {50, 100, 5, 100}, {100, 200, 250, 20}
  };

  private static final double[] ROWS = {400, 460, 400, 702};
  private static final double[] COLUMNS = {260, 400, 500, 802};

  @Test
  void ortuzarAndWillumsenAfterThreeIterations() {
    Furness.Balanced balanced = Furness.balance(ORTUZAR, ROWS, COLUMNS, 0, 3);
    double[][] published = {
      {5.25, 44.12, 98.24, 254.25},
      {45.30, 3.81, 84.78, 329.11},
      {77.04, 129.50, 7.21, 186.58},
      {132.41, 222.57, 309.77, 32.07}
    };
    assertMatrix(balanced.flow(), published, 0.006); // printed with two decimals
    assertThat(balanced.converged()).isFalse();
  }

  @Test
  void ortuzarAndWillumsenConverged() {
    Furness.Balanced balanced = Furness.balance(ORTUZAR, ROWS, COLUMNS, 1e-12, 1000);
    double[][] published = {
      {5.195, 43.599, 97.186, 254.019},
      {44.707, 3.752, 83.636, 327.905},
      {76.674, 128.698, 7.172, 187.456},
      {133.424, 223.951, 312.005, 32.620}
    };
    assertMatrix(balanced.flow(), published, 0.0006); // three decimals
    assertThat(balanced.converged()).isTrue();
    assertThat(balanced.warnings()).isEmpty();
  }

  /** NPTEL, Introduction to Transportation Engineering, 3x3 example. */
  @Test
  void nptelThreeByThree() {
    double[][] start = {{20, 30, 28}, {36, 32, 24}, {22, 34, 26}};
    double[][] published = {
      {25.789, 35.508, 36.703}, {42.509, 34.683, 28.808}, {33.702, 47.809, 40.489}
    };
    Furness.Balanced balanced = Furness.balance(
        start, new double[] {98, 106, 122}, new double[] {102, 118, 106}, 1e-12, 1000);
    assertMatrix(balanced.flow(), published, 0.0006);
  }

  /** Gravity with deterrence 1/c^2, c = 0.5 inside and 1 between zones; published answer for T31 is 68. */
  @Test
  void gravityWithInverseSquare() {
    double[][] start = {{4, 1, 1}, {1, 4, 1}, {1, 1, 4}};
    Furness.Balanced balanced = Furness.balance(
        start, new double[] {250, 415, 395}, new double[] {340, 285, 435}, 1e-12, 1000);
    assertThat(balanced.flow()[2][0]).isCloseTo(67.911, within(0.0006));
  }

  /** Rogers, Highway Engineering, example 2.4 has totals of 8,975 and 9,000. */
  @Test
  void unequalTotalsAreScaledWithAWarning() {
    double[][] start = {{1, 2}, {3, 4}};
    Furness.Balanced balanced =
        Furness.balance(start, new double[] {4000, 4975}, new double[] {4500, 4500}, 1e-12, 1000);
    assertThat(balanced.converged()).isTrue();
    assertThat(balanced.warnings()).hasSize(1);
    assertThat(balanced.warnings().get(0)).contains("8975").contains("9000");
    assertThat(balanced.flow()[0][0] + balanced.flow()[0][1]).isCloseTo(4000, within(1e-6));
    assertThat(balanced.flow()[0][0] + balanced.flow()[1][0]).isCloseTo(8975 / 2.0, within(1e-6));
  }

  @Test
  void totalWithoutStartValueIsNamed() {
    double[][] start = {{0, 0}, {1, 1}};
    Furness.Balanced balanced =
        Furness.balance(start, new double[] {5, 5}, new double[] {5, 5}, 1e-9, 50);
    assertThat(balanced.warnings()).contains("row 0 has a total but no start value");
  }

  @Test
  void oddsRatiosOfTheStartAreKept() {
    double[][] t = Furness.balance(ORTUZAR, ROWS, COLUMNS, 1e-12, 1000).flow();
    double before = ORTUZAR[0][1] * ORTUZAR[2][3] / (ORTUZAR[0][3] * ORTUZAR[2][1]);
    double after = t[0][1] * t[2][3] / (t[0][3] * t[2][1]);
    assertThat(after).isCloseTo(before, within(1e-12));
  }

  private static void assertMatrix(double[][] found, double[][] expected, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).containsExactly(expected[i], within(tolerance));
    }
  }
}
