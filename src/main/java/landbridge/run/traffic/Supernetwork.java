package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import landbridge.graph.Graph;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Node;
import landbridge.model.Restriction;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.model.Terminal.Layer;
import landbridge.model.Zone;

/**
 * The multimodal network of a study as one graph, the same for all scenarios and years.
 *
 * <p>Each place has one graph node per layer (road, rail of either gauge, sea) that a link or terminal
 * uses; zones are nodes of their own that no path may run through. Links and terminals become one arc per
 * direction, and each zone is joined to every layer of its node by a connector out and one in. What is
 * open, and what it costs, changes by year and scenario and lives in the supply, not here, so that path
 * sets and indices hold for all of them.
 *
 * <p>Source: the virtual network of Harker and Friesz and of Jourquin and Beuthe (1996). Checked by:
 * {@code SupplyCompilerTest}.
 */
public final class Supernetwork {
  /** What an arc stands for. */
  public enum Kind {
    LINK,
    TERMINAL,
    CONNECTOR
  }

  /**
   * One arc of the graph.
   *
   * @param kind    what it stands for
   * @param index   position of the link, terminal or zone in the study's tables
   * @param forward true in the direction as written; for connectors, out of the zone
   * @param mode    mode of the link or of the layer joined
   */
  public record Arc(Kind kind, int index, boolean forward, LinkMode mode) {}

  public final Graph graph;
  public final List<Arc> arcs; // [arcs]
  public final List<Zone> zones;
  public final String[] nodeOf; // [graph nodes] place of the study
  private final String[] countryOf; // [graph nodes]
  private final List<Node> places;
  private final Map<String, Integer> placeIndex = new LinkedHashMap<>();
  private final Map<String, int[]> arcsOfLink = new LinkedHashMap<>();
  private final Map<String, int[]> arcsOfTerminal = new LinkedHashMap<>();

  private Supernetwork(Study study, Graph graph, List<Arc> arcs, String[] nodeOf) {
    this.graph = graph;
    this.arcs = List.copyOf(arcs);
    this.zones = study.zones();
    this.nodeOf = nodeOf;
    this.places = study.nodes();
    for (int i = 0; i < places.size(); i++) {
      placeIndex.put(places.get(i).id(), i);
    }
    this.countryOf =
        Arrays.stream(nodeOf).map(place -> place(place).country()).toArray(String[]::new);
    for (int arc = 0; arc < arcs.size(); arc++) {
      Arc a = arcs.get(arc);
      if (a.kind() == Kind.LINK) {
        add(arcsOfLink, study.links().get(a.index()).id(), arc);
      } else if (a.kind() == Kind.TERMINAL) {
        add(arcsOfTerminal, study.terminals().get(a.index()).id(), arc);
      }
    }
  }

  private static void add(Map<String, int[]> map, String id, int arc) {
    int[] old = map.getOrDefault(id, new int[0]);
    int[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = arc;
    map.put(id, more);
  }

  /** The network of all links and terminals that the study knows, open or not. */
  public static Supernetwork of(Study study) {
    return new Builder(study).build();
  }

  /** Arcs of a link, the forward one first. */
  public int[] arcsOfLink(String link) {
    return arcsOfLink.getOrDefault(link, new int[0]);
  }

  /** Arcs of a terminal, the forward one first. */
  public int[] arcsOfTerminal(String terminal) {
    return arcsOfTerminal.getOrDefault(terminal, new int[0]);
  }

  /** The place of an id. */
  public Node place(String id) {
    return places.get(placeIndex.get(id));
  }

  /** Country of the place at which a graph node stands. */
  public String country(int node) {
    return countryOf[node];
  }

  /** [graph nodes] position of the country of each node in a list of countries. */
  public int[] countries(List<String> countries) {
    Map<String, Integer> index = Goods.indices(countries);
    return IntStream.range(0, nodeOf.length)
        .map(node -> index.get(country(node)))
        .toArray();
  }

  /** Layer of a link: its mode, and its gauge on rails. */
  public static Layer layer(Link link) {
    return switch (link.mode()) {
      case ROAD -> Layer.ROAD;
      case RAIL -> link.track().gauge().orElse(0) == 1435 ? Layer.RAIL_1435 : Layer.RAIL_1520;
      case FERRY, SEA -> Layer.SEA;
    };
  }

  /** Mode whose access and prices apply to a layer. */
  public static LinkMode mode(Layer layer) {
    return switch (layer) {
      case ROAD -> LinkMode.ROAD;
      case RAIL_1520, RAIL_1435 -> LinkMode.RAIL;
      case SEA -> LinkMode.SEA;
    };
  }

  /**
   * Restrictions in whose territory each arc lies, one bit per restriction in table order.
   *
   * @return [arcs] masks
   */
  public long[] territories(List<Restriction> restrictions) {
    if (restrictions.size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 restrictions, not " + restrictions.size());
    }
    long[] mask = new long[arcs.size()];
    for (int arc = 0; arc < mask.length; arc++) {
      for (int r = 0; r < restrictions.size(); r++) {
        if (liesIn(arc, restrictions.get(r))) {
          mask[arc] |= 1L << r;
        }
      }
    }
    return mask;
  }

  private boolean liesIn(int arc, Restriction restriction) {
    Arc a = arcs.get(arc);
    boolean land = a.mode() == LinkMode.ROAD || a.mode() == LinkMode.RAIL;
    boolean layer = switch (restriction.layer()) {
      case ANY -> land;
      case ROAD -> a.mode() == LinkMode.ROAD;
      case RAIL -> a.mode() == LinkMode.RAIL;
    };
    String territory = restriction.territory();
    return a.kind() == Kind.LINK
        && layer
        && (territory.equals(country(graph.from[arc])) || territory.equals(country(graph.to[arc])));
  }

  /** Collects nodes and arcs in table order, so that indices depend on the study alone. */
  private static final class Builder {
    private final Study study;
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<String> nodeOf = new ArrayList<>();
    private final Map<String, int[]> layers =
        new TreeMap<>(); // place -> node of each layer or NONE

    Builder(Study study) {
      this.study = study;
    }

    Supernetwork build() {
      for (Zone zone : study.zones()) {
        nodeOf.add(zone.nodeId());
      }
      for (int i = 0; i < study.links().size(); i++) {
        addLink(i, study.links().get(i));
      }
      for (int i = 0; i < study.terminals().size(); i++) {
        addTerminal(i, study.terminals().get(i));
      }
      for (int zone = 0; zone < study.zones().size(); zone++) {
        addConnectors(zone);
      }
      boolean[] passable = new boolean[nodeOf.size()];
      for (int node = study.zones().size(); node < passable.length; node++) {
        passable[node] = true;
      }
      Graph graph = Graph.of(nodeOf.size(), array(from), array(to), passable);
      return new Supernetwork(study, graph, arcs, nodeOf.toArray(String[]::new));
    }

    private void addLink(int index, Link link) {
      Layer layer = layer(link);
      int first = node(link.fromNodeId(), layer);
      int last = node(link.toNodeId(), layer);
      addArc(first, last, new Arc(Kind.LINK, index, true, link.mode()));
      if (!link.track().directed()) {
        addArc(last, first, new Arc(Kind.LINK, index, false, link.mode()));
      }
    }

    private void addTerminal(int index, Terminal terminal) {
      int first = node(terminal.nodeId(), terminal.fromLayer());
      int last = node(terminal.nodeId(), terminal.toLayer());
      addArc(first, last, new Arc(Kind.TERMINAL, index, true, mode(terminal.toLayer())));
      addArc(last, first, new Arc(Kind.TERMINAL, index, false, mode(terminal.fromLayer())));
    }

    private void addConnectors(int zone) {
      String place = study.zones().get(zone).nodeId();
      for (Layer layer : Layer.values()) {
        int node = layers.containsKey(place) ? layers.get(place)[layer.ordinal()] : Graph.NONE;
        if (node != Graph.NONE) {
          addArc(zone, node, new Arc(Kind.CONNECTOR, zone, true, mode(layer)));
          addArc(node, zone, new Arc(Kind.CONNECTOR, zone, false, mode(layer)));
        }
      }
    }

    private void addArc(int first, int last, Arc arc) {
      from.add(first);
      to.add(last);
      arcs.add(arc);
    }

    private int node(String place, Layer layer) {
      int[] ofPlace = layers.computeIfAbsent(place, p -> {
        int[] none = new int[Layer.values().length];
        Arrays.fill(none, Graph.NONE);
        return none;
      });
      if (ofPlace[layer.ordinal()] == Graph.NONE) {
        ofPlace[layer.ordinal()] = nodeOf.size();
        nodeOf.add(place);
      }
      return ofPlace[layer.ordinal()];
    }

    private static int[] array(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
