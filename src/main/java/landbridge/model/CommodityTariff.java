package landbridge.model;

/**
 * What an asset charges for one commodity, by year.
 *
 * <p>One row of table {@code tariffs} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files
 * @param asset asset
 * @param commodity commodity
 * @param tariffUsdPerT per tonne that uses the whole asset [USD/t]
 * @param provenance source, grade and place of the row
 */
public record CommodityTariff(
    String id, String asset, String commodity, YearSeries tariffUsdPerT, Provenance provenance) {

  /** Reads the row. */
  public static CommodityTariff of(Row row) {
    return new CommodityTariff(
        row.id(), row.text("asset"), row.text("commodity"), row.series("tariff"), row.provenance());
  }
}
