package landbridge.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that a text may bind to: sections of the report, metrics, result tables with their columns. Read from the same
 * resources from which report, explanations and results are made, so they cannot drift.
 *
 * <p>Checked by: {@code ProseReaderTest}.
 */
final class BoundNames {
  private static final String SECTION = "section.";

  private BoundNames() {}

  static Set<String> sections() {
    Set<String> sections = new TreeSet<>();
    for (String line : lines("report/words_en.properties")) {
      if (line.startsWith(SECTION)) {
        sections.add(line.substring(SECTION.length(), line.indexOf('=')));
      }
    }
    return sections;
  }

  static Set<String> metrics() {
    return firstFields("metrics.csv");
  }

  static Set<String> resultTables() {
    return firstFields("results/tables.csv");
  }

  static Set<String> columns(String resultTable) {
    return firstFields("results/" + resultTable + ".csv");
  }

  private static Set<String> firstFields(String resource) {
    Set<String> names = new TreeSet<>();
    lines(resource).stream()
        .skip(1)
        .filter(line -> line.indexOf(',') > 0)
        .forEach(line -> names.add(line.substring(0, line.indexOf(','))));
    return names;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = BoundNames.class.getResourceAsStream("/landbridge/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
