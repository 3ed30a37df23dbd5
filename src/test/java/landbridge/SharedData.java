package landbridge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Published data that lie beside the project, not in it; tests skip where they are absent. */
public final class SharedData {
  private SharedData() {}

  /** A file below {@code shared/data}; the test skips where it is not here. */
  public static Path file(String name) {
    Optional<Path> found = find("data/" + name);
    assumeTrue(found.isPresent(), "skipped: shared/data/" + name + " is not here");
    return found.get();
  }

  private static Optional<Path> find(String name) {
    String given = System.getProperty("landbridge.shared", "");
    if (!given.isEmpty() && Files.exists(Path.of(given).resolve(name))) {
      return Optional.of(Path.of(given).resolve(name));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path there = at.resolve("shared").resolve(name);
      if (Files.exists(there)) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }
}
