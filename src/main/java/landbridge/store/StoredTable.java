package landbridge.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultDictionary.Type;
import landbridge.run.ResultTable;

/**
 * A result table as views read it: rows in file order, cells by column name, and simple selections.
 *
 * <p>{@code get}-like calls throw if the cell is empty, {@code find}-like calls return an Optional.
 *
 * <p>Threads: immutable. Checked by: {@code RunStoreTest}.
 */
public final class StoredTable {
  private final ResultTable table;
  private final int[] rows;

  private StoredTable(ResultTable table, int[] rows) {
    this.table = table;
    this.rows = rows;
  }

  static StoredTable of(ResultTable table) {
    return new StoredTable(table, IntStream.range(0, table.size()).toArray());
  }

  public String name() {
    return table.name();
  }

  /** Names of the columns, in order. */
  public List<String> columns() {
    return table.columns().stream().map(Column::name).toList();
  }

  /** Canonical unit of a column; empty if it has none. */
  public String unit(String column) {
    return table.columns().get(table.indexOf(column)).unit();
  }

  /** Whether the column holds texts, not numbers. */
  public boolean isText(String column) {
    return type(column) == Type.TEXT;
  }

  private Type type(String column) {
    return table.columns().get(table.indexOf(column)).type();
  }

  public int size() {
    return rows.length;
  }

  public boolean isEmpty() {
    return rows.length == 0;
  }

  /** A row of this table or selection. */
  public Row row(int index) {
    return new Row(table, rows[index]);
  }

  /** All rows in order. */
  public List<Row> rows() {
    List<Row> all = new ArrayList<>(rows.length);
    for (int row : rows) {
      all.add(new Row(table, row));
    }
    return all;
  }

  /** The rows whose cell in a column reads as given; numbers compare by their text, such as {@code 2035}. */
  public StoredTable where(String column, String text) {
    int c = table.indexOf(column);
    return new StoredTable(
        table, IntStream.of(rows).filter(row -> table.text(row, c).equals(text)).toArray());
  }

  /** The rows of one year (or of another whole number). */
  public StoredTable where(String column, long number) {
    return where(column, Long.toString(number));
  }

  /** The rows that a test accepts. */
  public StoredTable where(Predicate<Row> test) {
    return new StoredTable(
        table, IntStream.of(rows).filter(row -> test.test(new Row(table, row))).toArray());
  }

  /** The different texts of a column, in order of first appearance. */
  public List<String> distinct(String column) {
    int c = table.indexOf(column);
    Set<String> seen = new LinkedHashSet<>();
    for (int row : rows) {
      seen.add(table.text(row, c));
    }
    return List.copyOf(seen);
  }

  /** Sum of the cells of a number column, in row order; empty cells count nothing. */
  public double sum(String column) {
    int c = table.indexOf(column);
    double sum = 0;
    for (int row : rows) {
      sum += table.number(row, c).orElse(0);
    }
    return sum;
  }

  /** One row of a result table. */
  public static final class Row {
    private final ResultTable table;
    private final int row;

    private Row(ResultTable table, int row) {
      this.table = table;
      this.row = row;
    }

    /** The cell as it stands in the file; empty if missing. */
    public String text(String column) {
      return table.text(row, table.indexOf(column));
    }

    /** The number in a cell that must not be empty. */
    public double number(String column) {
      return findNumber(column)
          .orElseThrow(() -> new IllegalArgumentException(
              "table " + table.name() + ", row " + row + ": " + column + " is empty"));
    }

    /** The number in a cell, if there is one. */
    public OptionalDouble findNumber(String column) {
      return table.number(row, table.indexOf(column));
    }

    /** The whole number in a cell that must not be empty. */
    public long integer(String column) {
      return (long) number(column);
    }

    /** The whole number in a cell, if there is one. */
    public OptionalLong findInteger(String column) {
      OptionalDouble number = findNumber(column);
      return number.isEmpty() ? OptionalLong.empty() : OptionalLong.of((long) number.getAsDouble());
    }

    /** A year or another small whole number. */
    public int year(String column) {
      return (int) number(column);
    }

    /** Whether a flag is set. */
    public boolean flag(String column) {
      return number(column) == 1;
    }

    /** All cells as texts. */
    public List<String> texts() {
      return table.row(row);
    }
  }
}
