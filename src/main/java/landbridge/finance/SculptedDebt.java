package landbridge.finance;

/**
 * Debt sized and repaid in proportion to the cash available, in closed form.
 *
 * <p>Formula: service_t = cash_t / cover ratio; debt = sum of service_t / (1 + rate)^t. No iteration and
 * no circularity, because the cash available is taken before the interest that depends on the debt. With
 * it the loan life cover ratio equals the cover ratio at every date (F-25).
 *
 * <p>Source: Bodmer, Corporate and Project Finance Modeling (2015), sculpting. Checked by: {@code
 * DebtCaseTest} (F-23, F-24, F-25).
 */
public final class SculptedDebt {
  private SculptedDebt() {}

  /**
   * Debt service of every period.
   *
   * @param cash [periods] cash available for debt service at the ends of periods 1, 2, ...
   * @param coverRatio cash over service, above 0
   * @return [periods] service, 0 where there is no cash
   */
  public static double[] service(double[] cash, double coverRatio) {
    double[] service = new double[cash.length];
    for (int t = 0; t < cash.length; t++) {
      service[t] = Math.max(0, cash[t]) / coverRatio;
    }
    return service;
  }

  /** Present value at time 0 of amounts at the ends of periods 1, 2, ... */
  public static double presentValue(double[] amount, double rate) {
    double worth = 1;
    double sum = 0;
    for (double value : amount) {
      worth *= 1 + rate;
      sum += value / worth;
    }
    return sum;
  }

  /** The debt that the cash carries at the cover ratio. */
  public static double amount(double[] cash, double coverRatio, double rate) {
    return presentValue(service(cash, coverRatio), rate);
  }

  /** [periods] debt outstanding at the beginning of every period. */
  public static double[] balance(double debt, double[] service, double rate) {
    double[] balance = new double[service.length];
    double left = debt;
    for (int t = 0; t < service.length; t++) {
      balance[t] = left;
      left = left * (1 + rate) - service[t];
    }
    return balance;
  }
}
