package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.concurrent.Callable;
import landbridge.base.Spelling;
import landbridge.store.Manifest;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code landbridge runs list|show|verify|rm|gc}: the runs that a study keeps. {@code runs STUDY} is {@code runs list STUDY}.
 *
 * <p>Checked by: {@code CommandsTest}.
 */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge runs studies/tripp                 lists them, as runs list does
          landbridge runs show studies/tripp            the newest run
          landbridge runs verify out/run-1              every byte as it was written?
          landbridge runs rm studies/tripp r-0123 --yes
          landbridge runs gc studies/tripp --keep 5     leftovers, and all but the five newest

        """,
    header = "List, show, verify and remove kept runs.",
    subcommands = {
      RunsCommand.ListRuns.class,
      RunsCommand.Show.class,
      RunsCommand.Verify.class,
      RunsCommand.Remove.class,
      RunsCommand.Collect.class
    },
    preprocessor = RunsCommand.ListIsMeant.class,
    synopsisSubcommandLabel = "(COMMAND | STUDY)")
final class RunsCommand {

  /**
   * Puts {@code list} before a study where a command is looked for. A word that is nearly a command and no folder is left
   * as it is: it is refused, and the command suggested.
   */
  static final class ListIsMeant implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec runs, ArgSpec none, Map<String, Object> info) {
      if (!arguments.isEmpty()) {
        Set<String> commands = runs.subcommands().keySet();
        String first = arguments.peek();
        boolean other = first.startsWith("-") || commands.contains(first);
        if (!other
            && (Spelling.nearest(first, commands).isEmpty() || Files.isDirectory(Path.of(first)))) {
          arguments.push("list");
        }
      }
      return false;
    }
  }

  /** Lists runs, oldest first. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the runs of a study.")
  static final class ListRuns implements Callable<Integer> {
    @Parameters(
        paramLabel = "STUDY",
        defaultValue = ".",
        description = "Study folder. Default: here.")
    private Path study;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      RunStore store = storeOf(study);
      Columns table =
          Columns.indentedBy("").add("run", "made", "engine", "seed", "converged", "checks");
      ArrayNode list = talk.result().putArray("runs");
      for (StoredRun run : store.list()) {
        Manifest m = run.manifest();
        table.add(
            run.folder().getFileName().toString(),
            m.madeAt().replaceFirst("\\.\\d+", ""), // to the second
            m.origin().engine(),
            Long.toString(m.origin().seed()),
            m.outcome().converged() ? "yes" : "no",
            m.outcome().checksHold() ? "hold" : "fail");
        put(list.addObject(), run);
      }
      talk.print(list.isEmpty() ? "no runs in " + store.folder() : table.toString());
      store.damaged().forEach((name, why) -> talk.say("damaged: " + name + ": " + why));
      return talk.end(ExitCode.OK);
    }
  }

  /** Shows what a run says about itself. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show what a run says about itself.")
  static final class Show implements Callable<Integer> {
    @Parameters(
        paramLabel = "RUN",
        defaultValue = ".",
        description = "Run folder, or study folder for its newest run.")
    private String place;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      StoredRun run = RunPlace.open(place);
      Manifest m = run.manifest();
      put(talk.result(), run);
      Columns lines = Columns.indentedBy("")
          .add("run", m.id() + " in " + run.folder())
          .add("fingerprint", m.fingerprint())
          .add("study", m.origin().study())
          .add("engine", m.origin().engine())
          .add("seed", "" + m.origin().seed());
      m.origin().settings().forEach((name, value) -> lines.add("setting " + name, value));
      lines.add("converged", m.outcome().converged() ? "yes" : "no");
      lines.add("checks", m.outcome().checksHold() ? "hold" : "fail");
      m.outcome().warnings().forEach(warning -> lines.add("warning", warning));
      m.circumstances().forEach(lines::add);
      talk.print(lines.toString());
      Columns files = Columns.indentedBy("  ");
      m.inputs()
          .forEach(input ->
              files.add(input.path(), input.size() + " bytes", input.sha256().substring(0, 12)));
      talk.print("inputs\n" + files);
      Columns tables = Columns.indentedBy("  ");
      m.tables()
          .forEach(table -> tables.add(
              table.name(),
              table.rows() + " rows",
              table.csv().size() + " bytes",
              table.parquet().isPresent() ? "parquet" : ""));
      talk.print("tables\n" + tables);
      return talk.end(ExitCode.OK);
    }
  }

  /** Checks every byte of a run. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Check every byte of a run.")
  static final class Verify implements Callable<Integer> {
    @Parameters(
        paramLabel = "RUN",
        defaultValue = ".",
        description = "Run folder, or study folder for its newest run.")
    private String place;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      StoredRun run = RunPlace.open(place);
      List<String> problems = run.verify();
      ArrayNode list = talk.result().putArray("problems");
      problems.forEach(list::add);
      if (problems.isEmpty()) {
        talk.print(run.id() + " is as it was written: " + run.tableNames().size() + " tables");
        return talk.end(ExitCode.OK);
      }
      problems.forEach(talk::print);
      talk.say(run.folder() + " is damaged; compute it again with: landbridge run");
      return talk.end(ExitCode.CORRUPT);
    }
  }

  /** Removes one run. */
  @Command(name = "rm", mixinStandardHelpOptions = true, description = "Remove a run.")
  static final class Remove implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Study folder.")
    private Path study;

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the run, or how it begins.")
    private String id;

    @Option(names = "--yes", description = "Really remove it.")
    private boolean yes;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      String name = RunPlace.inStudy(study, id).folder().getFileName().toString();
      if (!yes) {
        throw new CommandFailure(
            ExitCode.USAGE, "this removes " + name + " for good; say so with --yes");
      }
      storeOf(study).remove(name);
      talk.result().put("removed", name);
      talk.say("removed " + name);
      return talk.end(ExitCode.OK);
    }
  }

  /** Removes leftovers and, if asked, old runs. */
  @Command(
      name = "gc",
      mixinStandardHelpOptions = true,
      description = "Remove leftovers, and old runs if asked.")
  static final class Collect implements Callable<Integer> {
    @Parameters(
        paramLabel = "STUDY",
        defaultValue = ".",
        description = "Study folder. Default: here.")
    private Path study;

    @Option(
        names = "--keep",
        converter = Count.class,
        paramLabel = "N",
        description = "Keep the N newest runs only; needs --yes.")
    private Integer keep;

    @Option(names = "--yes", description = "Really remove runs.")
    private boolean yes;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      RunStore store = storeOf(study);
      int leftovers = store.collect();
      List<StoredRun> runs = store.list();
      int old = keep == null ? 0 : Math.max(0, runs.size() - keep);
      if (old > 0 && !yes) {
        throw new CommandFailure(
            ExitCode.USAGE, "this removes " + old + " runs for good; say so with --yes");
      }
      runs.subList(0, old)
          .forEach(run -> store.remove(run.folder().getFileName().toString()));
      talk.result().put("leftovers", leftovers).put("removed", old);
      talk.say("removed " + leftovers + " leftovers and " + old + " runs");
      return talk.end(ExitCode.OK);
    }
  }

  private static RunStore storeOf(Path study) {
    if (!Files.isDirectory(study)) {
      throw new CommandFailure(ExitCode.USAGE, study + " is not a folder");
    }
    if (!RunPlace.isStudy(study) && !Files.isDirectory(RunStore.placeFor(study))) {
      throw new CommandFailure(
          ExitCode.USAGE, study + " is no study (it has no study.yaml) and keeps no runs");
    }
    return RunPlace.store(study);
  }

  static void put(ObjectNode node, StoredRun run) {
    Manifest m = run.manifest();
    node.put("id", m.id())
        .put("folder", run.folder().toString())
        .put("fingerprint", m.fingerprint());
    node.put("study", m.origin().study())
        .put("engine", m.origin().engine())
        .put("seed", m.origin().seed());
    node.put("converged", m.outcome().converged())
        .put("checks_hold", m.outcome().checksHold());
    node.put("made_at", m.madeAt());
    ArrayNode warnings = node.putArray("warnings");
    m.outcome().warnings().forEach(warnings::add);
    ObjectNode tables = node.putObject("tables");
    run.tableSeals().forEach(tables::put);
  }
}
