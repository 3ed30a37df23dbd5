package landbridge.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.model.Link;
import landbridge.model.Node;
import landbridge.model.Study;
import landbridge.model.Terminal;

/**
 * Checks places: nodes far from their country, terminals that touch nothing, gauges that meet
 * without a transfer.
 *
 * <p>A country's box is drawn by its other nodes; a node further outside than the box is large (5
 * degrees at least) is reported, with a hint when longitude and latitude look swapped. Checked by:
 * {@code MistakeCorpusTest}.
 */
final class PlaceChecks {

  private static final double NEAR_DEG = 5;
  private static final int ENOUGH_NODES = 3;

  private final Study study;
  private final Findings findings;
  private final Map<String, Set<Terminal.Layer>> layers = new TreeMap<>();

  PlaceChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
    for (Link link : study.links()) {
      Terminal.Layer layer = layer(link);
      layers.computeIfAbsent(link.fromNodeId(), n -> new TreeSet<>()).add(layer);
      layers.computeIfAbsent(link.toNodeId(), n -> new TreeSet<>()).add(layer);
    }
  }

  /** The layer on which a link lies. */
  static Terminal.Layer layer(Link link) {
    return switch (link.mode()) {
      case ROAD -> Terminal.Layer.ROAD;
      case RAIL ->
        link.track().gauge().orElse(0) == 1520
            ? Terminal.Layer.RAIL_1520
            : Terminal.Layer.RAIL_1435;
      case FERRY, SEA -> Terminal.Layer.SEA;
    };
  }

  void check() {
    Set<String> places = new TreeSet<>();
    for (Node node : study.nodes()) {
      box(node);
      String coordinates = node.xCoordDeg() + " " + node.yCoordDeg();
      if (!places.add(coordinates)) {
        findings.cell("W4033", "nodes", node.id(), "x_coord", coordinates);
      }
    }
    study.terminals().forEach(this::terminal);
    Set<String> changes = new TreeSet<>();
    study.terminals().forEach(terminal -> changes.add(terminal.nodeId()));
    for (Map.Entry<String, Set<Terminal.Layer>> node : layers.entrySet()) {
      boolean both =
          node.getValue().containsAll(List.of(Terminal.Layer.RAIL_1520, Terminal.Layer.RAIL_1435));
      if (both && !changes.contains(node.getKey())) {
        findings.row("W4011", "nodes", node.getKey(), node.getKey());
      }
    }
  }

  private void terminal(Terminal terminal) {
    Set<Terminal.Layer> here = layers.getOrDefault(terminal.nodeId(), Set.of());
    if (terminal.fromLayer() == terminal.toLayer()) {
      findings.cell("E4024", "terminals", terminal.id(), "to_layer", word(terminal.toLayer()));
    }
    if (!here.contains(terminal.fromLayer())) {
      unreached(terminal, "from_layer", terminal.fromLayer());
    }
    if (!here.contains(terminal.toLayer()) && terminal.toLayer() != terminal.fromLayer()) {
      unreached(terminal, "to_layer", terminal.toLayer());
    }
  }

  private void unreached(Terminal terminal, String column, Terminal.Layer layer) {
    findings.cell("E4010", "terminals", terminal.id(), column, terminal.nodeId(), word(layer));
  }

  private static String word(Terminal.Layer layer) {
    return layer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void box(Node node) {
    List<Node> others = study.nodes().stream()
        .filter(n -> n.country().equals(node.country()) && !n.id().equals(node.id()))
        .toList();
    if (others.size() < ENOUGH_NODES) {
      return;
    }
    Box box = Box.around(others);
    if (box.outside(node.xCoordDeg(), node.yCoordDeg()) > box.size()) {
      boolean swapped = box.outside(node.yCoordDeg(), node.xCoordDeg()) <= NEAR_DEG;
      String hint = swapped ? "longitude and latitude are swapped" : "the country is another";
      findings.cell("W4006", "nodes", node.id(), "x_coord", node.country(), hint);
    }
  }

  /** The smallest rectangle of longitude and latitude around some nodes. */
  private record Box(double west, double south, double east, double north) {

    static Box around(List<Node> nodes) {
      return new Box(
          nodes.stream().mapToDouble(Node::xCoordDeg).min().orElseThrow(),
          nodes.stream().mapToDouble(Node::yCoordDeg).min().orElseThrow(),
          nodes.stream().mapToDouble(Node::xCoordDeg).max().orElseThrow(),
          nodes.stream().mapToDouble(Node::yCoordDeg).max().orElseThrow());
    }

    double size() {
      return Math.max(NEAR_DEG, Math.max(east - west, north - south));
    }

    double outside(double x, double y) {
      double aside = Math.max(0, Math.max(west - x, x - east));
      double above = Math.max(0, Math.max(south - y, y - north));
      return Math.max(aside, above);
    }
  }
}
