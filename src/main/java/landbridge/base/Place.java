package landbridge.base;

import java.util.Comparator;

/**
 * Where something was written: a file of the study, a line and a column.
 *
 * <p>Line and column count from 1; 0 means that the whole file (or the whole line) is meant. The
 * column is the character in a YAML file and the field in a CSV file. Checked by: {@code
 * ProblemTest}.
 *
 * @param file path inside the study folder, with forward slashes
 * @param line line, 0 for the whole file
 * @param column character (YAML) or field (CSV), 0 for the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
      .thenComparingInt(Place::line)
      .thenComparingInt(Place::column);

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
