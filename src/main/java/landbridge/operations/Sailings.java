package landbridge.operations;

/**
 * Departures, capacity and waiting of a sea service.
 *
 * <p>Departures a week and direction = vessels x available x 168 / (2 (sailing + port)) x (1 - share of time shut);
 * capacity = departures x load.
 *
 * <p><b>Wait by timetable</b> at a random moment: H (1 + c2) / 2, half the headway plus the variance term; second
 * moment E[H^3] / (3 E[H]) with gamma headways. <b>Wait for a full load</b> of K units that come by chance at rate
 * r: the j-th waits for K - j more, so the mean is (K - 1) / (2 r); the second moment averages n (n + 1) / r^2 over n
 * = 0 .. K - 1. <b>Overflow</b>: who finds the vessel full waits for the next; the queue left behind is Miller's, for
 * Poisson arrivals and fixed capacity per departure: exp(-1.33 sqrt(K) (1 - x) / x) / (2 (1 - x)). <b>Closures</b> add
 * their wait, independent of the rest.
 *
 * <p>Source: Osuna and Newell (1972) for headways; Miller (1963) for the overflow. Checked by: {@code SailingsTest}.
 */
public final class Sailings {
  private static final double WEEK_H = 168;
  private static final double WEEKS = 365 / 7.0;
  private static final double MILLER = 1.33;

  private final SeaService service;

  private Sailings(SeaService service) {
    this.service = service;
  }

  /** The sailings of a service. */
  public static Sailings of(SeaService service) {
    return new Sailings(service);
  }

  /** Time from departure to the next departure of a vessel from the same port [h]. */
  public double roundTripH() {
    return 2 * (service.sailingH() + service.portH());
  }

  /** Departures a week and direction, closures taken off. */
  public double departuresPerWeek() {
    double trips = service.vessels() * service.available() * WEEK_H / roundTripH();
    return trips * (1 - service.closures().share());
  }

  /** Time between departures [h]. */
  public double headwayH() {
    return WEEK_H / departuresPerWeek();
  }

  /** Cargo a year and direction [t/yr]. */
  public double capacityT() {
    return departuresPerWeek() * WEEKS * service.loadT();
  }

  /** Mean wait for a departure that has room, closures included [h]. */
  public double waitH() {
    return boardingH() + service.closures().waitH();
  }

  /** Standard deviation of that wait [h]. */
  public double waitSdH() {
    double mean = boardingH();
    double closed = service.closures().waitSdH();
    return StrictMath.sqrt(Math.max(0, boardingSecond() - mean * mean) + closed * closed);
  }

  private double boardingH() {
    SeaService.Departures rule = service.rule();
    return switch (rule.rule()) {
      case TIMETABLE -> headwayH() * (1 + rule.variation()) / 2;
      case FULL_LOAD -> (units() - 1) / (2 * unitsPerH());
    };
  }

  private double boardingSecond() {
    SeaService.Departures rule = service.rule();
    double c2 = rule.variation();
    double k = units();
    double rate = unitsPerH();
    return switch (rule.rule()) {
      case TIMETABLE -> headwayH() * headwayH() * (1 + c2) * (1 + 2 * c2) / 3;
      case FULL_LOAD -> (k * k - 1) / 3 / (rate * rate);
    };
  }

  /** Lorries or wagons of a full vessel, at least 1. */
  public double units() {
    return Math.max(1, service.loadT() / service.rule().unitT());
  }

  private double unitsPerH() {
    return service.rule().expected() * units() / headwayH();
  }

  /**
   * Mean wait on top of {@link #waitH} of those who find the vessel full [h]; infinite from full use on.
   *
   * @param load flow over capacity
   */
  public double overflowH(double load) {
    if (load >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (load <= 0) {
      return 0;
    }
    double left =
        StrictMath.exp(-MILLER * StrictMath.sqrt(units()) * (1 - load) / load) / (2 * (1 - load));
    return left / (load * units() / headwayH());
  }
}
