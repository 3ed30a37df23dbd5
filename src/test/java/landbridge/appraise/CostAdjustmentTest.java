package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import org.junit.jupiter.api.Test;

/** Conversion factors of a published guide, uplifts by reference class, external costs by hand. */
class CostAdjustmentTest {

  @Test
  void factorsOfThePublishedByPass() {
    // transport-cba (F-20), files/svk/conversion_factors.csv: material 1.0, labour 0.9, fuel 0.5,
    // other 1.0;
    // construction 60/25/15/0 -> 0.9; supervision 0/50/20/30 -> 0.85; planning 0/70/5/25 -> 0.905
    ConversionFactors factors = new ConversionFactors(1.0, 0.5, 0.9, 1.0);
    assertThat(factors.factor(makeUp(0.6, 0.15, 0.25, 0))).isCloseTo(0.9, within(1e-12));
    assertThat(factors.factor(makeUp(0, 0.2, 0.5, 0.3))).isCloseTo(0.85, within(1e-12));
    assertThat(factors.factor(makeUp(0, 0.05, 0.7, 0.25))).isCloseTo(0.905, within(1e-12));
  }

  @Test
  void taxesAreNoResource() {
    ConversionFactors one = new ConversionFactors(1, 1, 1, 1);
    assertThat(one.factor(new ConversionFactors.MakeUp(0.5, 0.3, 0, 0, 0.2)))
        .isCloseTo(0.8, within(1e-12));
    assertThatThrownBy(() -> new ConversionFactors.MakeUp(0.5, 0.3, 0, 0, 0.3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void upliftsRiseWithTheCertaintyWanted() {
    assertThat(ReferenceClass.RAIL.uplift(0.5)).isCloseTo(0.40, within(1e-12));
    assertThat(ReferenceClass.RAIL.uplift(0.8)).isCloseTo(0.57, within(1e-12));
    assertThat(ReferenceClass.ROAD.uplift(0.65)).isCloseTo((0.15 + 0.32) / 2, within(1e-12));
    assertThatThrownBy(() -> ReferenceClass.ROAD.uplift(0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void externalCostsFollowTonneKilometres() {
    AppraisalTerms terms = new AppraisalTerms(
        2025,
        2026,
        Discounting.constant(0.05, 2025),
        0.5,
        year -> 0,
        new AppraisalTerms.Options(true, false, "AM"));
    // road loses 1000 tkm a year at 0.02, rail gains 1500 at 0.004
    Ledger ledger = Externalities.ledger(
        List.of(
            new Externalities.Value("noise", "GE", "road", 0.02),
            new Externalities.Value("noise", "GE", "rail", 0.004),
            new Externalities.Value("noise", "AZ", "road", 0.02)),
        (country, mode) -> {
          double tkm = country.equals("GE") ? (mode.equals("road") ? -1000 : 1500) : 0;
          return new double[] {tkm, tkm};
        },
        terms);
    assertThat(ledger.lines()).hasSize(2);
    assertThat(ledger.byYear(2025, 2026)).containsExactly(14_000_000, 14_000_000); // 20 - 6 USD
    assertThat(ledger.lines().get(0).stakeholder()).isEqualTo(Externalities.RESIDENTS);
  }

  /** Fuel stands in the place of local goods, other costs in that of unskilled labour. */
  private static ConversionFactors.MakeUp makeUp(
      double material, double fuel, double labour, double other) {
    return new ConversionFactors.MakeUp(material, fuel, labour, other, 0);
  }
}
