package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rounding, separators and units in both languages, by hand. */
class NumbersTest {
  private final Numbers english = new Numbers(Words.in("en"));
  private final Numbers german = new Numbers(Words.in("de"));

  @Test
  void groupsAndRoundsHalfAwayFromZero() {
    assertThat(english.fixed(1234567.125, 2)).isEqualTo("1,234,567.13");
    assertThat(german.fixed(1234567.125, 2)).isEqualTo("1.234.567,13");
    assertThat(english.fixed(-0.5, 0)).isEqualTo("\u22121");
    assertThat(english.fixed(-0.4, 0)).isEqualTo("0");
    assertThat(english.fixed(999.96, 1)).isEqualTo("1,000.0");
  }

  @Test
  void missingIsADash() {
    assertThat(english.fixed(OptionalDouble.empty(), 1)).isEqualTo("\u2013");
    assertThat(english.fixed(Double.NaN, 1)).isEqualTo("\u2013");
  }

  @Test
  void signsOnlyWhatIsNotZero() {
    assertThat(english.signed(0.004, 2)).isEqualTo("0.00");
    assertThat(english.signed(0.006, 2)).isEqualTo("+0.01");
    assertThat(english.signed(-2, 1)).isEqualTo("\u22122.0");
  }

  @Test
  void choosesUnits() {
    assertThat(english.tonnes(2_130_000)).isEqualTo("2.1\u00a0Mt");
    assertThat(english.tonnes(999_600)).isEqualTo("1.00\u00a0Mt");
    assertThat(english.part(997_000, 1_900_000)).isEqualTo("1.0\u00a0Mt");
    assertThat(english.part(903_000, 1_900_000)).isEqualTo("0.9\u00a0Mt");
    assertThat(english.part(12_300, 1_900_000)).isEqualTo("12\u00a0kt");
    assertThat(german.part(45_000, 345_000)).isEqualTo("45\u00a0kt");
    assertThat(german.tonnes(345_678)).isEqualTo("346\u00a0kt");
    assertThat(english.money(-1.234e9)).isEqualTo("USD\u00a0\u22121.23\u00a0bn");
    assertThat(german.money(12.4e6)).isEqualTo("12\u00a0Mio.\u00a0USD");
    assertThat(english.hours(100)).isEqualTo("4.2\u00a0days");
  }

  @Test
  void plainDropsZeros() {
    assertThat(english.plain(0.0945)).isEqualTo("0.0945");
    assertThat(english.plain(120)).isEqualTo("120");
    assertThat(german.plain(1.5)).isEqualTo("1,5");
  }
}
