package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is the content of a jar, wherever it lies and whenever it was made. */
class ProgramBuildTest {
  @TempDir
  private Path folder;

  @Test
  void theSameBytesAreTheSameBuildAndOtherBytesAreNot() throws IOException {
    String one = ProgramBuild.of(Files.writeString(folder.resolve("a.jar"), "123456789"));
    assertThat(one).isEqualTo("9-e3069283"); // the check value of CRC-32C, RFC 3720
    assertThat(ProgramBuild.of(Files.writeString(folder.resolve("b.jar"), "123456789")))
        .isEqualTo(one);
    assertThat(ProgramBuild.of(Files.writeString(folder.resolve("a.jar"), "123456798")))
        .isNotEqualTo(one);
  }

  @Test
  void aFolderOfClassesIsNoBuild() {
    assertThat(ProgramBuild.text()).isEqualTo(ProgramBuild.UNKNOWN); // as the tests run
  }
}
