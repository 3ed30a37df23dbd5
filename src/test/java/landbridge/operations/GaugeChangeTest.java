package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A gauge change counted by hand. */
class GaugeChangeTest {
  private static GaugeChange place(int tracks, double shifts) {
    // sets of 15 wagons, 3 gangs, 20 min a wagon: five rounds, 100 min
    return new GaugeChange(tracks, 15, 3, 20, shifts, 0.8, 60);
  }

  @Test
  void wagonsADayByHand() {
    assertThat(place(2, 24).setH()).isCloseTo(100 / 60.0, within(1e-12));
    // 2 tracks x 15 wagons x 24 h x 0.8 / (100 / 60 h) = 345.6
    assertThat(place(2, 24).wagonsPerDay()).isCloseTo(345.6, within(1e-9));
    // about the 350 wagons a day that Julfa passed in the 1980s; x 60 t x 365 x 0.5 loaded
    assertThat(place(2, 24).capacityT(0.5)).isCloseTo(345.6 * 60 * 365 * 0.5, within(1e-6));
  }

  @Test
  void timeStartsAtTheWorkAndGrowsWithoutLimit() {
    assertThat(place(2, 24).timeH(0)).isCloseTo(100 / 60.0 / 0.8, within(1e-12));
    assertThat(place(2, 12).timeH(0)).isCloseTo(2 * 100 / 60.0 / 0.8, within(1e-12));
    assertThat(place(1, 24).timeH(0.5))
        .isCloseTo(100 / 60.0 / 0.8 * (1 + 0.5 * 0.5 / 0.5), within(1e-12)); // M/D/1
    assertThat(place(2, 24).timeH(1)).isInfinite();
  }

  @Test
  void moreTracksOrHoursNeverPassFewer() {
    for (int tracks = 1; tracks < 6; tracks++) {
      assertThat(place(tracks + 1, 12).wagonsPerDay())
          .isGreaterThan(place(tracks, 12).wagonsPerDay());
      assertThat(place(tracks, 24).wagonsPerDay())
          .isGreaterThan(place(tracks, 12).wagonsPerDay());
      assertThat(place(tracks + 1, 12).timeH(0.7)).isLessThan(place(tracks, 12).timeH(0.7));
    }
  }
}
