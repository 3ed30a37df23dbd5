package landbridge.demand.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fills quantities that nobody reported, from what a tonne of the like is worth.
 *
 * <p>The unit value is that of all flows that have a quantity: of the same product (six digits), else of its heading
 * (four), else of its chapter (two), the sum of values over the sum of tonnes. What finds none even
 * there keeps a quantity of 0. How many were filled at each level is part of the result. Checked by:
 * {@code UnitValuesTest}.
 */
public final class UnitValues {
  private static final int[] LEVELS = {6, 4, 2};

  private UnitValues() {}

  /**
   * Flows with quantities.
   *
   * @param flows       in the order given
   * @param byProduct   quantities filled from the same product
   * @param byHeading   filled from the heading
   * @param byChapter   filled from the chapter
   * @param without     flows that still have none
   * @param filledShare share of the value of all flows whose quantity was filled
   */
  public record Filled(
      List<Report> flows,
      int byProduct,
      int byHeading,
      int byChapter,
      int without,
      double filledShare) {
    /** Copies the flows. */
    public Filled {
      flows = List.copyOf(flows);
    }
  }

  /** Fills what is missing. */
  public static Filled fill(List<Report> flows) {
    SortedMap<String, double[]> sums = new TreeMap<>(); // digits -> value and tonnes
    for (Report flow : flows) {
      for (int level : LEVELS) {
        if (flow.tonnes() > 0) {
          double[] sum = sums.computeIfAbsent(prefix(flow, level), k -> new double[2]);
          sum[0] += flow.usd();
          sum[1] += flow.tonnes();
        }
      }
    }
    List<Report> filled = new ArrayList<>();
    int[] count = new int[LEVELS.length + 1];
    double total = 0;
    double missing = 0;
    for (Report flow : flows) {
      total += flow.usd();
      if (flow.tonnes() > 0) {
        filled.add(flow);
        continue;
      }
      missing += flow.usd();
      int level = 0;
      while (level < LEVELS.length && !sums.containsKey(prefix(flow, LEVELS[level]))) {
        level++;
      }
      count[level]++;
      double[] sum = level < LEVELS.length ? sums.get(prefix(flow, LEVELS[level])) : null;
      filled.add(sum == null ? flow : flow.with(flow.usd(), flow.usd() * sum[1] / sum[0]));
    }
    return new Filled(
        filled, count[0], count[1], count[2], count[3], total > 0 ? missing / total : 0);
  }

  private static String prefix(Report flow, int digits) {
    return flow.product().substring(0, digits);
  }
}
