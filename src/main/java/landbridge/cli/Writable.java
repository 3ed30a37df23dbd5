package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a place could be written, asked before what is to stand there is computed. What changes in between is told when
 * it is written.
 *
 * <p>Checked by: {@code WritableTest}.
 */
final class Writable {
  private Writable() {}

  /** The nearest folder that exists above a place must be one, and open to writing. */
  static void require(Path wanted) {
    Path near = wanted.toAbsolutePath().normalize().getParent();
    while (near != null && !Files.exists(near)) {
      near = near.getParent();
    }
    if (near != null && !Files.isDirectory(near)) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT,
          "cannot write " + wanted + ": " + near + " is a file; name a place in a folder");
    }
    if (near != null && !Files.isWritable(near)) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT,
          "cannot write " + wanted + ": " + near
              + " may not be written; check who may use it, or name another place");
    }
  }
}
