package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>Units are hours, tonnes a year, USD/t. Times and capacities of links are those of {@link LinkTerms}, of terminals
 * their own or those of their gauge change. Rail, road and sea prices are per tonne-kilometre and load
 * class; tolls, border fees and the company's tariffs come on top.
 *
 * <p>Checked by: {@code SupplyCompilerTest}.
 */
public final class SupplyCompiler {
  private static final double TONNES_PER_MT = 1e6;
  private static final double TERMINAL_ALPHA = 0.15;
  private static final int TERMINAL_BETA = 4;

  private final Study study;
  private final int year;
  private final Supernetwork network;
  private final Map<LinkMode, Mode> modes = new EnumMap<>(LinkMode.class);
  private final Map<String, List<Crossing>> crossings = new LinkedHashMap<>();
  private final Map<String, List<Service>> services = new LinkedHashMap<>();
  private final Set<String> served = new LinkedHashSet<>(); // links with a service, open or not
  private final Tariffs tariffs;
  private final PriceClasses classes;
  private final Operations operations;

  private final double[] time;
  private final double[] variance;
  private final double[][] money;
  private final boolean[] closed;
  private final int[] facility;
  private final List<double[]> capacities = new ArrayList<>(); // {tonnes, background, alpha, beta}
  private final List<Boolean> hard = new ArrayList<>(); // [facilities]

  private SupplyCompiler(Supernetwork network, Study study, int year, Operations operations) {
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
    this.operations = operations;
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
    return compile(network, study, year, territories, Operations.of(study));
  }

  /** The same where what the railways, posts, fleets and gauge changes give is known. */
  static LinkSupply compile(
      Supernetwork network, Study study, int year, long[] territories, Operations operations) {
    SupplyCompiler compiler = new SupplyCompiler(network, study, year, operations);
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
    Attributes.add(network, study, compiler.classes, compiler.money);
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
    LinkTerms terms =
        new LinkTerms(link, mode, borders, services.getOrDefault(link.id(), List.of()), operations);
    boolean limited = served.contains(link.id()) || terms.roomT() < Double.POSITIVE_INFINITY;
    boolean open = study.linkOpen(link.id(), year);
    int[] arcs = network.arcsOfLink(link.id());
    for (int load = 0; load < money.length; load++) {
      double charge = tariffs.usdPerT(link, classes.commodity(load));
      double usd = terms.feesUsdPerT() + charge + carriageUsdPerT(link, mode, classes.load(load));
      for (int arc : arcs) {
        money[load][arc] = usd;
      }
    }
    for (int arc : arcs) {
      time[arc] = terms.hours();
      variance[arc] = terms.variance();
      closed[arc] = !open;
      if (limited) {
        double background = link.supply().backgroundMtPerYear() * TONNES_PER_MT;
        facility[arc] = addFacility(terms.roomT(), background, terms.alpha(), terms.beta());
        hard.add(isHard(link, borders) || terms.refuses());
      }
    }
  }

  private static boolean isHard(Link link, List<Crossing> borders) {
    boolean hard = link.supply().hard();
    for (Crossing border : borders) {
      hard |= border.terms().hard();
    }
    return hard;
  }

  /** Price of carriage on a link [USD/t]. */
  public static double carriageUsdPerT(Link link, Mode mode, LoadClass load) {
    return mode.carriage().priceUsdPerTkm()
        * load.factor(link.mode())
        * link.terms().priceFactor()
        * link.lengthKm();
  }

  /**
   * Resources of carriage on a link: the mode's resource cost for the load class [USD/t]; a link's price factor is scarcity
   * of space or of slope and costs in proportion.
   */
  public static double resourceUsdPerT(Link link, Mode mode, LoadClass load) {
    double price = mode.carriage().priceUsdPerTkm();
    double resource = mode.carriage().resourceCostUsdPerTkm();
    return price > 0
        ? carriageUsdPerT(link, mode, load) * resource / price
        : resource * load.factor(link.mode()) * link.terms().priceFactor() * link.lengthKm();
  }

  private void addTerminal(Terminal terminal) {
    Terminal.Terms terms = terminal.terms();
    Optional<Derived> derived = operations.gauge(terminal.id());
    double hours = derived.map(gauge -> gauge.time().freeH()).orElse(terms.timeH());
    double room = derived
        .map(gauge -> gauge.rate().capacityT())
        .orElse(LinkTerms.tonnes(terms.capacityMtPerYear()));
    int shared = Graph.NONE;
    if (room < Double.POSITIVE_INFINITY) {
      double alpha =
          derived.map(gauge -> gauge.time().curve().alphaH() / hours).orElse(TERMINAL_ALPHA);
      int beta = derived.map(gauge -> gauge.time().curve().beta()).orElse(TERMINAL_BETA);
      shared = addFacility(room, 0, alpha, beta);
      hard.add(terms.hard());
    }
    for (int arc : network.arcsOfTerminal(terminal.id())) {
      time[arc] = hours;
      variance[arc] = terms.timeSdH() * terms.timeSdH();
      closed[arc] = !study.terminalOpen(terminal.id(), year);
      facility[arc] = shared;
      for (int load = 0; load < money.length; load++) {
        money[load][arc] = terms.costUsdPerT() * classes.load(load).transfer();
      }
    }
  }

  /** The mode in which a layer is reached; a harbour of a study that has ferries and no ships is reached as ferries are. */
  static Mode reached(Map<LinkMode, Mode> modes, LinkMode layer) {
    Mode mode = modes.get(layer);
    return mode == null ? modes.get(LinkMode.FERRY) : mode;
  }

  private void addConnector(int arc) {
    Mode.Access access = reached(modes, network.arcs.get(arc).mode()).access();
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
}
