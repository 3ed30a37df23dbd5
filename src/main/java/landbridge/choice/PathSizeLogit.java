package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The path-size logit: a multinomial logit whose overlapping paths count for less.
 *
 * <p>Share of path k is proportional to PS_k exp(-scale cost_k) with PS_k = sum over its links of
 * (r_m / C_k) / N_m, where N_m open paths use link m. <b>For comparison only:</b> opening a bad route
 * that overlaps a good one lowers PS of the good one by a finite amount, so the composite cost may
 * rise, from 100.00 to 105.89 in the test; {@link #welfare} is false.
 *
 * <p>Source: Ben-Akiva and Bierlaire (1999). Checked by: {@code ChoiceModelsTest}.
 */
@Hot
public final class PathSizeLogit implements ChoiceModel {
  private final Stretches stretches;
  private final double[] weight; // [stretches] sum of the reference costs of the links
  private final double[] reference; // [paths] reference cost

  private PathSizeLogit(Stretches stretches, double[] weight, double[] reference) {
    this.stretches = stretches;
    this.weight = weight;
    this.reference = reference;
  }

  /**
   * The model for these paths.
   *
   * @param referenceCost [links] at least 0; positive along every path
   */
  public static PathSizeLogit of(Stretches stretches, double[] referenceCost) {
    double[] weight = new double[stretches.count()];
    for (int s = 0; s < weight.length; s++) {
      for (int i = stretches.linkStart[s]; i < stretches.linkStart[s + 1]; i++) {
        weight[s] += referenceCost[stretches.link[i]];
      }
    }
    double[] reference = new double[stretches.paths.paths];
    for (int path = 0; path < reference.length; path++) {
      reference[path] = stretches.paths.sum(path, referenceCost);
      if (!(reference[path] > 0 && reference[path] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("reference cost of path " + path + " is out of range");
      }
    }
    return new PathSizeLogit(stretches, weight, reference);
  }

  @Override
  public String name() {
    return "path-size-logit";
  }

  @Override
  public boolean welfare() {
    return false;
  }

  @Override
  public Kernel kernel() {
    return new Sizes();
  }

  /** Workspace of one thread. */
  private final class Sizes implements Kernel {
    private final double[] size = new double[PathSet.MOST_PATHS];

    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      int first = stretches.paths.pathStart[pair];
      int count = stretches.paths.pathsOf(pair);
      sizes(pair, first, count, cost);
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        best = Math.min(best, cost[k]);
      }
      double sum = 0;
      for (int k = 0; k < count; k++) {
        share[k] = cost[k] < Double.POSITIVE_INFINITY
            ? size[k] * StrictMath.exp(scale * (best - cost[k]))
            : 0;
        sum += share[k];
      }
      return MultinomialLogit.finish(count, scale * best, sum, scale, outside, share);
    }

    private void sizes(int pair, int first, int count, double[] cost) {
      for (int k = 0; k < count; k++) {
        size[k] = 0;
      }
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        int users = 0;
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          users += cost[stretches.member[i]] < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        for (int i = stretches.memberStart[s]; users > 0 && i < stretches.memberStart[s + 1]; i++) {
          int k = stretches.member[i];
          size[k] += weight[s] / reference[first + k] / users;
        }
      }
    }
  }
}
