package landbridge.model;

import java.util.List;

/**
 * A published share of the base year: the part that some links have in the flow of more links.
 *
 * <p>One row of table {@code observed_shares} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param scope where, and of what
 * @param value published share
 * @param year year of the share
 * @param use to fit parameters, or held out
 * @param provenance source, grade and place of the row
 */
public record ObservedShare(
    String id,
    Bilingual name,
    Scope scope,
    double value,
    int year,
    Observed.Use use,
    Provenance provenance) {

  /** All rows of a study. */
  public static List<ObservedShare> in(Study study) {
    return study.table("observed_shares").map(ObservedShare::of);
  }

  /** Reads the row. */
  public static ObservedShare of(Row row) {
    return new ObservedShare(
        row.id(),
        row.bilingual("name"),
        new Scope(row.texts("links"), row.texts("of_links"), row.texts("commodities")),
        row.number("value"),
        row.integer("year"),
        row.choice("use", Observed.Use.class),
        row.provenance());
  }

  /**
   * What the share covers: flows of both directions are summed.
   *
   * @param links links of the part
   * @param ofLinks links of the whole
   * @param commodities only these commodities; none means all
   */
  public record Scope(List<String> links, List<String> ofLinks, List<String> commodities) {}
}
