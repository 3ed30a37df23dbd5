package landbridge.run;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.graph.PathSet;
import landbridge.model.Asset;
import landbridge.model.Link;
import landbridge.model.Study;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.Tariffs;

/**
 * Whose goods use the company's assets: tonne-kilometres and tariffs by country of the shippers, origin and
 * destination sharing as they share the user benefit.
 *
 * <p>Summed over the countries they are what {@link TrafficAccounts} counts link by link. Checked by: {@code
 * HeldTrafficTest}.
 */
final class AssetUsers {
  private final Study study;
  private final Routes routes;
  private final List<String> countries;
  private final int[] from; // [items] country of the origin
  private final int[] to; // [items] country of the destination
  private final SortedMap<String, Owned> owned = new TreeMap<>(); // by asset with links
  private final ResultTable.Rows rows = ResultTable.of("asset_user");

  AssetUsers(Study study, Routes routes) {
    this.study = study;
    this.routes = routes;
    this.countries = study.countries().stream().map(c -> c.id()).toList();
    this.from = new int[routes.goods.items()];
    this.to = new int[routes.goods.items()];
    Map<String, Integer> index = Goods.indices(countries);
    for (int item = 0; item < from.length; item++) {
      from[item] = index.get(routes.goods.origin(item).country());
      to[item] = index.get(routes.goods.destination(item).country());
    }
    for (Asset asset : study.assets()) {
      List<Link> links = links(asset);
      if (!links.isEmpty()) {
        double[] km = kmOfPaths(links);
        owned.put(asset.id(), new Owned(links.get(0), km, items(km)));
      }
    }
  }

  /**
   * What an asset owns.
   *
   * @param sample    one of its links
   * @param kmOfPaths [paths] kilometres on its links
   * @param items     those with a path on its links
   */
  private record Owned(Link sample, double[] kmOfPaths, int[] items) {}

  /**
   * Use of the company's assets in a year; from any thread.
   *
   * @param applied the study with a scenario applied
   * @return by asset that the scenario builds: [2][countries] tonne-kilometres, tariffs [USD]
   */
  SortedMap<String, double[][]> use(Study applied, Solution solution) {
    SortedMap<String, double[][]> byAsset = new TreeMap<>();
    for (Asset asset : applied.company().isPresent() ? applied.assets() : List.<Asset>of()) {
      Owned links = owned.get(asset.id());
      if (links != null && applied.opens(asset.project()).isPresent()) {
        byAsset.put(asset.id(), use(links, solution));
      }
    }
    return byAsset;
  }

  /** Adds the use of an asset in the computed years of a scenario: every country that uses it in any. */
  void add(String scenario, String asset, SortedMap<Integer, double[][]> years) {
    for (int c = 0; c < countries.size(); c++) {
      int at = c;
      if (years.values().stream().anyMatch(use -> use[0][at] > 0)) {
        years.forEach((year, use) ->
            rows.add(scenario, asset, countries.get(at), year, use[0][at], use[1][at]));
      }
    }
  }

  private List<Link> links(Asset asset) {
    return study.links().stream()
        .filter(link -> link.terms().owner().filter(asset.id()::equals).isPresent())
        .toList();
  }

  /** Items with a path on links of an asset: all others use none of it. */
  private int[] items(double[] kmOfPaths) {
    PathSet paths = routes.stretches.paths;
    return IntStream.range(0, routes.goods.items())
        .filter(item -> {
          int pair = routes.goods.pair[item];
          return IntStream.range(paths.pathStart[pair], paths.pathStart[pair + 1])
              .anyMatch(path -> kmOfPaths[path] > 0);
        })
        .toArray();
  }

  /** [paths] kilometres on these links. */
  private double[] kmOfPaths(List<Link> links) {
    List<String> ids = links.stream().map(Link::id).toList();
    double[] kmOfArc = new double[routes.network.arcs.size()];
    for (int arc = 0; arc < kmOfArc.length; arc++) {
      Supernetwork.Arc found = routes.network.arcs.get(arc);
      if (found.kind() == Supernetwork.Kind.LINK) {
        int at = ids.indexOf(study.links().get(found.index()).id());
        kmOfArc[arc] = at < 0 ? 0 : links.get(at).lengthKm();
      }
    }
    PathSet paths = routes.stretches.paths;
    double[] km = new double[paths.paths];
    for (int path = 0; path < km.length; path++) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        km[path] += kmOfArc[paths.link[i]];
      }
    }
    return km;
  }

  /** [2][countries] tonne-kilometres, tariffs [USD] of a year. */
  private double[][] use(Owned links, Solution solution) {
    Study inYear = solution.state().study();
    int year = solution.state().year();
    Tariffs tariffs = new Tariffs(inYear, year);
    Link sample = links.sample();
    double[] rate = new double[study.commodities().size()]; // USD/tkm
    for (int c = 0; c < rate.length; c++) {
      rate[c] = tariffs.usdPerT(sample, study.commodities().get(c).id()) / sample.lengthKm();
    }
    double[] tonneKm = new double[countries.size()];
    double[] usd = new double[countries.size()];
    double originShare = inYear.values().originShare();
    Goods goods = routes.goods;
    for (int item : links.items()) {
      double tkm = tonneKm(solution.result(), item, links.kmOfPaths());
      for (int end = 0; end < 2 && tkm > 0; end++) {
        int country = end == 0 ? from[item] : to[item];
        double part = tkm * (end == 0 ? originShare : 1 - originShare);
        tonneKm[country] += part;
        usd[country] += part * rate[goods.commodity[item]];
      }
    }
    return new double[][] {tonneKm, usd};
  }

  private static double tonneKm(ChoiceResult result, int item, double[] km) {
    ChoiceProblem problem = result.problem;
    int path = problem.routes.stretches.paths.pathStart[problem.demand.pair[item]];
    double mean = 0;
    for (int k = problem.shareStart[item]; k < problem.shareStart[item + 1] - 1; k++, path++) {
      mean += result.share[k] * km[path];
    }
    return mean * problem.demand.tonnes[item];
  }

  ResultTable build() {
    return rows.build();
  }
}
