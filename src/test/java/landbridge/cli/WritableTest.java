package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that cannot be written are told before anything is computed. */
class WritableTest {
  @TempDir
  Path folder;

  @Test
  void aFileIsNoFolderForOthers() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "");
    assertThatThrownBy(() -> Writable.require(file.resolve("b/c")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("a is a file");
    assertThatCode(() -> Writable.require(folder.resolve("b/c/d"))).doesNotThrowAnyException();
    assertThatCode(() -> Writable.require(Path.of("/"))).doesNotThrowAnyException();
  }

  @Test
  void aClosedFolderIsTold() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeThat(closed.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(closed)).isFalse(); // an administrator may write everywhere
    assertThatThrownBy(() -> Writable.require(closed.resolve("b/c")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("may not be written");
  }

  @Test
  void aRunIsNotComputedInVain() throws IOException {
    Path study = Cli.study(folder);
    Path out = study.resolve("study.yaml").resolve("run");
    Said said = Cli.run("run", study.toString(), "--out", out.toString());
    assertThat(said.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
    assertThat(said.err()).contains("study.yaml is a file").doesNotContain("traffic");
  }
}
