package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.base.Problem;
import landbridge.read.StudyReader;
import landbridge.run.OperationTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code landbridge validate}: everything that is wrong with a study. Runs and writes nothing. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge validate studies/tripp
          landbridge validate my-corridor --strict     warnings count too (exit code 4)
          landbridge validate my-corridor --json       for editors and scripts

        """,
    header = "Find everything that is wrong with a study; run nothing.")
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(names = "--strict", description = "End with code 4 if there are warnings.")
  private boolean strict;

  @Option(
      names = "--max-errors",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "50",
      description = "Show at most N problems; the count is of all. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    requireStudy(folder);
    StudyReader.Outcome outcome = StudyReader.check(folder);
    List<Problem> problems = new ArrayList<>(outcome.problems());
    outcome.study().ifPresent(study -> problems.addAll(OperationTable.contradictions(study)));
    Collections.sort(problems);
    int errors = Problem.errors(problems);
    int warnings = problems.size() - errors;
    ArrayNode list =
        talk.result().put("errors", errors).put("warnings", warnings).putArray("problems");
    problems.forEach(problem -> Failures.put(list.addObject(), problem));
    talk.print(folder + ": " + count(errors, "error") + ", " + count(warnings, "warning"));
    problems.stream().limit(most).forEach(problem -> talk.print("\n" + problem.text()));
    if (problems.size() > most) {
      talk.print("\n... and " + (problems.size() - most) + " more (--max-errors)");
    }
    if (errors > 0) {
      return talk.end(ExitCode.STUDY_INVALID);
    }
    return talk.end(strict && warnings > 0 ? ExitCode.WARNINGS : ExitCode.OK);
  }

  /** Says what a folder lacks before dozens of missing tables are listed. */
  static void requireStudy(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.USAGE, folder + " is not a folder");
    }
    if (!RunPlace.isStudy(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder + " is no study: it has no study.yaml (start one with: landbridge new " + folder
              + ")");
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
