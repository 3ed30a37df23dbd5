package landbridge.run;

import java.util.List;
import landbridge.choice.ChoiceFlows;
import landbridge.model.Country;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.run.traffic.Corridors;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;

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
  private final ResultTable.Rows corridors = ResultTable.of("corridor_share");
  private final ResultTable.Rows modes = ResultTable.of("mode_flow");
  private final ResultTable.Rows territory = ResultTable.of("country_flow");

  PathTables(Study study, Routes routes) {
    this.routes = routes;
    this.countries = study.countries();
    this.nodeCountry =
        routes.network.countries(countries.stream().map(Country::id).toList());
  }

  /** Adds the rows of a scenario's year. */
  void add(String scenario, int year, Solution solution, PathSums.Sums sums) {
    addCorridors(scenario, year, sums.corridorT(), solution.flows());
    double[][] performance =
        Performance.year(solution, routes, nodeCountry, countries.size()); // [modes][countries]
    List<Mode> list = solution.state().study().modes();
    for (Mode mode : list) {
      double sum = 0;
      for (double tkm : performance[mode.id().ordinal()]) {
        sum += tkm;
      }
      modes.add(scenario, year, mode.id().word(), sum, sum * mode.co2GPerTkm() / GRAMS_PER_TONNE);
    }
    sums.byMode()
        .forEach((mode, crossed) ->
            addCountries(scenario, year, mode, crossed, performance[mode.ordinal()]));
  }

  List<ResultTable> build() {
    return List.of(corridors.build(), modes.build(), territory.build());
  }

  private void addCorridors(String scenario, int year, double[] tonnes, ChoiceFlows flows) {
    int count = routes.corridors.list.size();
    double total = flows.demand;
    for (int c = 0; c < count; c++) {
      corridors.add(
          scenario,
          year,
          routes.corridors.list.get(c).id(),
          tonnes[c],
          total > 0 ? tonnes[c] / total : 0.0);
    }
    double outside = flows.outside() + flows.stranded();
    corridors.add(
        scenario, year, Corridors.OTHER, tonnes[count], total > 0 ? tonnes[count] / total : 0.0);
    corridors.add(scenario, year, Corridors.OUTSIDE, outside, total > 0 ? outside / total : 0.0);
  }

  private void addCountries(
      String scenario, int year, LinkMode mode, PathSums.Crossed crossed, double[] tkm) {
    double[] transit = crossed.transit();
    double[] own = crossed.own();
    for (int c = 0; c < countries.size(); c++) {
      if (transit[c] > 0 || own[c] > 0 || tkm[c] > 0) {
        territory.add(
            scenario, year, countries.get(c).id(), mode.word(), transit[c], own[c], tkm[c]);
      }
    }
  }
}
