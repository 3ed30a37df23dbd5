package landbridge.report.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * Turns references by key into addresses of cells.
 *
 * <p>Sheets have columns of one of two kinds: calendar years (inputs, appraisal) or periods of the accounts. With
 * one period a year they are the same. Otherwise a formula of the accounts that names a row by year reads the
 * number of its year, and a formula by year that names a row of the accounts reads the sum over the periods of its
 * year; the rows {@code by_year-KEY} stand in for the rows {@code KEY} of sheet Time on the sheets by year. Checked
 * by: {@code BookTest}, {@code WorkbookPeriodsTest}.
 */
final class References {
  /** Row of sheet Time with the number of the year's column on the sheets by year. */
  static final String YEAR_NUMBER = "year_number";

  /** Beginning of the keys of rows by year that stand in for rows of the accounts. */
  static final String BY_YEAR = "by_year-";

  private static final Pattern REFERENCE =
      Pattern.compile("\\[([A-Za-z0-9_.-]+)([<>$:^@+!&*]?)\\]");

  private final Map<String, Book.Place> places = new HashMap<>();
  private final Map<String, Boolean> ofAccounts = new HashMap<>(); // sheets
  private final Set<String> oneNumber = new HashSet<>(); // keys of rows without columns
  private final int years;
  private final int perYear;

  References(List<Page> pages, int years, int perYear) {
    this.years = years;
    this.perYear = perYear;
    for (Page page : pages) {
      ofAccounts.put(page.name, page.ofAccounts);
      for (int i = 0; i < page.lines.size(); i++) {
        Line line = page.lines.get(i);
        Book.Place place = new Book.Place(page.name, Book.HEADER_ROWS + i);
        if (!line.key().isEmpty() && places.put(line.key(), place) != null) {
          throw new IllegalArgumentException("two rows of the workbook have the key " + line.key());
        }
        if (!line.isYearly()) {
          oneNumber.add(line.key());
        }
      }
    }
  }

  /** Where each line stands, by key. */
  Map<String, Book.Place> places() {
    return places;
  }

  boolean has(String key) {
    return places.containsKey(key);
  }

  /** Columns of a sheet: years, or periods of the accounts. */
  int columns(String sheet) {
    return ofAccounts.get(sheet) ? years * perYear : years;
  }

  /** The formula with addresses, as it stands in a column of a sheet. */
  String resolve(String formula, String sheet, int column) {
    Matcher matcher = REFERENCE.matcher(formula);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String address = address(standsIn(matcher.group(1), sheet), matcher.group(2), sheet, column);
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(address));
    }
    return matcher.appendTail(resolved).toString();
  }

  private String standsIn(String key, String sheet) {
    return !ofAccounts.get(sheet) && has(BY_YEAR + key) ? BY_YEAR + key : key;
  }

  private String address(String key, String kind, String sheet, int column) {
    Book.Place place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException("no row " + key + " for a formula of sheet " + sheet);
    }
    boolean other = perYear > 1 && !ofAccounts.get(place.sheet()).equals(ofAccounts.get(sheet));
    if (other && !oneNumber.contains(key) && "<>^".contains(kind)) {
      return across(key, kind, sheet, column);
    }
    String prefix = place.sheet().equals(sheet) ? "" : place.sheet() + "!";
    return prefix + cells(place, kind, column);
  }

  /** From periods to years: the number of the year; from years to periods: the sum of the year's. */
  private String across(String key, String kind, String sheet, int column) {
    if (!kind.isEmpty()) {
      throw new IllegalArgumentException("[" + key + kind + "] has other columns than " + sheet);
    }
    String row = address(key, ":", sheet, column);
    return ofAccounts.get(sheet)
        ? "INDEX(" + row + ",1," + address(YEAR_NUMBER, "", sheet, column) + ")"
        : "SUMIFS(" + row + "," + address(Book.YEAR, ":", sheet, column) + ","
            + address(BY_YEAR + Book.YEAR, "", sheet, column) + ")";
  }

  private String cells(Book.Place place, String kind, int column) {
    int row = place.row() + 1;
    String last = CellReference.convertNumToColString(Book.FIRST_YEAR + columns(place.sheet()) - 1);
    String here = CellReference.convertNumToColString(column);
    return switch (kind) {
      case "$" -> "$C$" + row;
      case "@" -> "$E$" + row;
      case "+" -> "$F$" + row;
      case "!" -> "$G$" + row;
      case "&" -> "$H$" + row;
      case "*" -> "$I$" + row;
      case ":" -> "$J$" + row + ":$" + last + "$" + row;
      case "^" -> "$J" + row + ":" + here + row;
      case "<" -> CellReference.convertNumToColString(column - 1) + row;
      case ">" -> CellReference.convertNumToColString(column + 1) + row;
      default -> here + row;
    };
  }
}
