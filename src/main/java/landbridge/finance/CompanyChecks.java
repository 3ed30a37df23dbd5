package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import landbridge.money.Ledger;

/**
 * What must hold of every company: statements balance, sources equal uses, shareholders receive what is
 * distributed, debt ends, cash is never negative.
 *
 * <p>Checked by: {@code StatementsTest}.
 */
final class CompanyChecks {
  private CompanyChecks() {}

  static List<Ledger.Reconciliation> of(
      CompanyAccounts accounts,
      List<CompanyResult.HolderYear> holders,
      CompanyResult.Tables tables) {
    int last = accounts.time.periods - 1;
    long unbalanced = 0;
    long negative = 0;
    long torn = 0;
    long distributed = 0;
    long dividends = 0;
    for (int p = 0; p <= last; p++) {
      unbalanced += Math.abs(accounts.assets(p) - accounts.claims(p));
      negative += accounts.cash[p] < 0 || accounts.debtReserve[p] < 0 ? 1 : 0;
      torn += Math.abs(
          accounts.cashFlow(p) - accounts.cash[p] + CompanyAccounts.before(accounts.cash, p));
      distributed += accounts.dividends[p] + accounts.capitalRepaid[p] - accounts.equity[p];
      dividends += accounts.dividends[p];
    }
    long toHolders = 0;
    long holderDividends = 0;
    for (CompanyResult.HolderYear row : holders) {
      toHolders += row.equityMicroUsd() + row.dividendMicroUsd();
      holderDividends += row.dividendMicroUsd();
    }
    List<Ledger.Reconciliation> checks = new ArrayList<>();
    checks.add(
        new Ledger.Reconciliation("assets equal debt and equity in every period", 0, unbalanced));
    checks.add(new Ledger.Reconciliation("sources equal uses in every period", 0, torn));
    checks.add(new Ledger.Reconciliation("periods with negative cash or reserve", 0, negative));
    checks.add(new Ledger.Reconciliation(
        "shareholders' dividends sum to dividends", dividends, holderDividends));
    checks.add(new Ledger.Reconciliation(
        "shareholders' flows sum to the company's", distributed, toHolders));
    checks.add(new Ledger.Reconciliation(
        "debt at the end of the term", 0, Operation.sum(accounts.debt, last)));
    checks.add(new Ledger.Reconciliation("assets after hand-back", 0, accounts.assets(last)));
    tables(tables, checks);
    return checks;
  }

  private static void tables(CompanyResult.Tables tables, List<Ledger.Reconciliation> checks) {
    long sources = 0;
    long uses = 0;
    for (Amount row : tables.sourcesAndUses()) {
      sources += row.part().equals("source") ? row.microUsd() : 0;
      uses += row.part().equals("use") ? row.microUsd() : 0;
    }
    checks.add(new Ledger.Reconciliation("sources of construction equal its uses", uses, sources));
    long loans = 0;
    for (LoanSchedule loan : tables.loans()) {
      loans += loan.error();
    }
    checks.add(new Ledger.Reconciliation("accounts of loans close", 0, loans));
  }
}
