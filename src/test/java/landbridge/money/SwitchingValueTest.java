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
}
