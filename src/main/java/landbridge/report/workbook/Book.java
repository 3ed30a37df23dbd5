package landbridge.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes pages to an XLSX file: resolves references by key, evaluates every formula so that the values
 * stand in the file, and leaves out everything that would differ between two writings of the same run.
 *
 * <p>Columns: A line, B unit, C value, D sum over years, E value as run, F the reader's change, G source,
 * H grade, I note (empty on sheets that compute by year: it is the year before the first), years from J on.
 * Checked by: {@code BookTest}, {@code WorkbookLinterTest}.
 */
final class Book {
  static final int VALUE = 2;
  static final int SUM = 3;
  static final int AS_RUN = 4;
  static final int CHANGE = 5;
  static final int FIRST_YEAR = 9;
  static final int HEADER_ROWS = 4;
  static final String CASE = "case";
  static final String MASTER = "master";
  static final String YEAR = "year";
  static final List<String> COLUMNS =
      List.of("Line", "Unit", "Value", "Sum", "As run", "Your change", "Source", "Grade", "Note");
  private static final float LINE_POINTS = 13.5f;
  private static final int LINE_CHARACTERS = 105;

  /** Keys of balances and of values at a date: their sum over years means nothing. */
  private static final Pattern BALANCE = Pattern.compile(
      "^(bs-|owed-|balance|unswept|lenderowed|lenderunswept|sofar|built-|left[01]|loss[01]|lossopen"
          + "|cumulative|cash(open)?$|dsra$|mra$|capital$|retained$|reserveopen|available$|target$"
          + "|econ_sum|econ_dsum|loanlife|projectlife|bound-)");

  private static final Pattern REFERENCE =
      Pattern.compile("\\[([A-Za-z0-9_.-]+)([<>$:^@#+!&*]?)\\]");

  /** Where a line stands. */
  record Place(String sheet, int row) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);
  private final Map<String, Place> places = new HashMap<>();
  private final List<Page> pages;
  private final int years;
  private final String footer;

  Book(List<Page> pages, int years, String footer) {
    this.pages = pages;
    this.years = years;
    this.footer = footer;
    for (Page page : pages) {
      for (int i = 0; i < page.lines.size(); i++) {
        String key = page.lines.get(i).key();
        if (!key.isEmpty() && places.put(key, new Place(page.name, HEADER_ROWS + i)) != null) {
          throw new IllegalArgumentException("two rows of the workbook have the key " + key);
        }
      }
    }
  }

  /** Where each line stands, by key. */
  Map<String, Place> places() {
    return places;
  }

  /** The bytes of the file. */
  byte[] bytes() throws IOException {
    for (Page page : pages) {
      write(page);
    }
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    workbook.setForceFormulaRecalculation(true);
    workbook.getProperties().getCoreProperties().setCreated(Optional.of(new java.util.Date(0)));
    workbook.getProperties().getCoreProperties().setCreator("Landbridge");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return Timeless.zip(out.toByteArray());
  }

  private void write(Page page) {
    XSSFSheet sheet = workbook.createSheet(page.name);
    SheetLook look = new SheetLook(sheet, page, years, footer);
    header(sheet, page);
    for (int i = 0; i < page.lines.size(); i++) {
      write(page, page.lines.get(i), sheet.createRow(HEADER_ROWS + i));
    }
    if (page.isYearly() && places.containsKey(YEAR)) {
      years(sheet, page);
    }
    look.apply(places.containsKey(MASTER));
  }

  private void header(XSSFSheet sheet, Page page) {
    Row title = sheet.createRow(0);
    for (int c = 0; c <= SUM; c++) {
      text(title.createCell(c), c == 0 ? page.name : "", styles.title());
    }
    text(sheet.createRow(1).createCell(0), page.purpose, styles.plain());
    Row check = sheet.createRow(2);
    if (places.containsKey(MASTER)) {
      text(check.createCell(0), "Master check", styles.plain());
      Cell verdict = check.createCell(VALUE);
      verdict.setCellFormula(resolve("IF([master$]=0,\"OK\",\"FAIL\")", page.name, verdict));
      verdict.setCellStyle(styles.calculated("General"));
    }
    Row heads = sheet.createRow(HEADER_ROWS - 1);
    for (int c = 0; c < COLUMNS.size(); c++) {
      boolean number = c >= VALUE && c <= CHANGE;
      text(heads.createCell(c), COLUMNS.get(c), styles.narrowHead(number, c > CHANGE));
    }
  }

  /** The year above each column. */
  private void years(XSSFSheet sheet, Page page) {
    for (int y = 0; y < years; y++) {
      Cell cell = sheet.getRow(HEADER_ROWS - 1).createCell(FIRST_YEAR + y);
      cell.setCellFormula(resolve("[year]", page.name, cell));
      cell.setCellStyle(styles.columnHead());
    }
  }

  private void write(Page page, Line line, Row row) {
    if (line.label().isEmpty()) {
      return;
    }
    boolean wrapped = !page.isYearly() && line.constant() instanceof Line.Text;
    if (wrapped && line.constant() instanceof Line.Text text) {
      row.setHeightInPoints(LINE_POINTS * (1 + text.text().length() / LINE_CHARACTERS));
    }
    text(
        row.createCell(0),
        line.label(),
        line.isHeading() ? styles.heading() : wrapped ? styles.top() : styles.plain());
    unlessEmpty(row, 1, line.unit());
    single(page, row, line);
    if (line.isYearly()) {
      for (int y = 0; y < years; y++) {
        put(page, row.createCell(FIRST_YEAR + y), line.years(), y, line.format());
      }
      sum(row, line);
    }
    unlessEmpty(row, 6, line.origin().source());
    unlessEmpty(row, 7, line.origin().grade());
    unlessEmpty(row, 8, line.origin().note());
  }

  /** The value column, and beside it what the run says and what the reader changes. */
  private void single(Page page, Row row, Line line) {
    if (line.constant() instanceof Line.None) {
      return;
    }
    Cell value = row.createCell(VALUE);
    if (line.constant() instanceof Line.Input input) {
      boolean selector = line.key().equals(CASE);
      number(row.createCell(AS_RUN), input.numbers().get(0), styles.engine(line.format()));
      number(row.createCell(CHANGE), input.numbers().get(0), styles.input(line.format()));
      int at = row.getRowNum() + 1;
      String choice = "CHOOSE([case$],$E" + at + ",$F" + at + ")";
      value.setCellFormula(
          resolve(places.containsKey(CASE) && !selector ? choice : "$F" + at, page.name, value));
      value.setCellStyle(styles.calculated(line.format()));
    } else if (line.constant() instanceof Line.Compared compared) {
      put(page, value, new Line.Formula(compared.text()), 0, line.format());
      double run = compared.run().orElse(Double.NaN);
      number(row.createCell(AS_RUN), run, styles.engine(line.format()));
    } else if (line.constant() instanceof Line.Asked asked) {
      put(page, value, new Line.Formula(asked.text()), 0, line.format());
      number(row.createCell(CHANGE), asked.number(), styles.input(Page.RATE));
    } else {
      put(page, value, line.constant(), 0, line.format());
    }
  }

  private void sum(Row row, Line line) {
    boolean flow = !BALANCE.matcher(line.key()).find();
    if (flow && List.of("USD", "t", "tkm").contains(line.unit())) {
      String last = CellReference.convertNumToColString(FIRST_YEAR + years - 1);
      int at = row.getRowNum() + 1;
      row.createCell(SUM).setCellFormula("SUM($J" + at + ":$" + last + at + ")");
      row.getCell(SUM).setCellStyle(styles.calculated(line.format()));
    }
  }

  private void put(Page page, Cell cell, Line.Content content, int index, String format) {
    if (content instanceof Line.Input input) {
      number(cell, input.numbers().get(index), styles.input(format));
    } else if (content instanceof Line.Engine engine) {
      number(cell, engine.numbers().get(index), styles.engine(format));
    } else if (content instanceof Line.Formula formula) {
      cell.setCellFormula(resolve(formula.text(), page.name, cell));
      boolean link = REFERENCE.matcher(formula.text()).matches();
      boolean other = cell.getCellFormula().contains("!");
      cell.setCellStyle(link && other ? styles.link(format) : styles.calculated(format));
    } else if (content instanceof Line.Text text) {
      text(cell, text.text(), page.isYearly() ? styles.plain() : styles.wrapped());
    }
  }

  private static void number(Cell cell, double number, CellStyle style) {
    if (Double.isNaN(number)) {
      cell.setCellValue("none");
    } else {
      cell.setCellValue(number);
    }
    cell.setCellStyle(style);
  }

  private void unlessEmpty(Row row, int column, String text) {
    if (!text.isEmpty()) {
      boolean beside = column > CHANGE;
      text(row.createCell(column), text, beside ? styles.indented() : styles.plain());
    }
  }

  /** A cell of string type: what begins with = + - or @ stays a text. */
  private static void text(Cell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private String resolve(String formula, String sheet, Cell cell) {
    Matcher matcher = REFERENCE.matcher(formula);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      Place place = places.get(matcher.group(1));
      if (place == null) {
        throw new IllegalArgumentException("no row " + matcher.group(1) + " for: " + formula);
      }
      String prefix = place.sheet().equals(sheet) ? "" : place.sheet() + "!";
      String found = address(place.row() + 1, matcher.group(2), cell.getColumnIndex());
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(prefix + found));
    }
    return matcher.appendTail(resolved).toString();
  }

  private String address(int row, String kind, int column) {
    String last = CellReference.convertNumToColString(FIRST_YEAR + years - 1);
    String here = CellReference.convertNumToColString(column);
    return switch (kind) {
      case "$" -> "$C$" + row;
      case "@" -> "$E$" + row;
      case "#" -> "$A$" + row;
      case "+" -> "$F$" + row;
      case "!" -> "$G$" + row;
      case "&" -> "$H$" + row;
      case "*" -> "$I$" + row;
      case ":" -> "$J$" + row + ":$" + last + "$" + row;
      case "^" -> "$J" + row + ":" + here + row;
      case "<" -> CellReference.convertNumToColString(column - 1) + row;
      case ">" -> CellReference.convertNumToColString(column + 1) + row;
      default -> here + row;
    };
  }
}
