package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.run.TinyStudy;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turning values of the small study: what the goods then pay and wait. */
class LeverTest {
  @TempDir
  private Path folder;

  private Situation situation() {
    TrafficModel model = TrafficModel.of(TinyStudy.in(folder).read(), 1);
    return Situation.of(model, model.study().scenario("do-minimum"), 2025);
  }

  @Test
  void goodsThatPassAllLinksPayATariffOnce() {
    Situation before = situation();
    List<String> row = List.of("road-north", "road-pass", "road-middle");
    Lever lever = Lever.of(before, Lever.Attribute.TARIFF, row);
    Situation after = before.with(lever.at(9));
    int item = RouteTable.item(before, 2, 3, 0); // north-town to south-port, goods
    double paid = RouteTable.of(before, item, 1).get(0).stages().stream()
        .mapToDouble(RouteTable.Stage::usdPerT)
        .sum();
    double then = RouteTable.of(after, item, 1).get(0).stages().stream()
        .mapToDouble(RouteTable.Stage::usdPerT)
        .sum();
    assertThat(then - paid).isCloseTo(9, within(1e-9));
    assertThat(lever.turned(9)).extracting(Lever.Turned::after).containsExactly(3.0, 3.0, 3.0);
  }

  @Test
  void factorsAndHoursTurnWhatStandsThere() {
    Situation before = situation();
    int item = RouteTable.item(before, 2, 3, 0);
    Situation quick = before.with(
        Lever.of(before, Lever.Attribute.DWELL, List.of("road-pass")).at(0.5));
    assertThat(border(quick, item)).isCloseTo(6, within(1e-12)); // half of 12 h
    Situation slow = before.with(
        Lever.of(before, Lever.Attribute.SPEED, List.of("road-north")).at(0.5));
    assertThat(stage(slow, item, "road-north").time().running())
        .isCloseTo(4, within(1e-12)); // 90 km
    Situation waits = before.with(
        Lever.of(before, Lever.Attribute.WAITING, List.of("road-north")).at(7));
    assertThat(stage(waits, item, "road-north").time().waiting()).isCloseTo(7, within(1e-9));
    assertThat(Lever.of(before, Lever.Attribute.CAPACITY, List.of("road-pass")).turned(2))
        .extracting(Lever.Turned::after)
        .containsExactly(12.0); // 6 Mt/yr
  }

  @Test
  void theNeutralSettingChangesNothing() {
    Situation before = situation();
    for (Lever.Attribute attribute : List.of(Lever.Attribute.TARIFF, Lever.Attribute.SPEED)) {
      Lever lever = Lever.of(before, attribute, List.of("road-pass"));
      assertThat(lever.at(attribute.neutral())).isEmpty();
    }
  }

  private static double border(Situation situation, int item) {
    return RouteTable.of(situation, item, 1).get(0).stages().stream()
        .mapToDouble(stage -> stage.time().border())
        .sum();
  }

  private static RouteTable.Stage stage(Situation situation, int item, String id) {
    return RouteTable.of(situation, item, 1).get(0).stages().stream()
        .filter(stage -> stage.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
