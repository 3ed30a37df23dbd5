package landbridge.finance;

/**
 * Profit tax with losses carried forward, first loss first, until they lapse.
 *
 * <p>Fed one period after another. Tax is rounded to the micro-dollar. Tax is computed by period: with
 * quarters, a loss early in a year offsets only later quarters. Mutable; one per run of the accounts.
 *
 * <p>Checked by: {@code TaxAccountTest}.
 */
final class TaxAccount {
  private final double rate;
  private final int lifePeriods; // 0: losses never lapse
  private final long[] loss; // [periods] what is left of the loss of each period
  private int period;
  private int oldest;
  private long carried;

  TaxAccount(double rate, int lifePeriods, int periods) {
    this.rate = rate;
    this.lifePeriods = lifePeriods;
    this.loss = new long[periods];
  }

  /**
   * Tax of the next period.
   *
   * @param profit profit before tax and before losses carried forward [micro-USD]
   * @return tax, not negative [micro-USD]
   */
  long tax(long profit) {
    lapse();
    long taxable = profit;
    if (profit < 0) {
      loss[period] = -profit;
      carried += -profit;
      taxable = 0;
    }
    while (taxable > 0 && oldest < period) {
      long used = Math.min(taxable, loss[oldest]);
      loss[oldest] -= used;
      carried -= used;
      taxable -= used;
      if (loss[oldest] == 0) {
        oldest++;
      }
    }
    period++;
    return (long) Math.rint(taxable * rate);
  }

  private void lapse() {
    while (lifePeriods > 0 && oldest < period - lifePeriods) {
      carried -= loss[oldest];
      loss[oldest] = 0;
      oldest++;
    }
  }

  /** Losses not yet used or lapsed [micro-USD]. */
  long carried() {
    return carried;
  }
}
