package landbridge.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that is there whole or not at all: written beside its place, forced to disk, moved there in one step.
 *
 * <p>An earlier file of the name is replaced; until the move it stays as it was. A link is followed, a device or a pipe is
 * written to as it is. What a killed process leaves behind has a name that begins with a dot and ends with {@code .tmp-}
 * and the number of the process.
 *
 * <p>Threads: one writer of a file at a time in a process; any number of processes. Checked by: {@code WholeFileTest}.
 */
public final class WholeFile {
  private static final String LEFTOVER = ".tmp-"; // and the number of the process

  private WholeFile() {}

  /** Writes the content to a place that is not yet the file's own. */
  @FunctionalInterface
  public interface Writing {
    void to(Path aside) throws IOException;
  }

  /** Writes a file; folders above it are made. If the writing fails, all is as before. */
  public static void write(Path file, Writing writing) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      writing.to(target);
      return;
    }
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    Disk disk = Disk.plain();
    disk.createFolder(target.getParent());
    long process = ProcessHandle.current().pid();
    Path aside = target.resolveSibling("." + target.getFileName() + LEFTOVER + process);
    try {
      writing.to(aside);
      disk.force(aside);
      Files.move(
          aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      disk.forceFolder(target.getParent());
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes a text as UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, aside -> Files.writeString(aside, text, StandardCharsets.UTF_8));
  }

  /** Removes from a folder what killed processes left behind; writers that are alive keep theirs. */
  static void sweep(Path folder) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> files = Files.list(folder)) {
      leftovers = files.filter(WholeFile::isLeftover).toList();
    }
    for (Path leftover : leftovers) {
      Files.deleteIfExists(leftover);
    }
  }

  /** Whether a name is that of something aside whose writer is dead. */
  static boolean isLeftover(Path file) {
    String name = file.getFileName().toString();
    int at = name.lastIndexOf(LEFTOVER);
    String process = at < 0 ? "" : name.substring(at + LEFTOVER.length());
    return name.startsWith(".")
        && process.matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }
}
