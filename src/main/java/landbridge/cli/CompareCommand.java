package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import landbridge.store.Manifest;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
      description = "Run or study whose scenarios are meant. Default: here.")
  private String place;

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Only this year, where results have years.")
  private Integer year;

  @Option(
      names = "--most",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "8",
      description = "Lines per table. Default: 8.")
  private int most;

  @Option(
      names = "--detailed-exitcode",
      description = "End with 10 if anything differs by more than rounding.")
  private boolean detailed;

  @Mixin
  private Talk talk;

  private ArrayNode tables;
  private boolean different;
  private int rounding; // values

  @Override
  public Integer call() {
    tables = talk.result().putArray("tables");
    if (place == null && Files.isDirectory(Path.of(a)) && Files.isDirectory(Path.of(b))) {
      StoredRun left = RunPlace.open(a);
      StoredRun right = RunPlace.open(b);
      requireYear(left, right);
      compareRuns(left, right);
    } else {
      StoredRun run = home();
      requireYear(run);
      compareScenarios(run);
    }
    talk.result().put("different", different).put("rounding", rounding);
    if (rounding > 0) {
      talk.print(rounding + (rounding == 1 ? " value differs" : " values differ")
          + " by rounding only (less than 1e-9 of the value or 1e-12 of the largest of its kind)");
    } else if (!different) {
      talk.print("no difference");
    }
    return talk.end(detailed && different ? ExitCode.DIFFERENT : ExitCode.OK);
  }

  /** The run whose scenarios are meant; who compares from elsewhere is told how to say which. */
  private StoredRun home() {
    if (place != null) {
      return RunPlace.open(place);
    }
    if (!RunPlace.isRun(Path.of(".")) && !RunPlace.isStudy(Path.of("."))) {
      List<String> names =
          Stream.of(a, b).filter(name -> !Files.isDirectory(Path.of(name))).toList();
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is no folder " + String.join(" and no folder ", names)
              + ", and no study or run here whose scenarios could be meant"
              + "; say where they are with --in STUDY, or name two folders");
    }
    return RunPlace.open(".");
  }

  /** A year that no result has would hide all that have years, without a word. */
  private void requireYear(StoredRun... runs) {
    boolean known = year == null
        || Stream.of(runs)
            .flatMap(run -> run.tableNames().stream().map(run::table))
            .anyMatch(
                table -> table.columns().contains("year") && !ofYear(table).isEmpty());
    if (!known) {
      throw new CommandFailure(
          ExitCode.USAGE, "no result has the year " + year + "; leave out --year to see all");
    }
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
          compareTables(ofYear(left.table(name)), ofYear(right.table(name)));
        }
      }
    }
  }

  private void compareTables(StoredTable left, StoredTable right) {
    List<Tables.Difference> found = Tables.differences(left, right, List.of());
    show(left, found);
    if (found.isEmpty() && !texts(left).equals(texts(right))) {
      different = true;
      talk.print(left.name() + ": notes or names differ");
    }
  }

  private static List<List<String>> texts(StoredTable table) {
    return table.rows().stream().map(StoredTable.Row::texts).toList();
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
        boolean folder = Files.isDirectory(Path.of(id));
        throw new CommandFailure(
            ExitCode.USAGE,
            folder
                ? id + " is a folder and no scenario of run " + run.id()
                    + "; compare two folders without --in, or two scenarios"
                : id + " is neither a folder nor a scenario of run " + run.id()
                    + Known.hint(id, ids));
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

  private void show(StoredTable left, List<Tables.Difference> found) {
    List<Tables.Difference> changes =
        found.stream().filter(d -> !d.isRounding()).toList();
    List<Tables.Difference> rounded =
        found.stream().filter(Tables.Difference::isRounding).toList();
    if (found.isEmpty()) {
      return;
    }
    different |= !changes.isEmpty();
    rounding += rounded.size();
    String name = left.name();
    boolean measures = name.equals("appraisal") || name.equals("company_kpi");
    List<Tables.Difference> ordered = new ArrayList<>(changes);
    if (!measures) {
      ordered.sort(Comparator.comparingDouble(Tables.Difference::absolute).reversed());
    }
    int limit = measures ? Integer.MAX_VALUE : most;
    List<Tables.Difference> shown = ordered.stream().limit(limit).toList();
    ordered.addAll(rounded);
    json(name, changes.size(), rounded.size(), ordered.stream().limit(limit).toList());
    if (!changes.isEmpty()) {
      String rest = changes.size() > limit ? ", the " + limit + " largest" : "";
      talk.print(
          name + ": " + changes.size() + (changes.size() == 1 ? " value differs" : " values differ")
              + rest + "\n" + lines(left, shown, measures));
    }
  }

  private Columns lines(StoredTable left, List<Tables.Difference> shown, boolean measures) {
    Figures figures = new Figures(talk.language());
    Columns lines = Columns.indentedBy("  ").add("", "A", "B", "B - A", "unit");
    for (Tables.Difference d : shown) {
      double change = d.b().orElse(0) - d.a().orElse(0);
      lines.add(
          measures ? d.key() : d.key() + " " + d.column(),
          d.a().isEmpty() ? "-" : figures.number(d.a().getAsDouble(), 5),
          d.b().isEmpty() ? "-" : figures.number(d.b().getAsDouble(), 5),
          figures.number(change, 4),
          unit(left, d, measures));
    }
    return lines;
  }

  /** Exact values of both sides; those that differ by rounding only say so. */
  private void json(String name, int changes, int rounded, List<Tables.Difference> listed) {
    ObjectNode table = tables.addObject().put("table", name);
    ArrayNode list = table.put("differences", changes).put("rounding", rounded).putArray("largest");
    for (Tables.Difference d : listed) {
      ObjectNode node = list.addObject().put("key", d.key()).put("column", d.column());
      d.a().ifPresent(value -> node.put("a", value));
      d.b().ifPresent(value -> node.put("b", value));
      if (d.isRounding()) {
        node.put("rounding", true);
      }
    }
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
