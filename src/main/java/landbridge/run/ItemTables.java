package landbridge.run;

import java.util.ArrayList;
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

  private final Goods goods;
  private final ResultTable.Rows items = ResultTable.of("od_cost");
  private final ResultTable.Rows convergence = ResultTable.of("convergence");
  private final ResultTable.Rows checks = ResultTable.of("check");
  private final List<String> warnings = new ArrayList<>();

  private final UnaryOperator<String> titles; // of scenarios, by id

  ItemTables(Goods goods, UnaryOperator<String> titles) {
    this.goods = goods;
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
    for (int item = 0; item < goods.items(); item++) {
      boolean reachable = list.composite[item] < Double.POSITIVE_INFINITY;
      items.add(
          scenario,
          year,
          goods.origin(item).id(),
          goods.destination(item).id(),
          goods.commodities.get(goods.commodity[item]).id(),
          solution.state().demand().tonnes[item],
          list.served[item],
          reachable ? (Object) list.composite[item] : ResultTable.MISSING,
          list.meanTime[item],
          list.meanMoney[item]);
    }
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
