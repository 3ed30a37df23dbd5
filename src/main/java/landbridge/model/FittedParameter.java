package landbridge.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The estimate of a parameter.
 *
 * <p>One row of table {@code fitted} of the data dictionary, written by the program. Checked by: {@code
 * DictionaryTest}.
 *
 * @param id parameter
 * @param factor estimate of the factor on the written values
 * @param se standard error of its logarithm
 * @param jackknifeSe the same by leaving out one count after the other
 * @param informed share of the prior's variance that the counts removed
 * @param atBound whether it lies at an end of its range
 * @param confused with which parameter it is confused
 */
public record FittedParameter(
    String id,
    double factor,
    double se,
    OptionalDouble jackknifeSe,
    double informed,
    boolean atBound,
    Confused confused) {

  /** All rows of a study. */
  public static List<FittedParameter> in(Study study) {
    return study.table("fitted").map(FittedParameter::of);
  }

  /** Reads the row. */
  public static FittedParameter of(Row row) {
    return new FittedParameter(
        row.id(),
        row.number("factor"),
        row.number("se"),
        row.findNumber("jackknife_se"),
        row.number("informed"),
        row.flag("at_bound"),
        new Confused(row.text("partner"), row.number("correlation")));
  }

  /**
   * The parameter with which another is most confused.
   *
   * @param partner that parameter
   * @param correlation correlation of the two estimates
   */
  public record Confused(String partner, double correlation) {}
}
