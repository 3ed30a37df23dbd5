package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.List;
import landbridge.choice.LinkSupply;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;
import landbridge.model.Commodity;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.RouteTime;
import landbridge.model.Study;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * How long the model takes for a published route: time along the way of least generalised cost through the named
 * places, at the flows of the base year.
 *
 * <p>The network is copied once per stage between named places and the copies are joined at these places, so that one
 * search finds the way. Times include running, waiting for sailings, borders and transfers; loading and unloading only
 * where the published time has them. Territory restrictions do not bind here, closed crossings do. Checked by:
 * {@code RouteClockTest}.
 */
public final class RouteClock {
  private final Supernetwork network;
  private final Solution solution;
  private final Study study;

  public RouteClock(Supernetwork network, Solution solution) {
    this.network = network;
    this.solution = solution;
    this.study = solution.state().study();
  }

  /** Modelled time [h]; infinite if there is no way. */
  public double hours(RouteTime route) {
    return time(route, arcs(route));
  }

  private double time(RouteTime route, List<Integer> way) {
    if (way.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double hours = 0;
    for (int arc : way) {
      hours += solution.result().linkTime[arc];
    }
    if (route.way().ends() == RouteTime.Ends.DOOR) {
      hours += access(way.get(0)) + access(way.get(way.size() - 1));
    }
    return hours;
  }

  /** Half of loading and unloading on the mode of an arc. */
  private double access(int arc) {
    LinkMode mode = network.arcs.get(arc).mode();
    for (Mode row : study.modes()) {
      if (row.id() == mode) {
        return row.access().accessTimeH() / 2;
      }
    }
    return 0;
  }

  /** Arcs of the way in order; empty if there is none. */
  List<Integer> arcs(RouteTime route) {
    List<String> places = new ArrayList<>(List.of(route.way().fromNodeId()));
    places.addAll(route.way().via());
    places.add(route.way().toNodeId());
    Staged staged = new Staged(places);
    ShortestPathTree tree = new ShortestPathTree(staged.graph);
    tree.grow(staged.source, staged.costs(cost(route)));
    List<Integer> way = new ArrayList<>();
    if (tree.reaches(staged.sink)) {
      for (int link : tree.pathTo(staged.sink)) {
        if (staged.arc.get(link) != Graph.NONE) {
          way.add(staged.arc.get(link));
        }
      }
    }
    return way;
  }

  /** Generalised cost of arcs for the goods of the route; infinite where they may not go. */
  private double[] cost(RouteTime route) {
    int commodity = 0;
    for (Commodity row : study.commodities()) {
      if (row.id().equals(route.way().commodity())) {
        break;
      }
      commodity++;
    }
    LinkSupply supply = solution.state().supply();
    double[] money = supply.money[solution.state().terms().load[commodity]];
    double timeValue = solution.state().terms().timeValue[commodity];
    double[] cost = new double[supply.links];
    for (int arc = 0; arc < cost.length; arc++) {
      boolean open = !supply.closed[arc] && allowed(arc, route.way().carriage());
      cost[arc] = open
          ? money[arc] + timeValue * solution.result().linkTime[arc]
          : Double.POSITIVE_INFINITY;
    }
    return cost;
  }

  private boolean allowed(int arc, RouteTime.Carriage carriage) {
    Supernetwork.Arc a = network.arcs.get(arc);
    boolean other = a.mode() == LinkMode.ROAD && carriage == RouteTime.Carriage.RAIL
        || a.mode() == LinkMode.RAIL && carriage == RouteTime.Carriage.ROAD;
    return a.kind() == Supernetwork.Kind.TERMINAL || a.kind() == Supernetwork.Kind.LINK && !other;
  }

  /** The network once per stage, joined at the named places. */
  private final class Staged {
    final Graph graph;
    final int source;
    final int sink;
    final List<Integer> arc = new ArrayList<>(); // [links of graph] arc of the network or NONE
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();

    Staged(List<String> places) {
      int nodes = network.graph.nodes;
      int stages = places.size() - 1;
      source = stages * nodes;
      sink = source + 1;
      for (int stage = 0; stage < stages; stage++) {
        for (int a = 0; a < network.graph.links; a++) {
          if (network.arcs.get(a).kind() != Supernetwork.Kind.CONNECTOR) {
            add(stage * nodes + network.graph.from[a], stage * nodes + network.graph.to[a], a);
          }
        }
        for (int node : layers(places.get(stage))) {
          add(stage == 0 ? source : (stage - 1) * nodes + node, stage * nodes + node, Graph.NONE);
        }
      }
      for (int node : layers(places.get(stages))) {
        add((stages - 1) * nodes + node, sink, Graph.NONE);
      }
      graph = Graph.of(
          sink + 1,
          from.stream().mapToInt(Integer::intValue).toArray(),
          to.stream().mapToInt(Integer::intValue).toArray());
    }

    private void add(int first, int last, int a) {
      from.add(first);
      to.add(last);
      arc.add(a);
    }

    private List<Integer> layers(String place) {
      List<Integer> layers = new ArrayList<>();
      for (int node = network.zones.size(); node < network.graph.nodes; node++) {
        if (network.nodeOf[node].equals(place)) {
          layers.add(node);
        }
      }
      return layers;
    }

    double[] costs(double[] ofArc) {
      double[] costs = new double[arc.size()];
      for (int link = 0; link < costs.length; link++) {
        costs[link] = arc.get(link) == Graph.NONE ? 0 : ofArc[arc.get(link)];
      }
      return costs;
    }
  }
}
