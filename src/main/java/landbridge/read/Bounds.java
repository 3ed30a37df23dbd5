package landbridge.read;

import landbridge.base.NumberText;

/**
 * The interval in which a number must lie, as the dictionary writes it: {@code [0,1]}, {@code (0,)}.
 *
 * <p>Checked by: {@code CellReaderTest}.
 *
 * @param text as in the dictionary; empty or {@code any} for no bounds
 * @param low lower end
 * @param high upper end
 * @param lowIncluded true if the lower end belongs to it
 * @param highIncluded true if the upper end belongs to it
 */
public record Bounds(
    String text, double low, double high, boolean lowIncluded, boolean highIncluded) {

  /**
   * No number of a study is larger, whatever its unit: the product of the world in a year, about 1e14 USD, in the smallest
   * money in use, about a million to the dollar. Beyond it products of two values may overflow, and nothing is meant by them.
   */
  static final double LARGEST = 1e20;

  /** Whether a number is none that a study may have, whatever the bounds: larger than all, or not a number. */
  public static boolean isAbsurd(double number) {
    return !(Math.abs(number) <= LARGEST);
  }

  /** Reads the dictionary's text. */
  static Bounds of(String text) {
    if (text.isEmpty() || text.equals("any")) {
      return new Bounds("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true);
    }
    int comma = text.indexOf(',');
    String low = text.substring(1, comma);
    String high = text.substring(comma + 1, text.length() - 1);
    return new Bounds(
        text,
        low.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(low),
        high.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(high),
        text.startsWith("["),
        text.endsWith("]"));
  }

  /** True if the number lies inside. */
  public boolean hold(double number) {
    boolean above = lowIncluded ? number >= low : number > low;
    boolean below = highIncluded ? number <= high : number < high;
    return above && below;
  }

  /** The bounds in words. */
  public String words() {
    if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
      return "any number";
    }
    if (low == Double.NEGATIVE_INFINITY) {
      return (highIncluded ? "at most " : "below ") + plain(high);
    }
    if (high == Double.POSITIVE_INFINITY) {
      return (lowIncluded ? "at least " : "above ") + plain(low);
    }
    String from = (lowIncluded ? "from " : "above ") + plain(low);
    String to = highIncluded ? lowIncluded ? " to " : " and at most " : " and below ";
    return from + to + plain(high);
  }

  private static String plain(double number) {
    return Double.isFinite(number) ? NumberText.of(number) : "-infinity";
  }
}
