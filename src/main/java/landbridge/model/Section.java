package landbridge.model;

import java.util.OptionalDouble;

/**
 * How a railway link works: tracks, loops, signalling, trains.
 *
 * <p>One row of table {@code sections} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param linkId rail link that it describes
 * @param use whether it replaces or checks the link's own values
 * @param layout what is built
 * @param control how trains are kept apart
 * @param trains how fast trains run, and what else runs
 * @param load what a train carries
 * @param provenance source, grade and place of the row
 */
public record Section(
    String id,
    String linkId,
    Use use,
    Layout layout,
    Control control,
    Trains trains,
    Load load,
    Provenance provenance) {

  /** Reads the row. */
  public static Section of(Row row) {
    return new Section(
        row.id(),
        row.text("link_id"),
        row.choice("use", Use.class),
        new Layout(row.integer("tracks"), row.integer("loops"), row.findNumber("longest")),
        Control.of(row),
        new Trains(
            row.number("speed"),
            row.number("start_stop"),
            row.number("passenger"),
            row.number("equivalent")),
        Load.of(row),
        row.provenance());
  }

  /** How trains are kept apart. */
  public enum Signalling {
    TOKEN,
    SEMI_AUTOMATIC,
    AUTOMATIC
  }

  /**
   * What is built.
   *
   * @param tracks tracks
   * @param loops stations with a passing loop between the ends
   * @param longestKm longest stretch between passing places [km]; none: even distances
   */
  public record Layout(int tracks, int loops, OptionalDouble longestKm) {
    /** Mean of the stretches of a line of a length [km]; the longest is no shorter. */
    public double meanKm(double lengthKm) {
      return lengthKm / (loops + 1);
    }
  }

  /**
   * How trains are kept apart.
   *
   * @param signalling kind
   * @param intervalMin from an arrival to the next departure [min]; none: by kind
   * @param headwayMin between trains that follow each other [min]
   * @param bundle trains that follow each other before the direction turns
   * @param maintenanceHPerDay hours a day without trains
   * @param limit share of the rest that may be occupied
   */
  public record Control(
      Signalling signalling,
      OptionalDouble intervalMin,
      double headwayMin,
      int bundle,
      double maintenanceHPerDay,
      double limit) {

    /** Reads this part of the row. */
    static Control of(Row row) {
      return new Control(
          row.choice("signalling", Signalling.class),
          row.findNumber("interval"),
          row.number("headway"),
          row.integer("bundle"),
          row.number("maintenance"),
          row.number("limit"));
    }
  }

  /**
   * How fast trains run, and what else runs.
   *
   * @param speedKmPerH running speed of goods trains [km/h]
   * @param startStopMin time lost by one stop [min]
   * @param passengerPerDay passenger trains a day and direction
   * @param equivalent goods trains that one of them displaces
   */
  public record Trains(
      double speedKmPerH, double startStopMin, double passengerPerDay, double equivalent) {}

  /**
   * What a train carries.
   *
   * @param axleLoadT largest mass on an axle [t]
   * @param tareT mass of an empty wagon [t]
   * @param wagonLengthM length of a wagon [m]
   * @param fill cargo over what the axle load allows
   * @param grossT largest trailing mass [t]
   * @param usefulLengthM useful length of loops [m]
   * @param loaded share of loaded wagons
   * @param peak busiest month over the mean one
   */
  public record Load(
      double axleLoadT,
      double tareT,
      double wagonLengthM,
      double fill,
      double grossT,
      double usefulLengthM,
      double loaded,
      double peak) {

    /** Reads this part of the row. */
    static Load of(Row row) {
      return new Load(
          row.number("axle_load"),
          row.number("tare"),
          row.number("wagon_length"),
          row.number("fill"),
          row.number("gross"),
          row.number("useful_length"),
          row.number("loaded"),
          row.number("peak"));
    }
  }
}
