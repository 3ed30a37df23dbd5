package landbridge.base;

import java.util.Optional;

/**
 * Guesses which name was meant by a misspelt one.
 *
 * <p>Optimal string alignment distance (insert, delete, replace, swap of neighbours), case folded;
 * a guess may differ by a third of its letters and at most three. Ties go to the first name in
 * alphabetical order, so that the guess does not depend on the order of the files. Source: Damerau
 * (1964). Checked by: {@code SpellingTest}.
 */
public final class Spelling {

  private static final int FURTHEST = 3;

  private Spelling() {}

  /** The nearest of the names, if one is near enough. */
  public static Optional<String> nearest(String written, Iterable<String> names) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int limit = Math.min(FURTHEST, Math.max(1, Math.max(name.length(), written.length()) / 3));
      int distance = distance(fold(written), fold(name), limit);
      boolean nearer = distance < least || distance == least && name.compareTo(best) < 0;
      if (distance <= limit && nearer && !name.equals(written)) {
        best = name;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Edits between two words; any number above the limit means "too far". */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        row[j] = swapped(a, i, b, j) ? Math.min(edits, before[j - 2] + 1) : edits;
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static String fold(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
