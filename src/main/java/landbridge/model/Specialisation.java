package landbridge.model;

/**
 * How much of a commodity group a zone makes and uses, compared with its share in all goods.
 *
 * <p>One row of table {@code specialisation} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param zone zone
 * @param commodity commodity group
 * @param exportWeight weight in the exports of the group; 1 is as in all goods
 * @param importWeight weight in the imports of the group
 * @param provenance source, grade and place of the row
 */
public record Specialisation(
    String zone,
    String commodity,
    double exportWeight,
    double importWeight,
    Provenance provenance) {

  /** Reads the row. */
  public static Specialisation of(Row row) {
    return new Specialisation(
        row.text("zone"),
        row.text("commodity"),
        row.number("export_weight"),
        row.number("import_weight"),
        row.provenance());
  }
}
