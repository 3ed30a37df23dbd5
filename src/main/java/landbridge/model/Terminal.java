package landbridge.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Transfer between modes or gauges at a node; works both ways.
 *
 * <p>A layer is a mode, for rail a mode and a gauge. One row of table {@code terminals} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param nodeId where it stands
 * @param fromLayer one side
 * @param toLayer other side
 * @param terms time, cost and limit
 * @param opening when it exists
 * @param provenance source, grade and place of the row
 */
public record Terminal(
    String id,
    Bilingual name,
    String nodeId,
    Layer fromLayer,
    Layer toLayer,
    Terms terms,
    Opening opening,
    Provenance provenance) {

  /** Reads the row. */
  public static Terminal of(Row row) {
    return new Terminal(
        row.id(),
        row.bilingual("name"),
        row.text("node_id"),
        row.choice("from_layer", Layer.class),
        row.choice("to_layer", Layer.class),
        Terms.of(row),
        Opening.of(row),
        row.provenance());
  }

  /** A mode, for rail a mode and a gauge; ferries and ships are both sea. */
  public enum Layer {
    ROAD,
    RAIL_1520,
    RAIL_1435,
    SEA
  }

  /**
   * Time, cost and limit of a transfer.
   *
   * @param timeH mean time [h]
   * @param timeSdH its standard deviation [h]
   * @param costUsdPerT cost [USD/t]
   * @param capacityMtPerYear capacity of both directions together [Mt/yr]; none: no limit
   * @param hard whether no more than the capacity is let through
   */
  public record Terms(
      double timeH,
      double timeSdH,
      double costUsdPerT,
      OptionalDouble capacityMtPerYear,
      boolean hard) {

    /** Reads this part of the row. */
    static Terms of(Row row) {
      return new Terms(
          row.number("time"),
          row.number("time_sd"),
          row.number("cost"),
          row.findNumber("capacity"),
          row.flag("hard"));
    }
  }

  /**
   * When a terminal exists.
   *
   * @param project project that must be built before
   * @param openFrom first year in which it works
   */
  public record Opening(Optional<String> project, OptionalInt openFrom) {

    /** Reads this part of the row. */
    static Opening of(Row row) {
      return new Opening(row.findText("project"), row.findInteger("open_from"));
    }
  }
}
