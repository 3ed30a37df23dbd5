package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;
import org.junit.jupiter.api.Test;

/** Measures of ledgers written by hand: a rural road (F-18) and scaling relations. */
class MeasuresTest {

  @Test
  void ruralRoad() {
    // A published exercise (F-18; tutorsglobe 52713382; inputs published, answer computed from
    // them):
    // 30 km at 150 k/km in two halves at years 0 and 1; transport cost falls by 30 k/km a year,
    // half of it
    // in year 1, all in years 2 to 21; resurfacing 55 k/km in year 11; 8 %.
    // NPV = -75 - 75/1.08 + 15/1.08 + 30 x sum(1.08^-t, t = 2..21) - 55/1.08^11 = 118.58220 k/km.
    double[] gain = new double[22];
    gain[1] = 15e3 * 30;
    for (int year = 2; year <= 21; year++) {
      gain[year] = 30e3 * 30;
    }
    double[] cost = new double[22];
    cost[0] = -75e3 * 30;
    cost[1] = -75e3 * 30;
    cost[11] = -55e3 * 30;
    Ledger ledger = ledger(gain, cost);
    List<Measure> measures = Measures.of(ledger, Discounting.constant(0.08, 2025), 2027);
    assertThat(value(measures, "enpv")).isCloseTo(3_557_466, within(0.5));
    assertThat(value(measures, "enpv") / 30).isCloseTo(118_582.20, within(5e-3));
    assertThat(value(measures, "eirr")).isCloseTo(0.18204728, within(5e-9));
  }

  @Test
  void scalingAllMoneyScalesValueAndKeepsRatios() {
    Ledger one = ledger(new double[] {0, 60, 70}, new double[] {-100, 0, 0});
    Ledger seven = ledger(new double[] {0, 420, 490}, new double[] {-700, 0, 0});
    Discounting rate = Discounting.constant(0.04, 2025);
    List<Measure> a = Measures.of(one, rate, 2026);
    List<Measure> b = Measures.of(seven, rate, 2026);
    assertThat(value(b, "enpv")).isCloseTo(7 * value(a, "enpv"), within(1e-5));
    assertThat(value(b, "eirr")).isCloseTo(value(a, "eirr"), within(1e-12));
    assertThat(value(b, "bcr")).isCloseTo(value(a, "bcr"), within(1e-7));
    assertThat(value(b, "payback")).isCloseTo(value(a, "payback"), within(1e-12));
  }

  @Test
  void severalRatesAreReportedAndNoneIsChosen() {
    Ledger pump = ledger(new double[] {0, 10000, 0}, new double[] {-1600, 0, -10000});
    Measure eirr = measure(Measures.of(pump, Discounting.constant(0.1, 2025), 2026), "eirr");
    assertThat(eirr.value()).isEmpty();
    assertThat(eirr.note()).startsWith("2 rates").contains("0.25").contains("4.0");
  }

  @Test
  void aProjectThatIsNeverPaidBackSaysSo() {
    Ledger poor = ledger(new double[] {0, 10, 10}, new double[] {-100, 0, 0});
    Measure payback = measure(Measures.of(poor, Discounting.constant(0.05, 2025), 2026), "payback");
    assertThat(payback.value()).isEmpty();
    assertThat(payback.note()).contains("2027");
  }

  private static Ledger ledger(double[] gain, double[] cost) {
    return new Ledger(List.of(
        CashFlow.of(
            "gain",
            new CashFlow.Party(Component.USER_BENEFIT, "AM", Stakeholder.SHIPPERS),
            2025,
            MicroUsd.of(gain)),
        CashFlow.of(
            "cost",
            new CashFlow.Party(Component.PROJECT_COST, "AM", Stakeholder.STATE),
            2025,
            MicroUsd.of(cost))));
  }

  private static double value(List<Measure> measures, String name) {
    return measure(measures, name).value().orElseThrow();
  }

  private static Measure measure(List<Measure> measures, String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }
}
