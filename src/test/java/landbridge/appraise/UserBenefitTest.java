package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** User benefit: a textbook's straight demand line (F-17), a published rail case (F-15), closed forms. */
class UserBenefitTest {

  @Test
  void straightDemandLine() {
    // Garber and Hoel, Traffic and Highway Engineering (F-17): demand falls from 500 a day at 0 to
    // 0 at
    // 1.50; the toll falls from 1.00 to 0.75. Demands 166.67 and 250; gain 52.0833 a day, 19010.42
    // a year.
    DoubleUnaryOperator demand = cost -> 500 * (1 - cost / 1.5);
    double rule =
        UserBenefit.ruleOfHalf(demand.applyAsDouble(1), demand.applyAsDouble(0.75), 1, 0.75);
    assertThat(rule).isCloseTo(52.0833, within(5e-5));
    assertThat(rule * 365).isCloseTo(19010.42, within(5e-3));
    // the textbook rounds the first demand to 167 and so prints 52.13 a day (and 52.13 x 365 =
    // 19027)
    assertThat(UserBenefit.ruleOfHalf(167, 250, 1, 0.75)).isCloseTo(52.13, within(5.001e-3));
    // for a straight line the integral is the rule of half
    assertThat(UserBenefit.integral(demand, 1, 0.75)).isCloseTo(rule, within(1e-12));
  }

  @Test
  void railCaseOfTheEuropeanGuide() {
    // European Commission, Guide to cost-benefit analysis (2008), rail case (F-15), million EUR a
    // year.
    // Existing passengers gain the whole unit benefit, shifters half: 3.58 and 6.27 EUR a
    // passenger.
    double tolerance = 0.06; // the guide prints one decimal of products of rounded factors
    assertThat(UserBenefit.fixedDemand(6.3, 3.58, 0)).isCloseTo(22.6, within(tolerance));
    assertThat(UserBenefit.fixedDemand(6.3, 6.27, 0)).isCloseTo(39.5, within(tolerance));
    // option 1: 6.3 -> 10.8 million; the rule of half holds both groups: 22.6 + 8.1 = 30.6
    assertThat(UserBenefit.ruleOfHalf(6.3, 10.8, 3.58, 0)).isCloseTo(30.6, within(tolerance));
    // option 2: 6.3 -> 17.28 million: 39.5 + 34.4 = 73.9
    assertThat(UserBenefit.ruleOfHalf(6.3, 17.28, 6.27, 0)).isCloseTo(73.9, within(tolerance));
    // freight, 5.16 EUR/t: 0.308 -> 1.584 Mt: 1.6 + 3.3; 0.308 -> 3.168 Mt: 1.6 + 7.4
    assertThat(UserBenefit.ruleOfHalf(0.308, 1.584, 5.16, 0)).isCloseTo(4.9, within(tolerance));
    assertThat(UserBenefit.ruleOfHalf(0.308, 3.168, 5.16, 0)).isCloseTo(9.0, within(tolerance));
    assertThat(30.6 + 8.0)
        .isCloseTo(38.6, within(tolerance)); // with road: the guide's passenger total
    assertThat(UserBenefit.ruleOfHalf(6.3, 17.28, 6.27, 0) + 28.5)
        .isCloseTo(102.4, within(tolerance));
  }

  @Test
  void fixedDemandNeedsNoRule() {
    assertThat(UserBenefit.between(1000, 1000, 50, 10))
        .isEqualTo(40000); // beyond one third, yet exact
  }

  @Test
  void aLargeChangeFollowsTheExponentialCurve() {
    // D(c) = 100 exp(-0.02 (c - 100)), from 100 to 50: demand 100 -> 100 e. The area left of it is
    // (100 e - 100) / 0.02 = 8591.409; the rule of half gives 9295.70
    double with = 100 * Math.E;
    assertThat(UserBenefit.between(100, with, 100, 50))
        .isCloseTo((with - 100) / 0.02, within(1e-6));
    assertThat(UserBenefit.ruleOfHalf(100, with, 100, 50)).isCloseTo(9295.70, within(5e-3));
    // a change below one third keeps the rule of half
    assertThat(UserBenefit.between(100, 150, 100, 70)).isEqualTo(3750);
    // nothing was sent before: a straight line is all that two points give
    assertThat(UserBenefit.between(0, 10, 100, 50)).isEqualTo(250);
  }

  @Test
  void swappingTheStatesTurnsTheSign() {
    assertThat(UserBenefit.between(100, 250, 100, 50))
        .isCloseTo(-UserBenefit.between(250, 100, 50, 100), within(1e-9));
    assertThat(UserBenefit.between(7, 7, 3, 3)).isZero();
  }

  @Test
  void morePointsBetweenLeaveAQuarterOfTheError() {
    // Nellthorp and Hyman (2001): one point more leaves about 1/4 of the error of the rule of half,
    // three points about 1/16. Here demand of constant elasticity -1: the area is 100 ln(c0 / c1).
    DoubleUnaryOperator demand = cost -> 100 / cost;
    double exact = 100 * Math.log(2);
    double error1 = through(demand, 2, 1, 1) - exact;
    double error2 = through(demand, 2, 1, 2) - exact;
    double error4 = through(demand, 2, 1, 4) - exact;
    assertThat(error2 / error1).isBetween(0.24, 0.30);
    assertThat(error4 / error1).isBetween(0.06, 0.08);
    assertThat(UserBenefit.integral(demand, 2, 1)).isCloseTo(exact, within(1e-10));
  }

  private static double through(DoubleUnaryOperator demand, double from, double to, int pieces) {
    double[] cost = new double[pieces + 1];
    double[] tonnes = new double[pieces + 1];
    for (int i = 0; i <= pieces; i++) {
      cost[i] = from + (to - from) * i / pieces;
      tonnes[i] = demand.applyAsDouble(cost[i]);
    }
    return UserBenefit.throughPoints(cost, tonnes);
  }
}
