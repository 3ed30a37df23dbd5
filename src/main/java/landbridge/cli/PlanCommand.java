package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landbridge.base.Version;
import landbridge.model.Opening;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.run.InputFile;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge plan}: what a run would compute, without computing it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge plan studies/tripp
          landbridge plan studies/tripp --detailed-exitcode     10 if inputs changed since the last run

        """,
    header = "Say what a run would compute, and whether its result is there already.")
final class PlanCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(
      names = "--detailed-exitcode",
      description = "End with 10 if there is something to compute.")
  private boolean detailed;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    Computation computation = new Computation(folder, talk);
    Study study = computation.study();
    StudySettings settings = study.settings();
    talk.print(settings.title().en() + ": " + settings.years().baseYear() + " to "
        + settings.years().horizon());
    size(study);
    Columns table = Columns.indentedBy("  ").add("scenario", "changes", "years of change", "title");
    ArrayNode list = talk.result().putArray("scenarios");
    for (Scenario scenario : study.scenarios()) {
      Study applied = scenario.applyTo(study);
      List<String> years = new ArrayList<>();
      applied.changeYears().forEach(year -> years.add(year.toString()));
      table.add(
          scenario.id(),
          Integer.toString(applied.interventions().size()),
          String.join(" ", years),
          talk.language().equals("de")
              ? scenario.title().de()
              : scenario.title().en());
      list.addObject()
          .put("scenario", scenario.id())
          .put("changes", applied.interventions().size());
    }
    talk.print(table.toString());
    openings(study);
    List<String> changed = changed(computation.inputs());
    changed.forEach(line -> talk.print("  " + line));
    ArrayNode inputs = talk.result().putArray("inputs");
    changed.forEach(inputs::add);
    boolean fresh = changed.isEmpty();
    talk.print(
        fresh
            ? "nothing to compute: the newest run has these inputs"
            : "to compute: all scenarios");
    talk.result().put("to_compute", !fresh);
    return talk.end(detailed && !fresh ? ExitCode.DIFFERENT : ExitCode.OK);
  }

  /** Projects that wait for a commitment, with the scenarios in which they do. */
  private void openings(Study study) {
    ArrayNode list = talk.result().putArray("openings");
    Map<String, List<String>> lines = new TreeMap<>();
    for (Scenario scenario : study.scenarios()) {
      for (Opening opening : scenario.applyTo(study).openings()) {
        put(list, scenario.id(), opening);
        if (opening.binding()) {
          String opens = opening.year().isPresent()
              ? "opens " + opening.year().getAsInt() + ", not " + opening.planned()
              : "does not open (planned " + opening.planned() + ")";
          String force = opening.lastInForce().isPresent()
              ? "in force from " + opening.lastInForce().getAsInt()
              : "not in force in any known year";
          lines
              .computeIfAbsent(
                  opening.project() + " " + opens + ": " + opening.last().orElseThrow() + " is "
                      + force,
                  line -> new ArrayList<>())
              .add(scenario.id());
        }
      }
    }
    lines.forEach(
        (line, scenarios) -> talk.print("  " + line + " (" + String.join(", ", scenarios) + ")"));
  }

  private static void put(ArrayNode list, String scenario, Opening opening) {
    ObjectNode node = list.addObject()
        .put("scenario", scenario)
        .put("project", opening.project())
        .put("planned", opening.planned())
        .put("binding", opening.binding());
    opening.year().ifPresent(year -> node.put("opens", year));
    opening.last().ifPresent(last -> node.put("commitment", last));
    opening.lastInForce().ifPresent(year -> node.put("in_force", year));
  }

  /** How large the study is, and how many capacities and times are not given by hand. */
  private void size(Study study) {
    talk.print("  zones " + study.zones().size() + ", nodes " + study.nodes().size() + ", links "
        + study.links().size() + ", crossings " + study.crossings().size() + ", flows "
        + study.trade().size());
    if (!study.workings().isEmpty()) {
      talk.print(
          "  derived from operation: " + study.workings().sections().size() + " railway sections, "
              + study.workings().posts().size() + " border posts, "
              + study.workings().fleets().size() + " fleets, "
              + study.workings().gaugeChanges().size() + " gauge changes, "
              + study.workings().permits().size()
              + " permits (landbridge capacity shows them)");
    }
  }

  /** What changed since the newest run; the first line says so if there is none. */
  private List<String> changed(List<InputFile> now) {
    List<StoredRun> runs = RunPlace.store(folder).list();
    if (runs.isEmpty()) {
      return List.of("no run yet");
    }
    return changed(runs.get(runs.size() - 1), now);
  }

  /** What changed since a run: files, and the program. */
  static List<String> changed(StoredRun run, List<InputFile> now) {
    List<String> changed = new ArrayList<>(files(run.inputs(), now));
    String engine = run.manifest().origin().engine();
    if (!engine.equals(Version.text())) {
      changed.add("program " + engine + " -> " + Version.text());
    } else if (!run.ofThisBuild()) {
      changed.add("program " + engine + " built anew");
    }
    return changed;
  }

  /** Which files differ between two lists of inputs. */
  static List<String> files(List<InputFile> before, List<InputFile> after) {
    TreeMap<String, String> left = new TreeMap<>();
    before.forEach(file -> left.put(file.path(), file.sha256()));
    TreeMap<String, String> right = new TreeMap<>();
    after.forEach(file -> right.put(file.path(), file.sha256()));
    TreeMap<String, String> lines = new TreeMap<>();
    left.forEach((path, hash) -> {
      if (!right.containsKey(path)) {
        lines.put(path, "removed " + path);
      } else if (!right.get(path).equals(hash)) {
        lines.put(path, "changed " + path);
      }
    });
    right.keySet().stream()
        .filter(path -> !left.containsKey(path))
        .forEach(path -> lines.put(path, "added " + path));
    return List.copyOf(lines.values());
  }
}
