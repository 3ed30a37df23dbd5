package landbridge.run;

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

  private final State without;
  private final State with;

  private BenefitParts(ChoiceResult without, ChoiceResult with) {
    this.without = new State(without);
    this.with = new State(with);
  }

  /**
   * Parts of one year; demand is that of the state with, as it is in both where it is fixed. What changed values
   * add to the cost of held traffic belongs to the first part.
   */
  static BenefitParts of(Solution without, Solution with) {
    BenefitParts parts = new BenefitParts(without.result(), with.result());
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
    double[] before = without.share; // [from + option]
    double[] after = with.share;
    double[] c0 = without.costs(item);
    double[] c1 = with.costs(item);
    int from = with.result.problem.shareStart[item];
    int options = with.result.problem.shareStart[item + 1] - from;
    double mean0 = 0;
    double old = 0;
    double mean1 = 0;
    for (int k = 0; k < options; k++) {
      double p0 = before[from + k];
      double p1 = after[from + k];
      if (p0 > 0) {
        mean0 += p0 * c0[k];
        old += p0 * (p1 > 0 ? c1[k] : c0[k]);
      }
      if (p1 > 0) {
        mean1 += p1 * c1[k];
      }
    }
    if (mean0 == 0 || mean1 == 0) {
      return; // nothing can be sent in one of the states
    }
    double fresh = 0;
    for (int k = 0; k < options; k++) {
      if (before[from + k] == 0 && after[from + k] > 0) {
        fresh += after[from + k] * (old - c1[k]);
      }
    }
    double demand = with.result.problem.demand.tonnes[item];
    double worth0 = mean0 - without.result.items.composite[item];
    double worth1 = mean1 - with.result.items.composite[item];
    usd[0] += demand * (mean0 - old);
    usd[1] += demand * fresh;
    usd[2] += demand * (old - mean1 - fresh);
    usd[3] += demand * (worth1 - worth0);
    usd[4] += demand * (without.result.items.meanCost[item] - with.result.items.meanCost[item]);
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

    /** Generalised cost of the options that an item uses [USD/t]; the last option is the outside one. */
    double[] costs(int item) {
      ChoiceProblem problem = result.problem;
      int commodity = problem.demand.commodity[item];
      double time = problem.terms.timeValue[commodity];
      double reliability = problem.terms.reliabilityValue[commodity];
      double[] hours = result.pathTime;
      double[] deviation = problem.routes.deviation;
      double[] money = problem.routes.money[problem.terms.load[commodity]];
      int from = problem.shareStart[item];
      int paths = problem.shareStart[item + 1] - from - 1;
      int path = problem.routes.stretches.paths.pathStart[problem.demand.pair[item]];
      for (int k = 0; k < paths; k++, path++) {
        if (share[from + k] > 0) {
          cost[k] = time * hours[path] + reliability * deviation[path] + money[path] + charge[path];
        }
      }
      cost[paths] = problem.demand.outsideCost[item];
      return cost;
    }
  }
}
