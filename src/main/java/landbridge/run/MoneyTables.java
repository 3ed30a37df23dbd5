package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import landbridge.appraise.Appraisal;
import landbridge.finance.CompanyResult;
import landbridge.model.Project;
import landbridge.model.Study;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;

/**
 * Result tables of money: the ledger of each scenario against the reference, its measures, and the
 * company's accounts.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
final class MoneyTables {
  private final ItemTables checks;
  private final ResultTable.Rows ledger = ResultTable.of("ledger");
  private final ResultTable.Rows measures = ResultTable.of("appraisal");
  private final ResultTable.Rows values = ResultTable.of("present_value");
  private final ResultTable.Rows companyYears = ResultTable.of("company_year");
  private final ResultTable.Rows companyMeasures = ResultTable.of("company_kpi");
  private final ResultTable.Rows holders = ResultTable.of("shareholder_year");
  private final CompanyTerms terms = new CompanyTerms();
  private final DealTables deal = new DealTables();
  private final AppraisalTables appraisals = new AppraisalTables();
  private final DealWarnings warnings;
  private final PublicAccounts states = new PublicAccounts();
  private final Study reference;

  MoneyTables(Study reference, ItemTables checks) {
    this.reference = reference;
    this.warnings = new DealWarnings(reference);
    this.checks = checks;
  }

  /** Adds a scenario. */
  void add(String scenario, ScenarioMoney money) {
    Study applied = money.applied();
    Appraisal appraisal = money.appraisal();
    appraisals.add(scenario, applied, appraisal, buildsMore(applied));
    for (CashFlow line : appraisal.ledger().lines()) {
      addLine(scenario, line);
    }
    for (Measure measure : appraisal.measures()) {
      measures.add(scenario, measure.name(), measure.value(), measure.unit(), measure.note());
    }
    for (Appraisal.PresentValue value : appraisal.presentValues()) {
      CashFlow.Party party = value.party();
      values.add(
          scenario,
          party.component(),
          party.country(),
          party.stakeholder(),
          MicroUsd.toUsd(value.microUsd()));
    }
    addChecks(scenario, appraisal.checks());
    String host = money.input().terms().options().companyCountry();
    addChecks(
        scenario,
        List.of(
            states.add(scenario, appraisal.ledger(), money.input().terms().discounting(), host)));
    money.company().ifPresent(found -> {
      addCompany(scenario, found.result());
      terms.add(scenario, found);
      deal.add(scenario, applied, found);
    });
  }

  /** Whether a scenario builds something that the reference does not, and leaves out nothing. */
  private boolean buildsMore(Study applied) {
    boolean more = false;
    for (Project project : applied.projects()) {
      boolean built = applied.opens(project.id()).isPresent();
      boolean anyway = reference.opens(project.id()).isPresent();
      if (anyway && !built) {
        return false;
      }
      more |= built && !anyway;
    }
    return more;
  }

  private void addChecks(String scenario, List<Ledger.Reconciliation> list) {
    for (Ledger.Reconciliation check : list) {
      long difference = check.foundMicroUsd() - check.expectedMicroUsd();
      checks.check(scenario, check.name(), check.holds(), MicroUsd.toUsd(difference), "USD");
    }
  }

  /** What the reader should know. */
  List<String> warnings() {
    return warnings.texts();
  }

  private void addCompany(String scenario, CompanyResult result) {
    warnings.add(scenario, result);
    for (CashFlow line : result.lines().lines()) {
      for (int year = line.firstYear(); year <= line.lastYear(); year++) {
        companyYears.add(scenario, year, line.name(), line.usd(year));
      }
    }
    for (Measure measure : result.measures()) {
      companyMeasures.add(
          scenario, measure.name(), measure.value(), measure.unit(), measure.note());
    }
    for (CompanyResult.HolderYear row : result.holders()) {
      holders.add(
          scenario,
          row.holder(),
          row.year(),
          row.share(),
          MicroUsd.toUsd(row.equityMicroUsd()),
          MicroUsd.toUsd(row.dividendMicroUsd()),
          MicroUsd.toUsd(-row.dividendTaxMicroUsd()),
          MicroUsd.toUsd(row.loanMicroUsd()),
          MicroUsd.toUsd(row.netMicroUsd()));
    }
    addChecks(scenario, result.checks());
  }

  List<ResultTable> build() {
    List<ResultTable> all = new ArrayList<>(List.of(
        ledger.build(),
        measures.build(),
        values.build(),
        companyYears.build(),
        companyMeasures.build(),
        holders.build(),
        terms.uses(),
        terms.terms(),
        states.build()));
    all.addAll(deal.build());
    all.addAll(appraisals.build());
    return all;
  }

  private void addLine(String scenario, CashFlow line) {
    for (int year = line.firstYear(); year <= line.lastYear(); year++) {
      if (line.microUsd(year) != 0) {
        ledger.add(
            scenario,
            line.name(),
            line.component(),
            line.country(),
            line.stakeholder(),
            year,
            line.usd(year),
            line.isTransfer());
      }
    }
  }
}
