package landbridge.model;

/**
 * A country or territory that owns zones, nodes and results.
 *
 * <p>Territories may be areas such as the rest of the world. One row of table {@code countries} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id two letters, ISO 3166-1 where there is a code
 * @param name name in English and German
 * @param provenance source, grade and place of the row
 */
public record Country(String id, Bilingual name, Provenance provenance) {

  /** Reads the row. */
  public static Country of(Row row) {
    return new Country(row.id(), row.bilingual("name"), row.provenance());
  }
}
