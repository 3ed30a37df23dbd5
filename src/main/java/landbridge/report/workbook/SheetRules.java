package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import landbridge.report.Report;
import landbridge.report.Texts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Rules on whole sheets: their order, their columns, the years above them, nothing hidden, panes and print
 * set-up, the master check. Checked by: {@code WorkbookLinterTest}.
 */
final class SheetRules {
  private static final List<String> ORDER = List.of(
      "Cover",
      "Dashboard",
      "Control",
      "In_General",
      "In_Demand",
      "In_Capex",
      "In_Opex",
      "In_Finance",
      "In_Econ",
      "Time",
      "Traffic",
      "Revenue",
      "Opex",
      "Capex",
      "Debt",
      "Tax",
      "Equity",
      "FS",
      "Ratios",
      "Econ_CBA",
      "Distribution",
      "Public",
      "Sens",
      "Checks",
      "Sources",
      "Log");
  private static final List<String> OPTIONAL = List.of("MC_Results", "Years");
  private static final List<String> TIMELINES = List.of("Time", "Years");

  private final XSSFWorkbook workbook;
  private final List<WorkbookLinter.Finding> findings = new ArrayList<>();

  private SheetRules(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static List<WorkbookLinter.Finding> check(XSSFWorkbook workbook) {
    SheetRules rules = new SheetRules(workbook);
    rules.order();
    if (!workbook.getForceFormulaRecalculation()) {
      rules.add("recalculate", "", "", "the file does not ask to be recalculated when opened");
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      rules.sheet(workbook.getSheetAt(i), i);
    }
    return rules.findings;
  }

  private void add(String rule, String sheet, String cell, String message) {
    findings.add(new WorkbookLinter.Finding(rule, sheet, cell, message));
  }

  private void order() {
    List<String> names = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    names.removeAll(OPTIONAL);
    if (!names.equals(ORDER)) {
      add("sheets", "", "", "sheets are " + names + ", not " + ORDER);
    }
  }

  private void sheet(XSSFSheet sheet, int index) {
    String name = sheet.getSheetName();
    if (workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
      add("hidden", name, "", "the sheet is hidden");
    }
    if (sheet.getNumMergedRegions() > 0) {
      add("merged", name, sheet.getMergedRegion(0).formatAsString(), "merged cells");
    }
    hidden(sheet);
    columns(sheet);
    years(sheet);
    master(sheet);
    print(sheet, index);
  }

  private void hidden(XSSFSheet sheet) {
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        add("hidden", sheet.getSheetName(), "A" + (row.getRowNum() + 1), "the row is hidden");
      }
    }
    for (int c = 0; c < Book.FIRST_YEAR; c++) {
      if (sheet.isColumnHidden(c)) {
        add("hidden", sheet.getSheetName(), at(0, c), "the column is hidden");
      }
    }
  }

  /** The heads of a sheet are those of every sheet; where E to I are empty they may be left out. */
  private void columns(XSSFSheet sheet) {
    List<String> found = new ArrayList<>();
    Row heads = sheet.getRow(Book.HEADER_ROWS - 1);
    for (int c = 0; c < Book.FIRST_YEAR; c++) {
      Cell head = heads == null ? null : heads.getCell(c);
      boolean text = head != null && head.getCellType() == CellType.STRING;
      found.add(text ? head.getStringCellValue() : "");
    }
    int wrong = Book.FIRST_YEAR;
    String wanted = "";
    for (List<String> known : heads(isEmpty(sheet))) {
      int differs = 0;
      while (differs < known.size() && known.get(differs).equals(found.get(differs))) {
        differs++;
      }
      if (differs == known.size()) {
        return;
      }
      if (wrong == Book.FIRST_YEAR || differs > wrong) {
        wrong = differs;
        wanted = known.get(differs);
      }
    }
    String place = at(Book.HEADER_ROWS - 1, wrong);
    add("columns", sheet.getSheetName(), place, "the column must be " + wanted);
  }

  /** Whether E to I hold nothing. */
  private static boolean isEmpty(XSSFSheet sheet) {
    for (int r = Book.HEADER_ROWS; r <= sheet.getLastRowNum(); r++) {
      for (int c = Book.AS_RUN; sheet.getRow(r) != null && c < Book.FIRST_YEAR; c++) {
        if (sheet.getRow(r).getCell(c) != null) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<List<String>> heads(boolean empty) {
    List<List<String>> all = new ArrayList<>();
    for (String lang : Report.LANGUAGES) {
      Texts texts = Texts.ofWorkbook(lang);
      for (List<String> origins : Book.ORIGINS) {
        List<String> names = new ArrayList<>(Book.COLUMNS);
        names.addAll(origins);
        names.replaceAll(texts::of);
        all.add(names);
      }
      List<String> few = new ArrayList<>(Book.COLUMNS.subList(0, Book.AS_RUN));
      few.replaceAll(texts::of);
      few.addAll(List.of("", "", "", "", ""));
      if (empty) {
        all.add(few);
      }
    }
    return all;
  }

  /** The same column is the same year, or the same period of the accounts, on every sheet. */
  private void years(XSSFSheet sheet) {
    Row heads = sheet.getRow(Book.HEADER_ROWS - 1);
    List<Integer> differing = new ArrayList<>();
    for (String timeline : TIMELINES) {
      XSSFSheet time = workbook.getSheet(timeline);
      Row known = time == null ? null : time.getRow(Book.HEADER_ROWS - 1);
      if (heads != null && known != null) {
        differing.add(differing(heads, known));
      }
    }
    if (!differing.isEmpty() && !differing.contains(-1)) {
      add(
          "years",
          sheet.getSheetName(),
          at(Book.HEADER_ROWS - 1, differing.stream().max(Integer::compare).orElseThrow()),
          "the year above the column is not that of sheet " + String.join(" or ", TIMELINES));
    }
  }

  /** The first column with another year above it; -1 for none. */
  private static int differing(Row heads, Row known) {
    for (int c = Book.FIRST_YEAR; c < heads.getLastCellNum(); c++) {
      if (number(heads.getCell(c)) != number(known.getCell(c))) {
        return c;
      }
    }
    return -1;
  }

  private static double number(Cell cell) {
    boolean formula = cell != null
        && cell.getCellType() == CellType.FORMULA
        && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    boolean plain = cell != null && cell.getCellType() == CellType.NUMERIC;
    return formula || plain ? cell.getNumericCellValue() : 0;
  }

  private void master(XSSFSheet sheet) {
    Row row = sheet.getRow(2);
    Cell cell = row == null ? null : row.getCell(Book.VALUE);
    boolean formula = cell != null && cell.getCellType() == CellType.FORMULA;
    if (!formula || !cell.getCellFormula().contains("\"FAIL\"")) {
      add("master", sheet.getSheetName(), at(2, Book.VALUE), "the master check is missing");
    }
  }

  private void print(XSSFSheet sheet, int index) {
    String name = sheet.getSheetName();
    if (sheet.getPaneInformation() == null || !sheet.getPaneInformation().isFreezePane()) {
      add("panes", name, "", "the panes are not frozen");
    }
    if (workbook.getPrintArea(index) == null) {
      add("print", name, "", "there is no print area");
    }
    if (!sheet.getPrintSetup().getLandscape() || !sheet.getFitToPage()) {
      add("print", name, "", "pages are not landscape and fitted to the width");
    }
    if (sheet.getHeader().getLeft().isEmpty()) {
      add("print", name, "", "printed pages have no head");
    }
  }

  private static String at(int row, int column) {
    return new org.apache.poi.ss.util.CellAddress(row, column).formatAsString();
  }
}
