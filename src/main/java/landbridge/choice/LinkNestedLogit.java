package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The link-nested (cross-nested) logit: each link is a nest, each path is spread over its links.
 *
 * <p>With utility y_k = exp(-scale cost_k), allocation a_mk = r_m / C_k of path k to link m (r_m the
 * reference cost of the link, C_k their sum along the path) and nest parameter mu in (0, 1], the
 * generating function is G = sum_m (sum_k (a_mk y_k)^(1/mu))^mu, the share of a path is y_k (dG/dy_k)
 * / G and the composite cost is -ln(G) / scale. The outside option adds exp(-scale outside) to G.
 *
 * <p><b>Reference costs are fixed</b> for all scenarios and years. Then G of a larger set of open
 * paths is at least G of the smaller one, since each term only grows: opening a route never raises
 * the composite cost. mu = 1 gives the multinomial logit, because the allocations of a path sum to 1;
 * as mu goes to 0 identical copies of a path add nothing.
 *
 * <p><b>Nests with the same paths merge exactly.</b> For all links m used by the same set S of paths,
 * a_mk = r_m / C_k differs by the factor r_m only, so (sum_S (r_m y_k / C_k)^(1/mu))^mu = r_m (sum_S
 * z_k)^mu with z_k = (y_k / C_k)^(1/mu), and the terms of the links add up to R_S (sum_S z_k)^mu with
 * R_S the sum of r_m. Some 500 link nests of a pair become about 40 {@link Stretches}; z_k takes
 * one exponential per path, and mu = 0.5 one square root per stretch. Below mu = 0.05 each nest is
 * scaled by its own best path, since z_k would underflow while still mattering.
 *
 * <p>Source: Vovsha and Bekhor (1998), Transportation Research Record 1645; generating functions of
 * McFadden (1978). Checked by: {@code LinkNestedLogitTest} against the formula written out link by
 * link.
 */
@Hot
public final class LinkNestedLogit implements ChoiceModel {
  private static final double SMALL_NESTING = 0.05;

  private final Stretches stretches;
  private final double[]
      row; // by pair: ln C and weight of the links of no other path, [paths]; weight, [nests]

  private LinkNestedLogit(Stretches stretches, double[] weight, double[] logReference) {
    PathSet paths = stretches.paths;
    this.stretches = stretches;
    this.row = new double[row(paths.pairs)];
    for (int pair = 0; pair < paths.pairs; pair++) {
      int count = paths.pathsOf(pair);
      int several = stretches.several[pair];
      int own = row(pair) + count;
      System.arraycopy(logReference, paths.pathStart[pair], row, row(pair), count);
      for (int s = stretches.start[pair]; s < several; s++) {
        row[own + stretches.member[stretches.memberStart[s]]] = weight[s];
      }
      System.arraycopy(weight, several, row, own + count, stretches.start[pair + 1] - several);
    }
  }

  /** Where the row of a pair begins. */
  private int row(int pair) {
    return stretches.paths.pathStart[pair] + stretches.rowStart[pair];
  }

  /**
   * The model for these paths.
   *
   * @param referenceCost [links] at least 0, in any unit, the same for all scenarios and years
   * @throws IllegalArgumentException if the reference cost of a path is not positive and finite
   */
  public static LinkNestedLogit of(Stretches stretches, double[] referenceCost) {
    PathSet paths = stretches.paths;
    double[] weight = new double[stretches.count()];
    for (int s = 0; s < weight.length; s++) {
      for (int i = stretches.linkStart[s]; i < stretches.linkStart[s + 1]; i++) {
        weight[s] += referenceCost[stretches.link[i]];
      }
      if (!(weight[s] >= 0)) {
        throw new IllegalArgumentException("reference cost of stretch " + s + " is " + weight[s]);
      }
    }
    double[] logReference = new double[paths.paths];
    for (int path = 0; path < paths.paths; path++) {
      double cost = paths.sum(path, referenceCost);
      if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("reference cost of path " + path + " is " + cost);
      }
      logReference[path] = StrictMath.log(cost);
    }
    return new LinkNestedLogit(stretches, weight, logReference);
  }

  @Override
  public String name() {
    return "link-nested-logit";
  }

  @Override
  public boolean welfare() {
    return true;
  }

  @Override
  public Kernel kernel() {
    return new Nests();
  }

  /** Workspace of one thread: rows of the pair at hand, so that loops run over one index. */
  private final class Nests implements Kernel {
    private final double[] log = new double[PathSet.MOST_PATHS]; // ln C
    private final double[] own =
        new double[PathSet.MOST_PATHS]; // weight of the links of no other path
    private final double[] u = new double[PathSet.MOST_PATHS]; // scale x cost + ln C
    private final double[] y = new double[PathSet.MOST_PATHS]; // exp(best u - u)
    private final double[] heavy = new double[stretches.sums.slots]; // weight of the nests
    private final double[] z = new double[stretches.sums.slots];
    private final double[] slope = new double[stretches.sums.slots]; // dG/dz over mu
    private int prepared = -1; // pair

    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      int count = stretches.paths.pathsOf(pair);
      if (nesting == 1) {
        return MultinomialLogit.divide(count, cost, scale, outside, share);
      }
      if (pair != prepared) {
        prepare(pair, count);
      }
      double best = disutility(count, cost, scale);
      double sum = 0;
      if (best < Double.POSITIVE_INFINITY) {
        sum = nesting < SMALL_NESTING
            ? scaledNests(pair, count, best, nesting, share)
            : nests(pair, count, best, nesting, share);
      }
      return MultinomialLogit.finish(count, best, sum, scale, outside, share);
    }

    /** Writes u; returns the smallest. */
    private double disutility(int count, double[] cost, double scale) {
      for (int k = 0; k < count; k++) {
        u[k] = scale * cost[k] + log[k];
      }
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        best = u[k] < best ? u[k] : best;
      }
      return best;
    }

    private void prepare(int pair, int count) {
      int from = row(pair);
      System.arraycopy(row, from, log, 0, count);
      System.arraycopy(row, from + count, own, 0, count);
      System.arraycopy(row, from + 2 * count, heavy, count, nestsOf(pair));
      prepared = pair;
    }

    private int nestsOf(int pair) {
      return stretches.start[pair + 1] - stretches.several[pair];
    }

    private double nests(int pair, int count, double best, double mu, double[] share) {
      for (int k = 0; k < count; k++) {
        y[k] = Exponential.of(best - u[k]);
      }
      if (mu == 0.5) {
        for (int k = 0; k < count; k++) {
          z[k] = y[k] * y[k];
        }
      } else {
        for (int k = 0; k < count; k++) {
          z[k] = y[k] == 0 ? 0 : Exponential.of((best - u[k]) / mu);
        }
      }
      Arrays.fill(slope, 0, count, 0);
      stretches.sums.sum(pair, z);
      perPath(count, count + nestsOf(pair), mu);
      stretches.sums.spread(pair, slope);
      double sum = 0;
      for (int k = 0; k < count; k++) {
        share[k] = own[k] * y[k] + z[k] * slope[k]; // own links: (z^mu) = y
        sum += share[k];
      }
      return sum;
    }

    /** What each nest gives to dG/dz of its paths, over mu; of a nest without an open path, which gives it to z = 0, anything. */
    private void perPath(int first, int end, double mu) {
      if (mu == 0.5) {
        for (int n = first; n < end; n++) {
          slope[n] = heavy[n] / Math.sqrt(z[n] + Double.MIN_NORMAL);
        }
      } else {
        for (int n = first; n < end; n++) {
          double inside = Math.max(z[n], Double.MIN_NORMAL);
          slope[n] = heavy[n] * Exponential.of((mu - 1) * StrictMath.log(inside));
        }
      }
    }

    /** The same with each nest relative to its own best path. */
    private double scaledNests(int pair, int count, double best, double mu, double[] share) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        share[k] = own[k] * Exponential.of(best - u[k]);
        sum += share[k];
      }
      for (int s = stretches.several[pair]; s < stretches.start[pair + 1]; s++) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          least = Math.min(least, u[stretches.member[i]]);
        }
        if (least < Double.POSITIVE_INFINITY) {
          double weight = heavy[count + s - stretches.several[pair]];
          sum += scaledNest(s, weight, least, best, mu, share);
        }
      }
      return sum;
    }

    private double scaledNest(
        int s, double weight, double least, double best, double mu, double[] share) {
      double inside = 0;
      for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
        int k = stretches.member[i];
        z[k] = Exponential.of((least - u[k]) / mu);
        inside += z[k];
      }
      double term =
          weight * Exponential.of(best - least) * Exponential.of(mu * StrictMath.log(inside));
      for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
        int k = stretches.member[i];
        share[k] += term * z[k] / inside;
      }
      return term;
    }
  }
}
