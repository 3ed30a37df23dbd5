package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.Annuity;
import landbridge.money.CashFlow;
import landbridge.money.MicroUsd;
import landbridge.money.Phasing;
import landbridge.money.Returns;
import org.junit.jupiter.api.Test;

/**
 * A company of 49 years held 74/26, without inflation and debt, by hand in million USD.
 *
 * <p>Built 2026-2028 at 200 a year; runs 2029-2074 (46 years). Revenue 100, operating cost 20 + 10,
 * overhead 2, fee 5 % of revenue, lease 1: earnings 62 a year. Written off over 30 years, 20 a year. Tax
 * 20 %, dividend tax 10 %. The three years of construction lose 3 each, carried forward to 2029.
 *
 * <p>Tax: 2029 (42 - 9) x 0.2 = 6.6; 2030-2058 8.4; 2059-2074 12.4. Free cash: -203 three times, 55.4,
 * 53.6 (29 times), 49.6 (16 times). Dividends: 26.4 in 2029 (42 - 6.6 - 9), 33.6, 49.6; capital paid back:
 * 29 in 2029, then 20 a year to 2058, together the 609 paid in.
 */
class ToyCompanyTest {
  private static final double M = 1e6;
  private static final double MICRO = 1e-5;

  private final CompanyResult result = Company.run(toy(false, 1));

  @Test
  void freeCashByHand() {
    assertThat(line("free-cash", 2026)).isEqualTo(-203 * M);
    assertThat(line("free-cash", 2029)).isEqualTo(55.4 * M);
    assertThat(line("free-cash", 2030)).isEqualTo(53.6 * M);
    assertThat(line("free-cash", 2058)).isEqualTo(53.6 * M);
    assertThat(line("free-cash", 2059)).isEqualTo(49.6 * M);
    assertThat(line("free-cash", 2074)).isEqualTo(49.6 * M);
    assertThat(line("cumulative", 2074)).isEqualTo((2403.4 - 609) * M);
    assertThat(result.lines().lastYear()).isEqualTo(2074);
  }

  @Test
  void everyLineOfAYear() {
    assertThat(line("revenue-rail", 2030)).isEqualTo(100 * M);
    assertThat(line("opex-rail", 2030)).isEqualTo(-30 * M);
    assertThat(line("overhead", 2030)).isEqualTo(-2 * M);
    assertThat(line("host-fee", 2030)).isEqualTo(-5 * M);
    assertThat(line("lease", 2030)).isEqualTo(-1 * M);
    assertThat(line("corporate-tax", 2030)).isEqualTo(-8.4 * M);
    assertThat(line("capex-rail", 2027)).isEqualTo(-200 * M);
    assertThat(line("equity", 2027)).isEqualTo(203 * M);
    assertThat(line("dividends", 2029)).isEqualTo(-26.4 * M);
    assertThat(line("capital-repaid", 2029)).isEqualTo(-29 * M);
    assertThat(line("dividends", 2040)).isEqualTo(-33.6 * M);
    assertThat(line("dividend-tax", 2040)).isEqualTo(-3.36 * M);
    assertThat(line("capital-repaid", 2040)).isEqualTo(-20 * M);
    assertThat(line("dividends", 2070)).isEqualTo(-49.6 * M);
    assertThat(line("capital-repaid", 2070)).isZero();
    assertThat(line("cash-change", 2040)).isZero();
  }

  @Test
  void measuresInClosedForm() {
    double v = 1 / 1.08;
    double npv = -203 * (1 + v + v * v)
        + 55.4 * v * v * v
        + v * v * v * 53.6 * Annuity.factor(0.08, 29)
        + 49.6 * Annuity.factor(0.08, 16) / Math.pow(1.08, 32);
    assertThat(value("project_npv")).isCloseTo(npv * M, within(1e-3));
    assertThat(value("payback")).isCloseTo(3 + 553.6 / 53.6, within(1e-9));
    assertThat(value("peak_funding")).isEqualTo(609 * M);
    assertThat(value("total_equity")).isEqualTo(609 * M);
    assertThat(value("total_dividends")).isEqualTo(1794.4 * M);
    assertThat(value("total_capital_repaid")).isEqualTo(609 * M);
    assertThat(value("state_fee")).isEqualTo(230 * M);
    assertThat(value("state_lease")).isEqualTo(49 * M);
    assertThat(value("state_tax")).isEqualTo(448.6 * M);
    assertThat(value("state_dividend_tax")).isEqualTo(179.44 * M);
    assertThat(value("state_take")).isCloseTo(907.04 * M, within(MICRO));
    assertThat(value("host_dividends")).isCloseTo(0.26 * 1794.4 * M, within(MICRO));
    // the project's rate makes its value zero: -203 x 3, 55.4, 53.6 x 29, 49.6 x 16
    double[] free = new double[49];
    for (int t = 0; t < 49; t++) {
      free[t] = t < 3 ? -203 : t == 3 ? 55.4 : t < 33 ? 53.6 : 49.6;
    }
    assertThat(Returns.npv(value("project_irr"), free)).isCloseTo(0, within(1e-9));
  }

  @Test
  void shareholdersByHand() {
    assertThat(value("total_dividends-us")).isCloseTo(0.74 * 1794.4 * M, within(MICRO));
    assertThat(value("total_dividends-am")).isCloseTo(0.26 * 1794.4 * M, within(MICRO));
    CompanyResult.HolderYear us = holder("us", 2027);
    CompanyResult.HolderYear am = holder("am", 2027);
    assertThat(us.equityMicroUsd()).isEqualTo(MicroUsd.of(-203 * M)); // am brings rights, not money
    assertThat(am.equityMicroUsd()).isZero();
    assertThat(holder("am", 2040).dividendMicroUsd()).isEqualTo(MicroUsd.of(0.26 * 33.6 * M));
    assertThat(holder("am", 2040).equityMicroUsd()).isEqualTo(MicroUsd.of(0.26 * 20 * M));
    assertThat(holder("am", 2040).dividendTaxMicroUsd()).isEqualTo(MicroUsd.of(0.26 * 3.36 * M));
    assertThat(holder("us", 2040).share()).isEqualTo(0.74);
  }

  @Test
  void shareholdersSumToTheCompanyInEveryYear() {
    for (int year = 2026; year <= 2074; year++) {
      int y = year;
      long dividends = result.holders().stream()
          .filter(h -> h.year() == y)
          .mapToLong(CompanyResult.HolderYear::dividendMicroUsd)
          .sum();
      assertThat(dividends).isEqualTo(-cash("dividends").microUsd(year));
    }
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void theExtensionMovesTheShares() {
    CompanyResult extended = Company.run(toy(true, 1));
    assertThat(extended.lines().lastYear()).isEqualTo(2124);
    assertThat(holder(extended, "am", 2074).share()).isEqualTo(0.26);
    assertThat(holder(extended, "am", 2075).share()).isEqualTo(0.49);
    assertThat(holder(extended, "am", 2075).dividendMicroUsd())
        .isEqualTo(MicroUsd.of(0.49 * 49.6 * M));
    // 50 more years of 49.6
    assertThat(extended.measure("total_dividends").value().orElseThrow())
        .isCloseTo((1794.4 + 50 * 49.6) * M, within(MICRO));
    assertThat(extended.isReconciled()).isTrue();
  }

  @Test
  void quartersGiveTheSameYears() {
    CompanyResult quarters = Company.run(toy(false, 4));
    assertThat(quarters.isReconciled()).isTrue();
    assertThat(quarters.lines().by(CashFlow::name).get("revenue-rail").usdByYear(2030, 2030)[0])
        .isEqualTo(100 * M);
    // losses of 9 are used in the first quarters of 2029: the tax of that year is the same 6.6
    assertThat(quarters.lines().by(CashFlow::name).get("corporate-tax").usdByYear(2029, 2030))
        .containsExactly(-6.6 * M, -8.4 * M);
    assertThat(quarters.measure("total_dividends").value().orElseThrow())
        .isCloseTo(1794.4 * M, within(MICRO));
  }

  @Test
  void noFlowAfterHandBack() {
    for (CashFlow line : result.lines().lines()) {
      assertThat(line.microUsd(2075)).isZero();
    }
    assertThat(result.checks()).anyMatch(c -> c.name().contains("hand-back") && c.holds());
  }

  @Test
  void refusesSharesThatDoNotSumToOne() {
    Concession good = toy(false, 1);
    List<Concession.Holder> torn = List.of(new Concession.Holder("us", "US", 0.74, 0.51, true));
    assertThatThrownBy(() -> new Concession(
            "x",
            "AM",
            good.term(),
            good.accounts(),
            good.dues(),
            good.assets(),
            torn,
            good.financing()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Concession toy(boolean extended, int periods) {
    return new Concession(
        "toy",
        "AM",
        new Concession.Term(2026, 49, 50, extended, periods),
        new Concession.Accounts(2026, 0, 1, 0.08, 2 * M),
        new Concession.Dues(0.2, 0, 0.1, 0.05, M),
        List.of(new ConcessionAsset(
            "rail",
            new ConcessionAsset.Building(
                2029, 600 * M, Phasing.even(3), 30, ConcessionAsset.Renewal.NONE),
            new ConcessionAsset.Revenue(
                YearAmounts.held(2026, 100 * M), YearAmounts.NONE, List.of()),
            new ConcessionAsset.Opex(20 * M, YearAmounts.held(2026, 10 * M)))),
        List.of(
            new Concession.Holder("us", "US", 0.74, 0.51, true),
            new Concession.Holder("am", "AM", 0.26, 0.49, false)),
        Financing.EQUITY_ONLY);
  }

  private CashFlow cash(String line) {
    return result.lines().lines().stream()
        .filter(l -> l.name().equals(line))
        .findFirst()
        .orElseThrow();
  }

  private double line(String name, int year) {
    return cash(name).usd(year);
  }

  private double value(String measure) {
    return result.measure(measure).value().orElseThrow();
  }

  private CompanyResult.HolderYear holder(String id, int year) {
    return holder(result, id, year);
  }

  private static CompanyResult.HolderYear holder(CompanyResult result, String id, int year) {
    return result.holders().stream()
        .filter(h -> h.holder().equals(id) && h.year() == year)
        .findFirst()
        .orElseThrow();
  }
}
