package landbridge.model;

import java.util.List;

/**
 * Permits that a country gives to the lorries of another.
 *
 * <p>One row of table {@code permits} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param territory country that gives the permits
 * @param carrier nationality of the lorries
 * @param crossings crossings at which they are needed
 * @param trips quota and what it meets
 * @param rule what happens beyond it
 * @param provenance source, grade and place of the row
 */
public record Permit(
    String id,
    String territory,
    String carrier,
    List<String> crossings,
    Traffic trips,
    Rule rule,
    Provenance provenance) {

  /** Reads the row. */
  public static Permit of(Row row) {
    return new Permit(
        row.id(),
        row.text("territory"),
        row.text("carrier"),
        row.texts("crossings"),
        new Traffic(
            row.number("quota"), row.number("trips"), row.number("share"), row.number("load")),
        new Rule(
            row.choice("beyond", Beyond.class), row.number("extra_cost"), row.number("extra_time")),
        row.provenance());
  }

  /** What happens to trips beyond the quota. */
  public enum Beyond {
    TRANSSHIPMENT,
    PRICE,
    REFUSAL
  }

  /**
   * Quota and what it meets.
   *
   * @param quotaPerYear permits a year and direction
   * @param tripsPerYear trips that these lorries would make
   * @param share share of the crossings' goods that they carry
   * @param loadT cargo of a lorry [t]
   */
  public record Traffic(double quotaPerYear, double tripsPerYear, double share, double loadT) {}

  /**
   * What happens beyond the quota.
   *
   * @param beyond kind
   * @param extraCostUsdPerT extra cost [USD/t]
   * @param extraTimeH extra time [h]
   */
  public record Rule(Beyond beyond, double extraCostUsdPerT, double extraTimeH) {}
}
