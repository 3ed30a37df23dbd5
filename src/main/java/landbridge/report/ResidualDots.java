package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.store.StoredTable.Row;

/**
 * Modelled over published, one line per count or time, on a logarithmic axis around 1 with bands of agreement.
 *
 * <p>A disc was in the fit, a square was held out, a ring is the prediction with that number left out of the fit.
 * Checked by: {@code BaseYearReportTest}.
 */
final class ResidualDots {
  private static final double LEFT = 330;
  private static final double WIDE =
      1.15; // widest of usual fonts over the one that widths are reckoned for
  private static final double RIGHT = 960;
  private static final double STEP = 22;
  private static final double MARK = 14; // room of a mark in the keys

  private final RunView view;
  private final Words words;
  private final String id;
  private final double band;
  private final List<Row> rows;
  private final double left; // where the axis begins: right of the longest name

  /**
   * The figure of a table.
   *
   * @param table table with the columns name, use, value, ratio
   * @param id    place in the page and stem of its words
   * @param band  ratio at the edge of the inner band
   */
  ResidualDots(RunView view, String table, String id, double band) {
    this.view = view;
    this.words = view.words();
    this.id = id;
    this.band = band;
    this.rows = view.rows(table).stream()
        .filter(row -> row.findNumber("ratio").isPresent())
        .toList();
    double longest = rows.stream()
        .mapToDouble(row -> Svg.textWidth(view.inLanguage(row, "name"), 12))
        .max()
        .orElse(0);
    this.left = Math.max(LEFT, WIDE * longest + 14);
  }

  boolean possible() {
    return !rows.isEmpty();
  }

  Figure figure(Grid twin) {
    double bottom = 40 + STEP * rows.size();
    Svg svg = new Svg(id, 1000, bottom + 70, title(), title());
    Axis axis = new Axis(0.1, 10, left, RIGHT, true, 0);
    Chart.level(svg, axis, bottom, 30, view.numbers(), words.of("axis.ratio"));
    for (double edge : new double[] {1 / 2.0, 1 / band, 1, band, 2}) {
      String dash = edge == 1 ? "none" : "5 4";
      svg.line(
          axis.at(edge),
          30,
          axis.at(edge),
          bottom,
          "stroke",
          Palette.QUIET,
          "stroke-dasharray",
          dash);
    }
    for (int i = 0; i < rows.size(); i++) {
      line(svg, axis, rows.get(i), 44 + STEP * i);
    }
    keys(svg, bottom + 52);
    return new Figure(id, title(), title(), svg.finish(), twin, words.of(id + ".source"));
  }

  private void line(Svg svg, Axis axis, Row row, double y) {
    String colour = row.flag("within") ? Palette.GAIN : Palette.LOSS;
    svg.text(
        left - 10, y + 4, view.inLanguage(row, "name"), "text-anchor", "end", "fill", Palette.INK);
    svg.line(axis.at(1), y, axis.at(held(row.number("ratio"))), y, "stroke", colour);
    OptionalDouble without = leftOut(row);
    if (without.isPresent()) {
      double x = axis.at(held(without.getAsDouble() / row.number("value")));
      svg.circle(x, y, 6.5, "fill", "none", "stroke", Palette.INK);
    }
    mark(svg, axis.at(held(row.number("ratio"))), y, row.text("use").equals("check"), colour);
  }

  private OptionalDouble leftOut(Row row) {
    return id.equals("residuals") ? row.findNumber("left_out") : OptionalDouble.empty();
  }

  private static void mark(Svg svg, double x, double y, boolean held, String colour) {
    if (held) {
      svg.rect(x - 4, y - 4, 8, 8, "fill", Palette.PAPER, "stroke", colour, "stroke-width", "2");
    } else {
      svg.circle(x, y, 4.2, "fill", colour, "stroke", Palette.PAPER);
    }
  }

  /** As far left as they need, since names are longer in some languages than the axis is wide. */
  private void keys(Svg svg, double y) {
    List<String> names = new ArrayList<>(List.of(words.of("fit.fit"), words.of("fit.check")));
    if (id.equals("residuals")) {
      names.add(words.of("fit.left-out"));
    }
    double wide = names.stream().mapToDouble(ResidualDots::keyWidth).sum();
    double x = Math.min(left, 1000 - wide);
    for (int i = 0; i < names.size(); i++) {
      if (i < 2) {
        mark(svg, x, y, i == 1, Palette.INK);
      } else {
        svg.circle(x, y, 6.5, "fill", "none", "stroke", Palette.INK);
      }
      svg.text(x + MARK, y + 4, names.get(i), "fill", Palette.INK);
      x += keyWidth(names.get(i));
    }
  }

  private static double keyWidth(String name) {
    return MARK + WIDE * Svg.textWidth(name, 12) + MARK;
  }

  /** What lies beyond the axis is drawn at its end. */
  private static double held(double ratio) {
    return Math.max(0.1, Math.min(10, ratio));
  }

  private String title() {
    long within = rows.stream().filter(row -> row.flag("within")).count();
    return words.of(id + ".title", Long.toString(within), Integer.toString(rows.size()));
  }
}
