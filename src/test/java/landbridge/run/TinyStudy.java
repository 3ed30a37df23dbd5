package landbridge.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.model.Study;
import landbridge.read.StudyReader;

/** The small study that {@code landbridge new} writes, copied into a test's folder and changed there. */
public final class TinyStudy {
  private static final Path TEMPLATE = Path.of("src/main/resources/landbridge/template");

  private final Path folder;

  private TinyStudy(Path folder) {
    this.folder = folder;
  }

  public static TinyStudy in(Path folder) {
    try (Stream<Path> files = Files.walk(TEMPLATE)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = folder.resolve(TEMPLATE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("NAME", "tiny"));
      }
      return new TinyStudy(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The study that stands in a folder already. */
  public static TinyStudy at(Path folder) {
    return new TinyStudy(folder);
  }

  /**
   * Runs it with values set for the run alone, as {@code run --set} does.
   *
   * @param hold whether traffic is held at that of the study as written
   * @param asked addresses and values, such as {@code assets.rail.tariff=9 USD2025/t}
   */
  public Run runAsked(String scenario, boolean hold, String... asked) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String one : asked) {
      values.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }
    Study changed = StudyReader.check(folder, values).study().orElseThrow();
    Optional<Study> trafficOf = hold ? Optional.of(read()) : Optional.empty();
    return Runner.run(
        changed,
        new RunSettings(
            List.of(scenario),
            1,
            1,
            (phase, done, total) -> {},
            new RunSettings.Changes(values, trafficOf)));
  }

  /** Replaces a text that must be there. */
  public TinyStudy replace(String file, String find, String with) {
    String text = text(file);
    if (!text.contains(find)) {
      throw new IllegalArgumentException(file + " does not hold " + find);
    }
    return write(file, text.replace(find, with));
  }

  public TinyStudy append(String file, String line) {
    return write(file, text(file) + line + "\n");
  }

  public TinyStudy scenario(String id, String body) {
    return write(
        "scenarios/" + id + ".yaml",
        "id: " + id + "\ntitle: {en: T, de: T}\ndescription: {en: D, de: D}\n" + body + "\n");
  }

  public Study read() {
    return StudyReader.read(folder);
  }

  public Run run(String... scenarios) {
    return run(1, scenarios);
  }

  public Run run(int threads, String... scenarios) {
    return Runner.run(
        read(), new RunSettings(List.of(scenarios), 1, threads, (phase, done, total) -> {}));
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TinyStudy write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
