package landbridge.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A published time of a route or leg in the base year.
 *
 * <p>One row of table {@code route_times} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param way from where to where, and how
 * @param hours what is published
 * @param year year of the time
 * @param use to fit parameters, or held out
 * @param provenance source, grade and place of the row
 */
public record RouteTime(
    String id,
    Bilingual name,
    Way way,
    Hours hours,
    int year,
    Observed.Use use,
    Provenance provenance) {

  /** All rows of a study. */
  public static List<RouteTime> in(Study study) {
    return study.table("route_times").map(RouteTime::of);
  }

  /** Reads the row. */
  public static RouteTime of(Row row) {
    return new RouteTime(
        row.id(),
        row.bilingual("name"),
        Way.of(row),
        new Hours(row.findNumber("low"), row.number("time"), row.findNumber("high")),
        row.integer("year"),
        row.choice("use", Observed.Use.class),
        row.provenance());
  }

  /** Mode on land. */
  public enum Carriage {
    ANY,
    ROAD,
    RAIL
  }

  /** Whether loading and unloading are in the time. */
  public enum Ends {
    TERMINAL,
    DOOR
  }

  /**
   * A way through the network.
   *
   * @param fromNodeId where the time begins
   * @param toNodeId where it ends
   * @param via places on the way in order
   * @param carriage mode on land
   * @param ends whether loading and unloading are in the time
   * @param commodity goods for which the cheapest way is taken
   */
  public record Way(
      String fromNodeId,
      String toNodeId,
      List<String> via,
      Carriage carriage,
      Ends ends,
      String commodity) {

    /** Reads this part of the row. */
    static Way of(Row row) {
      return new Way(
          row.text("from_node_id"),
          row.text("to_node_id"),
          row.texts("via"),
          row.choice("carriage", Carriage.class),
          row.choice("ends", Ends.class),
          row.text("commodity"));
    }
  }

  /**
   * What is published.
   *
   * @param lowH shortest [h]
   * @param timeH the time that the model is compared with [h]
   * @param highH longest [h]
   */
  public record Hours(OptionalDouble lowH, double timeH, OptionalDouble highH) {}
}
