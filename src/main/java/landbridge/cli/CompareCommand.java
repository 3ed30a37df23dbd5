package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.store.Manifest;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code landbridge compare}: two runs, or two scenarios of a run: what differs in inputs and results. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge compare tripp-rail-road iran-closed --in studies/tripp     two scenarios of its newest run
          landbridge compare out/before out/after                               two runs, inputs and results
          landbridge compare out/before out/after --detailed-exitcode           10 if anything differs

        """,
    header = "Show what differs between two scenarios or two runs.")
final class CompareCommand implements Callable<Integer> {
  private static final List<String> SCENARIO_TABLES = List.of(
      "appraisal", "company_kpi", "corridor_share", "crossing_flow", "country_flow", "mode_flow");

  @Parameters(index = "0", paramLabel = "A", description = "Scenario, run folder or study folder.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "Scenario, run folder or study folder.")
  private String b;

  @Option(
      names = "--in",
      paramLabel = "RUN",
      defaultValue = ".",
      description = "Run or study whose scenarios are meant. Default: here.")
  private String place;

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Only this year, where results have years.")
  private Integer year;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "8",
      description = "Lines per table. Default: 8.")
  private int most;

  @Option(names = "--detailed-exitcode", description = "End with 10 if anything differs.")
  private boolean detailed;

  @Mixin
  private Talk talk;

  private ArrayNode tables;
  private boolean different;

  @Override
  public Integer call() {
    tables = talk.result().putArray("tables");
    if (Files.isDirectory(Path.of(a)) && Files.isDirectory(Path.of(b))) {
      compareRuns(RunPlace.open(a), RunPlace.open(b));
    } else {
      compareScenarios(RunPlace.open(place));
    }
    talk.result().put("different", different);
    if (!different) {
      talk.print("no difference");
    }
    return talk.end(detailed && different ? ExitCode.DIFFERENT : ExitCode.OK);
  }

  private void compareRuns(StoredRun left, StoredRun right) {
    sides(left.folder().toString(), right.folder().toString());
    ArrayNode origins = talk.result().putArray("origin");
    for (String line : originChanges(left, right)) {
      talk.print(line);
      origins.add(line);
      different = true;
    }
    if (!left.tableSeals().equals(right.tableSeals())) {
      inputChanges(left, right);
      for (String name : left.tableNames()) {
        boolean same = left.tableSeals().get(name).equals(right.tableSeals().get(name));
        if (!same && !name.equals("input") && right.findTable(name).isPresent()) {
          different = true;
          StoredTable from = ofYear(left.table(name));
          show(from, Tables.differences(from, ofYear(right.table(name)), List.of()));
        }
      }
    }
  }

  private static List<String> originChanges(StoredRun a, StoredRun b) {
    List<String> lines = new ArrayList<>();
    Manifest.Origin from = a.manifest().origin();
    Manifest.Origin to = b.manifest().origin();
    if (!from.study().equals(to.study())) {
      lines.add("study " + from.study() + " -> " + to.study());
    }
    if (!from.engine().equals(to.engine())) {
      lines.add("program " + from.engine() + " -> " + to.engine());
    }
    if (from.seed() != to.seed()) {
      lines.add("seed " + from.seed() + " -> " + to.seed());
    }
    if (!from.settings().equals(to.settings())) {
      lines.add("settings " + from.settings() + " -> " + to.settings());
    }
    lines.addAll(PlanCommand.files(a.inputs(), b.inputs()));
    return lines;
  }

  private void inputChanges(StoredRun left, StoredRun right) {
    Columns changes = Columns.indentedBy("  ").add("input", "A", "B");
    ArrayNode list = talk.result().putArray("inputs");
    for (Tables.TextChange change :
        Tables.textChanges(left.table("input"), right.table("input"), "path", "written")) {
      different = true;
      changes.add(change.key(), change.a(), change.b());
      list.addObject().put("path", change.key()).put("a", change.a()).put("b", change.b());
    }
    if (!list.isEmpty()) {
      talk.print("inputs: " + list.size() + " values differ\n" + changes);
    }
  }

  private void compareScenarios(StoredRun run) {
    List<String> ids = run.table("scenario").distinct("scenario");
    for (String id : List.of(a, b)) {
      if (!ids.contains(id)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            id + " is neither a folder nor a scenario of run " + run.id() + ", which has "
                + String.join(", ", ids));
      }
    }
    sides(title(run, a), title(run, b));
    for (String name : SCENARIO_TABLES) {
      if (run.findTable(name).isEmpty()) {
        continue;
      }
      StoredTable left = ofYear(run.table(name).where("scenario", a));
      StoredTable right = ofYear(run.table(name).where("scenario", b));
      show(
          left,
          Tables.differences(ofYears(left, right), ofYears(right, left), List.of("scenario")));
    }
  }

  /** Says what the columns A and B are. */
  private void sides(String left, String right) {
    talk.result().put("a", left).put("b", right);
    talk.print("A  " + left + "\nB  " + right);
  }

  private String title(StoredRun run, String scenario) {
    String title =
        run.table("scenario").where("scenario", scenario).row(0).text(talk.column("title"));
    return scenario + ": " + title;
  }

  /** The rows of years that the other side has too: scenarios are computed in their own years of change. */
  private static StoredTable ofYears(StoredTable table, StoredTable other) {
    if (!table.columns().contains("year")) {
      return table;
    }
    List<String> years = other.distinct("year");
    return table.where(row -> years.contains(row.text("year")));
  }

  private StoredTable ofYear(StoredTable table) {
    return year == null || !table.columns().contains("year") ? table : table.where("year", year);
  }

  private void show(StoredTable left, List<Tables.Difference> differences) {
    String name = left.name();
    if (differences.isEmpty()) {
      return;
    }
    different = true;
    boolean measures = name.equals("appraisal") || name.equals("company_kpi");
    List<Tables.Difference> shown = new ArrayList<>(differences);
    if (!measures) {
      shown.sort(Comparator.comparingDouble(Tables.Difference::absolute).reversed());
    }
    int limit = measures ? Integer.MAX_VALUE : most;
    Figures figures = new Figures(talk.language());
    Columns lines = Columns.indentedBy("  ").add("", "A", "B", "B - A", "unit");
    ArrayNode list = tables
        .addObject()
        .put("table", name)
        .put("differences", differences.size())
        .putArray("largest");
    shown.stream().limit(limit).forEach(d -> {
      String key = measures ? d.key() : d.key() + " " + d.column();
      double change = d.b().orElse(0) - d.a().orElse(0);
      lines.add(
          key,
          d.a().isEmpty() ? "-" : figures.number(d.a().getAsDouble(), 5),
          d.b().isEmpty() ? "-" : figures.number(d.b().getAsDouble(), 5),
          figures.number(change, 4),
          unit(left, d, measures));
      var node = list.addObject().put("key", d.key()).put("column", d.column());
      d.a().ifPresent(value -> node.put("a", value));
      d.b().ifPresent(value -> node.put("b", value));
    });
    String rest = differences.size() > limit ? ", the " + limit + " largest" : "";
    talk.print(name + ": " + differences.size() + " values differ" + rest + "\n" + lines);
  }

  /** Unit of a number: of its row in a table of measures, else of its column. */
  private static String unit(StoredTable table, Tables.Difference difference, boolean measures) {
    if (!measures) {
      return table.unit(difference.column());
    }
    StoredTable rows = table.where("measure", difference.key());
    return rows.isEmpty() ? "" : rows.row(0).text("unit");
  }
}
