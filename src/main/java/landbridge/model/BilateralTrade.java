package landbridge.model;

import java.util.List;

/**
 * Trade from one country to another as reported, from which flows are derived.
 *
 * <p>One row of table {@code bilateral} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param exporter exporting country
 * @param importer importing country
 * @param valueMusdPerYear value [MUSD/yr]
 * @param year year of the figure
 * @param removed share that is no freight on these routes
 * @param only only flows that start or end in one of these zones; none means all
 * @param provenance source, grade and place of the row
 */
public record BilateralTrade(
    String exporter,
    String importer,
    double valueMusdPerYear,
    int year,
    double removed,
    List<String> only,
    Provenance provenance) {

  /** Copies the zones. */
  public BilateralTrade {
    only = List.copyOf(only);
  }

  /** Reads the row. */
  public static BilateralTrade of(Row row) {
    return new BilateralTrade(
        row.text("exporter"),
        row.text("importer"),
        row.number("value"),
        row.integer("year"),
        row.number("removed"),
        row.texts("only"),
        row.provenance());
  }
}
