package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import landbridge.store.StoredTable.Row;

/**
 * Value to the company against value to all over the tariffs of one asset, traffic reacting: the frontier that a
 * concession negotiates on. From table {@code tariff_point}; a run that was not asked to decide has none.
 *
 * <p>Checked by: {@code MoneyFiguresTest}.
 */
final class TariffFigure {
  private static final double LEFT = 80;
  private static final double RIGHT = 960;
  private static final double TOP = 30;
  private static final double BOTTOM = 330;
  private static final double USD_PER_MUSD = 1e6;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;

  TariffFigure(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
  }

  /** One figure for each asset whose tariff was varied. */
  List<Figure> figures() {
    List<Row> all = view.rows("tariff_point", view.headline());
    TreeSet<String> paths = new TreeSet<>();
    all.forEach(row -> paths.add(row.text("path")));
    List<Figure> figures = new ArrayList<>();
    for (String path : paths) {
      figures.add(
          figure(path, all.stream().filter(row -> row.text("path").equals(path)).toList()));
    }
    return figures;
  }

  private Figure figure(String path, List<Row> rows) {
    String asset = view.name("asset", path.split("\\.")[1]);
    String id = "tariff-" + path.split("\\.")[1];
    Row company = best(rows, "company");
    Row welfare = best(rows, "welfare");
    String title = words.of("tariff.title", view.scenario(view.headline()), asset);
    String description = words.of(
        "tariff.description",
        numbers.rounded(company.number("tariff"), 3),
        numbers.rounded(welfare.number("tariff"), 3),
        numbers.money(welfare.number("enpv") - company.number("enpv")),
        numbers.money(company.number("project_npv") - welfare.number("project_npv")));
    Svg svg = new Svg(id, 1000, BOTTOM + 48, title, description);
    Axis across = axis(rows, row -> row.number("project_npv"), LEFT, RIGHT);
    Axis up = axis(rows, row -> row.number("enpv"), BOTTOM, TOP);
    Chart.level(svg, across, BOTTOM, TOP, numbers, words.of("tariff.across"));
    Chart.upright(svg, up, LEFT, RIGHT, numbers, words.of("tariff.up"));
    rows.forEach(row -> point(svg, across, up, row));
    return new Figure(
        id, title, description, svg.finish(), grid(title, rows), words.of("tariff.source"));
  }

  private static Row best(List<Row> rows, String aim) {
    return rows.stream().filter(row -> row.text("aim").equals(aim)).findFirst().orElseThrow();
  }

  private static Axis axis(List<Row> rows, ToDoubleFunction<Row> of, double from, double to) {
    double least = rows.stream().mapToDouble(of).min().orElseThrow() / USD_PER_MUSD;
    double most = rows.stream().mapToDouble(of).max().orElseThrow() / USD_PER_MUSD;
    double margin = Math.max(1, 0.08 * (most - least));
    return Axis.linear(least - margin, most + margin, from, to, 6);
  }

  private void point(Svg svg, Axis across, Axis up, Row row) {
    double x = across.at(row.number("project_npv") / USD_PER_MUSD);
    double y = up.at(row.number("enpv") / USD_PER_MUSD);
    boolean best = !row.text("aim").equals("grid");
    boolean front = best || row.flag("frontier");
    svg.circle(
        x,
        y,
        best ? 7 : 5,
        "fill",
        best ? Palette.PAPER : front ? Palette.series(0) : Palette.COMMON,
        "stroke",
        Palette.INK,
        "stroke-width",
        best ? "2.4" : "0.8");
    String text = numbers.rounded(row.number("tariff"), 3);
    if (best) {
      svg.text(
          x,
          y + 24,
          words.of("tariff.best." + row.text("aim"), text),
          "text-anchor",
          "middle",
          "fill",
          Palette.INK,
          "font-weight",
          "700");
    } else {
      svg.text(x, y - 10, text, "text-anchor", "middle", "fill", Palette.INK);
    }
  }

  private Grid grid(String title, List<Row> rows) {
    Grid grid = new Grid(title)
        .text(words.of("tariff.aim"))
        .number(words.of("column.tariff"))
        .number(words.of("tariff.across"))
        .number(words.of("tariff.up"))
        .number(words.of("tariff.traffic"))
        .number(words.of("cover.dscr"));
    for (Row row : rows) {
      String aim = row.text("aim");
      grid.row(
          aim.equals("grid")
              ? words.of(row.flag("frontier") ? "tariff.frontier" : "tariff.beaten")
              : words.of("tariff.for." + aim),
          numbers.rounded(row.number("tariff"), 4),
          numbers.millions(row.number("project_npv")),
          numbers.millions(row.number("enpv")),
          numbers.fixed(row.number("tonnes") / 1e6, 2),
          numbers.fixed(row.findNumber("dscr_min"), 2));
    }
    return grid;
  }
}
