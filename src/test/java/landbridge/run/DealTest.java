package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole deal of a company, written in a study and told by its result tables. */
class DealTest {
  private static final String SCENARIO = "pass-railway";
  private static final String COMPANY = "company/company.yaml";
  private static final double USD = 0.01;
  private static final String DEAL = """
      financing: {dsra_months: 6, reserve_years: 3, lock_up: 1.1, default_cover: 1.05, step_in_years: 2, source: placeholder}
      loans:
        senior: {title: {en: S, de: S}, kind: senior, repayment: sculpted, rate: 7 %/yr, tenor: 15, grace: 2, cover: 1.4, gearing: 50 %, upfront_fee: 1 %, commitment_fee: 0.5 %/yr, source: placeholder}
        dfi: {title: {en: D, de: D}, kind: dfi, repayment: annuity, rate: 5 %/yr, tenor: 20, cover: 1.2, gearing: 20 %, source: placeholder}
        parent: {title: {en: P, de: P}, kind: shareholder, repayment: bullet, rate: 9 %/yr, tenor: 25, cover: 1.02, gearing: 5 %, source: placeholder}
      terminations:
        default: {title: {en: T, de: T}, debt_share: 0.85, equity_share: 0.25, source: placeholder}
      shared_works:
        way: {title: {en: W, de: W}, project: pass-railway, share: 0.5, rule: shapley, source: placeholder}
      shared_users:
        a: {shared: way, asset: rail, alone: 10 MUSD2025, added: 2 MUSD2025, source: placeholder}
        b: {shared: way, asset: yard, alone: 6 MUSD2025, added: 1 MUSD2025, source: placeholder}
      """;
  private static final String YARD =
      "  yard: {title: {en: Y, de: Y}, kind: duct, project: yard, opex_fixed: 0.1 MUSD2025/yr,"
          + " other_revenue: {unit: MUSD2025/yr, 2025: 3}, depreciation: 10, source: placeholder}\n";
  private static final String YARD_WORKS =
      "  yard: {title: {en: Y, de: Y}, country: XB, payer: company, cost: 8 MUSD2025, years: 2,"
          + " curve: s-curve, opens: 2031, life: 25, opex: 0 MUSD2025/yr, source: placeholder}\n";

  @TempDir
  Path folder;

  private Run run(String terms) {
    TinyStudy study = TinyStudy.in(folder)
        .replace(COMPANY, "tariff: 6 USD2025/t", "tariff: 40 USD2025/t")
        .replace(COMPANY, "  term: 40\n", "  term: 40\n" + terms);
    return study
        .append(COMPANY, YARD + DEAL)
        .append("costs/capex.yaml", YARD_WORKS)
        .replace(
            "scenarios/pass-railway.yaml",
            "do:\n",
            "do:\n  - build: {project: yard, opens: 2031}\n")
        .run(SCENARIO);
  }

  @Test
  void everythingIsReconciledInHalfYears() {
    Run run = run("  periods: half-yearly\n  loss_years: 5\n  grant: 20 MUSD2025\n");
    assertThat(Rows.of(run, "check", "ok", "0")).isEmpty();
    double assets = statement(run, "balance", "assets");
    assertThat(assets)
        .isPositive()
        .isCloseTo(statement(run, "balance", "debt and equity"), within(USD));
    List<Map<String, String>> cash =
        Rows.of(run, "statement", "scenario", SCENARIO, "line", "free cash");
    assertThat(cash).hasSize(2 * 40); // 2027 to 2066: construction begins with the term
    assertThat(side(run, "source")).isPositive().isCloseTo(side(run, "use"), within(USD));
    // the state pays 20 of 120 x 1.4 + 8 million, in prices of the years of construction
    double share = 20 / (120 * 1.4 + 8);
    assertThat(Rows.sum(run, "source_use", "amount", "scenario", SCENARIO, "item", "grant"))
        .isCloseTo(
            share
                * Rows.of(run, "source_use", "scenario", SCENARIO, "side", "use").stream()
                    .filter(row -> row.get("item").startsWith("construction"))
                    .mapToDouble(row -> Double.parseDouble(row.get("amount")))
                    .sum(),
            within(1.0));
  }

  /** The railway is renewed after 20 years at its whole cost of 168 million; earnings of three years do not pay that. */
  @Test
  void aReserveThatShareholdersFillIsNamed() {
    String text = "shareholders pay in to fill the maintenance reserve";
    assertThat(run("").warnings())
        .noneMatch(warning -> warning.startsWith(text)); // life 50, term 40
    Run renewed = TinyStudy.in(folder.resolve("renewed"))
        .replace("costs/capex.yaml", "life: 50", "life: 20")
        .append(COMPANY, "financing: {reserve_years: 3, source: placeholder}\n")
        .run(SCENARIO);
    assertThat(renewed.warnings())
        .anyMatch(
            warning -> warning.startsWith(text) && warning.contains("Railway through the pass"));
  }

  @Test
  void theBridgeEndsAtTheShareholders() {
    Run run = run("");
    double equity = bridge(run, "total", "value of equity");
    double parts = Rows.of(run, "equity_bridge", "scenario", SCENARIO).stream()
        .filter(row -> List.of("project", "financing", "tax").contains(row.get("part")))
        .mapToDouble(row -> Double.parseDouble(row.get("value")))
        .sum();
    double holders =
        Rows.sum(run, "equity_bridge", "value", "scenario", SCENARIO, "part", "holder");
    assertThat(parts).isCloseTo(equity, within(USD));
    assertThat(holders).isCloseTo(equity, within(USD));
    assertThat(kpi(run, "equity_npv")).isCloseTo(equity, within(USD));
  }

  @Test
  void coverIsKeptAndLoansEnd() {
    Run run = run("");
    assertThat(kpi(run, "debt")).isPositive();
    for (Map<String, String> row : Rows.of(run, "ratio", "scenario", SCENARIO)) {
      if (!row.get("dscr").isEmpty()) {
        assertThat(Double.parseDouble(row.get("dscr"))).isGreaterThanOrEqualTo(1.2 - 1e-6);
      }
    }
    assertThat(Rows.sum(
            run, "loan_period", "closing", "scenario", SCENARIO, "year", "2066", "loan", "senior"))
        .isZero();
  }

  @Test
  void terminationPaysDebtLessReservesAndCapital() {
    Run run = run("");
    double debt = balance(run, "debt");
    double held = balance(run, "debt service reserve")
        + balance(run, "maintenance reserve")
        + balance(run, "cash");
    double expected = 0.85 * Math.max(0, debt - held) + 0.25 * balance(run, "share capital");
    assertThat(Rows.number(
            run,
            "termination",
            "payment",
            "scenario",
            SCENARIO,
            "year",
            "2035",
            "cause",
            "default"))
        .isPositive()
        .isCloseTo(expected, within(USD));
  }

  @Test
  void sharedWorksMoveCostBetweenAssetsAndNoneIsLost() {
    Run run = run("");
    assertThat(Rows.sum(run, "asset_value", "value", "scenario", SCENARIO, "measure", "shared"))
        .isCloseTo(0, within(USD));
    // Shapley of the airport game with needs 8 and 5 and what each adds: rail 2 + 3 + 2.5, yard 1 +
    // 2.5
    assertThat(Rows.number(
            run,
            "cost_allocation",
            "share",
            "scenario",
            SCENARIO,
            "rule",
            "shapley",
            "asset",
            "rail"))
        .isCloseTo(7.5 / 11, within(1e-12));
    assertThat(Rows.number(
            run,
            "cost_allocation",
            "share",
            "scenario",
            SCENARIO,
            "rule",
            "stand-alone",
            "asset",
            "rail"))
        .isCloseTo(10.0 / 16, within(1e-12));
  }

  @Test
  void sharesChangeByDateAndTheStateTakesWhatTheTableSays() {
    Run run = run("  guarantee: {unit: MUSD2025/yr, 2031: 900, 2033: 0}\n");
    double take = Rows.of(run, "state_year", "scenario", SCENARIO).stream()
        .filter(row -> !row.get("item").equals("dividends"))
        .mapToDouble(row -> Double.parseDouble(row.get("amount")))
        .sum();
    assertThat(take).isCloseTo(kpi(run, "state_take"), within(USD));
    assertThat(kpi(run, "state_guarantee")).isPositive();
  }

  private static double statement(Run run, String statement, String line) {
    return Rows.sum(
        run, "statement", "amount", "scenario", SCENARIO, "statement", statement, "line", line);
  }

  private static double balance(Run run, String line) {
    return Rows.number(
        run,
        "statement",
        "amount",
        "scenario",
        SCENARIO,
        "statement",
        "balance",
        "line",
        line,
        "year",
        "2035");
  }

  private static double side(Run run, String side) {
    return Rows.sum(run, "source_use", "amount", "scenario", SCENARIO, "side", side);
  }

  private static double bridge(Run run, String part, String item) {
    return Rows.number(
        run, "equity_bridge", "value", "scenario", SCENARIO, "part", part, "item", item);
  }

  private static double kpi(Run run, String measure) {
    return Rows.number(run, "company_kpi", "value", "scenario", SCENARIO, "measure", measure);
  }
}
