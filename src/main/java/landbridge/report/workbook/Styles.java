package landbridge.report.workbook;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The colours of the workbook: inputs blue on cream, links between sheets green, calculations black,
 * numbers of the engine grey and italic. Checked by: {@code WorkbookTest}.
 */
final class Styles {
  private static final int[] NO_FILL = {};
  private static final int[] BLACK = {0, 0, 0};

  private final XSSFWorkbook workbook;
  private final Map<String, CellStyle> made = new TreeMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  CellStyle plain() {
    return style("plain", "General", BLACK, NO_FILL, false, false);
  }

  CellStyle head() {
    return style("head", "0", BLACK, new int[] {0xDD, 0xE3, 0xEA}, true, false);
  }

  CellStyle title() {
    return style("title", "General", BLACK, NO_FILL, true, false);
  }

  CellStyle input(String format) {
    return style(
        "input", format, new int[] {0, 0, 0xFF}, new int[] {0xFF, 0xF2, 0xCC}, false, false);
  }

  CellStyle calculated(String format) {
    return style("calculated", format, BLACK, NO_FILL, false, false);
  }

  CellStyle link(String format) {
    return style(
        "link", format, new int[] {0, 0x61, 0}, new int[] {0xE2, 0xEF, 0xDA}, false, false);
  }

  CellStyle engine(String format) {
    return style("engine", format, new int[] {0x59, 0x59, 0x59}, NO_FILL, false, true);
  }

  private CellStyle style(
      String kind, String format, int[] colour, int[] fill, boolean bold, boolean italic) {
    return made.computeIfAbsent(kind + "|" + format, key -> {
      XSSFCellStyle style = workbook.createCellStyle();
      XSSFFont font = workbook.createFont();
      font.setColor(colour(colour));
      font.setBold(bold);
      font.setItalic(italic);
      style.setFont(font);
      style.setDataFormat(
          workbook.createDataFormat().getFormat(format.isEmpty() ? "General" : format));
      if (fill.length > 0) {
        style.setFillForegroundColor(colour(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      return style;
    });
  }

  private static XSSFColor colour(int[] rgb) {
    return new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, null);
  }
}
