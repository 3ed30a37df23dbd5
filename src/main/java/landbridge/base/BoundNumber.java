package landbridge.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number bound into a text: {@code {{enpv}}}, {@code {{corridor_share.tonnes corridor=lars year=2040}}} or {@code
 * {{projects.line.cost}}}.
 *
 * <p>Checked by: {@code ProseReaderTest}.
 *
 * @param written as it stands, with braces
 * @param name    metric, result column or input
 * @param keys    columns of a result table with the texts their cells must have; {@code scenario} for a metric
 */
public record BoundNumber(String written, String name, SortedMap<String, String> keys) {
  private static final Pattern FORM =
      Pattern.compile("\\{\\{\\s*([A-Za-z0-9][A-Za-z0-9_.-]*)((?:\\s+[a-z_]+=[^\\s{}]+)*)\\s*}}");
  private static final String OPENING = "{{";

  public BoundNumber {
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  /** A part of a text: words, or a bound number. */
  public record Part(String text, Optional<BoundNumber> number) {}

  /** The parts of a text in order. */
  public static List<Part> split(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher found = FORM.matcher(text);
    int at = 0;
    while (found.find()) {
      parts.add(new Part(text.substring(at, found.start()), Optional.empty()));
      parts.add(new Part("", Optional.of(of(found))));
      at = found.end();
    }
    parts.add(new Part(text.substring(at), Optional.empty()));
    return parts;
  }

  /** Whether braces stand in a text that belong to no bound number. */
  public static boolean isBroken(String text) {
    return split(text).stream()
        .anyMatch(part -> part.text().contains(OPENING) || part.text().contains("}}"));
  }

  /** Names of the bound numbers of a text. */
  public static List<BoundNumber> in(String text) {
    return split(text).stream().flatMap(part -> part.number().stream()).toList();
  }

  private static BoundNumber of(Matcher found) {
    SortedMap<String, String> keys = new TreeMap<>();
    for (String pair : found.group(2).strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        keys.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new BoundNumber(found.group(), found.group(1), keys);
  }
}
