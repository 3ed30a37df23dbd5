package landbridge.read.network;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Rows of a CSV file (RFC 4180) with a header, read one after the other. */
final class CsvRows {
  private final FileText file;
  private NamedCsvRecord row;

  private CsvRows(FileText file) {
    this.file = file;
  }

  /** Reads all rows; problems gather in the file, which the caller ends. */
  static FileText each(Path path, Consumer<CsvRows> each) {
    FileText file = FileText.of(path);
    CsvRows rows = new CsvRows(file);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(file.text())) {
      for (NamedCsvRecord record : reader) {
        rows.row = record;
        each.accept(rows);
      }
    } catch (CsvParseException e) {
      file.problem("E1010", 0, "", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  int line() {
    return (int) row.getStartingLineNumber();
  }

  FileText file() {
    return file;
  }

  /** Text of a column, empty where there is none. */
  String text(String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  /** Text that must be there. */
  String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      file.problem("E7013", line(), column, column);
    }
    return text;
  }

  /** Number of a column, or a default where nothing is written. */
  double number(String column, double otherwise) {
    String text = text(column);
    return text.isEmpty() ? otherwise : file.number(text, line(), column);
  }

  /** Number that must be at least 0, or a default where nothing is written. */
  double amount(String column, double otherwise) {
    double value = number(column, otherwise);
    if (value < 0) {
      file.problem("E7005", line(), column + " = " + text(column), column);
      return 0;
    }
    return value;
  }
}
