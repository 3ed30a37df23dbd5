package landbridge.money;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The value of an input at which an outcome reaches a target: what would have to be true for the answer
 * to flip. The same search solves for a tariff, a subsidy or a gearing.
 *
 * <p>The range is searched in {@value #STEPS} equal steps for changes of sign, each then bisected to a
 * relative width of 1e-12. All crossings seen are reported; two within one step may be missed, which is
 * said here rather than hidden. The outcome is called at most {@value #STEPS} + 1 times and about 45 times
 * more for each crossing, so a function that runs the whole model is affordable.
 *
 * <p>Source: European Commission, Guide to cost-benefit analysis (2014), section 2.9.1, for the notion.
 * Checked by: {@code SwitchingValueTest}.
 *
 * @param status whether the outcome crosses the target in the range
 * @param values all crossings, ascending
 * @param atLow outcome less target at the low end of the range
 * @param atHigh outcome less target at the high end
 */
public record SwitchingValue(Status status, List<Double> values, double atLow, double atHigh) {
  private static final int STEPS = 16;
  private static final double PRECISION = 1e-12;

  /** What the search saw. */
  public enum Status {
    /** The outcome misses the target everywhere in the range. */
    BELOW,
    /** The outcome beats the target everywhere in the range. */
    ABOVE,
    /** It crosses once. */
    ONE,
    /** It crosses more than once. */
    SEVERAL
  }

  /** Holds its own unchangeable copy. */
  public SwitchingValue {
    values = List.copyOf(values);
  }

  /**
   * Searches a range of an input.
   *
   * @param outcome outcome at a value of the input, such as ENPV at a factor on capital cost
   * @param target value to be reached, such as 0
   * @param low low end of the range
   * @param high high end, above the low
   */
  public static SwitchingValue of(
      DoubleUnaryOperator outcome, double target, double low, double high) {
    return of(outcome, target, low, high, PRECISION);
  }

  /** The same with another relative width of the bisection; a costly outcome needs a coarse one. */
  public static SwitchingValue of(
      DoubleUnaryOperator outcome, double target, double low, double high, double precision) {
    if (!(low < high)) {
      throw new IllegalArgumentException("the range is empty: " + low + ".." + high);
    }
    DoubleUnaryOperator excess = value -> outcome.applyAsDouble(value) - target;
    List<Double> found = new ArrayList<>();
    double from = low;
    double first = excess.applyAsDouble(low);
    double atFrom = first;
    for (int i = 1; i <= STEPS; i++) {
      double to = i == STEPS ? high : low + (high - low) * i / STEPS;
      double at = excess.applyAsDouble(to);
      if (atFrom == 0 && (found.isEmpty() || found.get(found.size() - 1) != from)) {
        found.add(from);
      } else if (atFrom * at < 0) {
        found.add(bisect(excess, from, to, atFrom, precision));
      }
      from = to;
      atFrom = at;
    }
    if (atFrom == 0) {
      found.add(high);
    }
    Status status = found.size() > 1
        ? Status.SEVERAL
        : found.size() == 1 ? Status.ONE : atFrom > 0 ? Status.ABOVE : Status.BELOW;
    return new SwitchingValue(status, found, first, atFrom);
  }

  /** The crossing when there is exactly one. */
  public OptionalDouble find() {
    return status == Status.ONE ? OptionalDouble.of(values.get(0)) : OptionalDouble.empty();
  }

  private static double bisect(
      DoubleUnaryOperator excess, double from, double to, double atFrom, double precision) {
    double low = from;
    double high = to;
    double width = precision * Math.max(Math.abs(from), Math.abs(to));
    while (high - low > width) {
      double middle = 0.5 * (low + high);
      double at = excess.applyAsDouble(middle);
      if (at == 0) {
        return middle;
      }
      if (at > 0 == atFrom > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }
}
