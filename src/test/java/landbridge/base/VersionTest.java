package landbridge.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped version is the version of the build file. */
class VersionTest {
  @Test
  void isTheVersionOfTheBuildFile() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains(
            "<artifactId>landbridge</artifactId>\n  <version>" + Version.text() + "</version>");
  }
}
