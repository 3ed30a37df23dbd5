package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.store.StoredTable.Row;

/**
 * The time/cost-distance diagram: rival routes of one pair on one axis of kilometres, hours above and dollars below.
 *
 * <p>A vertical jump is a border (disc) or a terminal (square); the slope is the speed or the price of the mode. The
 * whisker at the end of a route is one standard deviation of its time. At most six routes are drawn.
 *
 * <p>Source of the form: UNESCAP time/cost-distance methodology. Checked by: {@code ReportTest}.
 */
final class RouteDiagram {
  private static final double WIDTH = 1000;
  private static final double LEFT = 64;
  private static final double RIGHT = 720;
  private static final int MOST = 6;

  /** One route: its corridor, its share of the pair's goods, and its steps. */
  record Route(String corridor, double share, List<Row> steps) {
    Row last() {
      return steps.get(steps.size() - 1);
    }
  }

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final String id;
  private final List<String> pair;
  private final int year;
  private final List<Route> routes = new ArrayList<>();

  /**
   * The diagram of a pair.
   *
   * @param pair origin, destination, commodity
   * @param rows the steps of the pair's routes, of one scenario and year
   */
  RouteDiagram(RunView view, String id, List<String> pair, int year, List<Row> rows) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    this.id = id;
    this.pair = pair;
    this.year = year;
    Map<String, List<Row>> byCorridor = new LinkedHashMap<>();
    rows.forEach(row -> byCorridor
        .computeIfAbsent(row.text("corridor"), key -> new ArrayList<>())
        .add(row));
    byCorridor.forEach((corridor, steps) -> {
      steps.sort(Comparator.comparingLong(row -> row.integer("step")));
      routes.add(new Route(corridor, steps.get(0).findNumber("share").orElse(0), steps));
    });
    routes.sort(Comparator.comparingDouble(Route::share).reversed().thenComparing(Route::corridor));
    while (routes.size() > MOST) {
      routes.remove(routes.size() - 1);
    }
  }

  /** The diagrams of the pairs that the run kept for its headline scenario, at most {@code most}. */
  static List<Figure> figures(RunView view, int most) {
    List<Row> rows = view.rows("route_step", view.headline());
    int wanted = rows.isEmpty() ? 0 : view.mapYear();
    int year = rows.stream()
        .mapToInt(row -> row.year("year"))
        .boxed()
        .min(Comparator.comparingInt((Integer kept) -> Math.abs(kept - wanted))
            .thenComparing(kept -> kept))
        .orElse(0);
    Map<List<String>, List<Row>> pairs = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.year("year") == year) {
        List<String> pair =
            List.of(row.text("origin"), row.text("destination"), row.text("commodity"));
        pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(row);
      }
    }
    List<Figure> figures = new ArrayList<>();
    pairs.forEach((pair, steps) -> {
      if (figures.size() < most) {
        String id = figures.isEmpty() ? "routes" : "routes-" + (figures.size() + 1);
        figures.add(new RouteDiagram(view, id, pair, year, steps).figure());
      }
    });
    return figures;
  }

  Figure figure() {
    Svg svg = new Svg(id, WIDTH, 760, title(), description());
    double longest = most("km");
    Axis km = Axis.linear(0, longest, LEFT, RIGHT, 7);
    Axis hours = Axis.linear(0, most("hours"), 370, 40, 6);
    Axis usd = Axis.linear(0, most("usd"), 710, 430, 5);
    Chart.upright(svg, hours, LEFT, RIGHT, numbers, words.of("axis.hours"));
    Chart.upright(svg, usd, LEFT, RIGHT, numbers, words.of("axis.usdt"));
    Chart.level(svg, km, 370, 370, numbers, "");
    Chart.level(svg, km, 710, 710, numbers, words.of("axis.km"));
    panel(svg, km, hours, "hours");
    panel(svg, km, usd, "usd");
    jumps(svg, km, hours);
    keys(svg);
    return new Figure(id, title(), description(), svg.finish(), twin(), words.of("routes.source"));
  }

  private double most(String column) {
    return routes.stream()
        .mapToDouble(route -> route.last().number(column))
        .max()
        .orElse(1);
  }

  private void panel(Svg svg, Axis km, Axis value, String column) {
    for (int r = routes.size() - 1; r >= 0; r--) {
      List<Row> steps = routes.get(r).steps();
      StringBuilder path = new StringBuilder();
      for (Row step : steps) {
        path.append(path.isEmpty() ? "M" : "L")
            .append(Svg.n(km.at(step.number("km"))))
            .append(' ');
        path.append(Svg.n(value.at(step.number(column))));
      }
      svg.path(
          path.toString(),
          "fill",
          "none",
          "stroke",
          Palette.series(r),
          "stroke-width",
          "2.2",
          "stroke-dasharray",
          Palette.dash(r),
          "stroke-linejoin",
          "round");
      for (Row step : steps) {
        sign(svg, km.at(step.number("km")), value.at(step.number(column)), step.text("kind"), r);
      }
      end(svg, km, value, column, r);
    }
  }

  private void sign(Svg svg, double x, double y, String kind, int route) {
    if (kind.equals("crossing")) {
      svg.circle(x, y, 3.6, "fill", Palette.series(route), "stroke", Palette.PAPER);
    } else if (kind.equals("terminal")) {
      svg.rect(
          x - 3.4,
          y - 3.4,
          6.8,
          6.8,
          "fill",
          Palette.PAPER,
          "stroke",
          Palette.series(route),
          "stroke-width",
          "1.8");
    }
  }

  private void end(Svg svg, Axis km, Axis value, String column, int route) {
    Row last = routes.get(route).last();
    double x = km.at(last.number("km"));
    double y = value.at(last.number(column));
    double sd = column.equals("hours") ? last.findNumber("hours_sd").orElse(0) : 0;
    if (sd > 0) {
      double top = value.at(last.number(column) + sd);
      double bottom = value.at(Math.max(0, last.number(column) - sd));
      svg.line(x, top, x, bottom, "stroke", Palette.series(route), "stroke-width", "1.2");
      svg.line(x - 4, top, x + 4, top, "stroke", Palette.series(route), "stroke-width", "1.2");
      svg.line(
          x - 4, bottom, x + 4, bottom, "stroke", Palette.series(route), "stroke-width", "1.2");
    }
    Chart.box(svg, x + 5, y - 7, 14, 14, route);
  }

  /** Names the largest waits. */
  private void jumps(Svg svg, Axis km, Axis hours) {
    record Jump(Row row, double hours, int route) {}
    List<Jump> jumps = new ArrayList<>();
    for (int r = 0; r < routes.size(); r++) {
      List<Row> steps = routes.get(r).steps();
      for (int s = 1; s < steps.size(); s++) {
        boolean stop = steps.get(s).text("kind").matches("crossing|terminal");
        double wait = steps.get(s).number("hours") - steps.get(s - 1).number("hours");
        if (stop && wait > 0) {
          jumps.add(new Jump(steps.get(s), wait, r));
        }
      }
    }
    jumps.sort(
        Comparator.comparingDouble((Jump jump) -> -jump.hours()).thenComparingInt(Jump::route));
    Labels labels = new Labels(svg, RIGHT + 10, 368);
    routes.forEach(route -> keepFree(labels, route, km, hours));
    for (Jump jump : jumps.subList(0, Math.min(14, jumps.size()))) {
      String text =
          view.inLanguage(jump.row(), "name") + " +" + numbers.fixed(jump.hours(), 0) + "\u00A0h";
      double y = hours.at(jump.row().number("hours") - jump.hours() / 2);
      labels.place(
          km.at(jump.row().number("km")), y, text, 10.5, 6, "fill", Palette.series(jump.route()));
    }
  }

  private static void keepFree(Labels labels, Route route, Axis km, Axis hours) {
    for (int s = 1; s < route.steps().size(); s++) {
      double x = km.at(route.steps().get(s - 1).number("km"));
      double y = hours.at(route.steps().get(s - 1).number("hours"));
      double dx = km.at(route.steps().get(s).number("km")) - x;
      double dy = hours.at(route.steps().get(s).number("hours")) - y;
      int parts = 1 + (int) (Math.hypot(dx, dy) / 5);
      for (int p = 0; p <= parts; p++) {
        labels.keepFree(x + dx * p / parts - 1.5, y + dy * p / parts - 1.5, 3, 3);
      }
    }
  }

  private void keys(Svg svg) {
    double y = 52;
    for (int r = 0; r < routes.size(); r++) {
      Route route = routes.get(r);
      double x = RIGHT + 24;
      svg.line(
          x,
          y - 4,
          x + 26,
          y - 4,
          "stroke",
          Palette.series(r),
          "stroke-width",
          "2.2",
          "stroke-dasharray",
          Palette.dash(r));
      Chart.box(svg, x + 32, y - 12, 16, 15, r);
      for (String line : Svg.lines(corridor(route), 13, WIDTH - x - 54)) {
        svg.text(x + 54, y, line, "fill", Palette.INK, "font-weight", "600");
        y += 15;
      }
      String totals = numbers.hours(route.last().number("hours")) + " \u00B7 "
          + words.of("money.perTonne", numbers.fixed(route.last().number("usd"), 0)) + " \u00B7 "
          + numbers.percent(route.share(), 0);
      svg.text(x + 54, y, totals, "fill", Palette.QUIET, "font-size", "11");
      y += 27;
    }
    signKeys(svg, RIGHT + 30, y);
  }

  private void signKeys(Svg svg, double x, double y) {
    svg.circle(x, y, 3.6, "fill", Palette.INK);
    svg.text(x + 24, y + 4, words.of("legend.crossing"), "fill", Palette.INK);
    svg.rect(
        x - 3.4,
        y + 16,
        6.8,
        6.8,
        "fill",
        Palette.PAPER,
        "stroke",
        Palette.INK,
        "stroke-width",
        "1.8");
    svg.text(x + 24, y + 24, words.of("legend.terminal"), "fill", Palette.INK);
    svg.line(x, y + 34, x, y + 48, "stroke", Palette.INK, "stroke-width", "1.2");
    svg.text(x + 24, y + 46, words.of("legend.sd"), "fill", Palette.INK);
  }

  private String corridor(Route route) {
    return view.name("corridor", route.corridor());
  }

  private String title() {
    return words.of(
        "routes.title",
        view.name("zone", pair.get(0)),
        view.name("zone", pair.get(1)),
        view.name("commodity", pair.get(2)),
        Integer.toString(year));
  }

  private String description() {
    StringBuilder text =
        new StringBuilder(words.of("routes.description", Integer.toString(routes.size())));
    for (Route route : routes) {
      Row last = route.last();
      text.append(' ')
          .append(words.of(
              "routes.one",
              corridor(route),
              numbers.percent(route.share(), 0),
              numbers.fixed(last.number("km"), 0),
              numbers.hours(last.number("hours")),
              numbers.fixed(last.number("usd"), 0)));
    }
    return text.toString();
  }

  private Grid twin() {
    Grid grid = new Grid(title())
        .text(words.of("col.corridor"))
        .text(words.of("col.step"))
        .text(words.of("col.place"))
        .text(words.of("col.mode"))
        .number("km")
        .number("h")
        .number("\u00B1 h")
        .number(words.of("unit.usdt"));
    for (Route route : routes) {
      for (Row step : route.steps()) {
        String mode = step.text("mode");
        grid.row(
            corridor(route), view.word("step", step.text("kind")),
            view.inLanguage(step, "name"), view.word("mode", mode),
            numbers.fixed(step.number("km"), 0), numbers.fixed(step.number("hours"), 1),
            numbers.fixed(step.findNumber("hours_sd"), 1), numbers.fixed(step.number("usd"), 1));
      }
    }
    return grid;
  }
}
