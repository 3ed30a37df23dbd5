package landbridge.operations;

/**
 * A railway section between two ends: tracks, passing loops, signalling, trains that have priority.
 *
 * <p>Checked by: {@code TrackCapacityTest}.
 *
 * @param layout  what is built
 * @param control how trains are kept apart
 * @param trains  how goods trains run, and what else runs
 */
public record RailSection(Layout layout, Control control, Trains trains) {
  /**
   * What is built.
   *
   * @param lengthKm  length [km]
   * @param tracks    1 or 2
   * @param loops     stations with a passing loop between the ends
   * @param longestKm longest stretch between two places where trains can pass [km]
   */
  public record Layout(double lengthKm, int tracks, int loops, double longestKm) {
    /** Checks the layout. */
    public Layout {
      boolean lengths = lengthKm > 0 && longestKm > 0 && longestKm <= lengthKm * (1 + 1e-9);
      if (!lengths || tracks < 1 || tracks > 2 || loops < 0) {
        throw new IllegalArgumentException("layout of a railway section out of range");
      }
      if (longestKm * (loops + 1) < lengthKm * (1 - 1e-9)) {
        throw new IllegalArgumentException("no stretch is as long as the mean of all");
      }
    }

    /** Loops at even distances. */
    public static Layout even(double lengthKm, int tracks, int loops) {
      return new Layout(lengthKm, tracks, loops, lengthKm / (loops + 1));
    }
  }

  /**
   * How trains are kept apart.
   *
   * @param signalling  kind of signalling
   * @param intervalMin from an arrival to the next departure into the freed track [min]
   * @param headwayMin  between trains that follow each other under automatic block [min]
   * @param bundle      trains that follow each other before the direction turns; 1 without automatic block
   * @param maintenanceH hours a day without trains
   * @param limit       share of the rest that may be occupied: 0.6 for mixed traffic over a day, 0.75 in peaks
   */
  public record Control(
      Signalling signalling,
      double intervalMin,
      double headwayMin,
      int bundle,
      double maintenanceH,
      double limit) {
    /** Checks the control. */
    public Control {
      boolean times = intervalMin >= 0 && headwayMin > 0;
      boolean day = maintenanceH >= 0 && maintenanceH < 24 && limit > 0 && limit <= 1;
      if (!times || !day || bundle < 1 || bundle > 1 && !signalling.follows()) {
        throw new IllegalArgumentException("control of a railway section out of range");
      }
    }
  }

  /**
   * How trains run.
   *
   * @param speedKmPerH running speed of goods trains without stops [km/h]
   * @param startStopMin time lost by one stop: braking and starting together [min]
   * @param passenger  passenger trains a day and direction
   * @param equivalent goods trains that one passenger train displaces
   */
  public record Trains(
      double speedKmPerH, double startStopMin, double passenger, double equivalent) {
    /** Checks the trains. */
    public Trains {
      if (!(speedKmPerH > 0) || !(startStopMin >= 0) || !(passenger >= 0) || !(equivalent >= 0)) {
        throw new IllegalArgumentException("trains of a railway section out of range");
      }
    }
  }
}
