package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.operations.Compression.Held;
import landbridge.operations.Compression.Train;
import org.junit.jupiter.api.Test;

/** Compressed timetables by hand: the period of a single track, and a slow train before a fast one. */
class CompressionTest {
  @Test
  void oneStretchWithATrainEachWayNeedsItsPeriod() {
    // 24 and 25 min, freed 3 min later each (interval 1, start 2): the 55 min of the course book
    Train out = new Train(List.of(new Held(0, 0, 24 + 3)));
    Train back = new Train(List.of(new Held(0, 0, 25 + 3)));
    assertThat(Compression.departuresMin(List.of(out, back))).containsExactly(0.0, 27.0, 55.0);
    assertThat(Compression.occupation(List.of(out, back), 110)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void slowTrainBeforeAFastOneCostsTheDifferenceOfTheirTimes() {
    // four blocks; slow 5 min a block, fast 2 min a block, freed at the end of the block
    Train slow = along(4, 5);
    Train fast = along(4, 2);
    // fast after slow: leaves the last block behind it: 20 - 6 = 14; slow after fast: 2; fast after
    // fast: 2
    assertThat(Compression.headwayMin(slow, fast)).isEqualTo(14);
    assertThat(Compression.headwayMin(fast, slow)).isEqualTo(2);
    assertThat(Compression.departuresMin(List.of(slow, fast))).containsExactly(0.0, 14.0, 16.0);
    // in order the same four trains need less: slow slow fast fast
    assertThat(last(List.of(slow, fast, slow, fast))).isEqualTo(32);
    assertThat(last(List.of(slow, slow, fast, fast))).isEqualTo(5 + 14 + 2 + 2);
  }

  @Test
  void noTwoTrainsHoldABlockAtOnce() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 200; round++) {
      List<Train> trains = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        trains.add(random.nextBoolean() ? along(5, 1 + random.nextInt(6)) : against(5, 4));
      }
      List<Double> departures = Compression.departuresMin(trains);
      for (int i = 0; i < 6; i++) {
        for (int j = i + 1; j < 6; j++) {
          assertApart(trains.get(i), departures.get(i), trains.get(j), departures.get(j));
        }
      }
    }
  }

  private static void assertApart(Train a, double from, Train b, double to) {
    for (Held x : a.blocks()) {
      for (Held y : b.blocks()) {
        boolean same = x.block() == y.block();
        assertThat(!same || from + x.toMin() <= to + y.fromMin() + 1e-9).isTrue();
      }
    }
  }

  private static double last(List<Train> trains) {
    List<Double> departures = Compression.departuresMin(trains);
    return departures.get(departures.size() - 1);
  }

  private static Train along(int blocks, double minutes) {
    List<Held> held = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      held.add(new Held(b, b * minutes, (b + 1) * minutes));
    }
    return new Train(held);
  }

  private static Train against(int blocks, double minutes) {
    List<Held> held = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      held.add(new Held(blocks - 1 - b, b * minutes, (b + 1) * minutes));
    }
    return new Train(held);
  }
}
