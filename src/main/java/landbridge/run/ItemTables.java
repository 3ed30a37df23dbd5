package landbridge.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import landbridge.base.NumberText;
import landbridge.choice.ChoiceFlows;
import landbridge.choice.Convergence;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Solution;

/**
 * Result tables by origin, destination and commodity, and how each solution ended.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
final class ItemTables {
  /** Largest node imbalance accepted, as a share of all demand. */
  private static final double BALANCE = 1e-9;

  private final ResultTable.Parts items; // one part a year
  private final String[] origin; // [items]
  private final String[] destination; // [items]
  private final String[] commodity; // [items]
  private final ResultTable.Rows convergence = ResultTable.of("convergence");
  private final ResultTable.Rows checks = ResultTable.of("check");
  private final List<String> warnings = new ArrayList<>();

  private final UnaryOperator<String> titles; // of scenarios, by id

  ItemTables(Goods goods, UnaryOperator<String> titles) {
    int count = goods.items();
    this.items = ResultTable.inParts("od_cost", count);
    this.origin = new String[count];
    this.destination = new String[count];
    this.commodity = new String[count];
    for (int item = 0; item < count; item++) {
      origin[item] = goods.origin(item).id();
      destination[item] = goods.destination(item).id();
      commodity[item] = goods.commodities.get(goods.commodity[item]).id();
    }
    this.titles = titles;
  }

  private static String status(Solution solution) {
    Convergence end = solution.flows().convergence;
    return solution.tradeGap() > 0
        ? "stopped: trade would still move by " + NumberText.of(solution.tradeGap()) + " of all"
        : end.status().name().toLowerCase(java.util.Locale.ROOT) + ": " + end.reason();
  }

  /** Adds the rows of a scenario's year; items only where the year is one that the study names. */
  void add(String scenario, int year, Solution solution, boolean withItems) {
    ChoiceFlows flows = solution.flows();
    if (withItems) {
      addItems(scenario, year, solution);
    }
    Convergence end = flows.convergence;
    double demand = flows.demand;
    convergence.add(
        scenario,
        year,
        status(solution),
        end.iterations(),
        end.residual(),
        demand,
        flows.served(),
        flows.outside() + flows.stranded(),
        flows.imbalance);
    checks.add(
        scenario,
        "node balance " + year,
        flows.imbalance <= BALANCE * demand,
        flows.imbalance,
        "t/yr");
    double lost = demand - flows.served() - flows.outside() - flows.stranded();
    checks.add(
        scenario,
        "demand is served or accounted for " + year,
        Math.abs(lost) <= BALANCE * demand,
        lost,
        "t/yr");
    if (solution.tradeGap() > 0) {
      warnings.add(unfinished(scenario, year) + status(solution));
    }
    if (!end.converged()) {
      warnings.add(unfinished(scenario, year) + end.reason());
    }
  }

  private String unfinished(String scenario, int year) {
    return "not converged: " + titles.apply(scenario) + ", " + year + ": ";
  }

  private void addItems(String scenario, int year, Solution solution) {
    ChoiceFlows.Items list = solution.flows().items;
    items.add(
        scenario,
        year,
        origin,
        destination,
        commodity,
        solution.state().demand().tonnes,
        list.served,
        knownOnly(list.composite),
        list.meanTime,
        list.meanMoney);
  }

  /** Costs with no value where they are infinite, since nothing is open. */
  private static double[] knownOnly(double[] cost) {
    boolean all = Arrays.stream(cost).allMatch(usd -> usd < Double.POSITIVE_INFINITY);
    return all
        ? cost
        : Arrays.stream(cost)
            .map(usd -> usd < Double.POSITIVE_INFINITY ? usd : Double.NaN)
            .toArray();
  }

  /** Adds a reconciliation of another part of the run. */
  void check(String scenario, String name, boolean ok, double difference, String unit) {
    checks.add(scenario, name, ok, difference, unit);
  }

  /** What did not converge. */
  List<String> warnings() {
    return warnings;
  }

  List<ResultTable> build() {
    return List.of(items.build(), convergence.build(), checks.build());
  }
}
