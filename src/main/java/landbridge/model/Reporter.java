package landbridge.model;

/**
 * A country code of trade statistics and the country of the study that it belongs to.
 *
 * <p>One row of table {@code reporters} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id code in the statistics
 * @param country country or area of the study
 * @param provenance source, grade and place of the row
 */
public record Reporter(String id, String country, Provenance provenance) {

  /** Reads the row. */
  public static Reporter of(Row row) {
    return new Reporter(row.id(), row.text("country"), row.provenance());
  }
}
