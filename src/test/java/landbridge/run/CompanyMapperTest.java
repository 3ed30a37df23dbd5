package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The company of the small study: its lines against the study's tables and the traffic, by hand. */
class CompanyMapperTest {
  private static final double USD_TOLERANCE = 0.01;
  private static final String SCENARIO = "pass-railway";

  @TempDir
  Path folder;

  @Test
  void capitalCostIsThatOfTheProjectWithContingencyInPricesOfItsYears() {
    Run run = TinyStudy.in(folder).run();
    // 120 MUSD x 1.4, 10/30/40/20 % in 2027..2030, prices rise 2 % a year from 2025
    double first = 120e6 * 1.4 * 0.1 * 1.02 * 1.02;
    double last = 120e6 * 1.4 * 0.2 * Math.pow(1.02, 5);
    assertThat(line(run, "capex-rail", 2027)).isCloseTo(-first, within(USD_TOLERANCE));
    assertThat(line(run, "capex-rail", 2030)).isCloseTo(-last, within(USD_TOLERANCE));
    assertThat(line(run, "capex-rail", 2031)).isZero();
  }

  @Test
  void revenueIsTariffTimesTonnesAfterTheRampUp() {
    Run run = TinyStudy.in(folder).run();
    double tonnes = Rows.sum(
        run, "link_flow", "tonnes", "scenario", SCENARIO, "year", "2040", "link", "rail-pass");
    assertThat(tonnes).isPositive();
    double expected = 6 * tonnes * Math.pow(1.02, 15);
    assertThat(line(run, "revenue-rail", 2040)).isCloseTo(expected, within(1e-6 * expected));
    double inFirstYear = Rows.sum(
        run,
        "crossing_flow",
        "tonnes",
        "scenario",
        SCENARIO,
        "year",
        "2031",
        "crossing",
        "pass-rail");
    double half = 0.5 * 6 * inFirstYear * Math.pow(1.02, 6);
    assertThat(line(run, "revenue-rail", 2031)).isCloseTo(half, within(1e-6 * half));
  }

  @Test
  void fixedCostIsThatOfAssetAndProject() {
    Run run = TinyStudy.in(folder)
        .replace("company/company.yaml", "opex_variable: 0.002", "opex_variable: 0")
        .run();
    double expected = (0.5e6 + 1.5e6) * Math.pow(1.02, 15);
    assertThat(line(run, "opex-rail", 2040)).isCloseTo(-expected, within(USD_TOLERANCE));
  }

  @Test
  void shareholdersReceiveExactlyWhatIsDistributed() {
    Run run = TinyStudy.in(folder).run();
    double paid =
        Rows.sum(run, "company_year", "amount", "scenario", SCENARIO, "line", "dividends");
    double received = Rows.sum(run, "shareholder_year", "dividend", "scenario", SCENARIO);
    assertThat(received).isPositive().isCloseTo(-paid, within(USD_TOLERANCE));
    for (Map<String, String> row : Rows.of(run, "shareholder_year", "shareholder", "north-fund")) {
      assertThat(row.get("share")).isEqualTo("0.6");
    }
  }

  @Test
  void scenarioThatBuildsNothingHasNoCompany() {
    Run run = TinyStudy.in(folder).run();
    assertThat(Rows.of(run, "company_year", "scenario", "do-minimum")).isEmpty();
    assertThat(Rows.of(run, "company_kpi", "scenario", SCENARIO)).isNotEmpty();
    assertThat(List.copyOf(Rows.of(run, "check", "ok", "0"))).isEmpty();
  }

  private static double line(Run run, String line, int year) {
    return Rows.number(
        run,
        "company_year",
        "amount",
        "scenario",
        SCENARIO,
        "line",
        line,
        "year",
        Integer.toString(year));
  }
}
