package landbridge.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates of return: Excel's documentation (F-22), constructed roots, and awkward vectors. */
class IrrTest {
  private static final double RATE = 1e-9;

  @Test
  void excelDocumentation() {
    // Microsoft, documentation of IRR (F-22)
    Irr whole = Irr.of(-70000, 12000, 15000, 18000, 21000, 26000);
    assertThat(whole.status()).isEqualTo(Irr.Status.ONE);
    assertThat(whole.rates().get(0)).isCloseTo(0.08663095, within(5e-9));
    Irr fourYears = Irr.of(-70000, 12000, 15000, 18000, 21000);
    assertThat(fourYears.find().orElseThrow()).isCloseTo(-0.02124485, within(5e-9));
  }

  @Test
  void noRoot() {
    assertThat(Irr.of(10, 20, 30).status()).isEqualTo(Irr.Status.NONE);
    assertThat(Irr.of(-10, -20).status()).isEqualTo(Irr.Status.NONE);
    assertThat(Irr.of(0, 0, 0).status()).isEqualTo(Irr.Status.NONE);
    assertThat(Irr.of().status()).isEqualTo(Irr.Status.NONE);
    assertThat(Irr.of(-5).status()).isEqualTo(Irr.Status.NONE);
    // discriminant of 1 - 2 x + 2 x^2 is negative: two changes of sign and no rate
    assertThat(Irr.of(1, -2, 2).status()).isEqualTo(Irr.Status.NONE);
    assertThat(Irr.of(100, -200, 150).rates()).isEmpty();
  }

  @Test
  void severalRoots() {
    // (1 + r)^-2 (r - 0.1)(r - 0.2) x -1000: -1000, 2300, -1320
    Irr two = Irr.of(-1000, 2300, -1320);
    assertThat(two.status()).isEqualTo(Irr.Status.SEVERAL);
    assertThat(two.find()).isEmpty();
    assertThat(two.rates()).hasSize(2);
    assertThat(two.rates().get(0)).isCloseTo(0.1, within(RATE));
    assertThat(two.rates().get(1)).isCloseTo(0.2, within(RATE));
    assertThat(two.note()).startsWith("2 rates");
    // the oil-pump problem (Lorie and Savage 1955): -1600, 10000, -10000 -> 25 % and 400 %
    assertThat(Irr.of(-1600, 10000, -10000).rates()).hasSize(2).satisfies(r -> {
      assertThat(r.get(0)).isCloseTo(0.25, within(RATE));
      assertThat(r.get(1)).isCloseTo(4.0, within(RATE));
    });
  }

  @Test
  void constructedRootsAreAllFound() {
    check(List.of(-0.5, 0.0, 0.3));
    check(List.of(-0.9, -0.1, 0.05, 0.06, 2.0));
    check(List.of(0.01, 0.02, 0.03, 0.04));
    check(List.of(0.0));
    check(List.of(9.0, 99.0));
  }

  @Test
  void aDoubleRootIsOneRate() {
    // (1 + r)^-2 (r - 0.1)^2: 1, -2.2, 1.21
    Irr touch = Irr.of(1, -2.2, 1.21);
    assertThat(touch.status()).isEqualTo(Irr.Status.ONE);
    assertThat(touch.rates().get(0)).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void aDelayedStartHasTheSameRate() {
    // ExcelFinancialFunctions issue 107: spreadsheets and libraries differ when payments start late
    double expected = Irr.of(-70000, 12000, 15000, 18000, 21000, 26000).rates().get(0);
    double[] late = new double[30];
    double[] flow = {-70000, 12000, 15000, 18000, 21000, 26000};
    System.arraycopy(flow, 0, late, 20, flow.length);
    assertThat(Irr.of(late).rates()).containsExactly(expected);
  }

  @Test
  void fiftyNineYearsOfLevelIncome() {
    // -1 then a level 0.07 for 49 years: the rate solves the annuity formula
    double[] flow = new double[50];
    java.util.Arrays.fill(flow, 0.07);
    flow[0] = -1;
    double r = Irr.of(flow).find().orElseThrow();
    assertThat(0.07 * Annuity.factor(r, 49)).isCloseTo(1, within(1e-12));
  }

  @Test
  void cleanUpCostAtTheEndIsReportedAsTwoRates() {
    // 40 quarters of income between an investment and a hand-back cost larger than the net income
    double[] flow = new double[42];
    java.util.Arrays.fill(flow, 10);
    flow[0] = -100;
    flow[41] = -400;
    Irr irr = Irr.of(flow);
    assertThat(irr.status()).isEqualTo(Irr.Status.SEVERAL);
    for (double r : irr.rates()) {
      assertThat(Returns.npv(r, flow)).isCloseTo(0, within(1e-6));
    }
    assertThat(irr.rates()).hasSize(2);
  }

  @Test
  void scalingTheFlowsKeepsTheRate() {
    double small = Irr.of(-7e-6, 1.2e-6, 3e-6, 5e-6).rates().get(0);
    double large = Irr.of(-7e9, 1.2e9, 3e9, 5e9).rates().get(0);
    assertThat(large).isCloseTo(small, within(1e-13));
  }

  @Test
  void agreesWithASlowScan() {
    long seed = 11;
    for (int round = 0; round < 300; round++) {
      double[] flow = new double[3 + round % 20];
      for (int t = 0; t < flow.length; t++) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        flow[t] = (seed >> 40) % 1000;
      }
      List<Double> slow = scan(flow);
      List<Double> fast =
          Irr.of(flow).rates().stream().filter(r -> r > -0.95 && r < 20).toList();
      assertThat(fast).as("flows %s", java.util.Arrays.toString(flow)).hasSameSizeAs(slow);
      for (int i = 0; i < slow.size(); i++) {
        assertThat(fast.get(i)).isCloseTo(slow.get(i), within(2e-4 * (1 + slow.get(i))));
      }
    }
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThatThrownBy(() -> Irr.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The slow twin: a fine scan over growth for changes of sign. */
  private static List<Double> scan(double[] flow) {
    List<Double> roots = new ArrayList<>();
    double last = Returns.npv(-0.95, flow);
    double growth = 0.05;
    while (growth < 21) {
      double next = growth * 1.0002;
      double at = Returns.npv(next - 1, flow);
      if (at == 0 || last > 0 != at > 0) {
        roots.add(0.5 * (growth + next) - 1);
      }
      last = at;
      growth = next;
    }
    return roots;
  }

  /** Flows whose rates are exactly the given ones: product of (1 - (1 + rate) x). */
  private static void check(List<Double> rates) {
    double[] flow = {1};
    for (double rate : rates) {
      double[] next = new double[flow.length + 1];
      for (int i = 0; i < flow.length; i++) {
        next[i] += flow[i];
        next[i + 1] -= flow[i] * (1 + rate);
      }
      flow = next;
    }
    List<Double> expected = new ArrayList<>(rates);
    Collections.sort(expected);
    List<Double> found = Irr.of(flow).rates();
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-6));
    }
  }
}
