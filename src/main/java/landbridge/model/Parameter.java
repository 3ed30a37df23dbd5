package landbridge.model;

import java.util.List;
import java.util.Optional;

/**
 * A group of values that calibration may scale together.
 *
 * <p>One row of table {@code parameters} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param group which values
 * @param low least factor on the written values
 * @param high largest factor on the written values
 * @param sd standard deviation of the logarithm of the factor before any count is seen
 * @param provenance source, grade and place of the row
 */
public record Parameter(
    String id,
    Bilingual name,
    Group group,
    double low,
    double high,
    double sd,
    Provenance provenance) {

  /** All rows of a study. */
  public static List<Parameter> in(Study study) {
    return study.table("parameters").map(Parameter::of);
  }

  /** Reads the row. */
  public static Parameter of(Row row) {
    return new Parameter(
        row.id(),
        row.bilingual("name"),
        Group.of(row),
        row.number("low"),
        row.number("high"),
        row.number("sd"),
        row.provenance());
  }

  /** Tables whose values may be fitted; the words are those of the dictionary. */
  public enum Of {
    LINKS,
    CROSSINGS,
    TERMINALS,
    SERVICES,
    COMMODITIES,
    MODES
  }

  /** Mode of the rows. */
  public enum GroupMode {
    ANY,
    ROAD,
    RAIL,
    FERRY,
    SEA
  }

  /**
   * Which values belong together.
   *
   * @param table table
   * @param column column
   * @param rows keys separated by semicolons; none means all that the other conditions allow
   * @param countries only rows that lie in or touch one of these; none means all
   * @param mode only rows of this mode
   */
  public record Group(
      Of table, String column, Optional<String> rows, List<String> countries, GroupMode mode) {

    /** Reads this part of the row. */
    static Group of(Row row) {
      return new Group(
          row.choice("table", Of.class),
          row.text("column"),
          row.findText("rows"),
          row.texts("countries"),
          row.choice("mode", GroupMode.class));
    }
  }
}
