package landbridge.run.calibration;

import java.util.List;
import landbridge.calibrate.Certainty;
import landbridge.calibrate.Data;
import landbridge.calibrate.Estimate;
import landbridge.model.Parameter;
import landbridge.model.Study;

/**
 * What a calibration found.
 *
 * <p>Checked by: {@code CalibrationTest}.
 *
 * @param written      the study with its hand-written values
 * @param calibrated   the study with the estimates in their place
 * @param parameters   parameters that were fitted
 * @param observations published numbers
 * @param before       [observations] logarithms of what the model says at the written values
 * @param fit          estimates, and what a run of the calibrated study says
 * @param quality      how good they are
 */
public record CalibrationResult(
    Study written,
    Study calibrated,
    List<Parameter> parameters,
    List<Observation> observations,
    double[] before,
    Estimate fit,
    Quality quality) {

  /**
   * How good the estimates are.
   *
   * @param data        what was fitted
   * @param used        [observations] whether they were in the fit
   * @param certainty   standard errors and what cannot be told apart
   * @param jackknifeSe [parameters] standard errors by leaving out one observation after the other; empty if not done
   * @param leftOut     [observations] logarithm of the prediction with the observation left out; NaN if not done
   * @param priorMisfit sum of squared weighted errors at the written values
   * @param effort      what it took
   */
  public record Quality(
      Data data,
      boolean[] used,
      Certainty certainty,
      double[] jackknifeSe,
      double[] leftOut,
      double priorMisfit,
      Effort effort) {}

  /**
   * What it took.
   *
   * @param status converged, or why not
   * @param steps  steps of the fit to all observations
   * @param solves base years solved
   */
  public record Effort(String status, int steps, int solves) {}

  /** Published number of an observation over the model's, at the estimates. */
  public double ratio(int observation) {
    return StrictMath.exp(fit.predicted()[observation])
        / observations.get(observation).value();
  }

  /** The model's number over the published one with the observation left out; NaN if that was not done. */
  public double leftOutRatio(int observation) {
    double log = quality.leftOut()[observation];
    return StrictMath.exp(log) / observations.get(observation).value();
  }

  /** Factor on the written values. */
  public double factor(int parameter) {
    return StrictMath.exp(fit.theta()[parameter]);
  }

  /** True if an estimate lies at an end of its range. */
  public boolean atBound(int parameter) {
    double theta = fit.theta()[parameter];
    return theta <= quality.data().low()[parameter] || theta >= quality.data().high()[parameter];
  }
}
