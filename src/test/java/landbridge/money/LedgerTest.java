package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums over a ledger of three lines and one transfer, by hand. */
class LedgerTest {
  private static final CashFlow.Party SHIPPERS_AM =
      new CashFlow.Party("user-benefit", "AM", "shippers");
  private static final CashFlow.Party STATE_AM = new CashFlow.Party("tax", "AM", "state");
  private static final CashFlow.Party CARRIERS_AZ = new CashFlow.Party("tax", "AZ", "carriers");

  private final CashFlow benefit = CashFlow.of("benefit", SHIPPERS_AM, 2030, new long[] {5, 7});
  private final CashFlow tax = CashFlow.transfer("tax", STATE_AM, 2031, new long[] {3});
  private final Ledger ledger =
      new Ledger(List.of(benefit, tax, tax.against("tax paid", CARRIERS_AZ)));

  @Test
  void sumsByEveryCut() {
    assertThat(ledger.total()).isEqualTo(12);
    assertThat(ledger.by(CashFlow::country).get("AM").total()).isEqualTo(15);
    assertThat(ledger.by(CashFlow::country).get("AZ").total()).isEqualTo(-3);
    assertThat(ledger.by(CashFlow::component).get("tax").total()).isZero();
    assertThat(ledger.byYear(2030, 2031)).containsExactly(5, 7);
    assertThat(ledger.byYear(2031, 2032)).containsExactly(7, 0);
  }

  @Test
  void reconciles() {
    assertThat(ledger.reconcile()).hasSize(5).allMatch(Ledger.Reconciliation::holds);
  }

  @Test
  void noticesATransferWithoutItsOtherSide() {
    Ledger torn = new Ledger(List.of(benefit, tax));
    assertThat(torn.reconcile()).filteredOn(c -> !c.holds()).singleElement().satisfies(c -> {
      assertThat(c.name()).contains("transfers");
      assertThat(c.foundMicroUsd()).isEqualTo(3);
    });
  }

  @Test
  void discountsTheYearlySums() {
    // 5 in 2030 (base) + 7 / 1.1 in 2031, in micro-dollars
    assertThat(ledger.presentValue(Discounting.constant(0.1, 2030)))
        .isCloseTo((5 + 7 / 1.1) * 1e-6, within(1e-18));
  }

  @Test
  void presentValuesOfPartsSumExactly() {
    Discounting d = Discounting.constant(0.07, 2025);
    CashFlow.Party world = new CashFlow.Party("carbon", "ZZ", "world");
    Ledger larger = ledger.plus(
        new Ledger(List.of(CashFlow.of("x", world, 2026, new long[] {123_456_789, -987_654_321}))));
    long parts = 0;
    for (Ledger country : larger.by(CashFlow::country).values()) {
      parts += country.presentMicroUsd(d);
    }
    assertThat(parts).isEqualTo(larger.presentMicroUsd(d));
  }

  @Test
  void emptyLedgerIsZero() {
    Ledger empty = new Ledger(List.of());
    assertThat(empty.total()).isZero();
    assertThat(empty.presentValue(Discounting.constant(0.05, 2025))).isZero();
    assertThat(empty.reconcile()).allMatch(Ledger.Reconciliation::holds);
  }

  @Test
  void aFlowIsZeroOutsideItsYears() {
    assertThat(benefit.microUsd(2029)).isZero();
    assertThat(benefit.microUsd(2032)).isZero();
    assertThat(benefit.usd(2031)).isEqualTo(7e-6);
  }
}
