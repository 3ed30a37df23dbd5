package landbridge.model;

import java.util.OptionalDouble;

/**
 * A country or territory that owns zones, nodes and results.
 *
 * <p>Territories may be areas such as the rest of the world. One row of table {@code countries} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id two letters, ISO 3166-1 where there is a code
 * @param name name in English and German
 * @param domesticMusdPerYear goods made and used at home [MUSD/yr]
 * @param provenance source, grade and place of the row
 */
public record Country(
    String id, Bilingual name, OptionalDouble domesticMusdPerYear, Provenance provenance) {

  /** Reads the row. */
  public static Country of(Row row) {
    return new Country(
        row.id(), row.bilingual("name"), row.findNumber("domestic"), row.provenance());
  }
}
