package landbridge.run;

import java.util.Optional;
import java.util.OptionalDouble;
import landbridge.model.Post;
import landbridge.operations.BorderFit;
import landbridge.operations.BorderPost;
import landbridge.operations.BorderQueue;
import landbridge.run.traffic.OperationRows;

/**
 * Time at a border post at the flow to which published times belong, and how far it is from them.
 *
 * @param flowPerDay vehicles a day and direction: published, else 60 % of the capacity
 * @param load       flow over capacity
 * @param meanH      mean [h]; infinite if the flow exceeds the capacity
 * @param p80H       time that 80 % do not exceed [h]
 * @param p95H       time that 95 % do not exceed [h]
 * @param meanMisfit mean over the published one, less 1; empty if none is published
 * @param tailMisfit 95th percentile over the published one, less 1
 */
public record BorderTimes(
    double flowPerDay,
    double load,
    double meanH,
    double p80H,
    double p95H,
    OptionalDouble meanMisfit,
    OptionalDouble tailMisfit) {
  private static final double EXPECTED = 0.6;

  /** The times of a row. */
  public static BorderTimes of(Post row, double dwellH) {
    BorderPost post = OperationRows.post(row, dwellH);
    double flow = row.published().publishedFlowPerDay().orElse(EXPECTED * post.capacityPerDay());
    BorderQueue queue = BorderQueue.at(post, flow);
    boolean steady = queue.utilisation() < 1;
    double p80 = steady ? queue.quantileH(0.8) : Double.POSITIVE_INFINITY;
    double p95 = steady ? queue.quantileH(0.95) : Double.POSITIVE_INFINITY;
    return new BorderTimes(
        flow,
        queue.utilisation(),
        queue.meanH(),
        p80,
        p95,
        misfit(queue.meanH(), row.published().publishedMeanH()),
        misfit(p95, row.published().publishedP95H()));
  }

  private static OptionalDouble misfit(double value, OptionalDouble published) {
    return published.isPresent() && value < Double.POSITIVE_INFINITY
        ? OptionalDouble.of(value / published.getAsDouble() - 1)
        : OptionalDouble.empty();
  }

  /** The row with the time beside its queue fitted to its published times; empty if flow or mean is not published. */
  public static Optional<BorderFit> fit(Post row, double dwellH) {
    Post.Published published = row.published();
    if (published.publishedFlowPerDay().isEmpty() || published.publishedMeanH().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(BorderFit.ofOther(
        OperationRows.post(row, dwellH),
        new BorderFit.Published(
            published.publishedFlowPerDay().getAsDouble(),
            published.publishedMeanH().getAsDouble(),
            published.publishedP95H().orElse(0))));
  }
}
