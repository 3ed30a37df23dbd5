package landbridge.store;

import java.io.IOException;

/**
 * The store could not do what it was asked for, through no fault of the study.
 *
 * <p>The kind decides the exit code of the command: input/output 7, busy 8, corrupt 9. Checked by: {@code
 * RunStoreFaultTest}, {@code RunStoreCorruptionTest}, {@code RunLockTest}.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** A file could not be written or read: disk full, no permission, no such folder. */
    IO,
    /** Another process is writing to the store. */
    BUSY,
    /** What stands on disk is not what was written. */
    CORRUPT
  }

  private final Kind kind;

  StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  StoreException(Kind kind, String message, IOException cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
