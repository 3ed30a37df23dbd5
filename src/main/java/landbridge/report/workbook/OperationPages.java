package landbridge.report.workbook;

import java.util.List;
import java.util.StringJoiner;

/**
 * Time, traffic, revenue, operating cost and construction, year by year. Checked by: {@code WorkbookTest}.
 */
final class OperationPages {
  private final CompanyModel model;

  OperationPages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    return List.of(time(), traffic(), revenue(), opex(), capex());
  }

  private Page time() {
    Page page = new Page("Time", "Years, flags, price indices, discount factors");
    StringJoiner begins = new StringJoiner(",", "MIN([start$],", ")");
    StringJoiner opens = new StringJoiner(",", "MIN(", ")");
    for (String a : model.assets) {
      begins.add("[opens-" + a + "$]-[building-" + a + "$]");
      opens.add("[opens-" + a + "$]");
    }
    page.constant("first", "First year of the accounts", "year", begins.toString());
    page.constant(
        "end", "Last year of the term", "year", "[start$]+[years$]-1+[extended$]*[extension$]");
    page.constant("running_from", "First year in which anything runs", "year", opens.toString());
    page.formula("year", "Year", "year", "[columns_from$]+COLUMN()-COLUMN($J$1)");
    page.formula(
        "alive", "Accounts are kept", "flag", "IF(AND([year]>=[first$],[year]<=[end$]),1,0)");
    page.formula(
        "term", "Year of the term", "flag", "IF(AND([year]>=[start$],[year]<=[end$]),1,0)");
    page.formula("last", "Last year of the term", "flag", "IF([year]=[end$],1,0)");
    page.formula("index", "Price index", "1", "(1+[inflation$])^([year]-[price_year$])");
    page.formula(
        "tariff_index",
        "Tariff index",
        "1",
        "(1+[inflation$]*[tariff_indexation$])^([year]-[price_year$])");
    page.formula("discount", "Discount factor", "1", "[alive]*(1+[hurdle$])^([first$]-[year])");
    return page;
  }

  private Page traffic() {
    Page page =
        new Page("Traffic", "What runs, and how much of the modelled traffic it has reached");
    for (String a : model.assets) {
      int steps = model.numbered(a, "ramp_up").size();
      page.constant(
          "building-" + a,
          a + ": years of construction",
          "yr",
          Integer.toString(model.numbered(a, "phasing").size()));
      page.formula(
          "op-" + a,
          a + ": in operation",
          "flag",
          "IF(AND([year]>=[opens-" + a + "$],[term]=1),1,0)");
      page.formula("age-" + a, a + ": year of operation", "yr", "[age-" + a + "<]+[op-" + a + "]");
      page.formula("reached-" + a, a + ": share of traffic reached", "share", reached(a, steps));
      page.formula("carried-" + a, a + ": tonnes", "t", "[reached-" + a + "]*[tonnes-" + a + "]");
      page.formula(
          "carriedtkm-" + a,
          a + ": tonne-kilometres",
          "tkm",
          "[reached-" + a + "]*[tkm-" + a + "]");
    }
    return page;
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
    Page page = new Page("Revenue", "Nominal revenue");
    StringJoiner all = new StringJoiner("+");
    for (String a : model.assets) {
      page.formula(
          "tariffs-" + a,
          a + ": tariffs, real",
          "USD",
          "[carried-" + a + "]*[tariff-" + a + "$]+[carriedtkm-" + a + "]*[tariff_tkm-" + a
              + "$]+[reached-" + a + "]*[rest-" + a + "]");
      page.formula(
          "revenue-" + a,
          a + ": revenue",
          "USD",
          "[tariffs-" + a + "]*[tariff_index]+[op-" + a + "]*[other-" + a + "]*[index]");
      all.add("[revenue-" + a + "]");
    }
    page.formula("revenue", "Revenue", "USD", all.toString());
    return page;
  }

  private Page opex() {
    Page page = new Page("Opex", "Nominal operating cost; costs are negative");
    StringJoiner all = new StringJoiner("+");
    for (String a : model.assets) {
      page.formula(
          "opex-" + a,
          a + ": operating cost",
          "USD",
          "-([op-" + a + "]*[opex_fixed-" + a + "$]+[carriedtkm-" + a + "]*[opex_variable-" + a
              + "$])*[index]");
      all.add("[opex-" + a + "]");
    }
    page.formula("opex", "Operating cost", "USD", all.toString());
    page.formula("overheads", "Overhead", "USD", "-[alive]*[overhead$]*[index]");
    page.formula("fee", "Fee to the host state", "USD", "-[host_fee$]*[revenue]");
    page.formula("leases", "Lease", "USD", "-[term]*[lease$]*[index]");
    page.formula(
        "ebitda",
        "Earnings before interest, tax and depreciation",
        "USD",
        "[revenue]+[opex]+[overheads]+[fee]+[leases]");
    return page;
  }

  private Page capex() {
    Page page = new Page("Capex", "Construction, renewals, depreciation; costs are negative");
    StringJoiner construction = new StringJoiner("+");
    StringJoiner renewal = new StringJoiner("+");
    StringJoiner depreciation = new StringJoiner("+");
    for (String a : model.assets) {
      asset(page, a);
      construction.add("[construction-" + a + "]");
      renewal.add("[renewal-" + a + "]");
      depreciation.add("[written-" + a + "]").add("[rewritten-" + a + "]");
    }
    page.heading("All assets");
    page.formula("construction", "Construction", "USD", construction.toString());
    page.formula("renewal", "Renewals", "USD", renewal.toString());
    page.formula("depreciation", "Depreciation of works", "USD", depreciation.toString());
    return page;
  }

  private void asset(Page page, String a) {
    StringJoiner shares = new StringJoiner(",");
    for (int i = 1; i <= model.numbered(a, "phasing").size(); i++) {
      shares.add("[phasing_" + i + "-" + a + "$]");
    }
    String opens = "[opens-" + a + "$]";
    String k = "[year]-" + opens + "+[building-" + a + "$]+1";
    page.heading(a);
    page.formula(
        "construction-" + a,
        a + ": construction",
        "USD",
        "-IF(AND([alive]=1,[year]<" + opens + "),IF(" + k + ">=1,CHOOSE(MAX(1,MIN([building-" + a
            + "$]," + k + "))," + shares + ")/SUM(" + shares + "),0),0)*[cost-" + a + "$]*[index]");
    String every = "[renewal_every-" + a + "$]";
    page.formula(
        "renewal-" + a,
        a + ": renewals",
        "USD",
        "IF(AND([alive]=1," + every + ">0,[year]>" + opens + "),IF(MOD([year]-" + opens + ",MAX(1,"
            + every + "))=0,-[cost-" + a + "$]*[renewal_share-" + a + "$]*[index],0),0)");
    depreciation(page, a, opens);
  }

  private static void depreciation(Page page, String a, String opens) {
    String life = "[depreciation-" + a + "$]";
    page.constant(
        "span-" + a,
        a + ": years of depreciation within the term",
        "yr",
        "MAX(1,MIN(" + life + ",[end$]-" + opens + "+1))");
    page.formula(
        "written-" + a,
        a + ": depreciation of construction",
        "USD",
        "IF(AND([year]>=" + opens + ",[year]<" + opens + "+[span-" + a + "$]),SUM([construction-"
            + a + ":])/[span-" + a + "$],0)");
    page.formula(
        "from-" + a,
        a + ": renewal written off from",
        "year",
        "IF([renewal-" + a + "]=0,[end$]+1,MIN([year]+1,[end$]))");
    page.formula(
        "to-" + a,
        a + ": renewal written off to",
        "year",
        "IF([renewal-" + a + "]=0,0,MIN([end$],[from-" + a + "]+" + life + "-1))");
    page.formula(
        "each-" + a,
        a + ": renewal, a year's part",
        "USD",
        "IF([renewal-" + a + "]=0,0,[renewal-" + a + "]/([to-" + a + "]-[from-" + a + "]+1))");
    page.formula(
        "rewritten-" + a,
        a + ": depreciation of renewals",
        "USD",
        "SUMIFS([each-" + a + ":],[from-" + a + ":],\"<=\"&[year],[to-" + a + ":],\">=\"&[year])");
  }
}
