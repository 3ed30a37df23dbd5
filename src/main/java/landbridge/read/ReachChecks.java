package landbridge.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.model.Flow;
import landbridge.model.Link;
import landbridge.model.Restriction;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.model.Zone;

/**
 * Checks that every pair of zones with trade has a way in the base year of the reference scenario.
 *
 * <p>States are place and layer (road, rail by gauge, sea); links and terminals move between them;
 * only what is open in the year counts, and territories that are closed to the goods of the pair
 * are left out. A pair without a way would have no route to choose from. Checked by: {@code
 * MistakeCorpusTest}.
 */
final class ReachChecks {

  private final Findings findings;
  private final Study study;
  private final int year;
  private final Map<String, List<Step>> steps = new TreeMap<>();
  private final Map<String, String> countryOf = new TreeMap<>();
  private final Map<String, Zone> zones = new TreeMap<>();
  private final SortedMap<String, Set<String>> reached = new TreeMap<>();

  /** One move between states; the territories are those of both ends. */
  private record Step(String to, Terminal.Layer layer, Set<String> territories) {}

  ReachChecks(Findings findings, Study reference) {
    this.findings = findings;
    this.study = reference;
    this.year = reference.settings().years().baseYear();
    study.nodes().forEach(node -> countryOf.put(node.id(), node.country()));
    study.zones().forEach(zone -> zones.put(zone.id(), zone));
    study.links().stream().filter(l -> study.linkOpen(l.id(), year)).forEach(this::addLink);
    study.terminals().stream()
        .filter(t -> study.terminalOpen(t.id(), year))
        .forEach(this::addTerminal);
  }

  private void addLink(Link link) {
    Terminal.Layer layer = PlaceChecks.layer(link);
    Set<String> territories = new TreeSet<>();
    territories.add(countryOf.get(link.fromNodeId()));
    territories.add(countryOf.get(link.toNodeId()));
    String from = state(link.fromNodeId(), layer);
    String to = state(link.toNodeId(), layer);
    add(from, new Step(to, layer, territories));
    if (!link.track().directed()) {
      add(to, new Step(from, layer, territories));
    }
  }

  private void addTerminal(Terminal terminal) {
    String from = state(terminal.nodeId(), terminal.fromLayer());
    String to = state(terminal.nodeId(), terminal.toLayer());
    add(from, new Step(to, terminal.toLayer(), Set.of()));
    add(to, new Step(from, terminal.fromLayer(), Set.of()));
  }

  private void add(String state, Step step) {
    steps.computeIfAbsent(state, s -> new ArrayList<>()).add(step);
  }

  private static String state(String node, Terminal.Layer layer) {
    return node + " " + layer;
  }

  void check() {
    Set<String> told = new TreeSet<>();
    for (Flow flow : study.trade()) {
      String pair = flow.origin() + ">" + flow.destination();
      if (!flow.origin().equals(flow.destination())
          && flow.tonnesPerYear() > 0
          && !hasWay(flow)
          && told.add(pair)) {
        findings.row("E4016", "trade", flow.id(), flow.origin(), flow.destination(), year);
      }
    }
  }

  private boolean hasWay(Flow flow) {
    Zone origin = zones.get(flow.origin());
    Zone destination = zones.get(flow.destination());
    if (origin.nodeId().equals(destination.nodeId())) {
      return true;
    }
    List<Restriction> closed = closedTo(origin.country(), destination.country());
    String key = origin.nodeId() + closed.stream().map(Restriction::id).toList();
    Set<String> nodes = reached.computeIfAbsent(key, k -> reach(origin.nodeId(), closed));
    return nodes.contains(destination.nodeId());
  }

  private List<Restriction> closedTo(String from, String to) {
    return study.restrictions().stream()
        .filter(r -> study.restrictionActive(r.id(), year))
        .filter(r -> !r.territory().equals(from) && !r.territory().equals(to))
        .filter(r ->
            r.goodsOf().isEmpty() || r.goodsOf().contains(from) || r.goodsOf().contains(to))
        .toList();
  }

  private Set<String> reach(String origin, List<Restriction> closed) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (Terminal.Layer layer : Terminal.Layer.values()) {
      open.add(state(origin, layer));
    }
    seen.addAll(open);
    while (!open.isEmpty()) {
      for (Step step : steps.getOrDefault(open.poll(), List.of())) {
        if (!blocked(step, closed) && seen.add(step.to)) {
          open.add(step.to);
        }
      }
    }
    Set<String> nodes = new TreeSet<>();
    seen.forEach(state -> nodes.add(state.substring(0, state.indexOf(' '))));
    return nodes;
  }

  private static boolean blocked(Step step, List<Restriction> closed) {
    return closed.stream()
        .anyMatch(r -> step.territories.contains(r.territory()) && covers(r.layer(), step.layer));
  }

  private static boolean covers(Restriction.Layer banned, Terminal.Layer layer) {
    return switch (banned) {
      case ANY -> true;
      case ROAD -> layer == Terminal.Layer.ROAD;
      case RAIL -> layer == Terminal.Layer.RAIL_1520 || layer == Terminal.Layer.RAIL_1435;
    };
  }
}
