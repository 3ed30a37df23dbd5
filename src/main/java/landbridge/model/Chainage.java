package landbridge.model;

import java.util.List;

/**
 * A section whose modelled length is held against a sourced one.
 *
 * <p>One row of table {@code chainage} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param links links whose lengths are summed
 * @param lengthKm sourced length [km]
 * @param tolerance accepted relative difference
 * @param provenance source, grade and place of the row
 */
public record Chainage(
    String id,
    Bilingual name,
    List<String> links,
    double lengthKm,
    double tolerance,
    Provenance provenance) {

  /** Reads the row. */
  public static Chainage of(Row row) {
    return new Chainage(
        row.id(),
        row.bilingual("name"),
        row.texts("links"),
        row.number("length"),
        row.number("tolerance"),
        row.provenance());
  }
}
