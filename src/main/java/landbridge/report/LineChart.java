package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines over a level axis: each with its own dash and number, with levels and one mark on the axis. Checked
 * by: {@code MoneyFiguresTest}.
 */
final class LineChart {
  private static final double WIDTH = 1000;
  private static final double LEFT = 80;
  private static final double RIGHT = 980;
  private static final double BOTTOM = 330;

  /** A point. */
  record Point(double x, double y) {}

  private record Line(String name, List<Point> points) {}

  private final Numbers numbers;
  private final String level;
  private final String upright;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> levels = new ArrayList<>();
  private Optional<Double> mark = Optional.empty();
  private boolean years;

  LineChart(Numbers numbers, String level, String upright) {
    this.numbers = numbers;
    this.level = level;
    this.upright = upright;
  }

  /** The level axis counts years. */
  LineChart ofYears() {
    years = true;
    return this;
  }

  void line(String name, List<Point> points) {
    lines.add(new Line(name, List.copyOf(points)));
  }

  /** A thin line at one height. */
  void level(String name, double y) {
    levels.add(new Line(name, List.of(new Point(0, y))));
  }

  /** A mark on the line of zero. */
  void mark(double x) {
    mark = Optional.of(x);
  }

  Markup draw(String id, String title, String description) {
    Svg svg = new Svg(id, WIDTH, BOTTOM + 48, title, description);
    double head = Chart.keys(svg, LEFT, 20, lines.stream().map(Line::name).toList());
    double[] x = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double[] y = {0, 0};
    for (Line line : lines) {
      for (Point point : line.points()) {
        x = new double[] {Math.min(x[0], point.x()), Math.max(x[1], point.x())};
        y = new double[] {Math.min(y[0], point.y()), Math.max(y[1], point.y())};
      }
    }
    for (Line line : levels) {
      y[1] = Math.max(y[1], line.points().get(0).y());
    }
    Axis across = years
        ? Axis.years((int) x[0], (int) x[1], LEFT, RIGHT)
        : Axis.linear(x[0], x[1], LEFT, RIGHT, 10);
    Axis up = Axis.linear(y[0], y[1], BOTTOM, head + 24, 6);
    if (years) {
      Chart.years(svg, across, BOTTOM);
    } else {
      Chart.level(svg, across, BOTTOM, head + 24, numbers, level);
    }
    Chart.upright(svg, up, LEFT, RIGHT, numbers, upright);
    lines(svg, across, up);
    mark.ifPresent(at -> svg.circle(
        across.at(at),
        up.at(0),
        5,
        "fill",
        Palette.PAPER,
        "stroke",
        Palette.INK,
        "stroke-width",
        "2"));
    return svg.finish();
  }

  private void lines(Svg svg, Axis across, Axis up) {
    for (Line level : levels) {
      double y = height(up, level);
      svg.line(LEFT, y, RIGHT, y, "stroke", Palette.LOSS, "stroke-dasharray", "6 4");
    }
    for (int i = 0; i < lines.size(); i++) {
      path(svg, across, up, lines.get(i), i);
    }
    for (int i = 0; i < levels.size(); i++) { // the first below its line, others above theirs
      double y = height(up, levels.get(i)) + (i == 0 ? 14 : -5);
      svg.label(RIGHT, y, levels.get(i).name(), "text-anchor", "end", "fill", Palette.LOSS);
    }
  }

  private static double height(Axis up, Line level) {
    return up.at(level.points().get(0).y());
  }

  private static void path(Svg svg, Axis across, Axis up, Line line, int series) {
    StringBuilder path = new StringBuilder();
    for (Point point : line.points()) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(Svg.n(across.at(point.x())))
          .append(' ')
          .append(Svg.n(up.at(point.y())));
    }
    svg.path(
        path.toString(),
        "fill",
        "none",
        "stroke",
        Palette.series(series),
        "stroke-width",
        "2.4",
        "stroke-dasharray",
        Palette.dash(series));
  }

  /** The points as a table; lines must share their places on the level axis. */
  Grid twin(String caption, String head, int levelDigits, int digits) {
    Grid grid = new Grid(caption).number(head);
    lines.forEach(line -> grid.number(line.name()));
    for (int i = 0; i < lines.get(0).points().size(); i++) {
      List<String> cells = new ArrayList<>();
      double x = lines.get(0).points().get(i).x();
      cells.add(years ? Integer.toString((int) x) : numbers.fixed(x, levelDigits));
      for (Line line : lines) {
        cells.add(numbers.fixed(line.points().get(i).y(), digits));
      }
      grid.row(cells);
    }
    return grid;
  }
}
