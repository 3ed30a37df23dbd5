package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * Cover, dashboard, checks and sources. Checked by: {@code WorkbookTest}.
 */
final class ClosingPages {
  private final StoredRun run;
  private final String scenario;
  private final CompanyModel model;

  ClosingPages(StoredRun run, String scenario, CompanyModel model) {
    this.run = run;
    this.scenario = scenario;
    this.model = model;
  }

  Page cover() {
    Page page = new Page("Cover", "What this workbook is and how to use it");
    page.text("Study", run.table("study").where("key", "title_en").row(0).text("value"));
    page.text("Scenario", scenario);
    page.text("Run", run.id());
    page.text("Fingerprint", run.manifest().fingerprint());
    page.heading("How to use");
    page.text(
        "Change",
        "Blue numbers on cream are inputs. Everything in black follows; nothing is protected.");
    page.text(
        "Signs", "In the accounts gains are positive and costs negative. Inputs are positive.");
    page.text(
        "Traffic",
        "Traffic is that of the run. A changed tariff changes revenue here at the same traffic; landbridge run lets traffic react.");
    page.text(
        "Colours",
        "Blue on cream: input. Black: calculation. Green: link to another sheet. Grey italic: number of the engine that follows no input.");
    page.text(
        "Columns",
        "A line, B unit, C constant, D sum, E source, F grade, G note, years from J. One formula per row.");
    page.heading("Sheets");
    return page;
  }

  Page dashboard() {
    Page page = new Page("Dashboard", "The answer");
    page.heading("To everyone");
    for (String key : List.of("enpv", "eirr", "bcr")) {
      page.constant("show-" + key, key, unit(key), "[" + key + "$]");
    }
    page.heading("To the company and its shareholders");
    for (String key : List.of(
        "project_irr",
        "project_npv",
        "payback",
        "equity_irr",
        "total_dividends",
        "state_take",
        "dscr_min",
        "llcr")) {
      page.constant("show-" + key, key, unit(key), "[" + key + "$]");
    }
    return page;
  }

  private static String unit(String key) {
    if (key.endsWith("irr")) {
      return "1/yr";
    }
    return key.equals("payback")
        ? "yr"
        : key.startsWith("dscr") || key.equals("llcr") || key.equals("bcr") ? "1" : "USD";
  }

  Page checks() {
    Page page =
        new Page("Checks", "What must hold, and how the sheet compares with the stored run");
    page.heading("Must hold: 0 is right, 1 is wrong");
    List<String> keys = new ArrayList<>();
    check(
        page,
        keys,
        "balance",
        "The balance sheet balances",
        "MAX([unbalanced:])-MIN([unbalanced:])",
        "[scale$]");
    check(page, keys, "cash", "Cash is never negative", "MAX(0,-MIN([cash:]))", "[scale$]");
    check(
        page,
        keys,
        "debt",
        "The debt is repaid",
        "ABS(SUM([draw:])+SUM([capitalised:])-SUM([principal:]))",
        "[scale$]");
    check(
        page,
        keys,
        "fixed",
        "Works are written off",
        "ABS(SUM([construction:])+SUM([renewal:])-SUM([capitalised:])-SUM([depreciation:])-SUM([financecost:]))",
        "[scale$]");
    check(
        page,
        keys,
        "holders",
        "Shareholders sum to the company",
        "MAX(ABS(SUM([holdersum:])-SUM([toholders:])),0)",
        "[scale$]");
    check(page, keys, "shares", "Shares sum to 1", "ABS(" + shares() + "-1)", "1");
    sums(page, keys);
    scale(page);
    parity(page);
    return page;
  }

  private static void scale(Page page) {
    page.heading("Scale of the checks");
    page.constant("scale", "Largest amount", "USD", "MAX(1,[total_revenue$],[total_capex$])");
    page.input("tolerance", "Tolerance, relative", "1", 1e-9, Line.Origin.NONE);
  }

  private static void sums(Page page, List<String> keys) {
    for (String what : List.of("component", "country", "stakeholder")) {
      check(
          page,
          keys,
          what,
          "Present values by " + what + " sum to the total",
          "ABS([off-" + what + "$])",
          "[scale$]");
    }
    StringBuilder sum = new StringBuilder("0");
    keys.forEach(key -> sum.append("+[").append(key).append("$]"));
    page.constant("master", "Checks that fail", "1", sum.toString());
  }

  private static void check(
      Page page, List<String> keys, String name, String label, String off, String scale) {
    String key = "check-" + name;
    page.constant(key, label, "flag", "IF(" + off + "<=[tolerance$]*" + scale + ",0,1)");
    keys.add(key);
  }

  private String shares() {
    StringBuilder sum = new StringBuilder("0");
    model.holders.forEach(h -> sum.append("+[share-").append(h).append("$]"));
    return sum.toString();
  }

  /** The stored numbers beside those of the sheet: equal until an input is changed. */
  private void parity(Page page) {
    page.heading(
        "Stored run; differs as soon as an input is changed (relative difference below each)");
    for (StoredTable.Row row :
        run.table("company_kpi").where("scenario", scenario).rows()) {
      String name = row.text("measure");
      if (InputsOf.COMPARED.contains(name)
          || name.startsWith("npv-")
          || name.startsWith("total_dividends-")) {
        row.findNumber("value").ifPresent(value -> compare(page, name, value));
      }
    }
    for (StoredTable.Row row :
        run.table("appraisal").where("scenario", scenario).rows()) {
      String name = row.text("measure");
      if (List.of("enpv", "eirr", "bcr", "pv_costs").contains(name)) {
        row.findNumber("value").ifPresent(value -> compare(page, name, value));
      }
    }
  }

  private static void compare(Page page, String name, double value) {
    Line.Engine engine = new Line.Engine(List.of(value));
    page.lines.add(new Line(
        "run-" + name,
        name + " in the run",
        unit(name),
        engine,
        Line.NOTHING,
        Line.Origin.NONE,
        Page.NUMBER));
    page.constant(
        "diff-" + name,
        name + ": sheet less run, relative",
        "1",
        "IFERROR(([" + name + "$]-[run-" + name + "$])/MAX(1,ABS([run-" + name + "$])),\"none\")");
  }

  Page sources() {
    Page page = new Page("Sources", "Bibliography");
    StoredTable table = run.table("source");
    for (StoredTable.Row row : table.rows()) {
      List<String> texts = row.texts();
      page.text(
          texts.get(0),
          String.join(
              " - ",
              texts.subList(1, texts.size()).stream().filter(t -> !t.isBlank()).toList()));
    }
    return page;
  }

  /** Measures of the company that the sheet computes too. */
  private static final class InputsOf {
    private static final List<String> COMPARED = List.of(
        "project_irr",
        "project_npv",
        "payback",
        "equity_irr",
        "equity_npv",
        "total_equity",
        "total_dividends",
        "total_capital_repaid",
        "state_take",
        "total_revenue",
        "total_capex");
  }
}
