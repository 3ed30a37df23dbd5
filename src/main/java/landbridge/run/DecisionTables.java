package landbridge.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import landbridge.finance.TariffSearch;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Study;

/**
 * Result tables of decisions that the run was asked to answer with traffic reacting: tariffs of each asset, and
 * switching values of inputs that traffic reacts to. Checked by: {@code DecisionTablesTest}.
 */
final class DecisionTables {
  /** Tables of inputs that traffic reacts to. */
  private static final List<String> REACTING = List.of(
      "assets", "modes", "commodities", "links", "crossings", "terminals", "services", "loads");

  private static final int STEPS = 8;

  private final ResultTable.Rows tariffs = ResultTable.of("tariff_point");
  private final Study study;
  private final Decisions decisions;
  private final String scenario;

  DecisionTables(Decisions decisions, Study study, String scenario) {
    this.decisions = decisions;
    this.study = study;
    this.scenario = scenario;
  }

  /** Tariffs of every asset that the scenario builds and whose tariff has a range. */
  void tariffs() {
    for (Address path : SwitchingTable.ranged(study, List.of("assets"))) {
      boolean built = study
          .scenario(scenario)
          .applyTo(study)
          .opens(study.table("assets").find(path.row()).orElseThrow().text("project"))
          .isPresent();
      if (built && path.column().equals("tariff")) {
        Cell cell = decisions.find(path).orElseThrow();
        add(path, decisions.tariffs(path, cell.low(), cell.high(), STEPS));
      }
    }
  }

  private void add(Address path, TariffSearch search) {
    List<TariffSearch.Point> frontier = search.frontier();
    search.grid().forEach(point -> add(path, "grid", point, frontier.contains(point)));
    add(path, "company", search.forCompany(), false);
    add(path, "welfare", search.forWelfare(), false);
  }

  private void add(Address path, String aim, TariffSearch.Point point, boolean frontier) {
    TariffSearch.Outcome outcome = point.outcome();
    boolean debt = outcome.coverRatio() < Double.POSITIVE_INFINITY;
    tariffs.add(
        scenario,
        path.toString(),
        aim,
        point.tariff(),
        outcome.companyUsd(),
        outcome.welfareUsd(),
        outcome.tonnes(),
        debt ? OptionalDouble.of(outcome.coverRatio()) : OptionalDouble.empty(),
        frontier);
  }

  /**
   * Switching values of the inputs that traffic reacts to, into the table of switching values.
   *
   * @param progress told how many are done
   */
  void switching(SwitchingTable table, IntConsumer progress) {
    int done = 0;
    for (Address path : SwitchingTable.ranged(study, REACTING)) {
      Optional<Cell> cell = decisions.find(path);
      table.addReacting(scenario, cell.orElseThrow(), decisions.switching(path));
      progress.accept(++done);
    }
  }

  ResultTable tariffTable() {
    return tariffs.build();
  }
}
