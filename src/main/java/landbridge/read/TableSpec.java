package landbridge.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One table of the data dictionary.
 *
 * <p>Checked by: {@code DictionaryTest}.
 *
 * @param name table
 * @param file path inside the study folder
 * @param form how it is written
 * @param section key of the YAML file under which it stands; empty for the file itself
 * @param key columns that name a row; several are joined by {@code >}; empty for a nameless row
 * @param terms whether it must exist and whether the order of its rows matters
 * @param columns by name, in the order of the dictionary
 * @param description for the reference page
 */
public record TableSpec(
    String name,
    String file,
    Form form,
    String section,
    List<String> key,
    Terms terms,
    Map<String, ColumnSpec> columns,
    String description) {

  /** How a table is written. */
  public enum Form {
    CSV,
    MAP,
    SINGLE
  }

  /**
   * Whether a table must exist, whether the order of its rows has a meaning, and when scenarios may change it.
   *
   * @param required true if the file must exist
   * @param ordered true if the order of the rows in the file has a meaning
   * @param change when a value may change by scenarios
   * @param exceptions columns for which that is otherwise
   */
  public record Terms(
      boolean required, boolean ordered, Change change, SortedMap<String, Change> exceptions) {}

  /** When a scenario may change a value; {@code DecisionChangesTest} holds this against what the engines do. */
  public enum Change {
    /** In any year: it is looked up for each. */
    YEAR,
    /** For the whole run only: the value of the base year counts. */
    ONCE,
    /** Never: it is used before scenarios are applied, or describes the study itself. */
    NEVER
  }

  /** When scenarios may change a column. */
  public Change change(String column) {
    return terms.exceptions().getOrDefault(column, terms.change());
  }

  /** The column of a name, if there is one. */
  public Optional<ColumnSpec> find(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** All columns. */
  public Collection<ColumnSpec> all() {
    return columns.values();
  }

  /** Canonical unit of each column that has one. */
  SortedMap<String, String> units() {
    SortedMap<String, String> units = new TreeMap<>();
    for (ColumnSpec column : all()) {
      if (!column.unit().isEmpty()) {
        units.put(column.name(), column.unit());
      }
    }
    return units;
  }

  /** True if the rows of a YAML mapping are named by this column. */
  boolean isKey(String column) {
    return key.size() == 1 && key.get(0).equals(column);
  }

  /** Key columns of a dictionary entry such as {@code origin>destination}. */
  static List<String> keyOf(String written) {
    return written.isEmpty() ? List.of() : Arrays.asList(written.split(">"));
  }
}
