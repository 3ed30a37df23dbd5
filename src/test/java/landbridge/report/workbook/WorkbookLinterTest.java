package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

/** The rules of a financial workbook, checked on a small one that uses every kind of line. */
class WorkbookLinterTest {
  private static final Pattern CELL = Pattern.compile("(\\$?)([A-Z]{1,3})(\\$?)(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z$\\d.])\\d+(?:\\.\\d+)?");
  private static final Pattern FORBIDDEN = Pattern.compile(
      "\\b(NOW|TODAY|RAND|RANDBETWEEN|INDIRECT|OFFSET|LET|LAMBDA|FILTER|XLOOKUP|CELL|INFO)\\(");

  @Test
  void oneFormulaForEveryYearOfARow() throws IOException {
    for (Sheet sheet : book().workbook) {
      for (Row row : sheet) {
        assertThat(relative(row))
            .as("%s row %d", sheet.getSheetName(), row.getRowNum() + 1)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void nothingVolatileAndNoNumberHiddenInAFormula() throws IOException {
    for (Sheet sheet : book().workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            String formula = cell.getCellFormula();
            assertThat(FORBIDDEN.matcher(formula).find()).as(formula).isFalse();
            assertThat(hidden(formula)).as(formula).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    Row row = book().workbook.getSheet("One").getRow(6);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(2).getStringCellValue()).startsWith("@cmd");
  }

  @Test
  void noErrorStandsInTheFileAndTheYearBeforeTheFirstIsEmpty() throws IOException {
    Sheets sheets = book();
    for (Sheet sheet : sheets.workbook) {
      for (Row row : sheet) {
        assertThat(row.getCell(Book.FIRST_YEAR - 1)).isNull();
        for (Cell cell : row) {
          boolean error = cell.getCellType() == CellType.FORMULA
              && cell.getCachedFormulaResultType() == CellType.ERROR;
          assertThat(error).isFalse();
        }
      }
    }
    assertThat(sheets.year("Two", "Balance", 2)).isEqualTo(33); // 10 + 11 + 12
  }

  private static List<String> relative(Row row) {
    List<String> different = new ArrayList<>();
    for (Cell cell : row) {
      if (cell.getColumnIndex() >= Book.FIRST_YEAR && cell.getCellType() == CellType.FORMULA) {
        String formula = relative(cell);
        if (!different.contains(formula)) {
          different.add(formula);
        }
      }
    }
    return different;
  }

  /** The formula with columns counted from the cell. */
  private static String relative(Cell cell) {
    Matcher matcher = CELL.matcher(cell.getCellFormula());
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      int column = CellReference.convertColStringToIndex(matcher.group(2));
      String at =
          matcher.group(1).isEmpty() ? "C[" + (column - cell.getColumnIndex()) + "]" : "C" + column;
      matcher.appendReplacement(text, at + "R" + matcher.group(4));
    }
    return matcher.appendTail(text).toString();
  }

  /** Numbers other than 0 and 1 outside cell references and texts. */
  static List<String> hidden(String formula) {
    String bare = CELL.matcher(
            formula.replaceAll("\"[^\"]*\"", "").replaceAll("[A-Za-z_0-9]+!", ""))
        .replaceAll("");
    List<String> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(bare);
    while (matcher.find()) {
      if (!matcher.group().equals("0") && !matcher.group().equals("1")) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  private static Sheets book() throws IOException {
    Page one = new Page("One", "Inputs");
    one.input("start", "Start", "USD", 10, Line.Origin.NONE);
    one.inputs("step", "Steps", "USD", List.of(0.0, 1.0, 2.0), new Line.Origin("s", "D", "n"));
    one.text("=1+1", "@cmd|' /C calc'!A0");
    Page two = new Page("Two", "Calculation");
    two.formula("year", "Year", "year", "COLUMN()-COLUMN($J$1)");
    two.formula("flow", "Flow", "USD", "[start$]+[step]");
    two.formula("balance", "Balance", "USD", "[balance<]+[flow]");
    two.constant("sum", "Sum", "USD", "SUM([flow:])");
    return new Sheets(new Book(List.of(one, two), 3).bytes());
  }
}
