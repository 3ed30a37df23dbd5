package landbridge.model;

import java.util.List;

/**
 * Who may not cross whose territory, and when.
 *
 * <p>Legality is apart from the track: a territory may be open to some goods only. One row of table {@code restrictions} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param territory territory that may not be crossed
 * @param goodsOf goods from or to these countries; none: all goods in transit
 * @param layer mode to which it applies
 * @param active in force unless a scenario lifts it
 * @param period years in force
 * @param provenance source, grade and place of the row
 */
public record Restriction(
    String id,
    Bilingual name,
    String territory,
    List<String> goodsOf,
    Layer layer,
    boolean active,
    Period period,
    Provenance provenance) {

  /** Reads the row. */
  public static Restriction of(Row row) {
    return new Restriction(
        row.id(),
        row.bilingual("name"),
        row.text("territory"),
        row.texts("goods_of"),
        row.choice("layer", Layer.class),
        row.flag("active"),
        new Period(row.findInteger("from"), row.findInteger("to")),
        row.provenance());
  }

  /** Mode to which a restriction applies. */
  public enum Layer {
    ANY,
    ROAD,
    RAIL
  }
}
