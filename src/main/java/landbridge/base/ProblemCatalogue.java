package landbridge.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of every problem, by code: one table in the resources, from which messages and the
 * reference page are made.
 *
 * <p>Checked by: {@code ProblemTest} (every code used in the program is listed and the other way
 * round).
 */
public final class ProblemCatalogue {

  private static final String RESOURCE = "/landbridge/messages/problems.csv";
  private static final SortedMap<String, Entry> ENTRIES = load();

  private ProblemCatalogue() {}

  /**
   * The words of one code; {0}, {1}, ... stand for the particulars.
   *
   * @param code stable code
   * @param title the problem in a few words
   * @param cause why it is one
   * @param fix what to do
   */
  public record Entry(String code, String title, String cause, String fix) {}

  /** All entries by code. */
  public static SortedMap<String, Entry> all() {
    return ENTRIES;
  }

  /** The entry of a code. */
  public static Entry get(String code) {
    Entry entry = ENTRIES.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("no message for code " + code);
    }
    return entry;
  }

  static String fill(String pattern, Object... arguments) {
    String text = pattern;
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  private static SortedMap<String, Entry> load() {
    SortedMap<String, Entry> entries = new TreeMap<>();
    try (InputStream in = ProblemCatalogue.class.getResourceAsStream(RESOURCE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        String code = row.getField("code");
        entries.put(
            code,
            new Entry(code, row.getField("title"), row.getField("cause"), row.getField("fix")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(entries);
  }
}
