package landbridge.model;

/**
 * Share of a commodity group in the trade of a country pair.
 *
 * <p>The shares of a pair are scaled to sum to 1. One row of table {@code mix} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param exporter exporting country
 * @param importer importing country, * for all
 * @param commodity commodity group
 * @param share share of the value
 * @param provenance source, grade and place of the row
 */
public record MixShare(
    String exporter, String importer, String commodity, double share, Provenance provenance) {

  /** Reads the row. */
  public static MixShare of(Row row) {
    return new MixShare(
        row.text("exporter"),
        row.text("importer"),
        row.text("commodity"),
        row.number("share"),
        row.provenance());
  }
}
