package landbridge.read.network;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import landbridge.base.NumberText;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;

/**
 * Writes a network as a GMNS 0.96 folder: config.csv, node.csv, link.csv with our volume-delay columns.
 *
 * <p>Capacity is written for one lane, as all lanes together. Free speed is written where length and
 * time give one; the free-flow time itself stands in {@code vdf_fftt}, so nothing is lost. Checked by:
 * {@code GmnsTest} (there and back).
 */
public final class GmnsWriter {
  private static final List<String> LINK_COLUMNS = List.of(
      "link_id",
      "from_node_id",
      "to_node_id",
      "directed",
      "length",
      "facility_type",
      "capacity",
      "free_speed",
      "lanes",
      "allowed_uses",
      "toll",
      "vdf_form",
      "vdf_fftt",
      "vdf_alpha",
      "vdf_beta",
      "vdf_points");

  private GmnsWriter() {}

  /** Writes the folder, making it if need be. */
  public static void write(RoadNetwork network, Path folder) throws IOException {
    Files.createDirectories(folder);
    config(network, folder.resolve("config.csv"));
    nodes(network, folder.resolve("node.csv"));
    try (CsvWriter links = writer(folder.resolve("link.csv"))) {
      links.writeRecord(LINK_COLUMNS);
      for (RoadLink link : network.links()) {
        links.writeRecord(row(link));
      }
    }
  }

  private static void config(RoadNetwork network, Path file) throws IOException {
    try (CsvWriter config = writer(file)) {
      config.writeRecord(
          "dataset_name", "long_length", "speed", "currency", "version_number", "id_type");
      config.writeRecord(
          network.name(),
          network.units().length(),
          network.units().speed(),
          network.units().currency(),
          "0.96",
          "string");
    }
  }

  private static void nodes(RoadNetwork network, Path file) throws IOException {
    try (CsvWriter nodes = writer(file)) {
      nodes.writeRecord("node_id", "x_coord", "y_coord", "node_type", "zone_id", "passable");
      for (RoadNode node : network.nodes()) {
        nodes.writeRecord(
            node.id(),
            NumberText.of(node.x()),
            NumberText.of(node.y()),
            node.isZone() && !node.passable() ? "centroid" : "",
            node.zone(),
            node.passable() ? "1" : "0");
      }
    }
  }

  private static String[] row(RoadLink link) {
    double length = link.supply().length();
    double time = link.supply().freeTime();
    RoadDelay delay = link.delay();
    String points = delay.points().stream()
        .map(p -> NumberText.of(p.flow()) + ":" + NumberText.of(p.time()))
        .collect(Collectors.joining(";"));
    return new String[] {
      link.id(),
      link.from(),
      link.to(),
      "1",
      NumberText.of(length),
      link.terms().type(),
      NumberText.of(link.supply().capacity()),
      time > 0 && length > 0 ? NumberText.of(length / time * 60) : "",
      "1",
      String.join(",", link.terms().uses()),
      NumberText.of(link.terms().toll()),
      delay.form().name().toLowerCase(Locale.ROOT),
      NumberText.of(time),
      NumberText.of(delay.a()),
      NumberText.of(delay.b()),
      points
    };
  }

  static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }
}
