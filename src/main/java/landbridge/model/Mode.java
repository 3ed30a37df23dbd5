package landbridge.model;

/**
 * Speed, price, resource cost and emissions of a mode.
 *
 * <p>Prices are what the shipper pays; resource cost is economic, without tax and margin. One row of table {@code modes} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id mode
 * @param carriage time and money of line haul
 * @param access loading and unloading
 * @param co2GPerTkm carbon dioxide equivalent, well to wheel [g/tkm]
 * @param provenance source, grade and place of the row
 */
public record Mode(
    LinkMode id, Carriage carriage, Access access, double co2GPerTkm, Provenance provenance) {

  /** Reads the row. */
  public static Mode of(Row row) {
    return new Mode(
        row.choice("mode", LinkMode.class),
        Carriage.of(row),
        Access.of(row),
        row.number("co2"),
        row.provenance());
  }

  /**
   * Time and money of line haul.
   *
   * @param speedKmPerH commercial speed where the link gives none [km/h]
   * @param timeSdHPer1000Km standard deviation of time per 1000 km; variances add [h]
   * @param priceUsdPerTkm price paid by the shipper [USD/tkm]
   * @param resourceCostUsdPerTkm resource cost [USD/tkm]
   */
  public record Carriage(
      double speedKmPerH,
      double timeSdHPer1000Km,
      double priceUsdPerTkm,
      double resourceCostUsdPerTkm) {

    /** Reads this part of the row. */
    static Carriage of(Row row) {
      return new Carriage(
          row.number("speed"),
          row.number("time_sd"),
          row.number("price"),
          row.number("resource_cost"));
    }
  }

  /**
   * Loading at the origin and unloading at the destination, together.
   *
   * @param accessTimeH time [h]
   * @param accessCostUsdPerT cost [USD/t]
   * @param constantUsdPerT mode constant, both ends together [USD/t]
   */
  public record Access(double accessTimeH, double accessCostUsdPerT, double constantUsdPerT) {

    /** Reads this part of the row. */
    static Access of(Row row) {
      return new Access(
          row.number("access_time"), row.number("access_cost"), row.number("constant"));
    }
  }
}
