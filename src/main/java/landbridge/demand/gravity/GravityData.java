package landbridge.demand.gravity;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a gravity regression: trade, regressors by name, fixed effects, and the clusters of the errors.
 *
 * <p>Without fixed effects a constant is added as the last regressor. Immutable by convention: arrays are
 * shared and must not be written. Checked by: {@code PpmlTest}.
 */
public final class GravityData {
  /** Name of the constant. */
  public static final String CONSTANT = "constant";

  final double[] trade; // [rows] at least 0
  final List<String> names; // of the regressors
  final double[][] x; // [regressors][rows]
  final List<Effect> effects;
  final int[] cluster; // [rows] cluster of each row; empty: each row its own

  /**
   * One set of fixed effects.
   *
   * @param name    such as exporter
   * @param group   [rows] group of each row, from 0
   * @param groups  number of groups
   */
  public record Effect(String name, int[] group, int groups) {}

  private GravityData(
      double[] trade, List<String> names, double[][] x, List<Effect> effects, int[] cluster) {
    this.trade = trade;
    this.names = List.copyOf(names);
    this.x = x;
    this.effects = List.copyOf(effects);
    this.cluster = cluster;
  }

  /**
   * The rows of a regression.
   *
   * @param trade   [rows] finite, at least 0
   * @param names   [regressors]
   * @param x       [regressors][rows] finite
   * @param effects none: a constant is added
   * @param cluster [rows] cluster of each row from 0; empty: errors are independent by row
   * @throws IllegalArgumentException if lengths differ, a value is not finite or trade is negative
   */
  public static GravityData of(
      double[] trade, List<String> names, double[][] x, List<Effect> effects, int[] cluster) {
    boolean fits = names.size() == x.length;
    fits &= cluster.length == 0 || cluster.length == trade.length;
    for (double value : trade) {
      fits &= value >= 0 && value < Double.POSITIVE_INFINITY;
    }
    for (double[] column : x) {
      fits &= column.length == trade.length;
      for (double value : column) {
        fits &= Double.isFinite(value);
      }
    }
    for (Effect effect : effects) {
      fits &= effect.group().length == trade.length;
    }
    if (!fits) {
      throw new IllegalArgumentException("rows of trade, regressors and effects do not match");
    }
    if (!effects.isEmpty()) {
      return new GravityData(trade, names, x, effects, cluster);
    }
    double[] ones = new double[trade.length];
    java.util.Arrays.fill(ones, 1);
    return new GravityData(trade, names, x, effects, cluster).with(CONSTANT, ones);
  }

  /** Number of rows. */
  public int rows() {
    return trade.length;
  }

  /** [rows] trade; not to be written. */
  public double[] trade() {
    return trade;
  }

  /** The rows with trade. */
  public GravityData positive() {
    boolean[] trades = new boolean[trade.length];
    for (int row = 0; row < trades.length; row++) {
      trades[row] = trade[row] > 0;
    }
    return rows(trades);
  }

  /** The same rows with one more regressor. */
  GravityData with(String name, double[] column) {
    List<String> more = new ArrayList<>(names);
    more.add(name);
    double[][] columns = java.util.Arrays.copyOf(x, x.length + 1);
    columns[x.length] = column;
    return new GravityData(trade, more, columns, effects, cluster);
  }

  /** The regressors of these numbers only. */
  GravityData regressors(List<Integer> kept) {
    List<String> fewer = kept.stream().map(names::get).toList();
    double[][] columns = kept.stream().map(k -> x[k]).toArray(double[][]::new);
    return new GravityData(trade, fewer, columns, effects, cluster);
  }

  /** The rows that are marked. */
  GravityData rows(boolean[] kept) {
    List<Effect> fewer = effects.stream()
        .map(e -> new Effect(e.name(), pick(e.group(), kept), e.groups()))
        .toList();
    double[][] columns = new double[x.length][];
    for (int k = 0; k < x.length; k++) {
      columns[k] = pick(x[k], kept);
    }
    int[] clusters = cluster.length == 0 ? cluster : pick(cluster, kept);
    return new GravityData(pick(trade, kept), names, columns, fewer, clusters);
  }

  private static double[] pick(double[] values, boolean[] kept) {
    double[] picked = new double[count(kept)];
    int next = 0;
    for (int row = 0; row < values.length; row++) {
      if (kept[row]) {
        picked[next++] = values[row];
      }
    }
    return picked;
  }

  private static int[] pick(int[] values, boolean[] kept) {
    int[] picked = new int[count(kept)];
    int next = 0;
    for (int row = 0; row < values.length; row++) {
      if (kept[row]) {
        picked[next++] = values[row];
      }
    }
    return picked;
  }

  static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
