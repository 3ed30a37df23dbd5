package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all.
 *
 * <p>Files are written to a folder beside it whose name starts with a dot. Kept, that folder gets the wanted name in
 * one move; where a folder of this name exists, its files are replaced one by one, each by one move. What is not kept
 * is removed; after a kill the dot folder remains and nothing else. Checked by: {@code WholeFolderTest}.
 */
final class WholeFolder implements AutoCloseable {
  private final Path wanted;
  private final Path aside;

  WholeFolder(Path wanted) {
    requirePlace(wanted);
    this.wanted = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.wanted.getParent());
      // a folder like any other, not a temporary one, which only its owner may read
      String name = "." + this.wanted.getFileName() + "-" + UUID.randomUUID();
      aside = Files.createDirectory(this.wanted.resolveSibling(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place that cannot become a folder of results is better told before they are computed. */
  static void requirePlace(Path wanted) {
    Path place = wanted.toAbsolutePath().normalize();
    if (Files.exists(place) && !Files.isDirectory(place)) {
      throw new CommandFailure(ExitCode.USAGE, wanted + " is a file; --out wants a folder");
    }
    if (place.getParent() == null) {
      throw new CommandFailure(
          ExitCode.USAGE, wanted + " is the root of all folders; name one inside it");
    }
    Writable.require(wanted);
  }

  /** Where to write. */
  Path aside() {
    return aside;
  }

  /** Puts what was written where it was wanted. */
  void keep() {
    try {
      if (!Files.exists(wanted)) {
        Files.move(aside, wanted, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      for (Path file : inside()) {
        Files.move(file, wanted.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> files = Files.list(aside)) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() {
    if (!Files.exists(aside)) {
      return;
    }
    try (Stream<Path> all = Files.walk(aside)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
