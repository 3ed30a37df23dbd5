package landbridge.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import landbridge.choice.ChoiceResult;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import landbridge.model.Country;
import landbridge.model.LinkMode;
import landbridge.model.Study;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Supernetwork;

/**
 * Sums over whole paths: what each corridor carries, and what crosses a country by land.
 *
 * <p>A tonne counts once per country and mode that its path uses on land. Threads: one instance serves any number.
 * Checked by: {@code RunnerTest}.
 */
final class PathSums {
  private final Routes routes;
  private final int countries;
  private final int[] nodeCountry; // [graph nodes]
  private final int[] zoneCountry; // [zones]
  private final EnumMap<LinkMode, Visited> visited = new EnumMap<>(LinkMode.class);

  /**
   * The sums of one year.
   *
   * @param corridorT tonnes by corridor, last those of none [t/yr]
   * @param byMode    road and rail, what crosses each country
   */
  record Sums(double[] corridorT, EnumMap<LinkMode, Crossed> byMode) {}

  /**
   * What crosses countries by one mode, [countries] t/yr.
   *
   * @param transit from and to elsewhere
   * @param own     from or to the country
   */
  record Crossed(double[] transit, double[] own) {}

  PathSums(Study study, Routes routes) {
    this.routes = routes;
    this.countries = study.countries().size();
    List<String> ids = study.countries().stream().map(Country::id).toList();
    Map<String, Integer> index = Goods.indices(ids);
    this.nodeCountry = routes.network.countries(ids);
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
    int[] country = new int[paths.paths + countries];
    int[] lastPath = new int[countries]; // counted from 1, that visited the country
    for (int path = 0; path < paths.paths; path++) {
      int end = start[path];
      if (end + countries > country.length) {
        country = Arrays.copyOf(country, 2 * country.length);
      }
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        int arc = paths.link[i];
        Supernetwork.Arc a = routes.network.arcs.get(arc);
        for (int e = 0; e < 2 && a.kind() == Supernetwork.Kind.LINK && a.mode() == mode; e++) {
          int node = e == 0 ? routes.network.graph.from[arc] : routes.network.graph.to[arc];
          int c = nodeCountry[node];
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

  /** The sums of one result. */
  Sums of(ChoiceResult result) {
    double[] flow = result.pathFlow();
    double[] corridorT = new double[routes.corridors.list.size() + 1];
    for (int path = 0; path < flow.length; path++) {
      int corridor = routes.corridors.of(path);
      corridorT[corridor == Graph.NONE ? corridorT.length - 1 : corridor] += flow[path];
    }
    EnumMap<LinkMode, Crossed> byMode = new EnumMap<>(LinkMode.class);
    visited.forEach((mode, crossed) -> byMode.put(mode, crossed(crossed, flow)));
    return new Sums(corridorT, byMode);
  }

  private Crossed crossed(Visited crossed, double[] flow) {
    double[] transit = new double[countries];
    double[] own = new double[countries];
    PathSet paths = routes.paths;
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
    return new Crossed(transit, own);
  }
}
