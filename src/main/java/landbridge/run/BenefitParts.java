package landbridge.run;

import landbridge.choice.ChoiceFlows;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.graph.PathSet;
import landbridge.run.traffic.Solution;

/**
 * Why the benefit by composite cost differs from the rule of half on mean costs: an exact division of the
 * fall of the composite cost of every origin, destination and commodity.
 *
 * <p>With shares p and costs c of the options (routes and the outside option), m the mean cost and C the
 * composite cost, 0 without and 1 with, and n the mean of the costs with at the shares without:
 *
 * <ul>
 *   <li>cost: m0 - n, what the routes used before have become cheaper;
 *   <li>new routes: sum over routes closed before of p1 (n - c1); negative where a new route costs more than
 *       the mean of the old ones and is chosen all the same, for reasons that the costs do not hold;
 *   <li>shift: n - m1 less new routes, moving between the old options;
 *   <li>choice: (m1 - C1) - (m0 - C0), the worth of having more and better matched options.
 * </ul>
 *
 * <p>They sum to C0 - C1. The rule of half knows only m0 - m1, and of the routes alone, without the outside
 * option. For a logit of one route with cost c and a new one with cost c + x: cost 0, new routes -p x, and
 * composite ln(1 + exp(-x s)) / s above 0: the two measures then differ in sign.
 *
 * <p>Source: Williams (1977); Small and Rosen (1981). Checked by: {@code BenefitPartsTest}.
 */
final class BenefitParts {
  /** Names of the parts in the result table, in the order of {@link #usd}. */
  static final String[] NAMES = {"cost", "new-routes", "shift", "choice", "rule-of-half"};

  final double[] usd =
      new double[NAMES.length]; // [parts] of a year; the first four sum to the benefit

  private final Before without;
  private final State with;

  private BenefitParts(Before without, ChoiceResult with) {
    this.without = without;
    this.with = new State(with);
  }

  /** The traffic without, ready to be compared with several. For one thread. */
  static final class Before {
    private final Solution solution;
    private final State state;
    private final double[] mean; // [items] mean cost of the options, 0 if there are none [USD/t]

    Before(Solution solution) {
      this.solution = solution;
      this.state = new State(solution.result());
      this.mean = new double[solution.result().problem.demand.items];
      for (int item = 0; item < mean.length; item++) {
        mean[item] = state.mean(item);
      }
    }
  }

  /**
   * Parts of one year; demand is that of the state with, as it is in both where it is fixed. What changed values
   * add to the cost of held traffic belongs to the first part.
   */
  static BenefitParts of(Before before, Solution with) {
    Solution without = before.solution;
    BenefitParts parts = new BenefitParts(before, with.result());
    boolean same = with.flows() == without.flows(); // then every part is 0
    for (int item = 0; item < with.result().problem.demand.items; item++) {
      if (!same) {
        parts.add(item);
      }
      double added = with.addedUsd()[item] - without.addedUsd()[item];
      parts.usd[0] -= added;
      parts.usd[4] -= added;
    }
    return parts;
  }

  private void add(int item) {
    double[] before = without.state.share; // [from + option]
    double[] after = with.share;
    double[] cost = with.costs(item);
    double[] costBefore = null; // worked out where an option is gone
    int from = with.result.problem.shareStart[item];
    int options = with.result.problem.shareStart[item + 1] - from;
    double mean0 = without.mean[item];
    double old = 0;
    double mean1 = 0;
    boolean opened = false;
    for (int k = 0; k < options; k++) {
      double p0 = before[from + k];
      double p1 = after[from + k];
      if (p0 > 0) {
        costBefore = p1 > 0 || costBefore != null ? costBefore : without.state.costs(item);
        old += p0 * (p1 > 0 ? cost[k] : costBefore[k]);
      }
      if (p1 > 0) {
        mean1 += p1 * cost[k];
        opened |= p0 == 0;
      }
    }
    if (mean0 == 0 || mean1 == 0) {
      return; // nothing can be sent in one of the states
    }
    double fresh = opened ? fresh(from, options, old) : 0;
    double demand = with.result.problem.demand.tonnes[item];
    ChoiceFlows.Items items0 = without.solution.flows().items;
    ChoiceFlows.Items items1 = with.result.items;
    double worth0 = mean0 - items0.composite[item];
    double worth1 = mean1 - items1.composite[item];
    usd[0] += demand * (mean0 - old);
    usd[1] += demand * fresh;
    usd[2] += demand * (old - mean1 - fresh);
    usd[3] += demand * (worth1 - worth0);
    usd[4] += demand * (items0.meanCost[item] - items1.meanCost[item]);
  }

  /** What the options closed before bring at the mean of the old ones, costs of the item at hand [USD/t]. */
  private double fresh(int from, int options, double old) {
    double fresh = 0;
    for (int k = 0; k < options; k++) {
      double p1 = with.share[from + k];
      if (without.state.share[from + k] == 0 && p1 > 0) {
        fresh += p1 * (old - with.cost[k]);
      }
    }
    return fresh;
  }

  /** Shares and costs of the options in one state. */
  private static final class State {
    final ChoiceResult result;
    final double[] share;
    private final double[] charge; // [paths] USD/t for scarce capacity
    private final double[] cost = new double[PathSet.MOST_PATHS + 1]; // [options] USD/t

    State(ChoiceResult result) {
      this.result = result;
      this.share = result.share;
      this.charge = result.pathCharge();
    }

    /** Generalised cost of the options of an item [USD/t], of meaning where it uses them; the last is the outside one. */
    double[] costs(int item) {
      ChoiceProblem problem = result.problem;
      int commodity = problem.demand.commodity[item];
      double time = problem.terms.timeValue[commodity];
      double reliability = problem.terms.reliabilityValue[commodity];
      double[] hours = result.pathTime;
      double[] deviation = problem.routes.deviation;
      double[] money = problem.routes.money[problem.terms.load[commodity]];
      int paths = problem.shareStart[item + 1] - problem.shareStart[item] - 1;
      int path = problem.routes.stretches.paths.pathStart[problem.demand.pair[item]];
      for (int k = 0; k < paths; k++, path++) {
        cost[k] = time * hours[path] + reliability * deviation[path] + money[path] + charge[path];
      }
      cost[paths] = problem.demand.outsideCost[item];
      return cost;
    }

    /** Mean cost of the options that an item uses [USD/t]. */
    double mean(int item) {
      double[] costs = costs(item);
      int from = result.problem.shareStart[item];
      int options = result.problem.shareStart[item + 1] - from;
      double mean = 0;
      for (int k = 0; k < options; k++) {
        double p = share[from + k];
        mean += p > 0 ? p * costs[k] : 0;
      }
      return mean;
    }
  }
}
