package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.run.TinyStudy;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road of the small study, stage by stage, computed by hand. */
class RouteTableTest {
  private static final double TOLERANCE = 1e-6; // one tonne a year leaves hardly any congestion

  @TempDir
  private Path folder;

  private List<RouteTable.Route> routes(String scenario, int year) {
    TrafficModel model = TrafficModel.of(
        TinyStudy.in(folder)
            .write(
                "demand/trade.csv",
                "origin,destination,commodity,tonnes [t/yr],value [USD2025/yr],source,grade\n"
                    + "north-town,south-port,goods,1,3,placeholder,D\n")
            .read(),
        1);
    Situation situation = Situation.of(model, model.study().scenario(scenario), year);
    return RouteTable.of(situation, 0, 1);
  }

  @Test
  void theRoadIsThatComputedByHand() {
    RouteTable.Route road = routes("do-minimum", 2025).get(0);
    assertThat(road.corridor()).isEqualTo("pass-road");
    assertThat(road.stages())
        .extracting(RouteTable.Stage::id)
        .containsExactly(
            "north-town", "road-north", "pass-road", "road-middle", "road-port", "south-port");
    assertThat(road.stages())
        .extracting(RouteTable.Stage::kind)
        .containsExactly("access", "link", "crossing", "link", "link", "access");
    // 45 km/h; access 4 h and 3 USD/t in two halves; 0.09 USD/tkm; border 12 h and 4 USD/t
    double[] hours = {2, 2, 13 / 45.0 + 12, 75 / 45.0, 75 / 45.0, 2};
    double[] usd = {1.5, 8.1, 1.17 + 4, 6.75, 6.75, 1.5};
    for (int s = 0; s < hours.length; s++) {
      assertThat(road.stages().get(s).time().hours()).isCloseTo(hours[s], within(TOLERANCE));
      assertThat(road.stages().get(s).usdPerT()).isCloseTo(usd[s], within(TOLERANCE));
    }
    assertThat(road.stages().get(2).time().border()).isCloseTo(12, within(TOLERANCE));
    assertThat(road.stages().get(2).reason()).startsWith("border");
    assertThat(road.stages().get(0).reason()).isEqualTo("loading");
  }

  @Test
  void indicatorsOfTheRoadAreThoseComputedByHand() {
    Indicators tfi = routes("do-minimum", 2025).get(0).indicators();
    assertThat(tfi.crossings()).isEqualTo(1);
    assertThat(tfi.tfi1H().orElseThrow()).isCloseTo(12, within(TOLERANCE));
    assertThat(tfi.tfi2Usd().orElseThrow()).isCloseTo(80, within(TOLERANCE)); // 4 USD/t x 20 t
    // 253 km, gate to gate (22.77 + 4) USD/t
    assertThat(tfi.tfi3Usd().orElseThrow()).isCloseTo(26.77 * 20 * 500 / 253, within(TOLERANCE));
    assertThat(tfi.swodKmPerH().orElseThrow()).isCloseTo(45, within(TOLERANCE));
    assertThat(tfi.swdKmPerH().orElseThrow()).isCloseTo(253 / (253 / 45.0 + 12), within(TOLERANCE));
  }

  @Test
  void rivalsOfOtherCorridorsFollowTheUsedRoutes() {
    List<RouteTable.Route> routes = routes("pass-railway", 2040);
    assertThat(routes)
        .extracting(RouteTable.Route::corridor)
        .containsExactlyInAnyOrder("pass-road", "pass-rail");
    assertThat(routes.get(0).share()).isGreaterThanOrEqualTo(routes.get(1).share());
  }
}
