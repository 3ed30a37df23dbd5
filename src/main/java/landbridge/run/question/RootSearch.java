package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a function of one number reaches a target between two bounds.
 *
 * <p>A grid shows whether the function is monotone and brackets every crossing that is wider than a step; of
 * several, the one nearest to a given number is refined by the Illinois form of false position (Dowell and
 * Jarratt 1971), which never leaves its bracket. Checked by: {@code SearchTest}.
 */
final class RootSearch {
  private static final int MOST_STEPS = 60;

  /**
   * What was found.
   *
   * @param root     number at which the target is reached; empty if no bracket exists
   * @param crossings brackets seen on the grid
   * @param rises    whether the grid never falls
   * @param falls    whether the grid never rises
   * @param curve    grid points, ascending
   */
  record Found(
      Optional<PeakSearch.Point> root,
      int crossings,
      boolean rises,
      boolean falls,
      List<PeakSearch.Point> curve) {}

  private RootSearch() {}

  /**
   * Finds the target.
   *
   * @param near      number to which the nearest crossing is taken
   * @param tolerance accepted difference of the value from the target
   */
  static Found find(
      PeakSearch.Function f, double[] grid, double target, double near, double tolerance) {
    double[] values = f.at(grid);
    List<PeakSearch.Point> curve = new ArrayList<>();
    boolean rises = true;
    boolean falls = true;
    int crossings = 0;
    int nearest = -1;
    for (int i = 0; i < grid.length; i++) {
      curve.add(new PeakSearch.Point(grid[i], values[i]));
      if (i > 0) {
        rises &= values[i] >= values[i - 1];
        falls &= values[i] <= values[i - 1];
        if ((values[i - 1] - target) * (values[i] - target) <= 0 && values[i] != values[i - 1]) {
          crossings++;
          boolean closer = nearest < 0 || distance(grid, i, near) < distance(grid, nearest, near);
          nearest = closer ? i : nearest;
        }
      }
    }
    Optional<PeakSearch.Point> root = nearest < 0
        ? Optional.empty()
        : Optional.of(refine(f, curve.get(nearest - 1), curve.get(nearest), target, tolerance));
    return new Found(root, crossings, rises, falls, List.copyOf(curve));
  }

  private static double distance(double[] grid, int bracket, double near) {
    if (grid[bracket - 1] <= near && near <= grid[bracket]) {
      return 0;
    }
    return Math.min(Math.abs(grid[bracket - 1] - near), Math.abs(grid[bracket] - near));
  }

  private static PeakSearch.Point refine(
      PeakSearch.Function f,
      PeakSearch.Point left,
      PeakSearch.Point right,
      double target,
      double tolerance) {
    double a = left.x();
    double b = right.x();
    double fa = left.value() - target;
    double fb = right.value() - target;
    PeakSearch.Point best = Math.abs(fa) <= Math.abs(fb) ? left : right;
    int side = 0;
    for (int step = 0; step < MOST_STEPS && Math.abs(best.value() - target) > tolerance; step++) {
      double x = (a * fb - b * fa) / (fb - fa);
      double value = f.at(new double[] {x})[0];
      double fx = value - target;
      best = Math.abs(fx) < Math.abs(best.value() - target) ? new PeakSearch.Point(x, value) : best;
      if (fx * fb > 0) {
        b = x;
        fb = fx;
        fa = side == -1 ? fa / 2 : fa;
        side = -1;
      } else {
        a = x;
        fa = fx;
        fb = side == 1 ? fb / 2 : fb;
        side = 1;
      }
    }
    return best;
  }
}
