package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds to a sheet of inputs a row that counts which of them differ from the run: single ones by their two
 * columns, yearly ones by their sum. Checked by: {@code WorkbookTest}.
 */
final class InputChanges {
  private InputChanges() {}

  static void count(Page page) {
    List<String> differs = new ArrayList<>();
    List<Line> sums = new ArrayList<>();
    for (Line line : page.lines) {
      if (line.constant() instanceof Line.Input && !line.key().equals(Book.CASE)) {
        differs.add("[" + line.key() + "$]<>[" + line.key() + "@]");
      } else if (isSeries(line)) {
        sums.add(line);
      }
    }
    page.heading("Differences from the run");
    List<String> terms = new ArrayList<>();
    for (int from = 0; from < differs.size(); from += GROUP) {
      String key = "changed" + from + "-" + page.name;
      List<String> group = differs.subList(from, Math.min(differs.size(), from + GROUP));
      StringBuilder sum = new StringBuilder("0");
      group.forEach(test -> sum.append("+IF(").append(test).append(",1,0)"));
      page.constant(key, "Inputs that differ, part " + (from / GROUP + 1), "count", sum.toString());
      terms.add("[" + key + "$]");
    }
    for (Line line : sums) {
      String key = "sum-" + line.key();
      page.compared(
          key, "Sum of " + line.label(), line.unit(), "SUM([" + line.key() + ":])", sum(line));
      terms.add("IF(ABS([" + key + "$]-[" + key + "@])>ABS([" + key + "@])*[tolerance$],1,0)");
    }
    page.constant(
        "changed-" + page.name,
        "All that differ",
        "count",
        terms.isEmpty() ? "0" : String.join("+", terms));
  }

  private static final int GROUP = 40;

  private static boolean isSeries(Line line) {
    boolean stream =
        line.key().startsWith(EconPages.STREAM) || line.key().startsWith(InputPages.USERS);
    return line.years() instanceof Line.Input || line.years() instanceof Line.Engine && !stream;
  }

  private static java.util.OptionalDouble sum(Line line) {
    List<Double> numbers = line.years() instanceof Line.Input input
        ? input.numbers()
        : ((Line.Engine) line.years()).numbers();
    return java.util.OptionalDouble.of(numbers.stream().mapToDouble(n -> n).sum());
  }
}
