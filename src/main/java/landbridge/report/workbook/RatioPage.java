package landbridge.report.workbook;

/**
 * What sums the company up, line by line as the engine defines it: returns, values, cover ratios, state
 * take. Each internal rate of return has a guess and beside it the value at that rate. Checked by: {@code
 * WorkbookTest}.
 */
final class RatioPage {
  private final CompanyModel model;
  private final Page page = Page.ofAccounts("Ratios", "What sums the company up");

  RatioPage(CompanyModel model) {
    this.model = model;
  }

  Page page() {
    page.heading(model.perYear == 1 ? "By year" : "By period");
    yearly();
    page.heading("Project: after tax, without loans");
    project();
    page.heading("Shareholders");
    shareholders();
    page.heading("Lenders");
    lenders();
    page.heading("Host state");
    state();
    return page;
  }

  private void yearly() {
    page.formula(
        "cumulative0", "Cumulative free cash without loans", "USD", "[cumulative0<]+[free0]");
    page.formula(
        "crossing",
        "Years to payback, where the sum crosses zero",
        "yr",
        "IF(AND([cumulative0<]<0,[cumulative0]>=0),[date]-[first$]-(1+[cumulative0<]/[free0])/[per_year$],0)");
    page.formula("cumulative", "Cumulative free cash", "USD", "[cumulative<]+[free1]");
    page.formula("beforetax", "Free cash without loans before tax", "USD", "[free0]+[tax0]");
    page.formula(
        "dscr",
        "Debt service cover ratio",
        "1",
        "IF([lenderpaid]>[least$],[cfads]/[lenderpaid],\"\")");
    page.formula("servicedate", "Date with service", "date", "IF([lenderpaid]>[least$],[date],0)");
    page.formula(
        "loanlife",
        "Cash after this period to the last service, present value",
        "USD",
        "IF([date]<MAX([servicedate:]),([cfads>]+[loanlife>])/(1+[lenderrate>]),0)");
    page.formula(
        "projectlife",
        "Cash after this period to the end of the term, present value",
        "USD",
        "IF([date]<[last_begins$],([cfads>]+[projectlife>])/(1+[lenderrate>]),0)");
    page.formula(
        "llcry",
        "Loan life cover ratio",
        "1",
        "IF([lenderowed]>[least$],[loanlife]/[lenderowed],\"\")");
    page.formula(
        "plcry",
        "Project life cover ratio",
        "1",
        "IF([lenderowed]>[least$],[projectlife]/[lenderowed],\"\")");
  }

  /** A rate of return, the row of gains that its guess needs, and its check. */
  private void irr(String key, String label, String flow) {
    Returns.add(page, key, label, flow, "hurdle", model.perYear > 1);
  }

  private void value(String key, String label, String formula) {
    page.constant(key, label, "USD", formula);
  }

  private void project() {
    irr("project_irr", "Project IRR after tax", "free0");
    irr("project_irr_before_tax", "Project IRR before tax", "beforetax");
    value("project_npv", "Project NPV at the hurdle rate", "SUMPRODUCT([free0:],[discount:])");
    page.constant(
        "payback",
        "Payback from the end of the first period",
        "yr",
        "IF(SUM([free0:])<0,\"none\",MAX([crossing:]))");
    value("peak_funding", "Largest sum of free cash below zero", "MAX(0,-MIN([cumulative:]))");
    value("total_revenue", "Revenue", "SUM([revenue:])");
    value("total_capex", "Construction and renewals", "-SUM([construction:])-SUM([renewal:])");
  }

  private void shareholders() {
    irr("equity_irr", "Equity IRR after dividend tax", "toholders");
    value("equity_npv", "Equity NPV at the hurdle rate", "SUMPRODUCT([toholders:],[discount:])");
    value("total_equity", "Equity paid in", "SUM([called:])");
    value("total_dividends", "Dividends before tax", "SUM([dividends:])");
    value("total_capital_repaid", "Capital paid back", "SUM([repaid:])");
    for (String h : model.holders) {
      value("total_dividends-" + h, h + ": dividends before tax", "SUM([div-" + h + ":])");
      value("npv-" + h, h + ": NPV after dividend tax", "SUMPRODUCT([net-" + h + ":],[discount:])");
      if (model.term(h, "contributes") == 1) {
        irr("equity_irr-" + h, h + ": IRR after dividend tax", "net-" + h);
      }
    }
  }

  private void lenders() {
    value("debt", "Debt when repayment starts", at("lenderowed"));
    page.constant(
        "gearing",
        "Loans drawn over loans and equity before repayment",
        "share",
        "IF(SUMPRODUCT([before:],[draw:])+SUMPRODUCT([before:],[called:])>0,SUMPRODUCT([before:],[draw:])"
            + "/(SUMPRODUCT([before:],[draw:])+SUMPRODUCT([before:],[called:])),\"none\")");
    page.constant(
        "dscr_min",
        "Lowest debt service cover ratio",
        "1",
        "IF(COUNT([dscr:])=0,\"none\",MIN([dscr:]))");
    page.constant(
        "dscr_mean",
        "Mean debt service cover ratio",
        "1",
        "IF(COUNT([dscr:])=0,\"none\",AVERAGE([dscr:]))");
    page.constant(
        "llcr",
        "Loan life cover ratio when repayment starts",
        "1",
        "IF([debt$]>[least$]," + at("llcry") + ",\"none\")");
    page.constant(
        "plcr",
        "Project life cover ratio when repayment starts",
        "1",
        "IF([debt$]>[least$]," + at("plcry") + ",\"none\")");
    page.constant("locked_periods", model.columns() + " locked up", "count", "SUM([locked:])");
    page.constant(
        "step_in_periods", model.columns() + " in the hands of lenders", "count", "SUM([taken:])");
    value(
        "equity_calls",
        "Equity called after repayment has begun",
        "SUMIFS([called:],[since:],\">=\"&0)");
  }

  private String hostDividends() {
    StringBuilder sum = new StringBuilder("0");
    model.holders.stream()
        .filter(h -> model.term(h, "host", 0) == 1)
        .forEach(h -> sum.append("+[total_dividends-").append(h).append("$]"));
    return sum.toString();
  }

  private static String at(String row) {
    return "SUMIFS([" + row + ":],[since:],-1)";
  }

  private void state() {
    value("state_fee", "Royalty", "-SUM([fee:])");
    value("state_lease", "Lease", "-SUM([leases:])");
    value("state_tax", "Profit tax", "SUM([tax1:])");
    value("state_dividend_tax", "Tax withheld from dividends", "SUM([withheld:])");
    value("state_guarantee", "Guarantee paid", "SUM([guarantee:])");
    value("state_grant", "Grant paid", "SUM([grants:])");
    if (model.holders.stream().anyMatch(h -> model.has(h, "host"))) {
      value(
          "host_dividends", "Dividends before tax to holders from the host state", hostDividends());
    }
    value(
        "state_take",
        "State take: royalty, lease, taxes, less guarantee and grant",
        "[state_fee$]+[state_lease$]+[state_tax$]+[state_dividend_tax$]-[state_guarantee$]-[state_grant$]");
    value(
        "local_content",
        "Spent in the host state on works and operation",
        "-[local_works$]*(SUM([construction:])+SUM([renewal:]))-[local_operation$]*(SUM([opex:])+SUM([overheads:]))");
  }
}
