package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Shared cost: the Tennessee Valley Authority's three purposes, the airport game, and symmetry. */
class CostAllocationTest {
  // Straffin and Heaney (1981), Game theory and the Tennessee Valley Authority, Int. J. Game Theory
  // 10:
  // cost in thousand dollars of navigation (1), flood control (2), power (4) and their joint works
  private static final double[] TVA = {
    0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584
  };

  @Test
  void tennesseeValleyBySeparableCost() {
    double[] share = CostAllocation.of(3, set -> TVA[set]).separableCostRemainingBenefit();
    // Separable: 412584 - 367370 = 45214; 412584 - 378821 = 33763; 412584 - 301607 = 110977. Joint:
    // 222630,
    // divided as 163520 - 45214 = 118306 to 107063 to 139119, of 364488.
    assertThat(share[0]).isCloseTo(45_214 + 222_630 * 118_306.0 / 364_488, within(1e-6));
    assertThat(share[1]).isCloseTo(33_763 + 222_630 * 107_063.0 / 364_488, within(1e-6));
    assertThat(share[2]).isCloseTo(110_977 + 222_630 * 139_119.0 / 364_488, within(1e-6));
    assertThat(Arrays.stream(share).sum()).isCloseTo(412_584, within(1e-6));
  }

  @Test
  void tennesseeValleyByShapley() {
    // By hand, navigation: alone 163520 (1/3), after flood 301607 - 140826 and after power 378821 -
    // 250096
    // (1/6 each), last 45214 (1/3): 117829. Likewise 100756.5 and 193998.5.
    double[] share = CostAllocation.of(3, set -> TVA[set]).shapley();
    assertThat(share[0])
        .isCloseTo(163_520 / 3.0 + (160_781 + 128_725) / 6.0 + 45_214 / 3.0, within(1e-6));
    assertThat(share[0]).isCloseTo(117_829, within(0.5));
    assertThat(share[1]).isCloseTo(100_756.5, within(0.5));
    assertThat(share[2]).isCloseTo(193_998.5, within(0.5));
    assertThat(Arrays.stream(share).sum()).isCloseTo(412_584, within(1e-6));
  }

  @Test
  void theRunwayIsPaidByThoseWhoNeedEachPiece() {
    // Littlechild and Owen (1973): a set costs what its most demanding member needs. Needs 3, 5, 6,
    // 10:
    // the first 3 are shared by four, the next 2 by three, the next 1 by two, the last 4 by one.
    double[] need = {3, 5, 6, 10};
    double[] share = CostAllocation.of(4, set -> {
          double most = 0;
          for (int i = 0; i < 4; i++) {
            most = (set & 1 << i) != 0 ? Math.max(most, need[i]) : most;
          }
          return most;
        })
        .shapley();
    assertThat(share)
        .containsExactly(
            new double[] {0.75, 0.75 + 2 / 3.0, 0.75 + 2 / 3.0 + 0.5, 0.75 + 2 / 3.0 + 0.5 + 4},
            within(1e-12));
  }

  @Test
  void standAloneIsProportional() {
    assertThat(CostAllocation.of(2, set -> new double[] {0, 30, 60, 75}[set]).standAlone())
        .containsExactly(new double[] {25, 50}, within(1e-12));
  }

  @Test
  void aLowBenefitLimitsWhatAUserCanBear() {
    // two users alike but for the benefit: 30 each alone, 40 together; separable 10 each, joint 20;
    // remaining 20 and, with a benefit of 15, 5: shares 16 and 4
    assertThat(CostAllocation.of(2, set -> new double[] {0, 30, 30, 40}[set])
            .separableCostRemainingBenefit(new double[] {100, 15}))
        .containsExactly(new double[] {26, 14}, within(1e-12));
  }
}
