package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.Phasing;
import org.junit.jupiter.api.Test;

/** Indexation, ramp-up and phasing of a company of two assets, by hand. */
class OperationTest {
  private final Concession concession = new Concession(
      "two",
      "AM",
      new Concession.Term(2026, 10, 0, false, 2),
      new Concession.Accounts(2025, 0.02, 0.5, 0.08, 0),
      new Concession.Dues(0, 0, 0, 0.1, 0),
      List.of(asset("rail", 2029, 1000, List.of(0.5, 0.8)), asset("road", 2028, 500, List.of())),
      List.of(new Concession.Holder("us", "US", 1, 1, true)),
      Financing.EQUITY_ONLY);
  private final Timeline time = Timeline.of(concession);
  private final Operation operation = Operation.of(concession, time);

  @Test
  void theTimelineBeginsWithConstruction() {
    assertThat(time.firstYear).isEqualTo(2026);
    assertThat(time.lastYear).isEqualTo(2035);
    assertThat(time.periods).isEqualTo(20);
    assertThat(time.year(7)).isEqualTo(2029);
  }

  @Test
  void constructionIsPhasedAndIndexed() {
    // rail: 1000 over three years, 333.33 each; half of it in a half-year; prices of 2025 at 2 %
    assertThat(operation.construction[0][0]).isCloseTo(micro(-1000 / 3.0 / 2 * 1.02), within(1L));
    assertThat(operation.construction[0][5])
        .isCloseTo(micro(-1000 / 3.0 / 2 * 1.02 * 1.02 * 1.02), within(1L));
    assertThat(operation.construction[0][6]).isZero();
  }

  @Test
  void revenueRampsUpAndTariffsFollowHalfOfInflation() {
    int p2029 = time.period(2029);
    double tariffIndex = Math.pow(1.01, 4);
    double index = Math.pow(1.02, 4);
    // rail in its first year: half of the tariff revenue of 60, all of the other 8
    assertThat(operation.revenue[0][p2029])
        .isCloseTo(micro(0.5 * (0.5 * 60 * tariffIndex + 8 * index)), within(1L));
    assertThat(operation.revenue[0][time.period(2030)])
        .isCloseTo(micro(0.5 * (0.8 * 60 * Math.pow(1.01, 5) + 8 * Math.pow(1.02, 5))), within(1L));
    assertThat(operation.opex[0][p2029])
        .isCloseTo(micro(-0.5 * (20 + 0.5 * 6) * index), within(1L));
    // road is fully used from 2028
    assertThat(operation.revenue[1][time.period(2028)])
        .isCloseTo(micro(0.5 * (60 * Math.pow(1.01, 3) + 8 * Math.pow(1.02, 3))), within(1L));
    assertThat(operation.revenue[1][time.period(2027)]).isZero();
  }

  @Test
  void theHostTakesItsShareOfRevenue() {
    int p = time.period(2031);
    long revenue = operation.revenue[0][p] + operation.revenue[1][p];
    assertThat(operation.hostFee[p]).isCloseTo(-Math.round(revenue * 0.1), within(1L));
  }

  @Test
  void amountsOutsideTheirYears() {
    assertThat(YearAmounts.exactly(2030, 5, 6).usd(2029)).isZero();
    assertThat(YearAmounts.exactly(2030, 5, 6).usd(2031)).isEqualTo(6);
    assertThatThrownBy(() -> YearAmounts.exactly(2030, 5, 6).usd(2032))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(YearAmounts.held(2030, 5, 6).usd(2050)).isEqualTo(6);
    assertThat(YearAmounts.held(2030, 5, 6).times(2).usd(2030)).isEqualTo(10);
  }

  private static ConcessionAsset asset(String id, int opens, double cost, List<Double> ramp) {
    return new ConcessionAsset(
        id,
        new ConcessionAsset.Building(
            opens, cost, Phasing.even(opens - 2026), 20, ConcessionAsset.Renewal.NONE),
        new ConcessionAsset.Revenue(YearAmounts.held(2026, 60), YearAmounts.held(2026, 8), ramp),
        new ConcessionAsset.Opex(20, YearAmounts.held(2026, 6)));
  }

  private static long micro(double usd) {
    return Math.round(usd * 1e6);
  }
}
