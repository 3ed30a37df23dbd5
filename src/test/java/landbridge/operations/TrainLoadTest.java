package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Trains counted by hand, and the identity of the course book between load and trains (transportway.ru, 27). */
class TrainLoadTest {
  private static final TrainLoad.Wagon WAGON = new TrainLoad.Wagon(4, 23.5, 24, 14, 1);

  @Test
  void massOrLengthLimitsTheTrain() {
    // wagon 94 t gross, 70 t net; 3,500 t: 37 wagons; 850 m less 50 m: 57 wagons
    TrainLoad train = new TrainLoad(WAGON, 3500, 850, 1, 1);
    assertThat(train.wagons()).isEqualTo(37);
    assertThat(train.netT()).isCloseTo(37 * 70, within(1e-9));
    // 470 m: 30 wagons
    assertThat(new TrainLoad(WAGON, 3500, 470, 1, 1).wagons()).isEqualTo(30);
  }

  @Test
  void grossMassOfTheCourseBookGivesItsTrains() {
    // 40 Mt gross a year, factor 1.05, 3,000 t goods and 8 passenger trains of 900 t: 33 goods
    // trains a day
    double goods = (40e6 / (1.05 * 365) - 900 * 8) / 3000;
    TrainLoad.Wagon gross = new TrainLoad.Wagon(4, 23.5, 0, 10, 1); // all mass counts
    TrainLoad train = new TrainLoad(gross, 3008, 1000, 1, 1);
    assertThat(train.netT()).isEqualTo(3008);
    double trains = (40e6 / 1.05 - 900 * 8 * 365) / (train.tonnesPerYear(1) * 3000 / 3008);
    assertThat(trains).isCloseTo(goods, within(1e-9));
    assertThat(Math.round(Math.ceil(trains - 0.5))).isEqualTo(32); // the book rounds 32.4 up to 33
  }

  @Test
  void moreAxleLoadLengthOrMassNeverCarriesLess() {
    for (double axle = 18; axle < 25; axle += 0.5) {
      for (double length = 400; length < 1050; length += 50) {
        TrainLoad.Wagon wagon = new TrainLoad.Wagon(4, axle, 24, 14, 0.8);
        TrainLoad train = new TrainLoad(wagon, 3000, length, 0.8, 1.1);
        assertThat(new TrainLoad(wagon, 3000, length + 50, 0.8, 1.1).netT())
            .isGreaterThanOrEqualTo(train.netT());
        assertThat(new TrainLoad(wagon, 3200, length, 0.8, 1.1).netT())
            .isGreaterThanOrEqualTo(train.netT());
      }
    }
  }

  @Test
  void trainsAndTonnesAreInverse() {
    TrainLoad train = new TrainLoad(WAGON, 3500, 850, 0.6, 1.15);
    assertThat(train.trainsPerDay(train.tonnesPerYear(7.3))).isCloseTo(7.3, within(1e-12));
    assertThat(train.tonnesPerYear(10)).isCloseTo(10 * 2590 * 0.6 * 365 / 1.15, within(1e-6));
  }
}
