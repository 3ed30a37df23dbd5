package landbridge.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook read back: change an input by its label, recompute, look at results by label. */
final class Sheets {
  final XSSFWorkbook workbook;
  private FormulaEvaluator evaluator;

  Sheets(byte[] bytes) throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  Sheets set(String sheet, String label, double value) {
    row(sheet, label).getCell(Book.CONSTANT).setCellValue(value);
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    return this;
  }

  /** What the file says before anything is computed again. */
  double cached(String sheet, String label) {
    return row(sheet, label).getCell(Book.CONSTANT).getNumericCellValue();
  }

  OptionalDouble constant(String sheet, String label) {
    return number(row(sheet, label).getCell(Book.CONSTANT));
  }

  double year(String sheet, String label, int column) {
    return number(row(sheet, label).getCell(Book.FIRST_YEAR + column)).orElse(0);
  }

  private OptionalDouble number(Cell cell) {
    CellValue value = evaluator.evaluate(cell);
    return value != null && value.getCellType() == CellType.NUMERIC
        ? OptionalDouble.of(value.getNumberValue())
        : OptionalDouble.empty();
  }

  private Row row(String sheet, String label) {
    Sheet found = workbook.getSheet(sheet);
    for (Row row : found) {
      Cell first = row.getCell(0);
      if (first != null && first.getStringCellValue().equals(label)) {
        return row;
      }
    }
    throw new IllegalArgumentException("no row " + label + " on " + sheet);
  }
}
