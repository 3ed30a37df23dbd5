package landbridge.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A country of two zones (60/40) that trades two groups worth 100 each; by hand. */
class ZoneSharesTest {
  private static final double[] ZONES = {0.6, 0.4};
  private static final double[] USD = {100, 100};

  @Test
  void withoutWeightsEveryGroupIsSplitLikeAllGoods() {
    double[][] shares = ZoneShares.of(ZONES, USD, new double[][] {{1, 1}, {1, 1}});
    assertThat(shares[0]).containsExactly(new double[] {0.6, 0.6}, within(1e-12));
    assertThat(shares[1]).containsExactly(new double[] {0.4, 0.4}, within(1e-12));
  }

  @Test
  void weightsMoveAGroupAndBothMarginsStay() {
    double[][] shares = ZoneShares.of(ZONES, USD, new double[][] {{1, 1}, {6, 1}});
    // x of group 1 and y of group 2 from zone 1: x + y = 120, x (100 - y) / (y (100 - x)) = 1/6
    double x = shares[0][0] * 100;
    double y = shares[0][1] * 100;
    assertThat(x + y).isCloseTo(120, within(1e-6));
    assertThat(x * (100 - y) / (y * (100 - x))).isCloseTo(1 / 6.0, within(1e-9));
    assertThat(shares[0][0] + shares[1][0]).isCloseTo(1, within(1e-12));
  }

  @Test
  void aGroupMadeInOneZoneOnlyComesFromThere() {
    double[][] shares =
        ZoneShares.of(ZONES, new double[] {20, 180}, new double[][] {{0, 1}, {1, 1}});
    assertThat(shares[0][0]).isZero();
    assertThat(shares[1][0]).isEqualTo(1);
    // 120 of 180 remain for zone 1 in the other group
    assertThat(shares[0][1]).isCloseTo(120 / 180.0, within(1e-8));
  }

  @Test
  void aGroupWithoutAnyTradeHasTheSharesOfAllGoods() {
    double[][] shares =
        ZoneShares.of(ZONES, new double[] {0, 100}, new double[][] {{1, 1}, {1, 1}});
    assertThat(shares[0][0]).isCloseTo(0.6, within(1e-12));
  }
}
