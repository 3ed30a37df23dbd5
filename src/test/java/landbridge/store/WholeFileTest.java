package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or as it was before. */
class WholeFileTest {
  @TempDir
  private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFolderIsNoPlaceForAFile() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("in-the-way"));
    for (Path place : List.of(inTheWay, Path.of("/"))) {
      assertThatThrownBy(() -> WholeFile.write(place, "one"))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining(place + ": it is a folder");
    }
    assertThat(names()).containsExactly("in-the-way");
  }

  @Test
  void replacesAnEarlierFileAndMakesFolders() throws IOException {
    Path file = folder.resolve("a/b.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "zw\u00F6lf");
    assertThat(file).hasContent("zw\u00F6lf");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void afterAFailureAllIsAsBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("b.txt"), "before");
    assertThatThrownBy(() -> WholeFile.write(file, aside -> {
          assertThat(file).hasContent("before");
          Files.writeString(aside, "half");
          throw new IOException("no room");
        }))
        .hasMessage("no room");
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("b.txt");
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path file = Files.writeString(folder.resolve("b.txt"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());
    WholeFile.write(link, "after");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("after");
  }

  @Test
  void whatADeadWriterLeftIsSweptAndWhatALivingOneWritesIsNot() throws IOException {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.onExit().join().isAlive()).isFalse();
    long living = ProcessHandle.current().pid();
    Files.writeString(folder.resolve(".a.txt.tmp-" + dead.pid()), "x");
    Files.writeString(folder.resolve(".a.txt.tmp-" + living), "x");
    Files.writeString(folder.resolve("a.tmp-" + dead.pid()), "of somebody else");
    WholeFile.sweep(folder);
    assertThat(names()).containsExactly(".a.txt.tmp-" + living, "a.tmp-" + dead.pid());
  }
}
