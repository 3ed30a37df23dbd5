package landbridge.report.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.store.StoredRun;

/**
 * The workbook of one scenario of a stored run: inputs, the company's accounts and the appraisal with live
 * formulas, checks, sources. The same run gives the same bytes.
 *
 * <p>Yearly, with one sculpted loan that the reader may switch on. Rounding: the engine books whole
 * micro-dollars, the sheet does not round, so the two differ by less than 1e-9 of each total. Written with
 * Apache POI, which also computes the values that stand in the file; own writing of the format was
 * considered (20 MB less) and rejected because values would then need an evaluator of our own.
 *
 * <p>Source of the layout: FAST Standard 02c; ICAEW, Financial modelling code. Checked by: {@code
 * WorkbookTest}.
 */
public final class CompanyWorkbook {
  private CompanyWorkbook() {}

  /** The bytes of the XLSX file. */
  public static byte[] bytes(StoredRun run, String scenario) throws IOException {
    CompanyModel model = new CompanyModel(run, scenario);
    ClosingPages closing = new ClosingPages(run, scenario, model);
    Page cover = closing.cover();
    List<Page> pages = new ArrayList<>();
    pages.add(cover);
    pages.add(closing.dashboard());
    pages.addAll(new InputPages(model).pages());
    pages.addAll(new OperationPages(model).pages());
    pages.addAll(new FinancePages(model).pages());
    pages.addAll(new AppraisalPages(run, scenario, model).pages());
    pages.add(closing.checks());
    pages.add(closing.sources());
    pages.forEach(page -> cover.text(page.name, page.purpose));
    return new Book(pages, model.years()).bytes();
  }

  /** Writes the file. */
  public static void write(StoredRun run, String scenario, Path file) throws IOException {
    Files.write(file, bytes(run, scenario));
  }
}
