package landbridge.model;

import java.util.List;

/**
 * How the last calibration of the study ended.
 *
 * <p>One row of table {@code fit} of the data dictionary, written by the program. Checked by: {@code
 * DictionaryTest}.
 *
 * @param status converged, or why not
 * @param digest first digits of the digest of the hand-written values at the time of the fit
 * @param effort what it took
 * @param misfit sums of squares
 * @param identified what the counts determine
 */
public record CalibrationFit(
    String status, String digest, Effort effort, Misfit misfit, Identified identified) {

  /** All rows of a study. */
  public static List<CalibrationFit> in(Study study) {
    return study.table("fit").map(CalibrationFit::of);
  }

  /** Reads the row. */
  public static CalibrationFit of(Row row) {
    return new CalibrationFit(
        row.text("status"),
        row.text("digest"),
        new Effort(row.integer("steps"), row.integer("solves"), row.integer("counts")),
        new Misfit(row.number("prior_misfit"), row.number("misfit"), row.number("spread")),
        new Identified(row.number("condition"), row.number("determined"), row.text("weakest")));
  }

  /**
   * What it took.
   *
   * @param steps  steps of the fit to all counts
   * @param solves base years solved
   * @param counts counts, shares and times in the fit
   */
  public record Effort(int steps, int solves, int counts) {}

  /**
   * Sums of squared weighted errors.
   *
   * @param priorMisfit at the written values
   * @param misfit at the estimates, prior terms included
   * @param spread factor on all standard errors
   */
  public record Misfit(double priorMisfit, double misfit, double spread) {}

  /**
   * What the counts determine.
   *
   * @param condition condition number of the normal matrix in units of the prior
   * @param determined how many parameters
   * @param weakest combination of parameters of which they say least
   */
  public record Identified(double condition, double determined, String weakest) {}
}
