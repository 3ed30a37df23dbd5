package landbridge.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.base.Version;
import landbridge.model.ChoiceRule;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.Fingerprint;
import landbridge.run.InputFile;
import landbridge.run.OperationTable;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.run.traffic.HeldTraffic;
import landbridge.store.InputFiles;
import landbridge.store.KeptPaths;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;

/**
 * Read, compute, keep: what {@code run} and {@code demo} share.
 *
 * <p>The input files are sealed before they are read, so that a file changed in between shows as another fingerprint
 * next time. Checked by: {@code CommandsTest}.
 */
final class Computation {
  private static final int NANOS_PER_MS = 1_000_000;

  private final Path folder;
  private final Talk talk;
  private final SortedMap<String, String> notes = new TreeMap<>();
  private final List<InputFile> inputs;
  private Study study;
  private RunSettings.Changes changes = RunSettings.Changes.NONE;
  private Set<RunSettings.Decision> decisions = EnumSet.noneOf(RunSettings.Decision.class);
  private final List<String> warnings = new ArrayList<>();
  private Path out; // null: the study's store
  private long mark = System.nanoTime();

  /**
   * Reads a study.
   *
   * @throws StudyException if it has errors
   */
  Computation(Path folder, Talk talk) {
    ValidateCommand.requireStudy(folder);
    this.folder = folder;
    this.talk = talk;
    this.inputs = InputFiles.of(folder);
    StudyReader.Outcome outcome = StudyReader.check(folder);
    this.study = outcome.study().orElseThrow(() -> new StudyException(outcome.problems()));
    warn(outcome);
    phase("read");
  }

  private void warn(StudyReader.Outcome outcome) {
    List<Problem> problems = new ArrayList<>(outcome.problems());
    problems.addAll(OperationTable.contradictions(study));
    if (Problem.errors(problems) > 0) {
      throw new StudyException(problems);
    }
    problems.forEach(problem -> warnings.add(problem.line()));
  }

  /**
   * Sets values for this run alone, as if the files held them.
   *
   * @param asked values with their units, by address
   * @param hold  whether traffic stays that of the files
   * @throws StudyException if the study has errors with them
   */
  void set(SortedMap<String, String> asked, boolean hold) {
    StudyReader.Outcome outcome = StudyReader.check(folder, asked);
    Study written = study;
    study = outcome.study().orElseThrow(() -> new StudyException(outcome.problems()));
    warnings.clear();
    warn(outcome);
    asked.forEach((path, text) -> warnings.add("set for this run alone: " + path + " = " + text));
    changes = new RunSettings.Changes(asked, hold ? Optional.of(written) : Optional.empty());
  }

  Study study() {
    return study;
  }

  List<String> warnings() {
    return warnings;
  }

  List<InputFile> inputs() {
    return inputs;
  }

  /** The run that this build of the program kept and {@link #compute} of all scenarios with this seed would repeat. */
  Optional<StoredRun> kept(long seed) {
    String wanted = fingerprint(seed, RunSettings.with(1));
    return RunPlace.store(folder).list().stream()
        .filter(run -> run.manifest().fingerprint().equals(wanted) && run.ofThisBuild())
        .findFirst();
  }

  private String fingerprint(long seed, RunSettings chosen) {
    return Fingerprint.of(
        study.settings().id(), Version.text(), seed, Runner.settings(study, chosen), inputs);
  }

  /** Keeps the run in a folder of the user's choice; null for the study's store. */
  void into(Path chosen) {
    out = chosen;
  }

  /** Asks for decisions to be answered as well. */
  void decide(Set<RunSettings.Decision> asked) {
    decisions = asked;
  }

  /** Takes another choice model than the study's. */
  void choose(String name) {
    List<String> names = Arrays.stream(ChoiceRule.values()).map(ChoiceRule::key).toList();
    if (!names.contains(name)) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no choice model " + name + Known.hint(name, names));
    }
    study = ChoiceRule.values()[names.indexOf(name)].chosenIn(study);
  }

  /** Computes. Scenario ids that the study does not have are a mistake of the command line. */
  Run compute(List<String> scenarios, long seed, int threads) {
    scenarios.forEach(id -> Known.scenario(study, id));
    Writable.require(out == null ? RunStore.placeFor(folder) : out);
    try (ProgressLine progress = new ProgressLine(talk)) {
      RunSettings chosen = new RunSettings(
          scenarios, seed, threads, progress, changes, decisions, KeptPaths.of(folder));
      if (out != null) {
        RunStore.requireRoom(out, fingerprint(seed, chosen));
      }
      Run run = Runner.run(study, chosen);
      List<String> all = new ArrayList<>(warnings);
      all.addAll(run.warnings());
      notes.put("threads", Integer.toString(threads));
      phase("compute");
      return run.withInputs(inputs).withWarnings(all);
    } catch (HeldTraffic.CannotHoldException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    }
  }

  /** Keeps a run: in the study's store, or in a folder of the user's choice. */
  StoredRun keep(Run run) {
    StoredRun kept = out == null
        ? RunPlace.store(folder).write(run, notes)
        : RunStore.writeTo(out, run, Clock.systemUTC(), notes);
    phase("keep");
    return kept;
  }

  /** Milliseconds of the phases so far, as {@code read 210 ms, compute 1800 ms}. */
  String times() {
    List<String> parts = new ArrayList<>();
    notes.forEach((name, value) -> {
      if (name.startsWith("ms_")) {
        parts.add(name.substring("ms_".length()) + " " + value + " ms");
      }
    });
    return String.join(", ", parts);
  }

  /** Notes the time since the last phase under a name. */
  void phase(String name) {
    long now = System.nanoTime();
    notes.put("ms_" + name, Long.toString((now - mark) / NANOS_PER_MS));
    mark = now;
  }
}
