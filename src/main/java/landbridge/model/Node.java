package landbridge.model;

/**
 * A place of the network: city, station, port, border point, junction.
 *
 * <p>Coordinates are WGS 84. One row of table {@code nodes} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param country country
 * @param xCoordDeg longitude [deg]
 * @param yCoordDeg latitude [deg]
 * @param nodeType what stands here
 * @param provenance source, grade and place of the row
 */
public record Node(
    String id,
    Bilingual name,
    String country,
    double xCoordDeg,
    double yCoordDeg,
    Kind nodeType,
    Provenance provenance) {

  /** Reads the row. */
  public static Node of(Row row) {
    return new Node(
        row.id(),
        row.bilingual("name"),
        row.text("country"),
        row.number("x_coord"),
        row.number("y_coord"),
        row.choice("node_type", Kind.class),
        row.provenance());
  }

  /** What stands at a node. */
  public enum Kind {
    CITY,
    STATION,
    PORT,
    BORDER,
    JUNCTION,
    TERMINAL,
    SEA
  }
}
