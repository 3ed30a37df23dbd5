package landbridge.money;

import java.util.ArrayList;
import java.util.List;

/**
 * Present value and rate of return of flows on given days, as spreadsheets compute XNPV and XIRR.
 *
 * <p>Formula: sum of amount / (1 + rate)^(days since the first / 365). Rates are looked for between
 * -99.99 % and 1,000,000 % a year: exactly one change of sign among flows in order of days means exactly
 * one root (Descartes' rule holds for any exponents); otherwise the span is searched in {@value #STEPS}
 * equal steps of log(1 + rate), so two roots closer than 0.6 % may be missed or seen as one. For equal
 * periods use {@link Irr}, which misses none.
 *
 * <p>Source: Microsoft, documentation of XNPV and XIRR. Checked by: {@code FinanceFunctionsTest} (F-22).
 */
public final class DatedFlows {
  private static final double DAYS_A_YEAR = 365;
  private static final double LOWEST = -9.21; // log(0.0001)
  private static final double HIGHEST = 9.211; // log(10001)
  private static final int STEPS = 3000;

  private final double[] years; // [flows] years of 365 days since the first flow
  private final double[] amount; // [flows]

  private DatedFlows(double[] years, double[] amount) {
    this.years = years;
    this.amount = amount;
  }

  /**
   * Flows on days.
   *
   * @param epochDay [flows] days counted from any common origin, ascending
   * @param amount [flows] amounts
   */
  public static DatedFlows of(long[] epochDay, double[] amount) {
    if (epochDay.length != amount.length || amount.length == 0) {
      throw new IllegalArgumentException("as many days as amounts are needed");
    }
    double[] years = new double[amount.length];
    for (int i = 0; i < years.length; i++) {
      years[i] = (epochDay[i] - epochDay[0]) / DAYS_A_YEAR;
      if (i > 0 && years[i] < years[i - 1]) {
        throw new IllegalArgumentException("days must ascend");
      }
    }
    return new DatedFlows(years, amount.clone());
  }

  /** Net present value on the first day. */
  public double npv(double rate) {
    return npvAt(StrictMath.log1p(rate));
  }

  /** Every yearly rate that makes the present value zero. */
  public Irr rates() {
    List<Double> rates = new ArrayList<>();
    int changes = signChanges();
    if (changes == 1 && npvAt(LOWEST) * npvAt(HIGHEST) < 0) {
      rates.add(StrictMath.expm1(bisect(LOWEST, HIGHEST)));
    } else if (changes > 1) {
      scan(rates);
    }
    Irr.Status status =
        rates.isEmpty() ? Irr.Status.NONE : rates.size() == 1 ? Irr.Status.ONE : Irr.Status.SEVERAL;
    return new Irr(status, rates);
  }

  private void scan(List<Double> rates) {
    double step = (HIGHEST - LOWEST) / STEPS;
    double from = LOWEST;
    double atFrom = npvAt(from);
    for (int i = 1; i <= STEPS; i++) {
      double to = LOWEST + i * step;
      double atTo = npvAt(to);
      if (atTo == 0) {
        rates.add(StrictMath.expm1(to));
      } else if (atFrom * atTo < 0) {
        rates.add(StrictMath.expm1(bisect(from, to)));
      }
      from = to;
      atFrom = atTo;
    }
  }

  private double npvAt(double logGrowth) {
    double sum = 0;
    for (int i = 0; i < amount.length; i++) {
      sum += amount[i] * StrictMath.exp(-logGrowth * years[i]);
    }
    return sum;
  }

  private double bisect(double from, double to) {
    double low = from;
    double high = to;
    boolean rising = npvAt(low) < 0;
    while (true) {
      double middle = 0.5 * (low + high);
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (npvAt(middle) < 0 == rising) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private int signChanges() {
    int changes = 0;
    double last = 0;
    for (double value : amount) {
      if (value != 0) {
        if (last != 0 && value > 0 != last > 0) {
          changes++;
        }
        last = value;
      }
    }
    return changes;
  }
}
