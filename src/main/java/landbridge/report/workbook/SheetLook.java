package landbridge.report.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Widths, frozen panes, print set-up and the colour of failed checks of one sheet. Checked by: {@code
 * WorkbookLinterTest}.
 */
final class SheetLook {
  private static final int CHARACTER = 256;
  private static final int TEXT_WIDTH = 100;
  private static final int LABEL_WIDTH = 40;
  private static final int[] INPUT_WIDTHS = {LABEL_WIDTH, 9, 17, 19, 17, 17, 20, 7, 44};
  private static final int[] YEAR_WIDTHS = {LABEL_WIDTH, 9, 17, 19, 3, 3, 3, 3, 3};
  private static final int[] LEDGER_WIDTHS = {LABEL_WIDTH, 9, 17, 19, 17, 17, 20, 14, 21};
  private static final int NOTE_WIDTH = 44;
  private static final int MOST_LABEL_WIDTH = 80;
  private static final int FREE_AT_END = 12;
  private static final double NARROW = 0.92; // widths count digits, letters are narrower
  private static final int YEAR_WIDTH = 15;
  private static final int YEARS_A_PAGE = 17;

  private final XSSFSheet sheet;
  private final Page page;
  private final int years;
  private final String footer;

  SheetLook(XSSFSheet sheet, Page page, int years, String footer) {
    this.sheet = sheet;
    this.page = page;
    this.years = years;
    this.footer = footer;
  }

  void apply(boolean checked) {
    widths();
    sheet.createFreezePane(page.isYearly() ? Book.FIRST_YEAR : 1, Book.HEADER_ROWS);
    print();
    if (checked) {
      failed();
    }
    sheet.setZoom(85);
  }

  private void widths() {
    int[] widths = INPUT_WIDTHS;
    if (page.isYearly()) {
      widths = page.hasOrigins() ? LEDGER_WIDTHS : YEAR_WIDTHS;
    }
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * CHARACTER);
    }
    if (page.hasOrigins()) {
      sheet.setColumnWidth(Book.FIRST_YEAR - 1, noteWidth() * CHARACTER);
    }
    sheet.setColumnWidth(0, labelWidth() * CHARACTER);
    sheet.setColumnWidth(1, unitWidth(widths[1]) * CHARACTER);
    if (isText()) {
      sheet.setColumnWidth(0, 30 * CHARACTER);
      sheet.setColumnWidth(Book.VALUE, TEXT_WIDTH * CHARACTER);
    }
    for (int y = 0; page.isYearly() && y < years; y++) {
      sheet.setColumnWidth(Book.FIRST_YEAR + y, YEAR_WIDTH * CHARACTER);
    }
  }

  /** Pages of text print their text only. */
  private boolean isText() {
    return !page.isYearly()
        && page.lines.stream().anyMatch(line -> line.constant() instanceof Line.Text);
  }

  /** Room for the longest label that has a unit beside it. */
  private int labelWidth() {
    int longest = 0;
    for (Row row : sheet) {
      boolean beside = row.getRowNum() >= Book.HEADER_ROWS && row.getCell(1) != null;
      longest = Math.max(longest, beside ? row.getCell(0).getStringCellValue().length() : 0);
    }
    return Math.max(LABEL_WIDTH, Math.min(MOST_LABEL_WIDTH, (int) Math.ceil(NARROW * longest)));
  }

  /** Room for the longest unit, which ends at the number beside it. */
  private int unitWidth(int least) {
    int longest = 0;
    for (Row row : sheet) {
      Cell unit = row.getRowNum() >= Book.HEADER_ROWS ? row.getCell(1) : null;
      boolean text = unit != null && unit.getCellType() == CellType.STRING;
      longest = Math.max(longest, text ? unit.getStringCellValue().length() : 0);
    }
    return Math.max(least, (int) Math.ceil(NARROW * longest));
  }

  /** Lines that a label takes in the widest column that it may get; words may leave a part of a line free. */
  static int linesOfLabel(String label) {
    int whole = (int) (MOST_LABEL_WIDTH / NARROW);
    return label.length() <= whole ? 1 : 1 + label.length() / (whole - FREE_AT_END);
  }

  /** Beside the numbers of years, and at the end of what is printed, a note has no room but its own. */
  private int noteWidth() {
    int longest = 0;
    for (Row row : sheet) {
      boolean bound = !page.isYearly() || row.getLastCellNum() > Book.FIRST_YEAR;
      Cell note = row.getRowNum() >= Book.HEADER_ROWS ? row.getCell(Book.FIRST_YEAR - 1) : null;
      boolean text = bound && note != null && note.getCellType() == CellType.STRING;
      longest = Math.max(longest, text ? note.getStringCellValue().length() : 0);
    }
    int least = page.isYearly() ? LEDGER_WIDTHS[Book.FIRST_YEAR - 1] : NOTE_WIDTH;
    return Math.max(least, Math.min(MOST_LABEL_WIDTH, (int) Math.ceil(NARROW * longest)));
  }

  private void print() {
    boolean yearly = page.isYearly();
    int last = yearly ? Book.FIRST_YEAR + years - 1 : isText() ? Book.VALUE : Book.FIRST_YEAR - 1;
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, last, 0, Math.max(4, sheet.getLastRowNum()));
    sheet.setRepeatingRows(new CellRangeAddress(0, Book.HEADER_ROWS - 1, -1, -1));
    if (yearly) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, Book.SUM));
    }
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(yearly ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) (yearly ? (years + YEARS_A_PAGE - 1) / YEARS_A_PAGE : 1));
    setup.setFitHeight((short) 0);
    sheet.getHeader().setLeft(page.name.replace("&", "&&"));
    sheet.getHeader().setRight(footer.replace("&", "&&"));
    sheet.getFooter().setCenter("&P / &N");
  }

  /** The word FAIL is red on rose wherever it stands. */
  private void failed() {
    var formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule word =
        formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"FAIL\"");
    colour(word);
    CellRangeAddress[] verdict = {new CellRangeAddress(2, 2, Book.VALUE, Book.VALUE)};
    formatting.addConditionalFormatting(verdict, word);
    for (int i = 0; i < page.lines.size(); i++) {
      if (page.lines.get(i).unit().equals("check")) {
        int row = Book.HEADER_ROWS + i;
        ConditionalFormattingRule number =
            formatting.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, "0");
        colour(number);
        CellRangeAddress[] cell = {new CellRangeAddress(row, row, Book.VALUE, Book.VALUE)};
        formatting.addConditionalFormatting(cell, number);
      }
    }
  }

  private static void colour(ConditionalFormattingRule rule) {
    FontFormatting font = rule.createFontFormatting();
    font.setFontColor(Styles.colour(Styles.FAIL_INK));
    font.setFontStyle(false, true);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Styles.colour(Styles.FAIL_FILL));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
  }
}
