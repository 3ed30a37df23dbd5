package landbridge.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.schubfach.DoubleToDecimal;

/** Shortest round-trip text. Expected texts from the definition: fewest digits that still read back. */
class NumberTextTest {
  @Test
  void writesWholeNumbersWithoutAFraction() {
    assertThat(NumberText.of(12)).isEqualTo("12");
    assertThat(NumberText.of(-3)).isEqualTo("-3");
    assertThat(NumberText.of(0)).isEqualTo("0");
    assertThat(NumberText.of(-0.0)).isEqualTo("-0");
    assertThat(NumberText.of(1e15)).isEqualTo("1000000000000000");
  }

  @Test
  void writesTheFewestDigits() {
    assertThat(NumberText.of(0.1)).isEqualTo("0.1");
    assertThat(NumberText.of(1.0 / 3)).isEqualTo("0.3333333333333333");
    assertThat(NumberText.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    // JDK 17 prints 2.0E-3 as 0.0020 here and there; the shortest text has one digit
    assertThat(NumberText.of(2e-3)).isEqualTo("0.002");
    // the case of JDK-4511638: Double.toString gave 2.0000000000000004E-323-like extra digits
    // before JDK 19
    assertThat(NumberText.of(2e23)).isEqualTo("2.0E23");
    assertThat(NumberText.of(Double.MIN_VALUE)).isEqualTo("4.9E-324");
  }

  @Test
  void isPlainForTheMagnitudesOfStudies() {
    assertThat(NumberText.of(12345678.9)).isEqualTo("12345678.9");
    assertThat(NumberText.of(0.00001234)).isEqualTo("0.00001234");
    assertThat(NumberText.of(1.5e-9)).isEqualTo("1.5E-9");
  }

  /** The slow twin of the plain form: the same digits without exponent by BigDecimal. */
  @Test
  void plainFormIsThatOfBigDecimal() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < 100_000; i++) {
      double size = StrictMath.pow(10, random.nextInt(-7, 17)) * (1 + 8 * random.nextDouble());
      double value = random.nextBoolean() ? size : -Math.rint(size * 1e5) / 1e5;
      String text = NumberText.of(value);
      if (value != Math.rint(value) && Math.abs(value) >= 1e-7) {
        assertThat(text).isEqualTo(new BigDecimal(DoubleToDecimal.toString(value)).toPlainString());
      }
    }
    assertThat(NumberText.of(1e-5)).isEqualTo("0.000010");
    assertThat(NumberText.of(1e16)).isEqualTo("10000000000000000");
  }

  @Test
  void readsBackToTheSameBits() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertSameBits(value);
      }
      assertSameBits(random.nextInt(1_000_000) / 1000.0);
      assertSameBits(random.nextDouble() * 1e9);
    }
  }

  @Test
  void neverHasMoreDigitsThanSeventeen() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextDouble() * 1e6;
      assertThat(new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision())
          .isLessThanOrEqualTo(17);
    }
  }

  @Test
  void refusesWhatIsNotFinite() {
    assertThatThrownBy(() -> NumberText.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberText.of(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSameBits(double value) {
    assertThat(Double.doubleToRawLongBits(NumberText.parse(NumberText.of(value))))
        .isEqualTo(Double.doubleToRawLongBits(value));
  }
}
