package landbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import landbridge.appraise.Incremental;
import landbridge.model.Project;
import landbridge.model.Study;
import landbridge.run.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code landbridge decide phasing}: the order of building.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
@Command(
    name = "phasing",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge decide phasing studies/tripp --projects tripp-road,tripp-rail --delay 5

        """,
    header = "Which works first, which later, which never, by incremental value.")
final class PhasingDecision extends DecisionInput implements Callable<Integer> {
  private static final int MOST = 7; // 2,187 options, each a run

  @Option(
      names = "--projects",
      paramLabel = "ID",
      split = ",",
      required = true,
      description = "Projects of the scenario that may wait or be left out, at most 7.")
  private List<String> projects;

  @Option(
      names = "--delay",
      paramLabel = "YEARS",
      defaultValue = "5",
      description = "Years that they may wait. Default: 5.")
  private int delay;

  @Override
  public Integer call() {
    if (delay < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--delay " + delay + ": works wait 1 year or more");
    }
    Study study = read();
    List<String> distinct = projects.stream().distinct().toList();
    check(study, distinct);
    Decisions decisions = decisions(study);
    List<Incremental.Step> steps = decisions.phasing(distinct, delay);
    Columns table =
        Columns.indentedBy("  ").add("option", "ENPV M USD", "gain M USD", "against", "chosen");
    ArrayNode list = talk.result().putArray("options");
    for (Incremental.Step step : steps) {
      table.add(
          step.name(),
          musd(step.enpvUsd()),
          musd(step.gainUsd()),
          step.against(),
          step.chosen() ? "yes" : "");
      list.addObject()
          .put("option", step.name())
          .put("enpv_usd", step.enpvUsd())
          .put("gain_usd", step.gainUsd())
          .put("against", step.against())
          .put("chosen", step.chosen());
    }
    talk.print("options in order of present cost, each against the best before it");
    talk.print(table.toString());
    return talk.end(ExitCode.OK);
  }

  /** Each is built by the scenario, and within the horizon also when it waits. */
  private void check(Study study, List<String> asked) {
    Study applied = study.scenario(scenario()).applyTo(study);
    List<String> built = study.projects().stream()
        .map(Project::id)
        .filter(id -> applied.opens(id).isPresent())
        .toList();
    if (asked.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--projects names none; the scenario builds " + String.join(", ", built));
    }
    if (asked.size() > MOST) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--projects names " + asked.size()
              + "; each in its year, later or not makes 3 options, so at most " + MOST
              + " are compared");
    }
    int horizon = study.settings().years().horizon();
    for (String id : asked) {
      Known.name("the scenario", "project to build", id, built);
      long opens = (long) applied.opens(id).orElseThrow() + delay;
      if (opens > horizon) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "--delay " + delay + ": " + id + " would open in " + opens
                + ", after the last year of the study, " + horizon);
      }
    }
  }
}
