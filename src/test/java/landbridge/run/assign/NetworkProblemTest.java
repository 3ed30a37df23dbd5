package landbridge.run.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import landbridge.assign.Assigner;
import landbridge.assign.Assignment;
import landbridge.assign.Method;
import landbridge.assign.Settings;
import landbridge.assign.UserClass;
import landbridge.model.network.NetworkUnits;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.RoadTerms;
import landbridge.model.network.TripTable;
import org.junit.jupiter.api.Test;

/** From records to a problem: closures, uses, surcharges, zones. */
class NetworkProblemTest {
  private static RoadLink link(String id, String ends, double capacity, RoadTerms terms) {
    RoadSupply supply = new RoadSupply(2, 10, capacity);
    String from = ends.substring(0, 1);
    return new RoadLink(id, from, ends.substring(1), supply, RoadDelay.bpr(0.15, 4), terms);
  }

  private static RoadNetwork network(RoadLink... links) {
    List<RoadNode> nodes = List.of(
        new RoadNode("a", "A", 0, 0, false),
        new RoadNode("b", "B", 0, 0, false),
        new RoadNode("c", "", 0, 0, true));
    return new RoadNetwork("n", NetworkUnits.METRIC, nodes, List.of(links));
  }

  private static TripTable trips(double amount) {
    return TripTable.of("t", List.of("A", "B"), new double[][] {{0, amount}, {0, 0}});
  }

  @Test
  void aLinkWithoutCapacityCarriesNothingAndAForbiddenOneNothingOfTheClass() {
    RoadNetwork network = network(
        link("closed", "ab", 0, RoadTerms.free()),
        link("cars", "ab", 50, new RoadTerms(0, List.of("car"), "")),
        link("all", "ac", 50, RoadTerms.free()),
        link("all2", "cb", 50, RoadTerms.free()));
    TrafficClass car = new TrafficClass("car", trips(10), 0, 0, 1);
    TrafficClass lorry = new TrafficClass("lorry", trips(5), 0, 0, 2);
    NetworkProblem net = NetworkProblem.of(network, List.of(car, lorry));
    Assignment result = Assigner.assign(net.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
    assertThat(result.flow(0)).isZero();
    assertThat(result.flow(1, 1)).isZero();
    assertThat(result.flow(1, 2)).isEqualTo(5);
    assertThat(result.flow(0, 1)).isEqualTo(10);
  }

  @Test
  void classesThatNameOtherZonesCountThemAlike() {
    RoadNetwork network = network(
        link("there", "ab", 50, RoadTerms.free()), link("back", "ba", 50, RoadTerms.free()));
    TripTable back = TripTable.of("t", List.of("B", "A"), new double[][] {{0, 7}, {0, 0}});
    TripTable onlyB = TripTable.of("t", List.of("B"), new double[][] {{1}});
    NetworkProblem net = NetworkProblem.of(
        network,
        List.of(
            new TrafficClass("one", onlyB, 0, 0, 1),
            new TrafficClass("two", trips(10), 0, 0, 1),
            new TrafficClass("three", back, 0, 0, 1)));
    assertThat(net.zones()).containsExactly("B", "A");
    List<UserClass> classes = net.problem().classes();
    assertThat(classes.get(0).demand().between(0, 0)).isEqualTo(1);
    assertThat(classes.get(1).demand().between(1, 0)).isEqualTo(10);
    assertThat(classes.get(2).demand().between(0, 1)).isEqualTo(7);
    Assignment result = Assigner.assign(net.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
    assertThat(result.flow(1, 0)).isEqualTo(10);
    assertThat(result.flow(2, 1)).isEqualTo(7);
  }

  @Test
  void tollAndDistanceBecomeTime() {
    RoadNetwork network = network(link("x", "ab", 50, new RoadTerms(3, List.of(), "")));
    TrafficClass car = new TrafficClass("car", trips(10), 0.5, 0.25, 1);
    UserClass user =
        NetworkProblem.of(network, List.of(car)).problem().classes().get(0);
    assertThat(user.surcharge(0)).isEqualTo(3 * 0.5 + 2 * 0.25);
  }

  @Test
  void aZoneThatJoinsNoNodeIsNamed() {
    TripTable other = TripTable.of("t", List.of("A", "Z"), new double[][] {{0, 1}, {0, 0}});
    RoadNetwork network = network(link("x", "ab", 50, RoadTerms.free()));
    assertThatThrownBy(() -> NetworkProblem.of(network, List.of(TrafficClass.of(other, 0, 0))))
        .hasMessageContaining("E7011")
        .hasMessageContaining("Z");
  }
}
