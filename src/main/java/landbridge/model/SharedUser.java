package landbridge.model;

/**
 * An asset that uses shared works.
 *
 * <p>One row of table {@code shared_users} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files
 * @param shared shared works
 * @param asset asset
 * @param aloneMusd what works for it alone would cost [MUSD]
 * @param addedMusd what it adds as the last to join [MUSD]
 * @param provenance source, grade and place of the row
 */
public record SharedUser(
    String id,
    String shared,
    String asset,
    double aloneMusd,
    double addedMusd,
    Provenance provenance) {

  /** Reads the row. */
  public static SharedUser of(Row row) {
    return new SharedUser(
        row.id(),
        row.text("shared"),
        row.text("asset"),
        row.number("alone"),
        row.number("added"),
        row.provenance());
  }
}
