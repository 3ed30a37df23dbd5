package landbridge.choice.estimate;

import java.util.List;
import java.util.Optional;

/**
 * An estimated choice model.
 *
 * <p>Checked by: {@code SwissmetroTest}, {@code ChoiceEstimatorTest}.
 *
 * @param parameters       of the utilities, then the scales of the nests
 * @param observations     number of observations
 * @param logLikelihood    at the estimate
 * @param logLikelihoodAt0 with all parameters of the utilities 0: every available alternative alike
 * @param iterations       steps taken
 * @param converged        whether the gradient vanished
 * @param warnings         what the reader must know
 */
public record ChoiceEstimate(
    List<Parameter> parameters,
    int observations,
    double logLikelihood,
    double logLikelihoodAt0,
    int iterations,
    boolean converged,
    List<String> warnings) {

  /** Copies the lists. */
  public ChoiceEstimate {
    parameters = List.copyOf(parameters);
    warnings = List.copyOf(warnings);
  }

  /**
   * One parameter.
   *
   * @param name          of the parameter
   * @param value         estimate
   * @param standardError from the curvature of the likelihood
   * @param robustError   from the sandwich of curvature and scores
   */
  public record Parameter(String name, double value, double standardError, double robustError) {}

  /** Share of the log likelihood explained, 1 - L / L0. */
  public double rho2() {
    return 1 - logLikelihood / logLikelihoodAt0;
  }

  /** The parameter of a name. */
  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
