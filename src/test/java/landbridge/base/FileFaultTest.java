package landbridge.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the system says of a file, in words. */
class FileFaultTest {
  @Test
  void wordsAndNotClasses() {
    assertThat(FileFault.words(new NoSuchFileException("a.csv"))).contains("no such file");
    assertThat(FileFault.words(new AccessDeniedException("a.csv"))).contains("refuses access");
    assertThat(FileFault.words(new FileAlreadyExistsException("a.csv"))).contains("already");
    assertThat(FileFault.words(new FileSystemException("a", "b", "Is a directory")))
        .isEqualTo("Is a directory");
    assertThat(FileFault.words(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(FileFault.words(new IOException())).isNotBlank();
    assertThat(FileFault.named(new AccessDeniedException("a.csv")))
        .isEqualTo("a.csv: the system refuses access");
    assertThat(FileFault.named(new IOException("no room"))).isEqualTo("no room");
    assertThat(FileFault.at(Path.of("a.csv"), new IOException("Is a directory")).getCause())
        .hasMessage("a.csv: Is a directory");
  }
}
