package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;

/**
 * Finds the run that a user means: a run folder, a study folder (its newest run), or the id of a run of the study here.
 *
 * <p>Checked by: {@code CommandsTest}.
 */
final class RunPlace {
  private static final String PREFIX = "r-";

  private RunPlace() {}

  /** Opens the run meant by a text. */
  static StoredRun open(String meant) {
    Path path = Path.of(meant);
    if (isRun(path)) {
      return StoredRun.open(path);
    }
    if (isStudy(path)) {
      return newest(path);
    }
    if (meant.startsWith(PREFIX) && isStudy(Path.of("."))) {
      return inStudy(Path.of("."), meant);
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        meant + " is neither a run folder nor a study folder (it has no study.yaml)");
  }

  /** Opens a run of a study by its id or the beginning of its id. */
  static StoredRun inStudy(Path study, String id) {
    if (id.length() <= PREFIX.length()) { // the only run of a study begins with nothing, too
      throw new CommandFailure(
          ExitCode.USAGE, "\"" + id + "\" is no id of a run; see: landbridge runs " + study);
    }
    List<StoredRun> matching = store(study).list().stream()
        .filter(run -> run.folder().getFileName().toString().startsWith(id))
        .toList();
    if (matching.size() == 1) {
      return matching.get(0);
    }
    String count = matching.isEmpty() ? "no run" : matching.size() + " runs";
    throw new CommandFailure(ExitCode.USAGE, study + " has " + count + " with the id " + id);
  }

  /** Whether a folder is a kept run. */
  static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve("manifest.json"));
  }

  /** Whether a folder is a study. */
  static boolean isStudy(Path folder) {
    return Files.isRegularFile(folder.resolve("study.yaml"));
  }

  /** The run store of a study. */
  static RunStore store(Path study) {
    return RunStore.in(RunStore.placeFor(study), Clock.systemUTC());
  }

  private static StoredRun newest(Path study) {
    List<StoredRun> runs = store(study).list();
    SortedMap<String, String> damaged = runs.isEmpty() ? store(study).damaged() : new TreeMap<>();
    if (!damaged.isEmpty()) {
      throw new CommandFailure(
          ExitCode.CORRUPT,
          study + " has no run that is whole: " + damaged.get(damaged.lastKey())
              + "\n  fix: make one with: landbridge run " + study);
    }
    if (runs.isEmpty()) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT, study + " has no run yet; make one with: landbridge run " + study);
    }
    return runs.get(runs.size() - 1);
  }
}
