package landbridge.operations;

/**
 * A place where the gauge changes: wagons get other bogies, or goods other wagons.
 *
 * <p>Wagons are worked on in sets: a set fills a track and takes the minutes of a wagon times its wagons over the
 * gangs that work side by side, and not less than the minutes of one wagon. Capacity = tracks x sets a day x wagons
 * of a set. A train's wagons come together: the wait is that of M/D/c for the sets of a train, and a wagon leaves
 * when its set is done.
 *
 * <p>Checked by: {@code GaugeChangeTest}.
 *
 * @param tracks      tracks on which sets are worked on side by side
 * @param wagons      wagons of a set
 * @param gangs       gangs per track
 * @param minutes     minutes of one wagon and gang
 * @param shiftsH     hours a day in which work goes on
 * @param available   share of those hours that is worked: breaks, shunting, faults
 * @param netT        cargo of a wagon [t]
 */
public record GaugeChange(
    int tracks,
    int wagons,
    int gangs,
    double minutes,
    double shiftsH,
    double available,
    double netT) {
  /** Checks the place. */
  public GaugeChange {
    boolean counts = tracks >= 1 && wagons >= 1 && gangs >= 1;
    boolean times = minutes > 0 && shiftsH > 0 && shiftsH <= 24;
    if (!counts || !times || !(available > 0 && available <= 1) || !(netT > 0)) {
      throw new IllegalArgumentException("gauge change out of range");
    }
  }

  /** Working time of one set [h]. */
  public double setH() {
    double rounds = StrictMath.ceil((double) wagons / gangs);
    return rounds * minutes / 60;
  }

  /** Wagons a day, both directions together. */
  public double wagonsPerDay() {
    return tracks * wagons * shiftsH * available / setH();
  }

  /** Cargo a year, both directions together, at a share of loaded wagons [t/yr]. */
  public double capacityT(double loaded) {
    return wagonsPerDay() * netT * loaded * 365;
  }

  /**
   * Mean time of a wagon at a share of the capacity [h]: wait for a track, then its set; infinite from full use on.
   * Hours outside the shifts stretch both.
   */
  public double timeH(double load) {
    double work = setH() / available;
    double arrivals = load * tracks / work; // sets per working hour
    double working = Queue.wait(tracks, arrivals, work, 0) + work;
    return working * 24 / shiftsH;
  }
}
