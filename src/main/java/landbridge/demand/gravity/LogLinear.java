package landbridge.demand.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import landbridge.demand.gravity.GravityEstimate.Coefficient;
import landbridge.demand.gravity.GravityEstimate.Fit;

/**
 * Ordinary least squares of log trade; errors by the sandwich with the factor n / (n - k) (HC1), or G / (G - 1)
 * with clusters. Checked by: {@code LogOfGravityTest}.
 */
final class LogLinear {
  private LogLinear() {}

  static GravityEstimate estimate(GravityData data, boolean[] used, List<String> warnings) {
    double[] log = new double[data.rows()];
    for (int row = 0; row < log.length; row++) {
      log[row] = StrictMath.log(data.trade[row]);
    }
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    LeastSquares solved = solve(data, log, ones);
    double[] predictor = new double[log.length];
    double[] fitted = new double[log.length];
    double[] effect = new double[log.length];
    for (int row = 0; row < log.length; row++) {
      predictor[row] = log[row] - solved.residual[row];
      fitted[row] = StrictMath.exp(predictor[row]);
      effect[row] = predictor[row];
      for (int k = 0; k < data.names.size(); k++) {
        effect[row] -= solved.coefficient[k] * data.x[k][row];
      }
    }
    return new GravityEstimate(
        coefficients(data, solved),
        fit(data, log, solved, predictor, reset(data, log, predictor, ones)),
        warnings,
        used,
        Ppml.spread(fitted, used),
        Ppml.spread(effect, used));
  }

  private static LeastSquares solve(GravityData data, double[] log, double[] ones) {
    Within within = new Within(data.effects);
    within.weigh(ones);
    return LeastSquares.of(log, data, ones, within);
  }

  private static List<Coefficient> coefficients(GravityData data, LeastSquares solved) {
    double[][] covariance = solved.sandwich(solved.residual, data.cluster);
    double rows = data.rows();
    double groups = Ppml.distinct(data);
    double unknowns = data.names.size();
    for (GravityData.Effect effect : data.effects) {
      unknowns += Arrays.stream(effect.group()).distinct().count();
    }
    unknowns -= data.effects.size() > 1 ? Separation.components(data.effects) : 0;
    double factor =
        data.cluster.length > 0 ? groups / (groups - 1) : rows / Math.max(1, rows - unknowns);
    List<Coefficient> coefficients = new ArrayList<>();
    for (int k = 0; k < data.names.size(); k++) {
      double variance = covariance[k][k] * factor;
      coefficients.add(Coefficient.of(data.names.get(k), solved.coefficient[k], variance));
    }
    return coefficients;
  }

  private static Optional<Double> reset(
      GravityData data, double[] log, double[] predictor, double[] ones) {
    double[] square = new double[predictor.length];
    for (int row = 0; row < square.length; row++) {
      square[row] = predictor[row] * predictor[row];
    }
    GravityData more = data.with("reset", square);
    Within within = new Within(data.effects);
    within.weigh(ones);
    if (LeastSquares.independent(more, ones, within).size() < more.names.size()) {
      return Optional.empty();
    }
    List<Coefficient> all = coefficients(more, solve(more, log, ones));
    return Optional.of(all.get(all.size() - 1).p());
  }

  private static Fit fit(
      GravityData data,
      double[] log,
      LeastSquares solved,
      double[] predictor,
      Optional<Double> reset) {
    double mean = Chances.mean(log);
    double squares = 0;
    double total = 0;
    for (int row = 0; row < log.length; row++) {
      squares += solved.residual[row] * solved.residual[row];
      total += (log[row] - mean) * (log[row] - mean);
    }
    double n = data.rows();
    double likelihood = -n / 2 * (StrictMath.log(2 * Math.PI * squares / n) + 1);
    return new Fit(
        data.rows(),
        likelihood,
        1 - squares / total,
        Chances.correlation2(log, predictor),
        reset,
        1,
        true);
  }
}
