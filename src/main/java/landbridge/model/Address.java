package landbridge.model;

import java.util.Optional;

/**
 * The name of one value of a study, such as {@code links.meghri-1.capacity}.
 *
 * <p>A table with one row leaves the row out: {@code values.discount_rate}. Identifiers hold no
 * dots, so the first and the last dot decide. Checked by: {@code ScenarioTest}.
 *
 * @param table table
 * @param row key of the row; the table's name where there is only one row
 * @param column column
 */
public record Address(String table, String row, String column) {

  /** Reads an address; empty if the text is none. */
  public static Optional<Address> find(String text) {
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first <= 0 || last == text.length() - 1) {
      return Optional.empty();
    }
    String table = text.substring(0, first);
    String row = first == last ? table : text.substring(first + 1, last);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(new Address(table, row, text.substring(last + 1)));
  }

  @Override
  public String toString() {
    return row.equals(table) ? table + "." + column : table + "." + row + "." + column;
  }
}
