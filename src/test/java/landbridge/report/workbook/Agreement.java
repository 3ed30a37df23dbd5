package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * Compares a workbook with a run: every measure of the company, every measure of the appraisal that follows
 * from the ledger, every line of the three statements in every period.
 *
 * <p>The engine rounds each amount to the micro-dollar and the sheet does not, so amounts below 100,000 USD
 * may differ by a hundredth of a cent, larger ones by 1e-9 of themselves.
 */
final class Agreement {
  /** The largest relative difference that is allowed. */
  static final double RELATIVE = 1e-9;

  private static final double LEAST_USD = 1e5;

  private static final Map<String, String> LINES = lines();

  int compared;
  double worst;
  final List<String> wrong = new ArrayList<>();

  private final Sheets sheets;
  private final String scenario;

  private Agreement(Sheets sheets, String scenario) {
    this.sheets = sheets;
    this.scenario = scenario;
  }

  /** Compares the company alone. */
  static Agreement ofCompany(Sheets sheets, StoredRun run, String scenario) {
    Agreement agreement = new Agreement(sheets, scenario);
    int perYear = new CompanyModel(run, scenario).perYear;
    for (StoredTable.Row row :
        run.table("company_kpi").where("scenario", scenario).rows()) {
      agreement.measure(row, row.text("measure"));
    }
    for (StoredTable.Row row :
        run.table("statement").where("scenario", scenario).rows()) {
      String name = row.text("statement") + "/" + row.text("line");
      int year = row.year("year");
      int part = (int) row.number("part");
      double found = sheets.period(LINES.get(name), year, part, perYear);
      agreement.compare(name + " " + year + "/" + part, found, row.number("amount"), LEAST_USD);
    }
    return agreement;
  }

  /** Compares company, appraisal and distribution. */
  static Agreement of(Sheets sheets, StoredRun run, String scenario) {
    Agreement agreement = ofCompany(sheets, run, scenario);
    for (StoredTable.Row row :
        run.table("appraisal").where("scenario", scenario).rows()) {
      if (Parity.APPRAISAL.contains(row.text("measure"))) {
        agreement.measure(row, Parity.appraisal(row.text("measure")));
      }
    }
    agreement.distribution(run);
    return agreement;
  }

  /** Who gains and who pays: present values by country and stakeholder, sums of the ledger's components. */
  private void distribution(StoredRun run) {
    Map<String, Double> sums = new TreeMap<>();
    for (StoredTable.Row row :
        run.table("present_value").where("scenario", scenario).rows()) {
      String key = "by-pair-" + row.text("country") + "-" + row.text("stakeholder");
      sums.merge(key, row.number("value"), Double::sum);
    }
    sums.forEach((key, value) -> {
      double found = sheets.has(key) ? sheets.value(key).orElse(0) : 0;
      compare(key, found, value, LEAST_USD);
    });
  }

  private void measure(StoredTable.Row row, String key) {
    OptionalDouble expected = row.findNumber("value");
    if (!sheets.has(key)) {
      wrong.add("the sheet has no " + key);
      return;
    }
    OptionalDouble found = sheets.value(key);
    if (found.isPresent() != expected.isPresent()) {
      wrong.add(key + ": " + found + " in the sheet, " + expected + " in the run");
    } else if (expected.isPresent()) {
      double least = row.text("unit").equals("USD") ? LEAST_USD : 0;
      compare(key, found.getAsDouble(), expected.getAsDouble(), least);
    }
  }

  private void compare(String what, double found, double expected, double least) {
    double scale = Math.max(least, Math.abs(expected));
    double off = found == expected ? 0 : Math.abs(found - expected) / scale;
    compared++;
    worst = Math.max(worst, off);
    if (!(off <= RELATIVE)) {
      wrong.add(what + ": " + found + " in the sheet, " + expected + " in the run");
    }
  }

  /** One line for the log of the test. */
  String text(String what) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %d numbers, largest relative difference %.1e",
        what,
        scenario,
        compared,
        worst);
  }

  private static Map<String, String> lines() {
    Map<String, String> keys = new TreeMap<>();
    String[] income = {
      "revenue",
      "fs-revenue",
      "operating cost",
      "fs-opex",
      "overhead",
      "fs-overhead",
      "host fee",
      "fs-fee",
      "lease",
      "fs-lease",
      "guarantee",
      "fs-guarantee",
      "hand-back",
      "fs-handed",
      "earnings before interest, tax and depreciation",
      "fs-ebitda",
      "depreciation",
      "fs-depreciation",
      "interest",
      "fs-interest",
      "profit before tax",
      "fs-before",
      "profit tax",
      "fs-tax",
      "profit",
      "fs-profit"
    };
    String[] cash = {
      "earnings before interest, tax and depreciation",
      "cf-ebitda",
      "profit tax",
      "cf-tax",
      "construction",
      "cf-construction",
      "grant",
      "cf-grants",
      "renewal",
      "cf-renewal",
      "free cash",
      "cf-free",
      "loans drawn",
      "cf-draw",
      "loan fees",
      "cf-fees",
      "interest",
      "cf-interest",
      "principal",
      "cf-principal",
      "cash sweep",
      "cf-swept",
      "to debt service reserve",
      "cf-dsra",
      "to maintenance reserve",
      "cf-mra",
      "equity",
      "cf-equity",
      "dividends",
      "cf-dividends",
      "capital repaid",
      "cf-repaid",
      "change of cash",
      "cf-change"
    };
    String[] balance = {
      "fixed assets",
      "bs-fixed",
      "cash",
      "bs-cash",
      "debt service reserve",
      "bs-dsra",
      "maintenance reserve",
      "bs-mra",
      "assets",
      "bs-assets",
      "debt",
      "bs-debt",
      "share capital",
      "bs-capital",
      "retained earnings",
      "bs-retained",
      "debt and equity",
      "bs-claims"
    };
    put(keys, "income/", income);
    put(keys, "cash-flow/", cash);
    put(keys, "balance/", balance);
    return keys;
  }

  private static void put(Map<String, String> keys, String statement, String[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      keys.put(statement + pairs[i], pairs[i + 1]);
    }
  }
}
