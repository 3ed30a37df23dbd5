package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import landbridge.choice.ChoiceResult;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;

/**
 * Result tables that need single routes: corridors and countries, parts of the user benefit, users of the company's
 * assets, goods that do not move, the routes of the diagram.
 *
 * <p>Routes are most of the memory of a solution, and fresh memory is most of what keeping many solutions costs. So what
 * the tables need is {@link Finder found} as soon as a year is solved, by the thread that solved it, and the routes are
 * forgotten. Checked by: {@code RunnerTest} on 1, 2, 3 and 8 threads.
 */
final class RouteTables {
  private final StudySettings settings;
  private final PathSums sums;
  private final int[] drawn; // items of the diagram
  private final PathTables paths;
  private final AssetUsers users;
  private final UnservedTable unserved;
  private final RouteSteps steps;
  private final BenefitPartTable benefit = new BenefitPartTable();

  /**
   * What one year of one scenario leaves behind.
   *
   * @param solution where the goods go, without single routes
   * @param sums     over whole paths
   * @param benefit  parts of the user benefit against the reference, see {@link BenefitParts#usd}
   * @param users    of the company's assets, see {@link AssetUsers#use}
   * @param unserved goods that do not move, see {@link UnservedTable#groups}; empty in a year that the study does not name
   * @param steps    see {@link RouteSteps#find}; empty in a year that the study does not name
   */
  record Found(
      Solution solution,
      PathSums.Sums sums,
      double[] benefit,
      SortedMap<String, double[][]> users,
      SortedMap<String, UnservedTable.Group> unserved,
      List<Object[]> steps) {}

  RouteTables(Study study, Routes routes) {
    this.settings = study.settings();
    this.sums = new PathSums(study, routes);
    this.drawn = drawn(routes.goods, settings.diagram());
    this.paths = new PathTables(study, routes);
    this.users = new AssetUsers(study, routes);
    this.unserved = new UnservedTable(routes);
    this.steps = new RouteSteps(routes);
  }

  private static int[] drawn(Goods goods, StudySettings.Diagram diagram) {
    return IntStream.range(0, goods.items())
        .filter(item -> goods.origin(item).id().equals(diagram.tcdOrigin())
            && goods.destination(item).id().equals(diagram.tcdDestination())
            && goods.commodities.get(goods.commodity[item]).id().equals(diagram.tcdCommodity()))
        .toArray();
  }

  /**
   * Looks at one traffic while it has its routes; by one thread, which may be any.
   *
   * @param without traffic of the reference in the same year
   */
  Finder finder(ChoiceResult result, BenefitParts.Before without) {
    return new Finder(result, without);
  }

  /** What is found in one traffic: sums once for all scenarios that have it. */
  final class Finder {
    private final BenefitParts.Before without;
    private final PathSums.Sums ofPaths;

    private Finder(ChoiceResult result, BenefitParts.Before without) {
      this.without = without;
      this.ofPaths = sums.of(result);
    }

    /** What a scenario leaves behind in a year in which it has this traffic. */
    Found find(String scenario, Study applied, Solution solution) {
      int year = solution.state().year();
      boolean named = settings.years().modelYears().contains(year);
      List<Object[]> found = new ArrayList<>();
      for (int item : drawn) {
        found.addAll(named ? steps.find(scenario, year, solution, item) : List.of());
      }
      return new Found(
          solution.alone(),
          ofPaths,
          BenefitParts.of(without, solution).usd,
          users.use(applied, solution),
          named ? unserved.groups(solution) : new TreeMap<>(),
          found);
    }
  }

  /** Adds the years of a scenario. */
  void add(String scenario, Study applied, SortedMap<Integer, Found> years) {
    SortedMap<Integer, double[]> parts = new TreeMap<>();
    SortedMap<String, SortedMap<Integer, double[][]>> byAsset = new TreeMap<>();
    years.forEach((year, found) -> {
      paths.add(scenario, year, found.solution(), found.sums());
      unserved.add(scenario, year, found.unserved());
      steps.add(found.steps());
      parts.put(year, found.benefit());
      found
          .users()
          .forEach((asset, use) ->
              byAsset.computeIfAbsent(asset, id -> new TreeMap<>()).put(year, use));
    });
    benefit.add(scenario, applied, parts);
    byAsset.forEach((asset, use) -> users.add(scenario, asset, use));
  }

  List<ResultTable> build() {
    List<ResultTable> all = new ArrayList<>(paths.build());
    all.add(unserved.build());
    all.add(steps.build());
    all.add(benefit.build());
    all.add(users.build());
    return all;
  }
}
