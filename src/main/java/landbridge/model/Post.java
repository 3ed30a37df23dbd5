package landbridge.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a border crossing works: booths, inspection, hours, arrivals.
 *
 * <p>One row of table {@code posts} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param crossingId crossing that it serves
 * @param use whether it replaces or checks the crossing's own values
 * @param stages documents and inspection
 * @param hours when it works, when vehicles come
 * @param vehicles what a vehicle carries and waits for beside the queue
 * @param published times that were published of it
 * @param provenance source, grade and place of the row
 */
public record Post(
    String id,
    String crossingId,
    Use use,
    Stages stages,
    Hours hours,
    Vehicles vehicles,
    Published published,
    Provenance provenance) {

  /** Reads the row. */
  public static Post of(Row row) {
    return new Post(
        row.id(),
        row.text("crossing_id"),
        row.choice("use", Use.class),
        Stages.of(row),
        new Hours(row.number("opens"), row.number("closes"), row.numbers("profile")),
        new Vehicles(
            row.number("load"),
            row.integer("days"),
            row.findNumber("fixed"),
            row.number("fixed_cv")),
        new Published(
            row.findNumber("published_flow"),
            row.findNumber("published_mean"),
            row.findNumber("published_p95")),
        row.provenance());
  }

  /**
   * Documents, which all pass, and inspection.
   *
   * @param servers booths side by side
   * @param serviceMin mean time at one of them [min]
   * @param serviceCv its coefficient of variation
   * @param inspectionShare share of vehicles inspected
   * @param inspectionMin mean time of an inspection [min]
   * @param inspectionCv its coefficient of variation
   * @param inspectionServers places of inspection
   */
  public record Stages(
      int servers,
      double serviceMin,
      double serviceCv,
      double inspectionShare,
      double inspectionMin,
      double inspectionCv,
      int inspectionServers) {

    /** Reads this part of the row. */
    static Stages of(Row row) {
      return new Stages(
          row.integer("servers"),
          row.number("service"),
          row.number("service_cv"),
          row.number("inspection_share"),
          row.number("inspection"),
          row.number("inspection_cv"),
          row.integer("inspection_servers"));
    }
  }

  /**
   * When it works, when vehicles come.
   *
   * @param opensH hour of opening
   * @param closesH hour of closing
   * @param profile shares of the day's arrivals by hour; empty: even
   */
  public record Hours(double opensH, double closesH, List<Double> profile) {}

  /**
   * What a vehicle carries, and what it waits for beside the queue.
   *
   * @param loadT cargo [t]
   * @param days working days a year
   * @param fixedH time that no queue changes [h]; none: what the queue leaves of the dwell
   * @param fixedCv its coefficient of variation
   */
  public record Vehicles(double loadT, int days, OptionalDouble fixedH, double fixedCv) {}

  /**
   * Times that were published.
   *
   * @param publishedFlowPerDay vehicles a day and direction
   * @param publishedMeanH mean time [h]
   * @param publishedP95H 95th percentile [h]
   */
  public record Published(
      OptionalDouble publishedFlowPerDay,
      OptionalDouble publishedMeanH,
      OptionalDouble publishedP95H) {}
}
