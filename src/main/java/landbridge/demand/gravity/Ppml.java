package landbridge.demand.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import landbridge.demand.gravity.GravityEstimate.Coefficient;
import landbridge.demand.gravity.GravityEstimate.Fit;
import org.hipparchus.special.Gamma;

/**
 * Estimates the gravity equation by Poisson pseudo maximum likelihood.
 *
 * <p>E[trade | x] = exp(x b + effects). Consistent whatever the variance is, and zero trade counts; the
 * regression of log trade is neither (Santos Silva and Tenreyro 2006), so {@link #logLinear} is for
 * comparison. Standard errors are those of the sandwich (HC0, as published there), with the factor G / (G - 1) where
 * errors are clustered in G clusters.
 *
 * <p>Threads: stateless. Checked by: {@code LogOfGravityTest} (published table), {@code PpmlTest} (closed
 * forms, explicit dummies), {@code SeparationTest}.
 */
public final class Ppml {
  private Ppml() {}

  /**
   * Estimates by Poisson pseudo maximum likelihood.
   *
   * @throws IllegalArgumentException if no row has trade
   */
  public static GravityEstimate estimate(GravityData data) {
    List<String> warnings = new ArrayList<>();
    boolean[] used = Separation.kept(data);
    int dropped = data.rows() - GravityData.count(used);
    if (dropped == data.rows()) {
      throw new IllegalArgumentException("no row has trade");
    }
    if (dropped > 0) {
      warnings.add(
          dropped + " rows without trade are separated: a combination of regressors or effects"
              + " explains them perfectly; they were left out");
    }
    GravityData kept = independent(data.rows(used), warnings);
    Reweighting fit = new Reweighting(kept);
    if (!fit.converged) {
      warnings.add("the reweighting did not converge in " + fit.rounds + " rounds");
    }
    return new GravityEstimate(
        coefficients(kept, fit),
        fit(kept, fit),
        warnings,
        used,
        spread(fit.mu, used),
        spread(effects(kept, fit), used));
  }

  /** The regression of log trade on the same regressors, rows without trade left out. */
  public static GravityEstimate logLinear(GravityData data) {
    List<String> warnings = new ArrayList<>();
    boolean[] used = new boolean[data.rows()];
    for (int row = 0; row < used.length; row++) {
      used[row] = data.trade[row] > 0;
    }
    int dropped = data.rows() - GravityData.count(used);
    if (dropped == data.rows()) {
      throw new IllegalArgumentException("no row has trade");
    }
    if (dropped > 0) {
      warnings.add(dropped + " rows without trade were left out: they have no logarithm");
    }
    GravityData kept = independent(data.rows(used), warnings);
    return LogLinear.estimate(kept, used, warnings);
  }

  private static GravityData independent(GravityData data, List<String> warnings) {
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    Within within = new Within(data.effects);
    within.weigh(ones);
    List<Integer> kept = LeastSquares.independent(data, ones, within);
    for (int k = 0; k < data.names.size(); k++) {
      if (!kept.contains(k)) {
        warnings.add("regressor " + data.names.get(k)
            + " was left out: the effects or the regressors before it explain it");
      }
    }
    return data.regressors(kept);
  }

  private static List<Coefficient> coefficients(GravityData data, Reweighting fit) {
    double[] score = new double[data.rows()];
    for (int row = 0; row < score.length; row++) {
      score[row] = data.trade[row] - fit.mu[row];
    }
    double[][] covariance = fit.last.sandwich(score, data.cluster);
    double groups = distinct(data);
    double factor = data.cluster.length > 0 ? groups / (groups - 1) : 1;
    List<Coefficient> coefficients = new ArrayList<>();
    for (int k = 0; k < data.names.size(); k++) {
      double variance = covariance[k][k] * factor;
      coefficients.add(Coefficient.of(data.names.get(k), fit.last.coefficient[k], variance));
    }
    return coefficients;
  }

  /** Clusters, or rows where there are none. */
  static int distinct(GravityData data) {
    if (data.cluster.length == 0) {
      return data.rows();
    }
    return (int) Arrays.stream(data.cluster).distinct().count();
  }

  private static Fit fit(GravityData data, Reweighting fit) {
    double mean = Chances.mean(data.trade);
    double likelihood = 0;
    double alone = 0;
    for (int row = 0; row < data.rows(); row++) {
      double y = data.trade[row];
      double constant = Gamma.logGamma(y + 1);
      likelihood += y * fit.predictor[row] - fit.mu[row] - constant;
      alone += (y > 0 ? y * StrictMath.log(mean) : 0) - mean - constant;
    }
    return new Fit(
        data.rows(),
        likelihood,
        1 - likelihood / alone,
        Chances.correlation2(data.trade, fit.mu),
        reset(data, fit.predictor),
        fit.rounds,
        fit.converged);
  }

  /** Ramsey's test: the square of the predictor as a further regressor should have no coefficient. */
  private static Optional<Double> reset(GravityData data, double[] predictor) {
    double[] square = new double[predictor.length];
    for (int row = 0; row < square.length; row++) {
      square[row] = predictor[row] * predictor[row];
    }
    GravityData more = independent(data.with("reset", square), new ArrayList<>());
    if (!more.names.contains("reset")) {
      return Optional.empty();
    }
    Reweighting fit = new Reweighting(more);
    return fit.converged
        ? coefficients(more, fit).stream()
            .filter(c -> c.name().equals("reset"))
            .findFirst()
            .map(Coefficient::p)
        : Optional.empty();
  }

  /** What the fixed effects of each row sum to. */
  private static double[] effects(GravityData data, Reweighting fit) {
    double[] effect = fit.predictor.clone();
    for (int k = 0; k < data.names.size(); k++) {
      for (int row = 0; row < effect.length; row++) {
        effect[row] -= fit.last.coefficient[k] * data.x[k][row];
      }
    }
    return effect;
  }

  static double[] spread(double[] values, boolean[] used) {
    double[] all = new double[used.length];
    int next = 0;
    for (int row = 0; row < used.length; row++) {
      all[row] = used[row] ? values[next++] : 0;
    }
    return all;
  }
}
