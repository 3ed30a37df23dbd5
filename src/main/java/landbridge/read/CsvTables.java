package landbridge.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landbridge.base.Place;
import landbridge.base.Problem;

/**
 * Reads a CSV file (RFC 4180) of one table: header with units, then rows.
 *
 * <p>Comma and decimal point only; a file with semicolons or tabs is told so once instead of a hundred
 * times. Lines that start with # are comments above the header and nowhere else. Checked by:
 * {@code CsvTablesTest}, {@code MistakeCorpusTest}.
 */
final class CsvTables {

  private static final Pattern HEADER = Pattern.compile("([^\\[\\]]*?)\\s*(?:\\[(.*)])?");

  /** Separators of other programs, with their names. */
  private static final String[][] OTHERS = {{";", "semicolons"}, {"\t", "tabs"}};

  private final TableSpec spec;
  private final Units units;
  private final Problems problems;
  private final Set<String> missing = new TreeSet<>();
  private int above;

  private CsvTables(TableSpec spec, Units units, Problems problems) {
    this.spec = spec;
    this.units = units;
    this.problems = problems;
  }

  /**
   * A column of the header.
   *
   * @param spec column of the dictionary
   * @param unit unit in brackets; empty for none
   */
  private record Column(ColumnSpec spec, String unit) {}

  /** Rows of a file; nothing if it is broken as a whole. */
  static Optional<List<WrittenRow>> read(
      String text, TableSpec spec, Units units, Problems problems) {
    return new CsvTables(spec, units, problems).read(text);
  }

  private Optional<List<WrittenRow>> read(String text) {
    String body = withoutComments(text);
    if (body.isBlank()) {
      problems.add("E1017", Place.of(spec.file()), "");
      return Optional.empty();
    }
    for (String[] other : OTHERS) {
      if (isSeparatedBy(other[0], body)) {
        String header = firstLine(body);
        problems.add("E1015", new Place(spec.file(), above + 1, 0), header, header, other[1]);
        return Optional.empty();
      }
    }
    try (CsvReader<CsvRecord> records = reader(body)) {
      return rows(records);
    } catch (CsvParseException e) {
      problems.add("E1010", place(unclosed(body), 0), "", "a quote is opened and not closed");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader<CsvRecord> reader(String body) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(body);
  }

  private String withoutComments(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '#') {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
      above++;
    }
    return text.substring(start);
  }

  private boolean isSeparatedBy(String separator, String body) {
    String header = firstLine(body);
    return spec.columns().size() > 1 && header.indexOf(',') < 0 && header.contains(separator);
  }

  private static String firstLine(String body) {
    return body.lines().findFirst().orElse("");
  }

  /** Line of the last quote that opens a field and is never closed. */
  private static int unclosed(String body) {
    int line = 1;
    int opened = 1;
    boolean inside = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '"') {
        opened = inside ? opened : line;
        inside = !inside;
      } else if (c == '\n') {
        line++;
      }
    }
    return opened;
  }

  private Optional<List<WrittenRow>> rows(Iterable<CsvRecord> records) {
    List<Optional<Column>> header = null;
    int fields = 0;
    List<WrittenRow> rows = new ArrayList<>();
    for (CsvRecord csv : records) {
      if (header == null) {
        header = header(csv);
        fields = csv.getFieldCount();
      } else if (csv.getFieldCount() != fields) {
        Place place = place((int) csv.getStartingLineNumber(), 0);
        problems.add("E1011", place, "", csv.getFieldCount(), fields);
      } else {
        rows.add(row(csv, header));
      }
    }
    return Optional.of(rows);
  }

  private Place place(int line, int column) {
    return new Place(spec.file(), line + above, column);
  }

  private List<Optional<Column>> header(CsvRecord csv) {
    List<Optional<Column>> header = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < csv.getFieldCount(); i++) {
      Place place = place((int) csv.getStartingLineNumber(), i + 1);
      Optional<Column> column = column(csv.getField(i).strip(), place);
      String name = column.map(c -> c.spec.name()).orElse("");
      if (column.isPresent() && seen.putIfAbsent(name, i) != null) {
        problems.add("E1014", place, "column \"" + name + "\"", name);
        column = Optional.empty();
      }
      header.add(column);
    }
    for (ColumnSpec needed : spec.all()) {
      if (needed.required() && !seen.containsKey(needed.name())) {
        Place place = place((int) csv.getStartingLineNumber(), 0);
        problems.add("E1013", place, "", needed.name(), spec.name());
        missing.add(needed.name());
      }
    }
    return header;
  }

  private Optional<Column> column(String text, Place place) {
    Matcher matcher = HEADER.matcher(text);
    String name = matcher.matches() ? matcher.group(1) : text;
    Optional<ColumnSpec> found = spec.find(name);
    if (found.isEmpty()) {
      Problem problem = Problem.of("E1012", place, "column \"" + name + "\"", name, spec.name());
      problems.add(problem.suggesting(name, spec.columns().keySet()));
      return Optional.empty();
    }
    String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
    checkUnit(found.get(), unit, place);
    return Optional.of(new Column(found.get(), unit));
  }

  private void checkUnit(ColumnSpec column, String unit, Place place) {
    String subject = "column \"" + column.name() + "\"";
    if (unit.isEmpty() && column.isDimensional()) {
      problems.add("E3004", place, subject, column.name(), units.shown(column.unit()));
    } else if (!unit.isEmpty() && column.unit().isEmpty()) {
      problems.add("E3017", place, subject, column.name(), unit);
    } else if (!unit.isEmpty()) {
      UnitCheck.check(unit, column, units, place, subject).ifPresent(problems::add);
    }
  }

  private WrittenRow row(CsvRecord csv, List<Optional<Column>> header) {
    Map<String, Written> cells = new LinkedHashMap<>();
    int line = (int) csv.getStartingLineNumber();
    for (int i = 0; i < header.size(); i++) {
      String text = csv.getField(i).strip();
      if (header.get(i).isPresent() && !text.isEmpty()) {
        Column column = header.get(i).get();
        Place place = place(line, i + 1);
        cells.put(column.spec.name(), new Written(text, column.unit, "", "", "", place));
      }
    }
    return new WrittenRow("", cells, missing, place(line, 0));
  }
}
