package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.report.WarningTexts;
import landbridge.store.Manifest;
import landbridge.store.StoredTable;

/**
 * Checks, parity with the run, sources and log. Checked by: {@code WorkbookTest}.
 */
final class CheckPages {
  private final CompanyModel model;
  private final double transfers;
  private final Set<String> computed = new TreeSet<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Page page =
      new Page("Checks", "What must hold, and how the sheet compares with the stored run");

  CheckPages(CompanyModel model, double transfers, List<Page> pages) {
    this.model = model;
    this.transfers = transfers;
    pages.forEach(p -> p.lines.forEach(line -> computed.add(line.key())));
  }

  Page checks() {
    page.heading("Must hold");
    accounts();
    shares();
    appraisal();
    timeline();
    page.heading("The checks of the run itself (engine value)");
    ofTheRun();
    page.heading("Scale of the checks");
    page.constant("scale", "Largest amount", "USD", "MAX(1,[total_revenue$],[total_capex$])");
    tolerance("tolerance", "Tolerance of sums, relative", 1e-9);
    tolerance("parity", "Tolerance of parity with the run, relative", 1e-6);
    unchanged();
    parity();
    page.heading("Master check");
    String sum = keys.stream().map(key -> "[" + key + "$]").collect(Collectors.joining(","));
    page.constant(Book.MASTER, "Checks that fail", "count", "SUM(" + sum + ")");
    return page;
  }

  private void tolerance(String key, String label, double value) {
    page.lines.add(new Line(
        key,
        label,
        "1",
        new Line.Engine(List.of(value)),
        Line.NOTHING,
        Line.Origin.NONE,
        "0.E+00"));
  }

  private void check(String name, String label, String off, String limit) {
    String key = "check-" + name;
    page.constant(key, label, "check", "IF(" + off + "<=" + limit + ",0,1)");
    keys.add(key);
  }

  private void amount(String name, String label, String off) {
    check(name, label, off, "[tolerance$]*[scale$]");
  }

  private void accounts() {
    amount(
        "balance",
        "The balance sheet balances in every period",
        "MAX([unbalanced:])-MIN([unbalanced:])");
    amount("cash", "Cash and reserves are never negative", "MAX(0,-MIN([cash:],[dsra:],[mra:]))");
    amount(
        "cashes",
        "Cash by the cash flow is cash by the waterfall",
        "ABS(SUM([bs-cash:])-SUM([cash:]))");
    amount("uses", "Sources equal uses over the term", "ABS(" + cashOverTheTerm() + ")");
    amount("debt", "The loans are repaid at the end of the term", "ABS(" + at("balance") + ")");
    amount("fixed", "Works are written off at the end of the term", "ABS(" + at("bs-fixed") + ")");
    amount("assets", "Nothing is left at the end of the term", "ABS(" + at("bs-assets") + ")");
    amount(
        "holders", "Shareholders sum to the company", "ABS(SUM([holdersum:])-SUM([toholders:]))");
    check(
        "volumes",
        "No traffic is negative",
        model.assets.stream()
            .map(a -> "[carried-" + a + ":],[carriedtkm-" + a + ":]")
            .collect(Collectors.joining(",", "MAX(0,-MIN(", "))")),
        "0");
    check("irr", "Rates of return bring the value to 0", "MAX(" + rates() + ")", "[parity$]");
  }

  private static String cashOverTheTerm() {
    return "SUM([called:])+SUM([draw:])+SUM([grants:])+SUM([ebitda:])-SUM([tax1:])+SUM([construction:])"
        + "+SUM([renewal:])-SUM([fees:])-SUM([paid:])-SUM([swept:])-SUM([dividends:])-SUM([repaid:])";
  }

  private static String at(String row) {
    return "SUMIFS([" + row + ":],[date:],[last_begins$])";
  }

  private String rates() {
    return computed.stream()
        .filter(key -> key.matches(".*irr.*-check"))
        .map(key -> "ABS([" + key + "$])")
        .collect(Collectors.joining(","));
  }

  private void shares() {
    check(
        "shares",
        "Shares sum to 100 % in every year",
        "MAX(MAX([sharesum:])-1,1-MIN([sharesum:]))",
        "[tolerance$]");
  }

  private void appraisal() {
    for (String what : List.of("component", "country", "stakeholder")) {
      amount(what, "Present values by " + what + " sum to the total", "ABS([off-" + what + "$])");
    }
    page.engine(
        "transfers",
        "Sum of all transfers of the ledger",
        "USD",
        transfers,
        Line.Origin.note("engine value"));
    amount("transfers", "Transfers of the ledger net to 0", "ABS([transfers$])");
  }

  private void timeline() {
    check(
        "timeline",
        "The columns hold the whole term",
        "MAX(0,[end$]-MAX([year:]),MIN([year:])-[first$])",
        "0");
  }

  private void ofTheRun() {
    int failed = 0;
    int all = 0;
    for (StoredTable.Row row :
        model.run.table("check").where("scenario", model.scenario).rows()) {
      failed += row.flag("ok") ? 0 : 1;
      all++;
    }
    Line.Origin note =
        Line.Origin.note("traffic in = traffic out, parts = totals, statements balance");
    page.engine("run-checks", "Checks made on this scenario", "count", all, note);
    page.engine("run-failed", "Of them failed", "count", failed, note);
    check("run", "Every check of the run holds", "[run-failed$]", "0");
  }

  /** Parity is asked for only while nothing is changed. */
  private void unchanged() {
    page.heading("Parity with the run, while every input is as run");
    List<String> pages = new ArrayList<>();
    for (String key : computed) {
      if (key.startsWith("changed-")) {
        pages.add("[" + key + "$]");
      }
    }
    page.constant(
        "changed",
        "Inputs that differ from the run",
        "count",
        pages.isEmpty() ? "0" : String.join("+", pages));
  }

  private void parity() {
    for (StoredTable.Row row :
        model.run.table("company_kpi").where("scenario", model.scenario).rows()) {
      compare(row, row.text("measure"));
    }
    for (StoredTable.Row row :
        model.run.table("appraisal").where("scenario", model.scenario).rows()) {
      if (Parity.APPRAISAL.contains(row.text("measure"))) {
        compare(row, Parity.appraisal(row.text("measure")));
      }
    }
  }

  /** The measure in the sheet, beside it that of the run, and whether they agree. */
  private void compare(StoredTable.Row row, String key) {
    OptionalDouble run = row.findNumber("value");
    if (!computed.contains(key)) {
      missing.add(row.text("measure"));
      return;
    }
    String unit = row.text("unit");
    page.compared("run-" + key, row.text("measure"), unit, "[" + key + "$]", run);
    String difference = run.isPresent()
        ? "IFERROR(ABS([run-%s$]-[run-%s@])/MAX(ABS([run-%s@]),[parity$]),1)"
        : "IF(ISNUMBER([run-%s$]),1,0)";
    page.constant(
        "same-" + key,
        row.text("measure") + ": the same",
        "check",
        "IF([changed$]>0,0,IF(" + difference.replace("%s", key) + "<=[parity$],0,1))");
    keys.add("same-" + key);
  }

  Page sources() {
    Page found = new Page("Sources", "Bibliography: the keys that stand in column G");
    for (StoredTable.Row row : model.run.table("source").rows()) {
      List<String> texts = row.texts();
      String text = texts.subList(1, texts.size()).stream()
          .filter(t -> !t.isBlank())
          .collect(Collectors.joining(" - "));
      found.text(texts.get(0), text);
    }
    return found;
  }

  Page log() {
    Page log = new Page("Log", "How this workbook came about");
    Manifest manifest = model.run.manifest();
    log.text("Run", model.run.id());
    log.text("Fingerprint", manifest.fingerprint());
    log.text("Program", manifest.origin().engine());
    log.text("Seed", Long.toString(manifest.origin().seed()));
    manifest.origin().settings().forEach((name, value) -> log.text("Setting " + name, value));
    log.text("Converged", manifest.outcome().converged() ? "yes" : "no");
    log.text("Checks hold", manifest.outcome().checksHold() ? "yes" : "no");
    WarningTexts.of(model.run, model.lang).forEach(text -> log.text("Warning", text));
    if (!missing.isEmpty()) {
      log.text("Measures of the run that are not in the sheets", String.join(", ", missing));
    }
    return log;
  }
}
