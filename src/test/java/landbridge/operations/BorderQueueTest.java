package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A post with one stage is a plain queue; a post with all its parts is simulated vehicle by vehicle. */
class BorderQueueTest {
  private static BorderPost post(
      int booths, double serviceH, double share, BorderPost.Hours hours) {
    return new BorderPost(
        new BorderPost.Stage(booths, serviceH, 1),
        new BorderPost.Stage(2, 1, 1),
        share,
        hours,
        new BorderPost.Other(0.5, 0),
        18,
        360);
  }

  @Test
  void oneStageOpenAllDayIsAnExponentialTimeAndTheFixedOne() {
    // M/M/1 with 0.1 h: mu 10, lambda 8: time in the system exponential with mean 1 / 2
    BorderQueue queue = BorderQueue.at(post(1, 0.1, 0, BorderPost.Hours.ALWAYS), 192);
    assertThat(queue.meanH()).isCloseTo(0.5 + 0.5, within(1e-9));
    assertThat(queue.utilisation()).isCloseTo(0.8, within(1e-12));
    assertThat(queue.quantileH(0.95)).isCloseTo(0.5 - 0.5 * Math.log(0.05), within(0.02));
    assertThat(queue.sdH()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void narrowerStageSetsTheCapacity() {
    // 4 booths x 4 an hour = 16 an hour; inspection 2 an hour at a share of 0.25 passes 8 an hour;
    // 12 h open: 96
    BorderPost.Hours day = new BorderPost.Hours(8, 20, List.of());
    BorderPost post = post(4, 0.25, 0.25, day);
    assertThat(post.capacityPerDay()).isCloseTo(96, within(1e-9));
    assertThat(post.capacityT()).isCloseTo(96 * 18 * 360, within(1e-6));
    assertThat(BorderQueue.at(post, 96).meanH()).isInfinite();
  }

  @Test
  void simulationOfHoursProfileAndInspectionAgrees() {
    List<Double> profile = new ArrayList<>(Collections.nCopies(24, 1.0));
    for (int hour = 9; hour < 15; hour++) {
      profile.set(hour, 3.0);
    }
    BorderPost.Hours hours = new BorderPost.Hours(7, 22, profile);
    BorderPost post = post(4, 0.5, 0.2, hours);
    for (double load : new double[] {0.4, 0.6, 0.85}) {
      double flow = load * post.capacityPerDay();
      double[] times = simulated(post, flow, 4000, 7);
      double mean = Arrays.stream(times).average().orElseThrow();
      double p95 = times[(int) (0.95 * times.length)];
      BorderQueue queue = BorderQueue.at(post, flow);
      assertThat(queue.meanH() / mean - 1).as("mean at %s", load).isCloseTo(0, within(0.20));
      assertThat(queue.sdH() / queue.spread().sdH() - 1).isCloseTo(0, within(0.02));
      assertThat(queue.quantileH(0.95) / p95 - 1).as("p95 at %s", load).isCloseTo(0, within(0.20));
    }
  }

  /** Vehicle by vehicle; sorted times [h]. */
  private static double[] simulated(BorderPost post, double flow, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> arrivals = arrivals(post, flow, days, random);
    Desk documents = new Desk(post.documents(), post.hours(), random);
    Desk inspection = new Desk(post.inspection(), post.hours(), random);
    List<double[]> inspected = new ArrayList<>(); // {ready, arrived}
    List<Double> times = new ArrayList<>();
    for (double arrival : arrivals) {
      double done = documents.serve(arrival);
      if (random.nextDouble() < post.inspectionShare()) {
        inspected.add(new double[] {done, arrival});
      } else {
        times.add(done - arrival + post.other().meanH());
      }
    }
    inspected.sort((a, b) -> Double.compare(a[0], b[0]));
    for (double[] vehicle : inspected) {
      times.add(inspection.serve(vehicle[0]) - vehicle[1] + post.other().meanH());
    }
    return times.stream().mapToDouble(t -> t).sorted().toArray();
  }

  private static List<Double> arrivals(
      BorderPost post, double flow, int days, SplittableRandom random) {
    double[] share = post.hours().shares();
    double sum = Arrays.stream(share).sum();
    List<Double> arrivals = new ArrayList<>();
    for (int hour = 0; hour < 24 * days; hour++) {
      double rate = flow * share[hour % 24] / sum;
      for (double t = exponential(random, rate); t < 1; t += exponential(random, rate)) {
        arrivals.add(hour + t);
      }
    }
    return arrivals;
  }

  private static double exponential(SplittableRandom random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }

  /** Servers that start work only while the post is open and finish what they began. */
  private static final class Desk {
    private final PriorityQueue<Double> free = new PriorityQueue<>();
    private final BorderPost.Stage stage;
    private final BorderPost.Hours hours;
    private final SplittableRandom random;

    Desk(BorderPost.Stage stage, BorderPost.Hours hours, SplittableRandom random) {
      this.stage = stage;
      this.hours = hours;
      this.random = random;
      for (int i = 0; i < stage.servers(); i++) {
        free.add(0.0);
      }
    }

    double serve(double ready) {
      double start = Math.max(ready, free.poll());
      double hour = start % 24;
      if (hour < hours.opensH()) {
        start += hours.opensH() - hour;
      } else if (hour >= hours.closesH()) {
        start += 24 - hour + hours.opensH();
      }
      double end = start + exponential(random, 1 / stage.serviceH());
      free.add(end);
      return end;
    }
  }

  @Test
  void moreBoothsLongerHoursFewerInspectionsNeverTakeLonger() {
    for (double load = 0.1; load < 0.95; load += 0.1) {
      BorderPost.Hours day = new BorderPost.Hours(8, 20, List.of());
      BorderPost post = post(3, 0.5, 0.3, day);
      double flow = load * post.capacityPerDay();
      double time = BorderQueue.at(post, flow).meanH();
      assertThat(BorderQueue.at(post(4, 0.5, 0.3, day), flow).meanH())
          .isLessThanOrEqualTo(time + 1e-9);
      assertThat(BorderQueue.at(post(3, 0.5, 0.2, day), flow).meanH())
          .isLessThanOrEqualTo(time + 1e-9);
      BorderPost.Hours longer = new BorderPost.Hours(6, 22, List.of());
      assertThat(BorderQueue.at(post(3, 0.5, 0.3, longer), flow).meanH())
          .isLessThanOrEqualTo(time + 1e-9);
    }
  }
}
