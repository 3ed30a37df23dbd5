package landbridge.model;

/**
 * How the unit load of a commodity changes the price of each mode.
 *
 * <p>One row of table {@code loads} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param factors factor on the price by mode
 * @param transfer factor on the cost of transfers
 * @param penalties what shippers dislike beyond time and money
 * @param provenance source, grade and place of the row
 */
public record LoadClass(
    String id,
    Bilingual name,
    Factors factors,
    double transfer,
    Penalties penalties,
    Provenance provenance) {

  /** Reads the row. */
  public static LoadClass of(Row row) {
    return new LoadClass(
        row.id(),
        row.bilingual("name"),
        Factors.of(row),
        row.number("transfer"),
        Penalties.of(row),
        row.provenance());
  }

  /**
   * What shippers dislike beyond time and money.
   *
   * @param borderPenaltyUsdPerT each border [USD/t]
   * @param transferPenaltyUsdPerT each transshipment [USD/t]
   */
  public record Penalties(double borderPenaltyUsdPerT, double transferPenaltyUsdPerT) {

    /** Reads this part of the row. */
    static Penalties of(Row row) {
      return new Penalties(row.number("border_penalty"), row.number("transfer_penalty"));
    }
  }

  /** Factor on the price of a mode. */
  public double factor(LinkMode mode) {
    return switch (mode) {
      case ROAD -> factors.road();
      case RAIL -> factors.rail();
      case FERRY -> factors.ferry();
      case SEA -> factors.sea();
    };
  }

  /**
   * Factor on the price, by mode.
   *
   * @param road by road
   * @param rail by rail
   * @param ferry by ferry
   * @param sea by sea
   */
  public record Factors(double road, double rail, double ferry, double sea) {

    /** Reads this part of the row. */
    static Factors of(Row row) {
      return new Factors(
          row.number("road"), row.number("rail"), row.number("ferry"), row.number("sea"));
    }
  }
}
