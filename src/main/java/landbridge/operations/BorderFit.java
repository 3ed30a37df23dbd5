package landbridge.operations;

/**
 * A border post fitted to a published time at a published flow: the mean by the service time, the tail by its
 * variation.
 *
 * <p>For each variation the mean grows with the service time, so the service time that gives the published mean is
 * bisected; the variation is then chosen on a grid of {@value #STEPS} values by the smallest misfit of the 95th
 * percentile, the first one on ties. What remains is written out: neither mean nor tail is forced. The service time
 * is the one the queue behaves as if it had; it is not a stopwatch's.
 *
 * <p>Checked by: {@code BorderFitTest}.
 *
 * @param post      the post with the fitted first stage
 * @param meanH     mean of the fitted post at the flow [h]
 * @param p95H      its 95th percentile [h]
 * @param meanMisfit mean over published mean, less 1
 * @param tailMisfit 95th percentile over the published one, less 1; 0 if none is published
 */
public record BorderFit(
    BorderPost post, double meanH, double p95H, double meanMisfit, double tailMisfit) {
  private static final int STEPS = 41;
  private static final double LARGEST_VARIATION = 8;
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

  /** The fit; with no published tail the variation of the post stays. */
  public static BorderFit of(BorderPost post, Published published) {
    if (published.p95H() == 0) {
      return atVariation(post, published, post.documents().variation());
    }
    BorderFit best = null;
    for (int i = 0; i < STEPS; i++) {
      double variation = LARGEST_VARIATION * i / (STEPS - 1);
      BorderFit next = atVariation(post, published, variation);
      if (best == null || next.misfit() < best.misfit()) {
        best = next;
      }
    }
    return best;
  }

  private double misfit() {
    return meanMisfit * meanMisfit + tailMisfit * tailMisfit;
  }

  private static BorderFit atVariation(BorderPost post, Published published, double variation) {
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
    BorderPost fitted = post.withDocuments(low, variation);
    BorderQueue queue = BorderQueue.at(fitted, flow);
    double mean = queue.meanH();
    if (!(mean < Double.POSITIVE_INFINITY)) {
      return new BorderFit(fitted, mean, mean, mean, mean);
    }
    double p95 = queue.quantileH(0.95);
    double tail = published.p95H() > 0 ? p95 / published.p95H() - 1 : 0;
    return new BorderFit(fitted, mean, p95, mean / published.meanH() - 1, tail);
  }
}
