package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Crossings of known functions. */
class SwitchingValueTest {

  @Test
  void findsTheOnlyCrossing() {
    // value 120 - 80 k crosses zero at k = 1.5
    SwitchingValue found = SwitchingValue.of(k -> 120 - 80 * k, 0, 0.5, 3);
    assertThat(found.status()).isEqualTo(SwitchingValue.Status.ONE);
    assertThat(found.find().orElseThrow()).isCloseTo(1.5, within(1e-11));
    assertThat(found.atLow()).isEqualTo(80);
    assertThat(found.atHigh()).isEqualTo(-120);
  }

  @Test
  void reportsAllCrossings() {
    SwitchingValue found = SwitchingValue.of(x -> (x - 1) * (x - 2.5) * (x - 4), 0, 0, 5);
    assertThat(found.status()).isEqualTo(SwitchingValue.Status.SEVERAL);
    assertThat(found.values()).hasSize(3);
    assertThat(found.find()).isEmpty();
    assertThat(found.values().get(1)).isCloseTo(2.5, within(1e-11));
  }

  @Test
  void saysWhenTheAnswerNeverFlips() {
    assertThat(SwitchingValue.of(x -> x * x + 1, 0, -1, 1).status())
        .isEqualTo(SwitchingValue.Status.ABOVE);
    assertThat(SwitchingValue.of(x -> x, 10, -1, 1).status())
        .isEqualTo(SwitchingValue.Status.BELOW);
  }

  @Test
  void seesCrossingsOnTheGridAndAtTheEnds() {
    assertThat(SwitchingValue.of(x -> x, 0, -1, 1).values()).containsExactly(0.0);
    assertThat(SwitchingValue.of(x -> x, 0, 0, 1).values()).containsExactly(0.0);
    assertThat(SwitchingValue.of(x -> x - 1, 0, 0, 1).values()).containsExactly(1.0);
    assertThatThrownBy(() -> SwitchingValue.of(x -> x, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The root of 92.57 - x beyond a kink at 160, as a subsidy has it: the answer was 1717 in a range to 9e8. */
  @Test
  void theAnswerDoesNotDependOnTheRange() {
    for (double high : new double[] {160, 1000, 1e6, 9e8, 1e20}) {
      int[] calls = {0};
      SwitchingValue found = SwitchingValue.of(
          x -> {
            calls[0]++;
            return x < 160 ? 1e6 * (x - 92.57) : 1e6 * (67.43 + 0.3 * (x - 160));
          },
          0,
          0,
          high,
          1e-6);
      assertThat(found.find().orElseThrow()).as("to " + high).isCloseTo(92.57, within(1e-4));
      assertThat(Math.abs(found.crossings().get(0).atLow())).isLessThan(1000);
      assertThat(found.crossings().get(0).jumps()).isFalse();
      assertThat(calls[0]).isLessThan(100);
    }
  }

  @Test
  void aCurveIsFollowedUntilItsOutcomeIsNearTheTarget() {
    // exp(50 x) = 1e9 at x = ln(1e9) / 50: false position alone would creep
    int[] calls = {0};
    SwitchingValue found = SwitchingValue.of(
        x -> {
          calls[0]++;
          return Math.exp(50 * x);
        },
        1e9,
        -1,
        1,
        1e-3);
    double root = Math.log(1e9) / 50;
    assertThat(found.find().orElseThrow()).isCloseTo(root, within(1e-6 * root));
    assertThat(Math.exp(50 * found.find().orElseThrow())).isCloseTo(1e9, within(1e3));
    assertThat(calls[0]).isLessThan(50);
  }

  @Test
  void anOutcomeThatJumpsOverTheTargetIsToldWithBothSides() {
    SwitchingValue.Crossing jump =
        SwitchingValue.of(x -> x < 0.3 ? -2 : 5, 0, 0, 1, 1e-6).crossings().get(0);
    assertThat(jump.jumps()).isTrue();
    assertThat(jump.low()).isLessThan(0.3).isCloseTo(0.3, within(1e-6));
    assertThat(jump.high()).isGreaterThanOrEqualTo(0.3).isCloseTo(0.3, within(1e-6));
    assertThat(jump.atLow()).isEqualTo(-2);
    assertThat(jump.atHigh()).isEqualTo(5);
    assertThat(jump.value()).isEqualTo(jump.low());
  }

  @Test
  void whereTheOutcomeEndsIsNoCrossing() {
    // exists from 0.3 on, and is above the target there
    SwitchingValue none = SwitchingValue.of(x -> x < 0.3 ? Double.NaN : 5 + x, 0, 0, 1);
    assertThat(none.crossings()).isEmpty();
    assertThat(none.status()).isEqualTo(SwitchingValue.Status.ABOVE);
    // exists from 0.3 on, and crosses at 0.31, in the same step of the search
    SwitchingValue one = SwitchingValue.of(x -> x < 0.3 ? Double.NaN : x - 0.31, 0, 0, 1);
    assertThat(one.find().orElseThrow()).isCloseTo(0.31, within(1e-11));
    assertThat(SwitchingValue.of(x -> Double.NaN, 0, 0, 1).status())
        .isEqualTo(SwitchingValue.Status.UNDEFINED);
  }

  @Test
  void wholeNumbersAreAnsweredByTwoThatFollowEachOther() {
    SwitchingValue found = SwitchingValue.ofWhole(
        x -> {
          assertThat(x).isEqualTo(Math.rint(x));
          return 100 * (x - 2.5);
        },
        0,
        1,
        1000);
    assertThat(found.crossings()).containsExactly(new SwitchingValue.Crossing(2, 3, -50, 50, true));
    assertThat(SwitchingValue.ofWhole(x -> x * x, 49, 0, 100).crossings())
        .containsExactly(new SwitchingValue.Crossing(7, 7, 0, 0, false));
    assertThat(SwitchingValue.ofWhole(x -> x, 0.5, 0, 1).crossings())
        .containsExactly(new SwitchingValue.Crossing(0, 1, -0.5, 0.5, true));
    assertThat(SwitchingValue.ofWhole(x -> x, 2000, 0, 1000).status())
        .isEqualTo(SwitchingValue.Status.BELOW);
  }
}
