package landbridge.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import landbridge.choice.ChoiceResult;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import landbridge.model.Country;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.run.traffic.Corridors;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * Result tables that need whole paths: corridors, transit through countries, transport performance.
 *
 * <p>A tonne counts once per country and mode that its path uses on land; performance is that of links,
 * a frontier link counting half to each side. Checked by: {@code RunnerTest}.
 */
final class PathTables {
  private static final double GRAMS_PER_TONNE = 1e6;

  private final Routes routes;
  private final List<Country> countries;
  private final int[] nodeCountry; // [graph nodes]
  private final int[] zoneCountry; // [zones]
  private final EnumMap<LinkMode, Visited> visited = new EnumMap<>(LinkMode.class);
  private final ResultTable.Rows corridors = ResultTable.of("corridor_share");
  private final ResultTable.Rows modes = ResultTable.of("mode_flow");
  private final ResultTable.Rows territory = ResultTable.of("country_flow");

  PathTables(Study study, Routes routes) {
    this.routes = routes;
    this.countries = study.countries();
    Map<String, Integer> index =
        Goods.indices(countries.stream().map(Country::id).toList());
    this.nodeCountry = IntStream.range(0, routes.network.nodeOf.length)
        .map(node -> index.get(routes.network.country(node)))
        .toArray();
    this.zoneCountry =
        routes.goods.zones.stream().mapToInt(zone -> index.get(zone.country())).toArray();
    for (LinkMode mode : List.of(LinkMode.ROAD, LinkMode.RAIL)) {
      visited.put(mode, visited(mode));
    }
  }

  /** The countries that each path crosses by one mode, one path after the other. */
  private record Visited(int[] start, int[] country) {} // [paths + 1], [sum over the paths]

  private Visited visited(LinkMode mode) {
    PathSet paths = routes.paths;
    int[] start = new int[paths.paths + 1];
    int[] country = new int[paths.paths + countries.size()];
    int[] lastPath = new int[countries.size()]; // counted from 1, that visited the country
    for (int path = 0; path < paths.paths; path++) {
      int end = start[path];
      if (end + countries.size() > country.length) {
        country = Arrays.copyOf(country, 2 * country.length);
      }
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        int arc = paths.link[i];
        Supernetwork.Arc a = routes.network.arcs.get(arc);
        for (int e = 0; e < 2 && a.kind() == Supernetwork.Kind.LINK && a.mode() == mode; e++) {
          int c = country(e == 0 ? routes.network.graph.from[arc] : routes.network.graph.to[arc]);
          if (lastPath[c] != path + 1) {
            lastPath[c] = path + 1;
            country[end++] = c;
          }
        }
      }
      start[path + 1] = end;
    }
    return new Visited(start, Arrays.copyOf(country, start[paths.paths]));
  }

  private int country(int node) {
    return nodeCountry[node];
  }

  /** Adds the rows of a scenario's year. */
  void add(String scenario, int year, Solution solution) {
    double[] flow = solution.result().pathFlow();
    addCorridors(scenario, year, flow, solution.result());
    double[][] performance = performance(solution); // [modes][countries]
    List<Mode> list = solution.state().study().modes();
    for (Mode mode : list) {
      double sum = 0;
      for (double tkm : performance[mode.id().ordinal()]) {
        sum += tkm;
      }
      modes.add(scenario, year, mode.id().word(), sum, sum * mode.co2GPerTkm() / GRAMS_PER_TONNE);
    }
    for (LinkMode mode : visited.keySet()) {
      addCountries(scenario, year, mode, flow, performance[mode.ordinal()]);
    }
  }

  List<ResultTable> build() {
    return List.of(corridors.build(), modes.build(), territory.build());
  }

  private void addCorridors(String scenario, int year, double[] flow, ChoiceResult result) {
    int count = routes.corridors.list.size();
    double[] tonnes = new double[count + 1];
    for (int path = 0; path < flow.length; path++) {
      int corridor = routes.corridors.of(path);
      tonnes[corridor == Graph.NONE ? count : corridor] += flow[path];
    }
    double total = result.problem.totalDemand();
    for (int c = 0; c < count; c++) {
      corridors.add(
          scenario,
          year,
          routes.corridors.list.get(c).id(),
          tonnes[c],
          total > 0 ? tonnes[c] / total : 0.0);
    }
    double outside = result.outside() + result.stranded();
    corridors.add(
        scenario, year, Corridors.OTHER, tonnes[count], total > 0 ? tonnes[count] / total : 0.0);
    corridors.add(scenario, year, Corridors.OUTSIDE, outside, total > 0 ? outside / total : 0.0);
  }

  private double[][] performance(Solution solution) {
    double[][] tkm = new double[LinkMode.values().length][countries.size()];
    double[] flow = solution.result().linkFlow;
    for (int arc = 0; arc < flow.length; arc++) {
      Supernetwork.Arc a = routes.network.arcs.get(arc);
      if (a.kind() == Supernetwork.Kind.LINK && flow[arc] > 0) {
        double half =
            flow[arc] * solution.state().study().links().get(a.index()).lengthKm() / 2;
        tkm[a.mode().ordinal()][country(routes.network.graph.from[arc])] += half;
        tkm[a.mode().ordinal()][country(routes.network.graph.to[arc])] += half;
      }
    }
    return tkm;
  }

  private void addCountries(String scenario, int year, LinkMode mode, double[] flow, double[] tkm) {
    double[] transit = new double[countries.size()];
    double[] own = new double[countries.size()];
    PathSet paths = routes.paths;
    Visited crossed = visited.get(mode);
    for (int pair = 0; pair < paths.pairs; pair++) {
      int from = zoneCountry[routes.goods.pairOrigin[pair]];
      int to = zoneCountry[routes.goods.pairDestination[pair]];
      for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
        if (flow[path] > 0) {
          for (int i = crossed.start[path]; i < crossed.start[path + 1]; i++) {
            int c = crossed.country[i];
            double[] kind = c == from || c == to ? own : transit;
            kind[c] += flow[path];
          }
        }
      }
    }
    for (int c = 0; c < countries.size(); c++) {
      if (transit[c] > 0 || own[c] > 0 || tkm[c] > 0) {
        territory.add(
            scenario, year, countries.get(c).id(), mode.word(), transit[c], own[c], tkm[c]);
      }
    }
  }
}
