package landbridge.base;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The user's study cannot be used as it is; carries all problems found, sorted by file and line.
 *
 * <p>The only exception that means "the user can mend this"; our own mistakes are {@link
 * IllegalArgumentException}. Checked by: {@code StudyReaderTest}.
 */
public final class StudyException extends RuntimeException {

  /** Problems shown at most; the count is always that of all. */
  public static final int SHOWN = 50;

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** All problems of a pass; duplicates are dropped and the rest sorted. */
  public StudyException(List<Problem> problems) {
    super(text(List.copyOf(new TreeSet<>(problems))));
    this.problems = List.copyOf(new TreeSet<>(problems));
  }

  /** One problem. */
  public StudyException(Problem problem) {
    this(List.of(problem));
  }

  /** All problems, warnings among them, sorted by file and line. */
  public List<Problem> problems() {
    return problems == null ? Collections.emptyList() : problems;
  }

  /** The count and the first problems, as a terminal shows them. */
  public static String text(List<Problem> problems) {
    int errors = Problem.errors(problems);
    int warnings = problems.size() - errors;
    StringBuilder text = new StringBuilder();
    text.append(count(errors, "error")).append(", ").append(count(warnings, "warning"));
    problems.stream().limit(SHOWN).forEach(problem -> text.append("\n\n").append(problem.text()));
    if (problems.size() > SHOWN) {
      text.append("\n\n... and ").append(problems.size() - SHOWN).append(" more");
    }
    return text.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
