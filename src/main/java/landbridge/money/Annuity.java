package landbridge.money;

/**
 * Level payments: how much a period repays a debt, or what a stream of payments is worth now.
 *
 * <p>Formula: payment = debt * r / (1 - (1 + r)^-n); at rate 0 it is debt / n. Powers by
 * multiplication. Payments are positive here; spreadsheets print them negative.
 *
 * <p>Source: Microsoft, documentation of PMT. Checked by: {@code FinanceFunctionsTest} (F-22).
 */
public final class Annuity {
  private Annuity() {}

  /** (1 + rate)^periods by repeated multiplication. */
  public static double growth(double rate, int periods) {
    double worth = 1;
    for (int i = 0; i < periods; i++) {
      worth *= 1 + rate;
    }
    return worth;
  }

  /** Present value of 1 at the end of each of {@code periods} periods. */
  public static double factor(double rate, int periods) {
    return rate == 0 ? periods : (1 - 1 / growth(rate, periods)) / rate;
  }

  /** The level payment at the end of each period that repays a debt. */
  public static double payment(double rate, int periods, double debt) {
    if (periods < 1) {
      throw new IllegalArgumentException("a debt needs at least one period: " + periods);
    }
    return debt / factor(rate, periods);
  }

  /** The level payment at the beginning of each period that repays a debt. */
  public static double paymentInAdvance(double rate, int periods, double debt) {
    return payment(rate, periods, debt) / (1 + rate);
  }
}
