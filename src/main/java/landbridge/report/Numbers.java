package landbridge.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Numbers as people read them in one language. Rounding and separators are made by hand: the tables of the JDK differ
 * between versions, and equal runs must give equal reports.
 *
 * <p>Minus is U+2212, a missing number is an en dash, unit and number are held together by a no-break space. Checked by:
 * {@code NumbersTest}.
 */
final class Numbers {
  static final String MISSING = "\u2013";
  private static final String MINUS = "\u2212";
  private static final String GAP = "\u00A0";

  private final char group;
  private final char point;
  private final Words words;

  Numbers(Words words) {
    this.words = words;
    boolean german = words.lang().equals("de");
    this.group = german ? '.' : ',';
    this.point = german ? ',' : '.';
  }

  /** A number with so many digits after the point. */
  String fixed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? MINUS : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    return dot < 0
        ? text.toString()
        : text.append(point).append(plain, dot + 1, plain.length()).toString();
  }

  String fixed(OptionalDouble value, int digits) {
    return value.isEmpty() ? MISSING : fixed(value.getAsDouble(), digits);
  }

  /** A number with about so many significant digits and no exponent. */
  String rounded(double value, int significant) {
    if (value == 0 || !Double.isFinite(value)) {
      return fixed(value, 0);
    }
    return fixed(value, decimals(value, significant));
  }

  private static int decimals(double value, int significant) {
    int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return Math.max(0, Math.min(8, significant - before));
  }

  /** An input value as written by a person: up to six significant digits, no zeros at the end. */
  String plain(double value) {
    String text = rounded(value, 6);
    if (text.indexOf(point) < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == point ? end - 1 : end);
  }

  /** The same with a plus sign before what is above zero. */
  String signed(double value, int digits) {
    String text = fixed(value, digits);
    boolean above = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return above ? "+" + text : text;
  }

  String percent(double share, int digits) {
    return fixed(share * 100, digits) + GAP + "%";
  }

  /** Millions of tonnes a year, without the unit. */
  String megatonnes(double tonnes) {
    return fixed(tonnes / 1e6, 2);
  }

  /** Tonnes a year in a sentence: {@code 2.1 Mt} or {@code 340 kt}. */
  String tonnes(double tonnes) {
    return part(tonnes, tonnes);
  }

  /** A part of an amount, in the unit and with the decimals of the whole where it is a twentieth of it or more. */
  String part(double tonnes, double whole) {
    double size = Math.abs(whole);
    if (Math.abs(tonnes) < size / 20) {
      return tonnes(tonnes);
    }
    if (size >= 999_500) {
      return fixed(tonnes / 1e6, decimals(whole / 1e6, size >= 9.95e6 ? 3 : 2)) + GAP + "Mt";
    }
    return fixed(tonnes / 1e3, size >= 10_000 ? 0 : 1) + GAP + "kt";
  }

  /** Money in a sentence: {@code USD 1.23 bn} or {@code 1,23 Mrd. USD}. */
  String money(double usd) {
    double size = Math.abs(usd);
    boolean billions = size >= 999.5e6;
    String number = billions
        ? fixed(usd / 1e9, size >= 99.95e9 ? 0 : 2)
        : fixed(usd / 1e6, size >= 9.95e6 ? 0 : 1);
    return words.of(billions ? "money.billion" : "money.million", number);
  }

  /** Millions of dollars for a table column that names the unit. */
  String millions(double usd) {
    return fixed(usd / 1e6, 1);
  }

  /** Hours as hours and, from three days on, as days. */
  String hours(double hours) {
    return hours < 72
        ? fixed(hours, 0) + GAP + "h"
        : fixed(hours / 24, 1) + GAP + words.of("unit.days");
  }
}
