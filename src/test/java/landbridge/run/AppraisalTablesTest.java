package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the appraisal, and what a study may say of costs and values. */
class AppraisalTablesTest {
  private static final String SCENARIO = "pass-railway";
  private static final String VALUES = "costs/values.yaml";
  private static final String CAPEX = "costs/capex.yaml";

  @TempDir
  Path folder;

  @Test
  void theCurveHoldsTheNetPresentValueAndFallsThroughZeroAtTheRateOfReturn() {
    Run run = TinyStudy.in(folder).run(SCENARIO);
    double enpv = measure(run, "enpv");
    assertThat(curve(run, "0.09")).isCloseTo(enpv, within(0.01));
    double eirr = measure(run, "eirr");
    int below = (int) Math.floor(eirr * 100);
    assertThat(curve(run, Double.toString(below / 100.0))).isPositive();
    assertThat(curve(run, Double.toString((below + 1) / 100.0))).isNegative();
    assertThat(Rows.number(run, "discount_preset", "enpv", "scenario", SCENARIO, "preset", "adb-9"))
        .isCloseTo(enpv, within(0.01));
  }

  @Test
  void aPrescribedDiscountingReplacesTheRate() {
    Run own = TinyStudy.in(folder.resolve("a")).run(SCENARIO);
    Run green = TinyStudy.in(folder.resolve("b"))
        .append(VALUES, "  discount: green-book")
        .run(SCENARIO);
    assertThat(measure(green, "enpv"))
        .isCloseTo(
            Rows.number(
                own, "discount_preset", "enpv", "scenario", SCENARIO, "preset", "green-book"),
            within(0.01));
  }

  @Test
  void whatTheCompanyPaysOnNetsToZeroAndReachesItsShareholders() {
    Run run = TinyStudy.in(folder).run(SCENARIO);
    assertThat(Rows.of(run, "check", "ok", "0")).isEmpty();
    for (String component : new String[] {"dues", "finance"}) {
      assertThat(Rows.sum(run, "present_value", "value", "component", component))
          .isCloseTo(0, within(0.01));
    }
    TreeSet<String> who = new TreeSet<>();
    Rows.of(run, "present_value", "component", "finance")
        .forEach(row -> who.add(row.get("stakeholder")));
    assertThat(who).contains("company", "shareholders");
    // undiscounted, in prices of 2025: nominal over 1.02^(year - 2025)
    double paid = -Rows.number(
        run, "company_year", "amount", "scenario", SCENARIO, "line", "host-fee", "year", "2040");
    assertThat(Rows.number(
            run,
            "ledger",
            "amount",
            "scenario",
            SCENARIO,
            "year",
            "2040",
            "line",
            "host-fee of the company, received"))
        .isCloseTo(paid / Math.pow(1.02, 15), within(1e-5));
  }

  @Test
  void externalCostsFollowTonneKilometresAndCountries() {
    Run run = TinyStudy.in(folder)
        .write(
            "costs/externalities.csv",
            "component,country,mode,value [USD2025/tkm],source,grade\n"
                + "accidents,*,road,0.01,placeholder,D\n"
                + "noise,XA,rail,0.005,placeholder,D\n")
        .run(SCENARIO);
    double without = mode(run, "do-minimum");
    double with = mode(run, SCENARIO);
    double booked = 0;
    for (Map<String, String> row :
        Rows.of(run, "ledger", "scenario", SCENARIO, "year", "2040", "component", "accidents")) {
      booked += Double.parseDouble(row.get("amount"));
    }
    assertThat(booked).isPositive().isCloseTo(0.01 * (without - with), within(1e-6 * booked));
    TreeSet<String> noisy = new TreeSet<>();
    Rows.of(run, "ledger", "component", "noise").forEach(row -> noisy.add(row.get("country")));
    assertThat(noisy).containsExactly("XA");
  }

  @Test
  void componentsHaveTheirOwnLivesAndResidualValues() {
    Run whole = TinyStudy.in(folder.resolve("a")).run(SCENARIO);
    Run parts = TinyStudy.in(folder.resolve("b"))
        .append(
            CAPEX,
            "components:\n"
                + "  earth: {title: {en: E, de: E}, project: pass-railway, share: 0.6, life: 1000, source: placeholder}\n"
                + "  track: {title: {en: T, de: T}, project: pass-railway, share: 0.4, life: 30, renewal_share: 0, source: placeholder}")
        .run(SCENARIO);
    assertThat(cost(parts)).isCloseTo(cost(whole), within(0.01));
    // horizon 2055, open 2031: 25 years used; cost 120 x 1.4 at 0.9
    double economic = 120e6 * 1.4 * 0.9;
    double expected = economic * (0.6 * (1 - 25 / 1000.0) + 0.4 * 5 / 30);
    assertThat(residual(parts)).isCloseTo(expected, within(1.0));
  }

  @Test
  void theMakeUpOfACostGivesItsEconomicFactor() {
    Run run = TinyStudy.in(folder)
        .replace(
            CAPEX,
            "    life: 50\n",
            "    life: 50\n    traded: 0.5\n    non_traded: 0.2\n    skilled: 0.1\n    unskilled: 0.1\n    taxes: 0.1\n")
        .append(
            VALUES, "  cf_traded: 1\n  cf_non_traded: 0.9\n  cf_skilled: 1\n  cf_unskilled: 0.6")
        .run(SCENARIO);
    double factor = 0.5 + 0.2 * 0.9 + 0.1 + 0.1 * 0.6;
    assertThat(cost(run)).isCloseTo(-120e6 * 1.4 * factor, within(1.0));
  }

  @Test
  void certaintyReplacesTheContingencyByTheUpliftOfTheClass() {
    Run run = TinyStudy.in(folder)
        .replace(CAPEX, "    life: 50\n", "    life: 50\n    reference_class: rail\n")
        .append(VALUES, "  certainty: 0.8")
        .run(SCENARIO);
    // rail, 80 %: 57 % (Flyvbjerg and COWI 2004)
    assertThat(cost(run)).isCloseTo(-120e6 * 1.57 * 0.9, within(1.0));
  }

  @Test
  void aScenarioThatSetsACostChangesTheAppraisal() {
    Run run = TinyStudy.in(folder)
        .scenario(
            "dearer",
            "extends: pass-railway\ndo:\n  - set: {path: projects.pass-railway.cost, to: 240 MUSD2025}")
        .run("dearer");
    double cost = Rows.of(run, "ledger", "scenario", "dearer", "component", "project-cost").stream()
        .filter(row -> row.get("transfer").equals("0"))
        .mapToDouble(row -> Double.parseDouble(row.get("amount")))
        .sum();
    assertThat(cost).isCloseTo(-240e6 * 1.4 * 0.9, within(1.0));
  }

  private static double mode(Run run, String scenario) {
    return Rows.number(
        run, "mode_flow", "tonne_km", "scenario", scenario, "year", "2040", "mode", "road");
  }

  private static double cost(Run run) {
    return Rows.of(run, "ledger", "scenario", SCENARIO, "component", "project-cost").stream()
        .filter(row -> row.get("transfer").equals("0"))
        .mapToDouble(row -> Double.parseDouble(row.get("amount")))
        .sum();
  }

  private static double residual(Run run) {
    return Rows.sum(run, "ledger", "amount", "scenario", SCENARIO, "component", "residual");
  }

  private static double measure(Run run, String name) {
    return Rows.number(run, "appraisal", "value", "scenario", SCENARIO, "measure", name);
  }

  private static double curve(Run run, String rate) {
    return Rows.number(run, "npv_curve", "npv", "scenario", SCENARIO, "rate", rate);
  }
}
