package landbridge.base;

import tools.jackson.core.io.schubfach.DoubleToDecimal;

/**
 * The one way in which this program writes a number into a file: the shortest decimal text that reads back to the same
 * bits.
 *
 * <p>{@code Double.toString} is not used because its texts changed in JDK 19; two JDKs would give two files from the
 * same bits. The digits come from Schubfach (R. Giulietti, "The Schubfach way to render doubles", 2020) as shipped with
 * Jackson. Whole numbers are written without a fraction ({@code 12}, not {@code 12.0}), and the exponent form is kept
 * for magnitudes below 1e-7 or from 1e17 on.
 *
 * <p>Threads: stateless. Checked by: {@code NumberTextTest}.
 */
public final class NumberText {
  /** Whole numbers below this are exact in a double and in a long. */
  private static final double WHOLE = 9e15;

  private static final double PLAIN_FROM = 1e-7;
  private static final double PLAIN_TO = 1e17;

  private NumberText() {}

  /**
   * The shortest text that reads back to {@code value}.
   *
   * @param value a finite number; negative zero is written {@code -0}
   * @throws IllegalArgumentException for NaN and infinities, which no file of ours may hold
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no text for a number that is not finite");
    }
    if (Math.abs(value) < WHOLE && value == Math.rint(value)) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    String digits = DoubleToDecimal.toString(value);
    double size = Math.abs(value);
    boolean plain = size >= PLAIN_FROM && size < PLAIN_TO && digits.indexOf('E') >= 0;
    return plain ? withoutExponent(digits) : digits;
  }

  /** {@code 1.25E-5} as {@code 0.0000125}; what {@code BigDecimal.toPlainString} gives, at a tenth of its time. */
  private static String withoutExponent(String digits) {
    int e = digits.indexOf('E');
    int first = digits.charAt(0) == '-' ? 1 : 0; // then one digit, the point, more digits
    String mantissa = digits.charAt(first) + digits.substring(first + 2, e);
    int point = Integer.parseInt(digits, e + 1, digits.length(), 10) + 1;
    String sign = first == 1 ? "-" : "";
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + mantissa;
    }
    return point >= mantissa.length()
        ? sign + mantissa + "0".repeat(point - mantissa.length())
        : sign + mantissa.substring(0, point) + '.' + mantissa.substring(point);
  }

  /** Reads back what {@link #of} wrote. */
  public static double parse(String text) {
    return Double.parseDouble(text);
  }
}
