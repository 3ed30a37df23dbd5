package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The multinomial logit over the paths of a pair: overlap is not seen.
 *
 * <p>Share of path k = exp(-scale cost_k) / sum; composite cost = -ln(sum) / scale, with the outside
 * option as one more alternative.
 *
 * <p>Source: McFadden (1974). Checked by: {@code ChoiceModelsTest}.
 */
@Hot
public final class MultinomialLogit implements ChoiceModel {
  private final PathSet paths;

  /** The model for these paths. */
  public MultinomialLogit(PathSet paths) {
    this.paths = paths;
  }

  @Override
  public String name() {
    return "multinomial-logit";
  }

  @Override
  public boolean welfare() {
    return true;
  }

  @Override
  public Kernel kernel() {
    return new Rule();
  }

  private final class Rule implements Kernel {
    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      return divide(paths.pathsOf(pair), cost, scale, outside, share);
    }
  }

  static double divide(int count, double[] cost, double scale, double outside, double[] share) {
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      best = Math.min(best, cost[k]);
    }
    double sum = 0;
    if (best < Double.POSITIVE_INFINITY) {
      for (int k = 0; k < count; k++) {
        share[k] =
            cost[k] < Double.POSITIVE_INFINITY ? Exponential.of(scale * (best - cost[k])) : 0;
        sum += share[k];
      }
    }
    return finish(count, scale * best, sum, scale, outside, share);
  }

  /**
   * Turns terms into shares and adds the outside option.
   *
   * @param best smallest disutility, which the terms are relative to; infinite if nothing is open
   * @param sum value of the generating function times exp(best)
   * @param share [count + 1] terms of the paths that add up to sum; overwritten by shares
   * @return composite cost
   */
  static double finish(
      int count, double best, double sum, double scale, double outside, double[] share) {
    double out = outside < Double.POSITIVE_INFINITY ? scale * outside : Double.POSITIVE_INFINITY;
    double base = Math.min(best, out);
    share[count] = 0;
    if (base == Double.POSITIVE_INFINITY) {
      Arrays.fill(share, 0, count, 0);
      return base;
    }
    if (best == Double.POSITIVE_INFINITY) {
      Arrays.fill(share, 0, count, 0);
      share[count] = 1;
      return outside;
    }
    double routes = best == base ? 1 : Exponential.of(base - best);
    double left = out == base ? 1 : Exponential.of(base - out);
    double total = sum * routes + left;
    double factor = routes / total;
    for (int k = 0; k < count; k++) {
      share[k] *= factor;
    }
    share[count] = left / total;
    return (base - StrictMath.log(total)) / scale;
  }
}
