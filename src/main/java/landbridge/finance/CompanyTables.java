package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import landbridge.money.MicroUsd;

/**
 * Tables that sum the accounts in the ways lenders and shareholders read them: sources and uses, and the
 * bridge from the value of the project to the value of each shareholder.
 *
 * <p>Sources and uses cover the periods before the first repayment, without loans those before the last
 * opening; both sides are equal. The bridge holds present values at the hurdle rate, each rounded once to
 * the micro-dollar, so its parts sum to its totals exactly. Checked by: {@code DealTest}.
 */
final class CompanyTables {
  private final CompanyAccounts accounts;
  private final Operation operation;
  private final List<Financing.Tranche> tranches;
  private final List<Amount> rows = new ArrayList<>();

  private CompanyTables(CompanyAccounts accounts) {
    this.accounts = accounts;
    this.operation = accounts.operation;
    this.tranches = accounts.concession.financing().tranches();
  }

  static List<Amount> sourcesAndUses(CompanyAccounts accounts) {
    CompanyTables tables = new CompanyTables(accounts);
    tables.uses();
    tables.sources();
    return tables.rows;
  }

  static List<Amount> bridge(CompanyAccounts accounts, double[] factor) {
    CompanyTables tables = new CompanyTables(accounts);
    tables.toShareholders(factor);
    return tables.rows;
  }

  private int end() {
    if (!tranches.isEmpty()) {
      return accounts.plan.repayment;
    }
    int last = 0;
    for (ConcessionAsset asset : accounts.concession.assets()) {
      last = Math.max(last, accounts.time.period(asset.works().opens()));
    }
    return Math.min(last, accounts.time.periods);
  }

  private void uses() {
    List<ConcessionAsset> assets = accounts.concession.assets();
    for (int a = 0; a < assets.size(); a++) {
      int asset = a;
      use("construction " + assets.get(a).id(), p -> -operation.construction[asset][p]);
    }
    use("renewal", p -> -Operation.sum(operation.renewal, p));
    for (int i = 0; i < tranches.size(); i++) {
      int t = i;
      use("interest during construction " + tranches.get(i).id(), p -> accounts.interest[t][p]);
    }
    use("loan fees", p -> accounts.fees[p]);
    use("debt service reserve", p -> change(accounts.debtReserve, p));
    use("maintenance reserve", p -> change(accounts.maintenanceReserve, p));
    use("profit tax", p -> accounts.tax[p]);
    use("costs before revenue", p -> Math.max(0, -operation.beforeDepreciation(p)));
    use("paid to shareholders", p -> accounts.dividends[p] + accounts.capitalRepaid[p]);
    use("cash kept", p -> change(accounts.cash, p));
  }

  private void sources() {
    source("equity", p -> accounts.equity[p]);
    source("grant", p -> Operation.sum(operation.grant, p));
    for (int i = 0; i < tranches.size(); i++) {
      int t = i;
      source("loan " + tranches.get(i).id(), p -> accounts.plan.draw[t][p]);
      source("interest added to loan " + tranches.get(i).id(), p -> accounts.capitalised[t][p]);
    }
    source("earnings of assets already open", p -> Math.max(0, operation.beforeDepreciation(p)));
  }

  private void use(String item, IntToLongFunction byPeriod) {
    add("use", item, byPeriod);
  }

  private void source(String item, IntToLongFunction byPeriod) {
    add("source", item, byPeriod);
  }

  private void add(String part, String item, IntToLongFunction byPeriod) {
    long sum = 0;
    for (int p = 0; p < end(); p++) {
      sum = MicroUsd.add(sum, byPeriod.applyAsLong(p));
    }
    if (sum != 0) {
      rows.add(new Amount(part, item, sum));
    }
  }

  private void toShareholders(double[] factor) {
    long project = step(factor, "earnings", "project", operation::beforeDepreciation);
    project += step(factor, "profit tax", "project", p -> -accounts.tax[p]);
    project +=
        step(factor, "construction", "project", p -> Operation.sum(operation.construction, p));
    project += step(factor, "grant", "project", p -> Operation.sum(operation.grant, p));
    project += step(factor, "renewal", "project", p -> Operation.sum(operation.renewal, p));
    rows.add(new Amount("total", "value of the project", project));
    long equity = project;
    for (int i = 0; i < tranches.size(); i++) {
      if (!tranches.get(i).fromShareholders()) {
        int t = i;
        String id = tranches.get(i).id();
        equity += step(factor, "drawn " + id, "financing", p -> accounts.plan.draw[t][p]);
        equity += step(factor, "service " + id, "financing", p -> -service(t, p));
      }
    }
    equity += step(factor, "loan fees", "financing", p -> -accounts.fees[p]);
    equity += step(factor, "reserves and cash held", "financing", p -> -held(p));
    rows.add(new Amount("total", "value of equity before dividend tax", equity));
    equity += step(factor, "dividend tax", "tax", p -> -accounts.dividendTax(p));
    rows.add(new Amount("total", "value of equity", equity));
  }

  private long held(int p) {
    return change(accounts.debtReserve, p)
        + change(accounts.maintenanceReserve, p)
        + change(accounts.cash, p);
  }

  /** What a loan takes in cash in a period [micro-USD]. */
  private long service(int t, int p) {
    return accounts.interest[t][p]
        - accounts.capitalised[t][p]
        + accounts.principal[t][p]
        + accounts.sweep[t][p];
  }

  private long step(double[] factor, String item, String part, IntToLongFunction byPeriod) {
    double sum = 0;
    for (int p = 0; p < factor.length; p++) {
      sum += factor[p] * MicroUsd.toUsd(byPeriod.applyAsLong(p));
    }
    long micro = MicroUsd.of(sum);
    if (micro != 0) {
      rows.add(new Amount(part, item, micro));
    }
    return micro;
  }

  private static long change(long[] balance, int p) {
    return balance[p] - CompanyAccounts.before(balance, p);
  }
}
