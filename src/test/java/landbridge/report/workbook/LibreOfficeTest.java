package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import landbridge.store.StoredRun;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of the TRIPP study, computed by Apache POI and by LibreOffice and compared with {@code
 * landbridge run}: as it is, and with tariff, cost, gearing and rate changed in the sheet and in the study.
 */
class LibreOfficeTest {
  private static final String SCENARIO = "tripp-rail-road";
  private static final String COMPANY = "company/company.yaml";

  @TempDir
  static Path folder;

  private static StoredRun run;
  private static CompanyWorkbook.Built built;
  private static int firstYear;

  @BeforeAll
  static void exportTripp() throws IOException {
    run = new StudyCopy(StudyCopy.TRIPP, folder.resolve("tripp"), SCENARIO).run();
    built = CompanyWorkbook.build(run, SCENARIO);
    firstYear = new CompanyModel(run, SCENARIO).firstYear;
  }

  private static void office() {
    assumeTrue(
        LibreOffice.program().isPresent(),
        "LibreOffice is not installed; see the step office of check");
  }

  private static void agrees(String what, Agreement agreement) {
    System.out.println(agreement.text(what));
    assertThat(agreement.wrong).isEmpty();
    assertThat(agreement.compared).isGreaterThan(1_500);
  }

  @Test
  void asRunInBothEngines() throws Exception {
    Sheets sheets = new Sheets(built, firstYear);
    agrees("Apache POI, as run", Agreement.of(sheets, run, SCENARIO));
    office();
    Sheets office = sheets.inLibreOffice();
    agrees("LibreOffice, as run", Agreement.of(office, run, SCENARIO));
    assertThat(office.value(Book.MASTER)).hasValue(0);
    everyCellAgrees(sheets, office);
  }

  /** Not only what is compared with the run: every formula of every sheet is the same in both. */
  private static void everyCellAgrees(Sheets poi, Sheets office) {
    List<String> wrong = new ArrayList<>();
    int formulas = 0;
    for (Sheet sheet : poi.workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas++;
            Cell other = office
                .workbook
                .getSheet(sheet.getSheetName())
                .getRow(row.getRowNum())
                .getCell(cell.getColumnIndex());
            if (!same(cell, other)) {
              wrong.add(sheet.getSheetName() + "!" + cell.getAddress());
            }
          }
        }
      }
    }
    System.out.println("formulas computed by both: " + formulas);
    assertThat(wrong).isEmpty();
    assertThat(formulas).isGreaterThan(15_000);
  }

  /** Amounts near zero are the noise of differences of amounts up to 1e10 USD. */
  private static boolean same(Cell poi, Cell office) {
    boolean number = poi.getCachedFormulaResultType() == CellType.NUMERIC;
    boolean also = office != null
        && (office.getCellType() == CellType.NUMERIC
            || office.getCellType() == CellType.FORMULA
                && office.getCachedFormulaResultType() == CellType.NUMERIC);
    if (!number || !also) {
      return number == also;
    }
    double a = poi.getNumericCellValue();
    double b = office.getNumericCellValue();
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-3;
  }

  @Test
  void changedTariffCostGearingAndRateInBothEngines() throws Exception {
    StoredRun other = new StudyCopy(StudyCopy.TRIPP, folder.resolve("changed"), SCENARIO)
        .replace(COMPANY, "tariff: 6 USD2025/t", "tariff: 14 USD2025/t")
        .replace("costs/capex.yaml", "cost: 221 MUSD2021", "cost: 260 MUSD2021")
        .replace(COMPANY, "gearing: 40 %", "gearing: 30 %")
        .replace(COMPANY, "rate: 7.5 %/yr", "rate: 6.5 %/yr")
        .run();
    Sheets sheets = new Sheets(built, firstYear)
        .set("tariff-rail", 14)
        .set("gearing-senior", 0.3)
        .set("rate-senior", 0.065);
    sheets.set("cost-rail", new CompanyModel(other, SCENARIO).term("rail", "cost"));
    sheets.pasteTraffic(other, SCENARIO);
    agrees("Apache POI, changed", Agreement.ofCompany(sheets, other, SCENARIO));
    assertThat(sheets.value("dscr_mean"))
        .isNotEqualTo(new Sheets(built, firstYear).value("dscr_mean"));
    office();
    agrees("LibreOffice, changed", Agreement.ofCompany(sheets.inLibreOffice(), other, SCENARIO));
  }

  @Test
  void aChangedTariffInTheSheetIsTheRunThatHoldsTraffic() throws Exception {
    StoredRun held = new StudyCopy(StudyCopy.TRIPP, folder.resolve("holding"), SCENARIO)
        .runHolding(Map.of("assets.rail.tariff", "14 USD2025/t"));
    Sheets sheets = new Sheets(built, firstYear).set("tariff-rail", 14);
    agrees("Apache POI, tariff 14, traffic held", Agreement.of(sheets, held, SCENARIO));
    assertThat(sheets.value("dscr_mean"))
        .isNotEqualTo(new Sheets(built, firstYear).value("dscr_mean"));
    office();
    agrees(
        "LibreOffice, tariff 14, traffic held",
        Agreement.of(sheets.inLibreOffice(), held, SCENARIO));
  }

  @Test
  void whatComesBackWasComputed() throws Exception {
    String sheets = text(LibreOffice.withWrongValues(built.bytes()));
    assertThat(new TreeSet<>(values(sheets))).containsExactly(LibreOffice.WRONG);
  }

  private static String text(byte[] workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  private static List<String> values(String sheets) {
    List<String> values = new ArrayList<>();
    var matcher = java.util.regex.Pattern.compile("</f><v>([^<]*)</v>").matcher(sheets);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }
}
