package landbridge.model;

/**
 * A demand area that loads and unloads its goods at one node.
 *
 * <p>One node per zone: the last mile is part of the access time and cost of the mode. One row of table {@code zones} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param country country
 * @param nodeId node at which goods start and end
 * @param exportShare share of the country's exports that start here
 * @param importShare share of the country's imports that end here
 * @param provenance source, grade and place of the row
 */
public record Zone(
    String id,
    Bilingual name,
    String country,
    String nodeId,
    double exportShare,
    double importShare,
    Provenance provenance) {

  /** Reads the row. */
  public static Zone of(Row row) {
    return new Zone(
        row.id(),
        row.bilingual("name"),
        row.text("country"),
        row.text("node_id"),
        row.number("export_share"),
        row.number("import_share"),
        row.provenance());
  }
}
