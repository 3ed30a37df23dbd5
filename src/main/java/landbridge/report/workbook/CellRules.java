package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Rules on rows and cells of one sheet. Checked by: {@code WorkbookLinterTest}.
 */
final class CellRules {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:([A-Za-z_][A-Za-z_0-9]*)!)?(\\$?)([A-Z]{1,3})(\\$?)([0-9]+)(?![0-9(])");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z_$0-9.])[0-9]+(?:\\.[0-9]+)?(?:E[+-]?[0-9]+)?");
  private static final Pattern FUNCTION = Pattern.compile("([A-Z_][A-Z0-9_.]*)\\(");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern LINK =
      Pattern.compile("[A-Za-z_][A-Za-z_0-9]*!\\$?[A-Z]{1,3}\\$?[0-9]+");
  private static final Set<String> KNOWN = Set.of(
      "ABS",
      "AND",
      "AVERAGE",
      "CHOOSE",
      "COLUMN",
      "COUNT",
      "IF",
      "IFERROR",
      "INDEX",
      "IRR",
      "ISNUMBER",
      "MAX",
      "MIN",
      "MOD",
      "NPV",
      "OR",
      "ROUND",
      "ROUNDDOWN",
      "ROUNDUP",
      "SUM",
      "SUMIFS",
      "SUMPRODUCT");
  /** What ends the labels of the first and the last row of an account. */
  private static final Map<String, String> OPENINGS =
      Map.of("opening", "closing", "Anfangsbestand", "Endbestand");

  private static final Set<String> WORDS = Set.of("", "none", "OK", "FAIL", "<", "<=", ">", ">=");

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private List<WorkbookLinter.Finding> findings = new ArrayList<>();

  CellRules(XSSFWorkbook workbook, XSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  private void add(String rule, Cell cell, String message) {
    findings.add(new WorkbookLinter.Finding(
        rule, sheet.getSheetName(), cell.getAddress().formatAsString(), message));
  }

  /** One formula per row, a unit, balances that open with what they closed with. */
  List<WorkbookLinter.Finding> row(Row row) {
    findings = new ArrayList<>();
    Set<String> formulas = new TreeSet<>();
    boolean numbers = false;
    for (Cell cell : row) {
      boolean year = cell.getColumnIndex() >= Book.FIRST_YEAR;
      if (year && isFormula(cell) && formulas.add(relative(cell)) && formulas.size() > 1) {
        add("one-formula", cell, "differs from the formula of the years before");
      }
      numbers |= (year || cell.getColumnIndex() == Book.VALUE) && isNumber(cell);
    }
    Cell label = row.getCell(0);
    boolean body = row.getRowNum() >= Book.HEADER_ROWS && label != null;
    if (body && numbers && text(row.getCell(1)).isEmpty()) {
      add("unit", label, "the row has numbers but no unit");
    }
    OPENINGS.forEach((opening, closing) -> {
      if (body && text(label).endsWith(opening)) {
        opening(row, label, text(label).replaceAll(opening + "$", closing));
      }
    });
    return findings;
  }

  private void opening(Row row, Cell label, String wanted) {
    Cell first = row.getCell(Book.FIRST_YEAR);
    String formula = isFormula(first) ? first.getCellFormula() : "";
    Matcher matcher = REFERENCE.matcher(formula);
    boolean found = matcher.matches()
        && matcher.group(1) == null
        && CellReference.convertColStringToIndex(matcher.group(3)) == Book.FIRST_YEAR - 1;
    Row closing = found ? sheet.getRow(Integer.parseInt(matcher.group(5)) - 1) : null;
    if (closing == null || !text(closing.getCell(0)).equals(wanted)) {
      add("corkscrew", label, "must be the row \"" + wanted + "\" of the year before");
    }
  }

  /** Rules on one cell. */
  List<WorkbookLinter.Finding> cell(Cell cell) {
    findings = new ArrayList<>();
    if (isFormula(cell)) {
      place(cell);
      words(cell);
      references(cell);
      value(cell);
      rate(cell);
    }
    if (cell.getRowIndex() >= Book.HEADER_ROWS) {
      colour(cell);
    }
    return findings;
  }

  private void place(Cell cell) {
    int column = cell.getColumnIndex();
    if (column != Book.VALUE && column != Book.SUM && column < Book.FIRST_YEAR) {
      add("place", cell, "formulas stand in the columns C, D and from J on only");
    }
    if (cell.isPartOfArrayFormulaGroup()) {
      add("array", cell, "an array formula");
    }
  }

  private void words(Cell cell) {
    String formula = cell.getCellFormula();
    Matcher texts = TEXT.matcher(formula);
    while (texts.find()) {
      if (!WORDS.contains(texts.group(1))) {
        add("hardcode", cell, "a text in the formula: " + texts.group());
      }
    }
    String bare = TEXT.matcher(formula).replaceAll(" ");
    if (bare.contains("[") || bare.contains("|")) {
      add("external", cell, "a link to something outside the workbook: " + formula);
    }
    Matcher functions = FUNCTION.matcher(bare);
    while (functions.find()) {
      if (!KNOWN.contains(functions.group(1))) {
        add(
            "function",
            cell,
            functions.group(1) + " is volatile or not known to every spreadsheet");
      }
    }
    Matcher numbers = NUMBER.matcher(REFERENCE.matcher(bare).replaceAll(" "));
    while (numbers.find()) {
      if (!numbers.group().equals("0") && !numbers.group().equals("1")) {
        add("hardcode", cell, "a number in the formula: " + numbers.group());
      }
    }
  }

  /** A single cell that a formula reads must hold something, but for the years before and after all. */
  private void references(Cell cell) {
    String bare = TEXT.matcher(cell.getCellFormula()).replaceAll(" ");
    Matcher matcher = REFERENCE.matcher(bare);
    while (matcher.find()) {
      int column = CellReference.convertColStringToIndex(matcher.group(3));
      boolean range = matcher.end() < bare.length() && bare.charAt(matcher.end()) == ':'
          || matcher.start() > 0 && bare.charAt(matcher.start() - 1) == ':';
      boolean edge = matcher.group(2).isEmpty()
          && (column == Book.FIRST_YEAR - 1 || column == cell.getRow().getLastCellNum());
      XSSFSheet other = matcher.group(1) == null ? sheet : workbook.getSheet(matcher.group(1));
      Row row = other == null ? null : other.getRow(Integer.parseInt(matcher.group(5)) - 1);
      Cell read = row == null ? null : row.getCell(column);
      boolean blank = read == null || read.getCellType() == CellType.BLANK;
      if (!range && blank != edge) {
        add("blank", cell, edge ? "reads a note as a year" : matcher.group() + " is empty");
      }
    }
  }

  private void value(Cell cell) {
    CellType kind = cell.getCachedFormulaResultType();
    if (kind == CellType.ERROR) {
      add("error", cell, "an error: " + cell.getCellFormula());
    }
    String raw = ((org.apache.poi.xssf.usermodel.XSSFCell) cell).getRawValue();
    if (raw == null) {
      add("cached", cell, "no value is written beside the formula");
    }
  }

  private void rate(Cell cell) {
    String formula = cell.getCellFormula();
    int at = formula.indexOf("IRR(");
    if (at < 0) {
      return;
    }
    if (!formula.substring(at, formula.indexOf(')', at)).contains(",")) {
      add("irr", cell, "a rate of return without a guess");
    }
    Row below = sheet.getRow(cell.getRowIndex() + 1);
    Cell check = below == null ? null : below.getCell(cell.getColumnIndex());
    String own = "$C$" + (cell.getRowIndex() + 1);
    if (!isFormula(check) || !check.getCellFormula().contains("NPV(" + own + ",")) {
      add("irr", cell, "no row below checks the value at that rate");
    }
  }

  /** Blue for inputs, grey for numbers of the engine, green for links, black for the rest. */
  private void colour(Cell cell) {
    int column = cell.getColumnIndex();
    XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
    int ink = rgb(style.getFont().getXSSFColor());
    int fill = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        ? rgb(style.getFillForegroundXSSFColor())
        : -1;
    boolean input = ink == Styles.INPUT_INK && fill == Styles.INPUT_FILL;
    boolean engine = ink == Styles.ENGINE_INK && style.getFont().getItalic();
    boolean link = ink == Styles.LINK_INK && fill == Styles.LINK_FILL;
    if (isFormula(cell)) {
      boolean wanted = isLink(cell.getCellFormula());
      if (input || engine || link != wanted) {
        add("colour", cell, wanted ? "a link must be green" : "a calculation must be black");
      }
    } else if (cell.getCellType() == CellType.NUMERIC) {
      boolean change = column == Book.CHANGE;
      if (change ? !input : !engine && !(input && column >= Book.FIRST_YEAR)) {
        add("colour", cell, "a number must be blue on cream (input) or grey italic (engine)");
      }
    }
  }

  /** Whether a formula only shows a cell of another sheet. */
  static boolean isLink(String formula) {
    return LINK.matcher(formula).matches();
  }

  private static int rgb(XSSFColor colour) {
    byte[] rgb = colour == null ? null : colour.getRGB();
    return rgb == null ? 0 : (rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF;
  }

  private static boolean isFormula(Cell cell) {
    return cell != null && cell.getCellType() == CellType.FORMULA;
  }

  private static boolean isNumber(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        || isFormula(cell) && cell.getCachedFormulaResultType() == CellType.NUMERIC;
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** The formula with columns counted from the cell. */
  private static String relative(Cell cell) {
    Matcher matcher = REFERENCE.matcher(cell.getCellFormula());
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      int column = CellReference.convertColStringToIndex(matcher.group(3));
      String at =
          matcher.group(2).isEmpty() ? "C[" + (column - cell.getColumnIndex()) + "]" : "C" + column;
      String sheet = matcher.group(1) == null ? "" : matcher.group(1) + "!";
      matcher.appendReplacement(text, sheet + at + "R" + matcher.group(5));
    }
    return matcher.appendTail(text).toString();
  }
}
