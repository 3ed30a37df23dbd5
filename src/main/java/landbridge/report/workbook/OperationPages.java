package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Time, traffic, revenue, operating cost and construction, year by year. Checked by: {@code WorkbookTest}.
 */
final class OperationPages {
  private final CompanyModel model;

  OperationPages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    List<Page> pages =
        new ArrayList<>(List.of(time(), traffic(), revenue(), opex(), new CapexPage(model).page()));
    if (model.perYear > 1) {
      pages.add(1, years());
    }
    return pages;
  }

  private Page time() {
    Page page = Page.ofAccounts("Time", "Years, flags, price indices, discount factors");
    StringJoiner begins = new StringJoiner(",", "MIN([start$],", ")");
    StringJoiner opens = new StringJoiner(",", "MIN(", ")");
    for (String a : model.assets) {
      begins.add("[opens-" + a + "$]-[building-" + a + "$]");
      opens.add("[opens-" + a + "$]");
    }
    page.constant("first", "First year of the accounts", "year", begins.toString());
    page.constant(
        "end", "Last year of the term", "year", "[start$]+[years$]-1+[extended$]*[extension$]");
    page.constant("running_from", "First year in which anything opens", "year", opens.toString());
    page.constant(
        "last_begins", "Date at which the last period begins", "date", "[end$]+1-1/[per_year$]");
    columns(page);
    page.formula(
        "alive", "Accounts are kept", "flag", "IF(AND([year]>=[first$],[year]<=[end$]),1,0)");
    page.formula(
        "term", "Year of the term", "flag", "IF(AND([year]>=[start$],[year]<=[end$]),1,0)");
    page.formula("final_year", "Last year of the term", "flag", "IF([year]=[end$],1,0)");
    page.formula("last", "Last period of the term", "flag", "IF([date]=[last_begins$],1,0)");
    page.formula("index", "Price index", "1", "(1+[inflation$])^([year]-[price_year$])");
    for (String a : model.assets) {
      page.formula(
          "tariff_index-" + a,
          a + ": tariff index",
          "1",
          "(1+[inflation$]*[tariff_indexation-" + a + "$])^([year]-[price_year$])");
    }
    page.formula("discount", "Discount factor", "1", "[alive]*(1+[hurdle$])^([first$]-[date])");
    return page;
  }

  private void columns(Page page) {
    page.formula("column", "Number of the column", "count", "[column<]+1");
    page.formula(
        "date",
        "Date at which the column begins",
        "date",
        "[columns_from$]+([column]-1)/[per_year$]");
    page.formula("year", "Year", "year", "ROUNDDOWN([date],0)");
    if (model.perYear > 1) {
      page.formula(
          References.YEAR_NUMBER,
          "Column of the year on the sheets by year",
          "count",
          "[year]-[columns_from$]+1");
    }
  }

  /** What Time says of periods, by year: for the inputs and the appraisal. */
  private static Page years() {
    Page page = new Page("Years", "Columns of the sheets by year: inputs and appraisal");
    page.formula("count_of_years", "Number of the column", "count", "[count_of_years<]+1");
    page.formula(
        References.BY_YEAR + Book.YEAR, "Year", "year", "[columns_from$]+[count_of_years]-1");
    page.formula(
        References.BY_YEAR + "index",
        "Price index",
        "1",
        "(1+[inflation$])^([year]-[price_year$])");
    return page;
  }

  private Page traffic() {
    Page page = Page.ofAccounts(
        "Traffic", "What runs, and how much of the modelled traffic it has reached");
    for (String a : model.assets) {
      int steps = model.numbered(a, "ramp_up").size();
      page.heading(a);
      page.formula(
          "op-" + a,
          a + ": in operation",
          "flag",
          "IF(AND([year]>=[opens-" + a + "$],[term]=1),1,0)");
      page.formula(
          "age-" + a,
          a + ": year of operation",
          "yr",
          "[op-" + a + "]*([year]-MAX([opens-" + a + "$],[start$])+1)");
      page.formula("reached-" + a, a + ": share of traffic reached", "share", reached(a, steps));
      String share = "[reached-" + a + "]*[traffic-" + a + "$]";
      chosen(page, "tonnes", a, "tonnes of the scenario chosen on Control", "t");
      chosen(page, "tkm", a, "tonne-kilometres of that scenario", "tkm");
      chosen(page, "rest", a, "tariff revenue beyond tonnes times tariff in it", "USD");
      page.formula("carried-" + a, a + ": tonnes", "t", share + "*" + used("tonnes", a));
      page.formula(
          "carriedtkm-" + a, a + ": tonne-kilometres", "tkm", share + "*" + used("tkm", a));
    }
    return page;
  }

  /** A row of the scenario that the reader chooses, where the run has several with this company. */
  private void chosen(Page page, String what, String a, String label, String unit) {
    if (!model.alternatives.isEmpty()) {
      String rows = model.alternatives.stream()
          .map(other -> "[" + InputPages.ALTERNATIVE + what + "-" + a + "-" + other + "]")
          .collect(Collectors.joining(","));
      String formula =
          "CHOOSE([" + FrontPages.TRAFFIC + "$],[" + what + "-" + a + "]," + rows + ")/[per_year$]";
      page.formula("chosen-" + what + "-" + a, a + ": " + label, unit, formula);
    }
  }

  /** The amount of a period that counts. */
  private String used(String what, String a) {
    String row = what + "-" + a + "]";
    return model.alternatives.isEmpty() ? "[" + row + "/[per_year$]" : "[chosen-" + row;
  }

  private static String reached(String a, int steps) {
    if (steps == 0) {
      return "[op-" + a + "]";
    }
    StringJoiner ramp = new StringJoiner(",");
    for (int i = 1; i <= steps; i++) {
      ramp.add("[ramp_up_" + i + "-" + a + "$]");
    }
    String age = "[age-" + a + "]";
    String count = "COUNT(" + ramp + ")";
    return "IF([op-" + a + "]=0,0,IF(" + age + ">" + count + ",1,CHOOSE(MAX(1,MIN(" + age + ","
        + count + "))," + ramp + ")))";
  }

  private Page revenue() {
    Page page = Page.ofAccounts("Revenue", "Nominal revenue");
    for (String a : model.assets) {
      page.heading(a);
      page.formula(
          "tariffs-" + a,
          a + ": tariffs, real",
          "USD",
          "[carried-" + a + "]*[tariff-" + a + "$]+[carriedtkm-" + a + "]*[tariff_tkm-" + a
              + "$]+[reached-" + a + "]*[traffic-" + a + "$]*" + used("rest", a));
      page.formula(
          "revenue-" + a,
          a + ": revenue",
          "USD",
          "[tariffs-" + a + "]*[tariff_index-" + a + "]+[op-" + a + "]*[other-" + a
              + "]/[per_year$]*[index]");
    }
    page.heading("All assets");
    page.formula("revenue", "Revenue", "USD", each("[revenue-%s]", "+"));
    page.heading("Guarantee of the host state");
    page.formula("running", "Anything in operation", "flag", "MAX(" + each("[op-%s]", ",") + ")");
    page.formula(
        "guarantee",
        "Paid for lack of revenue",
        "USD",
        "[running]*[guaranteed_share$]*MAX(0,[guaranteed]/[per_year$]*[index]-[revenue])");
    return page;
  }

  /** The same text for every asset, joined. */
  private String each(String text, String with) {
    return model.assets.stream().map(a -> text.replace("%s", a)).collect(Collectors.joining(with));
  }

  private Page opex() {
    Page page = Page.ofAccounts("Opex", "Nominal operating cost; costs are negative");
    for (String a : model.assets) {
      page.formula(
          "opex-" + a,
          a + ": operating cost",
          "USD",
          "-([op-" + a + "]*[opex_fixed-" + a + "$]/[per_year$]+[carriedtkm-" + a
              + "]*[opex_variable-" + a + "$])*[index]");
    }
    page.formula("opex", "Operating cost", "USD", each("[opex-%s]", "+"));
    page.formula("overheads", "Overhead", "USD", "-[alive]*[overhead$]/[per_year$]*[index]");
    page.formula("fee", "Royalty to the host state", "USD", "-[host_fee$]*[revenue]");
    page.formula("leases", "Lease", "USD", "-[term]*[lease$]/[per_year$]*[index]");
    page.formula("handed", "Hand-back", "USD", "-[final_year]*[hand_back$]/[per_year$]*[index]");
    page.formula(
        "ebitda",
        "Earnings before interest, tax and depreciation",
        "USD",
        "[revenue]+[opex]+[overheads]+[fee]+[leases]+[guarantee]+[handed]");
    return page;
  }
}
