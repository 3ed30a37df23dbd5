package landbridge.money;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Two values of an input between which an outcome crosses its target, drawn together until they are neighbours.
 *
 * <p>False position that halves the weight of an end that stays (Illinois; Dowell and Jarratt 1971), every third step a
 * halving, so that no shape of the outcome holds it up. Ends of one sign that lie far apart are halved by their ratio: a
 * range of any width costs a few steps more. Where the outcome does not exist (NaN) it counts as beyond the target from
 * the other end; if that is what is left in the end, there was no crossing. Checked by: {@code SwitchingValueTest}.
 */
final class Bracket {
  private static final double FINEST = 1e-13;
  private static final double FAR = 16;
  private static final double NEXT_TO_ZERO = 1e-3;
  private static final int MOST_STEPS = 150;

  private double low;
  private double high;
  private double atLow; // outcome less target
  private double atHigh;
  private double weightLow;
  private double weightHigh;
  private int moved; // steps in a row that moved one end: the low one below 0, the high one above

  Bracket(double low, double high, double atLow, double atHigh) {
    this.low = low;
    this.high = high;
    this.atLow = atLow;
    this.atHigh = atHigh;
    this.weightLow = atLow;
    this.weightHigh = atHigh;
  }

  /** Whether the outcome passes 0, or begins or ceases to exist, between two values; not if it is 0 at one. */
  static boolean isOne(double atLow, double atHigh) {
    boolean border = Double.isNaN(atLow) != Double.isNaN(atHigh);
    return atLow < 0 && atHigh > 0
        || atLow > 0 && atHigh < 0
        || border && atLow != 0 && atHigh != 0;
  }

  /**
   * Draws the ends together.
   *
   * @param precision width to be reached, as a part of the value
   * @param near distance of the outcome from the target to be reached as well, unless it jumps
   * @return the crossing; empty if it is only the end of what exists
   */
  Optional<SwitchingValue.Crossing> narrow(
      DoubleUnaryOperator excess, double precision, double near) {
    for (int step = 0; step < MOST_STEPS && !isNarrow(precision, near); step++) {
      double least = precision * size() / 2; // so that both ends come near
      double x = step % 3 == 2 ? middle() : falsePosition();
      x = high - low > 2 * least ? Math.max(low + least, Math.min(high - least, x)) : middle();
      if (!(x > low && x < high)) {
        break; // no number lies between them
      }
      if (put(x, excess.applyAsDouble(x))) {
        return Optional.of(new SwitchingValue.Crossing(x, x, 0, 0, false));
      }
    }
    return crossing(distance() > near);
  }

  /** Draws the ends together until no whole number lies between them. */
  Optional<SwitchingValue.Crossing> narrowWhole(DoubleUnaryOperator excess) {
    while (high - low > 1) {
      double x = Math.floor(0.5 * (low + high));
      if (put(x, excess.applyAsDouble(x))) {
        return Optional.of(new SwitchingValue.Crossing(x, x, 0, 0, false));
      }
    }
    return crossing(true);
  }

  private Optional<SwitchingValue.Crossing> crossing(boolean jumps) {
    return isOpen()
        ? Optional.empty()
        : Optional.of(new SwitchingValue.Crossing(low, high, atLow, atHigh, jumps));
  }

  private boolean isNarrow(double precision, double near) {
    double width = high - low;
    boolean met = isOpen() || distance() <= near;
    return width <= precision * size() && met || width <= FINEST * size();
  }

  private double size() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /** Whether there is no outcome at an end. */
  private boolean isOpen() {
    return Double.isNaN(atLow) || Double.isNaN(atHigh);
  }

  /** From the target, at the nearer end. */
  private double distance() {
    return Math.min(Math.abs(atLow), Math.abs(atHigh));
  }

  private double middle() {
    double small = Math.min(Math.abs(low), Math.abs(high));
    boolean oneSign = low >= 0 || high <= 0;
    if (!oneSign || size() <= FAR * small) {
      return 0.5 * (low + high);
    }
    double ratio = small == 0 ? NEXT_TO_ZERO * size() : Math.sqrt(small * size());
    return Math.copySign(ratio, low + high);
  }

  private double falsePosition() {
    double x = low - weightLow * (high - low) / (weightHigh - weightLow);
    return Double.isFinite(x) ? x : middle();
  }

  /** Puts one end to a value between them; true if the outcome is on target there. */
  private boolean put(double x, double at) {
    double sideOfLow = Double.isNaN(atLow) ? -atHigh : atLow;
    boolean lowSide = Double.isNaN(at) ? Double.isNaN(atLow) : at > 0 == sideOfLow > 0;
    if (lowSide) {
      low = x;
      atLow = at;
      weightLow = at;
      moved = Math.min(moved, 0) - 1;
      weightHigh = moved < -1 ? weightHigh / 2 : weightHigh;
    } else {
      high = x;
      atHigh = at;
      weightHigh = at;
      moved = Math.max(moved, 0) + 1;
      weightLow = moved > 1 ? weightLow / 2 : weightLow;
    }
    return at == 0;
  }
}
