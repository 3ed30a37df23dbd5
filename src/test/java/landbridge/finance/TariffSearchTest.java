package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A company that faces a straight demand line, in closed form. */
class TariffSearchTest {
  // Demand 100 - 2 p, cost 10 a unit. Profit (p - 10)(100 - 2 p): best at p = 30, 800.
  // Welfare = consumer surplus (100 - 2 p)^2 / 4 + profit: best at p = 10, 1600. Cover = profit /
  // 400.
  private final TariffSearch search = TariffSearch.over(
      p -> {
        double tonnes = 100 - 2 * p;
        double profit = (p - 10) * tonnes;
        return new TariffSearch.Outcome(profit, tonnes * tonnes / 4 + profit, tonnes, profit / 400);
      },
      2,
      50,
      13);

  @Test
  void monopolyTariff() {
    assertThat(search.forCompany().tariff()).isCloseTo(30, within(1e-3));
    assertThat(search.forCompany().outcome().companyUsd()).isCloseTo(800, within(1e-6));
  }

  @Test
  void welfareTariffIsTheMarginalCost() {
    assertThat(search.forWelfare().tariff()).isCloseTo(10, within(1e-3));
    assertThat(search.forWelfare().outcome().welfareUsd()).isCloseTo(1600, within(1e-6));
  }

  @Test
  void mostTrafficUnderACover() {
    // profit of 400 x 1.5 = 600: (p - 10)(100 - 2p) = 600 -> p = 20 or 40; the lower one carries
    // more
    TariffSearch.Point point = search.forTraffic(1.5).orElseThrow();
    assertThat(point.tariff()).isCloseTo(20, within(1e-3));
    assertThat(point.outcome().coverRatio()).isGreaterThanOrEqualTo(1.5);
    assertThat(search.forTraffic(3)).isEmpty();
  }

  @Test
  void theFrontierRunsBetweenTheTwoBests() {
    assertThat(search.frontier()).isNotEmpty().allSatisfy(point -> {
      assertThat(point.tariff()).isBetween(10 - 48 / 13.0, 30 + 48 / 13.0);
    });
    assertThat(search.frontier().size()).isLessThan(search.grid().size());
  }
}
