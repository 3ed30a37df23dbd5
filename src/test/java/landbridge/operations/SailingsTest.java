package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sailings by hand, headway waits in closed form, and lorries that come one by one as the slow twin. */
class SailingsTest {
  private static SeaService service(double vessels, SeaService.Rule rule, double variation) {
    // 20 h at sea, 22 h in each port: 84 h to and fro, two departures a week and vessel
    return new SeaService(
        vessels,
        20,
        22,
        1,
        1000,
        new SeaService.Departures(rule, variation, 20, 0.5),
        Closures.NONE);
  }

  @Test
  void departuresAndCapacityByHand() {
    Sailings sailings = Sailings.of(service(7, SeaService.Rule.TIMETABLE, 0));
    assertThat(sailings.roundTripH()).isEqualTo(84);
    assertThat(sailings.departuresPerWeek()).isCloseTo(14, within(1e-12));
    assertThat(sailings.capacityT()).isCloseTo(14 * 1000 * 365 / 7.0, within(1e-6));
    assertThat(sailings.waitH()).isCloseTo(6, within(1e-12)); // half of 12 h
    assertThat(sailings.waitSdH()).isCloseTo(12 / Math.sqrt(12), within(1e-12)); // uniform
  }

  @Test
  void irregularHeadwaysWaitLonger() {
    // exponential headways: the wait is exponential with the mean headway
    Sailings sailings = Sailings.of(service(7, SeaService.Rule.TIMETABLE, 1));
    assertThat(sailings.waitH()).isCloseTo(12, within(1e-12));
    assertThat(sailings.waitSdH()).isCloseTo(12, within(1e-12));
  }

  @Test
  void closuresTakeDeparturesAndAddTheirWait() {
    SeaService windy = new SeaService(
        7,
        20,
        22,
        1,
        1000,
        new SeaService.Departures(SeaService.Rule.TIMETABLE, 0, 20, 0.5),
        new Closures(0.1, 20, 1));
    Sailings sailings = Sailings.of(windy);
    assertThat(sailings.departuresPerWeek()).isCloseTo(12.6, within(1e-12));
    assertThat(sailings.waitH()).isCloseTo(168 / 12.6 / 2 + 2, within(1e-12));
  }

  @Test
  void fullLoadWaitIsThatOfTheLorriesOneByOne() {
    Sailings sailings = Sailings.of(service(7, SeaService.Rule.FULL_LOAD, 0));
    // 50 lorries, at half of the capacity 50 x 0.5 / 12 h = 2.0833 an hour
    double rate = 50 * 0.5 / 12;
    assertThat(sailings.waitH()).isCloseTo(49 / (2 * rate), within(1e-9));
    SplittableRandom random = new SplittableRandom(17);
    double sum = 0;
    double squares = 0;
    int ships = 20_000;
    double[] at = new double[50];
    for (int ship = 0; ship < ships; ship++) {
      for (int i = 0; i < 50; i++) {
        at[i] = (i == 0 ? 0 : at[i - 1]) - Math.log(1 - random.nextDouble()) / rate;
      }
      for (double t : at) {
        sum += at[49] - t;
        squares += (at[49] - t) * (at[49] - t);
      }
    }
    double mean = sum / ships / 50;
    assertThat(sailings.waitH() / mean - 1).isCloseTo(0, within(0.01));
    double sd = Math.sqrt(squares / ships / 50 - mean * mean);
    assertThat(sailings.waitSdH() / sd - 1).isCloseTo(0, within(0.01));
  }

  /** Lorries by chance, a vessel of 50 every 12 h: mean wait of those left behind, on top of half the headway. */
  private static double overflow(double load, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double rate = load * 50 / 12;
    ArrayDeque<Double> queue = new ArrayDeque<>();
    double waited = 0;
    long boarded = 0;
    double next = -Math.log(1 - random.nextDouble()) / rate;
    for (int ship = 1; ship < 60_000; ship++) {
      while (next < ship * 12.0) {
        queue.add(next);
        next -= Math.log(1 - random.nextDouble()) / rate;
      }
      for (int i = 0; i < 50 && !queue.isEmpty(); i++) {
        waited += ship * 12.0 - queue.poll();
        boarded++;
      }
    }
    return waited / boarded - 6;
  }

  @Test
  void overflowIsNearTheSimulation() {
    Sailings sailings = Sailings.of(service(7, SeaService.Rule.TIMETABLE, 0));
    assertThat(sailings.overflowH(0.8)).isCloseTo(overflow(0.8, 1), within(0.15));
    assertThat(sailings.overflowH(0.95) / overflow(0.95, 2) - 1).isCloseTo(0, within(0.25));
    assertThat(sailings.overflowH(0.98) / overflow(0.98, 3) - 1).isCloseTo(0, within(0.25));
    assertThat(sailings.overflowH(1)).isInfinite();
  }

  @Test
  void moreVesselsNeverWaitLonger() {
    for (double vessels = 1; vessels < 10; vessels++) {
      Sailings few = Sailings.of(service(vessels, SeaService.Rule.TIMETABLE, 0.5));
      Sailings more = Sailings.of(service(vessels + 1, SeaService.Rule.TIMETABLE, 0.5));
      assertThat(more.waitH()).isLessThan(few.waitH());
      assertThat(more.capacityT()).isGreaterThan(few.capacityT());
      assertThat(more.overflowH(0.9)).isLessThan(few.overflowH(0.9));
    }
  }
}
