package landbridge.model;

/**
 * Parameters of the economic appraisal.
 *
 * <p>One row of table {@code values} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param discountRatePerYear real economic discount rate [1/yr]
 * @param originShare share of user benefit that falls to the country of origin
 * @param taxShare share of carriers' prices that is tax
 * @param carbonPriceUsdPerT value of one tonne of CO2 [USD/t]
 * @param residualMethod residual value at the horizon
 * @param provenance source, grade and place of the row
 */
public record AppraisalValues(
    double discountRatePerYear,
    double originShare,
    double taxShare,
    YearSeries carbonPriceUsdPerT,
    ResidualMethod residualMethod,
    Provenance provenance) {

  /** Reads the row. */
  public static AppraisalValues of(Row row) {
    return new AppraisalValues(
        row.number("discount_rate"),
        row.number("origin_share"),
        row.number("tax_share"),
        row.series("carbon_price"),
        row.choice("residual_method", ResidualMethod.class),
        row.provenance());
  }

  /** Residual value at the horizon. */
  public enum ResidualMethod {
    STRAIGHT_LINE,
    NONE
  }
}
