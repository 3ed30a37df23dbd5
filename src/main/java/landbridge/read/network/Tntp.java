package landbridge.read.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.network.LinkFlow;
import landbridge.model.network.NetworkUnits;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.RoadTerms;
import landbridge.model.network.TripTable;

/**
 * Reads the TNTP format of the Transportation Networks for Research collection.
 *
 * <p>Its quirks: comments from a tilde on; tags that may be missing (no first through node means that
 * every zone may be passed); nodes numbered with gaps; rows with or without a semicolon; free-flow
 * times of zero; capacities of zero, which close a link whose time would grow with flow; powers of
 * zero. Factors for toll and distance are not in the files but in the collection's notes; a tag
 * {@code <TOLL FACTOR>} or {@code <DISTANCE FACTOR>} is understood where someone added it.
 *
 * <p>Source: bstabler/TransportationNetworks, README. Checked by: {@code TntpTest}.
 */
public final class Tntp {
  private static final int COLUMNS = 10;

  private Tntp() {}

  /** What the tags of a network file say about costs: factors of toll and distance, 0 if unsaid. */
  public record Factors(double toll, double distance) {}

  /** Reads a network. */
  public static Reading<RoadNetwork> network(Path path) {
    FileText file = FileText.of(path);
    TntpHeader header = TntpHeader.of(file.text());
    int zones = header.whole("NUMBER OF ZONES", 0, file);
    int firstThrough = header.whole("FIRST THRU NODE", 1, file);
    List<RoadLink> links = new ArrayList<>();
    Map<Integer, RoadNode> nodes = new TreeMap<>();
    for (int zone = 1; zone <= zones; zone++) {
      nodes.put(zone, node(zone, zones, firstThrough));
    }
    int line = header.lines();
    for (String row : file.text().substring(header.end()).split("\n")) {
      line++;
      String[] fields = fields(row);
      if (fields.length == 0) {
        continue;
      }
      if (fields.length < COLUMNS) {
        file.problem("E7002", line, row.strip(), fields.length, COLUMNS);
        continue;
      }
      RoadLink link = link(fields, line, links.size() + 1, file);
      links.add(link);
      for (String end : List.of(link.from(), link.to())) {
        int number = (int) file.number(end, line, "node");
        nodes.computeIfAbsent(number, n -> node(n, zones, firstThrough));
      }
    }
    compare(header, "NUMBER OF LINKS", links.size(), file);
    compare(header, "NUMBER OF NODES", nodes.size(), file);
    RoadNetwork network =
        new RoadNetwork(name(path), NetworkUnits.METRIC, List.copyOf(nodes.values()), links);
    return new Reading<>(network, file.endOf(links, "links"));
  }

  /** Reads the factors that a network file may hold. */
  public static Factors factors(Path path) {
    FileText file = FileText.of(path);
    TntpHeader header = TntpHeader.of(file.text());
    Factors factors = new Factors(
        header.number("TOLL FACTOR", 0, file), header.number("DISTANCE FACTOR", 0, file));
    file.end();
    return factors;
  }

  private static RoadNode node(int number, int zones, int firstThrough) {
    String zone = number <= zones ? Integer.toString(number) : "";
    return new RoadNode(Integer.toString(number), zone, 0, 0, number >= firstThrough);
  }

  private static RoadLink link(String[] fields, int line, int number, FileText file) {
    double capacity = atLeastZero(fields[2], line, "capacity", file);
    double length = atLeastZero(fields[3], line, "length", file);
    double time = atLeastZero(fields[4], line, "free-flow time", file);
    double alpha = atLeastZero(fields[5], line, "b", file);
    double power = atLeastZero(fields[6], line, "power", file);
    double toll = file.number(fields[8], line, "toll");
    if (capacity == 0 && alpha * power * time > 0) {
      file.problem("W7003", line, "link " + fields[0] + " - " + fields[1]);
    }
    return new RoadLink(
        Integer.toString(number),
        whole(fields[0], line, file),
        whole(fields[1], line, file),
        new RoadSupply(length, time, capacity),
        RoadDelay.bpr(alpha, power),
        new RoadTerms(toll, List.of(), fields[9]));
  }

  private static String whole(String written, int line, FileText file) {
    double value = file.number(written, line, "node");
    if (value != Math.rint(value) || value < 1 || value > Integer.MAX_VALUE) {
      file.problem("E7004", line, written);
    }
    return Integer.toString((int) value);
  }

  private static double atLeastZero(String written, int line, String what, FileText file) {
    double value = file.number(written, line, what);
    if (value < 0) {
      file.problem("E7005", line, what + " = " + written, what);
      return 0;
    }
    return value;
  }

  private static void compare(TntpHeader header, String tag, int found, FileText file) {
    int said = header.whole(tag, found, file);
    if (said != found) {
      file.problem("W7006", 0, "<" + tag + "> " + said, said, found);
    }
  }

  /** Reads trips; the zones are 1 to the number the file names. */
  public static Reading<TripTable> trips(Path path) {
    FileText file = FileText.of(path);
    TntpHeader header = TntpHeader.of(file.text());
    int zones = header.whole("NUMBER OF ZONES", 0, file);
    double[][] trips = new double[zones][zones];
    int origin = 0;
    int line = header.lines();
    for (String row : file.text().substring(header.end()).split("\n")) {
      line++;
      String text = uncommented(row);
      if (text.regionMatches(true, 0, "origin", 0, 6)) {
        origin = zone(text.substring(6).strip(), zones, line, file);
      } else {
        addTrips(text, origin, trips, line, file);
      }
    }
    List<String> names = new ArrayList<>();
    for (int zone = 1; zone <= zones; zone++) {
      names.add(Integer.toString(zone));
    }
    TripTable table = TripTable.of(name(path), names, trips);
    double said = header.number("TOTAL OD FLOW", table.total(), file);
    if (Math.abs(said - table.total()) > 1e-4 * Math.abs(said)) {
      file.problem("W7007", 0, "<TOTAL OD FLOW> " + said, said, table.total());
    }
    return new Reading<>(table, file.endOf(names, "trips"));
  }

  private static void addTrips(String text, int origin, double[][] trips, int line, FileText file) {
    for (String entry : text.split(";")) {
      int colon = entry.indexOf(':');
      if (entry.isBlank()) {
        continue;
      }
      if (colon < 0 || origin == 0) {
        file.problem("E7008", line, entry.strip());
        continue;
      }
      int destination = zone(entry.substring(0, colon).strip(), trips.length, line, file);
      double amount = atLeastZero(entry.substring(colon + 1).strip(), line, "trips", file);
      if (destination > 0) {
        trips[origin - 1][destination - 1] += amount;
      }
    }
  }

  private static int zone(String written, int zones, int line, FileText file) {
    double value = file.number(written, line, "zone");
    if (value < 1 || value > zones || value != Math.rint(value)) {
      file.problem("E7009", line, "zone " + written, zones);
      return 0;
    }
    return (int) value;
  }

  /** Reads a published solution: from, to, volume, cost; with or without the tags of older files. */
  public static List<LinkFlow> flows(Path path) {
    FileText file = FileText.of(path);
    TntpHeader header = TntpHeader.of(file.text());
    List<LinkFlow> flows = new ArrayList<>();
    int line = header.lines();
    for (String row : file.text().substring(header.end()).split("\n")) {
      line++;
      String[] fields = fields(row.replace(":", " "));
      if (fields.length < 3 || Character.isLetter(fields[0].charAt(0))) {
        continue;
      }
      double cost = fields.length > 3 ? file.number(fields[3], line, "cost") : 0;
      flows.add(new LinkFlow(fields[0], fields[1], file.number(fields[2], line, "volume"), cost));
    }
    file.end();
    return flows;
  }

  private static String[] fields(String row) {
    String text = uncommented(row).replace(';', ' ').strip();
    return text.isEmpty() ? new String[0] : text.split("\\s+");
  }

  private static String uncommented(String row) {
    int tilde = row.indexOf('~');
    return (tilde < 0 ? row : row.substring(0, tilde)).strip();
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    int cut = file.indexOf("_net.");
    cut = cut < 0 ? file.lastIndexOf('.') : cut;
    return cut < 0 ? file : file.substring(0, cut);
  }
}
