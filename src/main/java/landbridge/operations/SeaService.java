package landbridge.operations;

/**
 * A ferry or sea service: vessels that go to and fro.
 *
 * <p>Checked by: {@code SailingsTest}.
 *
 * @param vessels   vessels on the route
 * @param sailingH  time at sea, one way [h]
 * @param portH     time in each port: berthing, unloading, loading [h]
 * @param available share of time that a vessel is in service: docking, repairs
 * @param loadT     cargo of a full vessel [t]
 * @param rule      how it departs
 * @param closures  wind and ice
 */
public record SeaService(
    double vessels,
    double sailingH,
    double portH,
    double available,
    double loadT,
    Departures rule,
    Closures closures) {

  /** Checks the service. */
  public SeaService {
    boolean times = sailingH > 0 && portH >= 0 && available > 0 && available <= 1;
    if (!(vessels > 0) || !times || !(loadT > 0)) {
      throw new IllegalArgumentException("sea service out of range");
    }
  }

  /**
   * How vessels depart.
   *
   * @param rule      by timetable, or when full
   * @param variation squared coefficient of variation of the time between departures by timetable
   * @param unitT     cargo that comes as one: a lorry, a wagon [t]
   * @param expected  share of the capacity that is expected to be used; sets how long a vessel loads that waits to
   *                  be full
   */
  public record Departures(Rule rule, double variation, double unitT, double expected) {
    /** Checks the rule. */
    public Departures {
      boolean use = expected > 0 && expected <= 1;
      if (!(variation >= 0) || !(unitT > 0) || !use) {
        throw new IllegalArgumentException("departures out of range");
      }
    }
  }

  /** When a vessel leaves. */
  public enum Rule {
    /** At its time, full or not. */
    TIMETABLE,
    /** When it is full. */
    FULL_LOAD
  }
}
