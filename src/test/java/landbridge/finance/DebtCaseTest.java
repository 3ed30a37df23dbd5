package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landbridge.SharedData;
import landbridge.money.Annuity;
import landbridge.money.Irr;
import landbridge.money.Phasing;
import landbridge.money.Returns;
import org.junit.jupiter.api.Test;

/** Debt: published cases of NREL's System Advisor Model (F-23, F-24), identities (F-25), closed forms. */
class DebtCaseTest {
  private static final double M = 1e6;
  private static final double CENT = 0.005;

  @Test
  void singleOwnerCaseOfTheSystemAdvisorModel() throws IOException {
    // NREL ssc, test/input_json/FinancialModels, Generic_System_Single_Owner (BSD-3-Clause; F-23)
    double[] cash = fixture("cf_cash_for_ds");
    double[] loan = Arrays.copyOfRange(cash, 1, 19);
    assertThat(loan[0]).isEqualTo(98_000_960);
    double debt = SculptedDebt.amount(loan, 1.3, 0.07);
    assertThat(debt).isCloseTo(734_600_910.59, within(CENT));
    assertThat(SculptedDebt.presentValue(loan, 0.07)).isCloseTo(954_981_183.77, within(CENT));
    double[] service = SculptedDebt.service(loan, 1.3);
    assertThat(service[0]).isCloseTo(75_385_353.85, within(CENT));
    assertThat(debt * 0.07).isCloseTo(51_422_063.74, within(CENT));
    assertThat(service[0] - debt * 0.07).isCloseTo(23_963_290.10, within(CENT));
    assertThat(SculptedDebt.balance(debt, service, 0.07)[1])
        .isCloseTo(710_637_620.49, within(CENT));
    double[] net = fixture("cf_project_return_aftertax");
    assertThat(net[0]).isCloseTo(-485_781_491.37, within(CENT));
    // published 5.317010658974328 %; the flows as published give 5.317018 %
    assertThat(Irr.of(net).find().orElseThrow()).isCloseTo(0.05317010658974328, within(1e-7));
    assertThat(Returns.npv(0.0906, net)).isCloseTo(-125_728_686.2369827, within(CENT));
  }

  @Test
  void partnershipFlipCaseOfTheSystemAdvisorModel() {
    // NREL ssc, levpartflip Biopower (F-24): present value of cash 147,484,311.12 at a cover of
    // 1.45
    assertThat(147_484_311.12 / 1.45).isCloseTo(101_713_318.02, within(0.02));
  }

  @Test
  void sculptingKeepsTheLoanLifeCoverAtEveryDate() {
    // F-25: with service = cash / 1.3, present value of the cash left over the debt left is 1.3
    double[] cash = {50, 70, 40, 90, 65, 30, 120};
    double debt = SculptedDebt.amount(cash, 1.3, 0.06);
    double[] balance = SculptedDebt.balance(debt, SculptedDebt.service(cash, 1.3), 0.06);
    for (int t = 0; t < cash.length; t++) {
      double left = SculptedDebt.presentValue(Arrays.copyOfRange(cash, t, cash.length), 0.06);
      assertThat(left / balance[t]).isCloseTo(1.3, within(1e-12));
    }
  }

  @Test
  void aSculptedCompanyCoversEveryPeriodAlike() {
    // no tax: the cash of lenders is what remains, 65 a year over 15 years at 6 %, cover 1.4
    CompanyResult result = Company.run(
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 0, 0));
    double debt = 65 / 1.4 * Annuity.factor(0.06, 15);
    assertThat(value(result, "debt")).isCloseTo(debt * M, within(1.0));
    assertThat(value(result, "dscr_min")).isCloseTo(1.4, within(1e-9));
    assertThat(value(result, "dscr_mean")).isCloseTo(1.4, within(1e-9));
    assertThat(value(result, "llcr")).isCloseTo(1.4, within(1e-9));
    // the project lives 47 years from 2028: 65 x a(47) over the debt
    assertThat(value(result, "plcr")).isCloseTo(65 * Annuity.factor(0.06, 47) / debt, within(1e-9));
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void interestDuringConstructionInClosedForm() {
    // drawn in two equal parts K/2 at the ends of 2026 and 2027: debt = K/2 (1.06 + 1), interest
    // K/2 0.06
    CompanyResult result = Company.run(
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 0, 0));
    double debt = value(result, "debt");
    double drawn = debt / (0.5 * (1.06 + 1));
    double[] draw = line(result, "draw-senior", 2026, 2027);
    assertThat(draw[0] + draw[1]).isCloseTo(drawn, within(1.0));
    assertThat(draw[0]).isCloseTo(draw[1], within(1e-5));
    Statements.Line owed = result.statements().line(Statements.Kind.BALANCE, "debt");
    assertThat(owed.microUsd(1)).isCloseTo(Math.round(debt * 1e6), within(2L));
    // nothing is paid before 2028: the interest is in the debt and in the assets
    assertThat(line(result, "interest-senior", 2026, 2027)).containsExactly(0, 0);
    assertThat(result.statements().line(Statements.Kind.BALANCE, "fixed assets").microUsd(1))
        .isCloseTo(Math.round((600 * M + drawn / 2 * 0.06) * 1e6), within(2L));
  }

  @Test
  void annuityEqualPrincipalAndBullet() {
    Financing.Size amount = Financing.Size.amount(300 * M);
    double debt = 150 * (1.06 + 1);
    double[] annuity = service(Financing.Repayment.ANNUITY, amount);
    assertThat(annuity).hasSize(15);
    for (double paid : annuity) {
      assertThat(paid).isCloseTo(Annuity.payment(0.06, 15, debt) * M, within(1e-3));
    }
    double[] equal = service(Financing.Repayment.EQUAL_PRINCIPAL, amount);
    for (int t = 0; t < 15; t++) {
      assertThat(equal[t]).isCloseTo((debt / 15 + 0.06 * debt * (15 - t) / 15) * M, within(1e-3));
    }
    double[] bullet = service(Financing.Repayment.BULLET, amount);
    assertThat(bullet[3]).isCloseTo(0.06 * debt * M, within(1e-3));
    assertThat(bullet[14]).isCloseTo(1.06 * debt * M, within(1e-3));
  }

  @Test
  void theCoverRatioLimitsAnAnnuity() {
    // 65 a year at cover 2: payments of 32.5, debt 32.5 a(15)
    CompanyResult result =
        Company.run(leveraged(Financing.Repayment.ANNUITY, 0.06, Financing.Size.by(2, 1), 1, 0, 0));
    assertThat(value(result, "debt")).isCloseTo(32.5 * Annuity.factor(0.06, 15) * M, within(1.0));
    assertThat(value(result, "dscr_min")).isCloseTo(2, within(1e-9));
  }

  @Test
  void gearingLimitsTheLoan() {
    // 30 % of 600 = 180, less than the cash could carry: the cover rises above 1.4 in every period
    // alike
    CompanyResult result = Company.run(
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 0.3), 1, 0, 0));
    assertThat(value(result, "gearing")).isCloseTo(0.3, within(1e-9));
    double debt = 90 * (1.06 + 1);
    assertThat(value(result, "dscr_min"))
        .isCloseTo(65 * Annuity.factor(0.06, 15) / debt, within(1e-9));
    assertThat(value(result, "dscr_mean")).isCloseTo(value(result, "dscr_min"), within(1e-9));
  }

  @Test
  void theReserveHoldsTheComingService() {
    CompanyResult result = Company.run(
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 6, 0));
    Statements.Line reserve =
        result.statements().line(Statements.Kind.BALANCE, "debt service reserve");
    // six months of yearly periods are one period ahead: 65 / 1.4 from the end of 2027, none after
    // 2041
    assertThat(reserve.microUsd(0)).isZero();
    assertThat(reserve.microUsd(1)).isCloseTo(Math.round(65 * M / 1.4 * 1e6), within(2L));
    assertThat(reserve.microUsd(14)).isCloseTo(Math.round(65 * M / 1.4 * 1e6), within(2_000_000L));
    assertThat(reserve.microUsd(16)).isZero();
    assertThat(result.isReconciled()).isTrue();
  }

  @Test
  void aFullSweepRepaysEarlierAndPaysNoDividendBefore() {
    CompanyResult swept = Company.run(
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(1.4, 1), 1, 0, 1));
    // 65 a year against the whole debt: after n years with debt (1.06)^n = 65 ((1.06)^n - 1) / 0.06
    double debt = 65 / 1.4 * Annuity.factor(0.06, 15);
    int years = 0;
    for (double left = debt; left > 0; years++) {
      left = left * 1.06 - 65;
    }
    double[] dividends = line(swept, "dividends", 2028, 2028 + years);
    double[] back = line(swept, "capital-repaid", 2028, 2028 + years);
    for (int t = 0; t < years - 1; t++) {
      assertThat(dividends[t] + back[t]).isZero();
    }
    assertThat(dividends[years - 1] + back[years - 1]).isNegative();
    Statements.Line owed = swept.statements().line(Statements.Kind.BALANCE, "debt");
    assertThat(owed.microUsd(1 + years)).isZero();
    assertThat(owed.microUsd(years)).isPositive();
    assertThat(swept.isReconciled()).isTrue();
  }

  @Test
  void aSubordinatedLoanLivesOnWhatTheSeniorLeaves() {
    // senior at cover 2: 32.5; both at cover 1.25: 52, so the second may pay 19.5 a year
    Concession base =
        leveraged(Financing.Repayment.SCULPTED, 0.06, Financing.Size.by(2, 1), 1, 0, 0);
    Financing.Tranche senior = base.financing().tranches().get(0);
    Financing.Tranche junior = new Financing.Tranche(
        "junior",
        Financing.Repayment.SCULPTED,
        0.09,
        15,
        Financing.Size.by(1.25, 1),
        Financing.Fees.NONE,
        false);
    Financing both = new Financing(
        List.of(senior, junior), 2028, Financing.Reserve.NONE, Financing.Distribution.ALL_CASH);
    CompanyResult result = Company.run(new Concession(
        "x", "AM", base.term(), base.accounts(), base.dues(), base.assets(), base.holders(), both));
    double debt = 32.5 * Annuity.factor(0.06, 15) + 19.5 * Annuity.factor(0.09, 15);
    assertThat(value(result, "debt")).isCloseTo(debt * M, within(1.0));
    assertThat(value(result, "dscr_min")).isCloseTo(1.25, within(1e-9));
  }

  /** Revenue 100, cost 35, no tax, fee or inflation: 65 a year from 2028; 600 built in 2026 and 2027. */
  static Concession leveraged(
      Financing.Repayment repayment,
      double rate,
      Financing.Size size,
      int periods,
      int reserve,
      double sweep) {
    return new Concession(
        "lev",
        "AM",
        new Concession.Term(2026, 49, 0, false, periods),
        new Concession.Accounts(2026, 0, 1, 0.08, 0),
        new Concession.Dues(0, 0, 0, 0, 0),
        List.of(new ConcessionAsset(
            "rail",
            new ConcessionAsset.Building(
                2028, 600 * M, Phasing.even(2), 30, ConcessionAsset.Renewal.NONE),
            new ConcessionAsset.Revenue(
                YearAmounts.held(2026, 100 * M), YearAmounts.NONE, List.of()),
            new ConcessionAsset.Opex(35 * M, YearAmounts.NONE))),
        List.of(new Concession.Holder("us", "US", 1, 1, true)),
        new Financing(
            List.of(new Financing.Tranche(
                "senior", repayment, rate, 15, size, Financing.Fees.NONE, false)),
            2028,
            new Financing.Reserve(reserve),
            new Financing.Distribution(Financing.Policy.CASH, 0, sweep, 0)));
  }

  private static double[] service(Financing.Repayment repayment, Financing.Size size) {
    CompanyResult result = Company.run(leveraged(repayment, 0.06, size, 1, 0, 0));
    assertThat(result.isReconciled()).isTrue();
    double[] interest = line(result, "interest-senior", 2028, 2042);
    double[] principal = line(result, "principal-senior", 2028, 2042);
    double[] service = new double[15];
    for (int t = 0; t < 15; t++) {
      service[t] = -interest[t] - principal[t];
    }
    return service;
  }

  private static double[] line(CompanyResult result, String name, int first, int last) {
    return result.lines().where(l -> l.name().equals(name)).usdByYear(first, last);
  }

  private static double value(CompanyResult result, String measure) {
    return result.measure(measure).value().orElseThrow();
  }

  private static double[] fixture(String key) throws IOException {
    Path file = SharedData.file("ssc/generic_single_owner_output.json");
    Matcher array =
        Pattern.compile("\"" + key + "\"\\s*:\\s*\\[([^\\]]*)\\]").matcher(Files.readString(file));
    assertThat(array.find()).isTrue();
    return Arrays.stream(array.group(1).split(","))
        .mapToDouble(text -> Double.parseDouble(text.strip()))
        .toArray();
  }
}
