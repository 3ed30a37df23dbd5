package landbridge.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.assign.Assignment;
import landbridge.assign.GapPoint;
import landbridge.assign.PathFlow;
import landbridge.assign.PathFlows;
import landbridge.assign.Selection;
import landbridge.assign.Skims;
import landbridge.assign.TurningFlows;
import landbridge.assign.UserClass;
import landbridge.base.NumberText;
import landbridge.graph.OdMatrix;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNode;
import landbridge.model.network.TripTable;
import landbridge.read.network.CsvTrips;
import landbridge.read.network.Omx;
import landbridge.run.assign.NetworkProblem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of an assignment as files of a folder: links, gaps, skims, selections, turns, paths.
 *
 * <p>Checked by: {@code AssignCommandTest}.
 */
final class AssignFiles {
  private final NetworkProblem net;
  private final Assignment result;
  private final Path folder;
  private final List<RoadLink> links;
  private final List<String> written = new ArrayList<>();

  AssignFiles(NetworkProblem net, Assignment result, Path folder) {
    this.net = net;
    this.result = result;
    this.folder = folder;
    links = net.network().links();
  }

  List<String> written() {
    return written;
  }

  /** A table being written. */
  private interface Rows {
    void to(CsvWriter csv);
  }

  private void csv(String name, Rows rows) {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name))) {
      rows.to(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.add(name);
  }

  /** Flow by class, time, cost and V/C of each link. */
  void links(List<String> formats) {
    csv("links.csv", csv -> {
      csv.writeRecord(linkHeader());
      for (int link = 0; link < links.size(); link++) {
        csv.writeRecord(linkRow(link));
      }
    });
    for (String format : formats) {
      switch (format) {
        case "parquet" -> parquet();
        case "geojson" -> geoJson();
        default -> {} // csv is always written
      }
    }
  }

  /** A file in the folder of the tables must not have a name that one of them may have. */
  static void requireNoTable(String option, Path file, Path folder) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    boolean inside = folder.toAbsolutePath().normalize().equals(parent);
    if (inside && file.toString().matches(".*\\.(csv|parquet|geojson|omx)")) {
      throw new CommandFailure(
          ExitCode.USAGE,
          option + " " + file + " could replace a table of --out; give it another ending");
    }
  }

  /** Formats of the link table must be known. */
  static void requireFormats(List<String> formats) {
    for (String format : formats) {
      if (!List.of("csv", "parquet", "geojson").contains(format)) {
        throw new CommandFailure(
            ExitCode.USAGE, "--format " + format + ": csv, parquet or geojson");
      }
    }
  }

  private List<String> linkHeader() {
    List<String> header =
        new ArrayList<>(List.of("link_id", "from_node_id", "to_node_id", "length", "capacity"));
    List<UserClass> classes = result.problem().classes();
    classes.forEach(c -> header.add("flow_" + c.name()));
    header.addAll(List.of("flow_pce", "free_time", "time"));
    classes.forEach(c -> header.add("cost_" + c.name()));
    header.addAll(List.of("volume_over_capacity", "marginal_toll"));
    return header;
  }

  private List<String> linkRow(int link) {
    RoadLink written = links.get(link);
    double capacity = written.supply().capacity();
    List<String> row = new ArrayList<>(List.of(written.id(), written.from(), written.to()));
    row.add(NumberText.of(written.supply().length()));
    row.add(NumberText.of(capacity));
    int classes = result.problem().classes().size();
    for (int k = 0; k < classes; k++) {
      row.add(NumberText.of(result.flow(k, link)));
    }
    row.add(NumberText.of(result.flow(link)));
    row.add(NumberText.of(result.problem().times().time(link, 0)));
    row.add(NumberText.of(result.time(link)));
    for (int k = 0; k < classes; k++) {
      row.add(NumberText.of(result.cost(k, link)));
    }
    row.add(capacity > 0 ? NumberText.of(result.flow(link) / capacity) : "");
    row.add(NumberText.of(result.marginalToll(link)));
    return row;
  }

  private void parquet() {
    String from = folder.resolve("links.csv").toString().replace("'", "''");
    String to = folder.resolve("links.parquet").toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET autoinstall_known_extensions=false");
      statement.execute(
          "COPY (SELECT * FROM read_csv('" + from + "', header=true, types={'link_id':"
              + " 'VARCHAR', 'from_node_id': 'VARCHAR', 'to_node_id': 'VARCHAR'})) TO '" + to
              + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, "Parquet: " + e.getMessage());
    }
    written.add("links.parquet");
  }

  private void geoJson() {
    Map<String, RoadNode> nodes = net.network().nodes().stream()
        .collect(Collectors.toMap(RoadNode::id, n -> n, (a, b) -> a, java.util.TreeMap::new));
    ObjectNode root = Json.object().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (int link = 0; link < links.size(); link++) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      ObjectNode geometry = feature.putObject("geometry").put("type", "LineString");
      ArrayNode line = geometry.putArray("coordinates");
      for (String end : List.of(links.get(link).from(), links.get(link).to())) {
        line.addArray().add(nodes.get(end).x()).add(nodes.get(end).y());
      }
      ObjectNode values =
          feature.putObject("properties").put("link_id", links.get(link).id());
      values.put("flow_pce", result.flow(link)).put("time", result.time(link));
      double capacity = links.get(link).supply().capacity();
      if (capacity > 0) {
        values.put("volume_over_capacity", result.flow(link) / capacity);
      }
    }
    try {
      Files.writeString(folder.resolve("links.geojson"), Json.text(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.add("links.geojson");
  }

  /** The way to the gap. */
  void gaps() {
    csv("gaps.csv", csv -> {
      csv.writeRecord("pass", "relative_gap", "tstt", "sptt", "objective");
      for (GapPoint point : result.history()) {
        csv.writeRecord(
            Integer.toString(point.pass()),
            NumberText.of(point.relativeGap()),
            NumberText.of(point.tstt()),
            NumberText.of(point.sptt()),
            NumberText.of(point.objective()));
      }
    });
  }

  /** Demand without a path; no file if there is none. */
  void stranded() {
    if (result.stranded().isEmpty()) {
      return;
    }
    csv("stranded.csv", csv -> {
      csv.writeRecord("class", "o_zone_id", "d_zone_id", "volume");
      for (Assignment.Stranded s : result.stranded()) {
        csv.writeRecord(
            s.userClass(),
            net.zones().get(s.origin()),
            net.zones().get(s.destination()),
            NumberText.of(s.demand()));
      }
    });
  }

  /** Who travels under elastic demand, as trips that {@code --demand} or {@code --class} read. */
  void demand() {
    List<UserClass> classes = result.problem().classes();
    if (classes.size() > 1) {
      List<Omx.Matrix> matrices =
          classes.stream().map(c -> new Omx.Matrix(c.name(), trips(c.demand()))).toList();
      Omx.write(folder.resolve("demand.omx"), net.zones(), matrices);
      written.add("demand.omx");
      return;
    }
    double[][] trips = trips(classes.get(0).demand());
    try {
      CsvTrips.write(TripTable.of("travelling", net.zones(), trips), folder.resolve("demand.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.add("demand.csv");
  }

  private static double[][] trips(OdMatrix matrix) {
    double[][] trips = new double[matrix.zones()][matrix.zones()];
    for (int o = 0; o < trips.length; o++) {
      for (int pair = matrix.first(o); pair < matrix.first(o + 1); pair++) {
        trips[o][matrix.destination(pair)] = matrix.demand(pair);
      }
    }
    return trips;
  }

  /** Matrices of time, cost and distance: cheapest path and mean of used paths, by class. */
  void skims() {
    List<Omx.Matrix> matrices = new ArrayList<>();
    for (int k = 0; k < result.problem().classes().size(); k++) {
      String suffix = "_" + result.problem().classes().get(k).name();
      double[] time = new double[links.size()];
      double[] cost = new double[links.size()];
      double[] length = new double[links.size()];
      for (int link = 0; link < time.length; link++) {
        time[link] = result.time(link);
        cost[link] = result.cost(k, link);
        length[link] = links.get(link).supply().length();
      }
      add(matrices, "time" + suffix, Skims.of(result, k, time));
      add(matrices, "cost" + suffix, Skims.of(result, k, cost));
      add(matrices, "distance" + suffix, Skims.of(result, k, length));
    }
    Omx.write(folder.resolve("skims.omx"), net.zones(), matrices);
    written.add("skims.omx");
  }

  private void add(List<Omx.Matrix> matrices, String name, Skims skims) {
    int zones = net.zones().size();
    double[][] cheapest = new double[zones][zones];
    double[][] mean = new double[zones][zones];
    for (int o = 0; o < zones; o++) {
      for (int d = 0; d < zones; d++) {
        cheapest[o][d] = skims.cheapest(o, d);
        mean[o][d] = skims.mean(o, d);
      }
    }
    matrices.add(new Omx.Matrix(name, cheapest));
    if (result.originFlows().isPresent()) {
      matrices.add(new Omx.Matrix(name + "_used", mean));
    }
  }

  /** [links] whether a link is meant by one of these names: ids, or FROM-TO for all links between two nodes. */
  static boolean[] chosen(List<RoadLink> links, List<String> names) {
    boolean[] chosen = new boolean[links.size()];
    for (String name : names) {
      boolean found = false;
      for (int i = 0; i < chosen.length; i++) {
        RoadLink link = links.get(i);
        boolean meant = link.id().equals(name) || (link.from() + "-" + link.to()).equals(name);
        chosen[i] |= meant;
        found |= meant;
      }
      if (!found) {
        throw new CommandFailure(ExitCode.USAGE, "there is no link " + name);
      }
    }
    return chosen;
  }

  /** Number of a zone. */
  static int zone(NetworkProblem net, String name) {
    int zone = net.zones().indexOf(name);
    if (zone < 0) {
      throw new CommandFailure(ExitCode.USAGE, "there is no zone " + name);
    }
    return zone;
  }

  /** Number of a node. */
  static int node(NetworkProblem net, String name) {
    List<String> ids = net.network().nodes().stream().map(RoadNode::id).toList();
    if (!ids.contains(name)) {
      throw new CommandFailure(ExitCode.USAGE, "there is no node " + name);
    }
    return ids.indexOf(name);
  }

  /** Who uses links. */
  void selectedLinks(List<String> names) {
    boolean[] chosen = chosen(links, names);
    selection("select-link", Selection.ofLinks(result, link -> chosen[link]));
  }

  /** Who starts or ends in a zone. */
  void selectedZone(String name) {
    int zone = zone(net, name);
    selection("select-zone", Selection.ofZone(result, zone));
  }

  private void selection(String name, Selection selection) {
    csv(name + "-links.csv", csv -> {
      csv.writeRecord("link_id", "from_node_id", "to_node_id", "flow");
      for (int link = 0; link < links.size(); link++) {
        if (selection.flow(link) > 0) {
          RoadLink at = links.get(link);
          csv.writeRecord(at.id(), at.from(), at.to(), NumberText.of(selection.flow(link)));
        }
      }
    });
    csv(name + "-demand.csv", csv -> {
      csv.writeRecord("class", "o_zone_id", "d_zone_id", "volume");
      selection
          .demand()
          .forEach((od, volume) -> csv.writeRecord(
              result.problem().classes().get(od.userClass()).name(),
              net.zones().get(od.origin()),
              net.zones().get(od.destination()),
              NumberText.of(volume)));
    });
  }

  /** Path flows. */
  void paths() {
    csv("paths.csv", csv -> {
      csv.writeRecord("class", "o_zone_id", "d_zone_id", "flow", "links");
      for (PathFlow path : PathFlows.of(result, 1e-9)) {
        csv.writeRecord(
            result.problem().classes().get(path.userClass()).name(),
            net.zones().get(path.origin()),
            net.zones().get(path.destination()),
            NumberText.of(path.flow()),
            path.links().stream().map(l -> links.get(l).id()).collect(Collectors.joining(";")));
      }
    });
  }

  /** Turning flows at nodes. */
  void turns(List<String> names) {
    csv("turns.csv", csv -> {
      csv.writeRecord("node_id", "ib_link_id", "ob_link_id", "flow_pce");
      for (String name : names) {
        TurningFlows turns = TurningFlows.at(result, node(net, name));
        for (int i = 0; i < turns.in().length; i++) {
          for (int j = 0; j < turns.out().length; j++) {
            csv.writeRecord(
                name,
                links.get(turns.in()[i]).id(),
                links.get(turns.out()[j]).id(),
                NumberText.of(turns.flow(i, j)));
          }
        }
      }
    });
  }
}
