package landbridge.demand.trade;

/**
 * One flow of one product in one year, as somebody reported it.
 *
 * @param exporter from
 * @param importer to
 * @param product  HS code of six digits
 * @param usd      value [USD/yr], at least 0
 * @param tonnes   quantity [t/yr]; 0 if none was reported
 */
public record Report(String exporter, String importer, String product, double usd, double tonnes) {

  /** Who, to whom and what: the flow, whoever reports it. */
  String flow() {
    return exporter + "\t" + importer + "\t" + product;
  }

  /** The same flow with another value and quantity. */
  Report with(double value, double quantity) {
    return new Report(exporter, importer, product, value, quantity);
  }
}
