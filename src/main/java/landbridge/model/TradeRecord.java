package landbridge.model;

/**
 * One row of trade statistics in the layout of BACI: year, exporter, importer, product, value, quantity.
 *
 * @param year     year
 * @param exporter code of the exporter, without leading zeros
 * @param importer code of the importer, without leading zeros
 * @param product  HS code of six digits
 * @param usd      value [USD/yr]
 * @param tonnes   quantity [t/yr]; 0 if none was reported
 */
public record TradeRecord(
    int year, String exporter, String importer, String product, double usd, double tonnes) {

  /** A country code without leading zeros, as codes are compared. */
  public static String code(String written) {
    int first = 0;
    while (first < written.length() - 1 && written.charAt(first) == '0') {
      first++;
    }
    return written.substring(first);
  }
}
