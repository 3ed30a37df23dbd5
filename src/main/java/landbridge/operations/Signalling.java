package landbridge.operations;

/**
 * How trains are kept apart, and what that allows.
 *
 * <p>Station intervals are by judgement within the range of the textbooks (1 to 5 minutes) and stand for a section
 * that gives none.
 */
public enum Signalling {
  /** Staff, token or telephone: one train between stations, points by hand. */
  TOKEN(5),
  /** Semi-automatic (tokenless) block: one train between stations, points from the station. */
  SEMI_AUTOMATIC(3),
  /** Automatic block: trains follow each other at the headway. */
  AUTOMATIC(1);

  private final double stationIntervalMin;

  Signalling(double stationIntervalMin) {
    this.stationIntervalMin = stationIntervalMin;
  }

  /** Time between an arrival and the next departure into the freed track where nothing else is given [min]. */
  public double stationIntervalMin() {
    return stationIntervalMin;
  }

  /** Whether trains may follow each other between two stations. */
  public boolean follows() {
    return this == AUTOMATIC;
  }
}
