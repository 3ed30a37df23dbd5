package landbridge.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.model.Flow;
import landbridge.model.Link;
import landbridge.model.Node;
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

  private static final int LAYERS = Terminal.Layer.values().length;

  private final Findings findings;
  private final Study study;
  private final int year;
  private final List<Restriction> restrictions;
  private final Map<String, Integer> nodes = new TreeMap<>();
  private final Map<String, String> countryOf = new TreeMap<>();
  private final Map<String, Zone> zones = new TreeMap<>();
  private final List<List<Step>> steps = new ArrayList<>();
  private final Map<String, BitSet> reached = new TreeMap<>();

  /** One move to another state, and the restrictions in whose territory it lies. */
  private record Step(int to, BitSet restricted) {}

  ReachChecks(Findings findings, Study reference) {
    this.findings = findings;
    this.study = reference;
    this.year = reference.settings().years().baseYear();
    this.restrictions = study.restrictions().stream()
        .filter(r -> study.restrictionActive(r.id(), year))
        .toList();
    for (Node node : study.nodes()) {
      nodes.put(node.id(), nodes.size());
      countryOf.put(node.id(), node.country());
      for (int layer = 0; layer < LAYERS; layer++) {
        steps.add(new ArrayList<>());
      }
    }
    study.zones().forEach(zone -> zones.put(zone.id(), zone));
    study.links().stream().filter(l -> study.linkOpen(l.id(), year)).forEach(this::addLink);
    study.terminals().stream()
        .filter(t -> study.terminalOpen(t.id(), year))
        .forEach(this::addTerminal);
  }

  private void addLink(Link link) {
    Terminal.Layer layer = PlaceChecks.layer(link);
    BitSet restricted = new BitSet();
    for (int r = 0; r < restrictions.size(); r++) {
      String territory = restrictions.get(r).territory();
      boolean inside = territory.equals(countryOf.get(link.fromNodeId()))
          || territory.equals(countryOf.get(link.toNodeId()));
      restricted.set(r, inside && covers(restrictions.get(r).layer(), layer));
    }
    int from = state(link.fromNodeId(), layer);
    int to = state(link.toNodeId(), layer);
    steps.get(from).add(new Step(to, restricted));
    if (!link.track().directed()) {
      steps.get(to).add(new Step(from, restricted));
    }
  }

  private void addTerminal(Terminal terminal) {
    int from = state(terminal.nodeId(), terminal.fromLayer());
    int to = state(terminal.nodeId(), terminal.toLayer());
    steps.get(from).add(new Step(to, new BitSet()));
    steps.get(to).add(new Step(from, new BitSet()));
  }

  private int state(String node, Terminal.Layer layer) {
    return nodes.get(node) * LAYERS + layer.ordinal();
  }

  void check() {
    Set<String> seen = new TreeSet<>();
    for (Flow flow : study.trade()) {
      boolean moves = !flow.origin().equals(flow.destination()) && flow.tonnesPerYear() > 0;
      if (moves && seen.add(flow.origin() + ">" + flow.destination()) && !hasWay(flow)) {
        findings.row("E4016", "trade", flow.id(), flow.origin(), flow.destination(), year);
      }
    }
  }

  private boolean hasWay(Flow flow) {
    Zone origin = zones.get(flow.origin());
    Zone destination = zones.get(flow.destination());
    BitSet closed = closedTo(origin.country(), destination.country());
    String key = origin.nodeId() + " " + closed;
    BitSet there = reached.computeIfAbsent(key, k -> reach(nodes.get(origin.nodeId()), closed));
    return there.get(nodes.get(destination.nodeId()));
  }

  private BitSet closedTo(String from, String to) {
    BitSet closed = new BitSet();
    for (int r = 0; r < restrictions.size(); r++) {
      Restriction restriction = restrictions.get(r);
      List<String> goods = restriction.goodsOf();
      String territory = restriction.territory();
      boolean transit = !territory.equals(from) && !territory.equals(to);
      boolean meant = goods.isEmpty() || goods.contains(from) || goods.contains(to);
      closed.set(r, transit && meant);
    }
    return closed;
  }

  /** Nodes that can be reached from a node, whatever the layer of departure. */
  private BitSet reach(int origin, BitSet closed) {
    BitSet seen = new BitSet(steps.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      open.add(origin * LAYERS + layer);
    }
    open.forEach(seen::set);
    BitSet there = new BitSet(nodes.size());
    while (!open.isEmpty()) {
      int state = open.poll();
      there.set(state / LAYERS);
      for (Step step : steps.get(state)) {
        if (!seen.get(step.to) && !step.restricted.intersects(closed)) {
          seen.set(step.to);
          open.add(step.to);
        }
      }
    }
    return there;
  }

  private static boolean covers(Restriction.Layer banned, Terminal.Layer layer) {
    return switch (banned) {
      case ANY -> true;
      case ROAD -> layer == Terminal.Layer.ROAD;
      case RAIL -> layer == Terminal.Layer.RAIL_1520 || layer == Terminal.Layer.RAIL_1435;
    };
  }
}
