package landbridge.money;

import java.util.ArrayList;
import java.util.List;

/**
 * Discount factors by calendar year: 1 in the base year, falling after it at one rate or at rates that
 * step down with the distance.
 *
 * <p>Formula: factor(base + n) = product over years k = 1..n of 1 / (1 + rate(k)); the rate of year k
 * is that of the band that k falls in. Before the base year amounts are compounded at the first rate.
 * Powers are repeated multiplications of (1 + rate), so that the bits do not depend on a math library.
 * Immutable.
 *
 * <p>Source: HM Treasury, Green Book (2022), annex 6, for the step-down. Checked by: {@code
 * DiscountingTest} (F-21, F-22).
 */
public final class Discounting {
  private static final int LONGEST = 500;

  private final int baseYear;
  private final List<Band> bands;
  private final double[] factor; // [years after the base year] worth of one unit

  /**
   * A rate and the last year (counted from the base year) to which it applies.
   *
   * @param lastYear years after the base year, 1 or more; the last band applies for ever
   * @param rate [1/yr], above -1
   */
  public record Band(int lastYear, double rate) {
    /** Checks the rate. */
    public Band {
      if (!(rate > -1 && rate < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a discount rate must be above -100 %: " + rate);
      }
      if (lastYear < 1) {
        throw new IllegalArgumentException("a band must end after the base year: " + lastYear);
      }
    }
  }

  private Discounting(int baseYear, List<Band> bands) {
    this.baseYear = baseYear;
    this.bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("no discount rate");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).lastYear() <= bands.get(i - 1).lastYear()) {
        throw new IllegalArgumentException("discount rate bands must end later and later");
      }
    }
    this.factor = factors(this.bands);
  }

  /** One rate for all years [1/yr]; the base year is not discounted. */
  public static Discounting constant(double rate, int baseYear) {
    return new Discounting(baseYear, List.of(new Band(Integer.MAX_VALUE, rate)));
  }

  /** Rates that change with the distance from the base year. */
  public static Discounting stepDown(int baseYear, List<Band> bands) {
    return new Discounting(baseYear, bands);
  }

  /** The social time preference rates of the Green Book: 3.5 % for 30 years, then 3.0, 2.5, 2.0, 1.5, 1.0 %. */
  public static Discounting greenBook(int baseYear) {
    List<Band> bands = new ArrayList<>();
    bands.add(new Band(30, 0.035));
    bands.add(new Band(75, 0.030));
    bands.add(new Band(125, 0.025));
    bands.add(new Band(200, 0.020));
    bands.add(new Band(300, 0.015));
    bands.add(new Band(Integer.MAX_VALUE, 0.010));
    return new Discounting(baseYear, bands);
  }

  /** Year whose amounts are not discounted. */
  public int baseYear() {
    return baseYear;
  }

  /** Worth in the base year of one unit of a year. */
  public double factor(int year) {
    int years = year - baseYear;
    if (Math.abs(years) > LONGEST) {
      throw new IllegalArgumentException(
          "year " + year + " is too far from the base year " + baseYear);
    }
    if (years < 0) {
      return Annuity.growth(bands.get(0).rate(), -years);
    }
    return factor[years];
  }

  /** [years] factors of consecutive years from {@code first}. */
  public double[] factors(int first, int years) {
    double[] factor = new double[years];
    for (int i = 0; i < years; i++) {
      factor[i] = factor(first + i);
    }
    return factor;
  }

  /**
   * Present value in the base year, added from the first year on.
   *
   * @param amount [years] amounts at the end of consecutive years
   * @param first year of the first amount
   */
  public double presentValue(double[] amount, int first) {
    double sum = 0;
    for (int i = 0; i < amount.length; i++) {
      if (amount[i] != 0) {
        sum += amount[i] * factor(first + i);
      }
    }
    return sum;
  }

  private static double[] factors(List<Band> bands) {
    double[] factor = new double[LONGEST + 1];
    factor[0] = 1;
    double worth = 1; // what one unit has grown to
    int band = 0;
    for (int n = 1; n <= LONGEST; n++) {
      while (band < bands.size() - 1 && n > bands.get(band).lastYear()) {
        band++;
      }
      worth *= 1 + bands.get(band).rate();
      factor[n] = 1 / worth;
    }
    return factor;
  }
}
