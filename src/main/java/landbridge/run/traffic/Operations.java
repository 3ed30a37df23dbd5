package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Crossing;
import landbridge.model.Fleet;
import landbridge.model.GaugeBreak;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.Permit;
import landbridge.model.Post;
import landbridge.model.Provenance;
import landbridge.model.Section;
import landbridge.model.Service;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.model.Use;
import landbridge.operations.BorderPost;
import landbridge.operations.BorderQueue;
import landbridge.operations.DelayCurve;
import landbridge.operations.GaugeChange;
import landbridge.operations.PermitQuota;
import landbridge.operations.Sailings;
import landbridge.operations.TrackCapacity;
import landbridge.operations.TrainLoad;

/**
 * What railways, border posts, fleets, gauge changes and permits of a study give, by what they describe.
 *
 * <p>Maps the study's rows to the engine of operations and its results to the units of the traffic model. A row that
 * only checks is computed too, so that it can be compared with the values given by hand.
 *
 * <p>Immutable once made. Checked by: {@code OperationsTest}.
 */
public final class Operations {
  private static final double TONNES_PER_MT = 1e6;
  private static final double WEEKS_PER_YEAR = 365 / 7.0;
  private static final double EXPECTED =
      0.6; // load at which a spread is taken where no flow is published
  private static final double LEAST_T = 1;

  private final Study study;
  private final Map<String, Known> known = new LinkedHashMap<>(); // by kind and row
  private final Map<String, Derived> sections = new LinkedHashMap<>(); // by link
  private final Map<String, Derived> posts = new LinkedHashMap<>(); // by crossing
  private final Map<String, Derived> fleets = new LinkedHashMap<>(); // by service
  private final Map<String, Derived> gauges = new LinkedHashMap<>(); // by terminal
  private final Map<String, List<PermitQuota>> quotas = new LinkedHashMap<>(); // by crossing
  private final Map<String, List<Permit>> permits =
      new LinkedHashMap<>(); // by crossing, same order

  /**
   * A result and the records from which it follows.
   *
   * @param records of the study, by identity
   * @param derived what follows from them
   */
  private record Known(List<Object> records, Derived derived) {
    boolean from(List<Object> others) {
      boolean same = records.size() == others.size();
      for (int i = 0; same && i < records.size(); i++) {
        same = records.get(i) == others.get(i);
      }
      return same;
    }
  }

  private Operations(Study study, Map<String, Known> before) {
    this.study = study;
    Map<LinkMode, Mode> modes = new EnumMap<>(LinkMode.class);
    study.modes().forEach(mode -> modes.put(mode.id(), mode));
    Map<String, Link> links = new LinkedHashMap<>();
    study.links().forEach(link -> links.put(link.id(), link));
    Map<String, Crossing> crossings = new LinkedHashMap<>();
    study.crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    Map<String, Service> services = new LinkedHashMap<>();
    study.services().forEach(service -> services.put(service.id(), service));
    Map<String, Terminal> terminals = new LinkedHashMap<>();
    study.terminals().forEach(terminal -> terminals.put(terminal.id(), terminal));
    for (Section row : study.workings().sections()) {
      Link link = links.get(row.linkId());
      Mode mode = modes.get(link.mode());
      sections.put(
          link.id(),
          once(before, "section " + row.id(), () -> section(row, link, mode), row, link, mode));
    }
    for (Post row : study.workings().posts()) {
      Crossing crossing = crossings.get(row.crossingId());
      posts.put(
          crossing.id(),
          once(before, "post " + row.id(), () -> post(row, crossing), row, crossing));
    }
    for (Fleet row : study.workings().fleets()) {
      Service service = services.get(row.serviceId());
      fleets.put(
          service.id(), once(before, "fleet " + row.id(), () -> fleet(row, service), row, service));
    }
    for (GaugeBreak row : study.workings().gaugeChanges()) {
      Terminal terminal = terminals.get(row.terminalId());
      gauges.put(
          terminal.id(),
          once(before, "gauge " + row.id(), () -> gauge(row, terminal), row, terminal));
    }
    addPermits();
  }

  private void addPermits() {
    for (Permit row : study.workings().permits()) {
      for (String crossing : row.crossings()) {
        quotas.computeIfAbsent(crossing, id -> new ArrayList<>()).add(OperationRows.permit(row));
        permits.computeIfAbsent(crossing, id -> new ArrayList<>()).add(row);
      }
    }
  }

  /** The operations of a study whose scenario and year have been applied. */
  public static Operations of(Study study) {
    return new Operations(study, new LinkedHashMap<>());
  }

  /** The same for another state of the study: what rests on the very same records is taken over. */
  public Operations in(Study other) {
    return new Operations(other, known);
  }

  private Derived once(
      Map<String, Known> before, String key, Supplier<Derived> derive, Object... records) {
    List<Object> from = List.of(records);
    Known old = before.get(key);
    Known now = old != null && old.from(from) ? old : new Known(from, derive.get());
    known.put(key, now);
    return now.derived();
  }

  /** Everything, in the order of kinds and rows. */
  public List<Derived> all() {
    List<Derived> all = new ArrayList<>();
    study.workings().sections().forEach(row -> all.add(sections.get(row.linkId())));
    study.workings().posts().forEach(row -> all.add(posts.get(row.crossingId())));
    study.workings().fleets().forEach(row -> all.add(fleets.get(row.serviceId())));
    study.workings().gaugeChanges().forEach(row -> all.add(gauges.get(row.terminalId())));
    return all;
  }

  /** What replaces the values of a link. */
  public Optional<Derived> section(String link) {
    return used(sections.get(link));
  }

  /** What replaces the values of a crossing. */
  public Optional<Derived> post(String crossing) {
    return used(posts.get(crossing));
  }

  /** What replaces the values of a service. */
  public Optional<Derived> fleet(String service) {
    return used(fleets.get(service));
  }

  /** What replaces the values of a terminal. */
  public Optional<Derived> gauge(String terminal) {
    return used(gauges.get(terminal));
  }

  private static Optional<Derived> used(Derived derived) {
    return Optional.ofNullable(derived).filter(Derived::used);
  }

  /** What quotas add to the money of all goods at a crossing [USD/t]. */
  public double permitCostUsdPerT(String crossing) {
    double sum = 0;
    List<PermitQuota> here = quotas.getOrDefault(crossing, List.of());
    for (int i = 0; i < here.size(); i++) {
      sum += here.get(i).costUsdPerT(goodsT(crossing, i));
    }
    return sum;
  }

  /** What quotas add to the time of all goods at a crossing [h]. */
  public double permitTimeH(String crossing) {
    double sum = 0;
    List<PermitQuota> here = quotas.getOrDefault(crossing, List.of());
    for (int i = 0; i < here.size(); i++) {
      sum += here.get(i).timeH(goodsT(crossing, i));
    }
    return sum;
  }

  /** Variance that quotas add to that time [h2]. */
  public double permitVariance(String crossing) {
    double sum = 0;
    List<PermitQuota> here = quotas.getOrDefault(crossing, List.of());
    for (int i = 0; i < here.size(); i++) {
      double sd = here.get(i).timeSdH(goodsT(crossing, i));
      sum += sd * sd;
    }
    return sum;
  }

  /** What quotas that refuse leave of the capacity of a crossing [t/yr]. */
  public double permitRoomT(String crossing) {
    double room = Double.POSITIVE_INFINITY;
    for (PermitQuota quota : quotas.getOrDefault(crossing, List.of())) {
      room = Math.min(room, Math.max(LEAST_T, quota.mostT()));
    }
    return room;
  }

  private double goodsT(String crossing, int index) {
    return OperationRows.goodsT(permits.get(crossing).get(index));
  }

  /** A row without a finite delay is a mistake of the study: passenger trains that leave no room, say. */
  private static DelayCurve curve(
      String table, String id, Provenance row, DoubleUnaryOperator delayH) {
    try {
      return DelayCurve.of(delayH);
    } catch (IllegalArgumentException infinite) {
      throw new StudyException(Problem.of("E4073", row.place(), table + "." + id, id));
    }
  }

  private static Derived section(Section row, Link link, Mode mode) {
    TrackCapacity track = TrackCapacity.of(OperationRows.section(row, link.lengthKm()));
    TrainLoad train = OperationRows.train(row);
    double trains = track.goodsTrains();
    double empty = track.delayH(0);
    DelayCurve curve =
        curve("sections", row.id(), row.provenance(), load -> track.delayH(load * trains) - empty);
    double speed = link.supply().freeSpeedKmPerH().orElse(mode.carriage().speedKmPerH());
    return new Derived(
        "section",
        row.id(),
        link.id(),
        row.use() == Use.DERIVE,
        new Derived.Rate(
            trains, train.netT() * row.load().loaded(), least(train.tonnesPerYear(trains))),
        new Derived.Time(track.freeTimeH() + empty, 0, curve),
        new Derived.Given(
            tonnes(link.supply().capacityMtPerYear()),
            link.lengthKm() / speed + link.supply().waitH()));
  }

  private static Derived post(Post row, Crossing crossing) {
    Crossing.Terms terms = crossing.terms();
    BorderPost post = OperationRows.post(row, terms.dwellH());
    double most = post.capacityPerDay();
    double free = BorderQueue.at(post, 0).meanH();
    double flow = OperationRows.flow(row, post);
    DelayCurve curve = curve(
        "posts",
        row.id(),
        row.provenance(),
        load -> BorderQueue.at(post, load * most).meanH() - free);
    return new Derived(
        "post",
        row.id(),
        row.crossingId(),
        row.use() == Use.DERIVE,
        new Derived.Rate(most, post.loadT(), post.capacityT()),
        new Derived.Time(free, BorderQueue.at(post, flow).sdH(), curve),
        new Derived.Given(tonnes(terms.capacityMtPerYear()), terms.dwellH()));
  }

  private static Derived fleet(Fleet row, Service service) {
    Sailings sailings = Sailings.of(OperationRows.fleet(row, service));
    double given = service.departuresPerWeek() * (1 - service.closureShare());
    return new Derived(
        "fleet",
        row.id(),
        service.id(),
        row.use() == Use.DERIVE,
        new Derived.Rate(
            sailings.departuresPerWeek() / 7, row.trip().loadT(), sailings.capacityT()),
        new Derived.Time(sailings.waitH(), sailings.waitSdH(), DelayCurve.of(sailings::overflowH)),
        new Derived.Given(given * WEEKS_PER_YEAR * service.loadT(), 7 * 24 / given / 2));
  }

  private static Derived gauge(GaugeBreak row, Terminal terminal) {
    GaugeChange change = OperationRows.gauge(row);
    double free = change.timeH(0);
    Terminal.Terms terms = terminal.terms();
    return new Derived(
        "gauge_change",
        row.id(),
        row.terminalId(),
        row.use() == Use.DERIVE,
        new Derived.Rate(
            change.wagonsPerDay(),
            row.cargo().netT() * row.cargo().loaded(),
            change.capacityT(row.cargo().loaded())),
        new Derived.Time(
            free + row.work().fixedH(),
            terms.timeSdH(),
            DelayCurve.of(load -> change.timeH(load) - free)),
        new Derived.Given(tonnes(terms.capacityMtPerYear()), terms.timeH()));
  }

  private static double least(double tonnes) {
    return Math.max(LEAST_T, tonnes);
  }

  private static double tonnes(OptionalDouble millions) {
    return millions.isPresent() ? millions.getAsDouble() * TONNES_PER_MT : Double.POSITIVE_INFINITY;
  }
}
