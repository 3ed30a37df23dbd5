package landbridge.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why the system did not read or write a file, in words: its own words are the names of Java's classes.
 *
 * <p>Checked by: {@code FileFaultTest}.
 */
public final class FileFault {
  private FileFault() {}

  /** The cause as half a sentence, such as {@code there is no such file or folder}. */
  public static String words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "the system refuses access";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "there is one already";
    }
    String said = failure instanceof FileSystemException at ? at.getReason() : failure.getMessage();
    return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said;
  }
}
