package landbridge.demand.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Closed forms of Poisson regression, fixed effects against explicit dummies, errors by hand. */
class PpmlTest {
  /** One dummy: fitted means are the means of the two groups, 2 and 8; the robust variance by hand. */
  @Test
  void oneDummyGivesTheGroupMeans() {
    double[] trade = {1, 3, 2, 7, 9};
    double[][] x = {{0, 0, 0, 1, 1}};
    GravityEstimate estimate =
        Ppml.estimate(GravityData.of(trade, List.of("inside"), x, List.of(), new int[0]));
    assertThat(value(estimate, "constant")).isCloseTo(StrictMath.log(2), within(1e-12));
    assertThat(value(estimate, "inside")).isCloseTo(StrictMath.log(4), within(1e-12));
    // var(log mean) = sum (y - mean)^2 / (n mean)^2: 2 / 36 and 2 / 256
    double variance = 2 / 36.0 + 2 / 256.0;
    assertThat(estimate.find("inside").orElseThrow().standardError())
        .isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(sum(estimate.fitted)).isCloseTo(22, within(1e-9));
  }

  /** Clusters {1,2} and {3} below, {4,5} above: score sums -1+1 = 0, 0 and -1+1 = 0. */
  @Test
  void clusteredScoresAddUpBeforeTheyAreSquared() {
    double[] trade = {1, 3, 2, 7, 9};
    double[][] x = {{0, 0, 0, 1, 1}};
    int[] cluster = {0, 0, 1, 2, 2};
    GravityEstimate estimate =
        Ppml.estimate(GravityData.of(trade, List.of("inside"), x, List.of(), cluster));
    assertThat(estimate.find("inside").orElseThrow().standardError()).isCloseTo(0, within(1e-9));
    int[] apart = {0, 1, 0, 2, 3}; // sums -1+0, 1, -1, 1: as by row; G / (G - 1) = 4 / 3
    estimate = Ppml.estimate(GravityData.of(trade, List.of("inside"), x, List.of(), apart));
    assertThat(estimate.find("inside").orElseThrow().standardError())
        .isCloseTo(Math.sqrt((2 / 36.0 + 2 / 256.0) * 4 / 3), within(1e-12));
  }

  /** Trade that follows the equation exactly is found exactly, effects and all. */
  @Test
  void exactTradeIsFoundExactly() {
    Panel panel = new Panel(12, 5);
    double[] trade = panel.trade(-0.9, 0.4, false);
    GravityEstimate estimate = Ppml.estimate(panel.data(trade, new int[0]));
    assertThat(value(estimate, "ldist")).isCloseTo(-0.9, within(1e-10));
    assertThat(value(estimate, "border")).isCloseTo(0.4, within(1e-10));
    for (int row = 0; row < trade.length; row++) {
      double effect = panel.size[panel.exporter[row]] + panel.market[panel.importer[row]];
      assertThat(estimate.effect[row]).isCloseTo(effect, within(1e-9));
    }
  }

  @Test
  void fixedEffectsEqualExplicitDummies() {
    for (int seed = 1; seed <= 6; seed++) {
      Panel panel = new Panel(9, seed);
      double[] trade = panel.trade(-1.1, 0.6, true);
      int[] pair = panel.pairs();
      GravityEstimate fast = Ppml.estimate(panel.data(trade, pair));
      GravityEstimate slow = Ppml.estimate(panel.dummies(trade, pair));
      assertThat(fast.fit.rows()).isEqualTo(slow.fit.rows());
      for (String name : List.of("ldist", "border")) {
        assertThat(value(fast, name)).as(name).isCloseTo(value(slow, name), within(1e-9));
        assertThat(fast.find(name).orElseThrow().standardError())
            .as(name)
            .isCloseTo(slow.find(name).orElseThrow().standardError(), within(1e-9));
      }
      assertThat(fast.fit.logLikelihood()).isCloseTo(slow.fit.logLikelihood(), within(1e-7));
      GravityEstimate fastLog = Ppml.logLinear(panel.data(trade, new int[0]));
      GravityEstimate slowLog = Ppml.logLinear(panel.dummies(trade, new int[0]));
      assertThat(value(fastLog, "ldist")).isCloseTo(value(slowLog, "ldist"), within(1e-9));
      assertThat(fastLog.find("ldist").orElseThrow().standardError())
          .isCloseTo(slowLog.find("ldist").orElseThrow().standardError(), within(1e-9));
    }
  }

  /** With effects of both sides PPML meets the trade of every exporter and importer (Fally 2015). */
  @Test
  void totalsOfExportersAndImportersAreMet() {
    Panel panel = new Panel(10, 77);
    double[] trade = panel.trade(-1, 0.3, true);
    GravityEstimate estimate = Ppml.estimate(panel.data(trade, new int[0]));
    double[] miss = new double[20];
    for (int row = 0; row < trade.length; row++) {
      miss[panel.exporter[row]] += trade[row] - estimate.fitted[row];
      miss[10 + panel.importer[row]] += trade[row] - estimate.fitted[row];
    }
    for (double value : miss) {
      assertThat(value).isCloseTo(0, within(1e-8));
    }
  }

  @Test
  void unitsOfTradeMoveTheConstantOnly() {
    Panel panel = new Panel(8, 3);
    double[] trade = panel.trade(-1, 0.3, true);
    GravityEstimate one = Ppml.estimate(panel.data(trade, new int[0]));
    double[] thousands = Arrays.stream(trade).map(t -> 1000 * t).toArray();
    GravityEstimate other = Ppml.estimate(panel.data(thousands, new int[0]));
    assertThat(value(other, "ldist")).isCloseTo(value(one, "ldist"), within(1e-10));
  }

  @Test
  void collinearRegressorIsNamed() {
    Panel panel = new Panel(6, 4);
    double[] trade = panel.trade(-1, 0.3, false);
    double[] gdp = new double[trade.length];
    for (int row = 0; row < gdp.length; row++) {
      gdp[row] = panel.size[panel.exporter[row]];
    }
    GravityEstimate estimate =
        Ppml.estimate(panel.data(trade, new int[0]).with("gdp_exporter", gdp));
    assertThat(estimate.find("gdp_exporter")).isEmpty();
    assertThat(estimate.warnings).hasSize(1);
    assertThat(estimate.warnings.get(0)).contains("gdp_exporter");
    assertThat(value(estimate, "ldist")).isCloseTo(-1, within(1e-9));
  }

  /** log trade = quadratic in the log of distance: the linear form is wrong and RESET says so. */
  @Test
  void resetSeesAWrongForm() {
    Random random = new Random(9);
    double[] trade = new double[400];
    double[][] x = new double[1][400];
    for (int row = 0; row < trade.length; row++) {
      x[0][row] = 4 * random.nextDouble();
      trade[row] =
          Math.exp(x[0][row] - 0.5 * x[0][row] * x[0][row]) * (0.9 + random.nextDouble() / 5);
    }
    GravityEstimate wrong =
        Ppml.estimate(GravityData.of(trade, List.of("d"), x, List.of(), new int[0]));
    assertThat(wrong.fit.resetP().orElseThrow()).isLessThan(1e-4);
  }

  @Test
  void noTradeAtAllIsOurMistake() {
    GravityData data =
        GravityData.of(new double[2], List.of(), new double[0][], List.of(), new int[0]);
    assertThatThrownBy(() -> Ppml.estimate(data)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Chance beyond 1.96 in absolute value: 0.0499958 (tables of the normal distribution). */
  @Test
  void chancesAreThoseOfTheTables() {
    assertThat(Chances.twoSided(1.96)).isCloseTo(0.0499958, within(5e-8));
    assertThat(Chances.twoSided(-2.575829)).isCloseTo(0.01, within(5e-8));
  }

  private static double value(GravityEstimate estimate, String name) {
    return estimate.find(name).orElseThrow().value();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** A world of countries in which all pairs trade by a gravity equation. */
  private static final class Panel {
    final int countries;
    final int[] exporter;
    final int[] importer;
    final double[] size;
    final double[] market;
    final double[][] x;
    private final Random random;

    Panel(int countries, long seed) {
      this.countries = countries;
      this.random = new Random(seed);
      int rows = countries * (countries - 1);
      exporter = new int[rows];
      importer = new int[rows];
      x = new double[2][rows];
      size = random.doubles(countries).map(u -> 2 * u).toArray();
      market = random.doubles(countries).map(u -> 2 * u).toArray();
      for (int row = 0; row < rows; row++) {
        exporter[row] = row / (countries - 1);
        importer[row] = row % (countries - 1);
        importer[row] += importer[row] >= exporter[row] ? 1 : 0;
        x[0][row] = 1 + 2 * random.nextDouble();
        x[1][row] = random.nextInt(4) == 0 ? 1 : 0;
      }
    }

    double[] trade(double distance, double border, boolean noise) {
      double[] trade = new double[exporter.length];
      for (int row = 0; row < trade.length; row++) {
        trade[row] = Math.exp(size[exporter[row]]
            + market[importer[row]]
            + distance * x[0][row]
            + border * x[1][row]);
        trade[row] *= noise ? (random.nextInt(5) == 0 ? 0 : 2 * random.nextDouble()) : 1;
      }
      return trade;
    }

    int[] pairs() {
      int[] pair = new int[exporter.length];
      for (int row = 0; row < pair.length; row++) {
        int low = Math.min(exporter[row], importer[row]);
        pair[row] = low * countries + Math.max(exporter[row], importer[row]);
      }
      return pair;
    }

    GravityData data(double[] trade, int[] cluster) {
      return GravityData.of(
          trade,
          List.of("ldist", "border"),
          x,
          List.of(
              new GravityData.Effect("exporter", exporter, countries),
              new GravityData.Effect("importer", importer, countries)),
          cluster);
    }

    GravityData dummies(double[] trade, int[] cluster) {
      GravityData data = GravityData.of(trade, List.of("ldist", "border"), x, List.of(), cluster);
      for (int country = 0; country < countries; country++) {
        for (int[] side : List.of(exporter, importer)) {
          double[] dummy = new double[trade.length];
          for (int row = 0; row < dummy.length; row++) {
            dummy[row] = side[row] == country ? 1 : 0;
          }
          data = data.with((side == exporter ? "ex" : "im") + country, dummy);
        }
      }
      return data;
    }
  }
}
