package landbridge.appraise;

import java.util.Objects;
import landbridge.money.Discounting;

/**
 * The rules of an appraisal.
 *
 * <p>Checked by: {@code AppraiserTest}.
 *
 * @param firstYear first year of the ledger: also the year to which values are discounted unless the
 *     discounting says otherwise
 * @param horizon last year of the ledger; residual values fall in it
 * @param discounting real social discount rate
 * @param originShare share of user benefit that falls to the country of origin; the rest to the
 *     destination, 0 to 1
 * @param carbonPrice value of a tonne of CO2 by year
 * @param options choices of presentation and method
 */
public record AppraisalTerms(
    int firstYear,
    int horizon,
    Discounting discounting,
    double originShare,
    CarbonPrice carbonPrice,
    Options options) {

  /** Checks the ranges. */
  public AppraisalTerms {
    Objects.requireNonNull(discounting, "discounting");
    Objects.requireNonNull(carbonPrice, "carbonPrice");
    Objects.requireNonNull(options, "options");
    if (horizon < firstYear) {
      throw new IllegalArgumentException("the horizon lies before the first year");
    }
    if (!(originShare >= 0 && originShare <= 1)) {
      throw new IllegalArgumentException("the origin's share must lie in 0..1: " + originShare);
    }
  }

  /** Value of a tonne of CO2 [USD/t] in a year, real. */
  @FunctionalInterface
  public interface CarbonPrice {
    /** The price of a year [USD/t]. */
    double usdPerT(int year);
  }

  /**
   * Choices.
   *
   * @param residualValue whether works keep a value at the horizon (straight line) or none
   * @param shippersByCommodity whether shippers' lines are split by commodity in their name
   * @param companyCountry country in which the company's surplus is booked; empty without a company
   */
  public record Options(
      boolean residualValue, boolean shippersByCommodity, String companyCountry) {}

  /** Number of years of the ledger. */
  public int years() {
    return horizon - firstYear + 1;
  }
}
