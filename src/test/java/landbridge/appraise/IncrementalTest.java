package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;
import org.junit.jupiter.api.Test;

/** Options compared step by step, by hand. */
class IncrementalTest {
  private static final Discounting RATE = Discounting.constant(0.1, 2025);

  @Test
  void theDearerOptionMustEarnItsExtraCost() {
    // small: -100 now, +165 in a year: 50. medium: -200, +264: 40. large: -300, +396: 60
    List<Incremental.Step> steps = Incremental.compare(
        List.of(
            option("large", -300, 396), option("medium", -200, 264), option("small", -100, 165)),
        RATE);
    assertThat(steps)
        .extracting(Incremental.Step::name)
        .containsExactly("small", "medium", "large");
    assertThat(steps.get(0).gainUsd()).isCloseTo(50, within(1e-6));
    assertThat(steps.get(0).ratio().orElseThrow()).isCloseTo(1.5, within(1e-9));
    assertThat(steps.get(1).against()).isEqualTo("small");
    assertThat(steps.get(1).gainUsd()).isCloseTo(-10, within(1e-6));
    assertThat(steps.get(1).chosen()).isFalse();
    // large against small: 200 more buys 210 more
    assertThat(steps.get(2).against()).isEqualTo("small");
    assertThat(steps.get(2).gainUsd()).isCloseTo(10, within(1e-6));
    assertThat(steps.get(2).ratio().orElseThrow()).isCloseTo(1.05, within(1e-9));
    assertThat(steps.get(2).chosen()).isTrue();
  }

  @Test
  void valueFallsWithTheRateAndVanishesAtTheReturn() {
    Ledger ledger = option("x", -100, 120).ledger();
    assertThat(Incremental.valueAgainstRate(ledger, new double[] {0, 0.2, 0.5}, 2025))
        .containsExactly(new double[] {20, 0, -20}, within(1e-9));
  }

  @Test
  void presetsAreTheRatesOfTheirInstitutions() {
    assertThat(DiscountPreset.ADB_9.from(2025).factor(2026)).isEqualTo(1 / 1.09);
    assertThat(DiscountPreset.WORLD_BANK_6.from(2025).factor(2026)).isEqualTo(1 / 1.06);
    assertThat(DiscountPreset.EU_3.from(2025).factor(2026)).isEqualTo(1 / 1.03);
    // F-21: Green Book factor of year 31
    assertThat(DiscountPreset.GREEN_BOOK.from(2025).factor(2056)).isCloseTo(0.345901, within(5e-7));
    assertThat(DiscountPreset.values()).allMatch(preset -> !preset.source().isBlank());
  }

  private static Incremental.Option option(String name, double cost, double gain) {
    CashFlow.Party payer = new CashFlow.Party(Component.PROJECT_COST, "AM", Stakeholder.STATE);
    CashFlow.Party users = new CashFlow.Party(Component.USER_BENEFIT, "AM", Stakeholder.SHIPPERS);
    return new Incremental.Option(
        name,
        new Ledger(List.of(
            CashFlow.of("cost", payer, 2025, new long[] {MicroUsd.of(cost)}),
            CashFlow.of("gain", users, 2026, new long[] {MicroUsd.of(gain)}))));
  }
}
