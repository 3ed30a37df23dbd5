package landbridge.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain text table: columns as wide as their longest cell, numbers to the right. Checked by: {@code CommandsTest}.
 */
final class Columns {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final String indent;

  private Columns(String indent) {
    this.indent = indent;
  }

  /** A table whose lines start with an indent. */
  static Columns indentedBy(String indent) {
    return new Columns(indent);
  }

  Columns add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    List<Integer> widths = new ArrayList<>();
    List<Boolean> numeric = new ArrayList<>();
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        if (c == widths.size()) {
          widths.add(0);
          numeric.add(isNumeric(c));
        }
        widths.set(c, Math.max(widths.get(c), width(row.get(c))));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(text.isEmpty() ? "" : "\n").append(line(row, widths, numeric));
    }
    return text.toString();
  }

  private String line(List<String> row, List<Integer> widths, List<Boolean> numeric) {
    StringBuilder line = new StringBuilder(indent);
    for (int c = 0; c < row.size(); c++) {
      String cell = row.get(c);
      String blanks = " ".repeat(widths.get(c) - width(cell));
      line.append(c == 0 ? "" : GAP).append(numeric.get(c) ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** Whether every cell below the heading is a number or says that there is none. */
  private boolean isNumeric(int column) {
    boolean numbers = false;
    for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      String cell = column < row.size() ? row.get(column) : "";
      numbers |= isNumber(cell);
      if (!isNumber(cell) && !cell.isEmpty() && !cell.equals("-")) {
        return false;
      }
    }
    return numbers;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[+\\-\u2212]?[0-9][0-9.,\u202f ]*( ?[%A-Za-z./ ]{0,10})?");
  }
}
