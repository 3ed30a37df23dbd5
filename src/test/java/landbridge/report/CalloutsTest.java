package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers beside each other: where they stand, computed by hand. Each is 8 wide, and 5 lie between two. */
class CalloutsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static double[] spread(double... wish) {
    double[] halves = new double[wish.length];
    java.util.Arrays.fill(halves, 4);
    return Callouts.spread(wish, halves, 0, 100);
  }

  @Test
  void whatHasRoomStaysWhereItIs() {
    assertThat(spread(10, 23, 60)).containsExactly(new double[] {10, 23, 60}, EXACT);
    assertThat(spread()).isEmpty();
  }

  @Test
  void neighboursGiveWayAlike() {
    // 13 apart instead of 1, about the same middle
    assertThat(spread(50, 51)).containsExactly(new double[] {44, 57}, EXACT);
    // the third joins them: three 13 apart about the mean of 50, 51 and 58
    assertThat(spread(50, 51, 58)).containsExactly(new double[] {40, 53, 66}, EXACT);
  }

  @Test
  void noneLeavesTheRow() {
    assertThat(spread(1, 2, 90)).containsExactly(new double[] {4, 17, 90}, EXACT);
    assertThat(spread(10, 98, 99)).containsExactly(new double[] {10, 83, 96}, EXACT);
  }

  @Test
  void twoDigitsNeedMore() {
    double[] at = Callouts.spread(new double[] {50, 50}, new double[] {4, 8}, 0, 100);
    assertThat(at[1] - at[0]).isEqualTo(4 + 5 + 8, EXACT);
  }
}
