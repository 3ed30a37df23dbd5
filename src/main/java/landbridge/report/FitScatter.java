package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import landbridge.store.StoredTable.Row;

/**
 * The base year: observed against modelled tonnes on logarithmic axes, with the line of agreement and the bands of 25 % and of a factor of two.
 *
 * <p>Counts used to set parameters are discs, counts held out are squares; those outside the band are named.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class FitScatter {
  private static final double SIZE = 620;
  private static final double LEFT = 80;
  private static final double BOTTOM = 560;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final List<Row> counts = new ArrayList<>();

  FitScatter(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (Row row : view.rows("observed_fit")) {
      if (row.findNumber("value").isPresent() && row.findNumber("modelled").isPresent()) {
        counts.add(row);
      }
    }
  }

  boolean possible() {
    return counts.stream().anyMatch(row -> row.number("value") > 0);
  }

  Figure figure() {
    Svg svg = new Svg("fit", 1000, SIZE, title(), description());
    Axis x = Axis.decades(least() / 1e6, most() / 1e6, LEFT, 640);
    Axis y = Axis.decades(least() / 1e6, most() / 1e6, BOTTOM, 30);
    Chart.level(svg, x, BOTTOM, 30, numbers, words.of("axis.observed"));
    Chart.upright(svg, y, LEFT, 640, numbers, words.of("axis.modelled"));
    svg.markup().open("defs").open("clipPath", "id", "fit-clip");
    svg.rect(LEFT, 30, 560, 530);
    svg.markup().close().close();
    svg.group("clip-path", "url(#fit-clip)");
    band(svg, x, y);
    svg.end();
    points(svg, x, y);
    keys(svg);
    return new Figure("fit", title(), description(), svg.finish(), twin(), words.of("fit.source"));
  }

  private void band(Svg svg, Axis x, Axis y) {
    for (double ratio : new double[] {0.5, 0.75, 1, 1.25, 2}) {
      svg.line(
          x.at(x.low()),
          y.at(x.low() * ratio),
          x.at(x.high()),
          y.at(x.high() * ratio),
          "stroke",
          Palette.QUIET,
          "stroke-width",
          ratio == 1 ? "1.4" : "1",
          "stroke-dasharray",
          ratio == 1 ? "none" : "5 4");
    }
  }

  private void points(Svg svg, Axis x, Axis y) {
    Labels labels = new Labels(svg, 680, SIZE);
    for (Row row : counts) {
      double px = x.at(shown(row.number("value"), x));
      double py = y.at(shown(row.number("modelled"), y));
      labels.keepFree(px - 4, py - 4, 8, 8);
    }
    for (Row row : counts) {
      double px = x.at(shown(row.number("value"), x));
      double py = y.at(shown(row.number("modelled"), y));
      String colour = row.flag("within") ? Palette.GAIN : Palette.LOSS;
      if (row.text("use").equals("check")) {
        svg.rect(
            px - 4, py - 4, 8, 8, "fill", Palette.PAPER, "stroke", colour, "stroke-width", "2");
      } else {
        svg.circle(px, py, 4.2, "fill", colour, "stroke", Palette.PAPER);
      }
    }
    for (Row row : counts) {
      if (!row.flag("within")) {
        double px = x.at(shown(row.number("value"), x));
        double py = y.at(shown(row.number("modelled"), y));
        labels.place(px, py, view.inLanguage(row, "name"), 11, 6, "fill", Palette.INK);
      }
    }
  }

  /** Zero has no place on a logarithmic axis and is drawn at its foot. */
  private static double shown(double tonnes, Axis axis) {
    return Math.max(axis.low(), tonnes / 1e6);
  }

  private void keys(Svg svg) {
    double x = 690;
    svg.circle(x, 60, 4.2, "fill", Palette.INK);
    svg.text(x + 14, 64, words.of("fit.fit"), "fill", Palette.INK);
    svg.rect(x - 4, 80, 8, 8, "fill", Palette.PAPER, "stroke", Palette.INK, "stroke-width", "2");
    svg.text(x + 14, 88, words.of("fit.check"), "fill", Palette.INK);
    svg.line(x - 8, 108, x + 8, 108, "stroke", Palette.QUIET, "stroke-width", "1.4");
    svg.text(x + 14, 112, words.of("fit.equal"), "fill", Palette.INK);
    svg.line(x - 8, 132, x + 8, 132, "stroke", Palette.QUIET, "stroke-dasharray", "5 4");
    svg.text(x + 14, 136, words.of("fit.band"), "fill", Palette.INK);
  }

  private double least() {
    return counts.stream()
        .flatMapToDouble(row -> DoubleStream.of(row.number("value"), row.number("modelled")))
        .filter(value -> value >= 1000)
        .min()
        .orElse(1e5);
  }

  private double most() {
    return counts.stream()
        .flatMapToDouble(row -> DoubleStream.of(row.number("value"), row.number("modelled")))
        .max()
        .orElse(1e7);
  }

  private long within() {
    return counts.stream().filter(row -> row.flag("within")).count();
  }

  private String title() {
    return words.of("fit.title", Long.toString(within()), Integer.toString(counts.size()));
  }

  private String description() {
    List<String> outside = counts.stream()
        .filter(row -> !row.flag("within"))
        .map(row -> view.inLanguage(row, "name"))
        .toList();
    String named = outside.isEmpty() ? words.of("fit.none") : String.join("; ", outside);
    return words.of(
        "fit.description", Long.toString(within()), Integer.toString(counts.size()), named);
  }

  private Grid twin() {
    Grid grid = new Grid(title())
        .text(words.of("col.count"))
        .text(words.of("col.use"))
        .number(words.of("col.observed") + ", " + words.of("unit.mt"))
        .number(words.of("col.modelled") + ", " + words.of("unit.mt"))
        .number(words.of("col.ratio"))
        .text(words.of("col.within"))
        .text(words.of("col.source"))
        .note(words);
    for (Row row : counts) {
      String grade = row.text("grade").isEmpty() ? "" : " (" + row.text("grade") + ")";
      grid.row(
          view.inLanguage(row, "name"),
          view.word("fit", row.text("use")),
          numbers.megatonnes(row.number("value")),
          numbers.megatonnes(row.number("modelled")),
          numbers.fixed(row.findNumber("ratio"), 2),
          words.of(row.flag("within") ? "yes" : "no"),
          row.text("source") + grade,
          row.text("note"));
    }
    return grid;
  }
}
