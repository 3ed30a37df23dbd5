package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The exponential against the library's, which is correct to one unit in the last place. */
class ExponentialTest {
  @Test
  void agreesWithTheLibraryToTheLastDigits() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      double x = random.nextDouble(-708, 700) * (i % 2 == 0 ? 1 : 0.01);
      double exact = StrictMath.exp(x);
      assertThat(Exponential.of(x) / exact).as("exp(%s)", x).isCloseTo(1, within(7e-16));
    }
  }

  @Test
  void endsAreExact() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-0.0)).isEqualTo(1);
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(Exponential.of(-709)).isEqualTo(0);
    assertThat(Exponential.of(709.5)).isEqualTo(StrictMath.exp(709.5));
    assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exponential.of(Double.NaN)).isNaN();
  }

  @Test
  void neverFallsAsItsArgumentRises() {
    double last = 0;
    for (double x = -20; x < 5; x += 1e-4) {
      double next = Exponential.of(x);
      assertThat(next).isGreaterThan(last);
      last = next;
    }
  }
}
