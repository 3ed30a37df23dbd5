package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * What each corridor gains or loses by the project in the year of the maps: gains to the right, losses to the left and
 * striped, sorted.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class CorridorChange {
  private static final double WIDTH = 1000;
  private static final double LEFT = 330;
  private static final double RIGHT = 930;
  private static final double ROW = 26;
  private static final double LEAST_T = 1000;

  /** One corridor: tonnes without and with the project [t/yr]. */
  private record Change(String corridor, double without, double with) {
    double difference() {
      return with - without;
    }
  }

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final List<Change> changes = new ArrayList<>();

  CorridorChange(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    Map<String, double[]> tonnes = new TreeMap<>();
    for (Row row : view.rows("corridor_share")) {
      boolean with = row.text("scenario").equals(view.headline());
      if (row.year("year") == view.mapYear()
          && (with || row.text("scenario").equals(view.reference()))) {
        tonnes.computeIfAbsent(row.text("corridor"), key -> new double[2])[with ? 1 : 0] +=
            row.number("tonnes");
      }
    }
    tonnes.forEach((corridor, flow) -> changes.add(new Change(corridor, flow[0], flow[1])));
    changes.removeIf(change -> Math.abs(change.difference()) < LEAST_T);
    changes.sort(
        Comparator.comparingDouble(Change::difference).reversed().thenComparing(Change::corridor));
  }

  boolean possible() {
    return !changes.isEmpty() && !view.reference().equals(view.headline());
  }

  Figure figure() {
    double bottom = 30 + ROW * changes.size();
    Svg svg = new Svg("change", WIDTH, bottom + 44, title(), description());
    double most = changes.stream()
            .mapToDouble(change -> Math.abs(change.difference()))
            .max()
            .orElse(1)
        / 1e6;
    double least = changes.stream().mapToDouble(Change::difference).min().orElse(0) / 1e6;
    double top = changes.get(0).difference() / 1e6;
    Axis axis = Axis.linear(Math.min(least, -most / 10), Math.max(top, most / 10), LEFT, RIGHT, 8);
    Chart.level(svg, axis, bottom, 20, numbers, words.of("axis.mtChange"));
    stripes(svg);
    double y = 24;
    for (Change change : changes) {
      bar(svg, axis, y, change);
      y += ROW;
    }
    svg.line(axis.at(0), 20, axis.at(0), bottom, "stroke", Palette.INK, "stroke-width", "1.2");
    return new Figure(
        "change", title(), description(), svg.finish(), twin(), words.of("corridors.source"));
  }

  private static void stripes(Svg svg) {
    svg.markup()
        .open("defs")
        .open(
            "pattern",
            "id",
            "stripes",
            "width",
            "4.5",
            "height",
            "8",
            "patternUnits",
            "userSpaceOnUse");
    svg.rect(0, 0, 3, 8, "fill", Palette.LOSS);
    svg.markup().close().close();
  }

  private void bar(Svg svg, Axis axis, double y, Change change) {
    boolean gain = change.difference() > 0;
    double x = axis.at(change.difference() / 1e6);
    double from = Math.min(x, axis.at(0));
    String fill = gain ? Palette.GAIN : "url(#stripes)";
    svg.rect(
        from,
        y + 3,
        Math.abs(x - axis.at(0)),
        ROW - 8,
        "fill",
        fill,
        "stroke",
        gain ? Palette.GAIN : Palette.LOSS);
    svg.text(12, y + 17, view.corridor(change.corridor()), "fill", Palette.INK);
    String text = numbers.signed(change.difference() / 1e6, 2);
    svg.label(
        gain ? x + 6 : x - 6,
        y + 17,
        text,
        "text-anchor",
        gain ? "start" : "end",
        "fill",
        Palette.INK,
        "font-weight",
        "600");
  }

  private String title() {
    return words.of(
        "change.title", view.scenario(view.headline()), Integer.toString(view.mapYear()));
  }

  private String description() {
    double gain =
        changes.stream().mapToDouble(change -> Math.max(0, change.difference())).sum();
    double loss =
        changes.stream().mapToDouble(change -> Math.min(0, change.difference())).sum();
    return words.of(
        "change.description", numbers.signed(gain / 1e6, 2), numbers.signed(loss / 1e6, 2));
  }

  private Grid twin() {
    Grid grid = new Grid(title() + ", " + words.of("unit.mt"))
        .text(words.of("col.corridor"))
        .number(words.of("col.without"))
        .number(words.of("col.with"))
        .number(words.of("col.difference"));
    for (Change change : changes) {
      grid.row(
          view.corridor(change.corridor()),
          numbers.megatonnes(change.without()),
          numbers.megatonnes(change.with()),
          numbers.signed(change.difference() / 1e6, 2));
    }
    return grid;
  }
}
