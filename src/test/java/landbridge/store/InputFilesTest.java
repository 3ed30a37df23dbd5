package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.run.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files count as inputs of a run. */
class InputFilesTest {
  @TempDir
  private Path study;

  @Test
  void countsTablesAndSettingsAndNothingElse() throws IOException {
    write("study.yaml");
    write("network/links.csv");
    write("README.md");
    write("text/en/answer.yaml");
    write("text/en/summary.md");
    write("tests/expected.yaml");
    write(".landbridge/runs/r-1/tables/ledger.csv");
    assertThat(InputFiles.of(study))
        .extracting(InputFile::path)
        .containsExactly("network/links.csv", "study.yaml", "text/en/summary.md");
  }

  @Test
  void sealsTheBytes() throws IOException {
    write("study.yaml");
    // SHA-256 of the three bytes "abc": the first example of FIPS 180-2, appendix B.1
    assertThat(InputFiles.of(study))
        .isEqualTo(List.of(new InputFile(
            "study.yaml", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
  }

  private void write(String path) throws IOException {
    Path file = study.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "abc");
  }
}
