package landbridge.model;

import java.util.Optional;

/**
 * A holder of the company, before and after the extension.
 *
 * <p>One row of table {@code shareholders} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title name in English and German
 * @param country country
 * @param share share of equity and dividends during the term
 * @param shareExtended share during the extension
 * @param shares shares by year during the term, instead of share
 * @param contributes pays its share of the equity
 * @param provenance source, grade and place of the row
 */
public record Shareholder(
    String id,
    Bilingual title,
    String country,
    double share,
    double shareExtended,
    Optional<YearSeries> shares,
    boolean contributes,
    Provenance provenance) {

  /** Reads the row. */
  public static Shareholder of(Row row) {
    return new Shareholder(
        row.id(),
        row.bilingual("title"),
        row.text("country"),
        row.number("share"),
        row.number("share_extended"),
        row.findSeries("shares"),
        row.flag("contributes"),
        row.provenance());
  }

  /** Share in a year of the term [1]. */
  public double shareIn(int year) {
    return shares.map(series -> series.heldAt(year)).orElse(share);
  }
}
