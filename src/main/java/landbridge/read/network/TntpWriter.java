package landbridge.read.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import landbridge.base.NumberText;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.TripTable;

/**
 * Writes networks and trips in the TNTP format.
 *
 * <p>Zones become nodes 1, 2, ... in the order of the network, zones not to be passed first; the other
 * nodes follow. What the format cannot say (other volume-delay functions than BPR, user classes on
 * links) is refused, not lost. Checked by: {@code TntpTest} (there and back).
 */
public final class TntpWriter {
  private TntpWriter() {}

  /** The number of each zone in the written files, by name. */
  public static Map<String, Integer> zoneNumbers(RoadNetwork network) {
    Map<String, Integer> numbers = new TreeMap<>();
    Map<String, Integer> nodes = nodeNumbers(network);
    for (RoadNode node : network.nodes()) {
      if (node.isZone()) {
        numbers.putIfAbsent(node.zone(), nodes.get(node.id()));
      }
    }
    return numbers;
  }

  private static Map<String, Integer> nodeNumbers(RoadNetwork network) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int kind = 0; kind < 3; kind++) {
      for (RoadNode node : network.nodes()) {
        int own = !node.isZone() ? 2 : node.passable() ? 1 : 0;
        if (own == kind) {
          numbers.put(node.id(), numbers.size() + 1);
        }
      }
    }
    return numbers;
  }

  /** Writes a network. */
  public static void write(RoadNetwork network, Path path) throws IOException {
    Map<String, Integer> numbers = nodeNumbers(network);
    int centroids = 0;
    int zones = 0;
    for (RoadNode node : network.nodes()) {
      zones += node.isZone() ? 1 : 0;
      centroids += node.passable() ? 0 : 1;
      if (!node.passable() && !node.isZone()) {
        throw cannot("node " + node.id(), "that a node without a zone may not be passed");
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("<NUMBER OF ZONES> " + zones + "\n<NUMBER OF NODES> " + numbers.size());
      out.write("\n<FIRST THRU NODE> " + (centroids + 1));
      out.write("\n<NUMBER OF LINKS> " + network.links().size() + "\n<END OF METADATA>\n\n");
      out.write("~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed");
      out.write("\ttoll\tlink_type\t;\n");
      for (RoadLink link : network.links()) {
        out.write(row(link, numbers));
      }
    }
  }

  private static String row(RoadLink link, Map<String, Integer> numbers) {
    if (link.delay().form() != RoadDelay.Form.BPR) {
      throw cannot("link " + link.id(), "volume-delay functions other than BPR");
    }
    if (!link.terms().uses().isEmpty()) {
      throw cannot("link " + link.id(), "who may use a link");
    }
    String type = link.terms().type().isEmpty() ? "1" : link.terms().type().replace(' ', '_');
    return "\t" + numbers.get(link.from())
        + "\t" + numbers.get(link.to())
        + "\t" + NumberText.of(link.supply().capacity())
        + "\t" + NumberText.of(link.supply().length())
        + "\t" + NumberText.of(link.supply().freeTime())
        + "\t" + NumberText.of(link.delay().a())
        + "\t" + NumberText.of(link.delay().b())
        + "\t0\t" + NumberText.of(link.terms().toll())
        + "\t" + type + "\t;\n";
  }

  /** Writes trips, with the zone numbers of the network's file. */
  public static void write(TripTable trips, Map<String, Integer> numbers, Path path)
      throws IOException {
    String[] nameOf = new String[numbers.size() + 1];
    for (int i = 0; i < trips.zones().size(); i++) {
      Integer number = numbers.get(trips.zones().get(i));
      if (number == null) {
        throw cannot("zone " + trips.zones().get(i), "a zone that joins no node");
      }
      nameOf[number] = Integer.toString(i);
    }
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("<NUMBER OF ZONES> " + numbers.size() + "\n<TOTAL OD FLOW> ");
      out.write(NumberText.of(trips.total()) + "\n<END OF METADATA>\n\n");
      for (int origin = 1; origin < nameOf.length; origin++) {
        out.write("\nOrigin " + origin + "\n");
        for (int zone = 1; zone < nameOf.length && nameOf[origin] != null; zone++) {
          double volume = nameOf[zone] == null
              ? 0
              : trips.trips(Integer.parseInt(nameOf[origin]), Integer.parseInt(nameOf[zone]));
          out.write(volume == 0 ? "" : zone + " : " + NumberText.of(volume) + ";\n");
        }
      }
    }
  }

  private static StudyException cannot(String subject, String what) {
    return new StudyException(Problem.of("E7018", Place.of("TNTP"), subject, what));
  }
}
