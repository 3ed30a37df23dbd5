package landbridge.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import landbridge.base.NumberText;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * What would have to be true for the answer to flip: for every input of the money side that has a range, the value at
 * which the net present value to all, to the project and to its shareholders is zero, nearest first.
 *
 * <p>Traffic is held; what makes it react is asked by {@code landbridge decide switch} or {@code run --decide
 * switch}. Three points say whether a measure lies on a straight line: then its zero is exact, also beyond the
 * range. Otherwise a zero is searched within the range, for amounts also beyond it, by false position (Illinois). Inputs
 * that move nothing are left out. Checked by: {@code SwitchingTableTest}.
 */
final class SwitchingTable {
  private static final List<String> TO_ALL =
      List.of("values", "projects", "components", "externalities", "assets", "company");
  private static final List<String> COMPANY =
      List.of("assets", "company", "financing", "loans", "projects");
  private static final String ENPV = "enpv";
  private static final String PROJECT = "project_npv";
  private static final double CLOSE = 1e-9;
  private static final double STRAIGHT = 1e-9;
  private static final double LEAST_USD = 1;
  private static final int MOST_STEPS = 60;
  private static final int FARTHEST = 16;

  /** Columns that no upper bound limits, so that a zero may be searched beyond the range. */
  private static final Set<String> AMOUNTS = new TreeSet<>(List.of(
      "cost",
      "tariff",
      "tariff_tkm",
      "opex",
      "opex_fixed",
      "opex_variable",
      "overhead",
      "discount_rate",
      "hurdle"));

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, double[]> company = new TreeMap<>(); // by path and value

  /** One row. */
  private record Line(
      String scenario, String measure, Address path, Cell cell, Asked asked, String traffic) {}

  /** A measure at the value and the ends of the range, and where it is zero. */
  private record Asked(
      double atValue, double atLow, double atHigh, OptionalDouble zero, String how) {}

  /** Adds a scenario. */
  void add(String scenario, Study written, HeldMoney money) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    tables.put(ENPV, TO_ALL);
    if (money.hasCompany()) {
      tables.put(PROJECT, COMPANY);
      tables.put("equity_npv", COMPANY);
    }
    Map<String, Double> base = new TreeMap<>();
    tables.forEach((measure, names) -> {
      for (Address path : ranged(written, names)) {
        boolean tariff = HeldMoney.isTariff(path);
        boolean asks =
            measure.equals(ENPV) ? money.exists(path) && !tariff : money.movesCompany(path);
        if (asks && money.isFree(path)) {
          Cell cell = written.find(path).orElseThrow();
          DoubleUnaryOperator at = value -> value(money, measure, path, value);
          double now = base.computeIfAbsent(measure, name -> at.applyAsDouble(cell.number()));
          Asked asked = ask(path, cell, now, at);
          if (moves(asked)) {
            lines.add(new Line(scenario, measure, path, cell, asked, tariff ? "held" : "same"));
          }
        }
      }
    });
    company.clear();
  }

  private double value(HeldMoney money, String measure, Address path, double value) {
    if (measure.equals(ENPV) && !path.table().equals("company")) {
      return money.enpv(path, value);
    }
    double[] all = company.computeIfAbsent(
        path + "=" + NumberText.of(value), key -> money.company(path, value));
    return all[measure.equals(PROJECT) ? 0 : measure.equals(ENPV) ? 2 : 1];
  }

  /** Adds what a search with traffic reacting found, in place of the row with traffic held. */
  void addReacting(String scenario, Cell cell, Decisions.Switch found) {
    Address path = Address.find(found.path()).orElseThrow();
    String how = found.linear() ? "line" : found.zero().isPresent() ? "search" : "none";
    Asked asked =
        new Asked(found.enpvUsd(), found.enpvLowUsd(), found.enpvHighUsd(), found.zero(), how);
    lines.removeIf(line ->
        line.scenario.equals(scenario) && line.measure.equals(ENPV) && line.path.equals(path));
    if (moves(asked)) {
      lines.add(new Line(scenario, ENPV, path, cell, asked, "reacts"));
    }
  }

  /** Addresses of all inputs with a range in some tables, in order. */
  static List<Address> ranged(Study study, List<String> tables) {
    List<Address> list = new ArrayList<>();
    for (String table : tables) {
      for (Row row : study.table(table).rows()) {
        row.cells().forEach((column, cell) -> {
          if (cell.value() instanceof Value.Quantity quantity && quantity.hasRange()) {
            list.add(new Address(table, row.id(), column));
          }
        });
      }
    }
    return list;
  }

  private static boolean moves(Asked asked) {
    double swing = Math.abs(asked.atHigh - asked.atLow);
    return swing > LEAST_USD || Math.abs(asked.atLow - asked.atValue) > LEAST_USD;
  }

  private static Asked ask(Address path, Cell cell, double atValue, DoubleUnaryOperator measure) {
    double atLow = measure.applyAsDouble(cell.low());
    double atHigh = measure.applyAsDouble(cell.high());
    double middle = measure.applyAsDouble((cell.low() + cell.high()) / 2);
    double size = Math.max(Math.abs(atLow), Math.abs(atHigh));
    if (Math.abs(middle - (atLow + atHigh) / 2) <= STRAIGHT * size) {
      double slope = (atHigh - atLow) / (cell.high() - cell.low());
      return atHigh == atLow
          ? new Asked(atValue, atLow, atHigh, OptionalDouble.empty(), "none")
          : new Asked(
              atValue, atLow, atHigh, OptionalDouble.of(cell.low() - atLow / slope), "line");
    }
    double[] x = {cell.low(), (cell.low() + cell.high()) / 2, cell.high()};
    double[] y = {atLow, middle, atHigh};
    for (int i = 0; i < 2; i++) {
      if (y[i] * y[i + 1] <= 0) {
        double zero = zero(measure, x[i], x[i + 1], y[i], y[i + 1]);
        return new Asked(atValue, atLow, atHigh, OptionalDouble.of(zero), "search");
      }
    }
    OptionalDouble zero = AMOUNTS.contains(path.column())
        ? beyond(cell, measure, atLow, atHigh)
        : OptionalDouble.empty();
    return new Asked(atValue, atLow, atHigh, zero, zero.isPresent() ? "search" : "none");
  }

  /** A zero beyond the end towards which the measure nears zero, up to {@value #FARTHEST} times as far. */
  private static OptionalDouble beyond(
      Cell cell, DoubleUnaryOperator measure, double atLow, double atHigh) {
    boolean up = Math.abs(atHigh) < Math.abs(atLow);
    double from = up ? cell.high() : cell.low();
    double atFrom = up ? atHigh : atLow;
    double way = from - cell.number();
    for (int times = 2; times <= FARTHEST; times *= 2) {
      double to = Math.max(0, cell.number() + times * way);
      double at = measure.applyAsDouble(to);
      if (atFrom * at <= 0) {
        return OptionalDouble.of(zero(measure, from, to, atFrom, at));
      }
      if (to == 0 || way == 0) {
        break;
      }
      from = to;
      atFrom = at;
    }
    return OptionalDouble.empty();
  }

  /** False position that halves the weight of an end that stays (Illinois; Dowell and Jarratt 1971). */
  private static double zero(
      DoubleUnaryOperator measure, double from, double to, double atFrom, double atTo) {
    double a = from;
    double b = to;
    double fa = atFrom;
    double fb = atTo;
    double x = fa == 0 ? a : b;
    double size = Math.max(Math.abs(fa), Math.abs(fb));
    for (int i = 0; i < MOST_STEPS && fa != 0 && fb != 0; i++) {
      x = b - fb * (b - a) / (fb - fa);
      double at = measure.applyAsDouble(x);
      if (at * fb < 0) {
        a = b;
        fa = fb;
      } else {
        fa /= 2;
      }
      b = x;
      fb = at;
      if (Math.abs(at) <= CLOSE * size || Math.abs(b - a) <= CLOSE * Math.abs(b)) {
        return x;
      }
    }
    return fa == 0 ? a : x;
  }

  /** Way to the zero over the way to the end of the range on that side; empty where there is none. */
  private static OptionalDouble distance(Line line) {
    if (line.asked.zero.isEmpty()) {
      return OptionalDouble.empty();
    }
    double way = line.asked.zero.getAsDouble() - line.cell.number();
    double range = (way > 0 ? line.cell.high() : line.cell.low()) - line.cell.number();
    return range == 0 ? OptionalDouble.empty() : OptionalDouble.of(way == 0 ? 0 : way / range);
  }

  ResultTable build() {
    lines.sort(Comparator.comparing(Line::scenario)
        .thenComparing(Line::measure)
        .thenComparingDouble(line -> distance(line).orElse(Double.POSITIVE_INFINITY))
        .thenComparingDouble(line -> -Math.abs(line.asked.atHigh - line.asked.atLow))
        .thenComparing(line -> line.path.toString()));
    ResultTable.Rows rows = ResultTable.of("switching_value");
    for (Line line : lines) {
      rows.add(
          line.scenario,
          line.measure,
          line.path.toString(),
          line.cell.number(),
          line.cell.low(),
          line.cell.high(),
          line.asked.atValue,
          line.asked.atLow,
          line.asked.atHigh,
          line.asked.zero,
          distance(line),
          line.asked.how,
          line.traffic);
    }
    return rows.build();
  }
}
