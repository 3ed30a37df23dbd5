package landbridge.demand.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import landbridge.demand.gravity.GeneralEquilibrium.Response;
import org.junit.jupiter.api.Test;

/** Structural gravity in changes against closed forms and a twin that searches the relative price. */
class GeneralEquilibriumTest {
  /**
   * Two equal countries, domestic 80, abroad 20, sigma 5, trade costs abroad x 0.5: prices stay equal, and
   * exports become 100 x 0.2 x 16 / (0.8 + 0.2 x 16) = 80; the price index falls to 4^(-1/4), 0.7071.
   */
  @Test
  void twoEqualCountries() {
    Response r = new GeneralEquilibrium(new double[][] {{80, 20}, {20, 80}}, 5)
        .respond(new double[][] {{1, 0.5}, {0.5, 1}});
    assertThat(r.converged()).isTrue();
    assertThat(r.price()).containsExactly(new double[] {1, 1}, within(1e-12));
    assertThat(r.flow()[0]).containsExactly(new double[] {20, 80}, within(1e-9));
    assertThat(r.flow()[1]).containsExactly(new double[] {80, 20}, within(1e-9));
    assertThat(r.inward())
        .containsExactly(new double[] {0.5 * Math.sqrt(2), 0.5 * Math.sqrt(2)}, within(1e-12));
    assertThat(r.realIncome()[0]).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void noChangeGivesNoChange() {
    double[][] trade = world(7, 1);
    Response r = new GeneralEquilibrium(trade, 4).respond(ones(7));
    assertThat(r.rounds()).isZero();
    for (int i = 0; i < 7; i++) {
      assertThat(r.flow()[i]).containsExactly(trade[i], within(1e-9));
      assertThat(r.outward()[i]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void changeCommonToAllPairsMovesNoFlow() {
    double[][] trade = world(7, 2);
    double[][] cost = ones(7);
    for (double[] row : cost) {
      java.util.Arrays.fill(row, 0.8);
    }
    Response r = new GeneralEquilibrium(trade, 4).respond(cost);
    for (int i = 0; i < 7; i++) {
      assertThat(r.flow()[i]).containsExactly(trade[i], within(1e-9));
      assertThat(r.price()[i]).isCloseTo(1, within(1e-12));
      assertThat(r.inward()[i]).isCloseTo(0.8, within(1e-12));
    }
  }

  /** Arkolakis, Costinot and Rodriguez-Clare (2012): real income = (domestic share, change)^(-1/theta). */
  @Test
  void gainsFromTradeFollowTheDomesticShare() {
    for (int seed = 1; seed <= 10; seed++) {
      double[][] trade = balanced(6, seed);
      double[][] cost = changes(6, seed);
      Response r = new GeneralEquilibrium(trade, 6).respond(cost);
      assertThat(r.converged()).isTrue();
      for (int j = 0; j < 6; j++) {
        double domestic = r.flow()[j][j] / columnSum(r.flow(), j);
        double change = domestic / (trade[j][j] / columnSum(trade, j));
        assertThat(r.realIncome()[j]).isCloseTo(Math.pow(change, -1 / 5.0), within(1e-9));
      }
    }
  }

  /** The system of Anderson and van Wincoop in levels holds after the change, whatever the deficits. */
  @Test
  void marketsClearAndBudgetsHold() {
    for (int seed = 1; seed <= 10; seed++) {
      double[][] trade = world(8, seed);
      Response r = new GeneralEquilibrium(trade, 3.5).respond(changes(8, seed));
      for (int i = 0; i < 8; i++) {
        double before = rowSum(trade, i);
        assertThat(rowSum(r.flow(), i)).isCloseTo(r.price()[i] * before, within(1e-9 * before));
        double deficit = columnSum(trade, i) - before;
        assertThat(columnSum(r.flow(), i))
            .isCloseTo(r.price()[i] * before + deficit, within(1e-9 * before));
        // p^theta = Pi^-theta / p, that is Y' = p Y with Y'/Y = p^-theta Pi^-theta
        assertThat(Math.pow(r.price()[i] * r.outward()[i], -2.5))
            .isCloseTo(r.price()[i], within(1e-9));
      }
    }
  }

  /** Two unequal countries: the relative price that balances trade, found by bisection. */
  @Test
  void twoUnequalCountriesAgainstASearch() {
    double[][] trade = {{90, 10}, {10, 40}};
    double[][] cost = {{1, 0.7}, {0.9, 1}};
    double theta = 4;
    double low = 0.2;
    double high = 5;
    for (int step = 0; step < 200; step++) {
      double p = (low + high) / 2; // price of country 1 over that of country 0
      double imports0 = 0.1 * Math.pow(0.9 * p, -theta) / (0.9 + 0.1 * Math.pow(0.9 * p, -theta));
      double imports1 =
          0.2 * Math.pow(0.7, -theta) / (0.8 * Math.pow(p, -theta) + 0.2 * Math.pow(0.7, -theta));
      if (100 * imports0 > 50 * p * imports1) {
        low = p; // country 1 sells too much: too cheap
      } else {
        high = p;
      }
    }
    Response r = new GeneralEquilibrium(trade, 1 + theta).respond(cost);
    assertThat(r.price()[1] / r.price()[0]).isCloseTo(low, within(1e-9));
  }

  @Test
  void sigmaOfOneIsOurMistake() {
    assertThatThrownBy(() -> new GeneralEquilibrium(ones(2), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[][] world(int countries, long seed) {
    Random random = new Random(seed);
    double[][] trade = new double[countries][countries];
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        trade[i][j] = i == j ? 50 + 50 * random.nextDouble() : 10 * random.nextDouble();
      }
    }
    return trade;
  }

  private static double[][] balanced(int countries, long seed) {
    double[][] trade = world(countries, seed);
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < i; j++) {
        trade[i][j] = trade[j][i];
      }
    }
    return trade;
  }

  private static double[][] changes(int countries, long seed) {
    Random random = new Random(seed);
    double[][] cost = ones(countries);
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        cost[i][j] = i == j ? 1 : 0.7 + 0.4 * random.nextDouble();
      }
    }
    return cost;
  }

  private static double[][] ones(int countries) {
    double[][] ones = new double[countries][countries];
    for (double[] row : ones) {
      java.util.Arrays.fill(row, 1);
    }
    return ones;
  }

  private static double rowSum(double[][] matrix, int row) {
    double sum = 0;
    for (double value : matrix[row]) {
      sum += value;
    }
    return sum;
  }

  private static double columnSum(double[][] matrix, int column) {
    double sum = 0;
    for (double[] row : matrix) {
      sum += row[column];
    }
    return sum;
  }
}
