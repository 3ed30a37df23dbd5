package landbridge.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import landbridge.base.Spelling;
import landbridge.explain.Explanation.Content;
import landbridge.explain.Metrics.Metric;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * Explains the numbers of one stored run: metrics of the dictionary, rows of any result table ({@code link_flow.ID}),
 * and inputs by their address.
 *
 * <p>Nothing is recomputed: every value is a cell or a sum of cells of the run. Checked by: {@code ExplainerTest}.
 */
public final class Explainer {
  private static final String PATH = "path";

  private final StoredRun run;
  private final Question question;
  private final Inputs inputs;

  /**
   * What to explain from.
   *
   * @param scenario scenario; empty means the headline scenario of the study
   * @param year     only this year, where a number has years
   * @param depth    levels of parts, at least 1
   * @param all      name each input, however many there are
   * @param language {@code en} or {@code de}
   */
  public record Question(
      String scenario, OptionalInt year, int depth, boolean all, String language) {}

  public Explainer(StoredRun run, Question asked) {
    this.run = run;
    String scenario = asked.scenario().isEmpty() ? headline(run) : asked.scenario();
    this.question =
        new Question(scenario, asked.year(), asked.depth(), asked.all(), asked.language());
    this.inputs = new Inputs(run, asked.all());
  }

  /** The scenario that is explained. */
  public String scenario() {
    return question.scenario();
  }

  /** The headline scenario of a run; its first scenario if none is marked. */
  public static String headline(StoredRun run) {
    StoredTable scenarios = run.table("scenario");
    StoredTable marked = scenarios.where("role", "headline");
    StoredTable from = marked.isEmpty() ? scenarios : marked;
    return from.isEmpty() ? "base" : from.row(0).text("scenario");
  }

  /**
   * Explains a number.
   *
   * @param name a metric, a measure, a component of the ledger, {@code TABLE.ID}, or the address of an input
   * @return the explanation, or empty if nothing of the run has this name (see {@link #nearest})
   */
  public Optional<Explanation> explain(String name) {
    Optional<Metric> metric = Metrics.find(name);
    if (metric.isPresent()) {
      return metric
          .filter(known -> run.findTable(known.table()).isPresent())
          .map(known -> metric(known, question.depth()));
    }
    int dot = name.indexOf('.');
    if (dot > 0 && run.tableNames().contains(name.substring(0, dot).replace('-', '_'))) {
      Optional<Explanation> rows =
          rows(name.substring(0, dot).replace('-', '_'), name.substring(dot + 1));
      if (rows.isPresent()) {
        return rows;
      }
    }
    return input(name);
  }

  /** The name that was probably meant. */
  public Optional<String> nearest(String name) {
    List<String> names = new ArrayList<>();
    Metrics.all().forEach(metric -> names.add(metric.name()));
    int dot = name.indexOf('.');
    if (dot > 0 && run.tableNames().contains(name.substring(0, dot))) {
      String table = name.substring(0, dot);
      idColumn(table)
          .ifPresent(column ->
              run.table(table).distinct(column).forEach(id -> names.add(table + "." + id)));
      if (run.table(table).columns().contains(PATH)) {
        run.table(table).distinct(PATH).forEach(id -> names.add(table + "." + id));
      }
    }
    names.addAll(inputs.paths());
    return Spelling.nearest(name, names);
  }

  /** Names of what can be explained by name alone. */
  public static List<String> names() {
    return Metrics.all().stream().map(Metric::name).toList();
  }

  private Explanation metric(Metric metric, int depth) {
    StoredTable rows = rowsOf(metric);
    boolean isSummed = !rows.columns().contains("note");
    OptionalDouble value = rows.isEmpty()
        ? OptionalDouble.empty()
        : isSummed ? OptionalDouble.of(rows.sum("value")) : rows.row(0).findNumber("value");
    String unit = metric.unit();
    if (unit.isEmpty()) {
      unit = isSummed || rows.isEmpty() ? rows.unit("value") : rows.row(0).text("unit");
    }
    String note = isSummed || rows.isEmpty() ? "" : rows.row(0).text("note");
    Parts parts = new Parts(run, question, this::metricAsPart);
    List<Explanation> below = depth < 1 ? List.of() : parts.of(metric, depth);
    boolean sum = Parts.sumsTo(below, value);
    return new Explanation(
        metric.titles().title(question.language()),
        value,
        unit,
        metric.titles().formula(question.language()),
        "table " + metric.table() + ", " + measureColumn(rows) + " " + metric.measure(),
        note,
        new Content(sum, below, depth < 1 ? List.of() : inputs.matching(metric.inputs())));
  }

  private Optional<Explanation> metricAsPart(String name, int depth) {
    return Metrics.find(name)
        .filter(metric -> run.findTable(metric.table()).isPresent())
        .map(metric -> metric(metric, depth));
  }

  private StoredTable rowsOf(Metric metric) {
    StoredTable table = run.table(metric.table()).where("scenario", question.scenario());
    String column = measureColumn(table);
    return table.where(row -> Metrics.same(row.text(column), metric.measure()));
  }

  private static String measureColumn(StoredTable table) {
    return table.columns().contains("measure") ? "measure" : "component";
  }

  /** The rows of a table that speak of one thing, such as a link. */
  private Optional<Explanation> rows(String table, String id) {
    Optional<String> column = idColumn(table, id);
    if (column.isEmpty()) {
      return Optional.empty();
    }
    String unit = column.get().equals(PATH) ? inputs.unit(id) : "";
    StoredTable all = run.table(table).where(column.get(), id);
    StoredTable rows =
        all.columns().contains("scenario") ? all.where("scenario", question.scenario()) : all;
    if (question.year().isPresent() && rows.columns().contains("year")) {
      rows = rows.where("year", question.year().getAsInt());
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Explanation> parts = new ArrayList<>();
    for (StoredTable.Row row : rows.rows()) {
      parts.add(TableText.row(rows, row, column.get(), unit));
    }
    String meaning = TableText.formula(table, question.language());
    Explanation top = new Explanation(
        table + "." + id,
        OptionalDouble.empty(),
        "",
        meaning,
        "table " + table,
        "",
        new Content(false, parts, List.of()));
    return Optional.of(top.withInputs(inputs.matching(TableText.inputs(run, table, id))));
  }

  /** The column that names what the rows are about: addresses of inputs if the id is one, else the first text. */
  private Optional<String> idColumn(String table, String id) {
    StoredTable stored = run.table(table);
    boolean address = stored.columns().contains(PATH) && !stored.where(PATH, id).isEmpty();
    return address ? Optional.of(PATH) : idColumn(table);
  }

  /** The first text that is no scenario. */
  private Optional<String> idColumn(String table) {
    StoredTable stored = run.table(table);
    return stored.columns().stream()
        .filter(
            column -> stored.isText(column) && !column.equals("scenario") && !column.equals("kind"))
        .findFirst();
  }

  private Optional<Explanation> input(String address) {
    List<Explanation> found = inputs.matching(List.of(address));
    if (found.isEmpty()) {
      found = inputs.matching(List.of(address + ".*"));
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        found.size() == 1
            ? found.get(0)
            : new Explanation(
                address,
                OptionalDouble.empty(),
                "",
                "",
                "",
                "",
                new Content(false, List.of(), found)));
  }
}
