package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.choice.ChoiceResult;
import landbridge.choice.LinkSupply;
import landbridge.graph.PathSet;
import landbridge.model.Bilingual;
import landbridge.model.Link;
import landbridge.model.Study;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * Time, money and distance along the best route of each corridor for one pair and commodity: the data of
 * the time/cost-distance diagram.
 *
 * <p>Best means the least generalised cost at the computed times among the open routes of the corridor.
 * Source: the time/cost-distance method of UNESCAP. No test of its own yet.
 */
final class RouteSteps {
  private final Routes routes;
  private final ResultTable.Rows rows = ResultTable.of("route_step");

  RouteSteps(Routes routes) {
    this.routes = routes;
  }

  ResultTable build() {
    return rows.build();
  }

  /** Adds rows that were found. */
  void add(List<Object[]> found) {
    found.forEach(rows::add);
  }

  /** Rows of the best route of each corridor of an item's pair; from any thread. */
  List<Object[]> find(String scenario, int year, Solution solution, int item) {
    List<Object[]> found = new ArrayList<>();
    Map<String, Integer> best = new TreeMap<>();
    Map<String, Double> share = new TreeMap<>();
    PathSet paths = routes.paths;
    int pair = routes.goods.pair[item];
    for (int k = 0; k < paths.pathsOf(pair); k++) {
      int path = paths.pathStart[pair] + k;
      String corridor = routes.corridors.name(path);
      boolean open = (solution.result().problem.open[item] & 1L << k) != 0;
      if (open) {
        share.merge(corridor, solution.result().shareOf(item, k), Double::sum);
        Integer known = best.get(corridor);
        if (known == null || cost(solution, item, path) < cost(solution, item, known)) {
          best.put(corridor, path);
        }
      }
    }
    best.forEach((corridor, path) -> {
      Walk walk = new Walk(scenario, year, solution, item, found);
      walk.along(path, corridor, share.get(corridor));
    });
    return found;
  }

  private double cost(Solution solution, int item, int path) {
    ChoiceResult result = solution.result();
    int commodity = routes.goods.commodity[item];
    return result.problem.routes.money[result.problem.terms.load[commodity]][path]
        + result.problem.terms.timeValue[commodity] * result.pathTime[path]
        + result.problem.terms.reliabilityValue[commodity] * result.problem.routes.deviation[path];
  }

  /** One walk from origin to destination. */
  private final class Walk {
    private final List<Object> head;
    private final Solution solution;
    private final List<Object[]> found;
    private final int load;
    private double km;
    private double hours;
    private double variance;
    private double usd;
    private int step;

    Walk(String scenario, int year, Solution solution, int item, List<Object[]> found) {
      Goods goods = routes.goods;
      this.solution = solution;
      this.found = found;
      this.load = solution.state().terms().load[goods.commodity[item]];
      this.head = List.of(
          scenario,
          year,
          goods.origin(item).id(),
          goods.destination(item).id(),
          goods.commodities.get(goods.commodity[item]).id());
    }

    void along(int path, String corridor, double share) {
      List<Object> start = new ArrayList<>(head);
      start.add(corridor);
      start.add(share);
      int[] arcs = routes.paths.linksOf(path);
      write(start, "start", place(routes.network.graph.from[arcs[0]]), "");
      for (int arc : arcs) {
        move(arc);
        Supernetwork.Arc a = routes.network.arcs.get(arc);
        write(start, kind(a), id(a), a.mode().word(), place(routes.network.graph.to[arc]));
      }
    }

    private void move(int arc) {
      Supernetwork.Arc a = routes.network.arcs.get(arc);
      LinkSupply supply = solution.state().supply();
      if (a.kind() == Supernetwork.Kind.LINK) {
        km += link(a).lengthKm();
      }
      hours += solution.result().linkTime[arc];
      variance += supply.timeVariance[arc];
      usd += supply.money[load][arc];
    }

    private void write(List<Object> start, String kind, String place, String mode) {
      write(start, kind, place, mode, place);
    }

    private void write(List<Object> start, String kind, String id, String mode, String place) {
      Bilingual name = routes.network.place(place).name();
      List<Object> cells = new ArrayList<>(start);
      cells.addAll(List.of(
          step++, kind, id, name.en(), name.de(), mode, km, hours, Math.sqrt(variance), usd));
      found.add(cells.toArray());
    }

    private String place(int node) {
      return routes.network.nodeOf[node];
    }

    private Link link(Supernetwork.Arc arc) {
      return study().links().get(arc.index());
    }

    private Study study() {
      return solution.state().study();
    }

    private String kind(Supernetwork.Arc arc) {
      return switch (arc.kind()) {
        case LINK ->
          study().crossings().stream().anyMatch(c -> c.linkId().equals(link(arc).id()))
              ? "crossing"
              : "link";
        case TERMINAL -> "terminal";
        case CONNECTOR -> "access";
      };
    }

    private String id(Supernetwork.Arc arc) {
      return switch (arc.kind()) {
        case LINK -> link(arc).id();
        case TERMINAL -> study().terminals().get(arc.index()).id();
        case CONNECTOR -> study().zones().get(arc.index()).id();
      };
    }
  }
}
