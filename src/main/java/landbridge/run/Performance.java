package landbridge.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.model.LinkMode;
import landbridge.model.Study;
import landbridge.model.YearSeries;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * Tonne-kilometres by mode and country over the years, half of a link to the country of each end, on straight
 * lines between the computed years.
 *
 * <p>Checked by: {@code AppraisalTablesTest}.
 */
final class Performance {
  private final SortedMap<String, YearSeries> byPlace = new TreeMap<>(); // mode>country

  private Performance() {}

  static Performance of(Study study, Routes routes, SortedMap<Integer, Solution> traffic) {
    SortedMap<String, SortedMap<Integer, Double>> sums = new TreeMap<>();
    List<String> countries = study.countries().stream().map(c -> c.id()).toList();
    int[] country = routes.network.countries(countries);
    traffic.forEach((year, solution) -> {
      double[][] tkm = year(solution, routes, country, countries.size());
      for (LinkMode mode : LinkMode.values()) {
        for (int c = 0; c < countries.size(); c++) {
          sums.computeIfAbsent(mode.word() + ">" + countries.get(c), k -> new TreeMap<>())
              .put(year, tkm[mode.ordinal()][c]);
        }
      }
    });
    Performance performance = new Performance();
    sums.forEach((place, years) -> performance.byPlace.put(place, new YearSeries(years)));
    return performance;
  }

  /**
   * Transport performance of one year, [modes][countries] tkm.
   *
   * @param country [graph nodes] country of each node
   */
  static double[][] year(Solution solution, Routes routes, int[] country, int countries) {
    double[][] tkm = new double[LinkMode.values().length][countries];
    double[] flow = solution.flows().linkFlow;
    for (int arc = 0; arc < flow.length; arc++) {
      Supernetwork.Arc a = routes.network.arcs.get(arc);
      if (a.kind() == Supernetwork.Kind.LINK && flow[arc] > 0) {
        double lengthKm = solution.state().study().links().get(a.index()).lengthKm();
        double half = flow[arc] * lengthKm / 2;
        tkm[a.mode().ordinal()][country[routes.network.graph.from[arc]]] += half;
        tkm[a.mode().ordinal()][country[routes.network.graph.to[arc]]] += half;
      }
    }
    return tkm;
  }

  /** Transport performance, [years from first to last] tkm/yr. */
  double[] tkm(String mode, String country, int first, int last) {
    YearSeries series = byPlace.get(mode + ">" + country);
    return series == null ? new double[last - first + 1] : series.linear(first, last);
  }
}
