package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.choice.Capacity;
import landbridge.choice.LinkSupply;
import landbridge.graph.Graph;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.LoadClass;
import landbridge.model.Mode;
import landbridge.model.Service;
import landbridge.model.Study;
import landbridge.model.Terminal;

/**
 * Turns what a study says of one year into the arrays that the route choice computes on.
 *
 * <p>Units are converted here and nowhere else: hours, tonnes a year, USD/t. A link's time is running,
 * waiting, half the headway of its services and the dwell of its crossings; its capacity is the least of
 * its own, its crossings' and its services'. Rail, road and sea prices are per tonne-kilometre and load
 * class; tolls, border fees and the company's tariffs come on top.
 *
 * <p>Checked by: {@code SupplyCompilerTest}.
 */
public final class SupplyCompiler {
  private static final double TONNES_PER_MT = 1e6;
  private static final double HOURS_PER_WEEK = 168;
  private static final double WEEKS_PER_YEAR = 365.25 / 7;
  private static final double TERMINAL_ALPHA = 0.15;
  private static final int TERMINAL_BETA = 4;

  private final Study study;
  private final int year;
  private final Supernetwork network;
  private final Map<LinkMode, Mode> modes = new TreeMap<>();
  private final Map<String, List<Crossing>> crossings = new TreeMap<>();
  private final Map<String, List<Service>> services = new TreeMap<>();
  private final Set<String> served = new TreeSet<>(); // links with a service, open or not
  private final Tariffs tariffs;
  private final PriceClasses classes;

  private final double[] time;
  private final double[] variance;
  private final double[][] money;
  private final boolean[] closed;
  private final int[] facility;
  private final List<double[]> capacities = new ArrayList<>(); // {tonnes, background, alpha, beta}
  private final List<Boolean> hard = new ArrayList<>(); // [facilities]

  private SupplyCompiler(Supernetwork network, Study study, int year) {
    this.network = network;
    this.study = study;
    this.year = year;
    int arcs = network.arcs.size();
    time = new double[arcs];
    variance = new double[arcs];
    classes = PriceClasses.of(study);
    money = new double[classes.count()][arcs];
    closed = new boolean[arcs];
    facility = new int[arcs];
    Arrays.fill(facility, Graph.NONE);
    study.modes().forEach(mode -> modes.put(mode.id(), mode));
    tariffs = new Tariffs(study, year);
    for (Crossing crossing : study.crossings()) {
      crossings.computeIfAbsent(crossing.linkId(), id -> new ArrayList<>()).add(crossing);
    }
    for (Service service : study.services()) {
      served.add(service.linkId());
      if (study.serviceOpen(service.id(), year)) {
        services.computeIfAbsent(service.linkId(), id -> new ArrayList<>()).add(service);
      }
    }
  }

  /**
   * The supply of one year.
   *
   * @param study the study with its scenario applied, with the values in force in the year
   */
  public static LinkSupply compile(
      Supernetwork network, Study study, int year, long[] territories) {
    SupplyCompiler compiler = new SupplyCompiler(network, study, year);
    for (Link link : study.links()) {
      compiler.addLink(link);
    }
    for (Terminal terminal : study.terminals()) {
      compiler.addTerminal(terminal);
    }
    for (int arc = 0; arc < network.arcs.size(); arc++) {
      if (network.arcs.get(arc).kind() == Supernetwork.Kind.CONNECTOR) {
        compiler.addConnector(arc);
      }
    }
    Attributes.add(network, study, compiler.money);
    return new LinkSupply(
        compiler.time,
        compiler.variance,
        compiler.money,
        compiler.closed,
        territories,
        compiler.facility,
        compiler.capacity());
  }

  private void addLink(Link link) {
    Mode mode = modes.get(link.mode());
    List<Crossing> borders = crossings.getOrDefault(link.id(), List.of());
    List<Service> sailings = services.getOrDefault(link.id(), List.of());
    double speed = link.supply().freeSpeedKmPerH().orElse(mode.carriage().speedKmPerH());
    double hours = link.lengthKm() / speed + link.supply().waitH() + headwayWait(sailings);
    double spread = square(link.supply().waitSdH())
        + square(mode.carriage().timeSdHPer1000Km()) * link.lengthKm() / 1000
        + sailings.stream()
            .mapToDouble(Service::waitSdH)
            .map(SupplyCompiler::square)
            .max()
            .orElse(0);
    for (Crossing border : borders) {
      hours += border.terms().dwellH();
      spread += square(border.terms().dwellSdH());
    }
    double fees = feesUsdPerT(link, borders);
    double room = roomT(link, borders, sailings);
    boolean limited = served.contains(link.id()) || room < Double.POSITIVE_INFINITY;
    boolean open = study.linkOpen(link.id(), year);
    for (int arc : network.arcsOfLink(link.id())) {
      time[arc] = hours;
      variance[arc] = spread;
      closed[arc] = !open;
      for (int load = 0; load < money.length; load++) {
        double charge = tariffs.usdPerT(link, classes.commodity(load));
        money[load][arc] = fees + charge + carriageUsdPerT(link, mode, classes.load(load));
      }
      if (limited) {
        double background = link.supply().backgroundMtPerYear() * TONNES_PER_MT;
        facility[arc] =
            addFacility(room, background, link.supply().alpha(), link.supply().beta());
        hard.add(isHard(link, borders));
      }
    }
  }

  private static boolean isHard(Link link, List<Crossing> borders) {
    return link.supply().hard()
        || borders.stream().anyMatch(border -> border.terms().hard());
  }

  /** Price of carriage on a link [USD/t]. */
  public static double carriageUsdPerT(Link link, Mode mode, LoadClass load) {
    return mode.carriage().priceUsdPerTkm()
        * load.factor(link.mode())
        * link.terms().priceFactor()
        * link.lengthKm();
  }

  private double feesUsdPerT(Link link, List<Crossing> borders) {
    double fees = link.terms().tollUsdPerT();
    for (Crossing border : borders) {
      fees += border.terms().costUsdPerT();
    }
    return fees;
  }

  /** Mean wait for the next departure: half the headway of all services together. */
  private static double headwayWait(List<Service> sailings) {
    double departures = 0;
    for (Service service : sailings) {
      departures += service.departuresPerWeek() * (1 - service.closureShare());
    }
    return departures > 0 ? HOURS_PER_WEEK / departures / 2 : 0;
  }

  private static double roomT(Link link, List<Crossing> borders, List<Service> sailings) {
    double room = tonnes(link.supply().capacityMtPerYear());
    for (Crossing border : borders) {
      room = Math.min(room, tonnes(border.terms().capacityMtPerYear()));
    }
    double carried = 0;
    for (Service service : sailings) {
      carried += service.departuresPerWeek()
          * (1 - service.closureShare())
          * WEEKS_PER_YEAR
          * service.loadT();
    }
    return sailings.isEmpty() ? room : Math.min(room, carried);
  }

  private void addTerminal(Terminal terminal) {
    Terminal.Terms terms = terminal.terms();
    double room = tonnes(terms.capacityMtPerYear());
    int shared = room < Double.POSITIVE_INFINITY
        ? addFacility(room, 0, TERMINAL_ALPHA, TERMINAL_BETA)
        : Graph.NONE;
    if (shared != Graph.NONE) {
      hard.add(terms.hard());
    }
    for (int arc : network.arcsOfTerminal(terminal.id())) {
      time[arc] = terms.timeH();
      variance[arc] = square(terms.timeSdH());
      closed[arc] = !study.terminalOpen(terminal.id(), year);
      facility[arc] = shared;
      for (int load = 0; load < money.length; load++) {
        money[load][arc] = terms.costUsdPerT() * classes.load(load).transfer();
      }
    }
  }

  private void addConnector(int arc) {
    Mode.Access access = modes.get(network.arcs.get(arc).mode()).access();
    time[arc] = access.accessTimeH() / 2;
    for (double[] ofLoad : money) {
      ofLoad[arc] = access.accessCostUsdPerT() / 2;
    }
  }

  private int addFacility(double room, double background, double alpha, int beta) {
    capacities.add(new double[] {room, background, alpha, beta});
    return capacities.size() - 1;
  }

  private Capacity capacity() {
    boolean[] hardOf = new boolean[hard.size()];
    for (int f = 0; f < hardOf.length; f++) {
      hardOf[f] = hard.get(f);
    }
    return new Capacity(
        column(0),
        column(1),
        column(2),
        Arrays.stream(column(3)).mapToInt(b -> (int) b).toArray(),
        hardOf);
  }

  private double[] column(int index) {
    return capacities.stream().mapToDouble(row -> row[index]).toArray();
  }

  private static double tonnes(OptionalDouble millions) {
    return millions.isPresent() ? millions.getAsDouble() * TONNES_PER_MT : Double.POSITIVE_INFINITY;
  }

  private static double square(double value) {
    return value * value;
  }
}
