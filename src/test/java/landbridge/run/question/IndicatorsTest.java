package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.model.LinkMode;
import landbridge.run.question.RouteTable.Stage;
import landbridge.run.question.RouteTable.Time;
import org.junit.jupiter.api.Test;

/**
 * A section of 500 km with one border, built from the road figures that CAREC published for 2022 (CPMM annual
 * report 2022): TFI1 9.9 h, TFI2 208 USD, TFI3 945 USD, speed without delay 42.0 km/h.
 */
class IndicatorsTest {
  private static final double TOLERANCE = 1e-9;

  private static Stage stage(String kind, double km, Time time, double usd, double fees) {
    return new Stage(kind, "x", LinkMode.ROAD, "y", km, time, usd, fees);
  }

  @Test
  void publishedSectionGivesThePublishedIndicators() {
    double carriage = (945 - 208) / 20.0; // USD/t over 500 km
    double fees = 208 / 20.0;
    Indicators tfi = Indicators.of(List.of(
        stage("access", 0, new Time(0, 0, 3, 0), 2, 0),
        stage("link", 400, new Time(400 / 42.0, 0, 0, 0), carriage * 0.8, 0),
        stage("crossing", 100, new Time(100 / 42.0, 9.9, 0, 0), carriage * 0.2 + fees, fees),
        stage("access", 0, new Time(0, 0, 3, 0), 2, 0)));
    assertThat(tfi.tfi1H().orElseThrow()).isCloseTo(9.9, within(TOLERANCE));
    assertThat(tfi.tfi2Usd().orElseThrow()).isCloseTo(208, within(TOLERANCE));
    assertThat(tfi.tfi3Usd().orElseThrow()).isCloseTo(945, within(TOLERANCE));
    assertThat(tfi.swodKmPerH().orElseThrow()).isCloseTo(42.0, within(TOLERANCE));
    // 500 / (500/42 + 9.9) = 22.93; the published 23.4 is a mean over trips, within 3 %
    assertThat(tfi.swdKmPerH().orElseThrow()).isCloseTo(22.93, within(0.005));
    assertThat(tfi.swdKmPerH().orElseThrow()).isCloseTo(23.4, within(0.03 * 23.4));
  }

  @Test
  void everyWaitAndEveryQueueSlowsOnlyTheSpeedWithDelay() {
    Indicators tfi = Indicators.of(List.of(
        stage("link", 300, new Time(6, 0, 3, 1), 30, 0),
        stage("transfer", 0, new Time(0, 0, 5, 0), 4, 0)));
    assertThat(tfi.swodKmPerH().orElseThrow()).isCloseTo(50, within(TOLERANCE));
    assertThat(tfi.swdKmPerH().orElseThrow()).isCloseTo(20, within(TOLERANCE));
    assertThat(tfi.tfi1H()).isEmpty();
    assertThat(tfi.tfi3Usd().orElseThrow()).isCloseTo(34 * 20 * 500 / 300.0, within(TOLERANCE));
  }
}
