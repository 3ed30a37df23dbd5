package landbridge.finance;

import java.util.OptionalDouble;
import landbridge.money.MicroUsd;

/**
 * What lenders look at in every period: cash available for debt service, service, debt, cover ratios, and
 * whether distributions were stopped.
 *
 * <p>Definitions: DSCR of a period = cash available / service. LLCR at the end of a period = present value
 * of the cash available from then to the last service / debt; PLCR the same to the end of the term. Each
 * period is discounted at the rate of the loans in that period, weighted by what is owed at its beginning:
 * then debt is exactly the present value of its service, and constant cover means LLCR = DSCR at every
 * date, with any number of loans (F-25). After the last service the last rate is kept. Shareholder loans
 * are not counted, nor is debt or service of up to a cent, which is rounding.
 *
 * <p>A compiled structure: arrays are never written after construction. Checked by: {@code DebtCaseTest}
 * (F-23, F-25), {@code PeriodRatiosTest}.
 */
public final class PeriodRatios {
  private final long[] available; // [periods] micro-USD
  private final long[] service; // [periods] micro-USD
  private final long[] owed; // [periods] micro-USD
  private final double[] loanLife; // [periods] present value of cash to the last service, USD
  private final double[] projectLife; // [periods] present value of cash to the end of the term, USD
  private final boolean[] lockedUp;
  private final boolean[] steppedIn;

  private PeriodRatios(CompanyAccounts accounts) {
    int periods = accounts.time.periods;
    available = new long[periods];
    service = accounts.lenderService;
    owed = new long[periods];
    loanLife = new double[periods];
    projectLife = new double[periods];
    lockedUp = new boolean[periods];
    steppedIn = accounts.steppedIn;
    double[] rate = rates(accounts);
    int last = 0;
    for (int p = 0; p < periods; p++) {
      available[p] = accounts.available(p);
      lockedUp[p] = accounts.lockedUp(p, accounts.concession.financing().distribution());
      last = CompanyAccounts.counts(service[p]) ? p : last;
    }
    for (int p = periods - 2; p >= 0; p--) {
      double cash = MicroUsd.toUsd(available[p + 1]);
      projectLife[p] = (cash + projectLife[p + 1]) / (1 + rate[p + 1]);
      loanLife[p] = p < last ? (cash + loanLife[p + 1]) / (1 + rate[p + 1]) : 0;
    }
  }

  static PeriodRatios of(CompanyAccounts accounts) {
    return new PeriodRatios(accounts);
  }

  /** [periods] rate of the loans owed at the beginning of each period; also fills what is owed. */
  private double[] rates(CompanyAccounts accounts) {
    double[] rate = new double[owed.length];
    for (int p = 0; p < rate.length; p++) {
      double interest = 0;
      long before = p == 0 ? 0 : owed[p - 1];
      for (int i = 0; i < accounts.debt.length; i++) {
        if (!accounts.concession.financing().tranches().get(i).fromShareholders()) {
          owed[p] += accounts.debt[i][p];
          interest += p == 0 ? 0 : accounts.plan.periodRate[i] * accounts.debt[i][p - 1];
        }
      }
      rate[p] = before > 0 ? interest / before : p == 0 ? 0 : rate[p - 1];
    }
    return rate;
  }

  /** Number of periods. */
  public int periods() {
    return available.length;
  }

  /** Cash available for debt service [micro-USD]. */
  public long availableMicroUsd(int p) {
    return available[p];
  }

  /** Interest and scheduled principal of lenders [micro-USD]. */
  public long serviceMicroUsd(int p) {
    return service[p];
  }

  /** Debt to lenders at the end of a period [micro-USD]. */
  public long owedMicroUsd(int p) {
    return owed[p];
  }

  /** Debt service cover ratio; empty without service. */
  public OptionalDouble dscr(int p) {
    return CompanyAccounts.counts(service[p])
        ? OptionalDouble.of((double) available[p] / service[p])
        : OptionalDouble.empty();
  }

  /** Loan life cover ratio at the end of a period; empty without debt. */
  public OptionalDouble llcr(int p) {
    return cover(loanLife, p);
  }

  /** Project life cover ratio at the end of a period; empty without debt. */
  public OptionalDouble plcr(int p) {
    return cover(projectLife, p);
  }

  /** Whether the lock-up stopped distributions. */
  public boolean isLockedUp(int p) {
    return lockedUp[p];
  }

  /** Whether lenders had stepped in. */
  public boolean isSteppedIn(int p) {
    return steppedIn[p];
  }

  private OptionalDouble cover(double[] present, int p) {
    return CompanyAccounts.counts(owed[p])
        ? OptionalDouble.of(present[p] / MicroUsd.toUsd(owed[p]))
        : OptionalDouble.empty();
  }
}
