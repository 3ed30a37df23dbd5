package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landbridge.money.Phasing;
import org.junit.jupiter.api.Test;

/** Residual value and renewals of works, by hand. */
class WorksTest {

  @Test
  void straightLineWithAPartThatNeverWears() {
    // opens 2031, life 40, horizon 2050: 20 years used, half of the wearing 80 % is left
    Works works = works(2031, 40, 0.2, true);
    assertThat(works.residualUsd(2050)).isCloseTo(100 * (0.2 + 0.8 * 0.5), within(1e-12));
  }

  @Test
  void renewalStartsANewLife() {
    // life 10, 25 years used: renewed after 10 and 20, half of the third life is left
    Works works = works(2031, 10, 0, true);
    assertThat(works.residualUsd(2055)).isCloseTo(50, within(1e-12));
    assertThat(works.renewsIn(2040)).isFalse();
    assertThat(works.renewsIn(2041)).isTrue();
    assertThat(works.renewsIn(2051)).isTrue();
    assertThat(works.renewsIn(2031)).isFalse();
  }

  @Test
  void wornOutWhenTheLifeEndsWithTheHorizon() {
    assertThat(works(2031, 20, 0.1, true).residualUsd(2050)).isCloseTo(10, within(1e-12));
    assertThat(works(2031, 20, 0.1, false).residualUsd(2070)).isCloseTo(10, within(1e-12));
    assertThat(works(2060, 20, 0.1, true).residualUsd(2050)).isZero();
  }

  private static Works works(int opens, int life, double nonWearing, boolean renews) {
    return new Works(
        "rail",
        "AM",
        Stakeholder.STATE,
        "AM",
        new Works.Construction(opens, 100, Phasing.even(3), 1),
        new Works.Wear(life, nonWearing, 1, renews, 2));
  }
}
