package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import landbridge.report.Texts;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** What a written sheet holds, on a small workbook that uses every kind of line. */
class BookTest {
  private static final int FIRST_YEAR = 2030;

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    Row row = book().workbook.getSheet("One").getRow(6);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(2).getStringCellValue()).startsWith("@cmd");
  }

  @Test
  void referencesByKeyReachWhatTheyName() throws IOException {
    Sheets sheets = book();
    assertThat(sheets.year("balance", FIRST_YEAR + 2)).isEqualTo(33); // 10 + 11 + 12
    assertThat(sheets.year("sofar", FIRST_YEAR + 1)).isEqualTo(21); // 10 + 11
    assertThat(sheets.year("ahead", FIRST_YEAR)).isEqualTo(11);
    assertThat(sheets.year("ahead", FIRST_YEAR + 2)).isZero(); // nothing after the last
    assertThat(sheets.value("sum")).hasValue(33);
    assertThat(sheets.value("doubled")).hasValue(66); // the reader's number is 2
    sheets.set("start", 20);
    assertThat(sheets.value("sum")).hasValue(63);
  }

  @Test
  void twoRowsOfOneKeyAndUnknownKeysAreFaultsOfTheProgram() {
    Page page = new Page("One", "");
    page.constant("a", "A", "USD", "[b$]");
    assertThatThrownBy(() ->
            new Book(List.of(page), 1, 1, "", Texts.ofWorkbook("en"), LabelNames.NONE).bytes())
        .hasMessageContaining("no row b");
    page.constant("a", "A", "USD", "1");
    assertThatThrownBy(
            () -> new Book(List.of(page), 1, 1, "", Texts.ofWorkbook("en"), LabelNames.NONE))
        .hasMessageContaining("the key a");
  }

  private static Sheets book() throws IOException {
    Page one = new Page("One", "Inputs");
    one.input("start", "Start", "USD", 10, Line.Origin.NONE);
    one.inputs("step", "Steps", "USD", List.of(0.0, 1.0, 2.0), new Line.Origin("s", "D", "n"));
    one.text("=1+1", "@cmd|' /C calc'!A0");
    Page two = new Page("Two", "Calculation");
    two.formula("year", "Year", "year", "[year<]+1");
    two.formula("flow", "Flow", "USD", "[start$]+[step]");
    two.formula("balance", "Balance", "USD", "[balance<]+[flow]");
    two.formula("sofar", "So far", "USD", "SUM([flow^])");
    two.formula("ahead", "Next", "USD", "[flow>]+0");
    two.constant("sum", "Sum", "USD", "SUM([flow:])");
    two.lines.add(new Line(
        "doubled",
        "Sum times a number",
        "USD",
        new Line.Asked("[sum$]*[doubled+]", 2),
        Line.NOTHING,
        Line.Origin.NONE,
        ""));
    Book book = new Book(List.of(one, two), 3, 1, "test", Texts.ofWorkbook("en"), LabelNames.NONE);
    return new Sheets(new CompanyWorkbook.Built(book.bytes(), book.places()), FIRST_YEAR);
  }
}
