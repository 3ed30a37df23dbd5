package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import org.junit.jupiter.api.Test;

/** Select-link, select-zone and turning flows on random equilibria, against their definitions. */
class SelectionTest {
  private static final double TOLERANCE = 1e-6; // of all demand: dust is not traced

  private static Assignment solved(int seed) {
    return Assigner.assign(SmallNetworks.random(seed), Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
  }

  @Test
  void theSelectedLinkCarriesAllOfItsUsers() {
    for (int seed = 0; seed < 30; seed++) {
      Assignment result = solved(seed);
      double all = result.problem().classes().get(0).demand().total();
      for (int link = 0; link < result.problem().graph().links; link++) {
        int wanted = link;
        Selection selection = Selection.ofLinks(result, l -> l == wanted);
        assertThat(selection.flow(link)).isCloseTo(result.flow(link), within(TOLERANCE * all));
        assertThat(selection.total()).isCloseTo(result.flow(link), within(TOLERANCE * all));
        conserved(result, selection, all);
      }
    }
  }

  @Test
  void everyLinkSelectedIsEverybody() {
    Assignment result = solved(3);
    Selection selection = Selection.ofLinks(result, l -> true);
    for (int link = 0; link < result.problem().graph().links; link++) {
      assertThat(selection.flow(link)).isCloseTo(result.flow(link), within(1e-9));
    }
  }

  @Test
  void aZoneIsItsTripsOutAndIn() {
    for (int seed = 0; seed < 30; seed++) {
      Assignment result = solved(seed);
      OdMatrix matrix = result.problem().classes().get(0).demand();
      for (int zone = 0; zone < matrix.zones(); zone++) {
        double expected = 0;
        for (int other = 0; other < matrix.zones(); other++) {
          expected += other == zone ? 0 : matrix.between(zone, other) + matrix.between(other, zone);
        }
        Selection selection = Selection.ofZone(result, zone);
        double own = selection.demand().entrySet().stream()
            .filter(e -> e.getKey().origin() != e.getKey().destination())
            .mapToDouble(Map.Entry::getValue)
            .sum();
        assertThat(own).isCloseTo(expected, within(TOLERANCE * matrix.total()));
        conserved(result, selection, matrix.total());
      }
    }
  }

  /** The flow of the selected enters and leaves every node as their demand says. */
  private static void conserved(Assignment result, Selection selection, double all) {
    Graph graph = result.problem().graph();
    OdMatrix matrix = result.problem().classes().get(0).demand();
    double[] net = new double[graph.nodes];
    selection.demand().forEach((od, demand) -> {
      net[matrix.node(od.origin())] += demand;
      net[matrix.node(od.destination())] -= demand;
    });
    for (int link = 0; link < graph.links; link++) {
      net[graph.from[link]] -= selection.flow(link);
      net[graph.to[link]] += selection.flow(link);
    }
    for (double n : net) {
      assertThat(n).isCloseTo(0, within(TOLERANCE * all));
    }
  }

  @Test
  void turnsAddUpToTheLinksTheyJoin() {
    for (int seed = 0; seed < 30; seed++) {
      Assignment result = solved(seed);
      Graph graph = result.problem().graph();
      OdMatrix matrix = result.problem().classes().get(0).demand();
      for (int node = 0; node < graph.nodes; node++) {
        TurningFlows turns = TurningFlows.at(result, node);
        double[] begins = new double[1];
        for (int o = 0; o < matrix.zones(); o++) {
          for (int pair = matrix.first(o); pair < matrix.first(o + 1); pair++) {
            boolean travels = matrix.destination(pair) != o;
            begins[0] += matrix.node(o) == node && travels ? matrix.demand(pair) : 0;
          }
        }
        double out = 0;
        double turned = 0;
        for (int j = 0; j < turns.out().length; j++) {
          out += result.flow(turns.out()[j]);
          for (int i = 0; i < turns.in().length; i++) {
            turned += turns.flow(i, j);
          }
        }
        assertThat(turned).isCloseTo(out - begins[0], within(TOLERANCE * matrix.total()));
      }
    }
  }
}
