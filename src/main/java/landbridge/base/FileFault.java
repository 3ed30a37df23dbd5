package landbridge.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Why the system did not read or write a file, in words: its own words are the names of Java's classes.
 *
 * <p>Checked by: {@code FileFaultTest}.
 */
public final class FileFault {
  private FileFault() {}

  /** A failure that names its file, which the system's own does not where a folder is read as a file. */
  public static UncheckedIOException at(Path file, IOException failure) {
    return new UncheckedIOException(new FileSystemException(file.toString(), null, words(failure)));
  }

  /** The cause after the file that it is of, where the system names one. */
  public static String named(IOException failure) {
    boolean file = failure instanceof FileSystemException at && at.getFile() != null;
    return (file ? ((FileSystemException) failure).getFile() + ": " : "") + words(failure);
  }

  /** The cause as half a sentence, such as {@code there is no such file or folder}. */
  public static String words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "the system refuses access";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is a file, not a folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "there is one already";
    }
    String said = failure instanceof FileSystemException at ? at.getReason() : failure.getMessage();
    return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said;
  }
}
