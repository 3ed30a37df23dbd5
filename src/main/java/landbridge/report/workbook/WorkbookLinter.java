package landbridge.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Checks the rules of a financial workbook on a file: sheets and columns in their places, one formula per
 * row, no number hidden in a formula, only functions that every spreadsheet knows, nothing hidden, circular,
 * external or run by macros, rates of return with guess and check, balances that open with what they closed
 * with, values written, colours by kind of cell, print set-up.
 *
 * <p>Source of the rules: FAST Standard 02c; ICAEW, Financial modelling code. Checked by: {@code
 * WorkbookLinterTest}.
 */
public final class WorkbookLinter {
  private static final List<String> FORBIDDEN_PARTS =
      List.of("vbaProject", "externalLinks/", "connections.xml", "embeddings/", "activeX/");

  private final List<Finding> findings = new ArrayList<>();

  private WorkbookLinter() {}

  /**
   * A broken rule.
   *
   * @param rule short name of the rule
   * @param sheet sheet; empty for the whole file
   * @param cell address of the cell; empty for the whole sheet
   * @param message what is wrong
   */
  public record Finding(String rule, String sheet, String cell, String message) {
    /** Sheet and cell as spreadsheets write them. */
    public String place() {
      return sheet.isEmpty() ? "the file" : cell.isEmpty() ? sheet : sheet + "!" + cell;
    }
  }

  /**
   * All broken rules of a workbook, in the order of its cells.
   *
   * @throws IllegalArgumentException if the bytes are no XLSX file
   */
  public static List<Finding> check(byte[] bytes) throws IOException {
    WorkbookLinter linter = new WorkbookLinter();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      linter.parts(bytes);
      linter.findings.addAll(SheetRules.check(workbook));
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        linter.cells(workbook, workbook.getSheetAt(i));
      }
      linter.findings.addAll(CircularRule.check(workbook));
    } catch (NotOfficeXmlFileException | EmptyFileException e) {
      throw new IllegalArgumentException("the file is no XLSX workbook", e);
    }
    return linter.findings;
  }

  private void parts(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (FORBIDDEN_PARTS.stream().anyMatch(name::contains)) {
          findings.add(new Finding(
              "parts", "", "", name + ": no macros, links to other files or embedded objects"));
        }
      }
    }
  }

  private void cells(XSSFWorkbook workbook, XSSFSheet sheet) {
    CellRules rules = new CellRules(workbook, sheet);
    for (Row row : sheet) {
      findings.addAll(rules.row(row));
      for (Cell cell : row) {
        findings.addAll(rules.cell(cell));
      }
    }
  }
}
