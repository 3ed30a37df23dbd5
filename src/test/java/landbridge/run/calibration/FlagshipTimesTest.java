package landbridge.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.RouteTime;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;

/** The base year of the flagship study against published times of routes, whose sources stand in its table. */
class FlagshipTimesTest {
  private static final double HOURS = 24;

  @Test
  void atLeastTenPublishedTimesAreMetWithinAFifth() {
    Study study = StudyReader.read(Path.of("studies/tripp"));
    TrafficModel model = TrafficModel.of(study, 2);
    Solution base = model.reference(model.baseYear());
    RouteClock clock = new RouteClock(model.routes.network, base);
    Map<String, Double> days = new TreeMap<>();
    int within = 0;
    for (RouteTime route : RouteTime.in(base.state().study())) {
      double hours = clock.hours(route);
      days.put(route.id(), hours / HOURS);
      within += Math.abs(hours / route.hours().timeH() - 1) <= 0.2 ? 1 : 0;
    }
    assertThat(within).as("of " + days).isGreaterThanOrEqualTo(10);
    // 7.31 days of broad-gauge transit in July 2024 (index1520.com); 9 days by schedule (Trend
    // 2024).
    assertThat(days.get("dostyk-brest")).isCloseTo(7.31, within(0.2 * 7.31));
    assertThat(days.get("altynkol-baku")).isCloseTo(9, within(0.2 * 9));
  }
}
