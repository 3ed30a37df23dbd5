package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sheets of inputs: everything the reader may change, each with its source and grade. Checked by:
 * {@code WorkbookTest}.
 */
final class InputPages {
  private static final Line.Origin PLACEHOLDER =
      new Line.Origin("", "D", "no loan in the study: set the switch on Control to see one");
  private static final Line.Origin RUN =
      Line.Origin.note("engine value of the run, before ramp-up");
  /** Beginning of the keys of traffic of other scenarios. */
  static final String ALTERNATIVE = "other-scenario-";

  /** Beginning of the keys of rows that say whose goods use an asset. */
  static final String USERS = "users-";

  private static final int MONTHS = 12;
  private static final double LEAST_USD = 0.01;

  private final CompanyModel model;

  InputPages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    return List.of(general(), demand(), capex(), opex(), finance());
  }

  private void term(Page page, String subject, String term, String label, String unit) {
    term(page, subject, term, label, unit, 0);
  }

  private void term(
      Page page, String subject, String term, String label, String unit, double otherwise) {
    String key = subject.equals(model.company) ? term : term + "-" + subject;
    double value = model.term(subject, term, otherwise);
    page.input(key, label, unit, value, model.origin(subject, term));
  }

  private Page general() {
    Page page = new Page("In_General", "Term, prices, dues and shareholders of the company");
    String c = model.company;
    page.engine(
        "columns_from",
        "First year of the columns",
        "year",
        model.firstYear,
        Line.Origin.note("fixed: the traffic of the run begins there"));
    page.engine(
        "per_year",
        "Periods of the accounts in a year",
        "count",
        model.perYear,
        model.origin(c, "periods"));
    page.heading("Term");
    term(page, c, "start", "First year of the term", "year");
    term(page, c, "years", "Years of the term", "yr");
    term(page, c, "extension", "Years of the extension", "yr");
    term(page, c, "extended", "Extension exercised (1) or not (0)", "flag");
    page.heading("Prices");
    term(page, c, "price_year", "Year of the prices of all real amounts", "year");
    term(page, c, "inflation", "Inflation", "1/yr");
    term(page, c, "hurdle", "Nominal discount rate of the company", "1/yr");
    dues(page, c);
    page.heading("Shareholders");
    model.holders.forEach(holder -> holder(page, holder));
    return page;
  }

  private void dues(Page page, String c) {
    page.heading("Dues to the host state");
    term(page, c, "corporate_tax", "Profit tax", "share");
    term(page, c, "loss_years", "Years for which losses are carried forward; 0 for ever", "yr");
    term(page, c, "dividend_tax", "Tax withheld from dividends", "share");
    term(page, c, "host_fee", "Royalty: share of revenue paid to the host state", "share");
    term(page, c, "lease", "Lease, real", "USD/yr");
    page.heading("Support by the host state");
    term(page, c, "grant", "Contribution to construction, real", "USD");
    term(page, c, "guaranteed_share", "Share of a shortfall of revenue that it pays", "share");
    page.inputs(
        "guaranteed",
        "Guaranteed revenue, real",
        "USD",
        yearly(model.dated(c, "guaranteed"), 0),
        model.origin("company.guarantee"));
    page.heading("Local content");
    term(page, c, "local_works", "Share of works bought in the host state", "share");
    term(page, c, "local_operation", "Share of operation bought in the host state", "share");
  }

  private void holder(Page page, String holder) {
    TreeMap<Integer, Double> steps = model.dated(holder, "share");
    if (steps.isEmpty()) {
      term(page, holder, "share", holder + ": share during the term", "share");
    } else {
      page.inputs(
          "steps-" + holder,
          holder + ": share during the term, by year",
          "share",
          held(steps),
          model.origin(holder, "share_" + steps.firstKey()));
    }
    term(page, holder, "share_extended", holder + ": share during the extension", "share");
    term(
        page,
        holder,
        "contributes",
        holder + ": pays its part of the equity (1) or brings rights (0)",
        "flag");
  }

  /** [years] values held from each year to the next; the first also before it. */
  private List<Double> held(TreeMap<Integer, Double> steps) {
    List<Double> values = new ArrayList<>();
    for (int year = model.firstYear; year <= model.lastYear; year++) {
      Map.Entry<Integer, Double> past = steps.floorEntry(year);
      values.add(past == null ? steps.firstEntry().getValue() : past.getValue());
    }
    return values;
  }

  private List<Double> yearly(TreeMap<Integer, Double> dated, double otherwise) {
    List<Double> values = new ArrayList<>();
    for (int year = model.firstYear; year <= model.lastYear; year++) {
      values.add(dated.getOrDefault(year, otherwise));
    }
    return values;
  }

  private Page demand() {
    Page page = new Page(
        "In_Demand",
        "Tariffs and the traffic of the run. Traffic does not react here; in landbridge run it does");
    for (String a : model.assets) {
      page.heading(a);
      term(page, a, "tariff", a + ": tariff, real", "USD/t");
      term(page, a, "tariff_tkm", a + ": tariff by distance, real", "USD/tkm");
      double company = model.term(model.company, "tariff_indexation", 1);
      String follows = a + ": share of inflation that tariffs follow";
      term(page, a, "tariff_indexation", follows, "share", company);
      page.input(
          "traffic-" + a,
          a + ": traffic as a share of that of the run",
          "share",
          1,
          Line.Origin.note("1 unless you want to test another traffic"));
      ramp(page, a);
      page.engines(
          "tonnes-" + a, a + ": tonnes over the whole length", "t", model.use(a, "tonnes"), RUN);
      page.engines("tkm-" + a, a + ": tonne-kilometres", "tkm", model.use(a, "tonne_km"), RUN);
      page.engines(
          "rest-" + a, a + ": tariff revenue beyond tonnes times tariff", "USD", rest(a), RUN);
      page.inputs(
          "other-" + a,
          a + ": other revenue, real",
          "USD",
          model.use(a, "other_revenue"),
          model.origin("assets." + a + ".other_revenue"));
      List<String> countries = model.usedAssets().contains(a) ? model.userCountries() : List.of();
      for (String country : countries) {
        String name = model.name("country", country);
        String label = a + ": of these, goods of shippers in " + name;
        page.engines(USERS + a + "-" + country, label, "tkm", model.users(a, country), RUN);
      }
    }
    model.alternatives.forEach(other -> alternative(page, other));
    return page;
  }

  /** Traffic of another scenario with the same company, for the selector on Control. */
  private void alternative(Page page, String other) {
    page.heading("Traffic in scenario " + other);
    for (String a : model.assets) {
      List<Double> tonnes = model.useIn(other, a, "tonnes");
      List<Double> tkm = model.useIn(other, a, "tonne_km");
      String end = a + "-" + other;
      page.engines(
          ALTERNATIVE + "tonnes-" + end, a + ": tonnes over the whole length", "t", tonnes, RUN);
      page.engines(ALTERNATIVE + "tkm-" + end, a + ": tonne-kilometres", "tkm", tkm, RUN);
      page.engines(
          ALTERNATIVE + "rest-" + end,
          a + ": tariff revenue beyond tonnes times tariff",
          "USD",
          rest(a, model.useIn(other, a, "tariff_revenue"), tonnes, tkm),
          RUN);
    }
  }

  private void ramp(Page page, String a) {
    for (int i = 1; i <= model.numbered(a, "ramp_up").size(); i++) {
      String label = a + ": share of traffic reached in operating year " + i;
      term(page, a, "ramp_up_" + i, label, "share");
    }
  }

  /** Revenue that a tariff constant over time does not explain; rounding is none. */
  private List<Double> rest(String a) {
    return rest(
        a, model.use(a, "tariff_revenue"), model.use(a, "tonnes"), model.use(a, "tonne_km"));
  }

  private List<Double> rest(String a, List<Double> revenue, List<Double> tonnes, List<Double> tkm) {
    List<Double> rest = new ArrayList<>(revenue);
    for (int y = 0; y < rest.size(); y++) {
      double explained =
          tonnes.get(y) * model.term(a, "tariff") + tkm.get(y) * model.term(a, "tariff_tkm");
      double difference = rest.get(y) - explained;
      rest.set(y, Math.abs(difference) < 1e-9 * Math.abs(explained) ? 0.0 : difference);
    }
    return rest;
  }

  private Page capex() {
    Page page = new Page("In_Capex", "Cost, phasing, life and renewal of what the company builds");
    for (String a : model.assets) {
      page.heading(a);
      term(page, a, "opens", a + ": first year of operation", "year");
      term(page, a, "cost", a + ": cost of construction with contingency, real", "USD");
      term(page, a, "depreciation", a + ": years of depreciation", "yr");
      term(page, a, "renewal_every", a + ": years between renewals", "yr");
      term(page, a, "renewal_share", a + ": renewal as a share of the cost", "share");
      term(page, a, "reserve_years", a + ": years in which a renewal is saved for", "yr");
      for (int i = 1; i <= model.numbered(a, "phasing").size(); i++) {
        String label = a + ": share of the cost in construction year " + i;
        term(page, a, "phasing_" + i, label, "share");
      }
    }
    page.heading("Hand-back");
    term(
        page,
        model.company,
        "hand_back",
        "Cost of restoring the works in the last year, real",
        "USD");
    return page;
  }

  private Page opex() {
    Page page = new Page("In_Opex", "What running the assets and the company costs");
    for (String a : model.assets) {
      page.heading(a);
      term(page, a, "opex_fixed", a + ": operating cost, fixed, real", "USD/yr");
      term(page, a, "opex_variable", a + ": operating cost by traffic, real", "USD/tkm");
    }
    page.heading("The company itself");
    term(page, model.company, "overhead", "Overhead, real", "USD/yr");
    return page;
  }

  private Page finance() {
    Page page =
        new Page("In_Finance", "Loans in order of rank, reserves and rules of distribution");
    model.loans.forEach(loan -> loan(page, loan));
    page.heading("Repayment and reserves");
    String c = model.company;
    double last = 0;
    for (String asset : model.assets) {
      last = Math.max(last, model.term(asset, "opens"));
    }
    double start = model.borrows ? model.term(c, "repayment_start", last + 1) : last + 1;
    Line.Origin from = model.borrows ? model.origin(c, "repayment_start") : PLACEHOLDER;
    page.input("repayment_start", "First year of repayment", "year", start, from);
    term(page, c, "reserve_months", "Months of debt service held in reserve", "month");
    page.engine(
        "months", "Months of a year", "month", MONTHS, Line.Origin.note("fixed by the calendar"));
    page.lines.add(new Line(
        "least",
        "Smallest amount that counts as debt or service",
        "USD",
        new Line.Engine(List.of(LEAST_USD)),
        Line.NOTHING,
        Line.Origin.note("fixed: less is rounding"),
        Page.NUMBER));
    page.heading("Distribution");
    term(page, c, "policy", "All cash (1) or earnings only (2) are paid out", "count", 1);
    term(page, c, "lock_up", "Cover ratio below which nothing is paid out; 0 for none", "1");
    term(page, c, "default_cover", "Cover ratio below which lenders step in; 0 for none", "1");
    term(page, c, "step_in_years", "Years for which they take all cash left", "yr");
    term(page, c, "sweep", "Share of cash left that prepays the lenders' loans", "share");
    term(page, c, "minimum_cash", "Cash that stays in the company", "USD");
    return page;
  }

  private void loan(Page page, String loan) {
    page.heading(loan);
    loan(page, loan, "repayment", "sculpted (1), annuity (2), equal principal (3), bullet (4)", 1);
    loan(page, loan, "rate", "interest rate, nominal", 0.07);
    loan(page, loan, "tenor", "years of repayment", 15);
    loan(page, loan, "grace", "first years in which only interest is paid", 0);
    loan(page, loan, "cover", "debt service cover ratio at least; 0 for no limit", 1.3);
    loan(page, loan, "gearing", "share of construction cost that it pays, at most", 0.5);
    loan(page, loan, "amount", "amount drawn, at most", Double.NaN);
    loan(page, loan, "upfront", "fee with the first drawing, share of the amount", 0);
    loan(page, loan, "commitment", "yearly fee on what is not drawn", 0);
    loan(page, loan, "from_shareholders", "lent by the shareholders (1) or not (0)", 0);
  }

  private void loan(Page page, String loan, String term, String label, double otherwise) {
    String unit = switch (term) {
      case "repayment" -> "count";
      case "rate", "commitment" -> "1/yr";
      case "tenor", "grace" -> "yr";
      case "cover" -> "1";
      case "gearing", "upfront" -> "share";
      case "amount" -> "USD";
      default -> "flag";
    };
    Line.Origin origin = model.borrows ? model.origin(loan, term) : PLACEHOLDER;
    double value =
        model.borrows ? model.term(loan, term, term.equals("amount") ? Double.NaN : 0) : otherwise;
    page.input(term + "-" + loan, loan + ": " + label, unit, value, origin);
  }
}
