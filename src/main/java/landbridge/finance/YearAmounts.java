package landbridge.finance;

/**
 * Amounts by calendar year [USD/yr], real unless said otherwise. Zero before the first year.
 *
 * <p>Two kinds, because silence about the future must be a choice: {@link #exactly} refuses years after
 * the last, {@link #held} keeps the last amount for ever. Immutable.
 *
 * <p>Checked by: {@code OperationTest}.
 */
public final class YearAmounts {
  /** Nothing in any year. */
  public static final YearAmounts NONE = new YearAmounts(0, new double[1], true);

  private final int firstYear;
  private final double[] usd;
  private final boolean held;

  private YearAmounts(int firstYear, double[] usd, boolean held) {
    if (usd.length == 0) {
      throw new IllegalArgumentException("no amounts");
    }
    this.firstYear = firstYear;
    this.usd = usd;
    this.held = held;
  }

  /** Amounts of consecutive years; a later year is an error. */
  public static YearAmounts exactly(int firstYear, double... usd) {
    return new YearAmounts(firstYear, usd.clone(), false);
  }

  /** Amounts of consecutive years; the last one is kept for all later years. */
  public static YearAmounts held(int firstYear, double... usd) {
    return new YearAmounts(firstYear, usd.clone(), true);
  }

  /** Amount of a year [USD]. */
  public double usd(int year) {
    int i = year - firstYear;
    if (i < 0) {
      return 0;
    }
    if (i >= usd.length && !held) {
      throw new IllegalArgumentException(
          "no amount for " + year + ": the series ends in " + (firstYear + usd.length - 1));
    }
    return usd[Math.min(i, usd.length - 1)];
  }

  /** Every amount times a factor. */
  public YearAmounts times(double factor) {
    double[] scaled = new double[usd.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = usd[i] * factor;
    }
    return new YearAmounts(firstYear, scaled, held);
  }
}
