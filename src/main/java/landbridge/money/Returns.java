package landbridge.money;

import java.util.OptionalDouble;

/**
 * Measures of a series of equally spaced flows other than the internal rate of return: net present
 * value, modified rate of return, payback.
 *
 * <p>Source: Microsoft, documentation of NPV and MIRR, for the conventions. Checked by: {@code
 * FinanceFunctionsTest} (F-22).
 */
public final class Returns {
  private Returns() {}

  /**
   * Net present value when the first flow is at time 0 and not discounted.
   *
   * @param rate per period, above -1
   * @param flow [periods] amounts at times 0, 1, 2, ...
   */
  public static double npv(double rate, double... flow) {
    double sum = 0;
    double worth = 1;
    for (double amount : flow) {
      sum += amount / worth;
      worth *= 1 + rate;
    }
    return sum;
  }

  /** Net present value as spreadsheets define it: the first flow is discounted by one period. */
  public static double spreadsheetNpv(double rate, double... flow) {
    return npv(rate, flow) / (1 + rate);
  }

  /**
   * Modified rate of return: costs are discounted at one rate, gains reinvested at another.
   *
   * <p>Formula: (future value of gains / -present value of costs)^(1 / (n - 1)) - 1.
   *
   * @return empty when the flows have no cost or no gain, or are fewer than two
   */
  public static OptionalDouble mirr(double financeRate, double reinvestRate, double... flow) {
    double costs = 0;
    double gains = 0;
    int last = flow.length - 1;
    for (int t = 0; t <= last; t++) {
      if (flow[t] < 0) {
        costs += flow[t] / Annuity.growth(financeRate, t);
      } else {
        gains += flow[t] * Annuity.growth(reinvestRate, last - t);
      }
    }
    if (last < 1 || costs == 0 || gains == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(StrictMath.pow(gains / -costs, 1.0 / last) - 1);
  }

  /**
   * Time until the sum of the flows is no longer negative and stays so, with the last period counted in
   * part as if its flow came evenly.
   *
   * <p>The last crossing counts, not the first: a project that slips back below zero has not been paid
   * back. To discount, pass discounted flows.
   *
   * @return periods from time 0; 0 when the sum is never negative; empty when it ends negative
   */
  public static OptionalDouble payback(double... flow) {
    double sum = 0;
    double paid = 0;
    boolean open = false;
    for (int t = 0; t < flow.length; t++) {
      double next = sum + flow[t];
      if (next < 0) {
        open = true;
      } else if (open) {
        paid = t - 1 + -sum / flow[t];
        open = false;
      }
      sum = next;
    }
    return open ? OptionalDouble.empty() : OptionalDouble.of(paid);
  }
}
