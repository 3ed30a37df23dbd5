package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Numbers as people read them. Expected texts by hand. */
class FiguresTest {
  private final Figures english = new Figures("en");
  private final Figures german = new Figures("de");

  @Test
  void roundsToSignificantDigits() {
    assertThat(english.number(1234567.8, 3)).isEqualTo("1,230,000");
    assertThat(english.number(0.012345, 3)).isEqualTo("0.0123");
    assertThat(english.number(-9.995, 3)).isEqualTo("-9.99"); // the double lies below 9.995
    assertThat(english.number(0, 3)).isEqualTo("0");
    assertThat(german.number(1234.5678, 6)).isEqualTo("1234,57");
    assertThat(german.number(12345.678, 7)).isEqualTo("12.345,68");
  }

  @Test
  void scalesToReadableUnits() {
    assertThat(english.of(OptionalDouble.of(2.3456e8), "USD")).isEqualTo("235 M USD");
    assertThat(english.of(OptionalDouble.of(-1.5e10), "USD")).isEqualTo("-15.0 bn USD");
    assertThat(german.of(OptionalDouble.of(1.5e6), "USD")).isEqualTo("1,50 Mio. USD");
    assertThat(english.of(OptionalDouble.of(4.1e6), "t/yr")).isEqualTo("4.10 Mt/yr");
    assertThat(english.of(OptionalDouble.of(0.1125), "1/yr")).isEqualTo("11.2 %");
    assertThat(english.of(OptionalDouble.of(1.256), "ratio")).isEqualTo("1.26");
    assertThat(english.of(OptionalDouble.empty(), "USD")).isEqualTo("-");
  }

  @Test
  void alignsColumns() {
    String text = Columns.indentedBy("  ")
        .add("scenario", "ENPV")
        .add("do-minimum", "0")
        .add("x", "1,234")
        .toString();
    assertThat(text).isEqualTo("  scenario     ENPV\n  do-minimum      0\n  x           1,234");
  }
}
