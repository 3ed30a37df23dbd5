package landbridge.operations;

/**
 * A border post fitted to a published time at a published flow: the mean by one time, the tail by its variation.
 *
 * <p>{@link #ofOther} fits the time that no queue changes: its mean is what the queue leaves of the published mean, so
 * capacity and queue stay as described. {@link #ofService} fits the service time at the documents: for each variation
 * the mean grows with it, so the service time that gives the published mean is bisected; it is the one the queue
 * behaves as if it had, not a stopwatch's. The variation is chosen on a grid of {@value #STEPS} values by the smallest
 * misfit of the 95th percentile, the first one on ties. What remains is written out: neither mean nor tail is forced.
 *
 * <p>Checked by: {@code BorderFitTest}.
 *
 * @param post      the fitted post
 * @param meanH     mean of the fitted post at the flow [h]
 * @param p95H      its 95th percentile [h]
 * @param meanMisfit mean over published mean, less 1
 * @param tailMisfit 95th percentile over the published one, less 1; 0 if none is published
 */
public record BorderFit(
    BorderPost post, double meanH, double p95H, double meanMisfit, double tailMisfit) {
  private static final int STEPS = 41;
  private static final double LARGEST_VARIATION = 4;
  private static final double FULLEST = 0.995;

  /**
   * What was published of a post.
   *
   * @param vehiclesPerDay vehicles a day and direction
   * @param meanH          mean time [h]
   * @param p95H           95th percentile [h]; 0 if unknown
   */
  public record Published(double vehiclesPerDay, double meanH, double p95H) {
    /** Checks the figures. */
    public Published {
      if (!(vehiclesPerDay > 0) || !(meanH > 0) || !(p95H >= 0)) {
        throw new IllegalArgumentException("published border times out of range");
      }
    }
  }

  /** The fit of the service time; with no published tail the variation of the post stays. */
  public static BorderFit ofService(BorderPost post, Published published) {
    double own = post.documents().variation();
    return best(published, own, variation -> service(post, published, variation));
  }

  /** The fit of the time that no queue changes; with no published tail its variation stays. */
  public static BorderFit ofOther(BorderPost post, Published published) {
    double queue =
        BorderQueue.at(post.withOther(0, 0), published.vehiclesPerDay()).meanH();
    double rest = queue < published.meanH() ? published.meanH() - queue : 0;
    return best(
        published,
        post.other().variation(),
        variation -> compared(post.withOther(rest, variation), published));
  }

  private static BorderFit best(
      Published published, double own, java.util.function.DoubleFunction<BorderFit> at) {
    if (published.p95H() == 0) {
      return at.apply(own);
    }
    BorderFit best = null;
    for (int i = 0; i < STEPS; i++) {
      BorderFit next = at.apply(LARGEST_VARIATION * i / (STEPS - 1));
      if (best == null || next.misfit() < best.misfit()) {
        best = next;
      }
    }
    return best;
  }

  private double misfit() {
    return meanMisfit * meanMisfit + tailMisfit * tailMisfit;
  }

  private static BorderFit service(BorderPost post, Published published, double variation) {
    double flow = published.vehiclesPerDay();
    BorderPost.Stage stage = post.documents();
    double low = 0;
    double high = FULLEST * stage.servers() * post.hours().openH() / flow;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double mean = BorderQueue.at(post.withDocuments(middle, variation), flow).meanH();
      if (mean < published.meanH()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return compared(post.withDocuments(low, variation), published);
  }

  private static BorderFit compared(BorderPost fitted, Published published) {
    BorderQueue queue = BorderQueue.at(fitted, published.vehiclesPerDay());
    double mean = queue.meanH();
    if (!(mean < Double.POSITIVE_INFINITY)) {
      return new BorderFit(fitted, mean, mean, mean, mean);
    }
    double p95 = queue.quantileH(0.95);
    double tail = published.p95H() > 0 ? p95 / published.p95H() - 1 : 0;
    return new BorderFit(fitted, mean, p95, mean / published.meanH() - 1, tail);
  }
}
