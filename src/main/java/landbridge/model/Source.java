package landbridge.model;

import java.util.Optional;

/**
 * An entry of the bibliography that every value points into.
 *
 * <p>One row of table {@code sources} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id key
 * @param title title or description
 * @param publisher who published it
 * @param date date of publication
 * @param url address
 * @param provenance source, grade and place of the row
 */
public record Source(
    String id,
    String title,
    String publisher,
    String date,
    Optional<String> url,
    Provenance provenance) {

  /** Reads the row. */
  public static Source of(Row row) {
    return new Source(
        row.id(),
        row.text("title"),
        row.text("publisher"),
        row.text("date"),
        row.findText("url"),
        row.provenance());
  }
}
