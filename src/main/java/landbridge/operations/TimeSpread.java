package landbridge.operations;

import java.util.Arrays;

/**
 * A distribution of a time on an even grid: mean, spread, quantiles, and sums of independent times.
 *
 * <p>A time at a border is a sum of waits and services of different shapes. Adding grids by convolution keeps the
 * tail, which matching two moments would invent. Each class lies at the middle of its step; what lies beyond the
 * grid is kept in the last class and shows as {@link #cut}.
 *
 * <p>Service times of a given mean and variation are mixed Erlang up to a variation of 1 and balanced
 * hyperexponential above, both fitted to two moments.
 *
 * <p>Immutable. Source: Tijms, A First Course in Stochastic Models (2003), appendix B. Checked by: {@code
 * TimeSpreadTest}.
 */
public final class TimeSpread {
  private static final int MOST_STAGES = 100;

  private final double step; // [h]
  private final double[]
      mass; // [classes] probability of the time (i + 1/2) step; class 0 of 0 h apart
  private final double zero; // probability of exactly 0 h

  private TimeSpread(double step, double zero, double[] mass) {
    this.step = step;
    this.zero = zero;
    this.mass = mass;
  }

  /** The grid on which spreads are added. */
  public record Grid(double stepH, int classes) {
    /** Checks the grid. */
    public Grid {
      if (!(stepH > 0) || classes < 1) {
        throw new IllegalArgumentException("grid of " + classes + " steps of " + stepH + " h");
      }
    }
  }

  /** No time at all. */
  public static TimeSpread none(Grid grid) {
    return new TimeSpread(grid.stepH(), 1, new double[grid.classes()]);
  }

  /** Zero with some probability, else exponential: the wait in M/M/c, and the usual approximation in M/G/c. */
  public static TimeSpread wait(Grid grid, double probability, double meanH) {
    if (meanH <= 0 || probability <= 0) {
      return none(grid);
    }
    double rate = probability / meanH;
    return of(grid, 1 - probability, t -> 1 - probability * StrictMath.exp(-rate * t));
  }

  /** A time of a mean and a squared coefficient of variation; constant if that is 0. */
  public static TimeSpread service(Grid grid, double meanH, double variation) {
    if (meanH <= 0) {
      return none(grid);
    }
    if (variation > 1) {
      double p = (1 + StrictMath.sqrt((variation - 1) / (variation + 1))) / 2;
      double fast = 2 * p / meanH;
      double slow = 2 * (1 - p) / meanH;
      return of(
          grid, 0, t -> 1 - p * StrictMath.exp(-fast * t) - (1 - p) * StrictMath.exp(-slow * t));
    }
    int stages = variation <= 0 ? MOST_STAGES + 1 : (int) StrictMath.ceil(1 / variation);
    if (stages > MOST_STAGES) {
      return of(grid, 0, t -> t >= meanH ? 1 : 0);
    }
    int k = Math.max(2, stages);
    double root = StrictMath.sqrt(Math.max(0, k * (1 + variation) - (double) k * k * variation));
    double p = (k * variation - root) / (1 + variation);
    double rate = (k - p) / meanH;
    return of(grid, 0, t -> p * erlang(k - 1, rate * t) + (1 - p) * erlang(k, rate * t));
  }

  /** Times and their probabilities, each in [0, grid end). */
  public static TimeSpread observed(Grid grid, double[] timeH, double[] probability) {
    double[] mass = new double[grid.classes()];
    double zero = 0;
    for (int i = 0; i < timeH.length; i++) {
      if (timeH[i] <= 0) {
        zero += probability[i];
      } else {
        int at = (int) Math.min(grid.classes() - 1L, (long) (timeH[i] / grid.stepH()));
        mass[at] += probability[i];
      }
    }
    return new TimeSpread(grid.stepH(), zero, mass);
  }

  /** Distribution function of Erlang with k stages at x = rate x time. */
  private static double erlang(int k, double x) {
    double term = 1;
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += term;
      term *= x / (i + 1);
    }
    return 1 - StrictMath.exp(-x) * sum;
  }

  /** A distribution function of a time. */
  private interface Below {
    double at(double timeH);
  }

  private static TimeSpread of(Grid grid, double zero, Below below) {
    double[] mass = new double[grid.classes()];
    double before = zero;
    for (int i = 0; i < mass.length; i++) {
      double to = i + 1 == mass.length ? 1 : below.at((i + 1) * grid.stepH());
      mass[i] = Math.max(0, to - before);
      before = Math.max(before, to);
    }
    return new TimeSpread(grid.stepH(), zero, mass);
  }

  /** The sum of this and an independent time on the same grid. */
  public TimeSpread plus(TimeSpread other) {
    if (other.step != step || other.mass.length != mass.length) {
      throw new IllegalArgumentException("spreads on different grids");
    }
    double[] sum = new double[mass.length];
    for (int i = 0; i < mass.length; i++) {
      sum[i] += mass[i] * other.zero + zero * other.mass[i];
      for (int j = 0; mass[i] > 0 && j < mass.length; j++) {
        // two middles add to the border of two classes: half each
        double half = mass[i] * other.mass[j] / 2;
        sum[Math.min(mass.length - 1, i + j)] += half;
        sum[Math.min(mass.length - 1, i + j + 1)] += half;
      }
    }
    return new TimeSpread(step, zero * other.zero, sum);
  }

  /** This with a probability, else the other. */
  public TimeSpread or(double probability, TimeSpread other) {
    double[] mixed = new double[mass.length];
    for (int i = 0; i < mass.length; i++) {
      mixed[i] = probability * mass[i] + (1 - probability) * other.mass[i];
    }
    return new TimeSpread(step, probability * zero + (1 - probability) * other.zero, mixed);
  }

  /** Mean [h]. */
  public double meanH() {
    double mean = 0;
    for (int i = 0; i < mass.length; i++) {
      mean += mass[i] * (i + 0.5) * step;
    }
    return mean;
  }

  /** Standard deviation [h]. */
  public double sdH() {
    double mean = meanH();
    double sum = zero * mean * mean;
    for (int i = 0; i < mass.length; i++) {
      double apart = (i + 0.5) * step - mean;
      sum += mass[i] * apart * apart;
    }
    return StrictMath.sqrt(sum);
  }

  /** The time that is not exceeded with a probability, linear within a step [h]. */
  public double quantileH(double probability) {
    double sum = zero;
    if (sum >= probability) {
      return 0;
    }
    for (int i = 0; i < mass.length; i++) {
      if (sum + mass[i] >= probability) {
        return (i + (probability - sum) / mass[i]) * step;
      }
      sum += mass[i];
    }
    return mass.length * step;
  }

  /** Probability of the last class: what the grid may have cut. */
  public double cut() {
    return mass[mass.length - 1];
  }

  /** Total probability, 1 but for rounding. */
  public double total() {
    return zero + Arrays.stream(mass).sum();
  }
}
