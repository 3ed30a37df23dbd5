package landbridge.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The dictionary of result tables: which tables a run has, and each one's columns with type and unit.
 *
 * <p>One CSV per table under {@code landbridge/results} is the only source; tables are checked against it when they are
 * built, the store writes their column types from it, and the reference page is generated from it.
 *
 * <p>Threads: immutable. Checked by: {@code ResultTableTest}.
 */
public final class ResultDictionary {
  private static final String FOLDER = "/landbridge/results/";

  /** What a column holds. A number, integer or flag may be missing; a missing text is empty. */
  public enum Type {
    TEXT,
    NUMBER,
    INTEGER,
    FLAG
  }

  /** A column: unit is the canonical unit, empty for texts; {@code 1} for a share. */
  public record Column(String name, Type type, String unit, String description) {}

  /** A table with its columns in file order. */
  public record TableSpec(String name, String description, List<Column> columns) {
    public TableSpec {
      columns = List.copyOf(columns);
    }

    /** Position of a column. */
    public int indexOf(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)) {
          return i;
        }
      }
      throw new IllegalArgumentException("result table " + name + " has no column " + column);
    }
  }

  private static final class Standard {
    static final ResultDictionary DICTIONARY = read();
  }

  private final Map<String, TableSpec> tables;

  private ResultDictionary(Map<String, TableSpec> tables) {
    this.tables = tables;
  }

  /** The dictionary that ships with the program. */
  public static ResultDictionary standard() {
    return Standard.DICTIONARY;
  }

  /** All tables in the order of the dictionary. */
  public List<TableSpec> tables() {
    return List.copyOf(tables.values());
  }

  /** A table by name. */
  public TableSpec table(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no result table is called " + name));
  }

  /** A table by name, if there is one. */
  public Optional<TableSpec> find(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  private static ResultDictionary read() {
    Map<String, TableSpec> tables = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows("tables.csv")) {
      String name = row.getField("table");
      tables.put(name, new TableSpec(name, row.getField("description"), columns(name)));
    }
    return new ResultDictionary(tables);
  }

  private static List<Column> columns(String table) {
    List<Column> columns = new ArrayList<>();
    for (NamedCsvRecord row : rows(table + ".csv")) {
      Type type = Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT));
      columns.add(new Column(
          row.getField("column"), type, row.getField("unit"), row.getField("description")));
    }
    return columns;
  }

  private static List<NamedCsvRecord> rows(String file) {
    InputStream in = ResultDictionary.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("the program lacks its resource " + FOLDER + file);
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
