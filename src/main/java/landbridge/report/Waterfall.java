package landbridge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum as steps: each part begins where the one before ended, totals stand on the line of zero. One row per
 * step, so that names have room. Checked by: {@code MoneyFiguresTest}.
 */
final class Waterfall {
  private static final double WIDTH = 1000;
  private static final double LEFT = 330;
  private static final double RIGHT = 890;
  private static final double TOP = 34;
  private static final double ROW = 26;

  /**
   * A step.
   *
   * @param name what it is
   * @param usd amount; of a total the sum so far
   * @param total whether it is a total
   */
  record Step(String name, double usd, boolean total) {}

  private final Numbers numbers;
  private final List<Step> steps;

  Waterfall(Numbers numbers, List<Step> steps) {
    this.numbers = numbers;
    this.steps = List.copyOf(steps);
  }

  Markup draw(String id, String title, String description, String axis) {
    double bottom = TOP + ROW * steps.size();
    Svg svg = new Svg(id, WIDTH, bottom + 44, title, description);
    double least = 0;
    double most = 0;
    double sum = 0;
    for (Step step : steps) {
      sum = step.total() ? step.usd() : sum + step.usd();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    Axis money = Axis.linear(least / 1e6, most / 1e6, LEFT, RIGHT, 6);
    Chart.level(svg, money, bottom, TOP - 8, numbers, axis);
    double zero = money.at(0);
    svg.line(zero, TOP - 8, zero, bottom, "stroke", Palette.INK, "stroke-width", "1.2");
    sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      sum = bar(svg, money, steps.get(i), sum, TOP + ROW * i);
    }
    return svg.finish();
  }

  private double bar(Svg svg, Axis money, Step step, double before, double top) {
    double from = step.total() ? 0 : before;
    double to = step.total() ? step.usd() : before + step.usd();
    double left = Math.min(money.at(from / 1e6), money.at(to / 1e6));
    double width = Math.max(1, Math.abs(money.at(to / 1e6) - money.at(from / 1e6)));
    String fill = step.total() ? Palette.COMMON : step.usd() < 0 ? Palette.LOSS : Palette.GAIN;
    String weight = step.total() ? "700" : "400";
    svg.text(
        LEFT - 10,
        top + 17,
        step.name(),
        "text-anchor",
        "end",
        "fill",
        Palette.INK,
        "font-weight",
        weight);
    svg.rect(left, top + 4, width, ROW - 8, "fill", fill);
    svg.text(
        RIGHT + 8,
        top + 17,
        step.total() ? numbers.millions(step.usd()) : numbers.signed(step.usd() / 1e6, 1),
        "fill",
        Palette.INK,
        "font-weight",
        weight);
    return to;
  }

  /** The same as a table. */
  Grid twin(String caption, String step, String amount) {
    Grid grid = new Grid(caption).text(step).number(amount);
    for (Step row : steps) {
      grid.row(new ArrayList<>(List.of(row.name(), numbers.millions(row.usd()))));
    }
    return grid;
  }
}
