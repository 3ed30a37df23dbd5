package landbridge.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.finance.Amount;
import landbridge.finance.CompanyResult;
import landbridge.finance.Concession;
import landbridge.finance.LoanSchedule;
import landbridge.finance.PeriodRatios;
import landbridge.finance.Statements;
import landbridge.finance.Termination;
import landbridge.model.SharedWorks;
import landbridge.model.Study;
import landbridge.model.TerminationTerms;
import landbridge.money.CashFlow;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;

/**
 * Result tables of the company beyond its yearly lines: statements, ratios and loans by period, sources and
 * uses, the bridge to equity, the host state's take, termination, assets with their part of shared works.
 *
 * <p>Checked by: {@code DealTest}, {@code RunnerTest}.
 */
final class DealTables {
  private static final String REVENUE = "revenue-";

  private final ResultTable.Rows statements = ResultTable.of("statement");
  private final ResultTable.Rows ratios = ResultTable.of("ratio");
  private final ResultTable.Rows loans = ResultTable.of("loan_period");
  private final ResultTable.Rows sources = ResultTable.of("source_use");
  private final ResultTable.Rows bridge = ResultTable.of("equity_bridge");
  private final ResultTable.Rows state = ResultTable.of("state_year");
  private final ResultTable.Rows termination = ResultTable.of("termination");
  private final ResultTable.Rows assets = ResultTable.of("asset_value");
  private final ResultTable.Rows allocation = ResultTable.of("cost_allocation");

  /** Adds the company of a scenario. */
  void add(String scenario, Study applied, CompanyMapper.Case found) {
    CompanyResult result = found.result();
    Periods periods = new Periods(result.statements());
    statements(scenario, result.statements(), periods);
    ratios(scenario, result.tables().ratios(), periods);
    result.tables().loans().forEach(loan -> loan(scenario, loan, periods));
    for (Amount row : result.tables().sourcesAndUses()) {
      sources.add(scenario, row.part(), row.item(), MicroUsd.toUsd(row.microUsd()));
    }
    bridge(scenario, found.concession(), result);
    state(scenario, found.concession(), result);
    for (TerminationTerms cause : applied.deal().terminations()) {
      termination(scenario, cause, result.statements());
    }
    assets(scenario, applied, found);
  }

  private record Periods(int firstYear, int perYear) {
    Periods(Statements statements) {
      this(statements.firstYear(), statements.periodsPerYear());
    }

    int year(int period) {
      return firstYear + period / perYear;
    }

    int part(int period) {
      return period % perYear + 1;
    }
  }

  private void statements(String scenario, Statements all, Periods periods) {
    for (Statements.Line line : all.lines()) {
      String statement = line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      for (int p = 0; p < line.periods(); p++) {
        statements.add(
            scenario,
            statement,
            line.name(),
            p + 1,
            periods.year(p),
            periods.part(p),
            MicroUsd.toUsd(line.microUsd(p)));
      }
    }
  }

  private void ratios(String scenario, PeriodRatios all, Periods periods) {
    for (int p = 0; p < all.periods(); p++) {
      ratios.add(
          scenario,
          p + 1,
          periods.year(p),
          periods.part(p),
          MicroUsd.toUsd(all.availableMicroUsd(p)),
          MicroUsd.toUsd(all.serviceMicroUsd(p)),
          MicroUsd.toUsd(all.owedMicroUsd(p)),
          all.dscr(p),
          all.llcr(p),
          all.plcr(p),
          all.isLockedUp(p),
          all.isSteppedIn(p));
    }
  }

  private void loan(String scenario, LoanSchedule loan, Periods periods) {
    int count = periods.perYear();
    for (int p = 0; p < loan.periods(); p++) {
      Object[] cells = new Object[5 + LoanSchedule.Line.values().length];
      cells[0] = scenario;
      cells[1] = loan.id();
      cells[2] = p + 1;
      cells[3] = periods.year(p);
      cells[4] = p % count + 1;
      for (LoanSchedule.Line line : LoanSchedule.Line.values()) {
        cells[5 + line.ordinal()] = MicroUsd.toUsd(loan.microUsd(line, p));
      }
      loans.add(cells);
    }
  }

  private void bridge(String scenario, Concession concession, CompanyResult result) {
    for (Amount row : result.tables().bridge()) {
      bridge.add(scenario, row.part(), row.item(), MicroUsd.toUsd(row.microUsd()));
    }
    for (Concession.Holder holder : concession.holders()) {
      Measure worth = result.measure("npv-" + holder.id());
      bridge.add(scenario, "holder", holder.id(), worth.value());
    }
  }

  private void state(String scenario, Concession concession, CompanyResult result) {
    state(scenario, "royalty", result, "host-fee", -1);
    state(scenario, "lease", result, "lease", -1);
    state(scenario, "profit-tax", result, "corporate-tax", -1);
    state(scenario, "dividend-tax", result, "dividend-tax", -1);
    state(scenario, "guarantee", result, "guarantee", -1);
    state(scenario, "grant", result, "grant", -1);
    SortedMap<Integer, Long> own = new TreeMap<>();
    for (CompanyResult.HolderYear row : result.holders()) {
      boolean host = concession.holders().stream()
          .anyMatch(h -> h.id().equals(row.holder()) && h.country().equals(concession.host()));
      if (host) {
        own.merge(row.year(), row.dividendMicroUsd(), Long::sum);
      }
    }
    own.forEach((year, micro) -> stateRow(scenario, year, "dividends", micro));
  }

  private void state(String scenario, String item, CompanyResult result, String line, int sign) {
    for (CashFlow flow : result.lines().lines()) {
      for (int year = flow.firstYear(); year <= flow.lastYear(); year++) {
        stateRow(scenario, year, item, flow.name().equals(line) ? sign * flow.microUsd(year) : 0);
      }
    }
  }

  private void stateRow(String scenario, int year, String item, long micro) {
    if (micro != 0) {
      state.add(scenario, year, item, MicroUsd.toUsd(micro));
    }
  }

  private static CashFlow line(CompanyResult result, String name) {
    return result.lines().lines().stream()
        .filter(flow -> flow.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void termination(String scenario, TerminationTerms cause, Statements all) {
    Termination terms = new Termination(cause.debtShare(), cause.equityShare());
    int years = all.lines().get(0).periods() / all.periodsPerYear();
    for (int year = all.firstYear(); year < all.firstYear() + years; year++) {
      termination.add(scenario, year, cause.id(), terms.paymentUsd(all, year));
    }
  }

  private void assets(String scenario, Study applied, CompanyMapper.Case found) {
    Map<String, Double> capex = new TreeMap<>();
    Map<String, Double> shared = new TreeMap<>();
    Map<String, String> owner = new TreeMap<>();
    for (CompanyMapper.AssetUse use : found.uses()) {
      String id = use.asset().id();
      capex.put(id, present(found, "capex-" + id));
      shared.put(id, 0.0);
      owner.putIfAbsent(use.asset().project(), id);
    }
    for (SharedCosts.Division division : SharedCosts.of(applied)) {
      String from = owner.get(division.shared().project());
      if (from != null) {
        divide(scenario, division, from, capex.get(from) * division.shared().share(), shared);
      }
    }
    for (String id : capex.keySet()) {
      double revenue = present(found, REVENUE + id);
      double opex = present(found, "opex-" + id);
      double value = revenue + opex + capex.get(id) + shared.get(id);
      assets.add(scenario, id, "revenue", revenue);
      assets.add(scenario, id, "opex", opex);
      assets.add(scenario, id, "capex", capex.get(id));
      assets.add(scenario, id, "shared", shared.get(id));
      assets.add(scenario, id, "value", value);
    }
  }

  /** Moves the cost of shared works from the asset that builds them to those that use them. */
  private void divide(
      String scenario,
      SharedCosts.Division division,
      String from,
      double cost,
      Map<String, Double> shared) {
    SharedWorks works = division.shared();
    division
        .shares()
        .forEach((rule, parts) -> parts.forEach((asset, part) -> {
          boolean chosen = rule == works.rule();
          String word = rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
          allocation.add(scenario, works.id(), word, chosen, asset, part, cost * part);
          if (chosen) {
            shared.merge(asset, cost * part, Double::sum);
            shared.merge(from, -cost * part, Double::sum);
          }
        }));
  }

  private static double present(CompanyMapper.Case found, String name) {
    double growth = 1 + found.concession().accounts().hurdle();
    CashFlow flow = line(found.result(), name);
    double sum = 0;
    double worth = 1;
    for (int year = flow.firstYear(); year <= flow.lastYear(); year++) {
      sum += flow.usd(year) / worth;
      worth *= growth;
    }
    return sum;
  }

  List<ResultTable> build() {
    return List.of(
        statements.build(),
        ratios.build(),
        loans.build(),
        sources.build(),
        bridge.build(),
        state.build(),
        termination.build(),
        assets.build(),
        allocation.build());
  }
}
