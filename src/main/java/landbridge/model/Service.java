package landbridge.model;

/**
 * A scheduled ferry or sea service on a link.
 *
 * <p>Frequency gives the wait, vessels the capacity, weather the closures. One row of table {@code services} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param linkId ferry or sea link that it serves
 * @param departuresPerWeek departures per week and direction [1/wk]
 * @param loadT cargo per departure [t]
 * @param closureShare share of time in which weather stops it
 * @param waitSdH standard deviation of waiting and sailing [h]
 * @param provenance source, grade and place of the row
 */
public record Service(
    String id,
    Bilingual name,
    String linkId,
    double departuresPerWeek,
    double loadT,
    double closureShare,
    double waitSdH,
    Provenance provenance) {

  /** Reads the row. */
  public static Service of(Row row) {
    return new Service(
        row.id(),
        row.bilingual("name"),
        row.text("link_id"),
        row.number("departures"),
        row.number("load"),
        row.number("closure_share"),
        row.number("wait_sd"),
        row.provenance());
  }
}
