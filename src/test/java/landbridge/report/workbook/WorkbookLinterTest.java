package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import landbridge.report.workbook.WorkbookLinter.Finding;
import landbridge.store.StoredRun;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule holds on a workbook as exported, and each is found where it is broken on purpose. */
class WorkbookLinterTest {
  private static final String SCENARIO = "pass-railway";

  @TempDir
  static Path folder;

  private static CompanyWorkbook.Built built;

  private final List<String> expected = new ArrayList<>();
  private XSSFWorkbook workbook;

  @BeforeAll
  static void exportTheTemplate() throws IOException {
    StoredRun run = new StudyCopy(StudyCopy.TEMPLATE, folder.resolve("study"), SCENARIO).run();
    built = CompanyWorkbook.build(run, SCENARIO);
  }

  @Test
  void aWorkbookAsExportedKeepsEveryRule() throws IOException {
    assertThat(WorkbookLinter.check(built.bytes())).isEmpty();
  }

  @Test
  void cellsThatBreakARuleAreNamed() throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(built.bytes()));
    formulas();
    balancesAndRates();
    looks();
    List<Finding> findings = WorkbookLinter.check(bytes());
    List<String> found = findings.stream().map(f -> f.rule() + " " + f.place()).toList();
    assertThat(found).containsAll(expected);
    assertThat(expected).hasSizeGreaterThan(25);
  }

  private void formulas() {
    broken("one-formula", cell("revenue", 3)).setCellFormula("1+1");
    broken("hardcode", cell("opex", 2)).setCellFormula("0-3.5");
    broken("hardcode", cell("index", 2)).setCellFormula("IF(\"x\"=\"y\",1,0)");
    broken("function", cell("ebitda", 2)).setCellFormula("NOW()");
    broken("function", cell("fee", 2)).setCellFormula("SUM(OFFSET(A1,1,1))");
    broken("function", cell("leases", 2)).setCellFormula("SUM(INDIRECT(\"A1\"))");
    broken("circular", cell("tax1", 2)).setCellFormula(address("net", 2));
    broken("blank", cell("carried-rail", 2)).setCellFormula("B200*1");
    broken("error", cell("discount", 2)).setCellFormula("1/0");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell("discount", 2));
    broken("external", cell("alive", 2)).getCTCell().getF().setStringValue("[1]Other!A1");
    broken("syntax", cell("last", 2)).getCTCell().getF().setStringValue("SUM(((");
    XSSFCell noted = row("inflation").createCell(Book.AS_RUN);
    broken("place", noted).setCellFormula("1+0");
    broken("cached", noted);
    XSSFCell array = cell("overheads", 2);
    array.getSheet().setArrayFormula("1+0", CellRangeAddress.valueOf(at(array)));
    broken("array", array);
  }

  private void balancesAndRates() {
    broken("corkscrew", row("lossopen1").getCell(0));
    cell("lossopen1", 0).setCellFormula(address("lossopen1", 0).replaceAll("^J", "I"));
    broken("irr", row("project_irr").getCell(Book.VALUE))
        .setCellFormula("IRR(" + address("free0", 0) + ":" + address("free0", 9) + ")");
    broken("irr", row("equity_irr-check").getCell(Book.VALUE))
        .setCellFormula("IRR(" + address("free0", 0) + ":" + address("free0", 9) + ",0)");
    row("tax0").getCell(1).setBlank();
    broken("unit", row("tax0").getCell(0));
  }

  private void looks() {
    broken("colour", row("host_fee").getCell(Book.CHANGE)).setCellStyle(style("ebitda"));
    broken("colour", cell("construction", 1)).setCellStyle(style("guaranteed"));
    XSSFSheet debt = workbook.getSheet("Debt");
    debt.getRow(3).getCell(10).removeFormula();
    debt.getRow(3).getCell(10).setCellValue(1999);
    broken("years", debt.getRow(3).getCell(10));
    debt.getRow(3).createCell(4).setCellValue("Remarks");
    broken("columns", debt.getRow(3).getCell(4));
    debt.getRow(5).setZeroHeight(true);
    broken("hidden", debt.getRow(5).getCell(0));
    workbook.getSheet("Tax").setColumnHidden(1, true);
    expected.add("hidden Tax!B1");
    workbook.getSheet("Opex").addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
    expected.add("merged Opex!A2:B2");
    workbook.getSheet("Capex").createFreezePane(0, 0);
    expected.add("panes Capex");
    workbook.getSheet("FS").getPrintSetup().setLandscape(false);
    expected.add("print FS");
    workbook.getSheet("Log").getRow(2).getCell(Book.VALUE).removeFormula();
    broken("master", workbook.getSheet("Log").getRow(2).getCell(Book.VALUE));
    workbook.setSheetHidden(workbook.getSheetIndex("Sens"), true);
    expected.add("hidden Sens");
  }

  @Test
  void filesThatBreakARuleAsAWholeAreNamed() throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(built.bytes()));
    workbook.setSheetOrder("Time", 1);
    workbook.setForceFormulaRecalculation(false);
    workbook.removePrintArea(workbook.getSheetIndex("Tax"));
    List<String> found =
        WorkbookLinter.check(withPart(bytes(), "xl/externalLinks/externalLink1.xml")).stream()
            .map(f -> f.rule() + " " + f.place())
            .collect(Collectors.toList());
    assertThat(found)
        .contains("sheets the file", "recalculate the file", "parts the file", "print Tax");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertThatThrownBy(() -> WorkbookLinter.check("no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no XLSX");
  }

  private XSSFCell broken(String rule, Cell cell) {
    expected.add(rule + " " + cell.getSheet().getSheetName() + "!" + at(cell));
    return (XSSFCell) cell;
  }

  private XSSFCell cell(String key, int year) {
    return row(key).getCell(Book.FIRST_YEAR + year);
  }

  private org.apache.poi.xssf.usermodel.XSSFRow row(String key) {
    Book.Place place = built.places().get(key);
    return workbook.getSheet(place.sheet()).getRow(place.row());
  }

  private org.apache.poi.ss.usermodel.CellStyle style(String key) {
    return cell(key, 1).getCellStyle();
  }

  private static String at(Cell cell) {
    return cell.getAddress().formatAsString();
  }

  private String address(String key, int year) {
    Row row = row(key);
    return new CellAddress(row.getRowNum(), Book.FIRST_YEAR + year).formatAsString();
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static byte[] withPart(byte[] workbook, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
        out.closeEntry();
      }
      assertThat(names).doesNotContain(name);
      out.putNextEntry(new ZipEntry(name));
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}
