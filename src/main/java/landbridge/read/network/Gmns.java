package landbridge.read.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.network.NetworkUnits;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.RoadTerms;

/**
 * Reads a network in the General Modeling Network Specification, version 0.96: a folder with node.csv,
 * link.csv and, if need be, config.csv and zone.csv.
 *
 * <p>Its traps: capacity is per lane and per hour; units stand in config.csv; a link that is not
 * directed is two links. GMNS has no volume-delay functions, so we read columns of our own, named as
 * DTALite names them where it does: {@code vdf_form} (bpr, conical, davidson, akcelik, table), {@code
 * vdf_fftt} (free-flow time in minutes; otherwise length over free_speed), {@code vdf_alpha}, {@code
 * vdf_beta}, {@code vdf_points} (flow:time pairs separated by semicolons), and at nodes {@code
 * passable} (0 where no path may run through; 1 is meant where the column is missing or empty).
 *
 * <p>Source: zephyr-data-specs/GMNS, spec/*.schema.json. Checked by: {@code GmnsTest}.
 */
public final class Gmns {
  private static final double MINUTES_PER_HOUR = 60;
  private static final double ALPHA = 0.15; // of the Bureau of Public Roads
  private static final double BETA = 4;

  private final NetworkUnits units;
  private final Map<String, RoadNode> nodes = new TreeMap<>();
  private final List<RoadNode> inOrder = new ArrayList<>();
  private final List<RoadLink> links = new ArrayList<>();

  private Gmns(NetworkUnits units) {
    this.units = units;
  }

  /** Whether a path is a folder in this format. */
  public static boolean is(Path path) {
    return Files.isDirectory(path) && Files.exists(path.resolve("link.csv"));
  }

  /** Reads the folder. */
  public static Reading<RoadNetwork> network(Path folder) {
    Gmns gmns = new Gmns(units(folder.resolve("config.csv")));
    List<landbridge.base.Problem> warnings = new ArrayList<>();
    FileText nodes = CsvRows.each(folder.resolve("node.csv"), gmns::node);
    warnings.addAll(nodes.endOf(gmns.inOrder, "nodes"));
    FileText links = CsvRows.each(folder.resolve("link.csv"), gmns::link);
    warnings.addAll(links.endOf(gmns.links, "links"));
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return new Reading<>(new RoadNetwork(name, gmns.units, gmns.inOrder, gmns.links), warnings);
  }

  private static NetworkUnits units(Path config) {
    if (!Files.exists(config)) {
      return NetworkUnits.METRIC;
    }
    List<NetworkUnits> read = new ArrayList<>();
    CsvRows.each(config, row -> {
          String length = orElse(row.text("long_length"), NetworkUnits.METRIC.length());
          String speed = orElse(row.text("speed"), NetworkUnits.METRIC.speed());
          read.add(new NetworkUnits(length, speed, row.text("currency")));
        })
        .end();
    return read.isEmpty() ? NetworkUnits.METRIC : read.get(0);
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private void node(CsvRows row) {
    String id = row.required("node_id");
    boolean passable = row.number("passable", 1) != 0;
    RoadNode node = new RoadNode(
        id, row.text("zone_id"), row.number("x_coord", 0), row.number("y_coord", 0), passable);
    if (nodes.putIfAbsent(id, node) != null) {
      row.file().problem("E7014", row.line(), id, id);
    }
    inOrder.add(node);
  }

  private void link(CsvRows row) {
    String from = end(row, "from_node_id");
    String to = end(row, "to_node_id");
    double lanes = row.amount("lanes", 1);
    RoadSupply supply =
        new RoadSupply(row.amount("length", 0), freeTime(row), row.amount("capacity", 0) * lanes);
    String uses = row.text("allowed_uses");
    List<String> allowed =
        uses.isEmpty() || uses.equalsIgnoreCase("all") ? List.of() : List.of(uses.split("[,;| ]+"));
    RoadTerms terms = new RoadTerms(row.number("toll", 0), allowed, row.text("facility_type"));
    RoadDelay delay = delay(row);
    if (row.text("capacity").isEmpty() && delay.form() != RoadDelay.Form.TABLE) {
      delay = RoadDelay.bpr(0, BETA); // no capacity is written: the time is fixed
    }
    String id = row.required("link_id");
    links.add(new RoadLink(id, from, to, supply, delay, terms));
    String directed = row.text("directed").toLowerCase(Locale.ROOT);
    if (directed.equals("0") || directed.equals("false")) {
      links.add(new RoadLink(id + "-back", to, from, supply, delay, terms));
    }
  }

  private String end(CsvRows row, String column) {
    String id = row.required(column);
    if (!id.isEmpty() && !nodes.containsKey(id)) {
      row.file().problem("E7010", row.line(), column + " = " + id, id);
    }
    return id;
  }

  private double freeTime(CsvRows row) {
    if (!row.text("vdf_fftt").isEmpty()) {
      return row.amount("vdf_fftt", 0);
    }
    double speed = row.amount("free_speed", 0);
    if (speed == 0) {
      row.file().problem("E7013", row.line(), "free_speed", "free_speed (or vdf_fftt)");
      return 0;
    }
    double km = row.amount("length", 0) * kilometres(row, units.length());
    return km / (speed * kilometresPerHour(row, units.speed())) * MINUTES_PER_HOUR;
  }

  private static double kilometres(CsvRows row, String unit) {
    switch (unit.toLowerCase(Locale.ROOT)) {
      case "km", "kilometer", "kilometers", "kilometre", "kilometres":
        return 1;
      case "mi", "mile", "miles":
        return 1.609344;
      case "m", "meter", "meters", "metre", "metres":
        return 0.001;
      case "ft", "foot", "feet":
        return 0.0003048;
      default:
        row.file().problem("E7015", 0, "long_length = " + unit, unit);
        return 1;
    }
  }

  private static double kilometresPerHour(CsvRows row, String unit) {
    switch (unit.toLowerCase(Locale.ROOT)) {
      case "kph", "kmh", "km/h", "kmph":
        return 1;
      case "mph", "mi/h":
        return 1.609344;
      case "m/s", "mps":
        return 3.6;
      default:
        row.file().problem("E7015", 0, "speed = " + unit, unit);
        return 1;
    }
  }

  private static RoadDelay delay(CsvRows row) {
    String written = row.text("vdf_form");
    double alpha = row.amount("vdf_alpha", ALPHA);
    double beta = row.amount("vdf_beta", BETA);
    if (written.isEmpty()) {
      return RoadDelay.bpr(alpha, beta);
    }
    try {
      RoadDelay.Form form = RoadDelay.Form.valueOf(written.toUpperCase(Locale.ROOT));
      return new RoadDelay(form, alpha, beta, points(row));
    } catch (IllegalArgumentException e) {
      row.file().problem("E7016", row.line(), "vdf_form = " + written, written);
      return RoadDelay.bpr(alpha, beta);
    }
  }

  private static List<RoadDelay.Point> points(CsvRows row) {
    List<RoadDelay.Point> points = new ArrayList<>();
    for (String entry : row.text("vdf_points").split(";")) {
      String[] parts = entry.split(":");
      if (parts.length == 2) {
        double flow = row.file().number(parts[0].strip(), row.line(), "vdf_points");
        double time = row.file().number(parts[1].strip(), row.line(), "vdf_points");
        points.add(new RoadDelay.Point(flow, time));
      }
    }
    return points;
  }
}
