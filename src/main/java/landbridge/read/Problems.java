package landbridge.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;

/**
 * Collects the problems of one pass, so that all are reported at once. Not thread-safe.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
public final class Problems {

  private static final int KEPT = 10_000;

  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem worded by the catalogue. */
  void add(String code, Place place, Object subject, Object... arguments) {
    add(Problem.of(code, place, subject.toString(), arguments));
  }

  /** Adds a problem; beyond ten thousand nobody reads on. */
  void add(Problem problem) {
    if (found.size() < KEPT) {
      found.add(problem);
    }
  }

  /** All problems so far, sorted by file and line, duplicates dropped. */
  public List<Problem> sorted() {
    return List.copyOf(new TreeSet<>(found));
  }

  /** True if a run must not start. */
  boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** True if a file has an error of its own, beyond names that point elsewhere. */
  boolean hasErrorsIn(String file) {
    return found.stream()
        .anyMatch(p -> p.isError() && p.place().file().equals(file) && !p.code().equals("E2001"));
  }

  /** True if an error of a file hides rows or their names: one in its form (E1...), or in a name (E3010). */
  boolean hideRowsOf(String file) {
    return found.stream()
        .filter(p -> p.isError() && p.place().file().equals(file))
        .anyMatch(p -> p.code().startsWith("E1") || p.code().equals("E3010"));
  }

  /** Number of problems so far. */
  int size() {
    return found.size();
  }
}
