package landbridge.demand.gravity;

import java.util.List;
import java.util.Optional;

/**
 * An estimated gravity equation: coefficients with standard errors, fit, fitted trade.
 *
 * <p>Checked by: {@code PpmlTest}, {@code LogOfGravityTest}.
 */
public final class GravityEstimate {
  /** Coefficients of the regressors that were kept, in the order given, the constant last. */
  public final List<Coefficient> coefficients;

  /** How well it fits. */
  public final Fit fit;

  /** What the reader must know: dropped regressors and rows, no convergence. */
  public final List<String> warnings;

  /** [rows as given] whether the row was used. */
  public final boolean[] used;

  /** [rows as given] fitted trade; 0 where the row was dropped as separated. */
  public final double[] fitted;

  /** [rows as given] sum of the fixed effects of the row; 0 where it was not used. */
  public final double[] effect;

  GravityEstimate(
      List<Coefficient> coefficients,
      Fit fit,
      List<String> warnings,
      boolean[] used,
      double[] fitted,
      double[] effect) {
    this.coefficients = List.copyOf(coefficients);
    this.fit = fit;
    this.warnings = List.copyOf(warnings);
    this.used = used;
    this.fitted = fitted;
    this.effect = effect;
  }

  /**
   * One coefficient.
   *
   * @param name          of the regressor
   * @param value         estimate
   * @param standardError robust or clustered
   * @param p             chance of an estimate as far from 0 if the truth is 0 (normal)
   */
  public record Coefficient(String name, double value, double standardError, double p) {
    static Coefficient of(String name, double value, double variance) {
      double error = Math.sqrt(variance);
      return new Coefficient(name, value, error, Chances.twoSided(value / error));
    }

    /** Estimate over standard error. */
    public double z() {
      return value / standardError;
    }
  }

  /**
   * Quality of the fit.
   *
   * @param rows          rows used
   * @param logLikelihood of Poisson, or of the normal for the log-linear form
   * @param pseudoR2      1 - log likelihood over that of the mean alone (McFadden); R2 of the log-linear form
   * @param correlation2  squared correlation of trade and fitted trade (of their logs in the log-linear form)
   * @param resetP        chance of Ramsey's RESET: small means that the form is wrong; none if not computable
   * @param iterations    of the reweighting
   * @param converged     whether it came to an end
   */
  public record Fit(
      int rows,
      double logLikelihood,
      double pseudoR2,
      double correlation2,
      Optional<Double> resetP,
      int iterations,
      boolean converged) {}

  /** The coefficient of a regressor. */
  public Optional<Coefficient> find(String name) {
    return coefficients.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
