package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;

/**
 * The largest value of a function of one number between two bounds.
 *
 * <p>A grid first, so that the search starts in the neighbourhood of the best of several peaks, then golden
 * sections between the neighbours of the best point (Kiefer 1953). The answer is never worse than the best
 * grid point. Ties go to the lower number. Checked by: {@code SearchTest}.
 */
final class PeakSearch {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Values at several numbers at once, so that they can be computed side by side. */
  interface Function {
    double[] at(double[] numbers);
  }

  /**
   * A number and its value.
   *
   * @param x number
   * @param value value
   */
  record Point(double x, double value) {}

  /**
   * What was found.
   *
   * @param best  largest value found
   * @param curve all grid points, ascending
   */
  record Peak(Point best, List<Point> curve) {}

  private PeakSearch() {}

  /**
   * Finds the peak.
   *
   * @param grid      numbers tried first, ascending, at least 3
   * @param tolerance width at which to stop
   */
  static Peak find(Function f, double[] grid, double tolerance) {
    int points = grid.length;
    double[] values = f.at(grid);
    List<Point> curve = new ArrayList<>();
    int best = 0;
    for (int i = 0; i < points; i++) {
      curve.add(new Point(grid[i], values[i]));
      best = values[i] > values[best] ? i : best;
    }
    double a = grid[Math.max(0, best - 1)];
    double b = grid[Math.min(points - 1, best + 1)];
    Point refined = golden(f, a, b, tolerance);
    Point top = curve.get(best);
    return new Peak(refined.value() > top.value() ? refined : top, List.copyOf(curve));
  }

  static double[] grid(double low, double high, int points) {
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = i == points - 1 ? high : low + (high - low) * i / (points - 1);
    }
    return grid;
  }

  private static Point golden(Function f, double from, double to, double tolerance) {
    double a = from;
    double b = to;
    double left = b - GOLDEN * (b - a);
    double right = a + GOLDEN * (b - a);
    double[] both = f.at(new double[] {left, right});
    double atLeft = both[0];
    double atRight = both[1];
    while (b - a > tolerance) {
      if (atLeft >= atRight) {
        b = right;
        right = left;
        atRight = atLeft;
        left = b - GOLDEN * (b - a);
        atLeft = f.at(new double[] {left})[0];
      } else {
        a = left;
        left = right;
        atLeft = atRight;
        right = a + GOLDEN * (b - a);
        atRight = f.at(new double[] {right})[0];
      }
    }
    return atLeft >= atRight ? new Point(left, atLeft) : new Point(right, atRight);
  }
}
