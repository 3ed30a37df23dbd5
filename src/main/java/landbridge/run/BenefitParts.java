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

  private final Costs without;
  private final Costs with;
  private final double[] costWith = new double[PathSet.MOST_PATHS + 1]; // [options] USD/t

  private BenefitParts(ChoiceResult without, ChoiceResult with) {
    this.without = new Costs(without);
    this.with = new Costs(with);
  }

  /**
   * Parts of one year; demand is that of the state with, as it is in both where it is fixed. What changed values
   * add to the cost of held traffic belongs to the first part.
   */
  static BenefitParts of(Solution without, Solution with) {
    BenefitParts parts = new BenefitParts(without.result(), with.result());
    for (int item = 0; item < with.result().problem.demand.items; item++) {
      parts.add(item);
      double added = with.addedUsd()[item] - without.addedUsd()[item];
      parts.usd[0] -= added;
      parts.usd[4] -= added;
    }
    return parts;
  }

  private void add(int item) {
    ChoiceResult then = without.result;
    ChoiceResult now = with.result;
    int from = now.problem.shareStart[item];
    int options = now.problem.shareStart[item + 1] - from;
    without.seek(item);
    with.seek(item);
    double before = 0;
    double old = 0;
    double after = 0;
    boolean anyFresh = false;
    for (int k = 0; k < options; k++) {
      double p0 = then.share[from + k];
      double p1 = now.share[from + k];
      if (p0 > 0 || p1 > 0) { // closed in both states: nothing to add
        double c0 = p0 > 0 ? without.of(k, options) : 0;
        double c1 = p1 > 0 ? with.of(k, options) : c0;
        costWith[k] = c1;
        anyFresh |= p0 == 0;
        before += p0 * c0;
        old += p0 * c1;
        after += p1 * c1;
      }
    }
    if (before == 0 || after == 0) {
      return; // nothing can be sent in one of the states
    }
    double fresh = 0;
    for (int k = 0; k < options && anyFresh; k++) {
      double p1 = now.share[from + k];
      if (p1 > 0 && then.share[from + k] == 0) {
        fresh += p1 * (old - costWith[k]);
      }
    }
    double demand = now.problem.demand.tonnes[item];
    double worth0 = before - then.items.composite[item];
    double worth1 = after - now.items.composite[item];
    usd[0] += demand * (before - old);
    usd[1] += demand * fresh;
    usd[2] += demand * (old - after - fresh);
    usd[3] += demand * (worth1 - worth0);
    usd[4] += demand * (then.items.meanCost[item] - now.items.meanCost[item]);
  }

  /** Generalised costs of the options of one item after another. */
  private static final class Costs {
    final ChoiceResult result;
    private final double[] charge; // [paths] USD/t for scarce capacity
    private double time; // USD/t/h
    private double reliability; // USD/t/h
    private double[] money; // [paths] USD/t
    private double outside; // USD/t
    private int first; // path

    Costs(ChoiceResult result) {
      this.result = result;
      this.charge = result.pathCharge();
    }

    void seek(int item) {
      ChoiceProblem problem = result.problem;
      int commodity = problem.demand.commodity[item];
      time = problem.terms.timeValue[commodity];
      reliability = problem.terms.reliabilityValue[commodity];
      money = problem.routes.money[problem.terms.load[commodity]];
      outside = problem.demand.outsideCost[item];
      first = problem.routes.stretches.paths.pathStart[problem.demand.pair[item]];
    }

    /** Of an option [USD/t]; the last is the outside one. */
    double of(int option, int options) {
      int path = first + option;
      return option == options - 1
          ? outside
          : time * result.pathTime[path]
              + reliability * result.problem.routes.deviation[path]
              + money[path]
              + charge[path];
    }
  }
}
