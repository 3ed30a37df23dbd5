package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import org.junit.jupiter.api.Test;

/** Gains summed by spans against a slow twin that interpolates and compares year by year. */
class TrafficGainsTest {
  private static final int ITEMS = 40;
  private static final int COUNTRIES = 3;
  private static final double RELATIVE = 1e-12;
  private long state = 42;

  @Test
  void agreesWithTheSlowTwin() {
    for (int round = 0; round < 60; round++) {
      AppraisalInput input = input(round % 2 == 0);
      TrafficGains gains = TrafficGains.of(input);
      for (int y = 0; y < input.terms().years(); y++) {
        compare(input, gains, y);
      }
    }
  }

  private static void compare(AppraisalInput input, TrafficGains gains, int y) {
    TrafficYear without = input.without().at(2025 + y);
    TrafficYear with = input.with().at(2025 + y);
    double total = 0;
    double mean = 0;
    double size = 0;
    for (int i = 0; i < ITEMS; i++) {
      double d0 = without.items().demandT[i];
      double d1 = with.items().demandT[i];
      double c0 = without.items().compositeUsdPerT[i];
      double c1 = with.items().compositeUsdPerT[i];
      total += UserBenefit.between(d0, d1, c0, c1);
      mean += UserBenefit.ruleOfHalf(
          d0, d1, without.items().meanUsdPerT[i], with.items().meanUsdPerT[i]);
      size += (d0 + d1) * (Math.abs(c0) + Math.abs(c1));
    }
    double found = 0;
    for (double[] cell : gains.surplusUsd) {
      found += cell[y];
    }
    assertThat(found).isCloseTo(total, within(RELATIVE * size));
    assertThat(gains.meanRuleOfHalfUsd[y]).isCloseTo(mean, within(RELATIVE * size));
    double carbon = with.countries().carbonT[1] - without.countries().carbonT[1];
    assertThat(gains.carbonT[1][y]).isCloseTo(carbon, within(1e-9));
    double tariff = with.company().tariffUsd() - without.company().tariffUsd();
    assertThat(gains.tariffUsd[y]).isCloseTo(tariff, within(1e-9));
  }

  private AppraisalInput input(boolean fixedDemand) {
    int[] origin = new int[ITEMS];
    int[] destination = new int[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
      origin[i] = below(COUNTRIES);
      destination[i] = below(COUNTRIES);
    }
    AppraisalFrame frame = new AppraisalFrame(
        List.of("A", "B", "C"), List.of("x"), origin, destination, new int[ITEMS]);
    AppraisalTerms terms = new AppraisalTerms(
        2025,
        2050,
        Discounting.constant(0.06, 2025),
        0.3,
        year -> 1,
        new AppraisalTerms.Options(true, false, "A"));
    List<TrafficYear> without = new ArrayList<>();
    List<TrafficYear> with = new ArrayList<>();
    for (int year : new int[] {2025, 2031, 2040, 2055}) {
      TrafficYear one = year(year, new double[0]);
      without.add(one);
      with.add(year(year, fixedDemand ? one.items().demandT : new double[0]));
    }
    if (!fixedDemand) {
      with.add(year(2033, new double[0])); // the scenario is computed in a year of its own
    }
    return new AppraisalInput(
        frame,
        terms,
        new TrafficSeries(without),
        new TrafficSeries(with),
        List.of(),
        List.of(),
        new Ledger(List.of()));
  }

  private TrafficYear year(int year, double[] given) {
    double[] demand = given.length > 0 ? given : draw(ITEMS, 1000);
    return new TrafficYear(
        year,
        new TrafficYear.Items(demand, draw(ITEMS, 200), draw(ITEMS, 200)),
        new TrafficYear.Territories(
            draw(COUNTRIES, 100),
            draw(COUNTRIES, 100),
            draw(COUNTRIES, 100),
            draw(COUNTRIES, 100),
            draw(COUNTRIES, 100)),
        new TrafficYear.Traffic(below(100), below(100), below(100)));
  }

  private double[] draw(int n, int most) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] =
          1 + below(most * 1000) / 999.0; // no round numbers: the rule changes at a third sharp
    }
    return values;
  }

  private int below(int n) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % n);
  }
}
