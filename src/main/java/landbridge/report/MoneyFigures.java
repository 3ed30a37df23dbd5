package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * The appraisal of the headline scenario as figures: what the net present value is made of, how it moves
 * with the discount rate, and by how much each part would have to change for the answer to flip.
 *
 * <p>Sums and discounted sums over the ledger of the run. Checked by: {@code MoneyFiguresTest}.
 */
final class MoneyFigures {
  private static final int RATES = 20; // per cent
  private static final double LEAST_USD = 1; // transfers that net to zero leave rounding
  private static final double SHOWN = 2; // changes beyond 200 % are not drawn

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, Double> components = new TreeMap<>(); // present values, USD
  private final TreeMap<Integer, Double> net = new TreeMap<>(); // by year, undiscounted, USD
  private final double enpv;

  MoneyFigures(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (Row row : view.rows("present_value", view.headline())) {
      components.merge(row.text("component"), row.number("value"), Double::sum);
    }
    for (Row row : view.rows("ledger", view.headline())) {
      net.merge(row.year("year"), row.number("amount"), Double::sum);
    }
    enpv = components.values().stream().mapToDouble(v -> v).sum();
  }

  boolean possible() {
    return !components.isEmpty() && !net.isEmpty();
  }

  private String scenario() {
    return view.scenario(view.headline());
  }

  private String component(String code) {
    return view.word("component", code);
  }

  /** Components from the largest gain to the largest cost, then their sum. */
  Figure parts() {
    List<Waterfall.Step> steps = new ArrayList<>();
    components.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .filter(entry -> Math.abs(entry.getValue()) >= LEAST_USD)
        .forEach(entry ->
            steps.add(new Waterfall.Step(component(entry.getKey()), entry.getValue(), false)));
    steps.add(new Waterfall.Step(words.of("parts.total"), enpv, true));
    Waterfall waterfall = new Waterfall(numbers, steps);
    String title = words.of("parts.title", scenario());
    String description = words.of(
        "parts.description",
        steps.get(0).name(),
        numbers.money(steps.get(0).usd()),
        numbers.money(enpv));
    return new Figure(
        "parts",
        title,
        description,
        waterfall.draw("parts", title, description, words.of("axis.millions")),
        waterfall.twin(
            title + ", " + words.of("unit.musd"), words.of("col.component"), words.of("col.value")),
        words.of("countries.source"));
  }

  private record Switch(String component, double present, double change) {}

  private List<Switch> switches() {
    List<Switch> list = new ArrayList<>();
    components.forEach((code, present) -> {
      if (Math.abs(present) >= LEAST_USD) {
        list.add(new Switch(code, present, -enpv / present));
      }
    });
    list.sort(Comparator.comparingDouble(s -> Math.abs(s.change())));
    return list;
  }

  /** By how much each component alone would have to change. */
  Figure flips() {
    List<Switch> list = switches();
    double top = 30;
    double row = 26;
    double bottom = top + row * list.size();
    String title = words.of("flips.title", scenario());
    String description = words.of(
        "flips.description",
        component(list.get(0).component()),
        numbers.signed(list.get(0).change() * 100, 0));
    Svg svg = new Svg("flips", 1000, bottom + 44, title, description);
    Axis axis = Axis.linear(-SHOWN * 100, SHOWN * 100, 230, 860, 8);
    Chart.level(svg, axis, bottom, top - 8, numbers, words.of("flips.axis"));
    svg.line(axis.at(0), top - 8, axis.at(0), bottom, "stroke", Palette.INK);
    Grid twin = new Grid(title)
        .text(words.of("col.component"))
        .number(words.of("col.value") + ", " + words.of("unit.musd"))
        .number(words.of("flips.axis"));
    for (int i = 0; i < list.size(); i++) {
      flip(svg, axis, list.get(i), top + row * i);
      twin.row(
          component(list.get(i).component()),
          numbers.millions(list.get(i).present()),
          numbers.signed(list.get(i).change() * 100, 0));
    }
    return new Figure(
        "flips", title, description, svg.finish(), twin, words.of("countries.source"));
  }

  private void flip(Svg svg, Axis axis, Switch one, double top) {
    double shown = Math.max(-SHOWN, Math.min(SHOWN, one.change())) * 100;
    boolean beyond = Math.abs(one.change()) > SHOWN;
    double from = Math.min(axis.at(0), axis.at(shown));
    double width = Math.max(1, Math.abs(axis.at(shown) - axis.at(0)));
    String fill = beyond ? Palette.COMMON : one.change() < 0 ? Palette.LOSS : Palette.GAIN;
    svg.text(220, top + 17, component(one.component()), "text-anchor", "end", "fill", Palette.INK);
    svg.rect(from, top + 4, width, 18, "fill", fill);
    String text = numbers.signed(one.change() * 100, 0) + "\u00A0%"
        + (beyond ? one.change() < 0 ? " \u2190" : " \u2192" : "");
    svg.text(870, top + 17, text, "fill", Palette.INK);
  }

  /** Year whose amounts are not discounted: that of the study. */
  private int baseYear() {
    for (Row row : view.rows("input")) {
      if (row.text("path").equals("study.base_year")) {
        OptionalDouble year = row.findNumber("value");
        return year.isPresent() ? (int) year.getAsDouble() : net.firstKey();
      }
    }
    return net.firstKey();
  }

  /** Net present value at a rate [USD]. */
  double present(double rate) {
    int base = baseYear();
    double sum = 0;
    for (Map.Entry<Integer, Double> year : net.entrySet()) {
      sum += year.getValue() / Math.pow(1 + rate, year.getKey() - base);
    }
    return sum;
  }

  /** Net present value against the discount rate. */
  Figure rates() {
    List<LineChart.Point> points = new ArrayList<>();
    for (int percent = 0; percent <= RATES; percent++) {
      points.add(new LineChart.Point(percent, present(percent / 100.0) / 1e6));
    }
    OptionalDouble eirr = view.measure("appraisal", view.headline(), "eirr");
    String title = words.of("rates.title", scenario());
    String description = words.of(
        "rates.description",
        numbers.money(present(0.03)),
        numbers.money(present(0.06)),
        numbers.money(present(0.12)),
        eirr.isPresent() ? numbers.percent(eirr.getAsDouble(), 1) : Numbers.MISSING);
    LineChart chart = new LineChart(numbers, words.of("rates.axis"), words.of("axis.millions"));
    chart.line(words.of("parts.total"), points);
    Optional<Double> mark =
        eirr.isPresent() ? Optional.of(eirr.getAsDouble() * 100) : Optional.empty();
    mark.filter(rate -> rate <= RATES).ifPresent(chart::mark);
    return new Figure(
        "rates",
        title,
        description,
        chart.draw("rates", title, description),
        chart.twin(title, words.of("rates.axis"), 0, 1),
        words.of("rates.source"));
  }
}
