package landbridge.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a link that crosses a frontier adds in time, cost and limits.
 *
 * <p>Apart from its link, so that a border can be closed while the track lies there. One row of table {@code crossings} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param linkId link that crosses the frontier
 * @param status status in the base year
 * @param statusSince year since which it holds
 * @param terms time, cost and limit
 * @param dates years in which it is open
 * @param provenance source, grade and place of the row
 */
public record Crossing(
    String id,
    Bilingual name,
    String linkId,
    Status status,
    OptionalInt statusSince,
    Terms terms,
    Period dates,
    Provenance provenance) {

  /** Reads the row. */
  public static Crossing of(Row row) {
    return new Crossing(
        row.id(),
        row.bilingual("name"),
        row.text("link_id"),
        row.choice("status", Status.class),
        row.findInteger("status_since"),
        Terms.of(row),
        new Period(row.findInteger("open_from"), row.findInteger("open_to")),
        row.provenance());
  }

  /** Status of a crossing. */
  public enum Status {
    OPEN,
    CLOSED
  }

  /**
   * Time, cost and limit of a crossing, per direction.
   *
   * @param dwellH mean time at the border [h]
   * @param dwellSdH its standard deviation [h]
   * @param costUsdPerT fees and charges [USD/t]
   * @param carrierPenaltyUsdPerT cost of a change of carrier [USD/t]
   * @param capacityMtPerYear capacity [Mt/yr]; none: no limit
   * @param hard whether no more than the capacity is let through
   */
  public record Terms(
      double dwellH,
      double dwellSdH,
      double costUsdPerT,
      double carrierPenaltyUsdPerT,
      OptionalDouble capacityMtPerYear,
      boolean hard) {

    /** Reads this part of the row. */
    static Terms of(Row row) {
      return new Terms(
          row.number("dwell"),
          row.number("dwell_sd"),
          row.number("cost"),
          row.number("carrier_penalty"),
          row.findNumber("capacity"),
          row.flag("hard"));
    }
  }
}
