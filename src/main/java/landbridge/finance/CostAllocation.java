package landbridge.finance;

import java.util.function.IntToDoubleFunction;

/**
 * Divides the cost of something shared (a right of way, a tunnel) among the assets that use it.
 *
 * <p>The cost of every set of users must be known: bit i of a set stands for user i. All three rules
 * divide the cost of all users exactly.
 *
 * <ul>
 *   <li>stand-alone: in proportion to what each would pay alone;
 *   <li>separable costs, remaining benefits: each pays what it adds as the last to join; the rest is
 *       divided in proportion to what each still saves against standing alone (or against its benefit, if
 *       that is less);
 *   <li>Shapley: what each adds, averaged over all orders of joining; exact, by sets, for up to {@value
 *       #MOST} users.
 * </ul>
 *
 * <p>Source: Shapley (1953); Inter-Agency Committee on Water Resources (1950); Straffin and Heaney (1981).
 * Checked by: {@code CostAllocationTest}.
 */
public final class CostAllocation {
  private static final int MOST = 20;

  private final int users;
  private final double[] cost; // [sets of users]

  private CostAllocation(int users, double[] cost) {
    this.users = users;
    this.cost = cost;
  }

  /**
   * Costs of all sets of users.
   *
   * @param users number of users
   * @param costOf cost of a set [USD]; called once for each of the 2^users - 1 sets that are not empty
   */
  public static CostAllocation of(int users, IntToDoubleFunction costOf) {
    if (users < 1 || users > MOST) {
      throw new IllegalArgumentException("users must number 1 to " + MOST + ": " + users);
    }
    double[] cost = new double[1 << users];
    for (int set = 1; set < cost.length; set++) {
      cost[set] = costOf.applyAsDouble(set);
    }
    return new CostAllocation(users, cost);
  }

  /** Cost of all users together [USD]. */
  public double total() {
    return cost[cost.length - 1];
  }

  /** [users] in proportion to stand-alone cost [USD]. */
  public double[] standAlone() {
    double[] weight = new double[users];
    for (int i = 0; i < users; i++) {
      weight[i] = cost[1 << i];
    }
    return proportional(new double[users], total(), weight);
  }

  /** [users] separable costs, remaining benefits, when benefits exceed stand-alone costs [USD]. */
  public double[] separableCostRemainingBenefit() {
    double[] unlimited = new double[users];
    java.util.Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
    return separableCostRemainingBenefit(unlimited);
  }

  /**
   * Separable costs, remaining benefits.
   *
   * @param benefit [users] worth of the shared thing to each [USD]
   */
  public double[] separableCostRemainingBenefit(double[] benefit) {
    int all = cost.length - 1;
    double[] separable = new double[users];
    double[] remaining = new double[users];
    double joint = total();
    for (int i = 0; i < users; i++) {
      separable[i] = total() - cost[all & ~(1 << i)];
      remaining[i] = Math.max(0, Math.min(benefit[i], cost[1 << i]) - separable[i]);
      joint -= separable[i];
    }
    return proportional(separable, joint, remaining);
  }

  /** [users] the Shapley value [USD]. */
  public double[] shapley() {
    double[] weight = new double[users]; // of a set of s others: s! (n - 1 - s)! / n!
    weight[0] = 1.0 / users;
    for (int s = 1; s < users; s++) {
      weight[s] = weight[s - 1] * s / (users - s);
    }
    double[] share = new double[users];
    for (int set = 0; set < cost.length; set++) {
      int size = Integer.bitCount(set);
      for (int i = 0; i < users; i++) {
        if ((set & 1 << i) == 0) {
          share[i] += weight[size] * (cost[set | 1 << i] - cost[set]);
        }
      }
    }
    return share;
  }

  private static double[] proportional(double[] base, double amount, double[] weight) {
    double sum = 0;
    for (double w : weight) {
      sum += w;
    }
    double[] share = base.clone();
    for (int i = 0; i < share.length; i++) {
      share[i] += amount * (sum > 0 ? weight[i] / sum : 1.0 / share.length);
    }
    return share;
  }
}
