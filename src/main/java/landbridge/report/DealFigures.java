package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * The company's deal as figures: cover of debt service, the way from the value of the project to that of
 * equity, and what the host state takes. A run without loans or without these tables has none. Checked by:
 * {@code MoneyFiguresTest}.
 */
final class DealFigures {
  private static final List<String> BRIDGE = List.of("project", "financing", "tax");

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final String scenario;

  DealFigures(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    this.scenario = view.headline();
  }

  /** All figures for which the run holds something. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    List<Row> ratios = new ArrayList<>(view.rows("ratio", scenario));
    ratios.removeIf(row -> row.findNumber("dscr").isEmpty());
    if (!ratios.isEmpty()) {
      figures.add(cover(ratios));
    }
    List<Waterfall.Step> steps = bridgeSteps();
    if (steps.size() > 1) {
      figures.add(bridge(steps));
    }
    Map<String, TreeMap<Integer, Double>> state = state();
    if (!state.isEmpty()) {
      figures.add(stateTake(state));
    }
    return figures;
  }

  /** Debt service cover ratio, in the last part of each year. */
  private Figure cover(List<Row> ratios) {
    Map<String, TreeMap<Integer, Double>> lines = new LinkedHashMap<>();
    for (Row row : ratios) {
      lines
          .computeIfAbsent(words.of("cover.dscr"), key -> new TreeMap<>())
          .merge(row.year("year"), row.number("dscr"), Math::min);
    }
    TreeMap<Integer, Double> dscr = lines.values().iterator().next();
    double least = dscr.values().stream().mapToDouble(v -> v).min().orElseThrow();
    String title = words.of("cover.title", view.scenario(scenario));
    String description = words.of(
        "cover.description",
        numbers.fixed(least, 2),
        Integer.toString(dscr.firstKey()),
        Integer.toString(dscr.lastKey()));
    LineChart chart =
        new LineChart(numbers, words.of("col.year"), words.of("cover.axis")).ofYears();
    chart.line(words.of("cover.dscr"), points(dscr));
    chart.level(words.of("cover.one"), 1);
    lockUp().ifPresent(ratio -> {
      if (ratio > 0) {
        chart.level(words.of("cover.lockUp", numbers.fixed(ratio, 2)), ratio);
      }
    });
    return new Figure(
        "cover",
        title,
        description,
        chart.draw("cover", title, description),
        chart.twin(title, words.of("col.year"), 0, 3),
        words.of("company.source.deal"));
  }

  private static List<LineChart.Point> points(TreeMap<Integer, Double> values) {
    return values.entrySet().stream()
        .map(entry -> new LineChart.Point(entry.getKey(), entry.getValue()))
        .toList();
  }

  private OptionalDouble lockUp() {
    for (Row row : view.rows("company_term", scenario)) {
      if (row.text("term").equals("lock_up")) {
        return row.findNumber("value");
      }
    }
    return OptionalDouble.empty();
  }

  /** From the value of the project to that of equity; the totals come from the run. */
  private List<Waterfall.Step> bridgeSteps() {
    List<Waterfall.Step> steps = new ArrayList<>();
    for (Row row : view.rows("equity_bridge", scenario)) {
      String part = row.text("part");
      if (part.equals("total") || BRIDGE.contains(part)) {
        String item = row.text("item");
        String name = words.find("bridge." + item.replace(' ', '-')).orElse(loanItem(item));
        steps.add(new Waterfall.Step(name, row.number("value"), part.equals("total")));
      }
    }
    return steps;
  }

  /** Items that carry the name of a loan: drawn LOAN, service LOAN. */
  private String loanItem(String item) {
    int space = item.indexOf(' ');
    if (space < 0) {
      return item;
    }
    String loan = view.name("loan", item.substring(space + 1));
    return words.find("bridge." + item.substring(0, space), loan).orElse(item);
  }

  private Figure bridge(List<Waterfall.Step> steps) {
    String title = words.of("bridge.title", view.scenario(scenario));
    Waterfall.Step last = steps.get(steps.size() - 1);
    String description = words.of("bridge.description", numbers.money(last.usd()));
    Waterfall waterfall = new Waterfall(numbers, steps);
    return new Figure(
        "bridge",
        title,
        description,
        waterfall.draw("bridge", title, description, words.of("bridge.axis")),
        waterfall.twin(
            title + ", " + words.of("unit.musd"), words.of("bridge.step"), words.of("col.value")),
        words.of("company.source.deal"));
  }

  /** What the host state takes (positive) or pays, by item and year. */
  private Map<String, TreeMap<Integer, Double>> state() {
    Map<String, TreeMap<Integer, Double>> items = new LinkedHashMap<>();
    for (Row row : view.rows("state_year", scenario)) {
      items
          .computeIfAbsent(row.text("item"), key -> new TreeMap<>())
          .merge(row.year("year"), row.number("amount"), Double::sum);
    }
    return items;
  }

  private Figure stateTake(Map<String, TreeMap<Integer, Double>> items) {
    TreeSet<Integer> years = new TreeSet<>();
    items.values().forEach(amounts -> years.addAll(amounts.keySet()));
    double sum = 0;
    for (TreeMap<Integer, Double> amounts : items.values()) {
      sum += amounts.values().stream().mapToDouble(v -> v).sum();
    }
    String title = words.of("take.title", view.scenario(scenario));
    String description = words.of("take.description", numbers.money(sum));
    Svg svg = new Svg("take", 1000, 380, title, description);
    double head =
        Chart.keys(svg, 70, 20, items.keySet().stream().map(this::item).toList());
    Axis year = Axis.years(years.first(), years.last() + 1, 70, 985);
    Axis money =
        Axis.linear(extreme(items, years, -1), extreme(items, years, 1), 340, head + 24, 6);
    Chart.upright(svg, money, 70, 985, numbers, words.of("axis.millionsNominal"));
    double width = year.at(years.first() + 1) - year.at(years.first());
    for (int y : years) {
      stack(svg, money, new Chart.Slot(y, year.at(y), width), items);
    }
    Chart.zero(svg, money, 70, 985);
    Chart.years(svg, year, 340);
    return new Figure(
        "take",
        title,
        description,
        svg.finish(),
        takeTwin(title, items, years),
        words.of("company.source.deal"));
  }

  private String item(String code) {
    return words.find("take." + code).orElse(code);
  }

  private static void stack(
      Svg svg, Axis money, Chart.Slot slot, Map<String, TreeMap<Integer, Double>> items) {
    double up = 0;
    double down = 0;
    int series = 0;
    for (TreeMap<Integer, Double> amounts : items.values()) {
      double value = amounts.getOrDefault(slot.year(), 0.0) / 1e6;
      double from = value >= 0 ? up : down;
      double top = Math.min(money.at(from), money.at(from + value));
      Chart.bar(svg, slot, top, Math.abs(money.at(from + value) - money.at(from)), series++);
      up += Math.max(0, value);
      down += Math.min(0, value);
    }
  }

  private static double extreme(
      Map<String, TreeMap<Integer, Double>> items, TreeSet<Integer> years, int sign) {
    double longest = 0;
    for (int year : years) {
      double sum = 0;
      for (TreeMap<Integer, Double> amounts : items.values()) {
        sum += Math.max(0, sign * amounts.getOrDefault(year, 0.0));
      }
      longest = Math.max(longest, sum);
    }
    return sign * longest / 1e6;
  }

  private Grid takeTwin(
      String title, Map<String, TreeMap<Integer, Double>> items, TreeSet<Integer> years) {
    Grid grid = new Grid(title + ", " + words.of("unit.musdNominal")).text(words.of("col.year"));
    items.keySet().forEach(code -> grid.number(item(code)));
    for (int year : years) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(year)));
      items
          .values()
          .forEach(amounts -> cells.add(numbers.millions(amounts.getOrDefault(year, 0.0))));
      grid.row(cells);
    }
    return grid;
  }
}
