package landbridge.read;

import java.util.Arrays;
import java.util.List;

/**
 * One column of the data dictionary.
 *
 * <p>Checked by: {@code DictionaryTest}.
 *
 * @param name column
 * @param type kind of value
 * @param argument table of a reference, or words of an enumeration
 * @param unit canonical unit; empty if the column has none, {@code 1} for shares and factors
 * @param standard value where nothing is written; empty for none
 * @param required true if a value must be written
 * @param bounds interval of numbers, in the canonical unit
 * @param description for the reference page
 */
public record ColumnSpec(
    String name,
    ColumnType type,
    String argument,
    String unit,
    String standard,
    boolean required,
    Bounds bounds,
    String description) {

  /** Words of an enumeration. */
  List<String> words() {
    return Arrays.asList(argument.split("\\|"));
  }

  /** True if values of the column need a unit. */
  boolean isDimensional() {
    return !unit.isEmpty() && !unit.equals("1");
  }
}
