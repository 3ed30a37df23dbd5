package landbridge.model;

import java.util.OptionalDouble;

/**
 * Parameters of the economic appraisal.
 *
 * <p>One row of table {@code values} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param rates discounting
 * @param originShare share of user benefit that falls to the country of origin
 * @param taxShare share of carriers' prices that is tax
 * @param carbonPriceUsdPerT value of one tonne of CO2 [USD/t]
 * @param residualMethod residual value at the horizon
 * @param factors conversion factors
 * @param certainty chance that the budgets of projects with a reference class suffice, if they are uplifted
 * @param provenance source, grade and place of the row
 */
public record AppraisalValues(
    Rates rates,
    double originShare,
    double taxShare,
    YearSeries carbonPriceUsdPerT,
    ResidualMethod residualMethod,
    Factors factors,
    OptionalDouble certainty,
    Provenance provenance) {

  /** Reads the row. */
  public static AppraisalValues of(Row row) {
    return new AppraisalValues(
        new Rates(row.number("discount_rate"), row.choice("discount", Discount.class)),
        row.number("origin_share"),
        row.number("tax_share"),
        row.series("carbon_price"),
        row.choice("residual_method", ResidualMethod.class),
        new Factors(
            row.number("cf_traded"),
            row.number("cf_non_traded"),
            row.number("cf_skilled"),
            row.number("cf_unskilled")),
        row.findNumber("certainty"),
        row.provenance());
  }

  /** Residual value at the horizon. */
  public enum ResidualMethod {
    STRAIGHT_LINE,
    NONE
  }

  /** Whose discounting holds: the study's own rate, or one that an institution prescribes. */
  public enum Discount {
    OWN,
    ADB_9,
    ADB_6,
    WORLD_BANK_6,
    EU_3,
    GREEN_BOOK
  }

  /**
   * Discounting.
   *
   * @param discountRatePerYear real economic discount rate [1/yr]
   * @param discount prescribed discounting that replaces it, or OWN
   */
  public record Rates(double discountRatePerYear, Discount discount) {}

  /**
   * What a dollar of market cost is worth, by what it buys.
   *
   * @param cfTraded traded goods
   * @param cfNonTraded local goods and services
   * @param cfSkilled skilled labour
   * @param cfUnskilled unskilled labour
   */
  public record Factors(
      double cfTraded, double cfNonTraded, double cfSkilled, double cfUnskilled) {}
}
