package landbridge.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The data dictionary: every table and column of a study, from the resources of the program.
 *
 * <p>The one source of truth for reading, checking, schemas and the reference page. Checked by:
 * {@code DictionaryTest} (each column is one record component, both ways).
 */
public final class Dictionary {

  private static final String FOLDER = "/landbridge/dictionary/";
  private static final Dictionary STANDARD = new Dictionary();

  private final Map<String, TableSpec> tables = new LinkedHashMap<>();

  private Dictionary() {
    for (NamedCsvRecord row : rows("tables")) {
      String name = row.getField("table");
      String[] change = row.getField("change").split(" ");
      TableSpec.Terms terms = new TableSpec.Terms(
          row.getField("status").equals("required"),
          row.getField("order").equals("file"),
          change(change[0]),
          exceptions(change));
      tables.put(
          name,
          new TableSpec(
              name,
              row.getField("file"),
              TableSpec.Form.valueOf(row.getField("form").toUpperCase(Locale.ROOT)),
              row.getField("section"),
              TableSpec.keyOf(row.getField("key")),
              terms,
              columns(name),
              row.getField("description")));
    }
  }

  private static TableSpec.Change change(String word) {
    return TableSpec.Change.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Columns behind the first word, such as {@code year:tariff;tariff_tkm}. */
  private static SortedMap<String, TableSpec.Change> exceptions(String[] change) {
    SortedMap<String, TableSpec.Change> exceptions = new TreeMap<>();
    for (String part : Arrays.asList(change).subList(1, change.length)) {
      int colon = part.indexOf(':');
      for (String column : part.substring(colon + 1).split(";")) {
        exceptions.put(column, change(part.substring(0, colon)));
      }
    }
    return exceptions;
  }

  /** The dictionary of this version of the program. */
  public static Dictionary standard() {
    return STANDARD;
  }

  /** All tables. */
  public Collection<TableSpec> tables() {
    return Collections.unmodifiableCollection(tables.values());
  }

  /** Names of all tables. */
  public Collection<String> names() {
    return Collections.unmodifiableCollection(tables.keySet());
  }

  /** The table of a name. */
  public TableSpec get(String name) {
    TableSpec spec = tables.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("no table " + name + " in the dictionary");
    }
    return spec;
  }

  /** Tables that stand in a file. */
  public List<TableSpec> inFile(String file) {
    return tables.values().stream().filter(spec -> spec.file().equals(file)).toList();
  }

  /** Files of a study, in the order of the dictionary. */
  public List<String> files() {
    return tables.values().stream().map(TableSpec::file).distinct().toList();
  }

  private static Map<String, ColumnSpec> columns(String table) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(table)) {
      String type = row.getField("type");
      ColumnSpec column = new ColumnSpec(
          row.getField("column"),
          ColumnType.of(type),
          type.substring(type.indexOf(':') + 1),
          row.getField("unit"),
          row.getField("default"),
          row.getField("status").equals("required"),
          Bounds.of(row.getField("range")),
          row.getField("description"));
      columns.put(column.name(), column);
    }
    return Collections.unmodifiableMap(columns);
  }

  private static List<NamedCsvRecord> rows(String name) {
    String resource = FOLDER + name + ".csv";
    try (InputStream in = Dictionary.class.getResourceAsStream(resource);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
