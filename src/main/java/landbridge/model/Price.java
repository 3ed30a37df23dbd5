package landbridge.model;

/**
 * Worth of one unit of another currency or price year in the study's.
 *
 * <p>One row of table {@code prices} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id currency with price year, such as EUR2025
 * @param factorUsd worth in the study's currency and price year
 * @param provenance source, grade and place of the row
 */
public record Price(String id, double factorUsd, Provenance provenance) {

  /** Reads the row. */
  public static Price of(Row row) {
    return new Price(row.id(), row.number("factor"), row.provenance());
  }
}
