package landbridge.report.workbook;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the names of assets, shareholders and loans in the place of their ids in labels, in the language of the workbook.
 *
 * <p>Lines are made with ids ({@code rail: tariff, real}), because keys are too and formulas refer to them; a reader knows
 * the names that the report gives. Checked by: {@code LabelNamesTest}, {@code TextsTest}.
 */
final class LabelNames {
  /** For a workbook in which nothing has a name. */
  static final LabelNames NONE = new LabelNames(Map.of());

  private final Map<String, String> names;
  private final Pattern before;

  /**
   * Names by id.
   *
   * @param names what stands in labels in the place of each id
   */
  LabelNames(Map<String, String> names) {
    this.names = names;
    this.before = Pattern.compile(names.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![^ ])(", "): ")));
  }

  static LabelNames of(CompanyModel model) {
    Map<String, String> names = new TreeMap<>();
    model.loans.forEach(loan -> names.put(loan, model.name("loan", loan)));
    model.holders.forEach(holder -> names.put(holder, model.name("shareholder", holder)));
    model.assets.forEach(asset -> names.put(asset, model.name("asset", asset)));
    return new LabelNames(names);
  }

  /** A label in which an id before a colon is a name: {@code Railway: tariff, real}. */
  String in(String label) {
    return names.isEmpty()
        ? label
        : before
            .matcher(label)
            .replaceAll(found -> Matcher.quoteReplacement(names.get(found.group(1)) + ": "));
  }

  /** A heading; it may be an id alone. */
  String inHeading(String heading) {
    return names.containsKey(heading) ? names.get(heading) : in(heading);
  }
}
