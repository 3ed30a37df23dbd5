package landbridge.operations;

/**
 * Trains a day on a railway section, occupation in the sense of UIC 406, and delay as traffic grows.
 *
 * <p><b>Single track.</b> The longest stretch between passing places governs. Its timetable period for one train
 * each way is T = t' + t'' + two station intervals + the loss of stopping (at each end one of the two trains
 * stops); with automatic block, k trains follow each other: T = t' + t'' + 2 (k - 1) headway + ... for k trains each
 * way. <b>Double track.</b> Under automatic block a train each headway; otherwise one train from station to
 * station, T = t + interval.
 *
 * <p>Most trains a day = (1440 - maintenance) / T; the occupation is trains x T over the same minutes, and the
 * practical capacity is where it meets the limit (UIC 406, first edition: mixed traffic 60 % over a day, 75 % in the
 * peak). Passenger trains count with their equivalent.
 *
 * <p><b>Delay.</b> A stretch of single track is a server to which trains of both directions come by chance and which
 * each holds for half a period: the wait is that of M/D/1, exactly so on one stretch. Behind the first stretch the
 * trains of one direction keep apart by themselves and only opposing ones stop a train, so each further stretch
 * counts half (against a simulation of six stretches: from 5 % below to 30 % above, from a fifth to two thirds of full use). On double track all
 * waiting happens before the slowest stretch (Friedman 1965: queues in a row with constant service).
 *
 * <p>Source: UIC Code 406 (2004), table of occupancy rates; formula of the railways of gauge 1520 for parallel
 * timetables, N = (1440 - t) / T. Checked by: {@code TrackCapacityTest}, {@code TrackSimulationTest}.
 */
public final class TrackCapacity {
  private static final double DAY_MIN = 1440;

  private final RailSection section;

  private TrackCapacity(RailSection section) {
    this.section = section;
  }

  /** The capacity of a section. */
  public static TrackCapacity of(RailSection section) {
    return new TrackCapacity(section);
  }

  /**
   * Timetable period of one train each way over a single-track stretch [min].
   *
   * @param outMin      running time of the one train, without stops
   * @param backMin     running time of the other
   * @param intervalMin sum of the station intervals at both ends
   * @param stopsMin    sum of the losses by stopping and starting in the period
   */
  public static double pairPeriodMin(
      double outMin, double backMin, double intervalMin, double stopsMin) {
    return outMin + backMin + intervalMin + stopsMin;
  }

  /** Running time over the longest stretch [min]. */
  public double longestRunMin() {
    return section.layout().longestKm() / section.trains().speedKmPerH() * 60;
  }

  /** Minutes a day in which trains run. */
  public double openMin() {
    return DAY_MIN - section.control().maintenanceH() * 60;
  }

  /** Minutes of the longest stretch that one train uses, both directions counted on a single track. */
  public double minutesPerTrain() {
    return minutesPerTrain(section.layout().longestKm());
  }

  private double minutesPerTrain(double stretchKm) {
    RailSection.Control control = section.control();
    double run = stretchKm / section.trains().speedKmPerH() * 60;
    if (section.layout().tracks() == 2) {
      boolean follows = control.signalling().follows();
      return follows ? control.headwayMin() : run + control.intervalMin();
    }
    int k = control.bundle();
    double pair =
        pairPeriodMin(run, run, 2 * control.intervalMin(), 2 * section.trains().startStopMin());
    return (pair + 2 * (k - 1) * control.headwayMin()) / (2 * k);
  }

  /** Trains a day and direction at full occupation, all kinds. */
  public double mostTrains() {
    double directions = section.layout().tracks() == 1 ? 2 : 1;
    return openMin() / (minutesPerTrain() * directions);
  }

  /** Goods trains a day and direction at the limit of occupation; 0 if passengers fill it. */
  public double goodsTrains() {
    double rest = section.control().limit() * mostTrains()
        - section.trains().passenger() * section.trains().equivalent();
    return Math.max(0, rest);
  }

  /** Occupation by a number of goods trains a day and direction, passenger trains included. */
  public double occupation(double goods) {
    double trains = goods + section.trains().passenger() * section.trains().equivalent();
    return trains / mostTrains();
  }

  /** Time over the section without waiting: running and one stop in every second stretch of a single track [h]. */
  public double freeTimeH() {
    RailSection.Layout layout = section.layout();
    double run = layout.lengthKm() / section.trains().speedKmPerH();
    double stops = layout.tracks() == 1 ? (layout.loops() + 1) / 2.0 : 1;
    return run + stops * section.trains().startStopMin() / 60;
  }

  /**
   * Mean time that a train waits for others over the section [h]; infinite from full occupation on.
   *
   * @param goods goods trains a day and direction
   */
  public double delayH(double goods) {
    RailSection.Layout layout = section.layout();
    double trains = goods + section.trains().passenger() * section.trains().equivalent();
    double arrivals = trains * (layout.tracks() == 1 ? 2 : 1) / openMin();
    double delay = Queue.wait(1, arrivals, minutesPerTrain(), 0);
    if (layout.loops() > 0 && layout.tracks() == 1) {
      double others = (layout.lengthKm() - layout.longestKm()) / layout.loops();
      delay += layout.loops() * Queue.wait(1, arrivals, minutesPerTrain(others), 0) / 2;
    }
    return delay / 60;
  }
}
