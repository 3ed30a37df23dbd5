package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * A post is fitted to the CAREC survey (CPMM 2022: road borders 9.9 h on average) and to the tail that the survey of
 * seven border posts of North America published (buffer index 162 % inbound: 95th percentile 2.62 times the mean,
 * FHWA synthesis of border delay, executive summary), and a queue with known parameters is found again.
 */
class BorderFitTest {
  private static final BorderPost.Stage NO_INSPECTION = new BorderPost.Stage(1, 0, 1);

  private static BorderPost post(double serviceH, double variation) {
    return new BorderPost(
        new BorderPost.Stage(3, serviceH, variation),
        NO_INSPECTION,
        0,
        BorderPost.Hours.ALWAYS,
        new BorderPost.Other(1, 0),
        18,
        360);
  }

  @Test
  void publishedMeanAndTailAreMet() {
    BorderFit fit =
        BorderFit.ofService(post(0.1, 1), new BorderFit.Published(215, 9.9, 2.62 * 9.9));
    assertThat(fit.meanH()).isCloseTo(9.9, within(0.01));
    assertThat(Math.abs(fit.meanMisfit())).isLessThan(1e-3);
    assertThat(Math.abs(fit.tailMisfit())).isLessThan(0.06); // a queue alone has a longer tail
    assertThat(fit.p95H()).isCloseTo(2.62 * 9.9 * (1 + fit.tailMisfit()), within(1e-9));
  }

  @Test
  void timeBesideTheQueueMeetsMeanAndTailAndLeavesTheQueue() {
    BorderPost post = post(0.25, 1);
    BorderFit fit = BorderFit.ofOther(post, new BorderFit.Published(215, 9.9, 2.62 * 9.9));
    assertThat(fit.meanH()).isCloseTo(9.9, within(1e-9));
    assertThat(Math.abs(fit.tailMisfit())).isLessThan(0.05);
    assertThat(fit.post().documents()).isEqualTo(post.documents());
    assertThat(fit.post().capacityT()).isEqualTo(post.capacityT());
    // the queue alone is known in closed form: the other time is the rest
    double queue = Queue.wait(3, 215 / 24.0, 0.25, 1) + 0.25;
    assertThat(fit.post().other().meanH()).isCloseTo(9.9 - queue, within(1e-9));
  }

  @Test
  void knownQueueIsFoundAgain() {
    BorderPost truth = post(0.3, 1);
    BorderQueue queue = BorderQueue.at(truth, 200);
    BorderFit fit = BorderFit.ofService(
        post(0.1, 4), new BorderFit.Published(200, queue.meanH(), queue.quantileH(0.95)));
    assertThat(fit.post().documents().serviceH()).isCloseTo(0.3, within(0.01));
    assertThat(fit.post().documents().variation()).isCloseTo(1, within(0.21));
  }

  @Test
  void whatCannotBeMetIsWrittenOut() {
    // one fixed hour is above the published half hour
    BorderFit fit = BorderFit.ofService(post(0.1, 1), new BorderFit.Published(215, 0.5, 0));
    assertThat(fit.meanMisfit()).isGreaterThan(0.9);
  }
}
