package landbridge.calibrate;

/**
 * A fit: where it ended and how.
 *
 * <p>Checked by: {@code LeastSquaresTest}.
 *
 * @param theta      [parameters] estimates
 * @param predicted  [observations] what the model says there, also of observations left out
 * @param slopes     [observations][parameters] derivatives there
 * @param misfit     sum of squared weighted errors and prior terms
 * @param converged  false if the limit of steps was met first
 * @param iterations steps taken
 */
public record Estimate(
    double[] theta,
    double[] predicted,
    double[][] slopes,
    double misfit,
    boolean converged,
    int iterations) {}
