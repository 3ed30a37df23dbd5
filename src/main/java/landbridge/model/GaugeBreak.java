package landbridge.model;

/**
 * How a terminal between two gauges works.
 *
 * <p>One row of table {@code gauge_changes} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param terminalId terminal that it describes
 * @param use whether it replaces or checks the terminal's own values
 * @param method what changes
 * @param place tracks and sets of wagons
 * @param work work on a wagon
 * @param cargo what wagons carry
 * @param provenance source, grade and place of the row
 */
public record GaugeBreak(
    String id,
    String terminalId,
    Use use,
    Method method,
    Layout place,
    Work work,
    Cargo cargo,
    Provenance provenance) {

  /** Reads the row. */
  public static GaugeBreak of(Row row) {
    return new GaugeBreak(
        row.id(),
        row.text("terminal_id"),
        row.choice("use", Use.class),
        row.choice("method", Method.class),
        new Layout(row.integer("tracks"), row.integer("wagons"), row.integer("gangs")),
        new Work(
            row.number("minutes"),
            row.number("shifts"),
            row.number("available"),
            row.number("fixed")),
        new Cargo(row.number("net"), row.number("loaded")),
        row.provenance());
  }

  /** What changes. */
  public enum Method {
    BOGIE,
    TRANSSHIPMENT
  }

  /**
   * Tracks and sets of wagons.
   *
   * @param tracks tracks side by side
   * @param wagons wagons of a set
   * @param gangs gangs per track
   */
  public record Layout(int tracks, int wagons, int gangs) {}

  /**
   * Work on a wagon.
   *
   * @param minutesMin work of one gang on one wagon [min]
   * @param shiftsHPerDay hours a day in which work goes on
   * @param available share of those that is worked
   * @param fixedH time beside work and queue [h]
   */
  public record Work(double minutesMin, double shiftsHPerDay, double available, double fixedH) {}

  /**
   * What wagons carry.
   *
   * @param netT cargo of a loaded wagon [t]
   * @param loaded share of loaded wagons
   */
  public record Cargo(double netT, double loaded) {}
}
