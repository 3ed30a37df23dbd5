package landbridge.report;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.store.StoredTable.Row;

/**
 * One measure over all scenarios: its unit stands in the name of the row, so that numbers compare down and across; all
 * have the same digits.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class MeasureText {
  private static final double WHOLE_FROM = 99.95e6; // millions of this size need no fraction
  private static final List<String> SHARES = List.of("gearing", "first_year_return");
  private static final List<String> COUNTS = List.of("locked_periods", "step_in_periods");

  private final Numbers numbers;
  private final Words words;
  private final String unit;
  private final int digits;

  /** The measure whose values are these rows, at least one. */
  MeasureText(Numbers numbers, Words words, Collection<Row> rows) {
    this.numbers = numbers;
    this.words = words;
    this.unit = rows.iterator().next().text("unit");
    double largest = rows.stream()
        .mapToDouble(row -> Math.abs(row.findNumber("value").orElse(0)))
        .max()
        .orElse(0);
    this.digits = largest >= WHOLE_FROM ? 0 : 1;
  }

  /** What follows the name of the measure, such as {@code , USD m}; empty where each number says it. */
  String unit() {
    return switch (unit) {
      case "USD" -> ", " + words.of("unit.musd");
      case "yr" -> ", " + words.of("unit.years");
      default -> "";
    };
  }

  /** The number of one scenario. */
  String of(Row row) {
    OptionalDouble value = row.findNumber("value");
    if (value.isEmpty()) {
      return Numbers.MISSING;
    }
    double number = value.getAsDouble();
    String measure = row.text("measure");
    return switch (unit) {
      case "USD" -> numbers.fixed(number / 1e6, number == 0 ? 0 : digits);
      case "1/yr" -> numbers.percent(number, 1);
      case "yr" -> numbers.fixed(number, 0);
      case "1", "" ->
        SHARES.contains(measure)
            ? numbers.percent(number, 1)
            : numbers.fixed(number, COUNTS.contains(measure) ? 0 : 2);
      default -> numbers.rounded(number, 4) + "\u00A0" + words.unit(unit);
    };
  }
}
