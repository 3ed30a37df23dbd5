package landbridge.read.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.read.network.FileText;

/**
 * A CSV or tab-separated file with a header, asked for columns by name.
 *
 * <p>A column is given as written, or as {@code log(column)}. Problems gather until {@link #end}. Lines that
 * begin with # are comments. Checked by: {@code ColumnTableTest}.
 */
public final class ColumnTable {
  private static final String LOG = "log(";

  private final FileText file;
  private final List<String> columns;
  private final List<CsvRecord> rows;

  private ColumnTable(FileText file, List<String> columns, List<CsvRecord> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @throws landbridge.base.StudyException if it is no CSV, has no header, no row, or a row of another length
   */
  public static ColumnTable read(Path path) {
    FileText file = FileText.of(path);
    List<CsvRecord> records = records(file);
    if (records.isEmpty()) {
      file.add(file.at("E1017", 0, ""));
      file.end();
    }
    List<String> columns =
        records.get(0).getFields().stream().map(String::strip).toList();
    List<CsvRecord> rows = new ArrayList<>(records.subList(1, records.size()));
    for (CsvRecord row : rows) {
      if (row.getFieldCount() != columns.size()) {
        int line = (int) row.getStartingLineNumber();
        file.add(file.at("E1011", line, "", row.getFieldCount(), columns.size()));
      }
    }
    file.endOf(rows, "rows");
    return new ColumnTable(file, columns, rows);
  }

  private static List<CsvRecord> records(FileText file) {
    String text = file.text();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char separator = first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      file.add(file.at("E1010", 0, "", String.valueOf(e.getMessage())));
      file.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  /** Names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows below the header. */
  public int rows() {
    return rows.size();
  }

  /** Line of a row in the file. */
  public int line(int row) {
    return (int) rows.get(row).getStartingLineNumber();
  }

  /** The texts of a column; empty texts if there is no such column, which is a problem. */
  public List<String> texts(String column) {
    int index = index(column);
    return rows.stream()
        .map(row -> index < 0 ? "" : row.getField(index).strip())
        .toList();
  }

  /** [rows] the numbers of a column, or of its logarithm as {@code log(column)}. */
  public double[] numbers(String written) {
    boolean log = written.startsWith(LOG) && written.endsWith(")");
    String column = log ? written.substring(LOG.length(), written.length() - 1) : written;
    int index = index(column);
    double[] numbers = new double[rows.size()];
    for (int row = 0; row < numbers.length && index >= 0; row++) {
      String text = rows.get(row).getField(index).strip();
      double value = file.number(text, line(row), column);
      if (log && !(value > 0)) {
        file.add(file.at("E7020", line(row), written, column + " = " + text));
      }
      numbers[row] = log && value > 0 ? StrictMath.log(value) : value;
    }
    return numbers;
  }

  /** [rows] the numbers of a column that cannot be negative. */
  public double[] amounts(String column) {
    double[] amounts = numbers(column);
    for (int row = 0; row < amounts.length; row++) {
      if (amounts[row] < 0) {
        file.add(file.at("E7005", line(row), column, column));
      }
    }
    return amounts;
  }

  /** Throws if anything was wrong so far. */
  public void end() {
    file.end();
  }

  private int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      file.add(file.at("E7019", 1, column, column, String.join(", ", columns))
          .suggesting(column, columns));
    }
    return index;
  }
}
