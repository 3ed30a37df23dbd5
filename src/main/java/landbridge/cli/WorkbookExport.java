package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.base.FileFault;
import landbridge.base.Spelling;
import landbridge.report.workbook.CompanyWorkbook;
import landbridge.report.workbook.WorkbookLinter;
import landbridge.store.InputFiles;
import landbridge.store.StoredRun;
import tools.jackson.databind.node.ArrayNode;

/**
 * The part of {@code landbridge export} that writes and checks workbooks.
 *
 * <p>Checked by: {@code WorkbookExportTest}.
 */
final class WorkbookExport {
  private final Talk talk;

  WorkbookExport(Talk talk) {
    this.talk = talk;
  }

  /** Writes the workbook of a run, of a study's newest run, or of a study that it runs first. */
  int write(String place, String wanted, Path file) {
    OutFile.ending("--xlsx", file, "xlsx");
    requireFolder(file);
    StoredRun run = run(place);
    String scenario = scenario(run, wanted, place);
    try {
      CompanyWorkbook.write(run, scenario, talk.language(), file);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT,
          file + " could not be written: " + FileFault.words(e) + "; nothing was left behind");
    }
    talk.result()
        .put("format", "xlsx")
        .put("run", run.id())
        .put("scenario", scenario)
        .put("file", file.toString());
    talk.print("written to " + file + ": scenario " + scenario + " of " + run.id());
    return talk.end(ExitCode.OK);
  }

  private static void requireFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT, "there is no folder " + folder + "; make it first");
    }
  }

  private StoredRun run(String place) {
    Path path = Path.of(place);
    if (RunPlace.isRun(path) || !RunPlace.isStudy(path)) {
      return RunPlace.open(place);
    }
    if (RunPlace.store(path).list().isEmpty()) {
      talk.say("the study has no run yet; running it");
      Computation computation = new Computation(path, talk);
      return computation.keep(computation.compute(List.of(), 1, RunCommand.defaultThreads()));
    }
    StoredRun newest = RunPlace.open(place);
    List<String> changed = PlanCommand.changed(newest, InputFiles.of(path));
    if (!changed.isEmpty()) {
      talk.say("the study or the program has changed since its newest run " + newest.id() + " ("
          + String.join(", ", changed) + "); for a workbook of today: landbridge run " + place);
    }
    return newest;
  }

  /** The scenario asked for, else the headline; it must have a company. */
  private static String scenario(StoredRun run, String wanted, String place) {
    List<String> able = run.table("company_term").distinct("scenario");
    String headline = run.setting("headline").orElse("");
    String chosen = wanted == null ? headline : wanted;
    if (able.contains(chosen)) {
      return chosen;
    }
    List<String> held = run.table("scenario").distinct("scenario");
    String fix = Spelling.nearest(chosen, able)
        .map(name -> "did you mean \"" + name + "\"?")
        .orElse("choose with --scenario among " + String.join(", ", able));
    if (able.isEmpty()) {
      fix = held.contains(headline)
          ? "a workbook needs a study with a company"
          : "compute the headline scenario first: " + command(place, headline);
    }
    String cause = held.contains(chosen)
        ? "the run has no company in scenario " + chosen
        : "the run holds no scenario " + chosen + ", only " + String.join(", ", held);
    throw new CommandFailure(ExitCode.USAGE, cause + "; " + fix);
  }

  private static String command(String place, String scenario) {
    String study = RunPlace.isStudy(Path.of(place)) ? place : "STUDY";
    return "landbridge run " + study + " --scenario " + scenario;
  }

  /** Checks the rules of a workbook file and names every cell that breaks one. */
  int lint(Path file) {
    List<WorkbookLinter.Finding> findings;
    try {
      findings = WorkbookLinter.check(Files.readAllBytes(file));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, file + ": " + e.getMessage());
    } catch (IOException e) {
      throw FileFault.at(file, e);
    }
    ArrayNode list = talk.result().putArray("findings");
    for (WorkbookLinter.Finding finding : findings) {
      talk.print(finding.rule() + "  " + finding.place() + ": " + finding.message());
      list.addObject()
          .put("rule", finding.rule())
          .put("sheet", finding.sheet())
          .put("cell", finding.cell())
          .put("message", finding.message());
    }
    talk.print(
        findings.isEmpty()
            ? file + ": every rule holds"
            : file + ": " + findings.size() + " places break a rule");
    return talk.end(findings.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED);
  }
}
