package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * Cover, dashboard and control. Checked by: {@code WorkbookTest}.
 */
final class FrontPages {
  /** Key of the row that says whose traffic runs. */
  static final String TRAFFIC = "traffic_of";

  private final CompanyModel model;

  FrontPages(CompanyModel model) {
    this.model = model;
  }

  Page cover() {
    StoredRun run = model.run;
    Page page = new Page("Cover", "What this workbook is and how to use it");
    page.text("Study", setting("title_" + model.lang));
    page.text("Scenario", scenario("title_" + model.lang) + " (" + model.scenario + ")");
    page.text("What it is", scenario("description_" + model.lang));
    page.text("Run", run.id());
    page.text("Fingerprint", run.manifest().fingerprint());
    page.text("Program", run.manifest().origin().engine());
    page.text(
        "Status",
        "Made by Landbridge from a stored run. Grades A to D say how firm an input is: D is an assumption.");
    page.heading("How to use");
    page.text(
        "Change an input",
        "Blue numbers on cream (column F of the sheets In_...) are yours to change. Everything in black follows; nothing is protected.");
    page.text(
        "Go back",
        "Control, Case: 1 computes with the values of the run (column E), 2 with yours (column F).");
    page.text(
        "Traffic",
        "Traffic is held at that of the run: a tariff changed here changes what is paid, not how much is carried. landbridge run STUDY --set PATH=VALUE --hold-traffic gives the same numbers; without --hold-traffic traffic reacts, and the new traffic can be pasted over the grey rows of In_Demand.");
    page.text(
        "Appraisal",
        "The ledger of the run, line by line. It follows the discount rate, the factors on In_Econ, cost and operating cost of the company's works, tariffs at the same traffic, and all that the company pays to state, lenders and shareholders; it does not follow a changed year of opening.");
    howToRead(page);
    page.heading("Sheets");
    return page;
  }

  private void howToRead(Page page) {
    page.heading("How to read");
    page.text(
        "Signs", "In the accounts gains are positive and costs negative. Inputs are positive.");
    page.text(
        "Colours",
        "Blue on cream: input. Black: calculation. Green: link to another sheet. Grey italic: engine value, a number of the run that follows no input.");
    page.text(
        "Columns",
        model.perYear == 1
            ? "A line, B unit, C value, D sum over years, E value as run, F your change, G source, H grade, I note, years from J on: the same year in the same column on every sheet. One formula per row."
            : "A line, B unit, C value, D sum, E value as run, F your change, G source, H grade, I note. From J on calendar years on the sheets In_... and Econ_CBA, parts of a year on the sheets of the accounts (2031.25 begins the second quarter of 2031): the same date in the same column. One formula per row.");
    page.text("Words in cells", "OK: holds. FAIL: does not hold. none: no such number.");
    page.text(
        "Rounding",
        "The engine books whole micro-dollars, the sheet does not round: totals differ by less than one part in 1,000,000,000.");
    page.text("Left out", "MC_Results: the run holds no random draws.");
  }

  private String setting(String key) {
    return model.run.setting(key).orElse("");
  }

  private String scenario(String column) {
    return scenario(model.scenario, column);
  }

  private String scenario(String id, String column) {
    StoredTable found = model.run.table("scenario").where("scenario", id);
    return found.isEmpty() ? "" : found.row(0).text(column);
  }

  Page dashboard() {
    Page page = new Page("Dashboard", "The answer now, and beside it the answer of the run");
    page.heading("To everyone");
    show(page, "appraisal", "enpv", "Economic net present value", "USD");
    show(page, "appraisal", "eirr", "Economic internal rate of return", "1/yr");
    show(page, "appraisal", "bcr", "Benefits over costs", "1");
    page.heading("To the company");
    show(page, "company_kpi", "project_irr", "Project IRR after tax", "1/yr");
    show(page, "company_kpi", "project_npv", "Project NPV at the hurdle rate", "USD");
    show(page, "company_kpi", "payback", "Payback", "yr");
    show(page, "company_kpi", "total_revenue", "Revenue over the term", "USD");
    show(page, "company_kpi", "total_capex", "Construction and renewals", "USD");
    page.heading("To lenders");
    show(page, "company_kpi", "debt", "Debt when repayment starts", "USD");
    show(page, "company_kpi", "gearing", "Share of loans in what is paid in", "share");
    show(page, "company_kpi", "dscr_min", "Lowest debt service cover ratio", "1");
    show(page, "company_kpi", "dscr_mean", "Mean debt service cover ratio", "1");
    show(page, "company_kpi", "llcr", "Loan life cover ratio", "1");
    show(page, "company_kpi", "plcr", "Project life cover ratio", "1");
    page.heading("To shareholders");
    show(page, "company_kpi", "equity_irr", "Equity IRR after dividend tax", "1/yr");
    for (String h : model.holders) {
      show(page, "company_kpi", "npv-" + h, h + ": NPV after dividend tax", "USD");
      show(page, "company_kpi", "total_dividends-" + h, h + ": dividends before tax", "USD");
    }
    page.heading("To the host state");
    show(page, "company_kpi", "state_take", "State take over the term", "USD");
    return page;
  }

  private void show(Page page, String table, String measure, String label, String unit) {
    OptionalDouble run = OptionalDouble.empty();
    StoredTable rows = model.run.table(table).where("scenario", model.scenario);
    for (StoredTable.Row row : rows.where("measure", measure).rows()) {
      run = row.findNumber("value");
    }
    page.compared("show-" + measure, label, unit, "[" + measure + "$]", run);
  }

  private void choices(Page page) {
    List<String> all = new ArrayList<>(List.of(model.scenario));
    all.addAll(model.alternatives);
    for (int i = 0; i < all.size(); i++) {
      String label = "Number of scenario " + all.get(i);
      Line.Origin title = Line.Origin.note(scenario(all.get(i), "title_" + model.lang));
      page.engine("choice-" + all.get(i), label, "count", i + 1, title);
    }
  }

  Page control() {
    Page page = new Page("Control", "Which inputs count, switches, and whether the workbook holds");
    page.heading("Selector");
    page.lines.add(new Line(
        Book.CASE,
        "Case: 1 as run (column E), 2 with your changes (column F)",
        "count",
        new Line.Input(List.of(2.0)),
        Line.NOTHING,
        Line.Origin.note("2 equals 1 until something is changed"),
        Page.WHOLE));
    if (!model.alternatives.isEmpty()) {
      page.input(
          TRAFFIC,
          "Traffic of the scenario with this number",
          "count",
          1,
          Line.Origin.note("the accounts follow; the appraisal stays that of 1"));
      choices(page);
    }
    page.heading("Switches");
    Line.Origin note = Line.Origin.note(
        model.borrows
            ? "loans of the study, terms on In_Finance"
            : "the study has no loan; 1 takes the one on In_Finance");
    page.input("loans", "Loans are taken (1) or not (0)", "flag", model.borrows ? 1 : 0, note);
    page.heading("Master check");
    page.constant("control-master", "Checks that fail (list on Checks)", "check", "[master$]");
    return page;
  }
}
