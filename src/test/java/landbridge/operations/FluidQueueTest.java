package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Daily fluid queues whose triangles can be added by hand. */
class FluidQueueTest {
  private static final double STEP_TOLERANCE_H = 0.1;

  private static double[] even() {
    double[] share = new double[24];
    Arrays.fill(share, 1);
    return share;
  }

  @Test
  void nothingWaitsWhereServiceIsFasterThanArrivals() {
    assertThat(FluidQueue.of(even(), 0, 24, 240, 20).meanH()).isCloseTo(0, within(1e-12));
  }

  @Test
  void nightClosureMakesATriangle() {
    // 10 an hour day and night, served 20 an hour from 8 to 20: 120 wait at 8 and melt with 10 an
    // hour until 20.
    // Area under the queue: up 12 h x 120 / 2, down 12 h x 120 / 2 = 1440 vehicle-hours; / 240 = 6
    // h
    double[] share = even();
    FluidQueue queue = FluidQueue.of(share, 8, 20, 239.999, 20);
    assertThat(queue.meanH()).isCloseTo(6, within(STEP_TOLERANCE_H));
    // 30 an hour: melts with 20 an hour, done after 6 h: area 720 + 360 = 1080; / 240 = 4.5 h
    assertThat(FluidQueue.of(share, 8, 20, 240, 30).meanH())
        .isCloseTo(4.5, within(STEP_TOLERANCE_H));
  }

  @Test
  void morningPeakMakesATriangle() {
    // all 240 between 6 and 12 (40 an hour), served 20 an hour: 120 wait at 12, gone at 18: 6 x 120
    // / 2 x 2 = 720
    double[] share = new double[24];
    Arrays.fill(share, 6, 12, 1);
    FluidQueue queue = FluidQueue.of(share, 0, 24, 240, 20);
    assertThat(queue.meanH()).isCloseTo(3, within(STEP_TOLERANCE_H));
    TimeSpread spread = queue.spread(new TimeSpread.Grid(0.05, 400));
    // the wait grows from 0 to 6 h in the order of arrival: uniform
    assertThat(spread.quantileH(0.95)).isCloseTo(5.7, within(STEP_TOLERANCE_H));
  }

  @Test
  void queueOverMidnightIsCarriedOn() {
    double[] share = new double[24];
    share[23] =
        1; // 100 vehicles in the last hour, served 10 an hour: 10 h of work, 9 of it after midnight
    FluidQueue queue = FluidQueue.of(share, 0, 24, 100, 10);
    // area: up 90 x 1 / 2, down 90 x 9 / 2 = 45 + 405 = 450; / 100
    assertThat(queue.meanH()).isCloseTo(4.5, within(STEP_TOLERANCE_H));
  }

  @Test
  void overloadHasNoSteadyState() {
    assertThat(FluidQueue.of(even(), 8, 20, 241, 20).meanH()).isInfinite();
  }

  @Test
  void fasterServiceOrLongerHoursNeverWaitLonger() {
    double[] share = even();
    share[9] = 4;
    double before = Double.POSITIVE_INFINITY;
    for (double rate = 21; rate < 60; rate += 3) {
      double wait = FluidQueue.of(share, 8, 20, 240, rate).meanH();
      assertThat(wait).isLessThanOrEqualTo(before + 1e-9);
      assertThat(FluidQueue.of(share, 6, 20, 240, rate).meanH()).isLessThanOrEqualTo(wait + 1e-9);
      before = wait;
    }
  }
}
