package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import landbridge.read.StudyReader;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.run.traffic.PathMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept routes: whole or not there, and never another answer. */
class KeptPathsTest {
  private static final Path EXAMPLE = Path.of("src/main/resources/landbridge/template");
  private static final byte[] CONTENT = {1, 2, 3, 4, 5};

  @TempDir
  Path folder;

  private KeptPaths memory(String program) {
    return new KeptPaths(folder.resolve("paths"), program);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(folder.resolve("paths"))) {
      return list.sorted().toList();
    }
  }

  @Test
  void whatWasKeptForThisSearchByThisProgram() {
    memory("a").keep("search", CONTENT);
    assertThat(memory("a").find("search")).hasValue(CONTENT);
    assertThat(memory("a").find("other")).isEmpty();
    assertThat(memory("b").find("search")).isEmpty();
  }

  @Test
  void everyCutAndEveryChangedByteIsNoticed() throws IOException {
    memory("a").keep("search", CONTENT);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(memory("a").find("search")).isEmpty();
    }
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 4;
      Files.write(file, changed);
      assertThat(memory("a").find("search")).isEmpty();
    }
    memory("a").keep("search", CONTENT);
    assertThat(memory("a").find("search")).hasValue(CONTENT);
  }

  @Test
  void theNewestFewStayAndLeftoversGo() throws IOException {
    Files.createDirectories(folder.resolve("paths"));
    Process dead = new ProcessBuilder("true").start();
    dead.onExit().join();
    Path leftover =
        Files.writeString(folder.resolve("paths/.0.paths.tmp-" + dead.pid()), "the newest");
    for (int i = 0; i < 6; i++) {
      memory("a").keep("search " + i, CONTENT);
      for (Path file : files()) {
        long time = Files.getLastModifiedTime(file).toMillis();
        Files.setLastModifiedTime(file, FileTime.fromMillis(time - 10_000));
      }
    }
    assertThat(files()).hasSize(4).doesNotContain(leftover);
    assertThat(memory("a").find("search 5")).isPresent();
    assertThat(memory("a").find("search 0")).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNoError() throws IOException {
    Files.writeString(folder.resolve("paths"), "a file where the folder should be");
    memory("a").keep("search", CONTENT);
    assertThat(memory("a").find("search")).isEmpty();
  }

  /** Searched, kept, found: every table the same bits; kept paths of another kind are not believed. */
  @Test
  void sameRunWithAndWithout() throws IOException {
    Run searched = run(PathMemory.NONE);
    Run kept = run(memory("a"));
    assertThat(files()).hasSize(1);
    FileTime written = Files.getLastModifiedTime(files().get(0));
    Run found = run(memory("a"));
    assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(written);
    assertThat(rows(kept)).isEqualTo(rows(searched));
    assertThat(rows(found)).isEqualTo(rows(searched));
    PathMemory wrong = new PathMemory() {
      @Override
      public java.util.Optional<byte[]> find(String digest) {
        return java.util.Optional.of(CONTENT);
      }

      @Override
      public void keep(String digest, byte[] paths) {}
    };
    assertThat(rows(run(wrong))).isEqualTo(rows(searched));
  }

  private static Run run(PathMemory memory) {
    return Runner.run(
        StudyReader.read(EXAMPLE),
        new RunSettings(
            List.of(),
            1,
            2,
            (phase, done, total) -> {},
            RunSettings.Changes.NONE,
            EnumSet.noneOf(RunSettings.Decision.class),
            memory));
  }

  private static List<List<String>> rows(Run run) {
    List<List<String>> rows = new ArrayList<>();
    run.tables().values().forEach(table -> {
      for (int row = 0; row < table.size(); row++) {
        rows.add(table.row(row));
      }
    });
    return rows;
  }
}
