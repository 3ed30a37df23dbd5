package landbridge.calibrate;

/**
 * Observations with their standard deviations, and a prior on the parameters.
 *
 * <p>The prior enters as one more observation per parameter, so that nothing wanders off without evidence. Arrays are the
 * caller's and must not be written afterwards. Checked by: {@code LeastSquaresTest}.
 *
 * @param observed [observations]
 * @param sd       [observations] standard deviations, above 0
 * @param mean     [parameters] prior means
 * @param priorSd  [parameters] prior standard deviations, above 0
 * @param low      [parameters] least values
 * @param high     [parameters] largest values
 */
public record Data(
    double[] observed, double[] sd, double[] mean, double[] priorSd, double[] low, double[] high) {

  /** Refuses arrays that do not match or deviations that are not above 0. */
  public Data {
    boolean lengths = observed.length == sd.length
        && mean.length == priorSd.length
        && mean.length == low.length
        && mean.length == high.length;
    if (!lengths) {
      throw new IllegalArgumentException("arrays of the data differ in length");
    }
    for (double deviation : sd) {
      if (!(deviation > 0)) {
        throw new IllegalArgumentException("a standard deviation is not above 0");
      }
    }
    for (int p = 0; p < mean.length; p++) {
      if (!(priorSd[p] > 0) || !(low[p] <= mean[p]) || !(mean[p] <= high[p])) {
        throw new IllegalArgumentException("prior of parameter " + p + " is out of range");
      }
    }
  }

  /** Number of observations. */
  public int observations() {
    return observed.length;
  }

  /** Number of parameters. */
  public int parameters() {
    return mean.length;
  }
}
