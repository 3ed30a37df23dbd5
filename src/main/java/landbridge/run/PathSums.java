package landbridge.run;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.choice.ChoiceProblem;
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
 * <p>A tonne counts once per country and mode that its path uses on land. Of tens of thousands of paths only a few
 * thousand differ in corridor and countries, so tonnes are added up by <em>kind</em> of path first. Threads: one instance
 * serves any number. Checked by: {@code RunnerTest}, {@code PathSumsTest}.
 */
final class PathSums {
  private static final List<LinkMode> MODES = List.of(LinkMode.ROAD, LinkMode.RAIL);

  private final Routes routes;
  private final int countries;
  private final int[] kind; // [paths]
  private final Kind[] kinds;

  /**
   * What paths of a kind have in common.
   *
   * @param corridor number, or that of none
   * @param cells    of (mode, whether own, country) that their tonnes count in, ascending
   */
  private record Kind(int corridor, int[] cells) {}

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
    this.kind = new int[routes.paths.paths];
    List<String> ids = study.countries().stream().map(Country::id).toList();
    Map<String, Integer> index = Goods.indices(ids);
    int[] zoneCountry =
        routes.goods.zones.stream().mapToInt(zone -> index.get(zone.country())).toArray();
    int[][] ends = ends(routes.network.countries(ids));
    Map<BitSet, Integer> known = new LinkedHashMap<>();
    PathSet paths = routes.paths;
    for (int pair = 0; pair < paths.pairs; pair++) {
      int from = zoneCountry[routes.goods.pairOrigin[pair]];
      int to = zoneCountry[routes.goods.pairDestination[pair]];
      for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
        BitSet key = cells(path, ends, from, to);
        key.set(2 * MODES.size() * countries + 1 + routes.corridors.of(path)); // none is -1
        kind[path] = known.computeIfAbsent(key, fresh -> known.size());
      }
    }
    this.kinds = known.keySet().stream().map(this::kind).toArray(Kind[]::new);
  }

  private Kind kind(BitSet key) {
    int cells = 2 * MODES.size() * countries;
    int corridor = key.nextSetBit(cells) - cells - 1;
    int none = routes.corridors.list.size();
    return new Kind(
        corridor == Graph.NONE ? none : corridor,
        key.stream().takeWhile(cell -> cell < cells).toArray());
  }

  /** [ends][arcs] cell of the country at the end of an arc of {@link #MODES}, -1 for other arcs. */
  private int[][] ends(int[] nodeCountry) {
    Supernetwork network = routes.network;
    int[][] ends = new int[2][network.arcs.size()];
    for (int arc = 0; arc < ends[0].length; arc++) {
      Supernetwork.Arc a = network.arcs.get(arc);
      int mode = a.kind() == Supernetwork.Kind.LINK ? MODES.indexOf(a.mode()) : -1;
      int first = 2 * mode * countries; // transit; the country's own follow
      ends[0][arc] = mode < 0 ? -1 : first + nodeCountry[network.graph.from[arc]];
      ends[1][arc] = mode < 0 ? -1 : first + nodeCountry[network.graph.to[arc]];
    }
    return ends;
  }

  private BitSet cells(int path, int[][] ends, int from, int to) {
    BitSet cells = new BitSet();
    PathSet paths = routes.paths;
    for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
      int arc = paths.link[i];
      for (int e = 0; e < 2 && ends[e][arc] >= 0; e++) {
        int country = ends[e][arc] % countries;
        boolean own = country == from || country == to;
        cells.set(ends[e][arc] + (own ? countries : 0));
      }
    }
    return cells;
  }

  /** The sums of one result. */
  Sums of(ChoiceResult result) {
    double[] ofKind = byKind(result);
    double[] corridorT = new double[routes.corridors.list.size() + 1];
    double[] cells = new double[2 * MODES.size() * countries];
    for (int k = 0; k < kinds.length; k++) {
      corridorT[kinds[k].corridor()] += ofKind[k];
      for (int cell : kinds[k].cells()) {
        cells[cell] += ofKind[k];
      }
    }
    EnumMap<LinkMode, Crossed> byMode = new EnumMap<>(LinkMode.class);
    for (int m = 0; m < MODES.size(); m++) {
      int first = 2 * m * countries;
      byMode.put(
          MODES.get(m),
          new Crossed(
              Arrays.copyOfRange(cells, first, first + countries),
              Arrays.copyOfRange(cells, first + countries, first + 2 * countries)));
    }
    return new Sums(corridorT, byMode);
  }

  /** [kinds] tonnes a year. */
  private double[] byKind(ChoiceResult result) {
    double[] ofKind = new double[kinds.length];
    ChoiceProblem problem = result.problem;
    double[] share = result.share;
    int[] shareStart = problem.shareStart;
    for (int item = 0; item < problem.demand.items; item++) {
      double tonnes = problem.demand.tonnes[item];
      int path = routes.paths.pathStart[problem.demand.pair[item]];
      int end = shareStart[item + 1] - 1; // the outside option
      for (int i = shareStart[item]; i < end; i++, path++) {
        ofKind[kind[path]] += tonnes * share[i];
      }
    }
    return ofKind;
  }
}
