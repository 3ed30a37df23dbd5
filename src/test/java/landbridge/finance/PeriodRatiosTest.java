package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.money.MicroUsd;
import landbridge.money.Phasing;
import org.junit.jupiter.api.Test;

/** Ratios of every period: the identity F-25 with two loans, a slow twin, grace, step-in, sweeps. */
class PeriodRatiosTest {
  private static final double M = 1e6;

  @Test
  void loanLifeCoverIsThePeriodCoverAtEveryDateWithTwoLoans() {
    // F-25: two sculpted loans at different rates, covers 1.5 and then 1.25 with the first before
    // it
    Financing.Tranche first = loan("first", 0.05, 15, 0, 1.5);
    Financing.Tranche second = loan("second", 0.09, 15, 0, 1.25);
    PeriodRatios ratios = run(1, Financing.StepIn.NONE, first, second).tables().ratios();
    int served = 0;
    for (int p = 0; p < ratios.periods(); p++) {
      if (ratios.dscr(p).isPresent()) {
        served++;
        assertThat(ratios.dscr(p).getAsDouble()).isCloseTo(1.25, within(1e-9));
        // debt at the end of the period before: its life cover is the cover of all periods to come
        assertThat(ratios.llcr(p - 1).getAsDouble()).isCloseTo(1.25, within(1e-7));
      }
    }
    assertThat(served).isEqualTo(15);
  }

  @Test
  void aLoanThatWaitsForAnotherGrowsUntilThatIsRepaid() {
    // for eight years the second lives on what the first leaves, 1/1.25 - 1/1.5 of the cash; then
    // it has 1/1.25
    List<LoanSchedule> loans = run(
            1,
            Financing.StepIn.NONE,
            loan("first", 0.05, 8, 0, 1.5),
            loan("second", 0.09, 15, 0, 1.25))
        .tables()
        .loans();
    assertThat(loans.get(0).growing()).isEmpty();
    assertThat(loans.get(1).growing()).isNotEmpty();
    int start = 2; // after two years of construction
    for (int p : loans.get(1).growing()) {
      assertThat(p).isBetween(start, start + 7);
      assertThat(loans.get(1).microUsd(LoanSchedule.Line.CLOSING, p))
          .isGreaterThan(loans.get(1).microUsd(LoanSchedule.Line.OPENING, p));
    }
  }

  /** In years of interest only the rounded interest may exceed the service by a micro-dollar. */
  @Test
  void roundingOfInterestIsNoGrowth() {
    int rounded = 0;
    for (int i = 0; i < 500; i++) {
      double rate = 0.05 + 0.0000937 * i;
      LoanSchedule loan = run(1, Financing.StepIn.NONE, loan("only", rate, 15, 3, 1.3))
          .tables()
          .loans()
          .get(0);
      for (int p = 0; p < loan.periods(); p++) {
        rounded += loan.microUsd(LoanSchedule.Line.PRINCIPAL, p) < 0 ? 1 : 0;
      }
      assertThat(loan.growing()).isEmpty();
    }
    assertThat(rounded).isPositive();
  }

  @Test
  void coversAreThoseOfASlowTwin() {
    CompanyResult result = run(4, Financing.StepIn.NONE, loan("only", 0.08, 12, 2, 1.3));
    PeriodRatios ratios = result.tables().ratios();
    double rate = 0.08 / 4;
    for (int at = 0; at < ratios.periods(); at += 7) {
      double loan = 0;
      double project = 0;
      double worth = 1;
      int last = lastService(ratios);
      for (int p = at + 1; p < ratios.periods(); p++) {
        worth *= 1 + rate;
        double cash = MicroUsd.toUsd(ratios.availableMicroUsd(p)) / worth;
        loan += p <= last ? cash : 0;
        project += cash;
      }
      double owed = MicroUsd.toUsd(ratios.owedMicroUsd(at));
      if (owed > 0 && at >= 8) { // once interest accrues the rate of the only loan holds throughout
        assertThat(ratios.llcr(at).getAsDouble()).isCloseTo(loan / owed, within(1e-9));
        assertThat(ratios.plcr(at).getAsDouble()).isCloseTo(project / owed, within(1e-9));
      }
    }
  }

  @Test
  void inGraceOnlyInterestIsPaid() {
    LoanSchedule loan = run(2, Financing.StepIn.NONE, loan("only", 0.06, 10, 3, 1.4))
        .tables()
        .loans()
        .get(0);
    int start = 4; // two years of construction in half-years
    for (int p = start; p < start + 6; p++) {
      assertThat(loan.microUsd(LoanSchedule.Line.PRINCIPAL, p)).isBetween(-1L, 1L);
      assertThat(loan.microUsd(LoanSchedule.Line.INTEREST, p))
          .isCloseTo(Math.round(loan.microUsd(LoanSchedule.Line.OPENING, p) * 0.03), within(1L));
    }
    assertThat(loan.microUsd(LoanSchedule.Line.PRINCIPAL, start + 6)).isPositive();
    assertThat(loan.microUsd(LoanSchedule.Line.CLOSING, start + 19)).isZero();
    assertThat(loan.error()).isZero();
  }

  @Test
  void breachGivesLendersAllCashForTheYearsOfTheStepIn() {
    // cover 1.2 in every period is below 1.25: lenders take over from the first period on
    Financing.StepIn rule = new Financing.StepIn(1.25, 1);
    CompanyResult result = run(1, rule, loan("only", 0.06, 10, 0, 1.2));
    PeriodRatios ratios = result.tables().ratios();
    LoanSchedule loan = result.tables().loans().get(0);
    assertThat(ratios.isSteppedIn(2)).isTrue();
    long left = ratios.availableMicroUsd(2) - ratios.serviceMicroUsd(2);
    assertThat(loan.microUsd(LoanSchedule.Line.SWEPT, 2)).isCloseTo(left, within(1L));
    assertThat(result.statements().line(Statements.Kind.CASH_FLOW, "dividends").microUsd(2))
        .isZero();
    assertThat(result.isReconciled()).isTrue();
    CompanyResult free = run(1, Financing.StepIn.NONE, loan("only", 0.06, 10, 0, 1.2));
    assertThat(free.tables().loans().get(0).microUsd(LoanSchedule.Line.SWEPT, 2))
        .isZero();
  }

  /** Where the cash of the last years is below zero a sculpted loan ends early, but for a micro-dollar of rounding. */
  @Test
  void aMicroDollarThatRoundingLeftIsNoService() {
    double[] revenue = new double[60];
    for (int i = 0; i < revenue.length; i++) {
      revenue[i] =
          (i < 12 ? 80 + 0.4 * i : 5) * M; // from 2038 on less than the 15 that operation costs
    }
    int left = 0;
    for (int i = 0; i < 100; i++) {
      Financing.Tranche loan = loan("only", 0.05 + 0.0000937 * i, 15, 0, 1.4);
      CompanyResult result = run(1, new Financing.StepIn(1.03, 2), revenue, loan);
      PeriodRatios ratios = result.tables().ratios();
      for (int p = 12; p < ratios.periods(); p++) {
        left += ratios.serviceMicroUsd(p) > 0 ? 1 : 0;
        assertThat(ratios.dscr(p)).isEmpty();
        assertThat(ratios.llcr(p - 1)).isEmpty();
        assertThat(ratios.isLockedUp(p)).isFalse();
        assertThat(ratios.isSteppedIn(p)).isFalse();
      }
      assertThat(result.measure("dscr_min").value().orElseThrow()).isCloseTo(1.4, within(1e-6));
    }
    assertThat(left).isPositive(); // there is something to pass over
  }

  private static int lastService(PeriodRatios ratios) {
    int last = 0;
    for (int p = 0; p < ratios.periods(); p++) {
      last = ratios.serviceMicroUsd(p) > 0 ? p : last;
    }
    return last;
  }

  private static Financing.Tranche loan(
      String id, double rate, int tenor, int grace, double cover) {
    return new Financing.Tranche(
        id,
        new Financing.Service(Financing.Repayment.SCULPTED, rate, tenor, grace),
        Financing.Size.by(cover, 1),
        Financing.Fees.NONE,
        false);
  }

  /** 600 million over 2026 and 2027; 80 million a year, rising, less 15 from 2028 to 2074; no tax. */
  private static CompanyResult run(
      int perYear, Financing.StepIn stepIn, Financing.Tranche... loans) {
    double[] revenue = new double[60];
    for (int i = 0; i < revenue.length; i++) {
      revenue[i] = (80 + 0.4 * i + (i % 3)) * M;
    }
    return run(perYear, stepIn, revenue, loans);
  }

  private static CompanyResult run(
      int perYear, Financing.StepIn stepIn, double[] revenue, Financing.Tranche... loans) {
    ConcessionAsset asset = new ConcessionAsset(
        "rail",
        new ConcessionAsset.Building(
            2028, 600 * M, Phasing.even(2), 47, ConcessionAsset.Renewal.NONE),
        new ConcessionAsset.Revenue(YearAmounts.held(2026, revenue), YearAmounts.NONE, List.of()),
        new ConcessionAsset.Opex(15 * M, YearAmounts.NONE));
    return Company.run(new Concession(
        "c",
        "AM",
        new Concession.Term(2026, 49, 0, false, perYear),
        new Concession.Accounts(2026, 0, 1, 0.1, 0),
        new Concession.Dues(0, 0, 0, 0, 0),
        List.of(asset),
        List.of(new Concession.Holder("a", "AM", 1, 1, true)),
        new Financing(
            List.of(loans),
            2028,
            Financing.Reserve.NONE,
            Financing.Distribution.ALL_CASH,
            stepIn)));
  }
}
