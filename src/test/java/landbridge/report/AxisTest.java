package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Ticks are round and hold the data. */
class AxisTest {
  @Test
  void linearTicksAreRound() {
    Axis axis = Axis.linear(-3.2, 17, 0, 100, 5);
    assertThat(axis.ticks()).containsExactly(-5.0, 0.0, 5.0, 10.0, 15.0, 20.0);
    assertThat(axis.at(-5)).isZero();
    assertThat(axis.at(20)).isEqualTo(100);
  }

  @Test
  void logarithmicTicksArePowersOfTen() {
    Axis axis = Axis.decades(0.03, 42, 0, 400);
    assertThat(axis.ticks()).hasSize(5);
    assertThat(axis.at(1)).isCloseTo(200, within(1e-9));
  }

  @Test
  void oneValueStillMakesAnAxis() {
    assertThat(Axis.linear(0, 0, 0, 10, 5).ticks()).contains(0.0);
  }
}
