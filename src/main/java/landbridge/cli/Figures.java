package landbridge.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as people read them on a terminal: three or four significant digits, thousands apart, prefixes for large
 * amounts, decimal comma in German. Written by hand, because the JDK's locale data differ between versions.
 *
 * <p>Checked by: {@code FiguresTest}.
 */
final class Figures {
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;
  private static final String NONE = "-";

  private final boolean german;

  Figures(String language) {
    this.german = language.equals("de");
  }

  /** A value with its unit, scaled for reading: {@code 1.23 bn USD}, {@code 4.10 Mt/yr}, {@code 11.2 %}. */
  String of(OptionalDouble value, String unit) {
    if (value.isEmpty()) {
      return NONE;
    }
    double v = value.getAsDouble();
    return switch (unit) {
      case "USD" -> money(v);
      case "t/yr", "t" -> number(v / MILLION, 3) + " M" + unit;
      case "tkm/yr" -> number(v / (MILLION * THOUSAND), 3) + " Gtkm/yr";
      case "1", "1/yr" -> number(v * 100, 3) + " %";
      case "ratio" -> number(v, 3);
      case "" -> number(v, 4);
      default -> number(v, 4) + " " + unit;
    };
  }

  /** An amount in million USD or, from ten thousand million on, in thousand million. */
  String money(double usd) {
    return money(usd, 3);
  }

  private String money(double usd, int digits) {
    if (Math.abs(usd) >= 1e10) {
      return number(usd / (THOUSAND * MILLION), digits) + (german ? " Mrd. USD" : " bn USD");
    }
    return number(usd / MILLION, digits) + (german ? " Mio. USD" : " M USD");
  }

  /** An amount that was given, with all its digits. */
  String given(double usd) {
    int digits = BigDecimal.valueOf(usd).stripTrailingZeros().precision();
    return money(usd, Math.max(3, digits));
  }

  /** A number with so many significant digits, never in exponent form. */
  String number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    rounded = rounded.setScale(Math.max(0, digits - 1 - exponent));
    return grouped(rounded.toPlainString());
  }

  private String grouped(String plain) {
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      boolean gap = i > 0 && (whole.length() - i) % 3 == 0 && whole.length() > 4;
      text.append(gap ? (german ? "." : ",") : "").append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(german ? ',' : '.').append(digits.substring(point + 1));
    }
    return (negative ? "-" : "") + text;
  }
}
