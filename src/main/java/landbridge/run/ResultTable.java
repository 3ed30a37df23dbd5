package landbridge.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.base.NumberText;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultDictionary.TableSpec;
import landbridge.run.ResultDictionary.Type;

/**
 * One table of results: typed columns as arrays, in the order in which the rows were added.
 *
 * <p>Columns and their types come from the {@link ResultDictionary}; a row of the wrong length or type is our bug and
 * throws at once. Numbers are finite or missing. Missing is said, never computed: {@link #MISSING} or an empty
 * {@code OptionalDouble} is accepted, NaN and infinities are refused.
 *
 * <p>Threads: immutable once built; {@link Rows} is for one thread. Checked by: {@code ResultTableTest}.
 */
public final class ResultTable {
  /** Stands for "no value" in a number, integer or flag column. */
  public static final Object MISSING = OptionalDouble.empty();

  private static final long NO_LONG = Long.MIN_VALUE;

  private final TableSpec spec;
  private final int rows;
  private final Object[]
      columns; // String[] for text, double[] for number, long[] for integer and flag

  private ResultTable(TableSpec spec, int rows, Object[] columns) {
    this.spec = spec;
    this.rows = rows;
    this.columns = columns;
  }

  /** Starts a table of the dictionary. */
  public static Rows of(String name) {
    return new Rows(ResultDictionary.standard().table(name));
  }

  public String name() {
    return spec.name();
  }

  public List<Column> columns() {
    return spec.columns();
  }

  /** Number of rows. */
  public int size() {
    return rows;
  }

  /** Position of a column. */
  public int indexOf(String column) {
    return spec.indexOf(column);
  }

  public boolean isMissing(int row, int column) {
    return switch (spec.columns().get(column).type()) {
      case TEXT -> texts(column)[row].isEmpty();
      case NUMBER -> Double.isNaN(numbers(column)[row]);
      case INTEGER, FLAG -> longs(column)[row] == NO_LONG;
    };
  }

  /** The cell as it stands in the file; empty if missing. */
  public String text(int row, int column) {
    if (isMissing(row, column)) {
      return "";
    }
    return switch (spec.columns().get(column).type()) {
      case TEXT -> texts(column)[row];
      case NUMBER -> NumberText.of(numbers(column)[row]);
      case INTEGER, FLAG -> Long.toString(longs(column)[row]);
    };
  }

  /** Whether a cell holds the same, bit for bit, as the cell above it; false in the first row. */
  public boolean repeats(int row, int column) {
    if (row == 0) {
      return false;
    }
    Object cells = columns[column];
    if (cells instanceof String[] texts) {
      return texts[row].equals(texts[row - 1]);
    }
    return cells instanceof double[] numbers
        ? Double.doubleToLongBits(numbers[row]) == Double.doubleToLongBits(numbers[row - 1])
        : longs(column)[row] == longs(column)[row - 1];
  }

  /** The cell as a number; empty if missing. */
  public OptionalDouble number(int row, int column) {
    if (isMissing(row, column)) {
      return OptionalDouble.empty();
    }
    return switch (spec.columns().get(column).type()) {
      case TEXT ->
        throw new IllegalArgumentException(spec.columns().get(column).name() + " is a text");
      case NUMBER -> OptionalDouble.of(numbers(column)[row]);
      case INTEGER, FLAG -> OptionalDouble.of(longs(column)[row]);
    };
  }

  /** One row as texts, for writers. */
  public List<String> row(int row) {
    List<String> cells = new ArrayList<>(columns.length);
    for (int c = 0; c < columns.length; c++) {
      cells.add(text(row, c));
    }
    return cells;
  }

  private String[] texts(int column) {
    return (String[]) columns[column];
  }

  private double[] numbers(int column) {
    return (double[]) columns[column];
  }

  private long[] longs(int column) {
    return (long[]) columns[column];
  }

  /** A table in the making. Also the reader's way back from a file ({@link #addTexts}). */
  public static final class Rows {
    private final TableSpec spec;
    private final Object[] columns;
    private int rows;
    private int room = 16;

    Rows(TableSpec spec) {
      this.spec = spec;
      this.columns = new Object[spec.columns().size()];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = switch (spec.columns().get(c).type()) {
          case TEXT -> new String[room];
          case NUMBER -> new double[room];
          case INTEGER, FLAG -> new long[room];
        };
      }
    }

    /**
     * Adds one row: a value for each column, in the dictionary's order.
     *
     * @param cells String for a text; Double, Long, Integer or OptionalDouble for a number; Integer or Long for an
     *     integer; Boolean or 0/1 for a flag; {@link #MISSING} where there is no value
     */
    public Rows add(Object... cells) {
      List<Column> specs = spec.columns();
      if (cells.length != specs.size()) {
        throw new IllegalArgumentException(
            "table " + spec.name() + " has " + specs.size() + " columns, not " + cells.length);
      }
      makeRoom();
      for (int c = 0; c < cells.length; c++) {
        put(c, specs.get(c), cells[c]);
      }
      rows++;
      return this;
    }

    /** Adds one row from the texts of a file. */
    public Rows addTexts(List<String> cells) {
      Object[] values = new Object[cells.size()];
      for (int c = 0; c < values.length; c++) {
        values[c] = value(spec.columns().get(c).type(), cells.get(c));
      }
      return add(values);
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
      return spec.columns().stream().map(Column::name).toList();
    }

    /** Number of rows so far. */
    public int size() {
      return rows;
    }

    public ResultTable build() {
      Object[] fitted = new Object[columns.length];
      for (int c = 0; c < columns.length; c++) {
        fitted[c] = resized(columns[c], rows);
      }
      return new ResultTable(spec, rows, fitted);
    }

    private static Object value(Type type, String text) {
      if (type == Type.TEXT) {
        return text;
      }
      if (text.isEmpty()) {
        return MISSING;
      }
      return type == Type.NUMBER ? (Object) NumberText.parse(text) : (Object) Long.parseLong(text);
    }

    private void put(int column, Column spec, Object cell) {
      switch (spec.type()) {
        case TEXT -> ((String[]) columns[column])[rows] = asText(spec, cell);
        case NUMBER -> ((double[]) columns[column])[rows] = asNumber(spec, cell);
        case INTEGER, FLAG -> ((long[]) columns[column])[rows] = asLong(spec, cell);
      }
    }

    private String asText(Column column, Object cell) {
      if (cell instanceof String text) {
        return text;
      }
      throw wrong(column, cell);
    }

    private double asNumber(Column column, Object cell) {
      if (cell instanceof OptionalDouble maybe) {
        return maybe.isEmpty() ? Double.NaN : finite(column, maybe.getAsDouble());
      }
      if (cell instanceof Double || cell instanceof Long || cell instanceof Integer) {
        return finite(column, ((Number) cell).doubleValue());
      }
      throw wrong(column, cell);
    }

    private double finite(Column column, double value) {
      if (Double.isFinite(value)) {
        return value;
      }
      throw wrong(column, value);
    }

    private long asLong(Column column, Object cell) {
      if (MISSING.equals(cell)) {
        return NO_LONG;
      }
      if (cell instanceof Boolean flag && column.type() == Type.FLAG) {
        return flag ? 1 : 0;
      }
      boolean whole = cell instanceof Integer || cell instanceof Long;
      long value = whole ? ((Number) cell).longValue() : NO_LONG;
      if (value == NO_LONG || column.type() == Type.FLAG && value != 0 && value != 1) {
        throw wrong(column, cell);
      }
      return value;
    }

    private IllegalArgumentException wrong(Column column, Object cell) {
      String kind = cell == null ? "null" : cell.getClass().getSimpleName() + " " + cell;
      return new IllegalArgumentException("table " + spec.name() + " row " + rows + ": column "
          + column.name() + " is " + column.type() + " and does not take " + kind);
    }

    private void makeRoom() {
      if (rows < room) {
        return;
      }
      room = room * 2;
      for (int c = 0; c < columns.length; c++) {
        columns[c] = resized(columns[c], room);
      }
    }

    private static Object resized(Object column, int length) {
      if (column instanceof String[] texts) {
        return Arrays.copyOf(texts, length);
      }
      return column instanceof double[] numbers
          ? Arrays.copyOf(numbers, length)
          : Arrays.copyOf((long[]) column, length);
    }
  }
}
