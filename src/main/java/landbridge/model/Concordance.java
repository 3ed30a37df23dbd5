package landbridge.model;

import java.util.Optional;

/**
 * Products of trade statistics and the commodity group that they belong to.
 *
 * <p>One row of table {@code concordance} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id first 2, 4 or 6 digits of the product in the Harmonized System
 * @param commodity commodity group; none if the product is no freight on these routes
 * @param provenance source, grade and place of the row
 */
public record Concordance(String id, Optional<String> commodity, Provenance provenance) {

  /** Reads the row. */
  public static Concordance of(Row row) {
    return new Concordance(row.id(), row.findText("commodity"), row.provenance());
  }
}
