package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import landbridge.money.Ledger;
import landbridge.money.Phasing;
import org.junit.jupiter.api.Test;

/** Relations that every company obeys, on drawn companies with all features, fixed seeds. */
class StatementsTest {
  private static final double M = 1e6;
  private static final int COMPANIES = 120;

  @Test
  void everythingReconcilesInEveryPeriod() {
    for (int seed = 0; seed < COMPANIES; seed++) {
      CompanyResult result = Company.run(drawn(seed, 1));
      assertThat(result.checks()).as("seed %d", seed).allMatch(Ledger.Reconciliation::holds);
    }
  }

  @Test
  void balanceSheetBalancesToTheMicroDollar() {
    Statements statements = Company.run(drawn(3, 1)).statements();
    Statements.Line assets = statements.line(Statements.Kind.BALANCE, "assets");
    Statements.Line claims = statements.line(Statements.Kind.BALANCE, "debt and equity");
    Statements.Line fixed = statements.line(Statements.Kind.BALANCE, "fixed assets");
    for (int p = 0; p < assets.periods(); p++) {
      assertThat(assets.microUsd(p)).isEqualTo(claims.microUsd(p));
      assertThat(fixed.microUsd(p)).isNotNegative();
    }
    assertThat(assets.microUsd(10)).isPositive();
    assertThat(assets.microUsd(assets.periods() - 1)).isZero();
  }

  @Test
  void withoutDebtEquityEarnsWhatTheProjectEarns() {
    for (int seed = 0; seed < 30; seed++) {
      Concession drawn = drawn(seed, 1);
      Concession bare = new Concession(
          "bare",
          "AM",
          drawn.term(),
          drawn.accounts(),
          new Concession.Dues(drawn.dues().corporateTax(), 0, 0, drawn.dues().hostFee(), 0),
          drawn.assets(),
          drawn.holders(),
          Financing.EQUITY_ONLY);
      CompanyResult result = Company.run(bare);
      assertThat(result.isReconciled()).isTrue();
      if (result.measure("project_irr").value().isPresent()
          && bare.assets().stream().allMatch(a -> a.works().renewal().reserveYears() == 0)) {
        assertThat(result.measure("equity_irr").value().orElseThrow())
            .isCloseTo(result.measure("project_irr").value().orElseThrow(), within(1e-9));
      }
    }
  }

  @Test
  void aHigherTariffNeverLowersTheCashForLenders() {
    for (int seed = 0; seed < 30; seed++) {
      CompanyAccounts low = CompanyAccounts.of(drawn(seed, 1));
      CompanyAccounts high = CompanyAccounts.of(drawn(seed, 1.2));
      // Of single periods it is true before tax only: with more profit, losses are used up sooner.
      long lowSum = 0;
      long highSum = 0;
      for (int p = 0; p < low.time.periods; p++) {
        lowSum += low.unlevered.available[p];
        highSum += high.unlevered.available[p];
        assertThat(highSum).isGreaterThanOrEqualTo(lowSum);
        assertThat(high.operation.beforeDepreciation(p))
            .isGreaterThanOrEqualTo(low.operation.beforeDepreciation(p));
      }
    }
  }

  @Test
  void depreciationWritesOffAllThatWasSpent() {
    for (int seed = 0; seed < COMPANIES; seed++) {
      CompanyAccounts accounts = CompanyAccounts.of(drawn(seed, 1));
      long spent = 0;
      long written = 0;
      for (int p = 0; p < accounts.time.periods; p++) {
        spent -= Operation.sum(accounts.operation.construction, p)
            + Operation.sum(accounts.operation.renewal, p);
        spent += accounts.fees[p] + Operation.sum(accounts.capitalised, p);
        written += accounts.depreciation[p];
      }
      assertThat(written).isEqualTo(spent);
    }
  }

  @Test
  void realTaxIsNeverAboveTheTaxWithoutDebtOverTheTerm() {
    for (int seed = 0; seed < 30; seed++) {
      CompanyAccounts accounts = CompanyAccounts.of(drawn(seed, 1));
      long levered = 0;
      long unlevered = 0;
      for (int p = 0; p < accounts.time.periods; p++) {
        levered += accounts.tax[p];
        unlevered += accounts.unlevered.tax[p];
        assertThat(levered).isLessThanOrEqualTo(unlevered + accounts.time.periods);
      }
    }
  }

  @Test
  void earningsOnlyPaysNoCapitalBeforeTheEnd() {
    Concession toy = ToyCompanyTest.toy(false, 1);
    Financing trap = new Financing(
        List.of(),
        0,
        Financing.Reserve.NONE,
        new Financing.Distribution(Financing.Policy.EARNINGS, 0, 0, 0));
    CompanyResult result = Company.run(new Concession(
        "trap", "AM", toy.term(), toy.accounts(), toy.dues(), toy.assets(), toy.holders(), trap));
    double[] back =
        result.lines().where(l -> l.name().equals("capital-repaid")).usdByYear(2026, 2074);
    for (int y = 0; y < 48; y++) {
      assertThat(back[y]).isZero();
    }
    assertThat(back[48]).isEqualTo(-609 * M); // all of it on hand-back
    assertThat(result.measure("total_dividends").value().orElseThrow()).isEqualTo(1794.4 * M);
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void theMaintenanceReserveSavesForTheRenewal() {
    // renewal of 60 after 10 years, saved over 5: 12 a year from the fifth year before it
    Concession toy = ToyCompanyTest.toy(false, 1);
    ConcessionAsset rail = toy.assets().get(0);
    ConcessionAsset renewed = new ConcessionAsset(
        "rail",
        new ConcessionAsset.Building(
            2029, 600 * M, Phasing.even(3), 30, new ConcessionAsset.Renewal(10, 0.1, 5)),
        rail.revenue(),
        rail.opex());
    CompanyResult result = Company.run(new Concession(
        "mra",
        "AM",
        toy.term(),
        toy.accounts(),
        toy.dues(),
        List.of(renewed),
        toy.holders(),
        toy.financing()));
    Statements.Line reserve =
        result.statements().line(Statements.Kind.BALANCE, "maintenance reserve");
    assertThat(reserve.microUsd(2033 - 2026)).isZero();
    assertThat(reserve.microUsd(2034 - 2026)).isEqualTo(12_000_000_000_000L);
    assertThat(reserve.microUsd(2038 - 2026)).isEqualTo(60_000_000_000_000L);
    assertThat(reserve.microUsd(2039 - 2026)).isZero();
    assertThat(result.lines().where(l -> l.name().equals("capex-rail")).usdByYear(2039, 2039))
        .containsExactly(-60 * M);
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void lockUpKeepsCashInside() {
    // cover is 1.4 throughout: a lock-up at 1.5 lets nothing out until the loan is paid in 2042
    Concession base = DebtCaseTest.leveraged(
        Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 0, 0);
    Financing locked = new Financing(
        base.financing().tranches(),
        2028,
        Financing.Reserve.NONE,
        new Financing.Distribution(Financing.Policy.CASH, 1.5, 0, 0));
    CompanyResult result = Company.run(new Concession(
        "x",
        "AM",
        base.term(),
        base.accounts(),
        base.dues(),
        base.assets(),
        base.holders(),
        locked));
    double[] dividends =
        result.lines().where(l -> l.name().equals("dividends")).usdByYear(2028, 2043);
    for (int y = 0; y < 15; y++) {
      assertThat(dividends[y]).isZero();
    }
    assertThat(dividends[15]).isNegative();
    assertThat(result.isReconciled()).isTrue();
  }

  /** A company with features drawn by a plain linear congruential generator. */
  static Concession drawn(int seed, double tariffFactor) {
    Draw draw = new Draw(seed);
    int perYear = new int[] {1, 2, 4}[draw.below(3)];
    List<ConcessionAsset> assets = new ArrayList<>();
    for (int a = 0; a <= draw.below(3); a++) {
      int years = 1 + draw.below(5);
      int opens = 2026 + years + draw.below(3);
      ConcessionAsset.Renewal renewal = draw.below(2) == 0
          ? ConcessionAsset.Renewal.NONE
          : new ConcessionAsset.Renewal(8 + draw.below(20), 0.2, draw.below(6));
      double cost = (100 + draw.below(900)) * M;
      assets.add(new ConcessionAsset(
          "asset" + a,
          new ConcessionAsset.Building(
              opens, cost, Phasing.sCurve(years), 10 + draw.below(30), renewal),
          new ConcessionAsset.Revenue(
              YearAmounts.held(2026, cost * (0.08 + 0.001 * draw.below(100)) * tariffFactor),
              YearAmounts.held(2026, draw.below(5) * M),
              List.of(0.4, 0.7, 0.9)),
          new ConcessionAsset.Opex(cost * 0.02, YearAmounts.held(2026, cost * 0.01))));
    }
    return new Concession(
        "drawn" + seed,
        "AM",
        new Concession.Term(2026, 49, 50, draw.below(4) == 0, perYear),
        new Concession.Accounts(2025, 0.001 * draw.below(40), 1, 0.1, draw.below(3) * M),
        new Concession.Dues(
            0.01 * draw.below(30),
            draw.below(2) * 5,
            0.05,
            0.01 * draw.below(10),
            draw.below(3) * M),
        assets,
        List.of(
            new Concession.Holder("us", "US", 0.74, 0.51, true),
            new Concession.Holder("am", "AM", 0.26, 0.49, false)),
        financing(draw));
  }

  private static Financing financing(Draw draw) {
    List<Financing.Tranche> tranches = new ArrayList<>();
    Financing.Repayment[] kinds = Financing.Repayment.values();
    for (int i = 0; i < draw.below(4); i++) {
      tranches.add(new Financing.Tranche(
          "loan" + i,
          kinds[draw.below(kinds.length)],
          0.02 + 0.001 * draw.below(80),
          5 + draw.below(20),
          Financing.Size.by(1.1 + 0.1 * draw.below(8), 0.3),
          draw.below(2) == 0 ? Financing.Fees.NONE : new Financing.Fees(0.01, 0.005),
          i > 0 && draw.below(3) == 0));
    }
    Financing.Policy policy =
        draw.below(2) == 0 ? Financing.Policy.CASH : Financing.Policy.EARNINGS;
    double sweep = draw.below(3) == 0 ? 0.5 : 0;
    double lockUp = draw.below(3) == 0 ? 1.2 : 0;
    return new Financing(
        tranches,
        2028 + draw.below(8),
        new Financing.Reserve(draw.below(3) * 6),
        new Financing.Distribution(policy, lockUp, sweep, draw.below(2) * M));
  }

  private static final class Draw {
    private long state;

    Draw(int seed) {
      state = seed * 0x9E3779B97F4A7C15L + 1;
      below(2);
    }

    int below(int n) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (int) ((state >>> 33) % n);
    }
  }
}
