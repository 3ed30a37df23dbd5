package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.choice.ChoiceResult;
import landbridge.graph.Graph;
import landbridge.model.Country;
import landbridge.model.LinkMode;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;

/** Sums by kind of path against a walk along every path of the TRIPP study. */
class PathSumsTest {
  private final Study study = StudyReader.read(Path.of("studies/tripp"));
  private final TrafficModel model = TrafficModel.of(study, 2);
  private final Routes routes = model.routes;
  private final ChoiceResult result = model.reference(model.baseYear()).result();
  private final double[] flow = result.pathFlow();
  private final PathSums.Sums sums = new PathSums(study, routes).of(result);

  @Test
  void corridorsCarryWhatTheirPathsCarry() {
    double[] expected = new double[routes.corridors.list.size() + 1];
    for (int path = 0; path < flow.length; path++) {
      int corridor = routes.corridors.of(path);
      expected[corridor == Graph.NONE ? expected.length - 1 : corridor] += flow[path];
    }
    assertThat(sums.corridorT()).containsExactly(expected, within(1e-6));
  }

  @Test
  void aTonneCountsOncePerCountryAndModeOnItsPath() {
    List<String> countries = study.countries().stream().map(Country::id).toList();
    for (LinkMode mode : List.of(LinkMode.ROAD, LinkMode.RAIL)) {
      double[] transit = new double[countries.size()];
      double[] own = new double[countries.size()];
      for (int pair = 0; pair < routes.paths.pairs; pair++) {
        String from = routes.goods.zones.get(routes.goods.pairOrigin[pair]).country();
        String to = routes.goods.zones.get(routes.goods.pairDestination[pair]).country();
        for (int path = routes.paths.pathStart[pair];
            path < routes.paths.pathStart[pair + 1];
            path++) {
          for (String country : crossed(path, mode)) {
            double[] kind = country.equals(from) || country.equals(to) ? own : transit;
            kind[countries.indexOf(country)] += flow[path];
          }
        }
      }
      assertThat(transit[countries.indexOf("GE")]).isPositive();
      assertThat(sums.byMode().get(mode).transit()).containsExactly(transit, within(1e-6));
      assertThat(sums.byMode().get(mode).own()).containsExactly(own, within(1e-6));
    }
  }

  private SortedSet<String> crossed(int path, LinkMode mode) {
    SortedSet<String> countries = new TreeSet<>();
    for (int arc : routes.paths.linksOf(path)) {
      Supernetwork.Arc a = routes.network.arcs.get(arc);
      if (a.kind() == Supernetwork.Kind.LINK && a.mode() == mode) {
        countries.add(routes.network.country(routes.network.graph.from[arc]));
        countries.add(routes.network.country(routes.network.graph.to[arc]));
      }
    }
    return countries;
  }
}
