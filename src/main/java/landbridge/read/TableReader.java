package landbridge.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Provenance;
import landbridge.model.Row;
import landbridge.model.Table;
import landbridge.model.Value;

/**
 * Turns written rows into a table: keys, typed cells, defaults, required values.
 *
 * <p>A row with a wrong cell stays in the table without that cell, so that references to it are not
 * reported as dangling; the study is refused anyway. Checked by: {@code StudyReaderTest}, {@code
 * MistakeCorpusTest}.
 */
final class TableReader {

  private static final String LOWEST_GRADE = "D";

  private final TableSpec spec;
  private final CellReader cells;
  private final Problems problems;
  private final Map<String, Optional<Value>> standards = new TreeMap<>();

  TableReader(TableSpec spec, CellReader cells, Problems problems) {
    this.spec = spec;
    this.cells = cells;
    this.problems = problems;
  }

  /** The table of the rows. */
  Table read(List<WrittenRow> written) {
    Map<String, Row> rows = spec.terms().ordered() ? new LinkedHashMap<>() : new TreeMap<>();
    for (WrittenRow row : written) {
      Optional<String> key = key(row);
      if (key.isPresent() && rows.containsKey(key.get())) {
        int first = rows.get(key.get()).provenance().place().line();
        problems.add("E2002", row.place(), spec.name() + "." + key.get(), key.get(), first);
      } else if (key.isPresent()) {
        rows.put(key.get(), row(key.get(), row));
      }
    }
    return new Table(spec.name(), rows, spec.units());
  }

  private Optional<String> key(WrittenRow row) {
    if (spec.form() == TableSpec.Form.SINGLE) {
      return Optional.of(spec.name());
    }
    if (spec.form() == TableSpec.Form.MAP) {
      return Optional.of(row.name());
    }
    List<String> parts = new ArrayList<>();
    for (String column : spec.key()) {
      Written written = row.cells().get(column);
      String standard = spec.find(column).map(ColumnSpec::standard).orElse("");
      if (written == null && standard.isEmpty()) {
        problems.add("E3001", row.place(), spec.name(), column, spec.name());
        return Optional.empty();
      }
      parts.add(written == null ? standard : written.text());
    }
    return Optional.of(String.join(">", parts));
  }

  private Row row(String key, WrittenRow written) {
    Provenance provenance = provenance(written);
    SortedMap<String, Cell> row = new TreeMap<>();
    for (ColumnSpec column : spec.all()) {
      cell(key, column, written, provenance).ifPresent(cell -> row.put(column.name(), cell));
    }
    return new Row(spec.name(), key, row, provenance);
  }

  private Optional<Cell> cell(
      String key, ColumnSpec column, WrittenRow row, Provenance provenance) {
    boolean named = spec.form() == TableSpec.Form.MAP && spec.isKey(column.name());
    Written written = named ? Written.of(row.name(), row.place()) : row.cells().get(column.name());
    if (written != null) {
      Address address = new Address(spec.name(), key, column.name());
      return cells.read(column, written, address, provenance);
    }
    if (column.required() && !headerLacks(column, row)) {
      Address address = new Address(spec.name(), key, column.name());
      problems.add("E3001", row.place(), address, shownName(column), spec.name());
    }
    Optional<Value> standard =
        standards.computeIfAbsent(column.name(), name -> cells.standard(column));
    return standard.map(value -> new Cell(column.standard(), value, false, provenance));
  }

  /** A column that is missing as a whole has been reported at the header. */
  private boolean headerLacks(ColumnSpec column, WrittenRow row) {
    return row.missing().contains(column.name());
  }

  private String shownName(ColumnSpec column) {
    String name = column.name();
    boolean language = name.endsWith("_en") || name.endsWith("_de");
    return language && spec.form() != TableSpec.Form.CSV
        ? name.substring(0, name.length() - 3) + "." + name.substring(name.length() - 2)
        : name;
  }

  private Provenance provenance(WrittenRow row) {
    String grade = text(row, "grade");
    Place place = row.place();
    return new Provenance(
        text(row, "source"), grade.isEmpty() ? LOWEST_GRADE : grade, text(row, "note"), place);
  }

  private static String text(WrittenRow row, String column) {
    Written written = row.cells().get(column);
    return written == null ? "" : written.text();
  }
}
