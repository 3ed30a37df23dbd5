package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.finance.CompanyResult;
import landbridge.money.CashFlow;
import landbridge.read.StudyReader;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook of the template study, computed by a formula engine (Apache POI) and compared with the
 * engine: on the run as it is, and after changes of inputs in the sheet.
 */
class WorkbookTest {
  private static final String SCENARIO = "pass-railway";
  private static final double RELATIVE = 1e-9;
  private static final Map<String, String> LABELS = labels();

  @TempDir
  static Path folder;

  private static StoredRun run;
  private static byte[] bytes;
  private static CompanyModel model;

  @BeforeAll
  static void exportTheTemplate() throws IOException {
    Path template = Path.of("src/main/resources/landbridge/template");
    Path study = folder.resolve("study");
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = study.resolve(template.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("NAME", "tiny"));
      }
    }
    run = RunStore.writeTo(
        folder.resolve("run"),
        Runner.run(
            StudyReader.read(study), new RunSettings(List.of(SCENARIO), 1, 1, (p, d, t) -> {})),
        Clock.systemUTC(),
        new TreeMap<>());
    bytes = CompanyWorkbook.bytes(run, SCENARIO);
    model = new CompanyModel(run, SCENARIO);
  }

  @Test
  void everyMeasureOfTheRunIsReproduced() throws IOException {
    Sheets sheets = new Sheets(bytes);
    int compared = 0;
    for (StoredTable.Row row :
        run.table("company_kpi").where("scenario", SCENARIO).rows()) {
      String label = LABELS.get(row.text("measure"));
      if (label != null) {
        same(sheets.constant("Ratios", label), row.findNumber("value"), row.text("measure"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(LABELS.size());
    for (String measure : List.of("enpv", "eirr", "bcr")) {
      StoredTable found =
          run.table("appraisal").where("scenario", SCENARIO).where("measure", measure);
      same(sheets.constant("Dashboard", measure), found.row(0).findNumber("value"), measure);
    }
  }

  @Test
  void theFileHoldsTheComputedValues() throws IOException {
    Sheets sheets = new Sheets(bytes);
    for (String label : LABELS.values()) {
      OptionalDouble computed = sheets.constant("Ratios", label);
      if (computed.isPresent()) {
        assertThat(sheets.cached("Ratios", label)).isEqualTo(computed.getAsDouble());
      }
    }
  }

  @Test
  void everyYearlyLineOfTheRunIsReproduced() throws IOException {
    lines(new Sheets(bytes), new StoredCompany(model).run());
  }

  @Test
  void aChangedTariffGivesWhatTheEngineGives() throws IOException {
    Sheets sheets = new Sheets(bytes).set("In_Assets", "rail: tariff, real", 14);
    lines(sheets, new StoredCompany(model).change("rail", "tariff", 14).run());
  }

  @Test
  void changedCostAndOpeningGiveWhatTheEngineGives() throws IOException {
    double cost = model.term("rail", "cost") * 1.4;
    double opens = model.term("rail", "opens") + 2;
    Sheets sheets = new Sheets(bytes)
        .set("In_Assets", "rail: cost of construction with contingency, real", cost)
        .set("In_Assets", "rail: first year of operation", opens);
    lines(
        sheets,
        new StoredCompany(model)
            .change("rail", "cost", cost)
            .change("rail", "opens", opens)
            .run());
  }

  @Test
  void changedPricesTaxesAndLivesGiveWhatTheEngineGives() throws IOException {
    Sheets sheets = new Sheets(bytes)
        .set("In_General", "Inflation", 0.035)
        .set("In_General", "Profit tax", 0.27)
        .set("In_General", "Lease, real", 400_000)
        .set("In_Assets", "rail: years of depreciation", 12)
        .set("In_Assets", "rail: years between renewals", 9)
        .set("In_Assets", "rail: renewal as a share of the cost", 0.15);
    StoredCompany company = new StoredCompany(model).change(model.company, "inflation", 0.035);
    company.change(model.company, "corporate_tax", 0.27).change(model.company, "lease", 400_000);
    company.change("rail", "depreciation", 12).change("rail", "renewal_every", 9);
    lines(sheets, company.change("rail", "renewal_share", 0.15).run());
  }

  @Test
  void aLoanInTheSheetIsTheLoanOfTheEngine() throws IOException {
    int repay = (int) model.term("rail", "opens");
    for (double gearing : new double[] {0.2, 0.9}) {
      Sheets sheets = new Sheets(bytes)
          .set("In_Assets", "rail: tariff, real", 14)
          .set("In_Finance", "Share of construction cost paid by the loan, at most", gearing)
          .set("In_Finance", "Interest rate, nominal", 0.06)
          .set("In_Finance", "Years of repayment", 12);
      CompanyResult result = new StoredCompany(model)
          .change("rail", "tariff", 14)
          .loan(gearing, 1.3, 0.06, 12, repay)
          .run();
      lines(sheets, result);
      same(
          sheets.constant("Debt", "Debt when repayment starts"),
          result.measure("debt").value(),
          "debt");
      same(
          sheets.constant("Ratios", "Lowest debt service cover ratio"),
          result.measure("dscr_min").value(),
          "dscr");
      same(
          sheets.constant("Ratios", "Loan life cover ratio"),
          result.measure("llcr").value(),
          "llcr");
      same(
          sheets.constant("Ratios", "Equity IRR after dividend tax"),
          result.measure("equity_irr").value(),
          "irr");
    }
  }

  @Test
  void checksHoldBeforeAndAfterChanges() throws IOException {
    Sheets sheets = new Sheets(bytes);
    assertThat(sheets.constant("Checks", "Checks that fail")).hasValue(0);
    sheets
        .set("In_Assets", "rail: tariff, real", 20)
        .set("In_Finance", "Share of construction cost paid by the loan, at most", 0.6);
    assertThat(sheets.constant("Checks", "Checks that fail")).hasValue(0);
    sheets.set("In_General", "north-fund: share during the term", 0.7); // 70 + 40 %
    assertThat(sheets.constant("Checks", "Checks that fail").orElseThrow()).isPositive();
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    assertThat(CompanyWorkbook.bytes(StoredRun.open(folder.resolve("run")), SCENARIO))
        .isEqualTo(bytes);
  }

  private static void lines(Sheets sheets, CompanyResult result) {
    Map<String, String> rows = new TreeMap<>();
    rows.put("free-cash", "Free cash");
    rows.put("corporate-tax", "Profit tax");
    int first = model.firstYear;
    double scale = 0;
    for (CashFlow line : result.lines().lines()) {
      for (int year = line.firstYear(); year <= line.lastYear(); year++) {
        scale = Math.max(scale, Math.abs(line.usd(year)));
      }
    }
    for (CashFlow line : result.lines().lines()) {
      for (int year = line.firstYear(); year <= line.lastYear(); year++) {
        double found = found(sheets, line.name(), year - first);
        assertThat(found)
            .as("%s in %d", line.name(), year)
            .isCloseTo(line.usd(year), within(RELATIVE * scale));
      }
    }
  }

  private static double found(Sheets sheets, String line, int y) {
    String asset = line.substring(line.indexOf('-') + 1);
    return switch (line.substring(0, line.indexOf('-') < 0 ? line.length() : line.indexOf('-'))) {
      case "revenue" -> sheets.year("Revenue", asset + ": revenue", y);
      case "opex" -> sheets.year("Opex", asset + ": operating cost", y);
      case "capex" ->
        sheets.year("Capex", asset + ": construction", y)
            + sheets.year("Capex", asset + ": renewals", y);
      case "overhead" -> sheets.year("Opex", "Overhead", y);
      case "host" -> sheets.year("Opex", "Fee to the host state", y);
      case "lease" -> sheets.year("Opex", "Lease", y);
      case "corporate" -> sheets.year("FS", "Profit tax", y);
      case "free" -> sheets.year("FS", "Free cash", y);
      case "draw" -> sheets.year("Debt", "Drawn", y);
      case "interest" ->
        sheets.year("Debt", "Interest added to the debt", y) - sheets.year("Debt", "Interest", y);
      case "principal" -> -sheets.year("Debt", "Principal", y);
      case "equity" -> sheets.year("Equity", "Equity called", y);
      case "dividends" -> -sheets.year("Equity", "Dividends", y);
      case "capital" -> -sheets.year("Equity", "Capital paid back", y);
      case "dividend" -> -sheets.year("Equity", "Tax withheld from dividends", y);
      case "cash" -> sheets.year("FS", "Change of cash", y);
      case "guarantee", "hand", "reserves", "loan" -> 0;
      case "cumulative" -> cumulative(sheets, y);
      default -> throw new IllegalArgumentException("a line that the sheet has not: " + line);
    };
  }

  private static double cumulative(Sheets sheets, int y) {
    double sum = 0;
    for (int i = 0; i <= y; i++) {
      sum += sheets.year("FS", "Free cash", i);
    }
    return sum;
  }

  private static void same(OptionalDouble found, OptionalDouble expected, String what) {
    assertThat(found.isPresent()).as(what).isEqualTo(expected.isPresent());
    if (expected.isPresent()) {
      double tolerance = RELATIVE * Math.max(1, Math.abs(expected.getAsDouble()));
      assertThat(found.getAsDouble()).as(what).isCloseTo(expected.getAsDouble(), within(tolerance));
    }
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    labels.put("project_irr", "Project IRR after tax");
    labels.put("project_npv", "Project NPV at the hurdle rate");
    labels.put("payback", "Payback from the end of the first year");
    labels.put("equity_irr", "Equity IRR after dividend tax");
    labels.put("equity_npv", "Equity NPV at the hurdle rate");
    labels.put("total_equity", "Equity paid in");
    labels.put("total_dividends", "Dividends before tax");
    labels.put("total_dividends-north-fund", "north-fund: dividends before tax");
    labels.put("total_dividends-south-state", "south-state: dividends before tax");
    labels.put("npv-north-fund", "north-fund: NPV after dividend tax");
    labels.put("npv-south-state", "south-state: NPV after dividend tax");
    labels.put("total_capital_repaid", "Capital paid back");
    labels.put("state_take", "State take: fee, lease, profit tax, dividend tax");
    labels.put("total_revenue", "Revenue");
    labels.put("total_capex", "Construction and renewals");
    return labels;
  }
}
