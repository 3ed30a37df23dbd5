package landbridge.model;

import java.util.List;

/**
 * What the model says of a count with it in the fit and without it.
 *
 * <p>One row of table {@code left_out} of the data dictionary, written by the program. Checked by: {@code
 * DictionaryTest}.
 *
 * @param id count
 * @param fittedMtPerYear with all counts in the fit [Mt/yr]
 * @param predictedMtPerYear with this count left out [Mt/yr]
 */
public record LeftOutCount(String id, double fittedMtPerYear, double predictedMtPerYear) {

  /** All rows of a study. */
  public static List<LeftOutCount> in(Study study) {
    return study.table("left_out").map(LeftOutCount::of);
  }

  /** Reads the row. */
  public static LeftOutCount of(Row row) {
    return new LeftOutCount(row.id(), row.number("fitted"), row.number("predicted"));
  }
}
