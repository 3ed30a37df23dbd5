package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * Who gains and who pays: present values by country, gains to the right and costs to the left, net as a diamond.
 *
 * <p>The countries stand in alphabetical order of the language, never by bloc, and sum to the total in the last row.
 *
 * <p>Checked by: {@code ReportTest} (sums to the total of the table).
 */
final class CountryBars {
  private static final double WIDTH = 1000;
  private static final double RIGHT = 900;
  private static final double ROW = 30;

  /** Gains first, costs last; what the list does not know comes after. */
  private static final List<String> ORDER = List.of(
      "user-benefit",
      "company",
      "operator-surplus",
      "tax",
      "border-fees",
      "carbon",
      "residual",
      "project-cost",
      "opex");

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final double left;
  private final List<String> components = new ArrayList<>();
  private final Map<String, Map<String, Double>> byCountry = new TreeMap<>(Words.alphabetical());

  CountryBars(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : view.rows("present_value", view.headline())) {
      String country = view.name("country", row.text("country"));
      seen.add(row.text("component"));
      byCountry
          .computeIfAbsent(country, key -> new TreeMap<>())
          .merge(row.text("component"), row.number("value"), Double::sum);
    }
    ORDER.stream().filter(seen::remove).forEach(components::add);
    components.addAll(seen);
    double longest = byCountry.keySet().stream()
        .mapToDouble(country -> Svg.textWidth(country, 12))
        .max()
        .orElse(0);
    this.left = Math.max(110, longest + 24);
  }

  boolean possible() {
    return !byCountry.isEmpty();
  }

  /** Net present value of a country by its shown name [USD]. */
  double net(String country) {
    return byCountry.get(country).values().stream().mapToDouble(value -> value).sum();
  }

  /** Sum over all countries [USD]. */
  double total() {
    return byCountry.keySet().stream().mapToDouble(this::net).sum();
  }

  Figure figure() {
    Svg probe = new Svg("countries", WIDTH, 1, "", "");
    double head = Chart.keys(probe, left, 20, names());
    double bottom = head + 14 + ROW * (byCountry.size() + 1);
    Svg svg = new Svg("countries", WIDTH, bottom + 44, title(), description());
    Chart.keys(svg, left, 20, names());
    Axis axis = Axis.linear(least() / 1e6, most() / 1e6, left, RIGHT, 8);
    Chart.level(svg, axis, bottom, head, numbers, words.of("axis.millions"));
    double y = head + 8;
    for (Map.Entry<String, Map<String, Double>> entry : byCountry.entrySet()) {
      bars(svg, axis, y, entry.getKey(), entry.getValue());
      y += ROW;
    }
    bars(svg, axis, y, words.of("total"), sums());
    svg.line(axis.at(0), head, axis.at(0), bottom, "stroke", Palette.INK, "stroke-width", "1.2");
    return new Figure(
        "countries", title(), description(), svg.finish(), twin(), words.of("countries.source"));
  }

  private List<String> names() {
    return components.stream().map(this::name).toList();
  }

  private String name(String component) {
    return view.word("component", component);
  }

  private void bars(Svg svg, Axis axis, double y, String country, Map<String, Double> values) {
    boolean total = country.equals(words.of("total"));
    svg.text(
        left - 10,
        y + 17,
        country,
        "text-anchor",
        "end",
        "fill",
        Palette.INK,
        "font-weight",
        total ? "700" : "400");
    double up = 0;
    double down = 0;
    for (int c = 0; c < components.size(); c++) {
      double value = values.getOrDefault(components.get(c), 0.0) / 1e6;
      double from = value >= 0 ? up : down;
      double x = Math.min(axis.at(from), axis.at(from + value));
      double w = Math.abs(axis.at(from + value) - axis.at(from));
      if (w >= 0.2) {
        Chart.box(svg, x, y + 3, w, ROW - 10, c);
      }
      up += Math.max(0, value);
      down += Math.min(0, value);
    }
    double net = values.values().stream().mapToDouble(value -> value).sum();
    double x = axis.at(net / 1e6);
    double middle = y + 3 + (ROW - 10) / 2;
    diamond(svg, x, middle);
    double after = Math.max(axis.at(up), x) + 10;
    svg.label(
        after, middle + 4, numbers.signed(net / 1e6, 0), "fill", Palette.INK, "font-weight", "700");
  }

  private static void diamond(Svg svg, double x, double y) {
    String path = "M" + Svg.n(x - 6) + " " + Svg.n(y) + "L" + Svg.n(x) + " " + Svg.n(y - 6) + "L"
        + Svg.n(x + 6) + " " + Svg.n(y) + "L" + Svg.n(x) + " " + Svg.n(y + 6) + "z";
    svg.path(path, "fill", Palette.PAPER, "stroke", Palette.INK, "stroke-width", "1.6");
  }

  private Map<String, Double> sums() {
    Map<String, Double> sums = new TreeMap<>();
    byCountry
        .values()
        .forEach(values -> values.forEach((name, value) -> sums.merge(name, value, Double::sum)));
    return sums;
  }

  private double most() {
    return extreme(1);
  }

  private double least() {
    return -extreme(-1);
  }

  /** The longest bar to one side. */
  private double extreme(int sign) {
    List<Map<String, Double>> bars = new ArrayList<>(byCountry.values());
    bars.add(sums());
    double longest = 0;
    for (Map<String, Double> bar : bars) {
      longest = Math.max(
          longest,
          bar.values().stream().mapToDouble(value -> Math.max(0, sign * value)).sum());
    }
    return longest;
  }

  private String title() {
    return words.of("countries.title", view.scenario(view.headline()));
  }

  private String description() {
    List<String> countries = new ArrayList<>(byCountry.keySet());
    countries.sort((a, b) -> Double.compare(net(b), net(a)));
    String first = countries.get(0);
    String last = countries.get(countries.size() - 1);
    return words.of(
        "countries.description",
        numbers.money(total()),
        first,
        numbers.money(net(first)),
        last,
        numbers.money(net(last)),
        view.scenario(view.reference()));
  }

  private Grid twin() {
    Grid grid = new Grid(title() + ", " + words.of("unit.musd")).text(words.of("col.country"));
    names().forEach(grid::number);
    grid.number(words.of("col.net"));
    byCountry.forEach((country, values) -> grid.row(cells(country, values)));
    return grid.row(cells(words.of("total"), sums())).withTotal();
  }

  private List<String> cells(String country, Map<String, Double> values) {
    List<String> cells = new ArrayList<>(List.of(country));
    components.forEach(
        component -> cells.add(numbers.millions(values.getOrDefault(component, 0.0))));
    cells.add(
        numbers.millions(values.values().stream().mapToDouble(value -> value).sum()));
    return cells;
  }
}
