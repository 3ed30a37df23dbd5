package landbridge.finance;

import java.util.List;
import landbridge.money.MicroUsd;

/**
 * The accounts of the company, period by period: the waterfall from revenue to shareholders, and the
 * balances it leaves.
 *
 * <p>Order of payment: operating cost, fee and lease, tax, renewals (out of the maintenance reserve),
 * construction less loans drawn, debt service in order of rank, debt service reserve, cash sweep,
 * distribution. A shortfall is met from the debt service reserve, then by new equity. All amounts are
 * whole micro-dollars; balances change only by the flows shown, so assets equal debt plus equity to the
 * last unit. At the end of the term everything is handed back at no value and all cash is paid out.
 *
 * <p>Source: the order is that of a common project-finance waterfall (Yescombe, Principles of Project
 * Finance, 2013). Checked by: {@code StatementsTest}, {@code ToyCompanyTest}.
 */
final class CompanyAccounts {
  /** Debt or service of up to a cent is what rounding leaves of a loan; no cover is asked of it. As in the workbook. */
  private static final long CENT_MICRO_USD = 10_000;

  final Concession concession;
  final Timeline time;
  final Operation operation;
  final Unlevered unlevered;
  final DebtPlan plan;

  // flows, [periods] micro-USD, not negative unless said otherwise
  final long[] depreciation;
  final long[] tax;
  final long[] fees;
  final long[] equity;
  final long[] dividends;
  final long[] capitalRepaid;
  final long[] lenderService; // interest and scheduled principal of lenders, paid
  final long[][] interest; // [tranches][periods]
  final long[][] capitalised; // [tranches][periods] the part of interest added to the loan
  final long[][] principal; // [tranches][periods] negative where unpaid interest is added
  final long[][] sweep; // [tranches][periods]
  final long[] profit; // of either sign

  // balances at the end of the period, [periods] micro-USD
  final long[] fixedAssets;
  final long[] cash;
  final long[] debtReserve;
  final long[] maintenanceReserve;
  final long[][] debt; // [tranches][periods]
  final long[] capital;
  final long[] retained; // of either sign
  final long[] lossCarried;

  final boolean[] steppedIn; // [periods] lenders take all cash left
  private int steppedUntil;
  private final int firstRunning;
  private final List<Financing.Tranche> tranches;
  private final TaxAccount taxAccount;

  private CompanyAccounts(Concession concession) {
    this.concession = concession;
    this.time = Timeline.of(concession);
    this.operation = Operation.of(concession, time);
    this.unlevered = new Unlevered(concession, time, operation);
    this.plan = new DebtPlan(concession, time, operation, unlevered);
    this.tranches = concession.financing().tranches();
    this.taxAccount = Unlevered.taxAccount(concession, time);
    int n = tranches.size();
    int periods = time.periods;
    depreciation = unlevered.depreciation.clone();
    tax = new long[periods];
    fees = new long[periods];
    equity = new long[periods];
    dividends = new long[periods];
    capitalRepaid = new long[periods];
    lenderService = new long[periods];
    interest = new long[n][periods];
    capitalised = new long[n][periods];
    principal = new long[n][periods];
    sweep = new long[n][periods];
    profit = new long[periods];
    fixedAssets = new long[periods];
    cash = new long[periods];
    debtReserve = new long[periods];
    maintenanceReserve = new long[periods];
    debt = new long[n][periods];
    capital = new long[periods];
    retained = new long[periods];
    lossCarried = new long[periods];
    steppedIn = new boolean[periods];
    firstRunning = firstRunning();
  }

  /** Runs the accounts over the whole term. */
  static CompanyAccounts of(Concession concession) {
    CompanyAccounts accounts = new CompanyAccounts(concession);
    accounts.financeConstruction();
    for (int p = 0; p < accounts.time.periods; p++) {
      accounts.run(p);
    }
    return accounts;
  }

  private int firstRunning() {
    int first = time.periods;
    for (ConcessionAsset asset : concession.assets()) {
      first = Math.min(first, Math.max(0, time.period(asset.works().opens())));
    }
    return first;
  }

  /** Drawings, interest and fees before the first repayment: known before anything is run. */
  private void financeConstruction() {
    long[] pool = new long[time.periods];
    for (int i = 0; i < tranches.size(); i++) {
      long balance = 0;
      for (int p = 0; p < plan.repayment; p++) {
        interest[i][p] = (long) Math.rint(balance * plan.periodRate[i]);
        capitalised[i][p] = interest[i][p];
        balance += interest[i][p] + plan.draw[i][p];
        debt[i][p] = balance;
        fees[p] += plan.fees[i][p];
        pool[p] += capitalised[i][p] + plan.fees[i][p];
      }
    }
    int life = 1;
    for (ConcessionAsset asset : concession.assets()) {
      life = Math.max(life, asset.works().depreciationYears() * time.perYear);
    }
    Depreciation.add(pool, plan.repayment, life, depreciation);
  }

  private void run(int p) {
    long service = serve(p);
    long earned = operation.beforeDepreciation(p);
    long expensed = 0;
    for (int i = 0; i < tranches.size(); i++) {
      expensed += interest[i][p] - capitalised[i][p];
    }
    tax[p] = taxAccount.tax(earned - depreciation[p] - expensed);
    lossCarried[p] = taxAccount.carried();
    profit[p] = earned - depreciation[p] - expensed - tax[p];
    long works = Operation.sum(operation.construction, p)
        + Operation.sum(operation.renewal, p)
        + Operation.sum(operation.grant, p);
    long flow = earned - tax[p] + works - unlevered.reserve[p] - fees[p] - service;
    for (int i = 0; i < tranches.size(); i++) {
      flow += plan.draw[i][p];
    }
    balances(p, works);
    distribute(p, reserve(p, before(cash, p) + flow));
  }

  /** Interest and principal of a period of repayment; the last period pays what is left. */
  private long serve(int p) {
    long paid = 0;
    for (int i = 0; i < tranches.size() && p >= plan.repayment; i++) {
      long owed = debt[i][p - 1];
      interest[i][p] = (long) Math.rint(owed * plan.periodRate[i]);
      long scheduled = MicroUsd.of(plan.service[i][p]) - interest[i][p];
      principal[i][p] = p == plan.lastPeriod[i] ? owed : Math.min(owed, scheduled);
      debt[i][p] = owed - principal[i][p];
      long service = owed == 0 ? 0 : interest[i][p] + principal[i][p];
      paid += service;
      lenderService[p] += tranches.get(i).fromShareholders() ? 0 : service;
    }
    return paid;
  }

  private void balances(int p, long works) {
    long financed = fees[p];
    for (int i = 0; i < tranches.size(); i++) {
      financed += capitalised[i][p];
    }
    fixedAssets[p] = before(fixedAssets, p) - works + financed - depreciation[p];
    maintenanceReserve[p] = before(maintenanceReserve, p) + unlevered.reserve[p];
    retained[p] = before(retained, p) + profit[p];
    capital[p] = before(capital, p);
  }

  /** Fills or uses the debt service reserve and calls equity for what is missing; returns the cash. */
  private long reserve(int p, long available) {
    long held = before(debtReserve, p);
    long target = p >= plan.repayment - 1 && p < time.periods - 1 ? reserveTarget(p) : 0;
    long left = available + held;
    long wanted = p == plan.repayment - 1 ? target : Math.min(target, Math.max(0, left));
    if (left < wanted) {
      equity[p] = wanted - left;
      capital[p] += equity[p];
      left = wanted;
    }
    debtReserve[p] = wanted;
    return left - wanted;
  }

  private long reserveTarget(int p) {
    int ahead = (concession.financing().reserve().months() * time.perYear + 11) / 12;
    long target = 0;
    for (int k = 1; k <= ahead && p + k < time.periods; k++) {
      target += plan.lenders(p + k);
    }
    long owed = 0;
    for (int i = 0; i < tranches.size(); i++) {
      owed += tranches.get(i).fromShareholders() ? 0 : debt[i][p];
    }
    return Math.min(target, owed);
  }

  private void distribute(int p, long available) {
    Financing.Distribution rules = concession.financing().distribution();
    boolean last = p == time.periods - 1;
    boolean taken = stepIn(p);
    long left = available - sweep(p, available, taken ? 1 : rules.sweep());
    long keep = last ? 0 : MicroUsd.of(rules.minimumCashUsd());
    boolean open = p >= firstRunning && p >= plan.repayment && !lockedUp(p, rules) && !taken;
    long payable = open || last ? Math.max(0, left - keep) : 0;
    dividends[p] = Math.min(payable, Math.max(0, retained[p]));
    if (last || rules.policy() == Financing.Policy.CASH) {
      capitalRepaid[p] = Math.min(payable - dividends[p], capital[p]);
    }
    retained[p] -= dividends[p];
    capital[p] -= capitalRepaid[p];
    cash[p] = left - dividends[p] - capitalRepaid[p];
  }

  private long sweep(int p, long available, double share) {
    long pot = p < plan.repayment ? 0 : (long) Math.floor(available * share);
    long left = pot;
    for (int i = 0; i < tranches.size() && left > 0; i++) {
      if (!tranches.get(i).fromShareholders()) {
        sweep[i][p] = Math.min(debt[i][p], left);
        debt[i][p] -= sweep[i][p];
        left -= sweep[i][p];
      }
    }
    return pot - left;
  }

  /** Whether lenders have taken over in a period: a breach counts from its own period on. */
  private boolean stepIn(int p) {
    Financing.StepIn rule = concession.financing().stepIn();
    boolean breach =
        counts(lenderService[p]) && available(p) < rule.coverRatio() * lenderService[p];
    if (breach && rule.coverRatio() > 0) {
      steppedUntil = p + Math.max(1, rule.years() * time.perYear);
    }
    steppedIn[p] = p < steppedUntil;
    return steppedIn[p];
  }

  boolean lockedUp(int p, Financing.Distribution rules) {
    return counts(lenderService[p]) && available(p) < rules.lockUp() * lenderService[p];
  }

  /** Whether an amount of debt or service is more than rounding. */
  static boolean counts(long microUsd) {
    return microUsd > CENT_MICRO_USD;
  }

  /** Cash available for debt service of a period, with the tax really paid [micro-USD]. */
  long available(int p) {
    return unlevered.available[p] + unlevered.tax[p] - tax[p];
  }

  /** Cash flow after the tax really paid and before financing [micro-USD]. */
  long freeCash(int p) {
    return unlevered.free[p] + unlevered.tax[p] - tax[p];
  }

  /** Assets at the end of a period [micro-USD]. */
  long assets(int p) {
    return fixedAssets[p] + cash[p] + debtReserve[p] + maintenanceReserve[p];
  }

  /** Debt and equity at the end of a period [micro-USD]. */
  long claims(int p) {
    return Operation.sum(debt, p) + capital[p] + retained[p];
  }

  /** Sum of all cash lines of a period [micro-USD]: what cash must have changed by. */
  long cashFlow(int p) {
    long flow = freeCash(p) + Operation.sum(plan.draw, p) - fees[p];
    flow -= Operation.sum(interest, p) - Operation.sum(capitalised, p);
    flow -= Operation.sum(principal, p) + Operation.sum(sweep, p);
    flow -= debtReserve[p] - before(debtReserve, p);
    flow -= maintenanceReserve[p] - before(maintenanceReserve, p);
    return flow + equity[p] - dividends[p] - capitalRepaid[p];
  }

  /** Tax withheld from the dividends of a period [micro-USD]. */
  long dividendTax(int p) {
    return (long) Math.rint(dividends[p] * concession.dues().dividendTax());
  }

  static long before(long[] balance, int p) {
    return p == 0 ? 0 : balance[p - 1];
  }
}
