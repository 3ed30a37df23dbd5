package landbridge.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * The value of an input at which an outcome reaches a target: what would have to be true for the answer
 * to flip. The same search solves for a tariff, a subsidy or a gearing.
 *
 * <p>The range is searched in {@value #STEPS} steps for changes of sign, each then narrowed ({@link Bracket}) until it is
 * as narrow as asked, as a part of the value itself and not of the range, and the outcome is within 1e-6 of the target or
 * of what it is elsewhere in the range; if it never is, it jumps over the target, which is said. All crossings seen are
 * reported; two within one step may be missed, which is said here rather than hidden. The outcome is called
 * {@value #STEPS} + 1 times and some ten times more for each crossing, so a function that runs the whole model is
 * affordable. Where the outcome does not exist it is NaN; an end of what exists is no crossing.
 *
 * <p>Source: European Commission, Guide to cost-benefit analysis (2014), section 2.9.1, for the notion.
 * Checked by: {@code SwitchingValueTest}.
 *
 * @param status whether the outcome crosses the target in the range
 * @param crossings all crossings, ascending
 * @param atLow outcome less target at the low end of the range
 * @param atHigh outcome less target at the high end
 */
public record SwitchingValue(Status status, List<Crossing> crossings, double atLow, double atHigh) {
  private static final int STEPS = 16;
  private static final double PRECISION = 1e-12;
  private static final double NEAR = 1e-6;

  /** What the search saw. */
  public enum Status {
    /** The outcome misses the target everywhere in the range. */
    BELOW,
    /** The outcome beats the target everywhere in the range. */
    ABOVE,
    /** The outcome exists nowhere, or not between where it misses and where it beats the target. */
    UNDEFINED,
    /** It crosses once. */
    ONE,
    /** It crosses more than once. */
    SEVERAL
  }

  /**
   * A crossing, between two neighbouring values of the input.
   *
   * @param low value on its low side
   * @param high value on its high side; the same where the target is met exactly
   * @param atLow outcome less target on the low side
   * @param atHigh outcome less target on the high side
   * @param jumps whether no value in between meets the target
   */
  public record Crossing(double low, double high, double atLow, double atHigh, boolean jumps) {
    /** The side whose outcome is nearer to the target. */
    public double value() {
      return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
    }
  }

  /** Holds its own unchangeable copy. */
  public SwitchingValue {
    crossings = List.copyOf(crossings);
  }

  /**
   * Searches a range of an input.
   *
   * @param outcome outcome at a value of the input, such as ENPV at a factor on capital cost
   * @param target value to be reached, such as 0
   * @param low low end of the range
   * @param high high end, above the low
   * @throws IllegalArgumentException if the range is empty
   */
  public static SwitchingValue of(
      DoubleUnaryOperator outcome, double target, double low, double high) {
    return of(outcome, target, low, high, PRECISION);
  }

  /** The same with another width of the answer, as a part of it; a costly outcome needs a coarse one. */
  public static SwitchingValue of(
      DoubleUnaryOperator outcome, double target, double low, double high, double precision) {
    requireRange(low, high);
    double[] grid = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      grid[i] = i == STEPS ? high : low + (high - low) * i / STEPS;
    }
    DoubleUnaryOperator excess = value -> outcome.applyAsDouble(value) - target;
    double[] at = at(excess, grid);
    double near = NEAR * Math.max(Math.abs(target), usual(at));
    return scan(grid, at, bracket -> bracket.narrow(excess, precision, near));
  }

  /**
   * Searches whole numbers alone; a crossing lies between two that follow each other.
   *
   * @param low lowest whole number
   * @param high highest, above the lowest
   * @throws IllegalArgumentException if the range is empty
   */
  public static SwitchingValue ofWhole(
      DoubleUnaryOperator outcome, double target, long low, long high) {
    requireRange(low, high);
    int steps = (int) Math.min(STEPS, high - low);
    double[] grid = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      grid[i] = low + (high - low) * i / steps;
    }
    DoubleUnaryOperator excess = value -> outcome.applyAsDouble(value) - target;
    return scan(grid, at(excess, grid), bracket -> bracket.narrowWhole(excess));
  }

  private static void requireRange(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException("the range is empty: " + low + ".." + high);
    }
  }

  private static double[] at(DoubleUnaryOperator excess, double[] grid) {
    double[] at = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      at[i] = excess.applyAsDouble(grid[i]);
    }
    return at;
  }

  /** How far from the target the outcome comes on the side where it stays nearer: no wide range makes this large. */
  private static double usual(double[] at) {
    double below = 0;
    double above = 0;
    for (double one : at) {
      below = one < 0 ? Math.max(below, -one) : below;
      above = one > 0 ? Math.max(above, one) : above;
    }
    return below == 0 || above == 0 ? Math.max(below, above) : Math.min(below, above);
  }

  private static SwitchingValue scan(
      double[] grid, double[] at, Function<Bracket, Optional<Crossing>> narrow) {
    List<Crossing> found = new ArrayList<>();
    int last = grid.length - 1;
    for (int i = 0; i <= last; i++) {
      if (at[i] == 0) {
        found.add(new Crossing(grid[i], grid[i], 0, 0, false));
      } else if (i < last && Bracket.isOne(at[i], at[i + 1])) {
        narrow.apply(new Bracket(grid[i], grid[i + 1], at[i], at[i + 1])).ifPresent(found::add);
      }
    }
    return new SwitchingValue(status(found, at), found, at[0], at[last]);
  }

  private static Status status(List<Crossing> found, double[] at) {
    if (!found.isEmpty()) {
      return found.size() > 1 ? Status.SEVERAL : Status.ONE;
    }
    boolean below = false;
    boolean above = false;
    for (double one : at) {
      below |= one < 0;
      above |= one > 0;
    }
    return below == above ? Status.UNDEFINED : above ? Status.ABOVE : Status.BELOW;
  }

  /** Values of the crossings, ascending. */
  public List<Double> values() {
    return crossings.stream().map(Crossing::value).toList();
  }

  /** The crossing when there is exactly one. */
  public OptionalDouble find() {
    return status == Status.ONE
        ? OptionalDouble.of(crossings.get(0).value())
        : OptionalDouble.empty();
  }
}
