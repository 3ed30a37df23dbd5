package landbridge.model;

/**
 * Goods from one zone to another in the base year.
 *
 * <p>One row of table {@code trade} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param origin zone of origin
 * @param destination zone of destination
 * @param commodity commodity group
 * @param tonnesPerYear tonnes [t/yr]
 * @param valueUsdPerYear value [USD/yr]
 * @param provenance source, grade and place of the row
 */
public record Flow(
    String origin,
    String destination,
    String commodity,
    double tonnesPerYear,
    double valueUsdPerYear,
    Provenance provenance) {

  /** Reads the row. */
  public static Flow of(Row row) {
    return new Flow(
        row.text("origin"),
        row.text("destination"),
        row.text("commodity"),
        row.number("tonnes"),
        row.number("value"),
        row.provenance());
  }

  /** Key of the row: origin, destination and commodity. */
  public String id() {
    return origin + ">" + destination + ">" + commodity;
  }
}
