package landbridge.model;

import java.util.List;

/**
 * A named corridor, recognised by its screenline.
 *
 * <p>A path belongs to the first corridor in the order of the file whose screenline it meets. One row of table {@code corridors} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param screenline links of which every path of the corridor uses at least one
 * @param provenance source, grade and place of the row
 */
public record Corridor(String id, Bilingual name, List<String> screenline, Provenance provenance) {

  /** Reads the row. */
  public static Corridor of(Row row) {
    return new Corridor(row.id(), row.bilingual("name"), row.texts("screenline"), row.provenance());
  }
}
