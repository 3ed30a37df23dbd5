package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.report.Texts;
import landbridge.report.Words;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook in German: every text of the program has a German one, every German one is used. */
class TextsTest {
  private static final String SCENARIO = "pass-railway";

  /** What only some runs say. */
  private static final List<String> RARE = List.of(
      "yes",
      "no",
      "Measures of the run that are not in the sheets",
      "same",
      "held",
      "reacts",
      "MUSD/yr");

  /** Units that read the same in every language. */
  private static final List<String> SYMBOLS =
      List.of("", "1", "USD", "USD/t", "USD/tkm", "t", "tkm", "%", "km");

  @TempDir
  static Path folder;

  private static StoredRun run;
  private static final List<Page> PAGES = new ArrayList<>();

  /** A company with every kind of loan and a second scenario, one without loans, one in quarters. */
  @BeforeAll
  static void exportThree() throws IOException {
    run = DealOfEveryKind.copy(folder.resolve("deal"), SCENARIO)
        .replace(
            DealOfEveryKind.COMPANY,
            "share: 60 %,",
            "share: 60 %, shares: {unit: 1, 2027: 0.6, 2040: 0.6},")
        .write(
            "scenarios/slow.yaml",
            "id: slow\ntitle: {en: T, de: T}\ndescription: {en: D, de: D}\nextends: pass-railway\n"
                + "do:\n  - scale: {path: crossings.pass-road.dwell, by: 3, from: 2033}\n")
        .runAll();
    PAGES.addAll(CompanyWorkbook.pages(new CompanyModel(run, SCENARIO)));
    StoredRun plain = new StudyCopy(StudyCopy.TEMPLATE, folder.resolve("plain"), SCENARIO).run();
    PAGES.addAll(CompanyWorkbook.pages(new CompanyModel(plain, SCENARIO)));
    StoredRun parts = DealOfEveryKind.copy(folder.resolve("parts"), SCENARIO)
        .replace(DealOfEveryKind.COMPANY, "  host: XB\n", "  host: XB\n  periods: quarterly\n")
        .run();
    PAGES.addAll(CompanyWorkbook.pages(new CompanyModel(parts, SCENARIO)));
  }

  /** What the program writes: labels, notes and contents, without those that show a text of the run. */
  private static SortedSet<String> texts() {
    SortedSet<String> all = new TreeSet<>(Book.COLUMNS);
    Book.ORIGINS.forEach(all::addAll);
    all.add("Master check");
    for (Page page : PAGES) {
      all.add(page.purpose);
      for (Line line : page.lines) {
        boolean shown = page.name.equals("Sources") || line.key().startsWith("static-");
        all.add(shown ? "" : line.label());
        all.add(shown ? "" : line.origin().note());
        if (line.constant() instanceof Line.Text text
            && !List.of("Sources", "Log").contains(page.name)) {
          all.add(text.text());
        }
      }
    }
    all.addAll(EconPages.STATE_ITEMS.values());
    all.removeIf(text -> !text.contains(" ") && !text.matches("[A-Z][a-z-]+|yes|no")); // codes
    all.addAll(RARE);
    PAGES.forEach(page -> page.lines.forEach(line -> all.add(line.unit())));
    all.removeAll(SYMBOLS);
    all.removeIf(text -> text.matches("[^:]+ / [^:]+")); // component / country / stakeholder
    return all;
  }

  /** Names of sheets, of things in the study, and pairs of names. */
  private static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    run.table("study").rows().forEach(row -> names.add(row.text("value")));
    for (StoredTable.Row row : run.table("scenario").rows()) {
      names.addAll(row.texts());
      names.add(row.text("title_en") + " (" + row.text("scenario") + ")");
    }
    CompanyModel model = new CompanyModel(run, SCENARIO);
    for (Page page : PAGES) {
      names.add(page.name);
      for (Line line : page.lines) {
        Line.Origin of = line.origin();
        if (line.key().startsWith("by-pair-")) {
          names.add(
              model.name("country", of.source()) + ": " + model.name("stakeholder", of.grade()));
        } else if (line.key().matches("(by|factor|public|switch)-.*")) {
          String code = of.source().isEmpty() ? line.key().substring(7) : of.source();
          List.of("component", "country", "stakeholder")
              .forEach(what -> names.add(model.name(what, code)));
        }
      }
    }
    return names;
  }

  @Test
  void everyTextOfTheProgramHasAGermanOneAndEveryGermanOneIsUsed() {
    Texts german = Texts.ofWorkbook("de");
    SortedSet<String> missing = texts();
    missing.removeIf(text -> german.find(text).isPresent());
    missing.removeAll(names());
    assertThat(missing).isEmpty();
    assertThat(german.unused()).isEmpty();
  }

  /** The report shows the same run; here because it needs one with every kind of deal. */
  @Test
  void everyCheckOfARunHasAGermanName() {
    List<String> checks = run.table("check").distinct("check").stream()
        .map(name -> name.replaceFirst(" [0-9]{4}$", ""))
        .distinct()
        .toList();
    assertThat(checks)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            check -> assertThat(Words.in("de").find("check." + check)).as(check).isPresent());
  }

  @Test
  void namesAndNumbersAreKeptAndWhatIsUnknownStays() {
    Texts german = Texts.ofWorkbook("de");
    assertThat(german.of("rail: tariff, real")).isEqualTo("rail: Tarif, real");
    assertThat(german.of("a-b: share of the cost in construction year 3"))
        .isEqualTo("a-b: Anteil der Kosten im Baujahr 3");
    assertThat(german.of("Sum of rail: tonnes")).isEqualTo("Summe: rail: Tonnen");
    assertThat(german.of("nothing known")).isEqualTo("nothing known");
    assertThat(german.whole("Sum of rail: tonnes")).isEqualTo("Sum of rail: tonnes");
    assertThat(Texts.ofWorkbook("en").of("rail: tariff, real")).isEqualTo("rail: tariff, real");
  }

  @Test
  void theGermanWorkbookHasTheSameFormulasAndKeepsEveryRule() throws IOException {
    byte[] english = CompanyWorkbook.bytes(run, SCENARIO, "en");
    byte[] german = CompanyWorkbook.bytes(run, SCENARIO, "de");
    assertThat(WorkbookLinter.check(german)).isEmpty();
    assertThat(formulas(german)).isEqualTo(formulas(english)).hasSizeGreaterThan(10_000);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(german))) {
      assertThat(book.getSheet("Debt").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Zeile");
    }
  }

  /** Assets, shareholders and loans are called as the report calls them, on every sheet. */
  @Test
  void labelsNameThingsAndNeverByTheirId() throws IOException {
    for (String lang : List.of("en", "de")) {
      CompanyModel model = new CompanyModel(run, SCENARIO, lang);
      String labels = String.join("\n", labels(CompanyWorkbook.bytes(run, SCENARIO, lang)));
      for (String kind : List.of("asset", "shareholder", "loan")) {
        List<String> ids =
            kind.equals("asset") ? model.assets : kind.equals("loan") ? model.loans : model.holders;
        assertThat(ids).as(kind).isNotEmpty();
        for (String id : ids) {
          assertThat(labels).as(lang).doesNotContainPattern("(?m)(^|[^/] )" + id + "(:|$)");
          assertThat(labels).as(lang).contains(model.name(kind, id) + ": ");
        }
      }
      for (String holder : model.holders) {
        assertThat(labels)
            .as(lang)
            .contains((lang.equals("de") ? "Nettozahlungen an " : "net payments to ")
                + model.name("shareholder", holder));
      }
    }
  }

  private static List<String> labels(byte[] bytes) throws IOException {
    List<String> labels = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      book.forEach(sheet -> sheet.forEach(row -> {
        Cell cell = row.getCell(0);
        boolean label = cell != null && !sheet.getSheetName().equals("Sources");
        labels.add(label ? cell.getStringCellValue() : "");
      }));
    }
    return labels;
  }

  @Test
  void aLabelTooLongForOneLineHasTwo() throws IOException {
    String name = "Subsidiary of the development finance corporation of a distant country";
    StoredRun longName = DealOfEveryKind.copy(folder.resolve("long"), SCENARIO)
        .replace(DealOfEveryKind.COMPANY, "en: North Fund", "en: " + name)
        .run();
    List<String> cut = new ArrayList<>();
    int wrapped = 0;
    byte[] bytes = CompanyWorkbook.bytes(longName, SCENARIO, "en");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          cut.addAll(cut(row, 0, 1));
          boolean label = row.getRowNum() >= Book.HEADER_ROWS && row.getCell(1) != null;
          wrapped += label && row.getCell(0).getCellStyle().getWrapText() ? 1 : 0;
        }
      }
    }
    assertThat(cut).isEmpty();
    assertThat(wrapped).isPositive();
  }

  /** Of costs by year the unit is long in German: "Mio. USD/Jahr" was cut to "Mio. USD/Jah". */
  @Test
  void aLongUnitIsNotCut() throws IOException {
    StoredRun ranged = new StudyCopy(StudyCopy.TEMPLATE, folder.resolve("ranged"), SCENARIO)
        .replace(DealOfEveryKind.COMPANY, "0.5 MUSD2025/yr", "0.5 MUSD2025/yr [0.2..1]")
        .run();
    byte[] bytes = CompanyWorkbook.bytes(ranged, SCENARIO, "de");
    List<String> cut = new ArrayList<>();
    List<String> units = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      book.getSheet("Sens").forEach(row -> {
        cut.addAll(cut(row, 1, Book.VALUE));
        units.add(row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue());
      });
    }
    assertThat(units).contains("Mio. USD/Jahr");
    assertThat(cut).isEmpty();
  }

  /** A label ends before the unit beside it, a note before the numbers of the years. */
  @Test
  void nothingIsCutByTheCellBeside() throws IOException {
    for (String lang : List.of("en", "de")) {
      byte[] bytes = CompanyWorkbook.bytes(run, SCENARIO, lang);
      List<String> cut = new ArrayList<>();
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        book.forEach(sheet -> sheet.forEach(row -> {
          cut.addAll(cut(row, 0, 1));
          cut.addAll(cut(row, 1, Book.VALUE));
          cut.addAll(cut(row, Book.FIRST_YEAR - 1, Book.FIRST_YEAR));
        }));
      }
      assertThat(cut).as(lang).isEmpty();
    }
  }

  private static List<String> cut(Row row, int column, int beside) {
    Cell cell = row.getCell(column);
    boolean text = row.getRowNum() >= Book.HEADER_ROWS
        && cell != null
        && cell.getCellType() == CellType.STRING
        && row.getCell(beside) != null;
    int length = text ? cell.getStringCellValue().length() : 0;
    int lines = text && cell.getCellStyle().getWrapText()
        ? (int) (row.getHeightInPoints() / row.getSheet().getDefaultRowHeightInPoints() + 0.5)
        : 1;
    boolean fits = 0.9 * length <= lines * row.getSheet().getColumnWidth(column) / 256.0;
    return fits ? List.of() : List.of(row.getSheet().getSheetName() + ": " + cell);
  }

  private static List<String> formulas(byte[] bytes) throws IOException {
    List<String> formulas = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
        if (cell.getCellType() == CellType.FORMULA) {
          formulas.add(sheet.getSheetName() + cell.getAddress() + cell.getCellFormula());
        }
      })));
    }
    return formulas;
  }
}
