package landbridge.report.workbook;

import java.util.List;
import java.util.StringJoiner;

/**
 * Debt, tax, equity, statements and ratios, year by year. Checked by: {@code WorkbookTest}.
 */
final class FinancePages {
  private final CompanyModel model;

  FinancePages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    return List.of(tax(), debt(), equity(), statements(), ratios());
  }

  private Page tax() {
    Page page = new Page("Tax", "Profit tax without and with the loan; losses are carried forward");
    page.heading("Without the loan: the basis of its size, so that nothing is circular");
    page.formula("profit0", "Profit before tax", "USD", "[ebitda]+[depreciation]");
    corkscrew(page, "0");
    page.formula(
        "free0", "Free cash of the project", "USD", "[ebitda]-[tax0]+[construction]+[renewal]");
    page.heading("With the loan");
    page.formula(
        "profit1",
        "Profit before tax",
        "USD",
        "[ebitda]+[depreciation]+[financecost]-([interest]-[capitalised])");
    corkscrew(page, "1");
    page.formula("net", "Profit", "USD", "[profit1]-[tax1]");
    page.formula("free1", "Free cash", "USD", "[ebitda]-[tax1]+[construction]+[renewal]");
    return page;
  }

  private static void corkscrew(Page page, String n) {
    page.formula("lossopen" + n, "Losses carried forward, opening", "USD", "[loss" + n + "<]");
    page.formula(
        "lossused" + n, "Losses used", "USD", "MIN([lossopen" + n + "],MAX(0,[profit" + n + "]))");
    page.formula(
        "loss" + n,
        "Losses carried forward, closing",
        "USD",
        "[lossopen" + n + "]+MAX(0,-[profit" + n + "])-[lossused" + n + "]");
    page.formula(
        "tax" + n,
        "Profit tax",
        "USD",
        "[corporate_tax$]*(MAX(0,[profit" + n + "])-[lossused" + n + "])");
  }

  private Page debt() {
    Page page = new Page("Debt", "A senior loan sculpted to the cash available, in closed form");
    size(page);
    account(page);
    finance(page);
    return page;
  }

  private static void size(Page page) {
    page.constant("loan", "A loan is taken", "flag", "IF([gearing$]>0,1,0)");
    page.constant(
        "repayments",
        "Years of repayment within the term",
        "yr",
        "MAX(1,MIN([tenor$],[end$]-[repay$]+1))");
    page.formula("before", "Before repayment", "flag", "IF(AND([alive]=1,[year]<[repay$]),1,0)");
    page.formula(
        "repaying",
        "Repayment",
        "flag",
        "IF(AND([year]>=[repay$],[year]<[repay$]+[repayments$]),1,0)");
    page.formula("building", "Construction before repayment", "USD", "-[before]*[construction]");
    page.constant("builtcost", "Construction before repayment", "USD", "SUM([building:])");
    page.formula(
        "drawshare", "Share drawn", "share", "IF([builtcost$]=0,0,[building]/[builtcost$])");
    page.formula(
        "grown",
        "Growth to the start of repayment",
        "1",
        "[before]*(1+[rate$])^([repay$]-1-[year])");
    page.constant(
        "growth",
        "Debt at repayment for each dollar drawn",
        "1",
        "SUMPRODUCT([drawshare:],[grown:])");
    page.formula(
        "cfads0",
        "Cash available for debt service, tax without loan",
        "USD",
        "[ebitda]-[tax0]+[renewal]");
    page.formula(
        "room", "Service that keeps the cover ratio", "USD", "[repaying]*MAX(0,[cfads0])/[cover$]");
    page.formula(
        "worth", "Discount factor of the loan", "1", "[repaying]*(1+[rate$])^([repay$]-1-[year])");
    amount(page);
  }

  private static void amount(Page page) {
    page.constant("carriable", "Debt that the cash carries", "USD", "SUMPRODUCT([room:],[worth:])");
    page.constant(
        "debt",
        "Debt when repayment starts",
        "USD",
        "[loan$]*MIN([gearing$]*[builtcost$]*[growth$],[carriable$])");
    page.constant("drawn", "Loan drawn", "USD", "IF([growth$]=0,0,[debt$]/[growth$])");
  }

  private static void account(Page page) {
    page.heading("Account");
    page.formula("owed", "Debt, opening", "USD", "[balance<]");
    page.formula("draw", "Drawn", "USD", "[drawn$]*[drawshare]");
    page.formula("interest", "Interest", "USD", "[owed]*[rate$]");
    page.formula("capitalised", "Interest added to the debt", "USD", "[before]*[interest]");
    page.formula(
        "service", "Scheduled service", "USD", "IF([carriable$]=0,0,[room]*[debt$]/[carriable$])");
    page.formula(
        "principal",
        "Principal",
        "USD",
        "[repaying]*IF([year]=[repay$]+[repayments$]-1,[owed],MIN([owed],[service]-[interest]))");
    page.formula("balance", "Debt, closing", "USD", "[owed]+[draw]+[capitalised]-[principal]");
    page.formula("paid", "Debt service", "USD", "[interest]-[capitalised]+[principal]");
  }

  private void finance(Page page) {
    page.heading("Interest during construction is written off with the works");
    page.constant("longest", "Longest depreciation", "yr", longest());
    page.constant(
        "financespan", "Years within the term", "yr", "MAX(1,MIN([longest$],[end$]-[repay$]+1))");
    page.formula(
        "financecost",
        "Depreciation of interest",
        "USD",
        "-IF(AND([year]>=[repay$],[year]<[repay$]+[financespan$]),SUM([capitalised:])/[financespan$],0)");
  }

  private String longest() {
    StringJoiner years = new StringJoiner(",", "MAX(", ")");
    model.assets.forEach(a -> years.add("[depreciation-" + a + "$]"));
    return years.toString();
  }

  private Page equity() {
    Page page = new Page("Equity", "Cash, equity called, dividends, and who gets them");
    page.formula(
        "open",
        "Distribution allowed",
        "flag",
        "IF(OR([last]=1,AND([alive]=1,[year]>=[running_from$],OR([loan$]=0,[year]>=[repay$]))),1,0)");
    page.formula(
        "available", "Cash before equity and distribution", "USD", "[cash<]+[free1]+[draw]-[paid]");
    page.formula("called", "Equity called", "USD", "MAX(0,-[available])");
    page.formula("payable", "Payable", "USD", "[open]*MAX(0,[available])");
    page.formula("dividends", "Dividends", "USD", "MIN([payable],MAX(0,[retained<]+[net]))");
    page.formula(
        "repaid", "Capital paid back", "USD", "MIN([payable]-[dividends],[capital<]+[called])");
    page.formula("cash", "Cash, closing", "USD", "[available]+[called]-[dividends]-[repaid]");
    page.formula("capital", "Share capital, closing", "USD", "[capital<]+[called]-[repaid]");
    page.formula("retained", "Retained earnings, closing", "USD", "[retained<]+[net]-[dividends]");
    page.formula("withheld", "Tax withheld from dividends", "USD", "[dividend_tax$]*[dividends]");
    page.formula(
        "toholders", "All shareholders, net", "USD", "[dividends]+[repaid]-[withheld]-[called]");
    holders(page);
    return page;
  }

  private void holders(Page page) {
    StringJoiner paying = new StringJoiner("+");
    StringJoiner sum = new StringJoiner("+");
    for (String h : model.holders) {
      page.heading(h);
      page.formula(
          "held-" + h,
          h + ": share",
          "share",
          "IF([year]>=[start$]+[years$],[share_extended-" + h + "$],[share-" + h + "$])");
      page.formula("div-" + h, h + ": dividends", "USD", "[held-" + h + "]*[dividends]");
      page.formula("back-" + h, h + ": capital paid back", "USD", "[held-" + h + "]*[repaid]");
      page.formula(
          "in-" + h,
          h + ": equity paid in",
          "USD",
          "[held-" + h + "]*[contributes-" + h + "$]/[payingshare]*[called]");
      page.formula(
          "net-" + h,
          h + ": net",
          "USD",
          "[div-" + h + "]*(1-[dividend_tax$])+[back-" + h + "]-[in-" + h + "]");
      paying.add("[held-" + h + "]*[contributes-" + h + "$]");
      sum.add("[net-" + h + "]");
    }
    page.heading("Sums");
    page.formula("payingshare", "Shares of those who pay equity", "share", paying.toString());
    page.formula("holdersum", "Sum of shareholders", "USD", sum.toString());
  }

  private Page statements() {
    Page page = new Page("FS", "Income statement, cash flow, balance sheet");
    page.heading("Income statement");
    page.formula("fs1", "Revenue", "USD", "[revenue]");
    page.formula("fs2", "Operating cost, overhead, fee and lease", "USD", "[ebitda]-[revenue]");
    page.formula("fs3", "Depreciation", "USD", "[depreciation]+[financecost]");
    page.formula("fs4", "Interest", "USD", "-([interest]-[capitalised])");
    page.formula("fs5", "Profit tax", "USD", "-[tax1]");
    page.formula("fs6", "Profit", "USD", "[fs1]+[fs2]+[fs3]+[fs4]+[fs5]");
    page.heading("Cash flow");
    page.formula("fs7", "Free cash", "USD", "[free1]");
    page.formula("fs8", "Loan drawn less service", "USD", "[draw]-[paid]");
    page.formula("fs9", "Equity called", "USD", "[called]");
    page.formula("fs10", "Distributions", "USD", "-[dividends]-[repaid]");
    page.formula("fs11", "Change of cash", "USD", "[fs7]+[fs8]+[fs9]+[fs10]");
    page.heading("Balance sheet");
    page.formula(
        "fixed",
        "Fixed assets",
        "USD",
        "[fixed<]-[construction]-[renewal]+[capitalised]+[depreciation]+[financecost]");
    page.formula("fs12", "Cash", "USD", "[cash]");
    page.formula("assets", "Assets", "USD", "[fixed]+[fs12]");
    page.formula("fs13", "Debt", "USD", "[balance]");
    page.formula("fs14", "Share capital", "USD", "[capital]");
    page.formula("fs15", "Retained earnings", "USD", "[retained]");
    page.formula("claims", "Debt and equity", "USD", "[fs13]+[fs14]+[fs15]");
    page.formula("unbalanced", "Difference", "USD", "[assets]-[claims]");
    return page;
  }

  private Page ratios() {
    Page page = new Page("Ratios", "What sums the company up");
    page.formula(
        "cumulative", "Cumulative free cash of the project", "USD", "[cumulative<]+[free0]");
    page.formula(
        "crossing",
        "Years to payback, where the sum crosses zero",
        "yr",
        "IF(AND([cumulative<]<0,[cumulative]>=0),[year]-[first$]-1-[cumulative<]/[free0],0)");
    page.formula("cfads", "Cash available for debt service", "USD", "[ebitda]-[tax1]+[renewal]");
    page.formula("dscr", "Debt service cover ratio", "1", "IF([service]>0,[cfads]/[paid],\"\")");
    project(page);
    totals(page);
    return page;
  }

  private static void project(Page page) {
    page.constant(
        "project_irr",
        "Project IRR after tax",
        "1/yr",
        "IFERROR(IRR([free0:],[hurdle$]),\"none\")");
    page.constant(
        "irr_check",
        "Value at that rate (should be near 0)",
        "USD",
        "IFERROR(NPV([project_irr$],[free0:]),0)");
    page.constant(
        "project_npv", "Project NPV at the hurdle rate", "USD", "SUMPRODUCT([free0:],[discount:])");
    page.constant(
        "payback",
        "Payback from the end of the first year",
        "yr",
        "IF(SUM([free0:])<0,\"none\",MAX([crossing:]))");
    page.constant(
        "equity_irr",
        "Equity IRR after dividend tax",
        "1/yr",
        "IFERROR(IRR([toholders:],[hurdle$]),\"none\")");
    page.constant(
        "equity_npv",
        "Equity NPV at the hurdle rate",
        "USD",
        "SUMPRODUCT([toholders:],[discount:])");
  }

  private void totals(Page page) {
    page.constant("total_equity", "Equity paid in", "USD", "SUM([called:])");
    page.constant("total_dividends", "Dividends before tax", "USD", "SUM([dividends:])");
    page.constant("total_capital_repaid", "Capital paid back", "USD", "SUM([repaid:])");
    for (String h : model.holders) {
      page.constant(
          "total_dividends-" + h, h + ": dividends before tax", "USD", "SUM([div-" + h + ":])");
      page.constant(
          "npv-" + h,
          h + ": NPV after dividend tax",
          "USD",
          "SUMPRODUCT([net-" + h + ":],[discount:])");
    }
    page.constant(
        "state_take",
        "State take: fee, lease, profit tax, dividend tax",
        "USD",
        "SUM([tax1:])+SUM([withheld:])-SUM([fee:])-SUM([leases:])");
    page.constant("total_revenue", "Revenue", "USD", "SUM([revenue:])");
    page.constant(
        "total_capex", "Construction and renewals", "USD", "-SUM([construction:])-SUM([renewal:])");
    page.constant(
        "dscr_min", "Lowest debt service cover ratio", "1", "IF([loan$]=0,\"none\",MIN([dscr:]))");
    page.constant(
        "llcr",
        "Loan life cover ratio",
        "1",
        "IF([debt$]=0,\"none\",SUMPRODUCT([cfads:],[worth:])/[debt$])");
  }
}
