package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * Who gets the company's money: dividends, capital paid back and equity paid in by shareholder and year, and each one's
 * sum. What shareholders get stands above the line, what they pay in below it.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class DividendBars {
  private static final double WIDTH = 1000;
  private static final double LEFT = 70;
  private static final double RIGHT = 985;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, Map<Integer, double[]>> holders = new LinkedHashMap<>();
  private final TreeSet<Integer> years = new TreeSet<>();

  DividendBars(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (Row row : view.rows("shareholder_year", view.headline())) {
      double[] year = {
        row.findNumber("share").orElse(0),
        row.findNumber("equity").orElse(0),
        row.findNumber("dividend").orElse(0)
      };
      holders
          .computeIfAbsent(row.text("shareholder"), key -> new TreeMap<>())
          .put(row.year("year"), year);
      years.add(row.year("year"));
    }
  }

  boolean possible() {
    return !years.isEmpty();
  }

  Figure figure() {
    Svg svg = new Svg("dividends", WIDTH, 380, title(), description());
    double head =
        Chart.keys(svg, LEFT, 20, holders.keySet().stream().map(this::name).toList());
    Axis year = Axis.years(years.first(), years.last() + 1, LEFT, RIGHT);
    Axis money = Axis.linear(extreme(-1), extreme(1), 340, head + 24, 6);
    Chart.upright(svg, money, LEFT, RIGHT, numbers, words.of("axis.millionsNominal"));
    double width = year.at(years.first() + 1) - year.at(years.first());
    for (int y : years) {
      Chart.Slot slot = new Chart.Slot(y, year.at(y), width);
      double up = 0;
      double down = 0;
      int series = 0;
      for (Map<Integer, double[]> holder : holders.values()) {
        double[] amounts = holder.getOrDefault(y, new double[3]);
        up = bar(svg, money, slot, up, received(amounts), series);
        down = bar(svg, money, slot, down, paidIn(amounts), series);
        series++;
      }
    }
    Chart.zero(svg, money, LEFT, RIGHT);
    Chart.years(svg, year, 340);
    return new Figure(
        "dividends", title(), description(), svg.finish(), twin(), words.of("dividends.source"));
  }

  private double bar(Svg svg, Axis money, Chart.Slot slot, double from, double usd, int series) {
    double to = from + usd / 1e6;
    double height = Math.abs(money.at(to) - money.at(from));
    Chart.bar(svg, slot, Math.min(money.at(from), money.at(to)), height, series);
    return to;
  }

  /** Dividends and capital paid back of one year [USD]. */
  private static double received(double[] amounts) {
    return Math.max(0, amounts[2]) + Math.max(0, amounts[1]);
  }

  /** Equity paid in of one year [USD], at most 0. */
  private static double paidIn(double[] amounts) {
    return Math.min(0, amounts[1]);
  }

  private String name(String holder) {
    return view.name("shareholder", holder);
  }

  /** Largest yearly sum received (sign 1) or paid in (sign -1), in millions with the sign. */
  private double extreme(int sign) {
    double longest = 0;
    for (int y : years) {
      double sum = 0;
      for (Map<Integer, double[]> holder : holders.values()) {
        double[] amounts = holder.getOrDefault(y, new double[3]);
        sum += sign > 0 ? received(amounts) : -paidIn(amounts);
      }
      longest = Math.max(longest, sum);
    }
    return sign * longest / 1e6;
  }

  /** Sum of one column of a shareholder: 1 equity, 2 dividend [USD]. */
  private double sum(String holder, int column) {
    return holders.get(holder).values().stream()
        .mapToDouble(year -> year[column])
        .sum();
  }

  private String title() {
    return words.of("dividends.title", view.scenario(view.headline()));
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    double all = holders.keySet().stream().mapToDouble(holder -> sum(holder, 2)).sum();
    for (String holder : holders.keySet()) {
      double share = all == 0 ? 0 : sum(holder, 2) / all;
      parts.add(words.of(
          "dividends.one", name(holder), numbers.money(sum(holder, 2)), numbers.percent(share, 0)));
    }
    double back = 0;
    double in = 0;
    for (Map<Integer, double[]> holder : holders.values()) {
      for (double[] amounts : holder.values()) {
        back += Math.max(0, amounts[1]);
        in -= paidIn(amounts);
      }
    }
    return words.of(
        "dividends.description",
        numbers.money(all),
        String.join("; ", parts),
        numbers.money(back),
        numbers.money(in));
  }

  private Grid twin() {
    Grid grid = new Grid(title() + ", " + words.of("unit.musdNominal")).text(words.of("col.year"));
    for (String holder : holders.keySet()) {
      grid.number(name(holder) + ", %");
      grid.number(name(holder) + ", " + words.of("col.equity"));
      grid.number(name(holder) + ", " + words.of("col.dividend"));
    }
    for (int y : years) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(y)));
      for (Map<Integer, double[]> holder : holders.values()) {
        double[] amounts = holder.getOrDefault(y, new double[3]);
        cells.add(numbers.fixed(amounts[0] * 100, 0));
        cells.add(numbers.millions(amounts[1]));
        cells.add(numbers.millions(amounts[2]));
      }
      grid.row(cells);
    }
    List<String> total = new ArrayList<>(List.of(words.of("total")));
    for (String holder : holders.keySet()) {
      total.add("");
      total.add(numbers.millions(sum(holder, 1)));
      total.add(numbers.millions(sum(holder, 2)));
    }
    return grid.row(total).withTotal();
  }
}
