package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * The tables of results that stand in the report by themselves: key figures by scenario, crossings, bottlenecks,
 * measures, lengths, convergence and checks.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class ResultTexts {
  private final RunView view;
  private final Words words;
  private final Numbers numbers;

  ResultTexts(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
  }

  /** Key figures, one row a scenario. */
  Grid keyFigures() {
    int year = view.mapYear();
    Grid grid = new Grid(words.of("kpi.caption"))
        .text(words.of("col.scenario"))
        .number(words.of(
                view.hasCompany() ? "kpi.traffic" : "kpi.traffic.works", Integer.toString(year))
            + ", " + words.of("unit.mt"))
        .number(words.of("measure.enpv") + ", " + words.of("unit.musd"))
        .number(words.of("measure.eirr"))
        .number(words.of("measure.bcr"));
    if (view.hasCompany()) {
      grid.number(words.of("measure.project_irr"))
          .number(words.of("measure.project_npv") + ", " + words.of("unit.musd"))
          .number(words.of("measure.payback") + ", " + words.of("unit.years"));
    }
    for (String scenario : view.scenarios()) {
      TreeYears years = new TreeYears(view.years(scenario), year);
      double tonnes = view.routeTonnes(scenario, years.nearest(), "");
      List<String> cells = new ArrayList<>(List.of(
          view.scenario(scenario) + role(scenario),
          numbers.megatonnes(tonnes),
          millions(view.measure("appraisal", scenario, "enpv")),
          percent(view.measure("appraisal", scenario, "eirr")),
          numbers.fixed(view.measure("appraisal", scenario, "bcr"), 2)));
      if (view.hasCompany()) {
        cells.add(percent(view.measure("company_kpi", scenario, "project_irr")));
        cells.add(millions(view.measure("company_kpi", scenario, "project_npv")));
        cells.add(numbers.fixed(view.measure("company_kpi", scenario, "payback"), 0));
      }
      grid.row(cells);
    }
    return grid;
  }

  /** The kept year nearest to a wish. */
  private record TreeYears(TreeSet<Integer> kept, int wish) {
    int nearest() {
      Integer at = kept.floor(wish);
      return at != null ? at : kept.isEmpty() ? wish : kept.first();
    }
  }

  private String role(String scenario) {
    return scenario.equals(view.reference()) ? " (" + words.of("role.reference") + ")" : "";
  }

  private String millions(OptionalDouble usd) {
    return usd.isEmpty() ? Numbers.MISSING : numbers.fixed(usd.getAsDouble() / 1e6, 0);
  }

  private String percent(OptionalDouble share) {
    return share.isEmpty() ? Numbers.MISSING : numbers.percent(share.getAsDouble(), 1);
  }

  /** What each crossing carries without and with the project. */
  Grid crossings() {
    int year = view.mapYear();
    Map<String, double[]> flows = new TreeMap<>();
    Map<String, String> status = new TreeMap<>();
    for (Row row : view.rows("crossing_flow")) {
      int column = row.text("scenario").equals(view.reference())
          ? 0
          : row.text("scenario").equals(view.headline()) ? 1 : 2;
      if (row.year("year") == year && column < 2) {
        double[] flow = flows.computeIfAbsent(row.text("crossing"), key -> new double[4]);
        flow[column] += row.number("tonnes");
        flow[column + 2] = Math.max(flow[column + 2], row.findNumber("time").orElse(0));
        if (column == 1) {
          status.put(row.text("crossing"), row.text("status"));
        }
      }
    }
    Grid grid = new Grid(words.of("crossings.caption", Integer.toString(year)))
        .text(words.of("col.crossing"))
        .text(words.of("col.mode"))
        .text(words.of("col.status"))
        .number(words.of("col.without") + ", " + words.of("unit.mt"))
        .number(words.of("col.with") + ", " + words.of("unit.mt"))
        .number(words.of("col.time") + " " + words.of("col.with") + ", h")
        .withFilter();
    for (Row link : view.links().values()) {
      double[] flow = flows.get(link.text("crossing"));
      if (flow != null) {
        String state = status.getOrDefault(link.text("crossing"), "");
        grid.row(
            view.inLanguage(link, "crossing_name"),
            view.word("mode", link.text("mode")),
            view.word("status", state),
            numbers.megatonnes(flow[0]),
            numbers.megatonnes(flow[1]),
            numbers.fixed(flow[3], 0));
      }
    }
    return grid;
  }

  /** Where capacity is short in the headline scenario. */
  Grid bottlenecks() {
    Grid grid = new Grid(words.of("bottlenecks.caption", view.scenario(view.headline())))
        .number(words.of("col.year"))
        .text(words.of("col.kind"))
        .text(words.of("col.place"))
        .number(words.of("col.flow") + ", " + words.of("unit.mt"))
        .number(words.of("col.capacity") + ", " + words.of("unit.mt"))
        .number(words.of("col.load"))
        .number(words.of("col.delay") + ", h")
        .withFilter();
    List<Row> rows = new ArrayList<>(view.rows("bottleneck", view.headline()));
    TreeSet<Integer> years = new TreeSet<>(List.of(view.mapYear()));
    years.add(view.years(view.headline()).first());
    rows.removeIf(row -> !years.contains(row.year("year")));
    rows.sort(Comparator.comparingInt((Row row) -> row.year("year"))
        .thenComparingDouble(row -> -row.findNumber("load").orElse(0)));
    for (Row row : rows) {
      String kind = row.text("kind");
      String arrow = row.text("direction").equals("both")
          ? ""
          : " " + view.word("direction", row.text("direction"));
      grid.row(
          row.text("year"),
          view.word("step", kind),
          place(kind, row.text("id")) + arrow,
          numbers.megatonnes(row.number("tonnes")),
          megatonnes(row.findNumber("capacity")),
          percent(row.findNumber("load")),
          numbers.fixed(row.findNumber("delay"), 1));
    }
    return grid;
  }

  private String place(String kind, String id) {
    if (kind.equals("link")) {
      return view.link(id);
    }
    for (Row link : view.links().values()) {
      if (kind.equals("crossing") && link.text("crossing").equals(id)) {
        return view.inLanguage(link, "crossing_name");
      }
    }
    return view.name(kind, id);
  }

  private String megatonnes(OptionalDouble tonnes) {
    return tonnes.isEmpty() ? Numbers.MISSING : numbers.megatonnes(tonnes.getAsDouble());
  }

  /** Every measure of a table, scenarios as columns. */
  Grid measures(String table, String caption) {
    Map<String, Map<String, Row>> byMeasure = new LinkedHashMap<>();
    for (Row row : view.rows(table)) {
      byMeasure
          .computeIfAbsent(row.text("measure"), key -> new TreeMap<>())
          .put(row.text("scenario"), row);
    }
    List<String> scenarios = new ArrayList<>(view.scenarios());
    scenarios.remove(view.scenarios().size() > 1 ? view.reference() : "");
    scenarios.removeIf(id -> byMeasure.values().stream().noneMatch(rows -> rows.containsKey(id)));
    Grid grid = new Grid(caption).text(words.of("col.measure"));
    scenarios.forEach(id -> grid.number(view.scenario(id)));
    byMeasure.forEach((measure, rows) -> {
      MeasureText text = new MeasureText(numbers, words, rows.values());
      List<String> cells = new ArrayList<>(List.of(measure(measure) + text.unit()));
      scenarios.forEach(
          id -> cells.add(rows.containsKey(id) ? text.of(rows.get(id)) : Numbers.MISSING));
      grid.row(cells);
    });
    return grid;
  }

  /** {@code total_dividends-host} is the measure of one shareholder. */
  private String measure(String id) {
    int dash = id.indexOf('-');
    if (dash < 0) {
      return view.word("measure", id);
    }
    String stem = id.substring(0, dash);
    String holder = view.name("shareholder", id.substring(dash + 1));
    return view.word("measure", stem) + ", " + holder;
  }

  /** How to read the rates of scenarios that save costs, if there are such. */
  Optional<String> saved() {
    List<String> saving = view.scenarios().stream()
        .filter(id -> view.measure("appraisal", id, "pv_costs").orElse(0) < 0)
        .map(view::scenario)
        .toList();
    return saving.isEmpty()
        ? Optional.empty()
        : Optional.of(words.of("kpi.saved", String.join("; ", saving)));
  }

  /** Why measures are not defined, one line each. */
  List<String> undefined(String table) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Row row : view.rows(table)) {
      boolean shown = !row.text("scenario").equals(view.reference());
      if (shown && row.findNumber("value").isEmpty() && !row.text("note").isEmpty()) {
        String what = measure(row.text("measure")) + ": " + reason(row.text("note"));
        reasons
            .computeIfAbsent(what, key -> new ArrayList<>())
            .add(view.scenario(row.text("scenario")));
      }
    }
    List<String> lines = new ArrayList<>();
    reasons.forEach((what, where) -> lines.add(what + " (" + String.join("; ", where) + ")"));
    return lines;
  }

  /** The note of the program in the language of the report, where it is one of those known. */
  private String reason(String note) {
    String number = note.replaceAll("\\D", "");
    String key = note.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    return words.find("reason." + key, number).orElse(note);
  }

  /** Present values by component and stakeholder, the largest component first; transfers net to nothing. */
  Grid stakeholders() {
    Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
    Map<String, Double> columns = new LinkedHashMap<>();
    for (Row row : view.rows("present_value", view.headline())) {
      cells
          .computeIfAbsent(row.text("component"), key -> new TreeMap<>())
          .merge(row.text("stakeholder"), row.number("value"), Double::sum);
      columns.merge(row.text("stakeholder"), row.number("value"), Double::sum);
    }
    Grid grid = new Grid(words.of("stakeholders.caption", view.scenario(view.headline())))
        .text(words.of("col.component"));
    columns.keySet().forEach(holder -> grid.number(view.word("stakeholder", holder)));
    grid.number(words.of("total"));
    cells.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -sum(entry.getValue())))
        .forEach(entry ->
            grid.row(line(view.word("component", entry.getKey()), entry.getValue(), columns)));
    return grid.row(line(words.of("total"), columns, columns)).withTotal();
  }

  private List<String> line(String name, Map<String, Double> row, Map<String, Double> columns) {
    List<String> cells = new ArrayList<>(List.of(name));
    columns
        .keySet()
        .forEach(holder -> cells.add(
            row.containsKey(holder) ? numbers.millions(row.get(holder)) : Numbers.MISSING));
    cells.add(numbers.millions(sum(row)));
    return cells;
  }

  private static double sum(Map<String, Double> row) {
    return row.values().stream().mapToDouble(value -> value).sum();
  }

  /** Modelled lengths against sourced ones. */
  Grid lengths() {
    Grid grid = new Grid(words.of("lengths.caption"))
        .text(words.of("col.section"))
        .number(words.of("col.sourced") + ", km")
        .number(words.of("col.modelled") + ", km")
        .number(words.of("col.difference"))
        .number(words.of("col.tolerance"))
        .text(words.of("col.source"))
        .note(words);
    for (Row row : view.rows("chainage_fit")) {
      String difference = numbers.signed(row.number("difference") * 100, 1) + "\u00A0%";
      boolean far = Math.abs(row.number("difference")) > row.number("tolerance");
      grid.row(
          view.inLanguage(row, "name"),
          numbers.plain(row.number("sourced")),
          numbers.fixed(row.number("modelled"), 1),
          difference + (far ? " !" : ""),
          numbers.percent(row.number("tolerance"), 1),
          row.text("source"),
          row.text("note"));
    }
    return grid;
  }

  /** How each solution ended. */
  Grid convergence() {
    Grid grid = new Grid(words.of("convergence.caption"))
        .text(words.of("col.scenario"))
        .number(words.of("col.year"))
        .text(words.of("col.status"))
        .number(words.of("col.iterations"))
        .number(words.of("col.residual"))
        .number(words.of("col.demand") + ", " + words.of("unit.mt"))
        .number(words.of("col.served") + ", " + words.of("unit.mt"))
        .number(words.of("col.outside") + ", " + words.of("unit.mt"))
        .withFilter();
    for (Row row : view.rows("convergence")) {
      grid.row(
          view.scenario(row.text("scenario")),
          row.text("year"),
          solution(row.text("status")),
          row.text("iterations"),
          String.format(Locale.ROOT, "%.1e", row.findNumber("residual").orElse(0)),
          numbers.megatonnes(row.number("demand")),
          numbers.megatonnes(row.number("served")),
          numbers.megatonnes(row.number("outside")));
    }
    return grid;
  }

  /** Reconciliations: those that fail first, then one line for each that holds. */
  Grid checks() {
    Grid grid = new Grid(words.of("checks.caption"))
        .text(words.of("col.scenario"))
        .text(words.of("col.check"))
        .text(words.of("col.ok"))
        .number(words.of("col.left"))
        .text(words.of("col.unit"))
        .withFilter();
    for (int ok = 0; ok <= 1; ok++) {
      for (Row row : view.rows("check")) {
        if (row.flag("ok") == (ok == 1)) {
          grid.row(
              view.scenario(row.text("scenario")),
              check(row.text("check")),
              words.of(ok == 1 ? "ok" : "fail"),
              String.format(Locale.ROOT, "%.3g", row.findNumber("difference").orElse(0)),
              words.unit(row.text("unit")));
        }
      }
    }
    return grid;
  }

  /** {@code converged: tolerance met} in the language of the page. */
  private String solution(String status) {
    int colon = status.indexOf(": ");
    return colon < 0
        ? view.word("solution", status)
        : view.word("solution", status.substring(0, colon)) + ": "
            + view.word("solution", status.substring(colon + 2));
  }

  /** The name of a check, which may end with a year. */
  private String check(String name) {
    String stem = name.replaceFirst(" [0-9]{4}$", "");
    return view.word("check", stem) + name.substring(stem.length());
  }
}
