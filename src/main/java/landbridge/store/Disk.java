package landbridge.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Every change that the store makes on disk goes through here, one operation at a time.
 *
 * <p>Before each operation a watch is told. The program's watch does nothing; tests let the n-th operation fail or kill
 * the process there, which is how the promises of crash safety are tested. Operations may come from several threads.
 *
 * <p>Checked by: {@code RunStoreFaultTest}, {@code RunStoreKillTest}.
 */
public final class Disk {
  private static final int CHUNK = 1 << 16;

  /** Told before each operation; throws to let it fail. */
  @FunctionalInterface
  public interface Watch {
    void before(String operation, Path path) throws IOException;
  }

  private final Watch watch;

  public Disk(Watch watch) {
    this.watch = watch;
  }

  /** The disk as it is. */
  public static Disk plain() {
    return new Disk((operation, path) -> {});
  }

  /** One at a time, so that a watch need not think of threads. */
  private synchronized void tell(String operation, Path path) throws IOException {
    watch.before(operation, path);
  }

  void createFolder(Path folder) throws IOException {
    tell("create folder", folder);
    Files.createDirectories(folder);
  }

  /** A stream into a new file. Closing it does not force it to disk: see {@link #force}. */
  OutputStream create(Path file) throws IOException {
    tell("create", file);
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new BufferedOutputStream(new Watched(out, file), CHUNK);
  }

  /** Lets another writer (the Parquet library) make a file. */
  void announce(String operation, Path file) throws IOException {
    tell(operation, file);
  }

  void force(Path file) throws IOException {
    tell("force", file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the names in a folder durable. Windows has no such call and needs none. */
  void forceFolder(Path folder) throws IOException {
    tell("force folder", folder);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      if (folder.getFileSystem().getSeparator().equals("/")) {
        throw e;
      }
    }
  }

  void move(Path from, Path to) throws IOException {
    tell("move", to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a folder with all it holds; links are deleted, not followed. */
  void deleteFolder(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        tell("delete", file);
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException problem)
          throws IOException {
        if (problem != null) {
          throw problem;
        }
        tell("delete", visited);
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private final class Watched extends FilterOutputStream {
    private final Path file;

    Watched(OutputStream out, Path file) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      tell("write", file);
      out.write(bytes, from, length);
    }
  }
}
