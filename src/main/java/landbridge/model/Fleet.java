package landbridge.model;

/**
 * The vessels of a service.
 *
 * <p>One row of table {@code fleets} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param serviceId service that it runs
 * @param use whether it replaces or checks the service's own values
 * @param trip vessels and their round trip
 * @param departures how they depart
 * @param closures how long they are kept in port
 * @param provenance source, grade and place of the row
 */
public record Fleet(
    String id,
    String serviceId,
    Use use,
    Trip trip,
    Departures departures,
    Closures closures,
    Provenance provenance) {

  /** Reads the row. */
  public static Fleet of(Row row) {
    return new Fleet(
        row.id(),
        row.text("service_id"),
        row.choice("use", Use.class),
        new Trip(
            row.number("vessels"),
            row.number("sailing"),
            row.number("port"),
            row.number("available"),
            row.number("load")),
        new Departures(
            row.choice("rule", Rule.class),
            row.number("headway_cv"),
            row.number("unit"),
            row.number("expected")),
        new Closures(row.number("closure_mean"), row.number("closure_cv")),
        row.provenance());
  }

  /** When a vessel leaves. */
  public enum Rule {
    TIMETABLE,
    FULL_LOAD
  }

  /**
   * Vessels and their round trip.
   *
   * @param vessels vessels on the route
   * @param sailingH time at sea, one way [h]
   * @param portH time in each port [h]
   * @param available share of time in service
   * @param loadT cargo of a full vessel [t]
   */
  public record Trip(
      double vessels, double sailingH, double portH, double available, double loadT) {}

  /**
   * How vessels depart.
   *
   * @param rule by timetable or when full
   * @param headwayCv coefficient of variation of the time between departures
   * @param unitT cargo that comes as one [t]
   * @param expected share of the capacity expected to be used
   */
  public record Departures(Rule rule, double headwayCv, double unitT, double expected) {}

  /**
   * How long wind or ice keeps them in port.
   *
   * @param closureMeanH mean length [h]
   * @param closureCv its coefficient of variation
   */
  public record Closures(double closureMeanH, double closureCv) {}
}
