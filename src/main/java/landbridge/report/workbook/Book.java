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
 * <p>Columns: A label, B unit, C constant, D sum over years, E source, F grade, G note, H and I empty (I is
 * the year before the first), years from J on. Checked by: {@code WorkbookTest}.
 */
final class Book {
  static final int CONSTANT = 2;
  static final int SUM = 3;
  static final int FIRST_YEAR = 9;
  private static final int HEADER_ROWS = 4;
  private static final Pattern REFERENCE = Pattern.compile("\\[([A-Za-z0-9_.-]+)([<$:]?)\\]");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);
  private final Map<String, Place> places = new HashMap<>();
  private final List<Page> pages;
  private final int years;

  private record Place(String sheet, int row) {}

  Book(List<Page> pages, int years) {
    this.pages = pages;
    this.years = years;
    for (Page page : pages) {
      for (int i = 0; i < page.lines.size(); i++) {
        String key = page.lines.get(i).key();
        if (!key.isEmpty() && places.put(key, new Place(page.name, HEADER_ROWS + i)) != null) {
          throw new IllegalArgumentException("two rows of the workbook have the key " + key);
        }
      }
    }
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
    header(sheet, page);
    boolean yearly = false;
    for (int i = 0; i < page.lines.size(); i++) {
      Line line = page.lines.get(i);
      Row row = sheet.createRow(HEADER_ROWS + i);
      write(page, line, row);
      yearly |= !(line.years() instanceof Line.None);
    }
    if (yearly && places.containsKey("year")) {
      years(sheet, page);
    }
    sheet.createFreezePane(FIRST_YEAR, HEADER_ROWS);
    sheet.setColumnWidth(0, 48 * 256);
    sheet.setColumnWidth(1, 10 * 256);
    sheet.setColumnWidth(CONSTANT, 18 * 256);
    sheet.setColumnWidth(SUM, 18 * 256);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void header(XSSFSheet sheet, Page page) {
    text(sheet.createRow(0).createCell(0), page.name, styles.title());
    text(sheet.createRow(1).createCell(0), page.purpose, styles.plain());
    Row check = sheet.createRow(2);
    if (places.containsKey("master")) {
      text(check.createCell(0), "Master check", styles.plain());
      check
          .createCell(CONSTANT)
          .setCellFormula(resolve("IF([master$]=0,\"OK\",\"FAIL\")", page.name, CONSTANT));
    }
    Row heads = sheet.createRow(3);
    String[] names = {"Line", "Unit", "Constant", "Sum", "Source", "Grade", "Note"};
    for (int c = 0; c < names.length; c++) {
      text(heads.createCell(c), names[c], styles.head());
    }
  }

  /** The year above each column; the page that computes the years shows them itself. */
  private void years(XSSFSheet sheet, Page page) {
    for (int y = 0; y < years; y++) {
      Cell cell = sheet.getRow(3).createCell(FIRST_YEAR + y);
      cell.setCellFormula(resolve("[year]", page.name, FIRST_YEAR + y));
      cell.setCellStyle(styles.head());
    }
  }

  private void write(Page page, Line line, Row row) {
    if (line.label().isEmpty()) {
      return;
    }
    text(
        row.createCell(0),
        line.label(),
        line.key().isEmpty() && line.unit().isEmpty() && line.constant() instanceof Line.None
            ? styles.head()
            : styles.plain());
    text(row.createCell(1), line.unit(), styles.plain());
    put(page, row.createCell(CONSTANT), line.constant(), 0, line.format());
    if (!(line.years() instanceof Line.None)) {
      for (int y = 0; y < years; y++) {
        put(page, row.createCell(FIRST_YEAR + y), line.years(), y, line.format());
      }
      if (line.unit().startsWith("USD")
          || line.unit().equals("t")
          || line.unit().equals("tkm")) {
        String last = CellReference.convertNumToColString(FIRST_YEAR + years - 1);
        int at = row.getRowNum() + 1;
        row.createCell(SUM).setCellFormula("SUM($J" + at + ":$" + last + at + ")");
        row.getCell(SUM).setCellStyle(styles.calculated(line.format()));
      }
    }
    text(row.createCell(4), line.origin().source(), styles.plain());
    text(row.createCell(5), line.origin().grade(), styles.plain());
    text(row.createCell(6), line.origin().note(), styles.plain());
  }

  private void put(Page page, Cell cell, Line.Content content, int index, String format) {
    if (content instanceof Line.Input input) {
      cell.setCellValue(input.numbers().get(index));
      cell.setCellStyle(styles.input(format));
    } else if (content instanceof Line.Engine engine) {
      cell.setCellValue(engine.numbers().get(index));
      cell.setCellStyle(styles.engine(format));
    } else if (content instanceof Line.Formula formula) {
      cell.setCellFormula(resolve(formula.text(), page.name, cell.getColumnIndex()));
      boolean link = REFERENCE.matcher(formula.text()).matches();
      cell.setCellStyle(link ? styles.link(format) : styles.calculated(format));
    } else if (content instanceof Line.Text text) {
      text(cell, text.text(), styles.plain());
    }
  }

  /** A cell of string type: what begins with = + - or @ stays a text. */
  private static void text(Cell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private String resolve(String formula, String sheet, int column) {
    Matcher matcher = REFERENCE.matcher(formula);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      Place place = places.get(matcher.group(1));
      if (place == null) {
        throw new IllegalArgumentException("no row " + matcher.group(1) + " for: " + formula);
      }
      String prefix = place.sheet().equals(sheet) ? "" : place.sheet() + "!";
      matcher.appendReplacement(
          resolved,
          Matcher.quoteReplacement(prefix + cell(place.row() + 1, matcher.group(2), column)));
    }
    return matcher.appendTail(resolved).toString();
  }

  private String cell(int row, String kind, int column) {
    String last = CellReference.convertNumToColString(FIRST_YEAR + years - 1);
    return switch (kind) {
      case "$" -> "$C$" + row;
      case ":" -> "$J$" + row + ":$" + last + "$" + row;
      case "<" -> CellReference.convertNumToColString(column - 1) + row;
      default -> CellReference.convertNumToColString(column) + row;
    };
  }
}
