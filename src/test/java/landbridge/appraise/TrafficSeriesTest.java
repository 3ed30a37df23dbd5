package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Straight lines between computed years, exact in them, nothing beyond. */
class TrafficSeriesTest {
  private final TrafficSeries series =
      new TrafficSeries(List.of(year(2035, 300, 7), year(2030, 100, 0.1)));

  @Test
  void interpolatesEveryQuantityOnItsOwn() {
    TrafficYear at = series.at(2032);
    assertThat(at.year()).isEqualTo(2032);
    assertThat(at.items().demandT[0]).isEqualTo(180); // 100 + 2/5 of 200
    assertThat(at.company().tariffUsd()).isEqualTo(360);
  }

  @Test
  void isExactInComputedYears() {
    assertThat(series.at(2030).items().compositeUsdPerT[0]).isEqualTo(0.1);
    assertThat(series.at(2035).items().demandT[0]).isEqualTo(300);
  }

  @Test
  void assumesNothingBeyond() {
    assertThatThrownBy(() -> series.at(2029)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> series.at(2036)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TrafficSeries(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TrafficSeries(List.of(year(2030, 1, 1), year(2030, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TrafficYear year(int year, double demand, double cost) {
    double[] one = {demand};
    return new TrafficYear(
        year,
        new TrafficYear.Items(one, new double[] {cost}, new double[] {cost}),
        new TrafficYear.Territories(one, one, one, one, one),
        new TrafficYear.Traffic(2 * demand, 0, 0));
  }
}
