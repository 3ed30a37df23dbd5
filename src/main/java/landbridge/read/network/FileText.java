package landbridge.read.network;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.base.FileFault;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.read.Bounds;

/** A text file being read: its lines, its place, and the problems found in it so far. */
public final class FileText {
  private final String name;
  private final String text;
  private final List<Problem> problems = new ArrayList<>();

  private FileText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * The whole file.
   *
   * @throws StudyException if it is no UTF-8
   * @throws java.io.UncheckedIOException if the system does not give it
   */
  public static FileText of(Path file) {
    String name = file.toString().replace('\\', '/');
    try {
      String text = Files.readString(file);
      return new FileText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new StudyException(
          Problem.of("E1002", Place.of(name), "", "It holds bytes that are no UTF-8."));
    } catch (IOException e) {
      throw FileFault.at(file, e);
    }
  }

  /** All text, without a byte-order mark. */
  public String text() {
    return text;
  }

  void problem(String code, int line, String subject, Object... arguments) {
    add(at(code, line, subject, arguments));
  }

  /** A problem at a line of this file, not yet kept. */
  public Problem at(String code, int line, String subject, Object... arguments) {
    return Problem.of(code, new Place(name, line, 0), subject, arguments);
  }

  /** Keeps a problem; beyond a thousand nobody reads on. */
  public void add(Problem problem) {
    if (problems.size() < 1000) {
      problems.add(problem);
    }
  }

  /** A number; a problem and 0 if the text is none, or one larger than any that a study may have. */
  public double number(String written, int line, String what) {
    try {
      double value = Double.parseDouble(written);
      if (!Bounds.isAbsurd(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is infinite, too large or none
    }
    problem("E7001", line, what + " = " + written, written);
    return 0;
  }

  /** The end of a file that must hold rows of a kind: where it has neither these nor errors, that is the problem. */
  public List<Problem> endOf(List<?> rows, String kind) {
    if (rows.isEmpty() && Problem.errors(problems) == 0) {
      problem("E7025", 0, "", kind);
    }
    return end();
  }

  /** Throws if there are errors; otherwise gives the warnings. */
  public List<Problem> end() {
    if (Problem.errors(problems) > 0) {
      throw new StudyException(problems);
    }
    return List.copyOf(problems);
  }
}
