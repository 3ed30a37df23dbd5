package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volume-delay functions: published values; slopes and integrals against differences and sums. */
class VolumeDelayTest {
  private static final VolumeDelay[] ALL = {
    new VolumeDelay.Constant(3),
    new VolumeDelay.Bpr(10, 0.15, 100, 4),
    new VolumeDelay.Bpr(10, 0.5, 100, 3),
    new VolumeDelay.Bpr(10, 0.5, 100, 1),
    new VolumeDelay.Bpr(10, 0.5, 100, 2.6),
    new VolumeDelay.Conical(10, 4, 100),
    new VolumeDelay.Davidson(10, 0.3, 100, 0.9),
    new VolumeDelay.Akcelik(10, 0.4, 100, 60),
    new VolumeDelay.Tabulated(new double[] {0, 50, 120}, new double[] {5, 6, 20}),
    new VolumeDelay.StayingAway(300, 0.1, 4, 0.99),
  };

  @Test
  void conicalFunctionHasThePublishedValues() {
    // Spiess (1990), alpha = 4: f(0) = 1, f(1/2) = 1.148741, f(1) = 2, f(3/2) = 5.148741, f(2) = 9
    LinkTimes times = LinkTimes.of(new VolumeDelay.Conical(1, 4, 1));
    assertThat(times.time(0, 0)).isCloseTo(1, within(1e-12));
    assertThat(times.time(0, 0.5)).isCloseTo(1.148741, within(5e-7));
    assertThat(times.time(0, 1)).isCloseTo(2, within(1e-12));
    assertThat(times.time(0, 1.5)).isCloseTo(5.148741, within(5e-7));
    assertThat(times.time(0, 2)).isCloseTo(9, within(1e-12));
  }

  @Test
  void bprAddsItsShareAtCapacity() {
    LinkTimes times = LinkTimes.of(ALL);
    assertThat(times.time(1, 100)).isCloseTo(11.5, within(1e-12)); // 10 (1 + 0.15)
    assertThat(times.time(1, 200)).isCloseTo(34, within(1e-12)); // 10 (1 + 0.15 * 16)
    assertThat(times.time(4, 200)).isCloseTo(10 * (1 + 0.5 * Math.pow(2, 2.6)), within(1e-12));
  }

  @Test
  void akcelikAndDavidsonFollowTheirFormulas() {
    LinkTimes times = LinkTimes.of(ALL);
    // at x = 1: 10 + 60/4 sqrt(8 * 0.4 / (100 * 60))
    assertThat(times.time(7, 100)).isCloseTo(10 + 15 * Math.sqrt(3.2 / 6000), within(1e-12));
    // x = 1/2: 10 (1 + 0.3); beyond x = 0.9 the tangent: 10 (1 + 2.7 + 0.3 / 0.01 * 0.1) at x = 1
    assertThat(times.time(6, 50)).isCloseTo(13, within(1e-12));
    assertThat(times.time(6, 100)).isCloseTo(10 * (1 + 2.7 + 3), within(1e-9));
  }

  @Test
  void tableIsLinearBetweenAndBeyondItsPoints() {
    LinkTimes times = LinkTimes.of(ALL);
    assertThat(times.time(8, 25)).isEqualTo(5.5);
    assertThat(times.time(8, 85)).isEqualTo(13);
    assertThat(times.time(8, 155)).isEqualTo(27);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 7, 49.3, 88.1, 91, 101, 177.7})
  void slopeIsTheDerivativeAndIntegralTheAntiderivative(double flow) {
    for (boolean marginal : new boolean[] {false, true}) {
      LinkTimes times = marginal ? LinkTimes.of(ALL).marginal() : LinkTimes.of(ALL);
      for (int link = 0; link < ALL.length; link++) {
        double h = 1e-5;
        double low = Math.max(0, flow - h);
        double width = flow + h - low;
        double slope = (times.time(link, flow + h) - times.time(link, low)) / width;
        double mean = (times.integral(link, flow + h) - times.integral(link, low)) / width;
        double tolerance = 1e-4 * (1 + Math.abs(slope));
        assertThat(times.slope(link, flow))
            .as("slope of %s", ALL[link])
            .isCloseTo(slope, within(tolerance));
        assertThat(times.time(link, flow))
            .as("time of %s", ALL[link])
            .isCloseTo(mean, within(tolerance));
        assertThat(times.integral(link, 0)).isCloseTo(0, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 7, 49.3, 88.1, 101, 177.7})
  void marginalTimeIsTheDerivativeOfTotalTime(double flow) {
    LinkTimes plain = LinkTimes.of(ALL);
    LinkTimes marginal = plain.marginal();
    for (int link = 0; link < ALL.length; link++) {
      double expected = plain.time(link, flow) + flow * plain.slope(link, flow);
      assertThat(marginal.time(link, flow)).isCloseTo(expected, within(1e-9 * expected + 1e-12));
      assertThat(marginal.integral(link, flow))
          .isCloseTo(flow * plain.time(link, flow), within(1e-9 * (1 + flow * expected)));
    }
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VolumeDelay.Bpr(1, 0.15, 0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new VolumeDelay.Bpr(-1, 0.15, 1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new VolumeDelay.Conical(1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VolumeDelay.Tabulated(new double[] {0, 1}, new double[] {2, 1}));
  }
}
