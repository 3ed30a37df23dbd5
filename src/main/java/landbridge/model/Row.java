package landbridge.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a table: cells by column.
 *
 * <p>{@code text}, {@code number}, ... demand a value and mean our own mistake when there is none
 * (the reader fills defaults and refuses rows without a required value); {@code find...} is for
 * optional columns. Checked by: {@code StudyReaderTest}.
 *
 * @param table name of the table
 * @param id key of the row; the table's name where there is only one row
 * @param cells by column; no cell where nothing is written and no default exists
 * @param provenance of the row
 */
public record Row(String table, String id, SortedMap<String, Cell> cells, Provenance provenance) {

  /** Copies the cells. */
  public Row {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** The cell of a column, if there is one. */
  public Optional<Cell> find(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The cell of a column. */
  public Cell get(String column) {
    return find(column)
        .orElseThrow(
            () -> new IllegalArgumentException("no value for " + table + "." + id + "." + column));
  }

  /** Text of a column. */
  public String text(String column) {
    return get(column).text();
  }

  /** Text of an optional column. */
  public Optional<String> findText(String column) {
    return find(column).map(Cell::text);
  }

  /** English and German text of the columns {@code stem_en} and {@code stem_de}. */
  public Bilingual bilingual(String stem) {
    return new Bilingual(text(stem + "_en"), text(stem + "_de"));
  }

  /** Number of a column, canonical unit. */
  public double number(String column) {
    return get(column).number();
  }

  /** Number of an optional column, canonical unit. */
  public OptionalDouble findNumber(String column) {
    return find(column)
        .map(cell -> OptionalDouble.of(cell.number()))
        .orElse(OptionalDouble.empty());
  }

  /** Whole number or year of a column. */
  public int integer(String column) {
    return (int) number(column);
  }

  /** Whole number or year of an optional column. */
  public OptionalInt findInteger(String column) {
    return find(column)
        .map(cell -> OptionalInt.of((int) cell.number()))
        .orElse(OptionalInt.empty());
  }

  /** True if the flag is 1. */
  public boolean flag(String column) {
    return number(column) != 0;
  }

  /** One of the words of an enumeration: {@code rail-1520} is {@code RAIL_1520}. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Identifiers of a list column; empty if nothing is written. */
  public List<String> texts(String column) {
    return find(column).map(cell -> ((Value.Texts) cell.value()).texts()).orElse(List.of());
  }

  /** Numbers of a list column; empty if nothing is written. */
  public List<Double> numbers(String column) {
    return find(column).map(cell -> ((Value.Numbers) cell.value()).numbers()).orElse(List.of());
  }

  /** Years of a list column, ascending; empty if nothing is written. */
  public List<Integer> years(String column) {
    return numbers(column).stream().map(Double::intValue).sorted().distinct().toList();
  }

  /** Series of a column. */
  public YearSeries series(String column) {
    return ((Value.Series) get(column).value()).series();
  }

  /** Series of an optional column. */
  public Optional<YearSeries> findSeries(String column) {
    return find(column).map(cell -> ((Value.Series) cell.value()).series());
  }

  /** The same row with another cell. */
  public Row with(String column, Cell cell) {
    SortedMap<String, Cell> changed = new TreeMap<>(cells);
    changed.put(column, cell);
    return new Row(table, id, changed, provenance);
  }
}
