package landbridge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * One writer at a time for a store: a lock of the operating system on {@code .lock}, and beside it who holds it.
 *
 * <p>The system frees the lock when its process ends, however it ends, so a lock is never stale. Readers need none.
 *
 * <p>Checked by: {@code RunLockTest}.
 */
final class RunLock implements AutoCloseable {
  static final String NAME = ".lock";
  private static final String OWNER = ".lock-owner";
  private static final int PAUSE_MS = 50;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting a little for another writer to finish.
   *
   * @param attempts how often to try, with 50 ms between
   * @throws StoreException of kind BUSY naming the process that holds the lock
   */
  static RunLock take(Path store, Clock clock, int attempts) throws IOException {
    FileChannel channel =
        FileChannel.open(store.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      for (int attempt = 0; attempt < attempts; attempt++) {
        if (locked(channel)) {
          sign(store, clock);
          return new RunLock(channel);
        }
        Thread.sleep(PAUSE_MS);
      }
      throw busy(store);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw busy(store);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process
    }
  }

  private static void sign(Path store, Clock clock) throws IOException {
    String owner =
        "pid " + ProcessHandle.current().pid() + " on " + host() + " since " + clock.instant();
    try (FileChannel file = FileChannel.open(
        store.resolve(OWNER),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static StoreException busy(Path store) {
    String owner = "another process";
    try {
      owner = Files.readString(store.resolve(OWNER), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // the holder has not signed yet; the message stays general
    }
    return new StoreException(
        StoreException.Kind.BUSY,
        store + " is being written by " + owner + "; try again when it has finished");
  }

  private static String host() {
    String name = System.getenv("HOSTNAME");
    String windows = System.getenv("COMPUTERNAME");
    return name != null ? name : windows != null ? windows : "this machine";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
