package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Discount factors: the Green Book's table (F-21) and closed forms. */
class DiscountingTest {

  @Test
  void greenBookFactors() {
    // HM Treasury, Green Book, annex 6, table of long-term discount factors at 3.5 % stepping down
    // (F-21)
    Discounting d = Discounting.greenBook(2025);
    assertThat(d.factor(2025)).isEqualTo(1);
    assertThat(d.factor(2026)).isCloseTo(0.9662, within(5e-5));
    assertThat(d.factor(2030)).isCloseTo(0.8420, within(5e-5));
    assertThat(d.factor(2035)).isCloseTo(0.7089, within(5e-5));
    assertThat(d.factor(2045)).isCloseTo(0.5026, within(5e-5));
    assertThat(d.factor(2055)).isCloseTo(0.3563, within(5e-5));
    assertThat(d.factor(2056)).isCloseTo(0.345901, within(5e-7));
    assertThat(d.factor(2085)).isCloseTo(0.146782, within(5e-7));
  }

  @Test
  void constantRateIsAGeometricSeries() {
    Discounting d = Discounting.constant(0.09, 2025);
    assertThat(d.factor(2027)).isEqualTo(1 / (1.09 * 1.09));
    assertThat(d.factor(2024)).isEqualTo(1.09); // before the base year: compounded
    assertThat(d.factors(2025, 3)).containsExactly(1, 1 / 1.09, 1 / (1.09 * 1.09));
  }

  @Test
  void shiftingAllYearsScalesTheValue() {
    Discounting d = Discounting.constant(0.05, 2025);
    double[] flow = {-100, 30, 40, 50};
    assertThat(d.presentValue(flow, 2028))
        .isCloseTo(d.presentValue(flow, 2025) / (1.05 * 1.05 * 1.05), within(1e-12));
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> Discounting.constant(-1, 2025))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Discounting.stepDown(2025, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Discounting.constant(0.05, 2025).factor(9999))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
