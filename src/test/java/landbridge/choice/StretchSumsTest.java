package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import landbridge.bench.ChoiceBench;
import org.junit.jupiter.api.Test;

/** Sums over the paths of stretches by way of smaller stretches, against sums path by path. */
class StretchSumsTest {
  private final Stretches stretches = ChoiceBench.small().problem().routes.stretches;
  private final StretchSums sums = stretches.sums;
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void sumsAreThoseOverTheirPaths() {
    double[] slot = new double[sums.slots];
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      fill(slot, stretches.paths.pathsOf(pair));
      sums.sum(pair, slot);
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        double sum = 0;
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          sum += slot[stretches.member[i]];
        }
        assertThat(slot[stretches.slot[s]]).isCloseTo(sum, within(1e-13 * sum));
      }
    }
  }

  @Test
  void pathsGetWhatTheirStretchesAdd() {
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      double[] slot = new double[sums.slots];
      int count = stretches.paths.pathsOf(pair);
      fill(slot, count);
      double[] expected = new double[count];
      System.arraycopy(slot, 0, expected, 0, count);
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        double add = s % 3 == 0 ? 0 : random.nextDouble();
        slot[stretches.slot[s]] += add;
        for (int i = stretches.memberStart[s]; i < stretches.memberStart[s + 1]; i++) {
          expected[stretches.member[i]] += add;
        }
      }
      sums.spread(pair, slot);
      for (int k = 0; k < count; k++) {
        assertThat(slot[k]).isCloseTo(expected[k], within(1e-13 * expected[k]));
      }
    }
  }

  @Test
  void aStretchOfPathsThatAnotherHasTakesItsSum() {
    // Paths 0 to 3; stretches {3}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}: one addition each but for the
    // first.
    StretchSums three = new StretchSums(
        new int[] {0, 4}, new int[] {1}, new int[] {0, 4}, new long[] {0b1000, 0b11, 0b111, 0b1111
        });
    double[] slot = new double[three.slots];
    for (int k = 0; k < 4; k++) {
      slot[k] = 1 << k;
    }
    three.sum(0, slot);
    assertThat(Arrays.copyOfRange(slot, 4, three.slots)).containsExactly(3, 7, 15, 0);
    assertThat(three.additions()).isEqualTo(3);
  }

  @Test
  void fivePathsTakeTwoAdditionsOfThree() {
    StretchSums five =
        new StretchSums(new int[] {0, 5}, new int[] {0}, new int[] {0, 1}, new long[] {0b11111});
    double[] slot = new double[five.slots];
    for (int k = 0; k < 5; k++) {
      slot[k] = 1 << k;
    }
    five.sum(0, slot);
    assertThat(slot[5]).isEqualTo(31);
    assertThat(five.additions()).isEqualTo(2);
    five.spread(0, slot);
    assertThat(Arrays.copyOf(slot, 5)).containsExactly(32, 33, 35, 39, 47);
    assertThat(slot[five.slots - 1]).isZero();
  }

  @Test
  void additionsAreFewerThanPathsOfStretches() {
    assertThat(2 * sums.additions()).isLessThan(stretches.member.length);
  }

  @Test
  void twoRowsAtOnceAreEachAsAlone() {
    double[][] alone = new double[2][sums.slots];
    double[][] both = new double[2][sums.slots];
    for (int pair = 0; pair < stretches.paths.pairs; pair++) {
      for (int row = 0; row < 2; row++) {
        fill(alone[row], stretches.paths.pathsOf(pair));
        both[row] = alone[row].clone();
        sums.sum(pair, alone[row]);
      }
      sums.sum(pair, both[0], both[1]);
      assertThat(both[0]).containsExactly(alone[0]);
      assertThat(both[1]).containsExactly(alone[1]);
    }
  }

  private void fill(double[] slot, int count) {
    for (int k = 0; k < count; k++) {
      slot[k] = random.nextDouble();
    }
  }
}
