package landbridge.report.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landbridge.report.Texts;
import landbridge.store.StoredRun;
import landbridge.store.WholeFile;

/**
 * The workbook of one scenario of a stored run: inputs, the company's accounts and the appraisal with live
 * formulas, checks, sources. The same run gives the same bytes.
 *
 * <p>Accounts in years, half-years or quarters; inputs and appraisal by calendar year. Rounding: the engine books whole micro-dollars, the sheet does not round, so the two differ by
 * less than 1e-9 of each total. Written with Apache POI, which also computes the values that stand in the
 * file; own writing of the format was considered (20 MB less) and rejected because values would then need
 * an evaluator of our own.
 *
 * <p>Source of the layout: FAST Standard 02c; ICAEW, Financial modelling code. Checked by: {@code
 * WorkbookTest}, {@code LibreOfficeTest}.
 */
public final class CompanyWorkbook {
  private CompanyWorkbook() {}

  /**
   * A written workbook.
   *
   * @param bytes the file
   * @param places where each line stands, by key
   */
  record Built(byte[] bytes, Map<String, Book.Place> places) {}

  /** The bytes of the XLSX file in a language, such as {@code de}. */
  public static byte[] bytes(StoredRun run, String scenario, String lang) throws IOException {
    return build(new CompanyModel(run, scenario, lang)).bytes();
  }

  static Built build(StoredRun run, String scenario) throws IOException {
    return build(new CompanyModel(run, scenario));
  }

  private static Built build(CompanyModel model) throws IOException {
    Book book = new Book(
        pages(model),
        model.years(),
        model.perYear,
        model.footer(),
        Texts.ofWorkbook(model.lang),
        LabelNames.of(model));
    return new Built(book.bytes(), book.places());
  }

  /** The sheets, left to right. */
  static List<Page> pages(CompanyModel model) {
    FrontPages front = new FrontPages(model);
    EconPages econ = new EconPages(model);
    Page cover = front.cover();
    Page control = front.control();
    InputChanges.count(control);
    List<Page> pages = new ArrayList<>(List.of(cover, front.dashboard(), control));
    List<Page> inputs = new ArrayList<>(new InputPages(model).pages());
    inputs.add(econ.inputs());
    inputs.forEach(InputChanges::count);
    pages.addAll(inputs);
    pages.addAll(new OperationPages(model).pages());
    pages.addAll(new FinancePages(model).pages());
    pages.add(new RatioPage(model).page());
    pages.add(econ.appraisal());
    pages.add(econ.distribution());
    pages.add(econ.states());
    pages.add(SensPage.page(model, econ.components()));
    CheckPages closing = new CheckPages(model, econ.transfers(), pages);
    pages.add(closing.checks());
    pages.add(closing.sources());
    pages.add(closing.log());
    pages.forEach(cover::sheet);
    return pages;
  }

  /** Writes the file: whole, or not at all. */
  public static void write(StoredRun run, String scenario, String lang, Path file)
      throws IOException {
    byte[] bytes = bytes(run, scenario, lang);
    WholeFile.write(file, aside -> Files.write(aside, bytes));
  }
}
