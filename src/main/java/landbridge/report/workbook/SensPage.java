package landbridge.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import landbridge.store.StoredTable;

/**
 * What would have to be true for the answer to flip: live for components and discount rates, static for
 * the switching values that the run holds. Checked by: {@code WorkbookTest}.
 */
final class SensPage {
  private static final int DIGITS = 6;
  private static final List<Double> RATES =
      List.of(0.0, 0.03, 0.04, 0.05, 0.06, 0.08, 0.09, 0.10, 0.12, 0.15, 0.20);

  private SensPage() {}

  static Page page(CompanyModel model, Iterable<String> components) {
    Page page = new Page("Sens", "What would have to be true for the answer to flip");
    page.heading("Change of a component that brings the economic net present value to 0");
    for (String component : components) {
      String present = "[by-component-" + component + "$]";
      page.constant(
          "switch-" + component,
          model.name("component", component),
          "share",
          "IF(ROUND(" + present + ",0)=0,\"none\",-[enpv$]/" + present + ")");
    }
    switching(page, model);
    values(
        page,
        "Economic net present value",
        "enpv",
        "NPV([%r+],[econ_net:])*(1+[%r+])^([econ_base$]-[columns_from$]+1)");
    values(page, "Project NPV, nominal, without loans", "project", nominal("free0"));
    values(page, "Equity NPV, nominal", "equity", nominal("toholders"));
    return page;
  }

  /** Where each input would flip the answer: numbers of the run, which no change in the sheet moves. */
  private static void switching(Page page, CompanyModel model) {
    page.heading(
        "Switching values of the run (engine value): the input at which the net present value is 0");
    StoredTable found = model.run.table("switching_value").where("scenario", model.scenario);
    for (StoredTable.Row row : found.rows()) {
      if (row.findNumber("zero").isPresent()) {
        String measure = row.text("measure");
        page.engine(
            "zero-" + measure + "-" + row.text("path"),
            row.text("path") + ": zero of " + measure,
            model.unit(row.text("path")),
            row.number("zero"),
            Line.Origin.note("as written " + range(row) + "; traffic: " + row.text("traffic")));
      }
    }
  }

  private static String range(StoredTable.Row row) {
    return text(row.number("value")) + ", range " + text(row.number("low")) + " to "
        + text(row.number("high"));
  }

  private static String text(double value) {
    return new BigDecimal(value)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Payments at the ends of periods, discounted to the end of the first. */
  private static String nominal(String flow) {
    return "NPV((1+[%r+])^(1/[per_year$])-1,[" + flow
        + ":])*(1+[%r+])^([first$]-[columns_from$]+1/[per_year$])";
  }

  /** Present values at discount rates that the reader chooses in column F. */
  private static void values(Page page, String what, String key, String formula) {
    page.heading(what + " at the discount rate in column F");
    for (int i = 0; i < RATES.size(); i++) {
      String row = key + "-rate-" + i;
      page.lines.add(new Line(
          row,
          what,
          "USD",
          new Line.Asked(formula.replace("%r", row), RATES.get(i)),
          Line.NOTHING,
          Line.Origin.NONE,
          Page.MONEY));
    }
  }
}
