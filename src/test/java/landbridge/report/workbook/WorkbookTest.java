package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import landbridge.store.StoredRun;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of the template study with loans of every kind, computed by a formula engine (Apache POI) and
 * compared with the run: as it is, and after changes in the sheet with the run of the changed study.
 */
class WorkbookTest {
  private static final String SCENARIO = "pass-railway";
  private static final String CAPEX = "costs/capex.yaml";

  @TempDir
  static Path folder;

  private static StoredRun run;
  private static CompanyWorkbook.Built built;
  private static int firstYear;

  @BeforeAll
  static void exportTheTemplate() throws IOException {
    run = copy("study").run();
    built = CompanyWorkbook.build(run, SCENARIO);
    firstYear = new CompanyModel(run, SCENARIO).firstYear;
  }

  private static StudyCopy copy(String name) throws IOException {
    return DealOfEveryKind.copy(folder.resolve(name), SCENARIO);
  }

  private static Sheets sheets() throws IOException {
    return new Sheets(built, firstYear);
  }

  private static void agrees(Agreement agreement, int least) {
    assertThat(agreement.wrong).isEmpty();
    assertThat(agreement.compared).isGreaterThan(least);
  }

  @Test
  void everyMeasureAndEveryLineOfTheStatementsIsThatOfTheRun() throws IOException {
    Agreement agreement = Agreement.of(sheets(), run, SCENARIO);
    System.out.println(agreement.text("Apache POI, as run"));
    agrees(agreement, 1_000);
    assertThat(sheets().value("dscr_min")).isPresent();
  }

  @Test
  void theFileHoldsTheComputedValues() throws IOException {
    Sheets sheets = sheets();
    for (String key : List.of("enpv", "eirr", "project_irr", "debt", "dscr_min", "state_take")) {
      assertThat(sheets.cached(key)).as(key).isEqualTo(sheets.value(key).orElseThrow());
    }
  }

  @Test
  void changedCostGivesWhatTheChangedStudyGives() throws IOException {
    StoredRun other = copy("cost").replace(CAPEX, "cost: 120", "cost: 150").run();
    double cost = new CompanyModel(other, SCENARIO).term("rail", "cost");
    assertThat(cost).isNotEqualTo(new CompanyModel(run, SCENARIO).term("rail", "cost"));
    agrees(Agreement.of(sheets().set("cost-rail", cost), other, SCENARIO), 1_000);
  }

  @Test
  void changedGearingRateAndTenorGiveWhatTheChangedStudyGives() throws IOException {
    StoredRun other = copy("loan")
        .replace(DealOfEveryKind.COMPANY, "rate: 6 %/yr, tenor: 14", "rate: 7.5 %/yr, tenor: 11")
        .replace(DealOfEveryKind.COMPANY, "gearing: 15 %", "gearing: 30 %")
        .run();
    Sheets sheets = sheets().set("rate-senior", 0.075).set("tenor-senior", 11);
    agrees(Agreement.of(sheets.set("gearing-bank", 0.3), other, SCENARIO), 1_000);
  }

  @Test
  void changedTariffGivesWhatTheChangedStudyGivesAtItsTraffic() throws IOException {
    StoredRun other = copy("tariff")
        .replace(DealOfEveryKind.COMPANY, "tariff: 16 USD2025/t", "tariff: 11 USD2025/t")
        .run();
    Sheets sheets = sheets().set("tariff-rail", 11).pasteTraffic(other, SCENARIO);
    agrees(Agreement.ofCompany(sheets, other, SCENARIO), 1_000);
    assertThat(sheets.value("dscr_mean").orElseThrow())
        .isNotEqualTo(sheets().value("dscr_mean").orElseThrow());
  }

  @Test
  void changedTariffGivesWhatTheRunThatHoldsTrafficGives() throws IOException {
    StoredRun held = copy("held").runHolding(Map.of("assets.rail.tariff", "11 USD2025/t"));
    agrees(Agreement.of(sheets().set("tariff-rail", 11), held, SCENARIO), 1_000);
  }

  @Test
  void changedPricesTaxesAndLivesGiveWhatTheChangedStudyGives() throws IOException {
    StoredRun other = copy("prices")
        .replace(DealOfEveryKind.COMPANY, "inflation: 2 %/yr", "inflation: 3.5 %/yr")
        .replace(DealOfEveryKind.COMPANY, "corporate_tax: 20 %", "corporate_tax: 27 %")
        .replace(DealOfEveryKind.COMPANY, "depreciation: 40", "depreciation: 12")
        .replace(DealOfEveryKind.COMPANY, "loss_years: 6", "loss_years: 2")
        .replace(DealOfEveryKind.COMPANY, "sweep: 10 %", "sweep: 60 %")
        .run();
    Sheets sheets = sheets().set("inflation", 0.035).set("corporate_tax", 0.27);
    sheets.set("depreciation-rail", 12).set("loss_years", 2).set("sweep", 0.6);
    agrees(Agreement.of(sheets, other, SCENARIO), 1_000);
  }

  @Test
  void theSelectorGivesTheAccountsOfAnotherScenarioWithTheSameCompany() throws IOException {
    StoredRun both = copy("both")
        .write(
            "scenarios/slow.yaml",
            "id: slow\ntitle: {en: T, de: T}\ndescription: {en: D, de: D}\nextends: pass-railway\n"
                + "do:\n  - scale: {path: crossings.pass-road.dwell, by: 3, from: 2033}\n")
        .runAll();
    CompanyWorkbook.Built two = CompanyWorkbook.build(both, SCENARIO);
    assertThat(WorkbookLinter.check(two.bytes())).isEmpty();
    Sheets sheets = new Sheets(two, new CompanyModel(both, SCENARIO).firstYear);
    agrees(Agreement.of(sheets, both, SCENARIO), 1_000);
    double before = sheets.value("total_revenue").orElseThrow();
    agrees(Agreement.ofCompany(sheets.set(FrontPages.TRAFFIC, 2), both, "slow"), 1_000);
    assertThat(sheets.value("total_revenue").orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void caseOneGivesTheRunBack() throws IOException {
    Sheets sheets = sheets().set("tariff-rail", 3).set("econ_rate", 0.02).set(Book.CASE, 1);
    agrees(Agreement.of(sheets, run, SCENARIO), 1_000);
  }

  @Test
  void changedTariffIsATransferInTheAppraisal() throws IOException {
    Sheets sheets = sheets().set("tariff-rail", 20);
    double before = sheets().value("by-stakeholder-company").orElseThrow();
    assertThat(sheets.value("by-stakeholder-company").orElseThrow()).isGreaterThan(before);
    double enpv = sheets().value("enpv").orElseThrow();
    assertThat(sheets.value("enpv").orElseThrow())
        .isCloseTo(enpv, org.assertj.core.data.Offset.offset(1e-9 * Math.abs(enpv)));
  }

  @Test
  void aSwitchedComponentBringsTheNetPresentValueToZero() throws IOException {
    double change = sheets().value("switch-user-benefit").orElseThrow();
    Sheets sheets = sheets().set("factor-user-benefit", 1 + change);
    double scale = Math.abs(sheets().value("pv_benefits").orElseThrow());
    assertThat(sheets.value("enpv").orElseThrow())
        .isCloseTo(0, org.assertj.core.data.Offset.offset(1e-9 * scale));
  }

  @Test
  void checksHoldBeforeAndAfterChangesAndFailWhenTheyShould() throws IOException {
    assertThat(failed(sheets())).isEmpty();
    Sheets changed = sheets().set("tariff-rail", 22).set("gearing-senior", 0.5);
    assertThat(failed(changed)).isEmpty();
    changed.set("share-north-fund", 0.7); // 70 + 40 %
    assertThat(changed.value("check-shares")).hasValue(1);
    assertThat(changed.value(Book.MASTER).orElseThrow()).isPositive();
    Sheets pasted = sheets(); // a number typed over a formula breaks parity
    Book.Place place = built.places().get("total_revenue");
    Cell total = pasted.workbook.getSheet(place.sheet()).getRow(place.row()).getCell(Book.VALUE);
    total.removeFormula();
    total.setCellValue(1);
    assertThat(pasted.set("loans", 1).value("same-total_revenue")).hasValue(1);
  }

  @Test
  void theLoansOfTheStudyCanBeSwitchedOff() throws IOException {
    Sheets sheets = sheets().set("loans", 0);
    assertThat(sheets.value("debt")).hasValue(0);
    assertThat(sheets.value("dscr_min")).isEqualTo(OptionalDouble.empty());
    assertThat(failed(sheets)).isEmpty();
  }

  private static List<String> failed(Sheets sheets) {
    return built.places().keySet().stream()
        .filter(key -> key.startsWith("check-") || key.startsWith("same-"))
        .filter(key -> sheets.value(key).orElse(1) != 0)
        .toList();
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    StoredRun again = StoredRun.open(run.folder());
    assertThat(CompanyWorkbook.bytes(again, SCENARIO, "en")).isEqualTo(built.bytes());
  }
}
