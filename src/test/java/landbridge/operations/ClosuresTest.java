package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Alternating renewal: closed form by hand, and spells laid one after the other with random visitors. */
class ClosuresTest {
  @Test
  void exponentialSpellsByHand() {
    // shut a tenth of the time, 20 h a spell: mean 0.1 x 20 = 2 h; second moment 0.1 x 2 x 400 =
    // 80; sd sqrt 76
    Closures wind = new Closures(0.1, 20, 1);
    assertThat(wind.waitH()).isCloseTo(2, within(1e-12));
    assertThat(wind.waitSdH()).isCloseTo(Math.sqrt(76), within(1e-12));
    assertThat(wind.openH()).isCloseTo(180, within(1e-12));
    assertThat(wind.perYear()).isCloseTo(43.8, within(1e-9));
    // constant spells: half of one, a uniform rest: 0.1 x 10 = 1 h; second moment 0.1 x 400 / 3
    Closures fixed = new Closures(0.1, 20, 0);
    assertThat(fixed.waitH()).isCloseTo(1, within(1e-12));
    assertThat(fixed.waitSdH()).isCloseTo(Math.sqrt(40 / 3.0 - 1), within(1e-12));
    assertThat(Closures.NONE.waitH()).isZero();
    assertThat(Closures.NONE.perYear()).isZero();
  }

  @Test
  void simulationAgrees() {
    Closures wind = new Closures(0.15, 12, 1);
    SplittableRandom random = new SplittableRandom(5);
    double sum = 0;
    double squares = 0;
    double length = 0;
    // integral of the wait over each shut spell of length s: s^2 / 2, of its square s^3 / 3
    for (int i = 0; i < 400_000; i++) {
      double open = -wind.openH() * Math.log(1 - random.nextDouble());
      double shut = -12 * Math.log(1 - random.nextDouble());
      length += open + shut;
      sum += shut * shut / 2;
      squares += shut * shut * shut / 3;
    }
    double mean = sum / length;
    assertThat(wind.waitH() / mean - 1).isCloseTo(0, within(0.02));
    double sd = Math.sqrt(squares / length - mean * mean);
    assertThat(wind.waitSdH() / sd - 1).isCloseTo(0, within(0.03));
  }
}
