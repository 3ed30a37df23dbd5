package landbridge.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

  /** Rows of a block. A growing column gets one more block and copies nothing: fresh memory is what a large table costs. */
  private static final int BLOCK = 1024;

  private final TableSpec spec;
  private final int rows;
  private final int height; // rows of every block but the last
  private final Object[][]
      blocks; // [blocks][columns] cells, see block; or the one cell of all rows

  private ResultTable(TableSpec spec, int rows, int height, Object[][] blocks) {
    this.spec = spec;
    this.rows = rows;
    this.height = height;
    this.blocks = blocks;
  }

  /** Starts a table of the dictionary. */
  public static Rows of(String name) {
    return new Rows(ResultDictionary.standard().table(name));
  }

  /**
   * Starts a table of the dictionary that takes whole columns, many rows at a time.
   *
   * @param height rows of each part
   */
  static Parts inParts(String name, int height) {
    return new Parts(ResultDictionary.standard().table(name), height);
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
      case TEXT -> textAt(row, column).isEmpty();
      case NUMBER -> Double.isNaN(numberAt(row, column));
      case INTEGER, FLAG -> longAt(row, column) == NO_LONG;
    };
  }

  /** The cell as it stands in the file; empty if missing. */
  public String text(int row, int column) {
    if (isMissing(row, column)) {
      return "";
    }
    return switch (spec.columns().get(column).type()) {
      case TEXT -> textAt(row, column);
      case NUMBER -> NumberText.of(numberAt(row, column));
      case INTEGER, FLAG -> Long.toString(longAt(row, column));
    };
  }

  /** Whether a cell holds the same, bit for bit, as the cell above it; false in the first row. */
  public boolean repeats(int row, int column) {
    if (row == 0) {
      return false;
    }
    return switch (spec.columns().get(column).type()) {
      case TEXT -> textAt(row, column).equals(textAt(row - 1, column));
      case NUMBER ->
        Double.doubleToLongBits(numberAt(row, column))
            == Double.doubleToLongBits(numberAt(row - 1, column));
      case INTEGER, FLAG -> longAt(row, column) == longAt(row - 1, column);
    };
  }

  /** The cell as a number; empty if missing. */
  public OptionalDouble number(int row, int column) {
    if (isMissing(row, column)) {
      return OptionalDouble.empty();
    }
    return switch (spec.columns().get(column).type()) {
      case TEXT ->
        throw new IllegalArgumentException(spec.columns().get(column).name() + " is a text");
      case NUMBER -> OptionalDouble.of(numberAt(row, column));
      case INTEGER, FLAG -> OptionalDouble.of(longAt(row, column));
    };
  }

  /** One row as texts, for writers. */
  public List<String> row(int row) {
    List<String> cells = new ArrayList<>(spec.columns().size());
    for (int c = 0; c < spec.columns().size(); c++) {
      cells.add(text(row, c));
    }
    return cells;
  }

  private String textAt(int row, int column) {
    Object cells = blocks[row / height][column];
    return cells instanceof String[] texts ? texts[row % height] : (String) cells;
  }

  private double numberAt(int row, int column) {
    return ((double[]) blocks[row / height][column])[row % height];
  }

  private long longAt(int row, int column) {
    Object cells = blocks[row / height][column];
    return cells instanceof long[] numbers ? numbers[row % height] : (Long) cells;
  }

  private static void requireColumns(TableSpec spec, int given) {
    if (given != spec.columns().size()) {
      throw new IllegalArgumentException(
          "table " + spec.name() + " has " + spec.columns().size() + " columns, not " + given);
    }
  }

  /** [columns] room for cells: String[] for text, double[] for number, long[] for integer and flag. */
  private static Object[] block(List<Column> columns) {
    return columns.stream()
        .map(column -> switch (column.type()) {
          case TEXT -> new String[BLOCK];
          case NUMBER -> new double[BLOCK];
          case INTEGER, FLAG -> new long[BLOCK];
        })
        .toArray();
  }

  /** A table in the making. Also the reader's way back from a file ({@link #addTexts}). */
  public static final class Rows {
    private final TableSpec spec;
    private final List<Object[]> blocks = new ArrayList<>();
    private int rows;

    Rows(TableSpec spec) {
      this.spec = spec;
    }

    /**
     * Adds one row: a value for each column, in the dictionary's order.
     *
     * @param cells String for a text; Double, Long, Integer or OptionalDouble for a number; Integer or Long for an
     *     integer; Boolean or 0/1 for a flag; {@link #MISSING} where there is no value
     */
    public Rows add(Object... cells) {
      List<Column> specs = spec.columns();
      requireColumns(spec, cells.length);
      if (rows == blocks.size() * BLOCK) {
        blocks.add(block(specs));
      }
      Object[] block = blocks.get(rows / BLOCK);
      for (int c = 0; c < cells.length; c++) {
        put(block[c], specs.get(c), cells[c]);
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
      Object[][] built = new Object[(rows + BLOCK - 1) / BLOCK][];
      for (int b = 0; b < built.length; b++) {
        int length = Math.min(BLOCK, rows - b * BLOCK);
        built[b] = length == BLOCK ? blocks.get(b) : first(blocks.get(b), length);
      }
      return new ResultTable(spec, rows, BLOCK, built);
    }

    private static Object[] first(Object[] block, int length) {
      return Arrays.stream(block).map(column -> first(column, length)).toArray();
    }

    private static Object first(Object column, int length) {
      if (column instanceof String[] texts) {
        return Arrays.copyOf(texts, length);
      }
      return column instanceof double[] numbers
          ? Arrays.copyOf(numbers, length)
          : Arrays.copyOf((long[]) column, length);
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

    private void put(Object column, Column spec, Object cell) {
      switch (spec.type()) {
        case TEXT -> ((String[]) column)[rows % BLOCK] = asText(spec, cell);
        case NUMBER -> ((double[]) column)[rows % BLOCK] = asNumber(spec, cell);
        case INTEGER, FLAG -> ((long[]) column)[rows % BLOCK] = asLong(spec, cell);
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
  }

  /** A table in the making that keeps the arrays it is given: they must not be written afterwards. */
  static final class Parts {
    private final TableSpec spec;
    private final int height;
    private final List<Object[]> blocks = new ArrayList<>();

    private Parts(TableSpec spec, int height) {
      this.spec = spec;
      this.height = height;
    }

    /**
     * Adds as many rows as a part has: for each column, in the dictionary's order, its cells.
     *
     * @param columns String[] or one String for texts; double[] for numbers, NaN where there is no value; an Integer for
     *     integers
     */
    Parts add(Object... columns) {
      requireColumns(spec, columns.length);
      Object[] block = new Object[columns.length];
      for (int c = 0; c < block.length; c++) {
        block[c] = cells(spec.columns().get(c), columns[c]);
      }
      blocks.add(block);
      return this;
    }

    private Object cells(Column column, Object cells) {
      boolean fits = switch (column.type()) {
        case TEXT -> cells instanceof String || cells instanceof String[] many && areAll(many);
        case NUMBER -> cells instanceof double[] many && areAll(many);
        case INTEGER -> cells instanceof Integer;
        case FLAG -> false;
      };
      if (!fits) {
        throw new IllegalArgumentException("table " + spec.name() + " part " + blocks.size()
            + ": column " + column.name() + " is " + column.type() + " and does not take this");
      }
      return cells instanceof Integer whole ? (Object) whole.longValue() : cells;
    }

    private boolean areAll(String[] texts) {
      return texts.length == height && Arrays.stream(texts).allMatch(Objects::nonNull);
    }

    private boolean areAll(double[] numbers) {
      boolean fit = numbers.length == height;
      for (double number : numbers) {
        fit &= !Double.isInfinite(number);
      }
      return fit;
    }

    ResultTable build() {
      return new ResultTable(spec, blocks.size() * height, height, blocks.toArray(Object[][]::new));
    }
  }
}
