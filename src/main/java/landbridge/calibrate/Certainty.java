package landbridge.calibrate;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * How sure the estimates of a fit are, and which of them the observations cannot tell apart.
 *
 * <p>With A the slopes divided by the deviations of the observations and times those of the prior, A = U S V', the
 * covariance in units of the prior is V (I + S^2)^-1 V'. A direction of singular value s is learnt to the share
 * s^2 / (1 + s^2); the sum of these shares is the number of parameters that the observations determine. The condition
 * number is that of I + S^2. Standard errors are widened by the root of misfit per observation where that is
 * above 1 (Birge's ratio), because then the model errs by more than the stated deviations.
 *
 * <p>Source: Tarantola (2005), section 3.2; Birge (1932). Checked by: {@code LeastSquaresTest}.
 */
public final class Certainty {
  /** Factor on all standard errors, at least 1. */
  public final double spread;

  /** Condition number of the normal matrix in units of the prior, at least 1. */
  public final double condition;

  /** How many parameters the observations determine. */
  public final double determined;

  /** [parameters] standard errors, widened by the spread. */
  public final double[] se;

  /** [parameters] share of the prior's variance that the observations removed, 0 to 1. */
  public final double[] informed;

  /** [parameters] parameter with the largest correlation, itself if there is only one. */
  public final int[] partner;

  /** [parameters] correlation with the partner. */
  public final double[] correlation;

  /** [parameters] direction of which the observations say least, in units of the prior, length 1. */
  public final double[] weakest;

  private Certainty(double[][] covariance, double[] priorSd, double[] singular, Weak weak) {
    int count = priorSd.length;
    this.spread = weak.spread;
    this.weakest = weak.direction;
    double most = singular.length == 0 ? 0 : singular[0];
    double least = singular.length < count ? 0 : singular[count - 1];
    this.condition = (1 + most * most) / (1 + least * least);
    this.determined = Arrays.stream(singular).map(s -> s * s / (1 + s * s)).sum();
    this.se = new double[count];
    this.informed = new double[count];
    this.partner = new int[count];
    this.correlation = new double[count];
    for (int p = 0; p < count; p++) {
      se[p] = spread * priorSd[p] * Math.sqrt(covariance[p][p]);
      informed[p] = Math.max(0, Math.min(1, 1 - covariance[p][p]));
      partner[p] = p;
      for (int q = 0; q < count; q++) {
        double r = covariance[p][q] / Math.sqrt(covariance[p][p] * covariance[q][q]);
        if (q != p && (partner[p] == p || Math.abs(r) > Math.abs(correlation[p]))) {
          partner[p] = q;
          correlation[p] = Math.max(-1, Math.min(1, r));
        }
      }
    }
  }

  private record Weak(double spread, double[] direction) {}

  /** Of a fit to the observations used. */
  public static Certainty of(Data data, boolean[] used, Estimate fit) {
    int parameters = data.parameters();
    double[][] rows = new double[Math.max(parameters, data.observations())][parameters];
    int seen = 0;
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        for (int p = 0; p < parameters; p++) {
          rows[seen][p] = fit.slopes()[i][p] * data.priorSd()[p] / data.sd()[i];
        }
        seen++;
      }
    }
    SingularValueDecomposition svd =
        new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false));
    double[] singular = svd.getSingularValues();
    double[][] v = svd.getV().getData();
    double[][] covariance = new double[parameters][parameters];
    for (int p = 0; p < parameters; p++) {
      for (int q = 0; q < parameters; q++) {
        for (int k = 0; k < parameters; k++) {
          covariance[p][q] += v[p][k] * v[q][k] / (1 + singular[k] * singular[k]);
        }
      }
    }
    double[] weakest = new double[parameters];
    for (int p = 0; p < parameters; p++) {
      weakest[p] = v[p][parameters - 1];
    }
    double spread = Math.sqrt(Math.max(1, fit.misfit() / Math.max(1, seen)));
    return new Certainty(covariance, data.priorSd(), singular, new Weak(spread, weakest));
  }

  /**
   * Standard errors by the jackknife: the spread of the estimates with one observation left out after the other.
   *
   * <p>v = (n - 1) / n sum (theta_i - mean)^2 (Tukey 1958).
   *
   * @param estimates [folds][parameters]
   * @return [parameters]
   */
  public static double[] jackknife(double[][] estimates) {
    int folds = estimates.length;
    int parameters = folds == 0 ? 0 : estimates[0].length;
    double[] se = new double[parameters];
    for (int p = 0; p < parameters; p++) {
      double mean = 0;
      for (double[] estimate : estimates) {
        mean += estimate[p] / folds;
      }
      double sum = 0;
      for (double[] estimate : estimates) {
        sum += (estimate[p] - mean) * (estimate[p] - mean);
      }
      se[p] = Math.sqrt(sum * (folds - 1) / folds);
    }
    return se;
  }
}
