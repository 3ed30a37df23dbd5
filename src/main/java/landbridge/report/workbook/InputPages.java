package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of inputs: everything the reader may change, each with its source and grade. Checked by:
 * {@code WorkbookTest}.
 */
final class InputPages {
  private static final Line.Origin LOAN =
      new Line.Origin("", "D", "no loan in the study; change the gearing to see one");

  private final CompanyModel model;

  InputPages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(general());
    pages.add(assets());
    pages.add(finance());
    pages.add(demand());
    return pages;
  }

  private void term(Page page, String subject, String term, String label, String unit) {
    String key = subject.equals(model.company) ? term : term + "-" + subject;
    page.input(key, label, unit, model.term(subject, term), model.origin(subject, term));
  }

  private Page general() {
    Page page = new Page("In_General", "Term, prices, dues and shareholders of the company");
    String c = model.company;
    page.input(
        "columns_from", "First year of the columns", "year", model.firstYear, Line.Origin.NONE);
    page.heading("Term");
    term(page, c, "start", "First year of the term", "year");
    term(page, c, "years", "Years of the term", "yr");
    term(page, c, "extension", "Years of the extension", "yr");
    term(
        page,
        c,
        "extended",
        "Extension exercised (1) or not (0); the columns end with the run's years",
        "flag");
    page.heading("Prices");
    term(page, c, "price_year", "Year of the prices of all real amounts", "year");
    term(page, c, "inflation", "Inflation", "1/yr");
    term(page, c, "tariff_indexation", "Share of inflation that tariffs follow", "share");
    term(page, c, "hurdle", "Nominal discount rate of the company", "1/yr");
    page.heading("Dues");
    term(page, c, "overhead", "Overhead, real", "USD/yr");
    term(page, c, "corporate_tax", "Profit tax", "share");
    term(page, c, "dividend_tax", "Tax withheld from dividends", "share");
    term(page, c, "host_fee", "Share of revenue paid to the host state", "share");
    term(page, c, "lease", "Lease, real", "USD/yr");
    page.heading("Shareholders");
    for (String holder : model.holders) {
      term(page, holder, "share", holder + ": share during the term", "share");
      term(page, holder, "share_extended", holder + ": share during the extension", "share");
      term(
          page,
          holder,
          "contributes",
          holder + ": pays its part of the equity (1) or brings rights (0)",
          "flag");
    }
    return page;
  }

  private Page assets() {
    Page page = new Page("In_Assets", "Cost, life, operation and tariffs of what the company owns");
    for (String a : model.assets) {
      page.heading(a);
      term(page, a, "opens", a + ": first year of operation", "year");
      term(page, a, "cost", a + ": cost of construction with contingency, real", "USD");
      term(page, a, "depreciation", a + ": years of depreciation", "yr");
      term(page, a, "renewal_every", a + ": years between renewals", "yr");
      term(page, a, "renewal_share", a + ": renewal as a share of the cost", "share");
      term(page, a, "tariff", a + ": tariff, real", "USD/t");
      term(page, a, "tariff_tkm", a + ": tariff by distance, real", "USD/tkm");
      term(page, a, "opex_fixed", a + ": operating cost, fixed, real", "USD/yr");
      term(page, a, "opex_variable", a + ": operating cost by traffic, real", "USD/tkm");
      for (int i = 1; i <= model.numbered(a, "phasing").size(); i++) {
        term(page, a, "phasing_" + i, a + ": share of the cost in construction year " + i, "share");
      }
      for (int i = 1; i <= model.numbered(a, "ramp_up").size(); i++) {
        term(
            page,
            a,
            "ramp_up_" + i,
            a + ": share of traffic reached in operating year " + i,
            "share");
      }
    }
    return page;
  }

  private Page finance() {
    Page page =
        new Page("In_Finance", "One senior loan, sculpted; nothing is borrowed while gearing is 0");
    double last = 0;
    for (String asset : model.assets) {
      last = Math.max(last, model.term(asset, "opens"));
    }
    page.input("gearing", "Share of construction cost paid by the loan, at most", "share", 0, LOAN);
    page.input("cover", "Debt service cover ratio, at least", "1", 1.3, LOAN);
    page.input("rate", "Interest rate, nominal", "1/yr", 0.07, LOAN);
    page.input("tenor", "Years of repayment", "yr", 15, LOAN);
    page.input("repay", "First year of repayment", "year", last, LOAN);
    return page;
  }

  private Page demand() {
    Page page = new Page(
        "In_Demand",
        "Traffic of the run; a changed tariff does not change it here, but in landbridge run it does");
    Line.Origin run = new Line.Origin("", "", "result of the traffic model, before ramp-up");
    for (String a : model.assets) {
      page.heading(a);
      page.inputs(
          "tonnes-" + a, a + ": tonnes over the whole length", "t", model.use(a, "tonnes"), run);
      page.inputs("tkm-" + a, a + ": tonne-kilometres", "tkm", model.use(a, "tonne_km"), run);
      page.inputs(
          "rest-" + a,
          a + ": tariff revenue beyond tonnes times tariff, real",
          "USD",
          rest(a),
          run);
      page.inputs(
          "other-" + a, a + ": other revenue, real", "USD", model.use(a, "other_revenue"), run);
    }
    return page;
  }

  /** Revenue that a tariff constant over time does not explain; a cent of rounding is none. */
  private List<Double> rest(String a) {
    List<Double> rest = new ArrayList<>(model.use(a, "tariff_revenue"));
    List<Double> tonnes = model.use(a, "tonnes");
    List<Double> tkm = model.use(a, "tonne_km");
    for (int y = 0; y < rest.size(); y++) {
      double explained =
          tonnes.get(y) * model.term(a, "tariff") + tkm.get(y) * model.term(a, "tariff_tkm");
      double difference = rest.get(y) - explained;
      rest.set(y, Math.abs(difference) < 1e-9 * Math.abs(explained) ? 0.0 : difference);
    }
    return rest;
  }
}
