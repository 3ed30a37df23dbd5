package landbridge.demand.gravity;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the rows without trade that a combination of regressors or effects explains perfectly.
 *
 * <p>Such a combination is 0 wherever there is trade and positive on some rows without: its coefficient runs
 * to minus infinity, no maximum exists, and the rows tell nothing about the other coefficients. First fall the
 * rows of groups that never trade; then, unless ranks show that nothing is left, the iterative rectifier looks
 * for the others: u = 1 where there is no trade; u becomes the positive part of its regression on
 * everything, with large weights where there is trade; what stays positive is separated.
 *
 * <p>Source: Correia, Guimaraes and Zylkin (2019), arXiv:1903.01633. Checked by: {@code SeparationTest}.
 */
final class Separation {
  private static final double HEAVY = 1e6;
  private static final double SEPARATED = 1e-4;
  private static final double ZERO = 1e-5;
  private static final int MOST_ROUNDS = 200;

  private Separation() {}

  /** [rows] true where the row is not separated. */
  static boolean[] kept(GravityData data) {
    boolean[] kept = new boolean[data.rows()];
    Arrays.fill(kept, true);
    dropSilentGroups(data, kept);
    GravityData rest = data.rows(kept);
    if (ranksAgree(rest)) {
      return kept;
    }
    double[] u = rectified(rest);
    int next = 0;
    for (int row = 0; row < kept.length; row++) {
      if (kept[row]) {
        kept[row] = !(u[next++] > SEPARATED);
      }
    }
    dropSilentGroups(data, kept);
    return kept;
  }

  private static void dropSilentGroups(GravityData data, boolean[] kept) {
    for (GravityData.Effect effect : data.effects) {
      boolean[] trades = new boolean[effect.groups()];
      for (int row = 0; row < kept.length; row++) {
        trades[effect.group()[row]] |= kept[row] && data.trade[row] > 0;
      }
      for (int row = 0; row < kept.length; row++) {
        kept[row] &= trades[effect.group()[row]];
      }
    }
  }

  /** Whether the rows with trade alone tell as many coefficients apart as all rows do: then none is separated. */
  private static boolean ranksAgree(GravityData data) {
    boolean[] trades = new boolean[data.rows()];
    for (int row = 0; row < trades.length; row++) {
      trades[row] = data.trade[row] > 0;
    }
    int positive = GravityData.count(trades);
    if (positive == trades.length) {
      return true;
    }
    if (data.effects.size() > 2) {
      return false;
    }
    GravityData trading = data.rows(trades);
    return rank(data).equals(rank(trading))
        && components(data.effects) == components(trading.effects);
  }

  private static List<Integer> rank(GravityData data) {
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    Within within = new Within(data.effects);
    within.weigh(ones);
    return LeastSquares.independent(data, ones, within);
  }

  /** Parts of the graph in which each row joins its group of one effect with that of the other. */
  static int components(List<GravityData.Effect> effects) {
    if (effects.isEmpty()) {
      return 0;
    }
    GravityData.Effect first = effects.get(0);
    GravityData.Effect second = effects.get(effects.size() - 1);
    int[] root = new int[first.groups() + second.groups()];
    boolean[] seen = new boolean[root.length];
    for (int node = 0; node < root.length; node++) {
      root[node] = node;
    }
    for (int row = 0; row < first.group().length; row++) {
      int a = find(root, first.group()[row]);
      int b = find(root, first.groups() + second.group()[row]);
      root[Math.max(a, b)] = Math.min(a, b);
      seen[first.group()[row]] = true;
    }
    int components = 0;
    for (int node = 0; node < root.length; node++) {
      components += seen[node] && root[node] == node ? 1 : 0;
    }
    return components;
  }

  private static int find(int[] root, int node) {
    int at = node;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private static double[] rectified(GravityData data) {
    double[] weight = new double[data.rows()];
    double[] u = new double[data.rows()];
    for (int row = 0; row < u.length; row++) {
      weight[row] = data.trade[row] > 0 ? HEAVY : 1;
      u[row] = data.trade[row] > 0 ? 0 : 1;
    }
    Within within = new Within(data.effects);
    within.weigh(weight);
    GravityData full = data.regressors(LeastSquares.independent(data, weight, within));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      LeastSquares fit = LeastSquares.of(u, full, weight, within);
      double moved = 0;
      for (int row = 0; row < u.length; row++) {
        double predicted = u[row] - fit.residual[row];
        double rectified = data.trade[row] > 0 ? 0 : Math.max(0, predicted);
        moved = Math.max(moved, Math.abs(predicted - u[row]));
        u[row] = rectified < ZERO ? 0 : rectified;
      }
      if (moved < ZERO) {
        break;
      }
    }
    return u;
  }
}
