package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Guarantee, hand-back and termination on the toy company, by hand. */
class SupportTest {
  private static final double M = 1e6;

  @Test
  void theStatePaysItsShareOfTheShortfall() {
    // revenue 100, guaranteed 120, 80 % of the shortfall of 20: 16 a year in the 46 years of
    // operation
    CompanyResult result = run(new Concession.Support(YearAmounts.held(2026, 120 * M), 0.8, 0));
    assertThat(line(result, "guarantee", 2028)).isZero();
    assertThat(line(result, "guarantee", 2029)).isCloseTo(16 * M, within(1e-5));
    assertThat(result.measure("state_guarantee").value().orElseThrow())
        .isCloseTo(46 * 16 * M, within(1e-3));
    // more profit of 16 a year is taxed at 20 %: the state's take falls by 16 and rises by 3.2 and
    // 10 % of 12.8
    double without = run(Concession.Support.NONE).measure("state_take").value().orElseThrow();
    assertThat(result.measure("state_take").value().orElseThrow() - without)
        .isCloseTo(46 * (-16 + 3.2 + 1.28) * M, within(1.0));
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void noShortfallNoPayment() {
    CompanyResult result = run(new Concession.Support(YearAmounts.held(2026, 90 * M), 1, 0));
    assertThat(result.measure("state_guarantee").value().orElseThrow()).isZero();
  }

  @Test
  void handBackIsPaidInTheLastYear() {
    CompanyResult result = run(new Concession.Support(YearAmounts.NONE, 0, 30 * M));
    assertThat(line(result, "hand-back", 2074)).isEqualTo(-30 * M);
    assertThat(line(result, "free-cash", 2074)).isCloseTo((49.6 - 30 * 0.8) * M, within(1e-5));
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void terminationPaysWhatTheBalanceSheetShows() {
    // end of 2040 of the company without tax: debt 65/1.4 a(2) at 6 %, no cash
    CompanyResult result = Company.run(DebtCaseTest.leveraged(
        Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 0, 0));
    double debt = 65 / 1.4 * (1 / 1.06 + 1 / (1.06 * 1.06)) * M;
    assertThat(Termination.COMPANY_DEFAULT.paymentUsd(result.statements(), 2040))
        .isCloseTo(0.85 * debt, within(0.01));
    double capital =
        result.statements().line(Statements.Kind.BALANCE, "share capital").microUsd(14) / 1e6;
    assertThat(Termination.STATE_DEFAULT.paymentUsd(result.statements(), 2040))
        .isCloseTo(debt + capital, within(0.01));
  }

  private static CompanyResult run(Concession.Support support) {
    Concession toy = ToyCompanyTest.toy(false, 1);
    Concession.Dues dues = new Concession.Dues(0.2, 0, 0.1, 0.05, M, support);
    return Company.run(new Concession(
        "toy",
        "AM",
        toy.term(),
        toy.accounts(),
        dues,
        toy.assets(),
        toy.holders(),
        toy.financing()));
  }

  private static double line(CompanyResult result, String name, int year) {
    return result.lines().where(l -> l.name().equals(name)).usdByYear(year, year)[0];
  }
}
