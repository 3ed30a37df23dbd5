package landbridge.finance;

import java.util.Arrays;
import java.util.List;
import landbridge.money.Annuity;
import landbridge.money.MicroUsd;

/**
 * How much is borrowed, drawn and paid back, before the first period is run.
 *
 * <p>Loans are drawn in step with construction before the first repayment; interest until then is
 * capitalised. With draw shares s_p the debt at the end of construction is K sum s_p (1 + r)^(R - 1 - p),
 * so the amount drawn K follows in closed form from what the cash can carry. Loans are sized in their
 * order: each by what earlier ones leave of the cash.
 *
 * <p>The cover ratio limits annuities and equal principal by their tightest period, and a bullet by its
 * interest only (its principal is paid from cash at hand, or refinanced). Checked by: {@code
 * DebtCaseTest}, {@code StatementsTest}.
 */
final class DebtPlan {
  final int repayment; // first period of repayment
  final double[] periodRate; // [tranches]
  final long[][] draw; // [tranches][periods] micro-USD
  final long[][] fees; // [tranches][periods] micro-USD
  final double[][] service; // [tranches][periods] USD, scheduled interest and principal
  final int[] lastPeriod; // [tranches] period in which the rest is paid

  private final Timeline time;
  private final List<Financing.Tranche> tranches;
  private final double[] share; // [periods] share of construction before the first repayment
  private final double costUsd; // construction before the first repayment, less grants
  private final Unlevered unlevered;

  DebtPlan(Concession concession, Timeline time, Operation operation, Unlevered unlevered) {
    this.time = time;
    this.unlevered = unlevered;
    this.tranches = concession.financing().tranches();
    int n = tranches.size();
    int start = time.period(concession.financing().repaymentStart());
    this.repayment = n == 0 ? 0 : Math.max(1, Math.min(start, time.periods - 1));
    this.periodRate = new double[n];
    this.draw = new long[n][time.periods];
    this.fees = new long[n][time.periods];
    this.service = new double[n][time.periods];
    this.lastPeriod = new int[n];
    this.share = new double[repayment];
    this.costUsd = shares(operation);
    double[] earlier = new double[time.periods];
    for (int i = 0; i < n; i++) {
      plan(i, tranches.get(i), earlier);
      for (int p = 0; p < time.periods; p++) {
        earlier[p] += service[i][p];
      }
    }
  }

  private double shares(Operation operation) {
    double sum = 0;
    for (int p = 0; p < repayment; p++) {
      long grant = Operation.sum(operation.grant, p);
      share[p] = -MicroUsd.toUsd(Operation.sum(operation.construction, p) + grant);
      sum += share[p];
    }
    for (int p = 0; p < repayment && sum > 0; p++) {
      share[p] /= sum;
    }
    return sum;
  }

  private void plan(int i, Financing.Tranche tranche, double[] earlier) {
    Financing.Service terms = tranche.service();
    double rate = terms.rate() / time.perYear;
    periodRate[i] = rate;
    lastPeriod[i] = repayment - 1;
    if (time.periods <= repayment) {
      return; // the term ends before a lender would be paid back
    }
    int periods = Math.min(terms.tenorYears() * time.perYear, time.periods - repayment);
    int grace = Math.min(terms.graceYears() * time.perYear, periods - 1);
    lastPeriod[i] = repayment + periods - 1;
    double[] room = room(tranche.size().coverRatio(), periods, earlier);
    double growth = growth(rate);
    double limit = Math.min(tranche.size().gearing() * costUsd, tranche.size().amountUsd());
    double debt = Math.min(limit * growth, carried(tranche, room, rate, grace));
    if (debt > 0 && debt < Double.POSITIVE_INFINITY) {
      double[] due = scheduled(terms.repayment(), room, rate, debt, grace);
      System.arraycopy(due, 0, service[i], repayment, periods);
      drawings(i, tranche, debt / growth);
    }
  }

  /** [periods] USD: the largest service that keeps the cover ratio, after earlier loans. */
  private double[] room(double coverRatio, int periods, double[] earlier) {
    double[] cash = unlevered.availableUsd(repayment, periods);
    double[] room = SculptedDebt.service(cash, coverRatio > 0 ? coverRatio : 1);
    for (int t = 0; t < periods; t++) {
      room[t] = Math.max(0, room[t] - earlier[repayment + t]);
    }
    return room;
  }

  /** What one dollar drawn in step with construction has become when repayment starts. */
  private double growth(double rate) {
    double sum = 0;
    for (int p = 0; p < repayment; p++) {
      sum += share[p] * Annuity.growth(rate, repayment - 1 - p);
    }
    return sum;
  }

  /** Debt that the cash carries at the cover ratio; infinite when none is asked for. */
  private static double carried(Financing.Tranche tranche, double[] room, double rate, int grace) {
    if (tranche.size().coverRatio() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Financing.Repayment repayment = tranche.service().repayment();
    boolean sculpted = repayment == Financing.Repayment.SCULPTED;
    double[] unit = scheduled(repayment, room, rate, 1, grace);
    double debt =
        sculpted ? SculptedDebt.presentValue(after(room, grace), rate) : Double.POSITIVE_INFINITY;
    int last = repayment == Financing.Repayment.BULLET ? room.length - 1 : room.length;
    last = sculpted ? grace : last;
    for (int t = 0; t < last; t++) {
      debt = Math.min(debt, unit[t] > 0 ? room[t] / unit[t] : Double.POSITIVE_INFINITY);
    }
    return debt;
  }

  /** [periods] USD: interest and principal of every period. */
  private static double[] scheduled(
      Financing.Repayment repayment, double[] room, double rate, double debt, int grace) {
    int n = room.length;
    int paying = n - grace;
    double[] service = new double[n];
    Arrays.fill(service, 0, grace, rate * debt);
    switch (repayment) {
      case SCULPTED -> {
        double carried = SculptedDebt.presentValue(after(room, grace), rate);
        for (int t = grace; t < n && carried > 0; t++) {
          service[t] = room[t] * (debt / carried);
        }
      }
      case ANNUITY -> Arrays.fill(service, grace, n, Annuity.payment(rate, paying, debt));
      case EQUAL_PRINCIPAL -> {
        for (int t = grace; t < n; t++) {
          service[t] = debt / paying + rate * debt * (n - t) / paying;
        }
      }
      case BULLET -> {
        Arrays.fill(service, rate * debt);
        service[n - 1] += debt;
      }
    }
    return service;
  }

  private static double[] after(double[] room, int grace) {
    return grace == 0 ? room : Arrays.copyOfRange(room, grace, room.length);
  }

  private void drawings(int i, Financing.Tranche tranche, double amountUsd) {
    long amount = MicroUsd.of(amountUsd);
    draw[i] = Arrays.copyOf(MicroUsd.split(amount, share), time.periods);
    long undrawn = amount;
    boolean signed = false;
    for (int p = 0; p < repayment; p++) {
      if (draw[i][p] != 0 && !signed) {
        fees[i][p] += (long) Math.rint(amount * tranche.fees().upfront());
        signed = true;
      }
      if (signed) {
        fees[i][p] += (long) Math.rint(undrawn * (tranche.fees().commitment() / time.perYear));
      }
      undrawn -= draw[i][p];
    }
  }

  /** Scheduled service of all loans that are not the shareholders' own [micro-USD]. */
  long lenders(int p) {
    double sum = 0;
    for (int i = 0; i < tranches.size(); i++) {
      sum += p < time.periods && !tranches.get(i).fromShareholders() ? service[i][p] : 0;
    }
    return MicroUsd.of(sum);
  }
}
