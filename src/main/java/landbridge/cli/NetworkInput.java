package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import landbridge.base.Problem;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.CsvTrips;
import landbridge.read.network.Gmns;
import landbridge.read.network.Omx;
import landbridge.read.network.Reading;
import landbridge.read.network.Tntp;
import landbridge.run.assign.NetworkProblem;
import landbridge.run.assign.TrafficClass;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The network and the demand that a command is given, in whatever format they come.
 *
 * <p>A folder with link.csv is GMNS, a file ending in .tntp is TNTP; demand may also be OMX or CSV. A folder that holds
 * one TNTP network and its trips may be given as NET alone. Checked by: {@code AssignCommandTest}.
 */
final class NetworkInput {
  private static final String TRIPS = "_trips.tntp";

  @Parameters(
      index = "0",
      paramLabel = "NET",
      description = "Network: a GMNS folder, a TNTP file, or a folder with one TNTP network.")
  private Path net;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "Trips of one class: TNTP, OMX (file.omx:matrix) or CSV.")
  private String demand = "";

  @Option(
      names = "--class",
      paramLabel = "K=V,...",
      description = {
        "A user class, once per class, such as",
        "  name=lorry,demand=lorry.omx,pce=2.5,toll=0.02,distance=0.04",
        "toll and distance are time per unit of toll and of length."
      })
  private List<String> classes = List.of();

  @Option(
      names = "--toll-factor",
      paramLabel = "T",
      description = "Time per unit of toll. Default: what the file says, else 0.")
  private Double tollFactor;

  @Option(
      names = "--distance-factor",
      paramLabel = "T",
      description = "Time per unit of length. Default: what the file says, else 0.")
  private Double distanceFactor;

  @Option(
      names = "--multiply",
      paramLabel = "F",
      defaultValue = "1",
      description = "Multiply all demand. Default: 1.")
  private double multiply = 1;

  @Option(
      names = "--close",
      paramLabel = "LINK",
      split = ",",
      description = "Close links: a link id, or FROM-TO for all links between two nodes.")
  private List<String> closed = List.of();

  /** The network as read; warnings are said. */
  RoadNetwork network(Talk talk) {
    Path file = networkFile();
    Reading<RoadNetwork> reading = Gmns.is(file) ? Gmns.network(file) : Tntp.network(file);
    reading.warnings().forEach(warning -> talk.say(warning.text()));
    return reading.value();
  }

  private Path networkFile() {
    return networkFile(net);
  }

  static Path networkFile(Path given) {
    if (!Files.exists(given)) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, given + " does not exist");
    }
    if (Gmns.is(given) || !Files.isDirectory(given)) {
      return given;
    }
    return only(given, "_net.tntp");
  }

  /** The trips that lie with a network and are meant unless others are named; empty where there are none, or several. */
  static Optional<String> tripsBeside(Path net) {
    List<Path> found = Gmns.is(net)
        ? Stream.of("demand.omx", "demand.csv")
            .map(net::resolve)
            .filter(Files::exists)
            .limit(1)
            .toList()
        : ending(tntpFolder(net), TRIPS);
    return found.size() == 1 ? Optional.of(found.get(0).toString()) : Optional.empty();
  }

  /** A folder that is to get demand.csv must not hold the demand.omx that would be taken in its place. */
  static void requireNoOtherTrips(Path folder) {
    Path other = folder.resolve("demand.omx");
    if (Files.exists(other)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          other + " is there and would be taken in place of demand.csv; remove it first");
    }
  }

  private static Path tntpFolder(Path net) {
    return Files.isDirectory(net) ? net : net.toAbsolutePath().getParent();
  }

  private static List<Path> ending(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path only(Path folder, String ending) {
    List<Path> found = ending(folder, ending);
    if (found.size() != 1) {
      throw new CommandFailure(
          ExitCode.USAGE, folder + " holds " + found.size() + " files *" + ending + "; name one");
    }
    return found.get(0);
  }

  /** Everything put together. */
  NetworkProblem problem(Talk talk) {
    RoadNetwork network = withClosures(network(talk));
    return NetworkProblem.of(network, classes(talk));
  }

  private List<TrafficClass> classes(Talk talk) {
    Path file = networkFile();
    Tntp.Factors said = Gmns.is(file) ? new Tntp.Factors(0, 0) : Tntp.factors(file);
    double toll = tollFactor != null ? tollFactor : said.toll();
    double distance = distanceFactor != null ? distanceFactor : said.distance();
    List<TrafficClass> all = new ArrayList<>();
    if (classes.isEmpty()) {
      all.add(made("all", times(trips(defaultDemand(), talk)), toll, distance, 1));
    }
    for (String text : classes) {
      TrafficClass next = trafficClass(text, toll, distance, talk);
      if (all.stream().anyMatch(one -> one.name().equals(next.name()))) {
        throw new CommandFailure(
            ExitCode.USAGE, "--class: two are named " + next.name() + "; give each a name=...");
      }
      all.add(next);
    }
    return all;
  }

  /** A class of the command line and of the factors that a file may hold; a usage error where it can be none. */
  static TrafficClass made(String name, TripTable trips, double toll, double distance, double pce) {
    try {
      return new TrafficClass(name, trips, toll, distance, pce);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    }
  }

  private String defaultDemand() {
    if (!demand.isEmpty()) {
      return demand;
    }
    return tripsBeside(net)
        .orElseGet(() -> Gmns.is(net)
            ? net.resolve("demand.csv").toString()
            : only(tntpFolder(net), TRIPS).toString());
  }

  private TrafficClass trafficClass(String text, double toll, double distance, Talk talk) {
    Map<String, String> values = KeyValues.of("--class", text);
    String from = values.getOrDefault("demand", "");
    TripTable trips = times(trips(from.isEmpty() ? defaultDemand() : from, talk));
    String name = values.getOrDefault("name", "all");
    TrafficClass made = made(
        name,
        trips,
        number(values, "toll", toll),
        number(values, "distance", distance),
        number(values, "pce", 1));
    values.keySet().removeAll(List.of("name", "demand", "toll", "distance", "pce"));
    if (!values.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "--class " + text + ": unknown " + values.keySet());
    }
    return made;
  }

  private static double number(Map<String, String> values, String key, double otherwise) {
    String text = values.getOrDefault(key, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    return PlainNumber.find(text)
        .orElseThrow(() -> new CommandFailure(
            ExitCode.USAGE, "--class: " + key + "=" + text + " is no number from -1e20 to 1e20"));
  }

  /** Trips in any format. */
  static TripTable trips(String from, Talk talk) {
    int colon = from.lastIndexOf(".omx:");
    if (colon >= 0) {
      return Omx.trips(Path.of(from.substring(0, colon + 4)), from.substring(colon + 5));
    }
    Path file = Path.of(from);
    String lower = from.toLowerCase(Locale.ROOT);
    if (!Files.exists(file)) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, "no demand: " + from + " does not exist");
    }
    if (lower.endsWith(".omx")) {
      return Omx.trips(file, "");
    }
    Reading<TripTable> reading = lower.endsWith(".csv") ? CsvTrips.read(file) : Tntp.trips(file);
    for (Problem warning : reading.warnings()) {
      talk.say(warning.text());
    }
    return reading.value();
  }

  private TripTable times(TripTable trips) {
    if (multiply < 0) {
      throw new CommandFailure(ExitCode.USAGE, "--multiply cannot be negative");
    }
    if (multiply == 1) {
      return trips;
    }
    double[][] rows = new double[trips.zones().size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = trips.row(row);
      for (int column = 0; column < rows.length; column++) {
        rows[row][column] *= multiply;
      }
    }
    return TripTable.of(trips.name(), trips.zones(), rows);
  }

  private RoadNetwork withClosures(RoadNetwork network) {
    List<RoadLink> links = new ArrayList<>(network.links());
    for (String name : closed) {
      boolean found = false;
      for (int i = 0; i < links.size(); i++) {
        RoadLink link = links.get(i);
        if (link.id().equals(name) || (link.from() + "-" + link.to()).equals(name)) {
          links.set(i, link.closed());
          found = true;
        }
      }
      if (!found) {
        throw new CommandFailure(ExitCode.USAGE, "--close " + name + ": there is no such link");
      }
    }
    return network.withLinks(links);
  }
}
