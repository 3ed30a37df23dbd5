package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * The company's money year by year: what comes in above the line, what goes out below it, and the running sum.
 *
 * <p>Lines are those of the company's account, with the lines of all assets of one kind added up. Amounts are nominal.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class CompanyBars {
  private static final double WIDTH = 1000;
  private static final double LEFT = 70;
  private static final double RIGHT = 985;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, Map<Integer, Double>> lines = new LinkedHashMap<>();
  private final Map<Integer, Double> cumulative = new TreeMap<>();
  private final TreeSet<Integer> years = new TreeSet<>();

  CompanyBars(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (String kind : List.of(
        "revenue",
        "other-revenue",
        "opex",
        "overhead",
        "host-fee",
        "lease",
        "corporate-tax",
        "capex")) {
      lines.put(kind, new TreeMap<>());
    }
    for (Row row : view.rows("company_year", view.headline())) {
      String line = row.text("line");
      int year = row.year("year");
      double amount = row.findNumber("amount").orElse(0);
      if (line.equals("cumulative")) {
        cumulative.put(year, amount);
      }
      kind(line).ifPresent(kind -> {
        lines.get(kind).merge(year, amount, Double::sum);
        years.add(year);
      });
    }
    lines.values().removeIf(amounts -> amounts.values().stream().allMatch(amount -> amount == 0));
  }

  boolean possible() {
    return !years.isEmpty() && !lines.isEmpty();
  }

  private Optional<String> kind(String line) {
    return lines.keySet().stream()
        .filter(kind -> line.equals(kind) || line.startsWith(kind + "-"))
        .findFirst();
  }

  Figure figure() {
    Svg svg = new Svg("company", WIDTH, 560, title(), description());
    double head = Chart.keys(svg, LEFT, 20, names());
    Axis year = Axis.years(years.first(), years.last() + 1, LEFT, RIGHT);
    Axis money = Axis.linear(extreme(-1), extreme(1), 320, head + 24, 7);
    Chart.upright(svg, money, LEFT, RIGHT, numbers, words.of("axis.millionsNominal"));
    double width = year.at(years.first() + 1) - year.at(years.first());
    for (int y : years) {
      stack(svg, money, new Chart.Slot(y, year.at(y), width));
    }
    Chart.zero(svg, money, LEFT, RIGHT);
    Chart.years(svg, year, 320);
    running(svg, year, width);
    return new Figure(
        "company", title(), description(), svg.finish(), twin(), words.of("company.source"));
  }

  private List<String> names() {
    return lines.keySet().stream().map(line -> words.of("line." + line)).toList();
  }

  private void stack(Svg svg, Axis money, Chart.Slot slot) {
    double up = 0;
    double down = 0;
    int series = 0;
    for (Map<Integer, Double> amounts : lines.values()) {
      double value = amounts.getOrDefault(slot.year(), 0.0) / 1e6;
      double from = value >= 0 ? up : down;
      double top = Math.min(money.at(from), money.at(from + value));
      double height = Math.abs(money.at(from + value) - money.at(from));
      Chart.bar(svg, slot, top, height, series);
      up += Math.max(0, value);
      down += Math.min(0, value);
      series++;
    }
  }

  private void running(Svg svg, Axis year, double width) {
    if (cumulative.isEmpty()) {
      return;
    }
    double least = cumulative.values().stream().mapToDouble(v -> v).min().orElse(0);
    double most = cumulative.values().stream().mapToDouble(v -> v).max().orElse(0);
    Axis money = Axis.linear(Math.min(0, least) / 1e6, Math.max(0, most) / 1e6, 520, 380, 4);
    Chart.upright(svg, money, LEFT, RIGHT, numbers, words.of("axis.cumulative"));
    StringBuilder path = new StringBuilder();
    cumulative.forEach((y, amount) -> path.append(path.isEmpty() ? "M" : "L")
        .append(Svg.n(year.at(y) + width / 2))
        .append(' ')
        .append(Svg.n(money.at(amount / 1e6))));
    svg.path(path.toString(), "fill", "none", "stroke", Palette.INK, "stroke-width", "2.2");
    Chart.years(svg, year, 520);
  }

  private double extreme(int sign) {
    double longest = 0;
    for (int y : years) {
      double sum = 0;
      for (Map<Integer, Double> amounts : lines.values()) {
        sum += Math.max(0, sign * amounts.getOrDefault(y, 0.0));
      }
      longest = Math.max(longest, sum);
    }
    return sign * longest / 1e6;
  }

  private String title() {
    return words.of("company.title", view.scenario(view.headline()));
  }

  private String description() {
    double in = 0;
    double out = 0;
    for (Map<Integer, Double> amounts : lines.values()) {
      for (double amount : amounts.values()) {
        in += Math.max(0, amount);
        out += Math.min(0, amount);
      }
    }
    String end = cumulative.isEmpty()
        ? numbers.money(in + out)
        : numbers.money(((TreeMap<Integer, Double>) cumulative).lastEntry().getValue());
    return words.of(
        "company.description",
        Integer.toString(years.first()),
        Integer.toString(years.last()),
        numbers.money(in),
        numbers.money(-out),
        end);
  }

  private Grid twin() {
    Grid grid = new Grid(title() + ", " + words.of("unit.musdNominal")).text(words.of("col.year"));
    names().forEach(grid::number);
    grid.number(words.of("col.cumulative"));
    for (int y : years) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(y)));
      lines.values().forEach(amounts -> cells.add(numbers.millions(amounts.getOrDefault(y, 0.0))));
      cells.add(cumulative.containsKey(y) ? numbers.millions(cumulative.get(y)) : Numbers.MISSING);
      grid.row(cells);
    }
    return grid;
  }
}
