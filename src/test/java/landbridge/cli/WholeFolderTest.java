package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are there whole or not at all. */
class WholeFolderTest {
  @TempDir
  private Path home;

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingIsSeenBeforeAllIsWritten() throws IOException {
    Path wanted = home.resolve("deep/out");
    try (WholeFolder whole = new WholeFolder(wanted)) {
      Files.writeString(whole.aside().resolve("a.csv"), "1");
      assertThat(wanted).doesNotExist();
      whole.keep();
    }
    assertThat(names(wanted)).containsExactly("a.csv");
    assertThat(names(home.resolve("deep"))).containsExactly("out");
  }

  @Test
  void whatIsNotKeptLeavesNoTrace() throws IOException {
    try (WholeFolder whole = new WholeFolder(home.resolve("out"))) {
      Files.writeString(whole.aside().resolve("a.csv"), "1");
    }
    assertThat(names(home)).isEmpty();
  }

  @Test
  void filesOfAnEarlierRunAreReplacedAndOthersStay() throws IOException {
    Path wanted = Files.createDirectory(home.resolve("out"));
    Files.writeString(wanted.resolve("a.csv"), "old");
    Files.writeString(wanted.resolve("mine.txt"), "mine");
    try (WholeFolder whole = new WholeFolder(wanted)) {
      Files.writeString(whole.aside().resolve("a.csv"), "new");
      whole.keep();
    }
    assertThat(names(wanted)).containsExactly("a.csv", "mine.txt");
    assertThat(Files.readString(wanted.resolve("a.csv"))).isEqualTo("new");
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(home.resolve("out"), "");
    assertThatThrownBy(() -> new WholeFolder(file)).hasMessageContaining("is a file");
  }

  @Test
  void theRootOfAllFoldersIsNoPlace() {
    assertThat(Cli.run("assign", "examples/braess", "--out", "/").code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThatThrownBy(() -> new WholeFolder(Path.of("/")))
        .hasMessageContaining("/ is the root of all folders");
  }

  /** Folders of results were those of temporary files, which nobody but the owner may read. */
  @Test
  void whoMayReadTheFolderIsAsForAnyOther() throws IOException {
    Path out = home.resolve("out");
    try (WholeFolder whole = new WholeFolder(out)) {
      whole.keep();
    }
    Path other = Files.createDirectory(home.resolve("other"));
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aLinkThatDoesNotExistLeavesNoHalfResult() throws IOException {
    Path out = home.resolve("out");
    Cli.Said said = Cli.run(
        "assign", "examples/braess", "-q", "--select-link", "77-78", "--out", out.toString());
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("77-78");
    assertThat(names(home)).isEmpty();
  }
}
