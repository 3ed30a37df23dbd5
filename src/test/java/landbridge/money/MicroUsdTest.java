package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Rounding to micro-dollars and splitting without a remainder, by hand. */
class MicroUsdTest {

  @Test
  void roundsHalfEvenToAMillionth() {
    assertThat(MicroUsd.of(1.0 / 128)).isEqualTo(7812); // 7812.5 is halfway: to the even side
    assertThat(MicroUsd.of(3.0 / 128)).isEqualTo(23438); // 23437.5
    assertThat(MicroUsd.of(-2.5)).isEqualTo(-2_500_000L);
    assertThat(MicroUsd.toUsd(2_500_000L)).isEqualTo(2.5);
  }

  @Test
  void refusesWhatCannotBeBooked() {
    assertThatThrownBy(() -> MicroUsd.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MicroUsd.of(1e13)).isInstanceOf(TooLargeException.class);
    assertThatThrownBy(() -> MicroUsd.of(Double.NEGATIVE_INFINITY))
        .isInstanceOf(TooLargeException.class);
  }

  @Test
  void addsWhatALongHolds() {
    assertThat(MicroUsd.add(Long.MAX_VALUE - 1, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(MicroUsd.add(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(-1);
    assertThatThrownBy(() -> MicroUsd.add(Long.MAX_VALUE, 1)).isInstanceOf(TooLargeException.class);
    assertThatThrownBy(() -> MicroUsd.add(Long.MIN_VALUE, -1))
        .isInstanceOf(TooLargeException.class);
  }

  @Test
  void splitsByLargestRemainder() {
    // 100 in thirds: 33 1/3 each, one unit left, equal remainders: the first gets it
    assertThat(MicroUsd.split(100, new double[] {1, 1, 1})).containsExactly(34, 33, 33);
    // 10 by 0.74 and 0.26: 7.4 and 2.6: the unit left goes to the larger remainder .6
    assertThat(MicroUsd.split(10, new double[] {0.74, 0.26})).containsExactly(7, 3);
    assertThat(MicroUsd.split(-10, new double[] {0.74, 0.26})).containsExactly(-7, -3);
    assertThat(MicroUsd.split(0, new double[] {1, 2})).containsExactly(0, 0);
    assertThat(MicroUsd.split(7, new double[] {0, 5, 0})).containsExactly(0, 7, 0);
  }

  @Test
  void partsAlwaysSumToTheTotalAndLieWithinOneUnit() {
    long seed = 7;
    for (int round = 0; round < 2000; round++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      long total =
          seed >> 14; // up to 5.6e14 micro-dollars: below 2^53, where products are exact enough
      double[] weight = {1 + (seed & 63), (seed >>> 7) & 1023, ((seed >>> 20) & 255) * 1e-3, 0};
      double sum = weight[0] + weight[1] + weight[2];
      long[] part = MicroUsd.split(total, weight);
      assertThat(part[0] + part[1] + part[2] + part[3]).isEqualTo(total);
      assertThat(part[3]).isZero();
      for (int i = 0; i < 3; i++) {
        assertThat(Math.abs(part[i] - total * (weight[i] / sum))).isLessThanOrEqualTo(1.5);
      }
    }
  }

  @Test
  void splitsEvenTheLargestAmounts() {
    long[] part = MicroUsd.split(Long.MAX_VALUE, new double[] {1, 1, 1});
    assertThat(part[0] + part[1] + part[2]).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void refusesWeightsThatGiveNoProportion() {
    assertThatThrownBy(() -> MicroUsd.split(1, new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MicroUsd.split(1, new double[] {2, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
