package landbridge.report.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The colours of the workbook: inputs blue on cream, links between sheets green, calculations black,
 * numbers of the engine grey and italic. Checked by: {@code WorkbookLinterTest}.
 */
final class Styles {
  static final int INPUT_INK = 0x0000FF;
  static final int INPUT_FILL = 0xFFF2CC;
  static final int LINK_INK = 0x006100;
  static final int LINK_FILL = 0xE2EFDA;
  static final int ENGINE_INK = 0x595959;
  static final int FAIL_INK = 0x9C0006;
  static final int FAIL_FILL = 0xFFC7CE;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;
  private static final int HEAD_FILL = 0xDDE3EA;
  private static final int TITLE_FILL = 0x1F3A57;
  private static final int NO_FILL = -1;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new TreeMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  CellStyle plain() {
    return style("plain", "General", BLACK, NO_FILL);
  }

  /** Text beside a column of numbers: a little off it. */
  CellStyle indented() {
    XSSFCellStyle style = style("indented", "General", BLACK, NO_FILL);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    return style;
  }

  /** Long text: broken into lines, at the top of its row. */
  CellStyle wrapped() {
    XSSFCellStyle style = style("wrapped", "General", BLACK, NO_FILL);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** A label in lines; its end is beside the number. */
  CellStyle longLabel() {
    XSSFCellStyle style = style("long", "General", BLACK, NO_FILL);
    style.setWrapText(true);
    return style;
  }

  CellStyle top() {
    XSSFCellStyle style = style("top", "General", BLACK, NO_FILL);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  CellStyle heading() {
    XSSFCellStyle style = style("heading", "0", BLACK, HEAD_FILL);
    style.getFont().setBold(true);
    return style;
  }

  /** Head of a column, as small as a narrow column asks for. */
  CellStyle narrowHead(boolean right, boolean indented) {
    String kind = right ? "narrow right" : indented ? "narrow indented" : "narrow";
    XSSFCellStyle style = style(kind, "0", BLACK, HEAD_FILL);
    style.setIndention((short) (indented ? 1 : 0));
    style.getFont().setBold(true);
    style.setShrinkToFit(true);
    style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    return style;
  }

  /** Above a column of numbers: right-aligned. */
  CellStyle columnHead() {
    XSSFCellStyle style = style("column", "0", BLACK, HEAD_FILL);
    style.getFont().setBold(true);
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  CellStyle title() {
    XSSFCellStyle style = style("title", "General", WHITE, TITLE_FILL);
    style.getFont().setBold(true);
    style.getFont().setFontHeightInPoints((short) 14);
    return style;
  }

  CellStyle input(String format) {
    return style("input", format, INPUT_INK, INPUT_FILL);
  }

  CellStyle calculated(String format) {
    return style("calculated", format, BLACK, NO_FILL);
  }

  CellStyle link(String format) {
    return style("link", format, LINK_INK, LINK_FILL);
  }

  CellStyle engine(String format) {
    XSSFCellStyle style = style("engine", format, ENGINE_INK, NO_FILL);
    style.getFont().setItalic(true);
    return style;
  }

  private XSSFCellStyle style(String kind, String format, int ink, int fill) {
    return made.computeIfAbsent(kind + "|" + format, key -> {
      XSSFCellStyle style = workbook.createCellStyle();
      XSSFFont font = workbook.createFont();
      font.setFontName("Calibri");
      font.setFontHeightInPoints((short) 10);
      font.setColor(colour(ink));
      style.setFont(font);
      style.setDataFormat(
          workbook.createDataFormat().getFormat(format.isEmpty() ? "General" : format));
      if (fill != NO_FILL) {
        style.setFillForegroundColor(colour(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      if (List.of("input", "engine", "calculated", "link").contains(kind)) {
        style.setAlignment(HorizontalAlignment.RIGHT);
      }
      return style;
    });
  }

  static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
