package landbridge.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable;

/**
 * Compares two tables cell by cell: rows are matched by their texts and whole numbers, values by what they hold.
 *
 * <p>Checked by: {@code CommandsTest}.
 */
final class Tables {
  private static final String UNIT = "unit"; // column of tables whose rows have units of their own

  /**
   * Sums of a million terms in another order differ by about 1e-10 of the sum; half of the last of five digits
   * that {@code compare} prints is 5e-6 of the number or more.
   */
  private static final double ROUNDING = 1e-9; // of the larger value

  /** What is left when two amounts are subtracted that are the same is rounding of these amounts, not of itself. */
  private static final double LEFT_OVER = 1e-12; // of the largest value of its kind

  /**
   * A value that differs, or a row that only one side has.
   *
   * @param key    texts and whole numbers of the row
   * @param column column of the value
   * @param a      value on the first side; empty if missing there
   * @param b      value on the second side
   * @param largest largest size of a value of the column, in the unit of the row if it has one, on either side
   */
  record Difference(String key, String column, OptionalDouble a, OptionalDouble b, double largest) {
    /** Size of the difference relative to the larger value, 1 if one side is missing. */
    double relative() {
      if (a.isEmpty() || b.isEmpty()) {
        return 1;
      }
      double largest = Math.max(Math.abs(a.getAsDouble()), Math.abs(b.getAsDouble()));
      return largest == 0 ? 0 : Math.abs(b.getAsDouble() - a.getAsDouble()) / largest;
    }

    /** Whether both sides hold the same number but for the last digits of its computation. */
    boolean isRounding() {
      boolean both = a.isPresent() && b.isPresent();
      return both && (relative() < ROUNDING || absolute() < LEFT_OVER * largest);
    }

    double absolute() {
      return Math.abs(b.orElse(0) - a.orElse(0));
    }
  }

  /** A text that differs; {@code -} where a side lacks the row. */
  record TextChange(String key, String a, String b) {}

  private Tables() {}

  /** The rows, by a key column, whose text in another column differs. */
  static List<TextChange> textChanges(
      StoredTable a, StoredTable b, String keyColumn, String column) {
    Map<String, String> left = texts(a, keyColumn, column);
    Map<String, String> right = texts(b, keyColumn, column);
    TreeSet<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    List<TextChange> changes = new ArrayList<>();
    for (String key : keys) {
      String x = left.getOrDefault(key, "-");
      String y = right.getOrDefault(key, "-");
      if (!x.equals(y)) {
        changes.add(new TextChange(key, x, y));
      }
    }
    return changes;
  }

  private static Map<String, String> texts(StoredTable table, String keyColumn, String column) {
    Map<String, String> texts = new TreeMap<>();
    table.rows().forEach(row -> texts.put(row.text(keyColumn), row.text(column)));
    return texts;
  }

  /** The differences of two tables of the same name, in row order; {@code ignored} columns do not make a key. */
  static List<Difference> differences(StoredTable a, StoredTable b, List<String> ignored) {
    Map<String, StoredTable.Row> left = byKey(a, ignored);
    Map<String, StoredTable.Row> right = byKey(b, ignored);
    Map<String, Boolean> keys = new LinkedHashMap<>();
    left.keySet().forEach(key -> keys.put(key, true));
    right.keySet().forEach(key -> keys.put(key, true));
    List<Difference> differences = new ArrayList<>();
    Map<String, Double> largest = new TreeMap<>();
    addLargest(a, largest);
    addLargest(b, largest);
    for (String key : keys.keySet()) {
      for (String column : valueColumns(a)) {
        OptionalDouble x = value(left.get(key), column);
        OptionalDouble y = value(right.get(key), column);
        if (!x.equals(y) || left.containsKey(key) != right.containsKey(key)) {
          String kind = kind(a, left.getOrDefault(key, right.get(key)), column);
          differences.add(new Difference(key, column, x, y, largest.getOrDefault(kind, 0.0)));
        }
      }
    }
    return differences;
  }

  private static void addLargest(StoredTable table, Map<String, Double> largest) {
    for (StoredTable.Row row : table.rows()) {
      for (String column : valueColumns(table)) {
        row.findNumber(column)
            .ifPresent(
                value -> largest.merge(kind(table, row, column), Math.abs(value), Math::max));
      }
    }
  }

  private static String kind(StoredTable table, StoredTable.Row row, String column) {
    return table.columns().contains(UNIT) ? column + " " + row.text(UNIT) : column;
  }

  private static OptionalDouble value(StoredTable.Row row, String column) {
    return row == null ? OptionalDouble.empty() : row.findNumber(column);
  }

  private static Map<String, StoredTable.Row> byKey(StoredTable table, List<String> ignored) {
    List<String> columns = keyColumns(table);
    columns.removeAll(ignored);
    Map<String, StoredTable.Row> rows = new LinkedHashMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (StoredTable.Row row : table.rows()) {
      List<String> parts = new ArrayList<>();
      columns.forEach(column -> parts.add(row.text(column)));
      String key = String.join(" ", parts).strip();
      int times = seen.merge(key, 1, Integer::sum);
      rows.put(times == 1 ? key : key + " #" + times, row);
    }
    return rows;
  }

  /** Texts and whole numbers name a row; notes and titles do not. */
  static List<String> keyColumns(StoredTable table) {
    List<String> keys = new ArrayList<>();
    for (String column : table.columns()) {
      boolean words = column.equals("note") || column.startsWith("name_") || column.equals(UNIT);
      if (isKey(table, column) && !words) {
        keys.add(column);
      }
    }
    return keys;
  }

  /** Other whole numbers (iterations, lines of a file) are values, not names. */
  private static boolean isKey(StoredTable table, String column) {
    return table.isText(column) || column.equals("year") || column.equals("step");
  }

  static List<String> valueColumns(StoredTable table) {
    return table.columns().stream().filter(column -> !isKey(table, column)).toList();
  }
}
