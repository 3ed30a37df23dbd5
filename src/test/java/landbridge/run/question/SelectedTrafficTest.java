package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.model.Link;
import landbridge.run.TinyStudy;
import landbridge.run.question.SelectedTraffic.By;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who goes through a link: the total is the link's flow, and sets follow the laws of sets. */
class SelectedTrafficTest {
  private static final double TONNES = 1e-6;

  @TempDir
  private Path folder;

  private Situation situation;

  @BeforeEach
  void solve() {
    TrafficModel model = TrafficModel.of(TinyStudy.in(folder).read(), 2);
    situation = Situation.of(model, model.study().scenario("pass-railway"), 2040);
  }

  private Named named(String name) {
    return Named.find(situation.study(), situation.routes().network, name).orElseThrow();
  }

  private SelectedTraffic of(List<List<Named>> alternatives) {
    return SelectedTraffic.of(situation, alternatives);
  }

  @Test
  void theTotalOfOneDirectionIsItsFlow() {
    int used = 0;
    for (Link link : situation.study().links()) {
      for (String way : List.of(":ab", ":ba")) {
        Named named = named(link.id() + way);
        double flow = situation.result().linkFlow[named.arcs().get(0)];
        SelectedTraffic selected = of(List.of(List.of(named)));
        assertThat(selected.total).as(named.name()).isCloseTo(flow, within(1e-13 * flow));
        assertThat(selected.arcTonnes[named.arcs().get(0)])
            .as(named.name())
            .isCloseTo(flow, within(TONNES));
        used += flow > 0 ? 1 : 0;
      }
    }
    assertThat(used).isGreaterThan(10);
  }

  @Test
  void bothDirectionsTogetherAreTheFlowOfTheLinkAndOfItsCrossing() {
    double flow = 0;
    for (int arc : situation.routes().network.arcsOfLink("road-pass")) {
      flow += situation.result().linkFlow[arc];
    }
    assertThat(of(List.of(List.of(named("road-pass")))).total).isCloseTo(flow, within(TONNES));
    assertThat(of(List.of(List.of(named("pass-road")))).total).isCloseTo(flow, within(TONNES));
  }

  @Test
  void andAndOrFollowInclusionAndExclusion() {
    Named north = named("road-north");
    Named pass = named("road-pass");
    double both = of(List.of(List.of(north, pass))).total;
    double either = of(List.of(List.of(north), List.of(pass))).total;
    double sum = of(List.of(List.of(north))).total + of(List.of(List.of(pass))).total;
    assertThat(either + both).isCloseTo(sum, within(TONNES));
    assertThat(of(List.of(List.of(named("road-pass"), named("rail-pass")))).total)
        .isZero();
  }

  @Test
  void everyGroupingAddsUpToTheTotal() {
    SelectedTraffic selected = of(List.of(List.of(named("road-pass"))));
    for (By by : By.values()) {
      double sum =
          selected.by(by).values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sum).as(by.name()).isCloseTo(selected.total, within(TONNES));
    }
    assertThat(
            selected.parts().stream().mapToDouble(SelectedTraffic.Part::tonnes).sum())
        .isCloseTo(selected.total, within(TONNES));
    assertThat(selected.parts())
        .allSatisfy(
            part -> assertThat(part.share()).isGreaterThan(0).isLessThanOrEqualTo(1 + 1e-12));
    assertThat(selected.by(By.CORRIDOR)).containsOnlyKeys("pass-road");
  }

  @Test
  void aTerminalCanBeSelected() {
    Named yard = named("north-yard");
    double flow = 0;
    for (int arc : yard.arcs()) {
      flow += situation.result().linkFlow[arc];
    }
    assertThat(flow).isPositive();
    assertThat(of(List.of(List.of(yard))).total).isCloseTo(flow, within(TONNES));
    assertThat(Named.find(situation.study(), situation.routes().network, "nowhere"))
        .isEmpty();
  }
}
