package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A power is found again exactly; a queue is fitted with the error that is said. */
class DelayCurveTest {
  @Test
  void powerIsFoundAgain() {
    DelayCurve curve = DelayCurve.of(x -> 3 * x * x * x * x);
    assertThat(curve.beta()).isEqualTo(4);
    assertThat(curve.alphaH()).isCloseTo(3, within(1e-12));
    assertThat(curve.rmsH()).isCloseTo(0, within(1e-12));
  }

  @Test
  void errorOfAQueueIsThatOfTheTable() {
    DelayCurve curve = DelayCurve.of(x -> x / (1 - x));
    double squares = 0;
    double worst = 0;
    for (DelayCurve.Point point : curve.points()) {
      double error =
          curve.alphaH() * Math.pow(point.load(), curve.beta()) - point.load() / (1 - point.load());
      squares += error * error;
      worst = Math.max(worst, Math.abs(error));
    }
    assertThat(curve.points()).hasSize(19);
    assertThat(curve.rmsH()).isCloseTo(Math.sqrt(squares / 19), within(1e-9));
    assertThat(curve.worstH()).isCloseTo(worst, within(1e-9));
    assertThat(curve.rmsH()).isLessThan(3); // of 19 at the last point
    // no other exponent of the range fits better, by the same least squares
    for (int beta = 1; beta <= 4; beta++) {
      assertThat(error(curve, beta)).isGreaterThanOrEqualTo(curve.rmsH() - 1e-12);
    }
  }

  private static double error(DelayCurve curve, int beta) {
    double up = 0;
    double down = 0;
    for (DelayCurve.Point point : curve.points()) {
      up += point.delayH() * Math.pow(point.load(), beta);
      down += Math.pow(point.load(), 2.0 * beta);
    }
    double squares = 0;
    for (DelayCurve.Point point : curve.points()) {
      double error = up / down * Math.pow(point.load(), beta) - point.delayH();
      squares += error * error;
    }
    return Math.sqrt(squares / curve.points().size());
  }
}
