package landbridge.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import landbridge.report.Texts;
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
      List.of("Line", "Unit", "Value", "Sum", "As run", "Your change");

  /** What the columns G to I hold: where an input comes from, or whose a stream is. */
  static final List<List<String>> ORIGINS = List.of(
      List.of("Source", "Grade", "Note"),
      List.of("Source, component", "Grade, country", "Note, stakeholder"),
      List.of("Component", "Country", "Stakeholder"),
      List.of("Code", "Second code", "Note"));

  private static final float LINE_POINTS = 13.5f;
  private static final float TITLE_POINTS = 21;
  private static final int LINE_CHARACTERS = 105;

  /** Keys of balances and of values at a date: their sum over years means nothing. */
  private static final Pattern BALANCE = Pattern.compile(
      "^(bs-|owed-|balance|unswept|lenderowed|lenderunswept|sofar|built-|left[01]|loss[01]|lossopen"
          + "|cumulative|cash(open)?$|dsra$|mra$|capital$|retained$|reserveopen|available$|target$"
          + "|econ_sum|econ_dsum|loanlife|projectlife|bound-)");

  /** Where a line stands. */
  record Place(String sheet, int row) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);
  private final References references;
  private final List<Page> pages;
  private final Texts texts;
  private final LabelNames names;
  private final String footer;

  /**
   * A workbook of pages.
   *
   * @param pages sheets, left to right
   * @param years calendar years of the columns
   * @param perYear periods of the accounts in a year
   * @param footer text on each printed page
   * @param texts language of labels, heads and notes
   * @param names what stands in labels in the place of ids
   */
  Book(List<Page> pages, int years, int perYear, String footer, Texts texts, LabelNames names) {
    this.texts = texts;
    this.names = names;
    this.pages = pages;
    this.footer = footer;
    this.references = new References(pages, years, perYear);
  }

  /** Where each line stands, by key. */
  Map<String, Place> places() {
    return references.places();
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
    SheetLook look = new SheetLook(sheet, page, columns(page), footer);
    header(sheet, page);
    for (int i = 0; i < page.lines.size(); i++) {
      write(page, page.lines.get(i), sheet.createRow(HEADER_ROWS + i));
    }
    if (page.isYearly() && references.has(YEAR)) {
      years(sheet, page);
    }
    look.apply(references.has(MASTER));
  }

  private void header(XSSFSheet sheet, Page page) {
    Row title = sheet.createRow(0);
    title.setHeightInPoints(TITLE_POINTS);
    for (int c = 0; c <= SUM; c++) {
      text(title.createCell(c), c == 0 ? page.name : "", styles.title());
    }
    text(sheet.createRow(1).createCell(0), texts.of(page.purpose), styles.plain());
    Row check = sheet.createRow(2);
    if (references.has(MASTER)) {
      text(check.createCell(0), texts.of("Master check"), styles.plain());
      Cell verdict = check.createCell(VALUE);
      verdict.setCellFormula(resolve("IF([master$]=0,\"OK\",\"FAIL\")", page.name, verdict));
      verdict.setCellStyle(styles.calculated("General"));
    }
    Row heads = sheet.createRow(HEADER_ROWS - 1);
    List<String> names = new ArrayList<>(COLUMNS);
    names.addAll(page.origins);
    for (int c = 0; c < names.size(); c++) {
      boolean number = c >= VALUE && c <= CHANGE;
      boolean used = c <= SUM || !page.isYearly() || page.hasOrigins();
      String name = used ? texts.of(names.get(c)) : "";
      text(heads.createCell(c), name, styles.narrowHead(number, c > CHANGE));
    }
  }

  private int columns(Page page) {
    return references.columns(page.name);
  }

  /** The year or the beginning of the period above each column. */
  private void years(XSSFSheet sheet, Page page) {
    for (int y = 0; y < columns(page); y++) {
      Cell cell = sheet.getRow(HEADER_ROWS - 1).createCell(FIRST_YEAR + y);
      cell.setCellFormula(resolve(page.ofAccounts ? "[date]" : "[year]", page.name, cell));
      cell.setCellStyle(styles.columnHead());
    }
  }

  private void write(Page page, Line line, Row row) {
    if (line.label().isEmpty()) {
      return;
    }
    boolean wrapped = !page.isYearly() && line.constant() instanceof Line.Text;
    if (wrapped && line.constant() instanceof Line.Text text) {
      int length = texts.whole(text.text()).length();
      row.setHeightInPoints(LINE_POINTS * (1 + length / LINE_CHARACTERS));
    }
    label(line, row, wrapped ? styles.top() : styles.plain());
    unlessEmpty(row, 1, texts.whole(line.unit()));
    single(page, row, line);
    if (line.isYearly()) {
      for (int y = 0; y < columns(page); y++) {
        put(page, row.createCell(FIRST_YEAR + y), line.years(), y, line.format());
      }
      sum(row, line, columns(page));
    }
    unlessEmpty(row, 6, line.origin().source());
    unlessEmpty(row, 7, line.origin().grade());
    unlessEmpty(row, 8, texts.of(line.origin().note()));
  }

  /** The label; in two lines or more where it is longer than a column of labels may be wide. */
  private void label(Line line, Row row, CellStyle style) {
    boolean sheet = line.key().startsWith(Page.SHEET);
    String label = sheet ? line.label() : texts.of(line.label());
    if (line.isHeading()) {
      text(row.createCell(0), names.inHeading(label), styles.heading());
      return;
    }
    String named = names.in(label);
    int lines = SheetLook.linesOfLabel(named);
    if (lines > 1) {
      row.setHeightInPoints(LINE_POINTS * lines);
    }
    text(row.createCell(0), named, lines > 1 ? styles.longLabel() : style);
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
          resolve(references.has(CASE) && !selector ? choice : "$F" + at, page.name, value));
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

  private void sum(Row row, Line line, int columns) {
    boolean flow = !BALANCE.matcher(line.key()).find();
    if (flow && List.of("USD", "t", "tkm").contains(line.unit())) {
      String last = CellReference.convertNumToColString(FIRST_YEAR + columns - 1);
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
      boolean link = CellRules.isLink(cell.getCellFormula());
      cell.setCellStyle(link ? styles.link(format) : styles.calculated(format));
    } else if (content instanceof Line.Text text) {
      text(cell, texts.whole(text.text()), page.isYearly() ? styles.plain() : styles.wrapped());
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
    return references.resolve(formula, sheet, cell.getColumnIndex());
  }
}
