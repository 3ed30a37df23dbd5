package landbridge.read;

import java.util.OptionalDouble;
import java.util.SortedMap;
import landbridge.base.Place;

/**
 * What a study expects of its results: a statistic of a column over chosen rows of a result table, and its bounds.
 *
 * <p>Checked by: {@code TestCommandTest}.
 *
 * @param id     name of the expectation
 * @param of     what is looked at
 * @param unit   unit of the bounds, that of the column
 * @param low    least value that is accepted; empty: no lower bound
 * @param high   greatest value that is accepted; empty: no upper bound
 * @param source where the expected value comes from
 * @param place  where it is written
 */
public record Expectation(
    String id,
    Selection of,
    String unit,
    OptionalDouble low,
    OptionalDouble high,
    String source,
    Place place) {

  /** How the cells of a column become one number. */
  public enum Statistic {
    SUM,
    LARGEST,
    SMALLEST,
    COUNT
  }

  /**
   * Rows and a column of a result table.
   *
   * @param table     result table
   * @param rows      texts that the cells of columns must have
   * @param minus     the same for rows whose statistic is subtracted; empty: nothing is subtracted
   * @param statistic what becomes one number
   * @param column    column of the numbers
   */
  public record Selection(
      String table,
      SortedMap<String, String> rows,
      SortedMap<String, String> minus,
      Statistic statistic,
      String column) {}

  /** Whether a value lies within the bounds. */
  public boolean holds(double value) {
    return value >= low.orElse(Double.NEGATIVE_INFINITY)
        && value <= high.orElse(Double.POSITIVE_INFINITY);
  }
}
