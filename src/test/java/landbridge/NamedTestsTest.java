package landbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** "Checked by" in the Javadoc of the program names tests; every one of them must exist. */
class NamedTestsTest {
  private static final Pattern NAMED = Pattern.compile("\\{@code ([A-Z][A-Za-z0-9]*Test)\\}");

  @Test
  void everyTestNamedInTheProgramExists() throws IOException {
    TreeSet<String> existing = new TreeSet<>();
    for (Path file : sources("src/test/java")) {
      existing.add(file.getFileName().toString().replace(".java", ""));
    }
    TreeSet<String> named = new TreeSet<>();
    for (Path file : sources("src/main/java")) {
      Matcher matcher = NAMED.matcher(Files.readString(file));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(existing).containsAll(named);
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
