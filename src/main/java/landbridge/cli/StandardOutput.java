package landbridge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output of the process, in UTF-8 whatever the locale says, which can tell a reader that has gone from a disk that
 * is full.
 *
 * <p>By what it leads to, and not by the words of the system, which depend on the locale: nothing but the end of its reader
 * keeps a pipe from being written, and a file has no reader. Where the system does not say what it leads to (Windows), nobody
 * is thought to have gone. Checked by: {@code SignalTest}.
 */
final class StandardOutput extends PrintWriter {
  private static final Path OWN = Path.of("/dev/fd/1");
  private static final int KIND = 0170000; // the bits of a file's mode that tell what it is
  private static final int PIPE = 0010000;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  }

  /** Whether something could not be written because nobody reads it any more, as after {@code | head -1}. */
  boolean isUnread() {
    return checkError() && isPipe();
  }

  private static boolean isPipe() {
    if (!OWN.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    try {
      return ((Integer) Files.getAttribute(OWN, "unix:mode") & KIND) == PIPE;
    } catch (IOException e) {
      return false; // no such folder of the system: told as any other fault of writing
    }
  }
}
