package landbridge.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import landbridge.store.StoredRun;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook read back: change inputs by the key of their row, recompute, look at results by key. */
final class Sheets {
  final XSSFWorkbook workbook;
  private final Map<String, Book.Place> places;
  private final int firstYear;
  private FormulaEvaluator evaluator;

  Sheets(CompanyWorkbook.Built built, int firstYear) throws IOException {
    this(built.bytes(), built.places(), firstYear);
  }

  private Sheets(byte[] bytes, Map<String, Book.Place> places, int firstYear) throws IOException {
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    this.places = places;
    this.firstYear = firstYear;
    this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  boolean has(String key) {
    return places.containsKey(key);
  }

  /** Changes an input in the column that is the reader's. */
  Sheets set(String key, double value) {
    row(key).getCell(Book.CHANGE).setCellValue(value);
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    return this;
  }

  /** Pastes numbers over the years of a row. */
  Sheets paste(String key, List<Double> years) {
    for (int y = 0; y < years.size(); y++) {
      row(key).getCell(Book.FIRST_YEAR + y).setCellValue(years.get(y));
    }
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    return this;
  }

  /** Pastes the traffic of another run over that of the workbook. */
  Sheets pasteTraffic(StoredRun other, String scenario) {
    for (Page page : new InputPages(new CompanyModel(other, scenario)).pages()) {
      for (Line line : page.lines) {
        if (page.name.equals("In_Demand") && line.years() instanceof Line.Engine engine) {
          paste(line.key(), engine.numbers());
        }
      }
    }
    return this;
  }

  /** The file with the changes; the values in it are those of before. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** The same workbook as LibreOffice computes it from formulas and inputs alone. */
  Sheets inLibreOffice() throws IOException, InterruptedException {
    Sheets office = new Sheets(LibreOffice.recomputed(bytes()), places, firstYear);
    office.evaluator = null;
    return office;
  }

  /** What stands in the value column. */
  OptionalDouble value(String key) {
    return number(row(key).getCell(Book.VALUE));
  }

  /** What stands in the column of a year of a sheet by year. */
  double year(String key, int year) {
    return period(key, year, 1, 1);
  }

  /** What stands in the column of a part of a year, counted from 1, of a sheet of the accounts. */
  double period(String key, int year, int part, int perYear) {
    int column = Book.FIRST_YEAR + (year - firstYear) * perYear + part - 1;
    return number(row(key).getCell(column)).orElse(0);
  }

  /** What the file says before anything is computed again. */
  double cached(String key) {
    return row(key).getCell(Book.VALUE).getNumericCellValue();
  }

  private OptionalDouble number(Cell cell) {
    if (evaluator == null) {
      boolean formula = cell.getCellType() == CellType.FORMULA;
      CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
      return type == CellType.NUMERIC
          ? OptionalDouble.of(cell.getNumericCellValue())
          : OptionalDouble.empty();
    }
    CellValue value = evaluator.evaluate(cell);
    return value != null && value.getCellType() == CellType.NUMERIC
        ? OptionalDouble.of(value.getNumberValue())
        : OptionalDouble.empty();
  }

  private Row row(String key) {
    Book.Place place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException("the workbook has no row " + key);
    }
    return workbook.getSheet(place.sheet()).getRow(place.row());
  }
}
