package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * Runs a concession company and tells what came of it: yearly lines, what each shareholder paid and
 * received, measures, statements, and checks.
 *
 * <p>Yearly lines are named as in the results: {@code revenue-ASSET, opex-ASSET, capex-ASSET (renewals
 * too), grant, overhead, host-fee, lease, guarantee, hand-back, corporate-tax, free-cash, draw-LOAN, interest-LOAN, principal-LOAN,
 * loan-fees, reserves, equity, dividends, capital-repaid, dividend-tax, cash-change, cumulative}. Gains
 * of the company are positive, costs and payments to shareholders negative. {@code free-cash} is the sum
 * of the lines before it; {@code dividend-tax} is a part of dividends, withheld from them; {@code
 * cumulative} adds up free cash.
 *
 * <p>Checked by: {@code ToyCompanyTest}, {@code StatementsTest}.
 */
public final class Company {
  private final Concession concession;
  private final CompanyAccounts accounts;
  private final Timeline time;
  private final List<CashFlow> lines = new ArrayList<>();

  private Company(Concession concession) {
    this.concession = concession;
    this.accounts = CompanyAccounts.of(concession);
    this.time = accounts.time;
  }

  /** Runs the company over its term. */
  public static CompanyResult run(Concession concession) {
    Company company = new Company(concession);
    company.lines();
    List<CompanyResult.HolderYear> holders = HolderFlows.of(company.accounts);
    PeriodRatios ratios = PeriodRatios.of(company.accounts);
    CompanyMeasures measures = CompanyMeasures.of(company.accounts, holders, ratios);
    CompanyResult.Tables tables = new CompanyResult.Tables(
        ratios,
        LoanSchedule.of(company.accounts),
        CompanyTables.sourcesAndUses(company.accounts),
        CompanyTables.bridge(company.accounts, measures.factors()));
    return new CompanyResult(
        new Ledger(company.lines),
        holders,
        measures.list(),
        Statements.of(company.accounts),
        tables,
        CompanyChecks.of(company.accounts, holders, tables));
  }

  private void lines() {
    operating();
    line("free-cash", accounts::freeCash);
    loans();
    line(
        "reserves", p -> -change(accounts.debtReserve, p) - change(accounts.maintenanceReserve, p));
    line("equity", p -> accounts.equity[p]);
    line("dividends", p -> -accounts.dividends[p]);
    line("capital-repaid", p -> -accounts.capitalRepaid[p]);
    line("dividend-tax", p -> -accounts.dividendTax(p));
    line("cash-change", p -> change(accounts.cash, p));
    long[] cumulative = yearly(accounts::freeCash);
    for (int y = 1; y < cumulative.length; y++) {
      cumulative[y] += cumulative[y - 1];
    }
    add("cumulative", cumulative);
  }

  private void operating() {
    Operation operation = accounts.operation;
    for (int a = 0; a < concession.assets().size(); a++) {
      long[] revenue = operation.revenue[a];
      line("revenue-" + concession.assets().get(a).id(), p -> revenue[p]);
    }
    for (int a = 0; a < concession.assets().size(); a++) {
      long[] opex = operation.opex[a];
      line("opex-" + concession.assets().get(a).id(), p -> opex[p]);
    }
    for (int a = 0; a < concession.assets().size(); a++) {
      long[] construction = operation.construction[a];
      long[] renewal = operation.renewal[a];
      line("capex-" + concession.assets().get(a).id(), p -> construction[p] + renewal[p]);
    }
    if (concession.dues().support().grantUsd() > 0) {
      line("grant", p -> Operation.sum(operation.grant, p));
    }
    line("overhead", p -> operation.overhead[p]);
    line("host-fee", p -> operation.hostFee[p]);
    line("lease", p -> operation.lease[p]);
    line("guarantee", p -> operation.guarantee[p]);
    line("hand-back", p -> operation.handBack[p]);
    line("corporate-tax", p -> -accounts.tax[p]);
  }

  private void loans() {
    List<Financing.Tranche> tranches = concession.financing().tranches();
    for (int i = 0; i < tranches.size(); i++) {
      int t = i;
      String id = tranches.get(i).id();
      line("draw-" + id, p -> accounts.plan.draw[t][p]);
      line("interest-" + id, p -> accounts.capitalised[t][p] - accounts.interest[t][p]);
      line("principal-" + id, p -> -accounts.principal[t][p] - accounts.sweep[t][p]);
    }
    if (!tranches.isEmpty()) {
      line("loan-fees", p -> -accounts.fees[p]);
    }
  }

  private static long change(long[] balance, int p) {
    return balance[p] - CompanyAccounts.before(balance, p);
  }

  private void line(String name, IntToLongFunction byPeriod) {
    add(name, yearly(byPeriod));
  }

  private void add(String name, long[] byYear) {
    CashFlow.Party party = new CashFlow.Party(name, concession.host(), "company");
    lines.add(CashFlow.of(name, party, time.firstYear, byYear));
  }

  private long[] yearly(IntToLongFunction byPeriod) {
    return yearly(time, byPeriod);
  }

  static long[] yearly(Timeline time, IntToLongFunction byPeriod) {
    long[] sum = new long[time.lastYear - time.firstYear + 1];
    for (int p = 0; p < time.periods; p++) {
      sum[p / time.perYear] = MicroUsd.add(sum[p / time.perYear], byPeriod.applyAsLong(p));
    }
    return sum;
  }

  static double[] usd(long[] micro) {
    double[] usd = new double[micro.length];
    for (int i = 0; i < usd.length; i++) {
      usd[i] = MicroUsd.toUsd(micro[i]);
    }
    return usd;
  }
}
