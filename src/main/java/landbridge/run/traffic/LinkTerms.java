package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.Mode;
import landbridge.model.Service;
import landbridge.operations.DelayCurve;

/**
 * Time, spread, fees, capacity and volume-delay curve of a link with its crossings and services.
 *
 * <p>Time is running, waiting, the wait for a departure and the dwell of the crossings; the capacity is the least of
 * the link's own, its crossings', what quotas leave, and its services'. What a row of sections, posts or fleets
 * derives takes the place of the value given by hand; a speed that a link gives stays. Where something is derived, its
 * delay and the rest's t0 a x^b are added as functions of the flow and fitted by one curve, since the traffic model
 * has one per link.
 *
 * <p>Checked by: {@code SupplyCompilerTest}, {@code OperationsTest}.
 */
final class LinkTerms {
  private static final double TONNES_PER_MT = 1e6;
  private static final double HOURS_PER_WEEK = 168;
  private static final double WEEKS_PER_YEAR = 365.25 / 7;

  private final Link link;
  private final List<Derived> derived = new ArrayList<>();
  private final boolean refuses;
  private final double hours;
  private final double variance;
  private final double fees;
  private final double room;
  private final double givenHours; // part of the hours whose delay is the link's own a and b
  private final double givenRoom; // capacity given by hand
  private final DelayCurve curve; // null where nothing is derived

  LinkTerms(
      Link link, Mode mode, List<Crossing> borders, List<Service> sailings, Operations operations) {
    this.link = link;
    Sums sums = new Sums();
    sums.fees = link.terms().tollUsdPerT();
    running(mode, operations, sums);
    borders.forEach(border -> border(border, operations, sums));
    departures(sailings, operations, sums);
    boolean refused = false;
    for (Crossing border : borders) {
      refused |= operations.permitRoomT(border.id()) < Double.POSITIVE_INFINITY;
    }
    this.refuses = refused;
    this.hours = sums.hours;
    this.variance = sums.variance;
    this.fees = sums.fees;
    this.room = sums.room;
    this.givenHours = sums.givenHours;
    this.givenRoom = sums.givenRoom;
    this.curve = derived.isEmpty() ? null : DelayCurve.of(this::delayH);
  }

  /** What is added up over the parts of a link. */
  private static final class Sums {
    private double hours;
    private double givenHours;
    private double variance;
    private double fees;
    private double room = Double.POSITIVE_INFINITY;
    private double givenRoom = Double.POSITIVE_INFINITY;

    void given(double timeH, double roomT) {
      hours += timeH;
      givenHours += timeH;
      room = Math.min(room, roomT);
      givenRoom = Math.min(givenRoom, roomT);
    }
  }

  private void running(Mode mode, Operations operations, Sums sums) {
    Optional<Derived> section = operations.section(link.id());
    OptionalDouble speed = link.supply().freeSpeedKmPerH();
    double run = link.lengthKm() / speed.orElse(mode.carriage().speedKmPerH());
    if (section.isPresent()) {
      sums.hours += speed.isPresent() ? run : section.get().time().freeH();
      sums.hours += link.supply().waitH();
      sums.room = section.get().rate().capacityT();
      derived.add(section.get());
    } else {
      sums.given(run + link.supply().waitH(), tonnes(link.supply().capacityMtPerYear()));
    }
    sums.variance = square(link.supply().waitSdH())
        + square(mode.carriage().timeSdHPer1000Km()) * link.lengthKm() / 1000;
  }

  private void border(Crossing border, Operations operations, Sums sums) {
    Optional<Derived> post = operations.post(border.id());
    if (post.isPresent()) {
      sums.hours += post.get().time().freeH();
      sums.variance += square(post.get().time().sdH());
      sums.room = Math.min(sums.room, post.get().rate().capacityT());
      derived.add(post.get());
    } else {
      sums.given(border.terms().dwellH(), tonnes(border.terms().capacityMtPerYear()));
      sums.variance += square(border.terms().dwellSdH());
    }
    sums.fees += border.terms().costUsdPerT() + operations.permitCostUsdPerT(border.id());
    sums.hours += operations.permitTimeH(border.id());
    sums.variance += operations.permitVariance(border.id());
    sums.room = Math.min(sums.room, operations.permitRoomT(border.id()));
  }

  private void departures(List<Service> sailings, Operations operations, Sums sums) {
    List<Derived> fleets = new ArrayList<>();
    double deviation = 0;
    double carried = 0;
    double weekly = 0;
    double waited = 0;
    for (Service service : sailings) {
      double given = service.departuresPerWeek() * (1 - service.closureShare());
      Optional<Derived> fleet = operations.fleet(service.id());
      double tonnes =
          fleet.map(f -> f.rate().capacityT()).orElse(given * WEEKS_PER_YEAR * service.loadT());
      carried += tonnes;
      weekly += given;
      waited += tonnes * fleet.map(f -> f.time().freeH()).orElse(HOURS_PER_WEEK / given / 2);
      deviation = Math.max(deviation, fleet.map(f -> f.time().sdH()).orElse(service.waitSdH()));
      fleet.ifPresent(fleets::add);
    }
    if (!sailings.isEmpty()) {
      // by hand: half the headway of all services together; derived: the mean of the services by
      // what they carry
      boolean byHand = fleets.isEmpty();
      double wait = byHand ? HOURS_PER_WEEK / weekly / 2 : waited / carried;
      sums.given(wait, byHand ? carried : Double.POSITIVE_INFINITY);
      sums.room = Math.min(sums.room, carried);
      sums.variance += square(deviation);
      if (fleets.size() == sailings.size() && fleets.size() == 1) {
        sums.givenHours -= wait;
        derived.add(fleets.get(0));
      }
    }
  }

  /** Delay at a share of the link's capacity [h]. */
  private double delayH(double load) {
    double flow = load * room;
    double sum = 0;
    for (Derived part : derived) {
      sum += part.time().curve().delayH(flow / part.rate().capacityT());
    }
    if (givenRoom < Double.POSITIVE_INFINITY) {
      double own = new DelayCurve(
              link.supply().alpha() * givenHours, link.supply().beta(), 0, 0, List.of())
          .delayH(flow / givenRoom);
      sum += own;
    }
    return sum;
  }

  /** Time without goods [h]. */
  double hours() {
    return hours;
  }

  /** Variance of the time [h2]. */
  double variance() {
    return variance;
  }

  /** Tolls, border fees and what quotas add [USD/t]. */
  double feesUsdPerT() {
    return fees;
  }

  /** Capacity per direction [t/yr]; infinite if nothing limits. */
  double roomT() {
    return room;
  }

  /** Whether a quota refuses what is beyond it: then the capacity is a wall, not a slope. */
  boolean refuses() {
    return refuses;
  }

  /** Delay at capacity over the time without goods. */
  double alpha() {
    return curve == null ? link.supply().alpha() : curve.alphaH() / hours;
  }

  /** Exponent of the delay. */
  int beta() {
    return curve == null ? link.supply().beta() : curve.beta();
  }

  static double tonnes(OptionalDouble millions) {
    return millions.isPresent() ? millions.getAsDouble() * TONNES_PER_MT : Double.POSITIVE_INFINITY;
  }

  private static double square(double value) {
    return value * value;
  }
}
