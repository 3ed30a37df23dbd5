package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares of a cost over the years of construction, by hand. */
class PhasingTest {

  @Test
  void evenSharesSplitExactly() {
    assertThat(Phasing.even(3).split(100)).containsExactly(34, 33, 33);
  }

  @Test
  void givenSharesAreNormalised() {
    assertThat(new Phasing(List.of(1.0, 3.0)).split(400)).containsExactly(100, 300);
  }

  @Test
  void theSCurveIsSlowAtBothEnds() {
    // s(u) = 3u^2 - 2u^3 at 1/4, 1/2, 3/4: 0.15625, 0.5, 0.84375
    List<Double> shares = Phasing.sCurve(4).shares();
    assertThat(shares.get(0)).isCloseTo(0.15625, within(1e-15));
    assertThat(shares.get(1)).isCloseTo(0.34375, within(1e-15));
    assertThat(shares.get(2)).isCloseTo(0.34375, within(1e-15));
    assertThat(Arrays.stream(Phasing.sCurve(7).split(1_000_003)).sum()).isEqualTo(1_000_003);
  }

  @Test
  void refusesSharesThatGiveNothing() {
    assertThatThrownBy(() -> new Phasing(List.of(0.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Phasing(List.of(1.0, -0.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
