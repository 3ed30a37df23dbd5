package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.appraise.Incremental;
import landbridge.finance.TariffSearch;
import landbridge.model.Address;
import landbridge.money.SwitchingValue;
import landbridge.run.traffic.TrafficModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions against the run on the same change, and against what theory says of them. */
class DecisionsTest {
  private static final String SCENARIO = "pass-railway";
  private static final Address TARIFF = new Address("assets", "rail", "tariff");
  private static final Address GRANT = new Address("company", "company", "grant");
  private static final Address COST = new Address("projects", SCENARIO, "cost");

  @TempDir
  Path folder;

  @Test
  void anAnswerIsTheRunOnThatChange() {
    TinyStudy study = TinyStudy.in(folder)
        .scenario(
            "dear",
            "extends: pass-railway\ndo:\n  - set: {path: assets.rail.tariff, to: 13 USD2025/t}");
    Run run = study.run("dear");
    Decisions.Outcome outcome = Decisions.of(TrafficModel.of(study.read(), 1), SCENARIO)
        .outcome(List.of(new Decisions.Change(TARIFF, 13)));
    // The reference is solved again for a price on a line that it has not: within its tolerance.
    double enpv = Rows.number(run, "appraisal", "value", "scenario", "dear", "measure", "enpv");
    assertThat(outcome.enpvUsd()).isCloseTo(enpv, within(1e-6 * Math.abs(enpv)));
    assertThat(outcome.measure("project_npv").orElseThrow())
        .isEqualTo(
            Rows.number(run, "company_kpi", "value", "scenario", "dear", "measure", "project_npv"));
  }

  /** 85 km with four loops: at 100 km the mean stretch is 20 km, which no section with a longest of 18 km can have. */
  @Test
  void aLongerLineHasLongerStretches() {
    Decisions.Change longer =
        new Decisions.Change(new Address("links", "rail-north", "length"), 100);
    double enpv = single(18).outcome(List.of(longer)).enpvUsd();
    Offset<Double> solved = within(1e-6 * enpv); // the tolerance of a solve
    assertThat(enpv).isCloseTo(single(20).outcome(List.of(longer)).enpvUsd(), solved);
    assertThat(enpv).isNotCloseTo(single(40).outcome(List.of(longer)).enpvUsd(), solved);
  }

  /** A railway whose capacity follows from its longest stretch. */
  private Decisions single(int longestKm) {
    String head =
        "section_id,link_id,use,tracks,loops,longest [km],limit,speed [km/h],axle_load [t],gross [t],useful_length [m]\n";
    TinyStudy study = TinyStudy.in(folder.resolve("of-" + longestKm))
        .write(
            "network/sections.csv",
            head + "north,rail-north,derive,1,4," + longestKm + ",0.6,51,23.5,3500,850\n");
    return Decisions.of(TrafficModel.of(study.read(), 1), SCENARIO);
  }

  @Test
  void theBestTariffsLieInOrder() {
    TariffSearch search = decisions().tariffs(TARIFF, 2, 30, 4);
    double company = search.forCompany().tariff();
    double welfare = search.forWelfare().tariff();
    assertThat(welfare).isLessThan(company); // a monopolist charges more than welfare asks for
    for (TariffSearch.Point point : search.grid()) {
      assertThat(search.forCompany().outcome().companyUsd())
          .isGreaterThanOrEqualTo(point.outcome().companyUsd());
      assertThat(search.forWelfare().outcome().welfareUsd())
          .isGreaterThanOrEqualTo(point.outcome().welfareUsd());
    }
    assertThat(search.frontier()).isNotEmpty();
  }

  @Test
  void theGrantThatMakesTheProjectPayDoes() {
    Decisions decisions = decisions();
    SwitchingValue found = decisions.solve(GRANT, 0, 168, "project_npv", 0);
    double grant = found.find().orElseThrow();
    double left = decisions
        .outcome(List.of(new Decisions.Change(GRANT, grant)))
        .measure("project_npv")
        .orElseThrow();
    assertThat(Math.abs(left)).isLessThan(1000); // of 80 million without a grant
    assertThat(decisions.outcome(List.of()).measure("project_npv").orElseThrow())
        .isNegative();
  }

  /** A loan bounded by its gearing, at a tariff that could carry more. */
  private Decisions borrowing() {
    return Decisions.of(
        TrafficModel.of(
            TinyStudy.in(folder)
                .replace("company/company.yaml", "tariff: 6 USD2025/t", "tariff: 16 USD2025/t")
                .append(
                    "company/company.yaml",
                    "financing: {dsra_months: 0}\nloans:\n  bank: {title: {en: B, de: B}, kind: senior,"
                        + " repayment: annuity, rate: 6 %/yr, tenor: 15, gearing: 20 %}")
                .read(),
            1),
        SCENARIO);
  }

  private static double solved(
      Decisions decisions, Address path, double low, double high, String measure, double target) {
    double found = decisions.solve(path, low, high, measure, target).find().orElseThrow();
    double reached = decisions
        .outcome(List.of(new Decisions.Change(path, found)))
        .measure(measure)
        .orElseThrow();
    assertThat(reached).isCloseTo(target, within(2e-3 * Math.abs(target)));
    return found;
  }

  @Test
  void theGearingOfACoverKeepsIt() {
    Address gearing = new Address("loans", "bank", "gearing");
    Decisions decisions = borrowing();
    double now = decisions.outcome(List.of()).measure("dscr_min").orElseThrow();
    double half = solved(decisions, gearing, 0.05, 0.6, "dscr_min", 2 * now);
    assertThat(half)
        .isCloseTo(
            0.1, within(0.004)); // an annuity: half the debt, half the service, less tax saved
  }

  @Test
  void theTenorOfACoverIsTheFirstWholeYearThatReachesIt() {
    Address tenor = new Address("loans", "bank", "tenor");
    Decisions decisions = borrowing();
    double at12 = decisions
        .outcome(List.of(new Decisions.Change(tenor, 12)))
        .measure("dscr_min")
        .orElseThrow();
    SwitchingValue.Crossing found =
        decisions.solveWhole(tenor, 5, 20, "dscr_min", at12 * 0.999).crossings().get(0);
    assertThat(found.low()).isEqualTo(11);
    assertThat(found.high()).isEqualTo(12);
    assertThat(found.atLow()).isNegative();
    assertThat(found.atHigh()).isCloseTo(0.001 * at12, within(1e-9));
  }

  @Test
  void theGrantAndTheShareThatReachATargetDo() {
    Decisions decisions = borrowing();
    solved(decisions, GRANT, 1, 168, "project_npv", -10e6);
    Address share = new Address("shareholders", "north-fund", "share");
    double whole = decisions
        .outcome(List.of(new Decisions.Change(share, 0.9)))
        .measure("total_dividends-north-fund")
        .orElseThrow();
    double found =
        solved(decisions, share, 0.1, 1, "total_dividends-north-fund", whole * 0.5 / 0.9);
    assertThat(found).isLessThan(0.9);
  }

  @Test
  void aShareLeavesTheOthersTheirProportions() {
    Address share = new Address("shareholders", "north-fund", "share");
    Decisions decisions = decisions();
    double all = decisions
        .outcome(List.of(new Decisions.Change(share, 1)))
        .measure("npv-north-fund")
        .orElseThrow();
    double none = decisions
        .outcome(List.of(new Decisions.Change(share, 1)))
        .measure("npv-south-state")
        .orElseThrow();
    assertThat(none).isCloseTo(0, within(0.01));
    assertThat(all).isNotZero();
  }

  @Test
  void costIsLinearSoItsSwitchingValueIsExact() {
    Decisions decisions = decisions();
    Decisions.Switch row = decisions.switching(COST);
    assertThat(row.linear()).isTrue();
    double zero = row.zero().orElseThrow();
    assertThat(decisions.outcome(List.of(new Decisions.Change(COST, zero))).enpvUsd())
        .isCloseTo(0, within(10.0));
  }

  @Test
  void aCostThatIsPaidWithAndWithoutCancels() {
    TinyStudy study = TinyStudy.in(folder)
        .append(
            "costs/capex.yaml",
            "  yard:\n    title: {en: Y, de: Y}\n    country: XB\n    payer: XB\n"
                + "    cost: 8 MUSD2025 ~D [4..20]\n    years: 2\n    opens: 2031\n    life: 25\n"
                + "    opex: 0 MUSD2025/yr\n    source: placeholder")
        .append("scenarios/do-minimum.yaml", "do:\n  - build: {project: yard, opens: 2031}");
    Decisions.Switch row = Decisions.of(TrafficModel.of(study.read(), 1), SCENARIO)
        .switching(new Address("projects", "yard", "cost"));
    assertThat(row.enpvHighUsd()).isEqualTo(row.enpvLowUsd());
    assertThat(row.zero()).isEmpty();
  }

  @Test
  void phasingEndsWithTheOptionOfTheHighestValue() {
    List<Incremental.Step> steps = decisions().phasing(List.of(SCENARIO), 5);
    assertThat(steps).hasSize(3);
    double best = steps.stream().mapToDouble(Incremental.Step::enpvUsd).max().orElseThrow();
    Incremental.Step last = null;
    for (Incremental.Step step : steps) {
      last = step.chosen() ? step : last;
    }
    assertThat(last.enpvUsd()).isEqualTo(best);
    assertThat(last.name()).isEqualTo("pass-railway 2031");
  }

  private Decisions decisions() {
    return Decisions.of(TrafficModel.of(TinyStudy.in(folder).read(), 1), SCENARIO);
  }
}
