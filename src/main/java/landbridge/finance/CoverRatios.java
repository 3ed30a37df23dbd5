package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;

/**
 * Cover ratios of the lenders' loans (shareholder loans are not counted).
 *
 * <p>Definitions: DSCR of a period = cash available for debt service / service; LLCR at a date = present
 * value of the cash available over the rest of the loan / debt; PLCR the same over the rest of the term.
 * The discount rate is the mean rate of the loans, weighted by what is owed. Cash is taken with the tax
 * really paid.
 *
 * <p>Checked by: {@code DebtCaseTest} (F-25), {@code StatementsTest}.
 */
final class CoverRatios {
  private final CompanyAccounts accounts;
  private final int periods;

  private CoverRatios(CompanyAccounts accounts) {
    this.accounts = accounts;
    this.periods = accounts.time.periods;
  }

  static List<Measure> of(CompanyAccounts accounts) {
    if (accounts.concession.financing().tranches().isEmpty()) {
      return List.of();
    }
    CoverRatios ratios = new CoverRatios(accounts);
    int start = accounts.plan.repayment - 1;
    List<Measure> list = new ArrayList<>();
    list.add(
        Measure.of("debt", MicroUsd.toUsd(ratios.owed(start)), "USD", "when repayment starts"));
    list.add(ratios.gearing());
    list.addAll(ratios.service());
    list.add(ratio("llcr", ratios.cover(start, ratios.lastService()), "when repayment starts"));
    list.add(ratio("plcr", ratios.cover(start, ratios.periods - 1), "when repayment starts"));
    return list;
  }

  private Measure gearing() {
    double drawn = 0;
    double equity = 0;
    for (int p = 0; p < accounts.plan.repayment; p++) {
      equity += MicroUsd.toUsd(accounts.equity[p]);
      for (int i = 0; i < accounts.plan.draw.length; i++) {
        drawn += MicroUsd.toUsd(accounts.plan.draw[i][p]);
      }
    }
    OptionalDouble gearing =
        drawn + equity > 0 ? OptionalDouble.of(drawn / (drawn + equity)) : OptionalDouble.empty();
    return new Measure(
        "gearing", gearing, "1", "loans drawn over loans and equity before repayment");
  }

  private List<Measure> service() {
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    int counted = 0;
    for (int p = 0; p < periods; p++) {
      if (accounts.lenderService[p] > 0) {
        double ratio = (double) accounts.available(p) / accounts.lenderService[p];
        least = Math.min(least, ratio);
        sum += ratio;
        counted++;
      }
    }
    OptionalDouble min = counted > 0 ? OptionalDouble.of(least) : OptionalDouble.empty();
    OptionalDouble mean = counted > 0 ? OptionalDouble.of(sum / counted) : OptionalDouble.empty();
    return List.of(
        ratio("dscr_min", min, "lowest period"), ratio("dscr_mean", mean, "mean of periods"));
  }

  private int lastService() {
    int last = 0;
    for (int p = 0; p < periods; p++) {
      last = accounts.lenderService[p] > 0 ? p : last;
    }
    return last;
  }

  /** Present value at the end of period {@code at} of the cash available up to {@code last}, over debt. */
  OptionalDouble cover(int at, int last) {
    double owed = MicroUsd.toUsd(owed(at));
    if (!(owed > 0)) {
      return OptionalDouble.empty();
    }
    double rate = 0;
    for (int i = 0; i < accounts.debt.length; i++) {
      rate +=
          lent(i) ? accounts.plan.periodRate[i] * MicroUsd.toUsd(accounts.debt[i][at]) / owed : 0;
    }
    double[] cash = new double[Math.max(0, last - at)];
    for (int t = 0; t < cash.length; t++) {
      cash[t] = MicroUsd.toUsd(accounts.available(at + 1 + t));
    }
    return OptionalDouble.of(SculptedDebt.presentValue(cash, rate) / owed);
  }

  private long owed(int p) {
    long sum = 0;
    for (int i = 0; i < accounts.debt.length; i++) {
      sum += lent(i) ? accounts.debt[i][p] : 0;
    }
    return sum;
  }

  private boolean lent(int i) {
    return !accounts.concession.financing().tranches().get(i).fromShareholders();
  }

  private static Measure ratio(String name, OptionalDouble value, String note) {
    return new Measure(name, value, "1", value.isPresent() ? note : "no debt");
  }
}
