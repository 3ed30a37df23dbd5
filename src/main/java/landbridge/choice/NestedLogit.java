package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The nested logit: each path belongs to one nest, such as its corridor or its main mode.
 *
 * <p>G = sum over nests of (sum over its paths of exp(-scale cost / mu))^mu, composite cost = -ln(G) /
 * scale, mu in (0, 1]; mu = 1 is the multinomial logit. Each nest is scaled by its own best path, so
 * nothing underflows that matters. The outside option is a nest of its own.
 *
 * <p>Source: Williams (1977), McFadden (1978). Checked by: {@code ChoiceModelsTest}.
 */
@Hot
public final class NestedLogit implements ChoiceModel {
  private final PathSet paths;
  private final int[] nestOfPath;

  /**
   * The model for these paths.
   *
   * @param nestOfPath [paths] nest of each path, any numbers; copied
   */
  public NestedLogit(PathSet paths, int[] nestOfPath) {
    if (nestOfPath.length != paths.paths) {
      throw new IllegalArgumentException("nests do not match the paths");
    }
    this.paths = paths;
    this.nestOfPath = nestOfPath.clone();
  }

  @Override
  public String name() {
    return "nested-logit";
  }

  @Override
  public boolean welfare() {
    return true;
  }

  @Override
  public Kernel kernel() {
    return new Nests();
  }

  /** Workspace of one thread. */
  private final class Nests implements Kernel {
    private final double[] z = new double[PathSet.MOST_PATHS];
    private int count; // paths of the pair in hand

    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      int first = paths.pathStart[pair];
      count = paths.pathsOf(pair);
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        best = Math.min(best, cost[k]);
        share[k] = 0;
      }
      double sum = 0;
      for (int k = 0; k < count && best < Double.POSITIVE_INFINITY; k++) {
        if (leads(first, k)) {
          sum += nest(first, k, cost, scale, nesting, best, share);
        }
      }
      return MultinomialLogit.finish(count, scale * best, sum, scale, outside, share);
    }

    /** Whether path k is the first of its nest. */
    private boolean leads(int first, int k) {
      for (int j = 0; j < k; j++) {
        if (nestOfPath[first + j] == nestOfPath[first + k]) {
          return false;
        }
      }
      return true;
    }

    private double nest(
        int first,
        int leader,
        double[] cost,
        double scale,
        double mu,
        double best,
        double[] share) {
      double own = Double.POSITIVE_INFINITY;
      for (int k = leader; k < count; k++) {
        if (nestOfPath[first + k] == nestOfPath[first + leader]) {
          own = Math.min(own, cost[k]);
        }
      }
      if (own == Double.POSITIVE_INFINITY) {
        return 0;
      }
      double inside = 0;
      for (int k = leader; k < count; k++) {
        boolean member = nestOfPath[first + k] == nestOfPath[first + leader];
        z[k] = member ? StrictMath.exp(scale * (own - cost[k]) / mu) : 0;
        inside += z[k];
      }
      double term = StrictMath.exp(scale * (best - own) + mu * StrictMath.log(inside));
      for (int k = leader; k < count; k++) {
        share[k] += term * z[k] / inside;
      }
      return term;
    }
  }
}
