package landbridge.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import landbridge.store.StoredTable.Row;

/**
 * How far each input is from the value at which the answer flips, in ways to the end of its range; and the same
 * for the company as a table. From table {@code switching_value} of the run.
 *
 * <p>Checked by: {@code MoneyFiguresTest}.
 */
final class SwitchFigure {
  private static final double SHOWN = 6; // ways beyond this are not drawn
  private static final int MOST = 12;
  private static final int DIGITS = 4;
  private static final double LEFT = 440;
  private static final double RIGHT = 850;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, String> units = new HashMap<>();

  SwitchFigure(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    view.rows("input").forEach(row -> units.put(row.text("path"), row.text("unit")));
  }

  private List<Row> rows(String measure) {
    List<Row> rows = new ArrayList<>(view.rows("switching_value", view.headline()));
    rows.removeIf(row -> !row.text("measure").equals(measure));
    return rows;
  }

  boolean possible() {
    return rows("enpv").stream().anyMatch(row -> row.findNumber("distance").isPresent());
  }

  /** The inputs nearest to flipping the sign of the economic net present value. */
  Figure figure() {
    List<Row> all = rows("enpv");
    List<Row> shown = all.stream()
        .filter(row -> row.findNumber("distance").isPresent())
        .limit(MOST)
        .toList();
    Row nearest = shown.get(0);
    long within = all.stream()
        .filter(row -> row.findNumber("distance").orElse(Double.POSITIVE_INFINITY) <= 1)
        .count();
    boolean reacts = all.stream().anyMatch(row -> row.text("traffic").equals("reacts"));
    String title = words.of("switch.title", view.scenario(view.headline()));
    String description = words.of(
        "switch.description",
        numbers.fixed(within, 0),
        input(nearest.text("path")),
        value(nearest, nearest.number("zero")),
        value(nearest, nearest.number("value")),
        numbers.fixed(nearest.number("distance"), 1),
        words.of(reacts ? "switch.react" : "switch.held"));
    double top = 30;
    double height = 26;
    double bottom = top + height * shown.size();
    Svg svg = new Svg("switch", 1000, bottom + 44, title, description);
    Axis axis = Axis.linear(0, SHOWN, LEFT, RIGHT, 6);
    svg.rect(axis.at(0), top - 8, axis.at(1) - axis.at(0), bottom - top + 8, "fill", "#EDEFF3");
    Chart.level(svg, axis, bottom, top - 8, numbers, words.of("switch.axis"));
    for (int i = 0; i < shown.size(); i++) {
      bar(svg, axis, shown.get(i), top + height * i);
    }
    String source = words.of(reacts ? "switch.source.react" : "switch.source");
    return new Figure("switch", title, description, svg.finish(), grid(title, all), source);
  }

  private void bar(Svg svg, Axis axis, Row row, double top) {
    double distance = row.number("distance");
    boolean beyond = distance > SHOWN;
    double width = Math.max(1, axis.at(Math.min(SHOWN, distance)) - axis.at(0));
    String fill = beyond ? Palette.COMMON : distance <= 1 ? Palette.LOSS : Palette.GAIN;
    svg.text(
        LEFT - 10, top + 17, input(row.text("path")), "text-anchor", "end", "fill", Palette.INK);
    svg.rect(axis.at(0), top + 4, width, 18, "fill", fill);
    String text = value(row, row.number("zero")) + (beyond ? " \u2192" : "");
    svg.text(RIGHT + 10, top + 17, text, "fill", Palette.INK);
  }

  /** What would bring the value of the project of the company to zero. */
  Grid company() {
    return grid(words.of("switch.company"), rows("project_npv"));
  }

  private Grid grid(String title, List<Row> rows) {
    Grid grid = new Grid(title)
        .text(words.of("col.input"))
        .number(words.of("col.value"))
        .number(words.of("switch.low"))
        .number(words.of("switch.high"))
        .number(words.of("switch.atLow"))
        .number(words.of("switch.atHigh"))
        .number(words.of("switch.zero"))
        .number(words.of("switch.distance"))
        .text(words.of("switch.traffic"));
    for (Row row : rows) {
      OptionalDouble zero = row.findNumber("zero");
      grid.row(
          input(row.text("path")),
          value(row, row.number("value")),
          value(row, row.number("low")),
          value(row, row.number("high")),
          numbers.millions(row.number("at_low")),
          numbers.millions(row.number("at_high")),
          zero.isPresent() ? value(row, zero.getAsDouble()) : words.of("switch.none"),
          numbers.fixed(row.findNumber("distance"), 1),
          words.of("switch.traffic." + row.text("traffic")));
    }
    return grid;
  }

  /** A number with the unit of its input; rates and shares in per cent. */
  private String value(Row row, double number) {
    String unit = units.getOrDefault(row.text("path"), "");
    return switch (unit) {
      case "1", "" -> numbers.percent(number, 0);
      case "1/yr" -> numbers.percent(number, 1);
      default -> numbers.plain(significant(number)) + "\u00A0" + words.unit(unit);
    };
  }

  private static double significant(double number) {
    return new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue();
  }

  /** Name of an input: the thing and the column. */
  private String input(String path) {
    String[] parts = path.split("\\.");
    String column = parts[parts.length - 1];
    String name = words
        .find("column." + parts[0] + "." + column)
        .or(() -> words.find("column." + column))
        .orElse(column.replace('_', ' '));
    if (parts.length < 3) {
      return view.word("input", parts[0]) + ": " + name;
    }
    return thing(parts[0], parts[1]) + ": " + name;
  }

  private String thing(String table, String id) {
    return switch (table) {
      case "links" -> view.link(id);
      case "modes" -> view.word("mode", id);
      case "commodities" -> view.name("commodity", id);
      default -> view.name(table.substring(0, table.length() - 1), id); // projects, assets, loans
    };
  }
}
