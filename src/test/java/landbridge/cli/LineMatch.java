package landbridge.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a line of output says the same as a line of a document: the same words, and numbers that differ
 * by at most one in the last place shown, so that a change of rounding is no change of the answer.
 */
final class LineMatch {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private LineMatch() {}

  static boolean same(String shown, String said) {
    if (shown.equals(said)) {
      return true;
    }
    if (!words(shown).equals(words(said))) {
      return false;
    }
    List<String> left = numbers(shown);
    List<String> right = numbers(said);
    for (int i = 0; i < left.size(); i++) {
      if (!near(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String words(String line) {
    return NUMBER.matcher(line).replaceAll("#").replaceAll("\\s+", " ").strip();
  }

  private static List<String> numbers(String line) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(line);
    while (number.find()) {
      numbers.add(number.group().replace(",", ""));
    }
    return numbers;
  }

  private static boolean near(String shown, String said) {
    BigDecimal a = new BigDecimal(shown);
    BigDecimal b = new BigDecimal(said);
    BigDecimal unit = a.scale() < b.scale() ? a.ulp() : b.ulp();
    boolean whole = a.scale() == 0 && b.scale() == 0;
    return whole && a.precision() <= 4 ? a.equals(b) : a.subtract(b).abs().compareTo(unit) <= 0;
  }
}
