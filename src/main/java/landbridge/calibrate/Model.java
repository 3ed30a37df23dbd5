package landbridge.calibrate;

/**
 * What is fitted: predictions of all observations from parameters.
 *
 * <p>Called by one thread, always in the same order for the same data, so that a model may start each answer from
 * the one before. Checked by: {@code LeastSquaresTest}.
 */
public interface Model {
  /**
   * What the model says.
   *
   * @param theta [parameters]
   * @return [observations] on the scale of the observations
   */
  double[] predict(double[] theta);

  /**
   * Derivatives of the predictions.
   *
   * @param theta [parameters]
   * @param at    [observations] predictions at theta
   * @return [observations][parameters]
   */
  double[][] slopes(double[] theta, double[] at);
}
