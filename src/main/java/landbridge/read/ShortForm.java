package landbridge.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in its short form, taken apart: {@code 434 MUSD2021 @gasimli-2021 ~C [380..900]}.
 *
 * <p>Everything but the number may be left out; the ends of the range may repeat the unit. Checked by: {@code CellReaderTest}.
 *
 * @param number digits as written
 * @param unit unit, or empty
 * @param source key of the source, or empty
 * @param grade grade, or empty
 * @param low lower end of the range, or empty
 * @param high upper end of the range, or empty
 */
record ShortForm(String number, String unit, String source, String grade, String low, String high) {

  private static final Pattern FORM =
      Pattern.compile("([^\\s@~\\[]+)\\s*([^@~\\[]*?)\\s*(?:@(\\S+))?\\s*(?:~(\\S+))?"
          + "\\s*(?:\\[\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*])?");
  private static final Pattern JOINED =
      Pattern.compile("([-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)([A-Za-z%°‰].*)");

  /** The parts of a text; nothing if it has another form. */
  static Optional<ShortForm> of(String text) {
    if (isNumber(text)) {
      return Optional.of(new ShortForm(text, "", "", "", "", ""));
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    String unit = matcher.group(2);
    Matcher joined = JOINED.matcher(number);
    if (unit.isEmpty() && !isNumber(number) && joined.matches()) {
      number = joined.group(1);
      unit = joined.group(2);
    }
    return Optional.of(new ShortForm(
        number,
        unit,
        orEmpty(matcher.group(3)),
        orEmpty(matcher.group(4)),
        end(matcher.group(5), unit),
        end(matcher.group(6), unit)));
  }

  /** An end of the range; it may repeat the unit of the value. */
  private static String end(String text, String unit) {
    String end = orEmpty(text);
    boolean repeats = !unit.isEmpty() && end.endsWith(unit);
    return repeats ? end.substring(0, end.length() - unit.length()).strip() : end;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** True for a decimal number with a point; no leading zeros, no NaN, no hexadecimal. */
  static boolean isNumber(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int at = digits(text, start);
    boolean zeros = at > start + 1 && text.charAt(start) == '0';
    if (at == start || zeros) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      int end = digits(text, at + 1);
      if (end == at + 1) {
        return false;
      }
      at = end;
    }
    return at == text.length() || isExponent(text, at);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    boolean sign =
        at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
    int start = at + (sign ? 2 : 1);
    int end = digits(text, start);
    return end == text.length() && end > start && end - start <= 4;
  }

  private static int digits(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
