package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * What the results rest on: how many inputs have which grade, which are placeholders, every assumption with its source,
 * and the bibliography.
 *
 * <p>A table of more than {@link #MOST_ROWS} values (goods flows) is summed up in one line and stays whole in the run
 * folder, so that the file keeps below its limit.
 *
 * <p>Checked by: {@code ReportTest}, {@code InputTextsTest}.
 */
final class InputTexts {
  static final int MOST_ROWS = 6000;

  /** Columns of the input tables that hold a year: those of type year in the dictionary of the inputs. */
  static final Set<String> YEARS = Set.of(
      "base_year",
      "from",
      "horizon",
      "in_force",
      "open_from",
      "open_to",
      "opens",
      "price_year",
      "repayment_start",
      "start",
      "status_since",
      "to",
      "year");

  private static final List<String> GRADES = List.of("A", "B", "C", "D");

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, List<Row>> byTable = new LinkedHashMap<>();
  private final Map<String, int[]> grades = new LinkedHashMap<>(); // of what was written
  private int derived; // values that the program made from others

  InputTexts(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (Row row : view.rows("input")) {
      String path = row.text("path");
      String table = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
      byTable.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
      int grade = GRADES.indexOf(row.text("grade"));
      if (row.flag("derived")) {
        derived++;
      } else if (row.findNumber("value").isPresent() && grade >= 0) {
        grades.computeIfAbsent(table, key -> new int[GRADES.size()])[grade]++;
      }
    }
  }

  boolean possible() {
    return !grades.isEmpty();
  }

  /** Input quality by grade as a bar with its twin. */
  Figure quality() {
    int[] sums = sums();
    int all = all();
    Svg svg = new Svg("quality", 1000, 110, words.of("quality.title"), description());
    double x = 12;
    for (int g = 0; g < GRADES.size(); g++) {
      double width = 976.0 * sums[g] / Math.max(1, all);
      svg.rect(x, 16, width, 40, "fill", shade(g), "stroke", Palette.INK, "stroke-width", "0.8");
      if (width > 60) {
        String text = GRADES.get(g) + "  " + numbers.fixed(sums[g], 0);
        svg.text(
            x + width / 2,
            41,
            text,
            "text-anchor",
            "middle",
            "fill",
            g < 2 ? Palette.PAPER : Palette.INK,
            "font-weight",
            "700",
            "font-size",
            "14");
      }
      x += width;
    }
    double at = 12;
    for (int g = 0; g < GRADES.size(); g++) {
      svg.rect(at, 76, 16, 14, "fill", shade(g), "stroke", Palette.INK, "stroke-width", "0.8");
      String name = words.of("grade." + GRADES.get(g));
      svg.text(at + 22, 88, name, "fill", Palette.INK);
      at += 22 + Svg.textWidth(name, 12) + 24;
    }
    return new Figure(
        "quality",
        words.of("quality.title"),
        description(),
        svg.finish(),
        qualityTwin(),
        words.of("quality.source"));
  }

  private static String shade(int grade) {
    return List.of("#0E1739", "#0B5FA5", "#A9C4DC", "#FFFFFF").get(grade);
  }

  private int[] sums() {
    int[] sums = new int[GRADES.size()];
    for (int[] counts : grades.values()) {
      for (int g = 0; g < sums.length; g++) {
        sums[g] += counts[g];
      }
    }
    return sums;
  }

  private int all() {
    int all = 0;
    for (int count : sums()) {
      all += count;
    }
    return all;
  }

  private String description() {
    int[] sums = sums();
    double all = Math.max(1, all());
    return words.of(
        "quality.description",
        numbers.fixed(all, 0),
        numbers.percent(sums[0] / all, 0),
        numbers.percent(sums[1] / all, 0),
        numbers.percent(sums[2] / all, 0),
        numbers.percent(sums[3] / all, 0),
        numbers.fixed(derived, 0));
  }

  private Grid qualityTwin() {
    Grid grid = new Grid(words.of("quality.title")).text(words.of("col.table"));
    GRADES.forEach(grid::number);
    grades.forEach((table, counts) -> grid.row(cells(view.word("input", table), counts)));
    return grid.row(cells(words.of("total"), sums())).withTotal();
  }

  private List<String> cells(String name, int[] counts) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (int count : counts) {
      cells.add(numbers.fixed(count, 0));
    }
    return cells;
  }

  /** Placeholders, summed up by table and column: how many and what range of values. */
  Grid placeholders() {
    Map<String, List<Row>> byColumn = new TreeMap<>();
    for (List<Row> rows : byTable.values()) {
      for (Row row : rows) {
        if (row.text("grade").equals("D")
            && !row.flag("derived")
            && row.findNumber("value").isPresent()) {
          byColumn
              .computeIfAbsent(column(row.text("path")), key -> new ArrayList<>())
              .add(row);
        }
      }
    }
    Grid grid = new Grid(words.of("placeholders.caption"))
        .text(words.of("col.input"))
        .number(words.of("col.values"))
        .number(words.of("col.least"))
        .number(words.of("col.most"))
        .text(words.of("col.unit"))
        .note(words)
        .withFilter();
    byColumn.forEach((column, rows) -> {
      double least = rows.stream().mapToDouble(row -> row.number("value")).min().orElse(0);
      double most = rows.stream().mapToDouble(row -> row.number("value")).max().orElse(0);
      Row first = rows.get(0);
      grid.row(
          column,
          numbers.fixed(rows.size(), 0),
          value(first, least),
          value(first, most),
          words.unit(first.text("unit")),
          first.text("note"));
    });
    return grid;
  }

  /** {@code links.meghri-1.capacity} is {@code links.capacity}. */
  private static String column(String path) {
    int first = path.indexOf('.');
    int last = path.lastIndexOf('.');
    return first == last ? path : path.substring(0, first) + path.substring(last);
  }

  /** One table of assumptions for each input table. */
  List<Grid> assumptions() {
    List<Grid> grids = new ArrayList<>();
    byTable.forEach((table, rows) -> {
      List<Row> values =
          rows.stream().filter(row -> row.findNumber("value").isPresent()).toList();
      if (values.size() > MOST_ROWS) {
        grids.add(summary(table, values));
      } else if (!values.isEmpty()) {
        grids.add(listing(table, values));
      }
    });
    return grids;
  }

  /** Name of a table, as a head begins, and how many values it has. */
  private String caption(String table, List<Row> rows) {
    String name = view.word("input", table);
    String head = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return words.of("inputs.caption", head, numbers.fixed(rows.size(), 0));
  }

  private Grid summary(String table, List<Row> rows) {
    Grid grid =
        new Grid(caption(table, rows)).text(words.of("col.file")).text(words.of("col.note"));
    return grid.row(
        rows.get(0).text("file"), words.of("inputs.long", numbers.fixed(rows.size(), 0)));
  }

  private Grid listing(String table, List<Row> rows) {
    Grid grid = new Grid(caption(table, rows))
        .text(words.of("col.input"))
        .number(words.of("col.value"))
        .text(words.of("col.unit"))
        .text(words.of("col.range"))
        .text(words.of("col.grade"))
        .text(words.of("col.source"))
        .text(words.of("col.place"))
        .note(words)
        .withFilter();
    for (Row row : rows) {
      String path = row.text("path");
      grid.row(
          path.substring(Math.min(path.length(), table.length() + 1)),
          value(row, row.number("value")),
          words.unit(row.text("unit")),
          range(row),
          row.text("grade"),
          row.text("source"),
          row.text("file") + ":" + row.text("line"),
          row.text("note"));
    }
    return grid;
  }

  private String range(Row row) {
    if (row.findNumber("low").isEmpty() || row.findNumber("high").isEmpty()) {
      return "";
    }
    return value(row, row.number("low")) + " \u2026 " + value(row, row.number("high"));
  }

  /** A number of an input as people read it: a year without a separator of thousands. */
  private String value(Row row, double number) {
    String path = row.text("path");
    boolean year =
        row.text("unit").isEmpty() && YEARS.contains(path.substring(path.lastIndexOf('.') + 1));
    return year ? Integer.toString((int) number) : numbers.plain(number);
  }

  /** The bibliography as a list. */
  void sources(Markup html) {
    html.open("dl", "class", "sources");
    for (Row row : view.rows("source")) {
      html.element("dt", row.text("source"), "id", "source-" + anchor(row.text("source")));
      html.open("dd")
          .text(row.text("title") + ". " + row.text("publisher") + ", " + row.text("date") + ". ");
      html.link(row.text("url"), row.text("url"));
      if (!row.text("note").isEmpty()) {
        html.text(" ").element("i", row.text("note"), words.quoted());
      }
      html.close().line();
    }
    html.close().line();
  }

  private static String anchor(String key) {
    return key.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
