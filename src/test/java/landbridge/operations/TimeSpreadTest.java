package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments of what is put in, and the exponential sojourn time of M/M/1 as the sum of wait and service. */
class TimeSpreadTest {
  private static final TimeSpread.Grid GRID = new TimeSpread.Grid(0.01, 4000);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.2, 0.3, 0.5, 0.8, 1, 1.7, 3})
  void serviceKeepsMeanAndVariation(double variation) {
    TimeSpread service = TimeSpread.service(GRID, 1.2, variation);
    assertThat(service.total()).isCloseTo(1, within(1e-12));
    assertThat(service.meanH()).isCloseTo(1.2, within(0.006));
    double found = Math.pow(service.sdH() / service.meanH(), 2);
    assertThat(found).isCloseTo(variation, within(0.01 + 0.02 * variation));
  }

  @Test
  void waitAndServiceOfAnExponentialServerAddToAnExponentialTime() {
    // M/M/1, mu 1, lambda 0.5: time in the system is exponential with rate mu - lambda = 0.5
    double waitH = Queue.wait(1, 0.5, 1, 1);
    TimeSpread time = TimeSpread.wait(GRID, 0.5, waitH).plus(TimeSpread.service(GRID, 1, 1));
    assertThat(time.meanH()).isCloseTo(2, within(0.01));
    assertThat(time.sdH()).isCloseTo(2, within(0.02));
    assertThat(time.quantileH(0.8)).isCloseTo(-2 * Math.log(0.2), within(0.01));
    assertThat(time.quantileH(0.95)).isCloseTo(-2 * Math.log(0.05), within(0.02));
  }

  @Test
  void mixtureAndObservedTimes() {
    TimeSpread half = TimeSpread.service(GRID, 2, 0).or(0.25, TimeSpread.none(GRID));
    assertThat(half.meanH()).isCloseTo(0.5, within(0.01));
    assertThat(half.quantileH(0.7)).isZero();
    TimeSpread seen = TimeSpread.observed(GRID, new double[] {0, 3}, new double[] {0.5, 0.5});
    assertThat(seen.meanH()).isCloseTo(1.5, within(0.01));
    assertThat(seen.quantileH(0.5)).isZero();
  }
}
