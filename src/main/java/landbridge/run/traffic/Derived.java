package landbridge.run.traffic;

import landbridge.operations.DelayCurve;

/**
 * What the operation of a link, crossing, service or terminal gives: capacity, time, delay.
 *
 * @param kind   table that it comes from, in the singular: section, post, fleet or gauge_change
 * @param id     row of that table
 * @param object link, crossing, service or terminal that it describes
 * @param used   true if it replaces the values given by hand
 * @param rate   what passes
 * @param time   how long it takes
 * @param given  the values given by hand
 */
public record Derived(
    String kind, String id, String object, boolean used, Rate rate, Time time, Given given) {

  /**
   * What passes at capacity, per direction (gauge changes: both directions together).
   *
   * @param unitsPerDay trains, vehicles, departures or wagons a day
   * @param unitT       cargo of each, empty ones counted in [t]
   * @param capacityT   cargo a year [t/yr]
   */
  public record Rate(double unitsPerDay, double unitT, double capacityT) {}

  /**
   * How long it takes.
   *
   * @param freeH time without any goods [h]
   * @param sdH   standard deviation at the flow that is expected [h]
   * @param curve delay on top, as a function of flow over capacity
   */
  public record Time(double freeH, double sdH, DelayCurve curve) {}

  /**
   * The values given by hand.
   *
   * @param capacityT capacity [t/yr]; infinite if none
   * @param timeH     time [h]
   */
  public record Given(double capacityT, double timeH) {}

  /** How far the capacity lies from the one given by hand, relative to that; 0 where none is given. */
  public double apart() {
    return given.capacityT() < Double.POSITIVE_INFINITY
        ? rate.capacityT() / given.capacityT() - 1
        : 0;
  }
}
