package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** NPV, XNPV, XIRR, MIRR, PMT against the numbers printed in Excel's documentation (F-22); payback by hand. */
class FinanceFunctionsTest {

  @Test
  void npv() {
    assertThat(Returns.spreadsheetNpv(0.1, -10000, 3000, 4200, 6800))
        .isCloseTo(1188.4434, within(5e-5));
    // second example: 8 %, -40000 now, then 8000, 9200, 10000, 12000, 14500
    assertThat(Returns.npv(0.08, -40000, 8000, 9200, 10000, 12000, 14500))
        .isCloseTo(1922.0616, within(5e-5));
  }

  @Test
  void xnpvAndXirr() {
    DatedFlows flows = DatedFlows.of(
        new long[] {
          day("2008-01-01"),
          day("2008-03-01"),
          day("2008-10-30"),
          day("2009-02-15"),
          day("2009-04-01")
        },
        new double[] {-10000, 2750, 4250, 3250, 2750});
    assertThat(flows.npv(0.09)).isCloseTo(2086.6476, within(5e-5));
    Irr irr = flows.rates();
    assertThat(irr.status()).isEqualTo(Irr.Status.ONE);
    assertThat(irr.rates().get(0)).isCloseTo(0.37336253, within(1e-8));
  }

  @Test
  void datedFlowsAYearApartHaveThePlainRates() {
    long[] years = {0, 365, 730};
    assertThat(DatedFlows.of(years, new double[] {-1600, 10000, -10000}).rates().rates())
        .hasSize(2)
        .satisfies(r -> {
          assertThat(r.get(0)).isCloseTo(0.25, within(1e-9));
          assertThat(r.get(1)).isCloseTo(4, within(1e-9));
        });
    assertThat(DatedFlows.of(years, new double[] {1, 1, 1}).rates().status())
        .isEqualTo(Irr.Status.NONE);
  }

  @Test
  void mirr() {
    // -120000, 39000, 30000, 21000, 37000, 46000 at 10 % and 12 %
    assertThat(
            Returns.mirr(0.10, 0.12, -120000, 39000, 30000, 21000, 37000, 46000).orElseThrow())
        .isCloseTo(0.12609413, within(5e-9));
    assertThat(Returns.mirr(0.1, 0.1, 5, 5)).isEmpty();
  }

  @Test
  void pmt() {
    // 10000 at 8 % a year in 10 monthly payments
    assertThat(Annuity.payment(0.08 / 12, 10, 10000)).isCloseTo(1037.0321, within(5e-5));
    assertThat(Annuity.payment(0, 4, 100)).isEqualTo(25);
    assertThat(Annuity.paymentInAdvance(0.08 / 12, 10, 10000)).isCloseTo(1030.1643, within(5e-5));
  }

  @Test
  void payback() {
    // -100, then 40 a year: 80 after two years, the last 20 take half of the third
    assertThat(Returns.payback(-100, 40, 40, 40)).hasValue(2.5);
    assertThat(Returns.payback(10, 10)).hasValue(0);
    assertThat(Returns.payback(-100, 40)).isEmpty();
    // back above zero at 1, below again at 2, above for good during the third: -20 + 40
    assertThat(Returns.payback(-100, 120, -40, 40)).hasValue(2.5);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }
}
