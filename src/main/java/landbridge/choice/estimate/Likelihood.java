package landbridge.choice.estimate;

/**
 * Log likelihood and score of the nested logit; of the multinomial logit where no nest has a scale.
 *
 * <p>Parameters are those of the utilities, then the scales of the nests, at least 1 where the model follows from
 * utility maximisation; an alternative in no nest stands alone. With S_m = sum over nest m of exp(mu_m V_j)
 * and I_m = ln(S_m) / mu_m,
 *
 * <pre>ln P_i = mu_m V_i - ln S_m + I_m - ln sum_l exp(I_l)</pre>
 *
 * <p>A workspace for one thread. Source: Ben-Akiva and Lerman (1985), ch. 10; scales as in Biogeme. Checked by:
 * {@code ChoiceEstimatorTest} (score against differences).
 */
final class Likelihood {
  private final Observations data;
  private final int[] nest; // [alternatives]
  private final int nests; // named nests; the others have scale 1
  final int parameters;

  final double[][] scores; // [observations][parameters] of the last evaluation, by one choice
  private final double[] chosen; // [rows of the observation] share
  private final double[] utility; // [rows of the observation]
  private final double[] inNest; // P(j | nest)
  private final double[] overall; // P(j)

  /**
   * A likelihood.
   *
   * @param nest [alternatives] nest of each alternative from 0, -1 where it stands alone
   * @param nests number of nests
   */
  Likelihood(Observations data, int[] nest, int nests) {
    this.data = data;
    this.nest = nest;
    this.nests = nests;
    this.parameters = data.names.size() + nests;
    this.scores = new double[data.count()][parameters];
    int most = 0;
    for (int n = 0; n < data.count(); n++) {
      most = Math.max(most, data.start[n + 1] - data.start[n]);
    }
    this.chosen = new double[most];
    this.utility = new double[most];
    this.inNest = new double[most];
    this.overall = new double[most];
  }

  /** Log likelihood at a point; leaves the scores. */
  double at(double[] point) {
    double sum = 0;
    for (int n = 0; n < data.count(); n++) {
      sum += data.weight[n] * observation(n, point);
    }
    return sum;
  }

  /** Gradient of the last evaluation. */
  double[] gradient() {
    double[] gradient = new double[parameters];
    for (int n = 0; n < scores.length; n++) {
      for (int k = 0; k < parameters; k++) {
        gradient[k] += data.weight[n] * scores[n][k];
      }
    }
    return gradient;
  }

  /**
   * Sum over all choices of score x score', each chosen alternative of a share counted as choices of its own.
   *
   * @return [parameters][parameters]
   */
  double[][] crossProducts(double[] point) {
    double[][] sum = new double[parameters][parameters];
    for (int n = 0; n < data.count(); n++) {
      int first = data.start[n];
      for (int i = 0; i < data.start[n + 1] - first; i++) {
        double choices = data.weight[n] * data.share[first + i];
        if (choices > 0) {
          java.util.Arrays.fill(chosen, 0);
          chosen[i] = 1;
          evaluate(n, point);
          addSquare(sum, scores[n], choices);
        }
      }
    }
    return sum;
  }

  private static void addSquare(double[][] sum, double[] x, double weight) {
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < x.length; j++) {
        sum[k][j] += weight * x[k] * x[j];
      }
    }
  }

  private double observation(int n, double[] point) {
    int first = data.start[n];
    System.arraycopy(data.share, first, chosen, 0, data.start[n + 1] - first);
    return evaluate(n, point);
  }

  private double evaluate(int n, double[] point) {
    int first = data.start[n];
    int count = data.start[n + 1] - first;
    int betas = data.names.size();
    for (int j = 0; j < count; j++) {
      utility[j] = 0;
      for (int k = 0; k < betas; k++) {
        utility[j] += point[k] * data.attribute[first + j][k];
      }
    }
    double[] inclusive = new double[nests];
    double[] mean = new double[nests];
    double total = nests(first, count, point, inclusive, mean);
    double[] score = scores[n];
    java.util.Arrays.fill(score, 0);
    double likelihood = 0;
    for (int j = 0; j < count; j++) {
      double share = chosen[j];
      int m = nest[data.alternative[first + j]];
      double mu = m < 0 ? 1 : point[betas + m];
      if (share > 0) {
        likelihood += share * StrictMath.log(overall[j]);
        addOwn(score, share, first, count, j, mu);
        if (m >= 0) {
          score[betas + m] += share * (utility[j] - mean[m] + (mean[m] - inclusive[m]) / mu);
        }
      }
      for (int k = 0; k < betas; k++) {
        score[k] -= overall[j] * data.attribute[first + j][k];
      }
      if (m >= 0) { // P(m) dI_m/dmu, once for each alternative of the nest
        score[betas + m] -= overall[j] * (mean[m] - inclusive[m]) / mu;
      }
    }
    return total > 0 ? likelihood : Double.NEGATIVE_INFINITY;
  }

  /** Adds share x d(mu V_i - ln S_m + I_m)/dV: mu on the alternative, (1 - mu) P(j | m) over its nest. */
  private void addOwn(double[] score, double share, int first, int count, int i, double mu) {
    int m = nest[data.alternative[first + i]];
    int betas = data.names.size();
    for (int k = 0; k < betas; k++) {
      score[k] += share * (m < 0 ? 1 : mu) * data.attribute[first + i][k];
    }
    for (int j = 0; m >= 0 && j < count; j++) {
      if (nest[data.alternative[first + j]] == m) {
        for (int k = 0; k < betas; k++) {
          score[k] += share * (1 - mu) * inNest[j] * data.attribute[first + j][k];
        }
      }
    }
  }

  /** Fills shares within nests and overall, the I_m and the means of V in the nests; gives the sum of exp(I). */
  private double nests(int first, int count, double[] point, double[] inclusive, double[] mean) {
    double best = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < nests; m++) {
      inclusive[m] = nest(m, first, count, point[data.names.size() + m], mean);
      best = Math.max(best, inclusive[m]);
    }
    for (int j = 0; j < count; j++) {
      best = nest[data.alternative[first + j]] < 0 ? Math.max(best, utility[j]) : best;
    }
    double total = 0;
    for (int m = 0; m < nests; m++) {
      total += StrictMath.exp(inclusive[m] - best);
    }
    for (int j = 0; j < count; j++) {
      total += nest[data.alternative[first + j]] < 0 ? StrictMath.exp(utility[j] - best) : 0;
    }
    for (int j = 0; j < count; j++) {
      int m = nest[data.alternative[first + j]];
      overall[j] = m < 0
          ? StrictMath.exp(utility[j] - best) / total
          : inNest[j] * StrictMath.exp(inclusive[m] - best) / total;
    }
    return total;
  }

  /** Fills the shares within one nest and its mean of V; gives its I. */
  private double nest(int m, int first, int count, double mu, double[] mean) {
    double top = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < count; j++) {
      top = nest[data.alternative[first + j]] == m ? Math.max(top, utility[j]) : top;
    }
    double sum = 0;
    for (int j = 0; j < count; j++) {
      if (nest[data.alternative[first + j]] == m) {
        inNest[j] = StrictMath.exp(mu * (utility[j] - top));
        sum += inNest[j];
      }
    }
    for (int j = 0; j < count; j++) {
      if (nest[data.alternative[first + j]] == m) {
        inNest[j] /= sum;
        mean[m] += inNest[j] * utility[j];
      }
    }
    return sum > 0 ? top + StrictMath.log(sum) / mu : Double.NEGATIVE_INFINITY;
  }
}
