package landbridge.demand.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that no maximum can bear; the examples of Correia, Guimaraes and Zylkin (2019) in small. */
class SeparationTest {
  /** A dummy that is 1 only without trade: its coefficient would run to minus infinity. */
  @Test
  void dummyOfZerosOnly() {
    double[] trade = {0, 0, 3, 1, 2, 0};
    double[][] x = {{1, 1, 0, 0, 0, 0}, {1, 2, 3, 1, 2, 3}};
    GravityEstimate estimate = Ppml.estimate(plain(trade, x));
    assertThat(estimate.used).containsExactly(false, false, true, true, true, true);
    assertThat(estimate.find("x0")).isEmpty();
    assertThat(estimate.warnings).hasSize(2);
    assertThat(estimate.fit.converged()).isTrue();
    GravityEstimate without =
        Ppml.estimate(plain(new double[] {3, 1, 2, 0}, new double[][] {{3, 1, 2, 3}}));
    assertThat(estimate.find("x1").orElseThrow().value())
        .isCloseTo(without.find("x0").orElseThrow().value(), within(1e-9));
  }

  /** x0 + x1 = 0 wherever there is trade and above 0 in the first row: neither alone separates. */
  @Test
  void combinationOfTwoRegressors() {
    double[] trade = {0, 0, 2, 3, 5, 1};
    double[][] x = {{2, -1, 1, -1, 2, -2}, {1, 1, -1, 1, -2, 2}};
    GravityEstimate estimate = Ppml.estimate(plain(trade, x));
    assertThat(estimate.used).containsExactly(false, true, true, true, true, true);
  }

  /** x0 + x1 is 0 with trade, but of both signs without: nothing is separated. */
  @Test
  void combinationOfBothSignsSeparatesNothing() {
    double[] trade = {0, 0, 2, 3, 5, 1};
    double[][] x = {{2, -2, 1, -1, 2, -2}, {1, 1, -1, 1, -2, 2}};
    GravityEstimate estimate = Ppml.estimate(plain(trade, x));
    assertThat(estimate.used).containsOnly(true);
    assertThat(estimate.fit.converged()).isTrue();
  }

  /** An exporter that sells nothing has no effect that could be found. */
  @Test
  void countryWithoutTrade() {
    double[] trade = {1, 2, 0, 0, 3, 4};
    int[] exporter = {0, 0, 1, 1, 2, 2};
    int[] importer = {1, 2, 0, 2, 0, 1};
    GravityData data = GravityData.of(
        trade,
        List.of(),
        new double[0][],
        List.of(
            new GravityData.Effect("exporter", exporter, 3),
            new GravityData.Effect("importer", importer, 3)),
        new int[0]);
    GravityEstimate estimate = Ppml.estimate(data);
    assertThat(estimate.used).containsExactly(true, true, false, false, true, true);
  }

  /** Two blocs that trade inside only: the effects of one can be shifted against the other's without end. */
  @Test
  void blocsThatDoNotTrade() {
    double[] trade = {5, 4, 3, 6, 5, 2, 0, 0, 7, 8, 9, 6};
    int[] exporter = {0, 0, 0, 1, 1, 1, 0, 1, 2, 2, 3, 3};
    int[] importer = {0, 1, 1, 0, 1, 1, 2, 3, 2, 3, 2, 3};
    GravityData data = GravityData.of(
        trade,
        List.of(),
        new double[0][],
        List.of(
            new GravityData.Effect("exporter", exporter, 4),
            new GravityData.Effect("importer", importer, 4)),
        new int[0]);
    GravityEstimate estimate = Ppml.estimate(data);
    assertThat(estimate.used)
        .containsExactly(true, true, true, true, true, true, false, false, true, true, true, true);
  }

  private static GravityData plain(double[] trade, double[][] x) {
    List<String> names =
        java.util.stream.IntStream.range(0, x.length).mapToObj(k -> "x" + k).toList();
    return GravityData.of(trade, names, x, List.of(), new int[0]);
  }
}
