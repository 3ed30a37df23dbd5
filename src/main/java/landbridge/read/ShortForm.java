package landbridge.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in its short form, taken apart: {@code 434 MUSD2021 @gasimli-2021 ~C [380..900]}.
 *
 * <p>Everything but the number may be left out. Checked by: {@code CellReaderTest}.
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
          + "\\s*(?:\\[\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*])?");
  private static final Pattern JOINED =
      Pattern.compile("([-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)([A-Za-z%°‰].*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,4})?");

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
        orEmpty(matcher.group(5)),
        orEmpty(matcher.group(6))));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** True for a decimal number with a point; no leading zeros, no NaN, no hexadecimal. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
