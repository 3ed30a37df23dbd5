package landbridge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of the parts of a level bar that are too narrow for them: below the bar, each joined to its part by a thin line.
 *
 * <p>Where numbers would cover each other they move apart as little as possible: least squares under the least distances,
 * solved by pooling neighbours that stand too near (Barlow et al., 1972, Statistical Inference under Order Restrictions,
 * chapter 1). Checked by: {@code CalloutsTest}.
 */
final class Callouts {
  /** What the numbers need below the bar. */
  static final double HEIGHT = 17;

  private static final double SIZE = 10;
  private static final double GAP = 5;

  private final List<Double> wishes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** A number below {@code x}; from left to right. */
  void add(double x, int number) {
    wishes.add(x);
    texts.add(Integer.toString(number));
  }

  /** Draws the numbers between two ends, below a bar that ends at {@code bottom}. */
  void draw(Svg svg, double bottom, double from, double to) {
    double[] halves =
        texts.stream().mapToDouble(text -> Svg.textWidth(text, SIZE) / 2).toArray();
    double[] wish = wishes.stream().mapToDouble(Double::doubleValue).toArray();
    double[] at = spread(wish, halves, from, to);
    for (int i = 0; i < at.length; i++) {
      svg.line(wish[i], bottom, at[i], bottom + 6, "stroke", Palette.QUIET, "stroke-width", "0.7");
      svg.text(
          at[i],
          bottom + 15,
          texts.get(i),
          "text-anchor",
          "middle",
          "fill",
          Palette.INK,
          "font-size",
          Svg.n(SIZE),
          "font-weight",
          "700");
    }
  }

  /**
   * Centres as near as possible to those wished.
   *
   * @param wish centres wished, in ascending order
   * @param halves half the width of each
   * @param from none begins before
   * @param to none ends behind, if all find room
   */
  static double[] spread(double[] wish, double[] halves, double from, double to) {
    int n = wish.length;
    double[] offset = new double[n]; // of a row without space between its members
    for (int i = 1; i < n; i++) {
      offset[i] = offset[i - 1] + halves[i - 1] + GAP + halves[i];
    }
    List<double[]> pools = new ArrayList<>(); // sum of wishes less offsets, members
    for (int i = 0; i < n; i++) {
      double[] pool = {wish[i] - offset[i], 1};
      while (!pools.isEmpty() && mean(pools.get(pools.size() - 1)) > mean(pool)) {
        double[] before = pools.remove(pools.size() - 1);
        pool[0] += before[0];
        pool[1] += before[1];
      }
      pools.add(pool);
    }
    double[] at = new double[n];
    int i = 0;
    for (double[] pool : pools) {
      for (int member = 0; member < pool[1]; member++, i++) {
        double most = to - halves[n - 1] - offset[n - 1];
        at[i] = Math.max(from + halves[0], Math.min(most, mean(pool))) + offset[i];
      }
    }
    return at;
  }

  private static double mean(double[] pool) {
    return pool[0] / pool[1];
  }
}
