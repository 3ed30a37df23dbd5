package landbridge.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.model.RouteTime;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times of published routes on the small study, added up by hand from its links and crossings. */
class RouteClockTest {
  @TempDir
  Path temp;

  private TinyStudy study;

  @BeforeEach
  void smallStudy() {
    study = TinyStudy.in(temp);
  }

  private double hours(String way) {
    study.write(
        "demand/route-times.csv",
        "route_id,name_en,name_de,from_node_id,to_node_id,via,carriage,ends,commodity,time [d],year,source,grade\n"
            + "one,One,Eins," + way + ",goods,1,2025,placeholder,D\n");
    Study read = study.read();
    TrafficModel traffic = TrafficModel.of(read, 1);
    Solution solution = traffic.reference(2025);
    RouteClock clock = new RouteClock(traffic.routes.network, solution);
    return clock.hours(RouteTime.in(solution.state().study()).get(0));
  }

  private double linkHours(List<String> links) {
    TrafficModel traffic = TrafficModel.of(study.read(), 1);
    Solution solution = traffic.reference(2025);
    return links.stream()
        .mapToDouble(link -> solution.result().linkTime[traffic.routes.network.arcsOfLink(link)[0]])
        .sum();
  }

  @Test
  void roadFromTownToPortIsTheSumOfItsLinksAndTheBorder() {
    double hours = hours("north-town,south-port,,road,terminal");
    assertThat(hours)
        .isCloseTo(
            linkHours(List.of("road-north", "road-pass", "road-middle", "road-port")),
            within(1e-9));
    assertThat(hours).as("dwell of the pass is in it").isGreaterThan(12);
  }

  @Test
  void loadingAndUnloadingCountOnlyFromDoorToDoor() {
    double terminal = hours("north-town,south-port,,road,terminal");
    double door = hours("north-town,south-port,,road,door");
    double access = study.read().modes().stream()
        .filter(mode -> mode.id() == landbridge.model.LinkMode.ROAD)
        .mapToDouble(mode -> mode.access().accessTimeH())
        .sum();
    assertThat(door - terminal).isCloseTo(access, within(1e-9));
  }

  @Test
  void namedPlacesAreVisitedInOrder() {
    double detour = hours("north-town,south-port,north-field;north-town,road,terminal");
    double direct = hours("north-town,south-port,,road,terminal");
    assertThat(detour - direct).isCloseTo(2 * linkHours(List.of("road-field")), within(1e-6));
  }

  @Test
  void aRailwayThatIsNotBuiltHasNoTime() {
    assertThat(hours("north-town,south-port,,rail,terminal")).isInfinite();
  }
}
