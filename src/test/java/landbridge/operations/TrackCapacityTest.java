package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Worked examples of course books of the railways of gauge 1520: single track, running times 24 and 25 min, crossing
 * interval 1 min, starting 2 and braking 1 min: period 55 min, 26 pairs a day (tlookup.ru, example 1042); double
 * track with semi-automatic block, 16 + 4 min, two hours of maintenance, reliability 0.95: 63 trains (helpiks.su,
 * 134235); automatic block with 9 min headway: 160 trains (tlookup.ru, example 1044).
 */
class TrackCapacityTest {
  private static RailSection section(
      RailSection.Layout layout, Signalling signalling, double interval, double headway) {
    return new RailSection(
        layout,
        new RailSection.Control(signalling, interval, headway, 1, 0, 0.6),
        new RailSection.Trains(60, 0, 0, 1));
  }

  @Test
  void singleTrackPeriodOfTheCourseBook() {
    // both trains start after their stop: 2 + 24 + 1 + 2 + 25 + 1
    double period = TrackCapacity.pairPeriodMin(24, 25, 1 + 1, 2 + 2);
    assertThat(period).isEqualTo(55);
    assertThat((int) (1440 / period)).isEqualTo(26);
    // the other orders of the example: 58, 57, 57 min
    assertThat(TrackCapacity.pairPeriodMin(24, 25, 4 + 1, 2 + 1 + 1)).isEqualTo(58);
    assertThat(TrackCapacity.pairPeriodMin(24, 25, 1 + 4, 2 + 1)).isEqualTo(57);
  }

  @Test
  void singleTrackSectionGivesThePairsOfItsPeriod() {
    // 24.5 km at 60 km/h: 24.5 min each way; interval 1 min; start and stop 2 min at each end: 55
    // min
    RailSection section = new RailSection(
        new RailSection.Layout(70, 1, 2, 24.5),
        new RailSection.Control(Signalling.SEMI_AUTOMATIC, 1, 10, 1, 0, 1),
        new RailSection.Trains(60, 2, 0, 1));
    assertThat((int) TrackCapacity.of(section).goodsTrains()).isEqualTo(26);
  }

  @Test
  void doubleTrackWithSemiAutomaticBlockOfTheCourseBook() {
    RailSection section = new RailSection(
        RailSection.Layout.even(16, 2, 0),
        new RailSection.Control(Signalling.SEMI_AUTOMATIC, 4, 10, 1, 2, 0.95),
        new RailSection.Trains(60, 0, 0, 1));
    double trains = TrackCapacity.of(section).goodsTrains();
    assertThat(trains).isCloseTo((1440 - 120) * 0.95 / 20, within(1e-9));
    assertThat(Math.round(trains)).isEqualTo(63);
  }

  @Test
  void automaticBlockOfTheCourseBook() {
    RailSection section = section(RailSection.Layout.even(40, 2, 3), Signalling.AUTOMATIC, 1, 9);
    assertThat(TrackCapacity.of(section).mostTrains()).isCloseTo(160, within(1e-9));
  }

  @Test
  void bundlesUnderAutomaticBlockShareTheMeeting() {
    // 20 min each way, interval 1: alone 42 min a pair; two in a row 42 + 2 x 8 = 58 min for two
    // pairs
    RailSection section = new RailSection(
        RailSection.Layout.even(20, 1, 0),
        new RailSection.Control(Signalling.AUTOMATIC, 1, 8, 2, 0, 1),
        new RailSection.Trains(60, 0, 0, 1));
    assertThat(TrackCapacity.of(section).mostTrains()).isCloseTo(2 * 1440 / 58.0, within(1e-9));
  }

  @Test
  void occupationReachesTheLimitAtThePracticalCapacity() {
    RailSection section = new RailSection(
        new RailSection.Layout(110.4, 1, 8, 15),
        new RailSection.Control(Signalling.SEMI_AUTOMATIC, 3, 10, 1, 2, 0.6),
        new RailSection.Trains(45, 3, 2, 1.3));
    TrackCapacity capacity = TrackCapacity.of(section);
    assertThat(capacity.occupation(capacity.goodsTrains())).isCloseTo(0.6, within(1e-12));
    // T = 2 x 20 + 2 x 3 + 2 x 3 = 52; (1440 - 120) / 52 = 25.4 pairs; 0.6 of it less 2 x 1.3
    assertThat(capacity.goodsTrains()).isCloseTo(0.6 * 1320 / 52 - 2.6, within(1e-9));
  }

  @Test
  void moreIsNeverLess() {
    for (int loops = 0; loops < 12; loops++) {
      double few = trains(loops, 1, 3, 40, Signalling.SEMI_AUTOMATIC);
      assertThat(trains(loops + 1, 1, 3, 40, Signalling.SEMI_AUTOMATIC))
          .isGreaterThanOrEqualTo(few);
      assertThat(trains(loops, 2, 3, 40, Signalling.SEMI_AUTOMATIC)).isGreaterThanOrEqualTo(few);
      assertThat(trains(loops, 1, 2, 40, Signalling.SEMI_AUTOMATIC)).isGreaterThanOrEqualTo(few);
      assertThat(trains(loops, 1, 3, 50, Signalling.SEMI_AUTOMATIC)).isGreaterThanOrEqualTo(few);
    }
  }

  private static double trains(
      int loops, int tracks, double interval, double speed, Signalling signalling) {
    RailSection section = new RailSection(
        RailSection.Layout.even(80, tracks, loops),
        new RailSection.Control(signalling, interval, 10, 1, 2, 0.6),
        new RailSection.Trains(speed, 3, 1, 1.3));
    return TrackCapacity.of(section).goodsTrains();
  }

  @Test
  void delayGrowsWithTrafficAndFallsWithLoops() {
    for (double goods = 1; goods < 8; goods++) {
      double delay = delay(5, goods);
      assertThat(delay(5, goods + 1)).isGreaterThan(delay);
      assertThat(delay(6, goods)).isLessThan(delay);
    }
    assertThat(delay(5, 1000)).isInfinite();
  }

  private static double delay(int loops, double goods) {
    RailSection section = new RailSection(
        RailSection.Layout.even(80, 1, loops),
        new RailSection.Control(Signalling.SEMI_AUTOMATIC, 3, 10, 1, 2, 0.6),
        new RailSection.Trains(40, 3, 1, 1.3));
    return TrackCapacity.of(section).delayH(goods);
  }
}
