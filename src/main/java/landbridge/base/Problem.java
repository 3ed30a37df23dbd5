package landbridge.base;

import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a study, with everything needed to mend it: code, place, cause and fix.
 *
 * <p>The words come from one catalogue ({@link ProblemCatalogue}), so that a code always means the
 * same and scripts may rely on it. Codes that start with E stop a run; codes that start with W do
 * not. Checked by: {@code ProblemTest}.
 *
 * @param code stable code, such as E2001
 * @param place file, line and column
 * @param subject what stands there, such as {@code column "capacity" = 12}; may be empty
 * @param title the problem in a few words
 * @param cause why it is one
 * @param fix what to do about it
 * @param suggestion the name that was probably meant; empty if there is none
 */
public record Problem(
    String code,
    Place place,
    String subject,
    String title,
    String cause,
    String fix,
    String suggestion)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
      .thenComparing(Problem::code)
      .thenComparing(Problem::subject)
      .thenComparing(Problem::cause);

  /**
   * A problem worded by the catalogue.
   *
   * @param arguments fill {0}, {1}, ... of the catalogue's cause and fix
   */
  public static Problem of(String code, Place place, String subject, Object... arguments) {
    ProblemCatalogue.Entry entry = ProblemCatalogue.get(code);
    String cause = ProblemCatalogue.fill(entry.cause(), arguments);
    String fix = ProblemCatalogue.fill(entry.fix(), arguments);
    return new Problem(code, place, subject, entry.title(), cause, fix, "");
  }

  /** The same problem with the name that was probably meant, chosen from the names that exist. */
  public Problem suggesting(String written, Iterable<String> names) {
    String nearest = Spelling.nearest(written, names).orElse("");
    return new Problem(code, place, subject, title, cause, fix, nearest);
  }

  /** The same problem, told at another place. */
  public Problem at(Place other) {
    return new Problem(code, other, subject, title, cause, fix, suggestion);
  }

  /** True if a run must not start. */
  public boolean isError() {
    return code.startsWith("E");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The four or five lines that a terminal shows. */
  public String text() {
    StringBuilder text =
        new StringBuilder(code).append(' ').append(title).append("\n  ").append(place);
    if (!subject.isEmpty()) {
      text.append("  ").append(subject);
    }
    if (!cause.isEmpty()) {
      text.append("\n  ").append(cause);
    }
    if (!suggestion.isEmpty()) {
      text.append("\n  did you mean \"").append(suggestion).append("\"?");
    }
    if (!fix.isEmpty()) {
      text.append("\n  fix: ").append(fix);
    }
    return text.toString();
  }

  /** One line for who reads a result: code, place, title and cause. */
  public String line() {
    return code + " " + place + ": " + title + ". " + cause;
  }

  @Override
  public String toString() {
    return text();
  }

  /** Number of errors in the list. */
  public static int errors(List<Problem> problems) {
    return (int) problems.stream().filter(Problem::isError).count();
  }
}
