package landbridge.report.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;

/** A copy of a study with changes in its files, and its run: what {@code landbridge run} would give. */
final class StudyCopy {
  static final Path TEMPLATE = Path.of("src/main/resources/landbridge/template");
  static final Path TRIPP = Path.of("studies/tripp");

  private final Path folder;
  private final String scenario;

  StudyCopy(Path study, Path folder, String scenario) throws IOException {
    this.folder = folder;
    this.scenario = scenario;
    try (Stream<Path> files = Files.walk(study)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path relative = study.relativize(file);
        if (!relative.startsWith(".landbridge")) {
          Path copy = folder.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, Files.readString(file).replace("NAME", "tiny"));
        }
      }
    }
  }

  /** Replaces the first place of a text in a file; the text must be there. */
  StudyCopy replace(String file, String old, String with) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " does not hold " + old);
    }
    Files.writeString(
        path,
        text.replaceFirst(
            java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(with)));
    return this;
  }

  StudyCopy append(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + text);
    return this;
  }

  /** Runs the study and keeps the result beside it. */
  StoredRun run() {
    return keep("-run", StudyReader.read(folder), RunSettings.Changes.NONE);
  }

  /** Runs all scenarios of the study. */
  StoredRun runAll() {
    return RunStore.writeTo(
        folder.resolveSibling(folder.getFileName() + "-all"),
        Runner.run(StudyReader.read(folder), RunSettings.with(2)),
        Clock.systemUTC(),
        new TreeMap<>());
  }

  StudyCopy write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Runs it with other values and the traffic that it has as written: {@code run --set --hold-traffic}. */
  StoredRun runHolding(Map<String, String> asked) {
    SortedMap<String, String> set = new TreeMap<>(asked);
    Study changed = StudyReader.check(folder, set).study().orElseThrow();
    Optional<Study> written = Optional.of(StudyReader.read(folder));
    return keep("-held", changed, new RunSettings.Changes(set, written));
  }

  private StoredRun keep(String suffix, Study study, RunSettings.Changes changes) {
    RunSettings settings =
        new RunSettings(List.of(scenario), 1, 2, (phase, done, total) -> {}, changes);
    return RunStore.writeTo(
        folder.resolveSibling(folder.getFileName() + suffix),
        Runner.run(study, settings),
        Clock.systemUTC(),
        new TreeMap<>());
  }
}
