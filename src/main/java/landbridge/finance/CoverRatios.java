package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;

/**
 * Measures of the lenders' cover, from the ratios of all periods.
 *
 * <p>Checked by: {@code DebtCaseTest} (F-25), {@code StatementsTest}, {@code PeriodRatiosTest}.
 */
final class CoverRatios {
  private CoverRatios() {}

  static List<Measure> of(CompanyAccounts accounts, PeriodRatios ratios) {
    if (accounts.concession.financing().tranches().isEmpty()) {
      return List.of();
    }
    int start = accounts.plan.repayment - 1;
    List<Measure> list = new ArrayList<>();
    double debt = MicroUsd.toUsd(ratios.owedMicroUsd(start));
    list.add(Measure.of("debt", debt, "USD", "when repayment starts"));
    list.add(gearing(accounts));
    list.addAll(service(ratios));
    list.add(ratio("llcr", ratios.llcr(start), "when repayment starts"));
    list.add(ratio("plcr", ratios.plcr(start), "when repayment starts"));
    list.addAll(covenants(accounts, ratios));
    return list;
  }

  private static Measure gearing(CompanyAccounts accounts) {
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

  private static List<Measure> service(PeriodRatios ratios) {
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    int counted = 0;
    for (int p = 0; p < ratios.periods(); p++) {
      if (ratios.dscr(p).isPresent()) {
        double ratio = ratios.dscr(p).getAsDouble();
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

  private static List<Measure> covenants(CompanyAccounts accounts, PeriodRatios ratios) {
    int locked = 0;
    int stepped = 0;
    double called = 0;
    for (int p = 0; p < ratios.periods(); p++) {
      locked += ratios.isLockedUp(p) ? 1 : 0;
      stepped += ratios.isSteppedIn(p) ? 1 : 0;
      called += p >= accounts.plan.repayment ? MicroUsd.toUsd(accounts.equity[p]) : 0;
    }
    return List.of(
        Measure.of(
            "locked_periods", locked, "1", "periods in which the lock-up stops distributions"),
        Measure.of("step_in_periods", stepped, "1", "periods in which lenders take all cash left"),
        Measure.of("equity_calls", called, "USD", "equity called after repayment has begun"));
  }

  private static Measure ratio(String name, OptionalDouble value, String note) {
    return new Measure(name, value, "1", value.isPresent() ? note : "no debt");
  }
}
