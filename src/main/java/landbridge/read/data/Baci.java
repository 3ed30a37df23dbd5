package landbridge.read.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.base.FileFault;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.TradeRecord;
import landbridge.read.Bounds;

/**
 * Reads trade statistics in the layout of BACI: columns t, i, j, k, v, q for year, exporter, importer, product,
 * value in thousand USD, quantity in tonnes.
 *
 * <p>Read row by row, since a year of the world has eleven million; only rows of wanted countries and the wanted year
 * are kept, but every row is checked. A quantity that is empty, {@code NA} or 0 is missing. Product codes that lost a
 * leading zero get it back. Checked by: {@code ImportTradeCommandTest}.
 */
public final class Baci {
  private static final double USD_PER_KUSD = 1000;
  private static final int DIGITS = 6;
  private static final int MOST_PROBLEMS = 1000;
  private static final List<String> COLUMNS = List.of("t", "i", "j", "k", "v", "q");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private int line;

  private Baci(Path path) {
    this.file = path.toString().replace('\\', '/');
  }

  /**
   * What was read.
   *
   * @param records rows of the wanted countries and year
   * @param rows    all rows of the file
   * @param years   years that the file holds for the wanted countries
   */
  public record Statistics(List<TradeRecord> records, long rows, SortedSet<Integer> years) {}

  /**
   * Reads a file.
   *
   * @param codes country codes that are wanted at both ends, without leading zeros
   * @param year  wanted year
   * @throws StudyException with file and line of whatever is wrong
   */
  public static Statistics read(Path path, SortedSet<String> codes, int year) {
    return new Baci(path).rows(path, codes, year);
  }

  private Statistics rows(Path path, SortedSet<String> codes, int year) {
    List<TradeRecord> kept = new ArrayList<>();
    SortedSet<Integer> years = new TreeSet<>();
    long rows = 0;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : reader) {
        line = (int) row.getStartingLineNumber();
        if (rows++ == 0) {
          checkHeader(row);
        }
        TradeRecord record = record(row);
        if (codes.contains(record.exporter()) && codes.contains(record.importer())) {
          years.add(record.year());
          if (record.year() == year) {
            kept.add(record);
          }
        }
      }
    } catch (CsvParseException e) {
      problems.add(problem("E1010", "", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw FileFault.at(path, e);
    } catch (UncheckedIOException e) { // while it is read
      throw FileFault.at(path, e.getCause());
    }
    if (rows == 0 && problems.isEmpty()) {
      problems.add(Problem.of("E7025", Place.of(file), "", "rows"));
    }
    end();
    return new Statistics(kept, rows, years);
  }

  private void checkHeader(NamedCsvRecord row) {
    for (String column : COLUMNS) {
      if (!row.getHeader().contains(column)) {
        String has = String.join(", ", row.getHeader());
        problems.add(Problem.of("E7019", new Place(file, 1, 0), column, column, has));
      }
    }
    end();
  }

  private TradeRecord record(NamedCsvRecord row) {
    String quantity = text(row, "q");
    boolean missing = quantity.isEmpty() || quantity.equals("NA");
    return new TradeRecord(
        (int) amount(row, "t"),
        TradeRecord.code(text(row, "i")),
        TradeRecord.code(text(row, "j")),
        product(text(row, "k")),
        amount(row, "v") * USD_PER_KUSD,
        missing ? 0 : amount(row, "q"));
  }

  private String product(String written) {
    boolean digits = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || written.length() > DIGITS) {
      add("E7021", "k = " + written, written);
      return "000000";
    }
    return "0".repeat(DIGITS - written.length()) + written;
  }

  private double amount(NamedCsvRecord row, String column) {
    String text = text(row, column);
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && !Bounds.isAbsurd(value)) {
        return value;
      }
      if (value < 0) {
        add("E7005", column + " = " + text, column);
        return 0;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too large or none
    }
    add("E7001", column + " = " + text, text);
    return 0;
  }

  private static String text(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private void add(String code, String subject, Object... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem(code, subject, arguments));
    }
  }

  private Problem problem(String code, String subject, Object... arguments) {
    return Problem.of(code, new Place(file, line, 0), subject, arguments);
  }

  private void end() {
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
  }
}
