package landbridge.explain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dictionary of metrics: which stored table holds a number, how it follows from others, on which inputs it rests.
 *
 * <p>{@code landbridge/metrics.csv} is the only source. Checked by: {@code ExplainerTest}.
 */
public final class Metrics {

  /**
   * A metric.
   *
   * @param name    as the user writes it
   * @param table   result table that holds it
   * @param measure text in the table's naming column ({@code measure}, {@code component})
   * @param unit    unit; {@code ratio} for a pure number that is no share; empty to take the table's
   * @param titles  title and formula, English and German
   * @param parts   what it is made of: names of metrics, or {@code TABLE:VALUE:GROUP>GROUP[:COLUMN=TEXT]}
   * @param inputs  patterns of input addresses, {@code *} standing for anything
   */
  public record Metric(
      String name,
      String table,
      String measure,
      String unit,
      Titles titles,
      List<String> parts,
      List<String> inputs) {}

  /** Title and formula in two languages. */
  public record Titles(String titleEn, String titleDe, String formulaEn, String formulaDe) {
    String title(String language) {
      return language.equals("de") ? titleDe : titleEn;
    }

    String formula(String language) {
      return language.equals("de") ? formulaDe : formulaEn;
    }
  }

  private static final class Shipped {
    static final List<Metric> ALL = read();
  }

  private Metrics() {}

  /** All metrics, in the order of the dictionary. */
  public static List<Metric> all() {
    return Shipped.ALL;
  }

  /** A metric by name; hyphens and underscores are the same. */
  public static Optional<Metric> find(String name) {
    return all().stream().filter(metric -> same(metric.name(), name)).findFirst();
  }

  static boolean same(String a, String b) {
    return a.replace('_', '-').equals(b.replace('_', '-'));
  }

  private static List<Metric> read() {
    InputStream in = Metrics.class.getResourceAsStream("/landbridge/metrics.csv");
    if (in == null) {
      throw new IllegalStateException("the program lacks its resource metrics.csv");
    }
    List<Metric> metrics = new ArrayList<>();
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      csv.stream().forEach(row -> metrics.add(metric(row)));
      return List.copyOf(metrics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Metric metric(NamedCsvRecord row) {
    return new Metric(
        row.getField("metric"),
        row.getField("table"),
        row.getField("measure"),
        row.getField("unit"),
        new Titles(
            row.getField("title_en"),
            row.getField("title_de"),
            row.getField("formula_en"),
            row.getField("formula_de")),
        list(row.getField("parts")),
        list(row.getField("inputs")));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(";"));
  }
}
