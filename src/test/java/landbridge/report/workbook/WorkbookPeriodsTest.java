package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of a company with accounts in half-years and in quarters, computed by Apache POI and by
 * LibreOffice and compared with the run: every measure, every line of the statements in every period, the
 * appraisal by calendar year.
 */
class WorkbookPeriodsTest {
  private static final String SCENARIO = "pass-railway";

  @TempDir
  static Path folder;

  /** A run and its workbook. */
  private record Case(StoredRun run, CompanyWorkbook.Built built) {
    Sheets sheets() throws IOException {
      return new Sheets(built, new CompanyModel(run, SCENARIO).firstYear);
    }
  }

  private static Case halfYears;
  private static Case quarters;

  @BeforeAll
  static void exportBoth() throws IOException {
    halfYears = of("half-yearly", "", "");
    quarters = of("quarterly", "", "");
  }

  private static Case of(String periods, String old, String with) throws IOException {
    StoredRun run = DealOfEveryKind.copy(folder.resolve(periods + with.hashCode()), SCENARIO)
        .replace(
            DealOfEveryKind.COMPANY, "  host: XB\n", "  host: XB\n  periods: " + periods + "\n")
        .replace(DealOfEveryKind.COMPANY, old, with)
        .run();
    return new Case(run, CompanyWorkbook.build(run, SCENARIO));
  }

  private static void agrees(String what, Sheets sheets, StoredRun run, int least) {
    Agreement agreement = Agreement.of(sheets, run, SCENARIO);
    System.out.println(agreement.text(what));
    assertThat(agreement.wrong).isEmpty();
    assertThat(agreement.compared).isGreaterThan(least);
  }

  @Test
  void halfYearsInTheFormulaEngine() throws IOException {
    agrees("Apache POI, half-years", halfYears.sheets(), halfYears.run(), 2_500);
  }

  @Test
  void quartersInTheFormulaEngine() throws IOException {
    agrees("Apache POI, quarters", quarters.sheets(), quarters.run(), 5_000);
  }

  @Test
  void bothInLibreOffice() throws Exception {
    assumeTrue(LibreOffice.program().isPresent(), "LibreOffice is not installed");
    Sheets half = halfYears.sheets().inLibreOffice();
    agrees("LibreOffice, half-years", half, halfYears.run(), 2_500);
    assertThat(half.value(Book.MASTER)).hasValue(0);
    Sheets quarter = quarters.sheets().inLibreOffice();
    agrees("LibreOffice, quarters", quarter, quarters.run(), 5_000);
    assertThat(quarter.value(Book.MASTER)).hasValue(0);
  }

  @Test
  void everyRuleOfTheLayoutHolds() throws IOException {
    assertThat(WorkbookLinter.check(halfYears.built().bytes())).isEmpty();
    assertThat(WorkbookLinter.check(quarters.built().bytes())).isEmpty();
  }

  @Test
  void changedTermsGiveWhatTheChangedStudyGives() throws IOException {
    String old = "rate: 6 %/yr, tenor: 14, cover: 1.4";
    Case other = of("quarterly", old, "rate: 7.5 %/yr, tenor: 11, cover: 1.3");
    Sheets sheets = quarters.sheets();
    double before = sheets.value("equity_irr").orElseThrow();
    sheets.set("rate-senior", 0.075).set("tenor-senior", 11).set("cover-senior", 1.3);
    agrees("Apache POI, quarters, another loan", sheets, other.run(), 5_000);
    assertThat(sheets.value("equity_irr").orElseThrow()).isNotEqualTo(before);
  }

  /** A year's revenue is that of its periods, and what the appraisal sees of the dues is their sum. */
  @Test
  void periodsSumToYears() throws IOException {
    Sheets sheets = quarters.sheets();
    int year = 2035;
    double fee = 0;
    for (int part = 1; part <= 4; part++) {
      fee += sheets.period("fee", year, part, 4);
    }
    double index = sheets.period("index", year, 1, 4);
    assertThat(fee).isNegative();
    assertThat(sheets.year("e-deal-royalty", year) * index)
        .isCloseTo(fee, org.assertj.core.data.Offset.offset(1e-9 * -fee));
    assertThat(sheets.year("index", year)).isNotEqualTo(index); // the column of another date
  }

  /** The same company has the same revenue over its term however its year is cut. */
  @Test
  void theTermEarnsTheSameInAnyPeriods() {
    double half = measure(halfYears.run(), "total_revenue");
    assertThat(measure(quarters.run(), "total_revenue"))
        .isCloseTo(half, org.assertj.core.data.Offset.offset(1e-9 * half));
  }

  private static double measure(StoredRun run, String name) {
    StoredTable rows = run.table("company_kpi").where("scenario", SCENARIO);
    return rows.where("measure", name).row(0).number("value");
  }
}
