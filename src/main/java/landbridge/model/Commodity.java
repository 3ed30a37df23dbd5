package landbridge.model;

/**
 * A commodity group with its value, value of time and choice parameters.
 *
 * <p>One row of table {@code commodities} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param valueUsdPerT value [USD/t]
 * @param timeValuePctPerDay value of time as share of the goods' value [%/d]
 * @param reliabilityRatio value of one hour of standard deviation relative to one hour
 * @param load unit load
 * @param behaviour how it reacts
 * @param provenance source, grade and place of the row
 */
public record Commodity(
    String id,
    Bilingual name,
    double valueUsdPerT,
    double timeValuePctPerDay,
    double reliabilityRatio,
    String load,
    Behaviour behaviour,
    Provenance provenance) {

  /** Reads the row. */
  public static Commodity of(Row row) {
    return new Commodity(
        row.id(),
        row.bilingual("name"),
        row.number("value"),
        row.number("time_value"),
        row.number("reliability_ratio"),
        row.text("load"),
        Behaviour.of(row),
        row.provenance());
  }

  /**
   * How a commodity group reacts to cost and to growth.
   *
   * @param scaleTPerUsd scale of the route choice [t/USD]
   * @param nesting nest parameter of the link-nested logit, in (0,1]
   * @param elasticity growth of trade per growth of income
   * @param outsideUsdPerT generalised cost above the cheapest base-year route of the outside option [USD/t]
   * @param tradeElasticity fall of trade per rise of the delivered price
   */
  public record Behaviour(
      double scaleTPerUsd,
      double nesting,
      double elasticity,
      double outsideUsdPerT,
      double tradeElasticity) {

    /** Reads this part of the row. */
    static Behaviour of(Row row) {
      return new Behaviour(
          row.number("scale"),
          row.number("nesting"),
          row.number("elasticity"),
          row.number("outside"),
          row.number("trade_elasticity"));
    }
  }
}
