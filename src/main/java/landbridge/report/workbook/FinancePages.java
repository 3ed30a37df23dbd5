package landbridge.report.workbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tax, equity and statements, year by year. Checked by: {@code WorkbookTest}.
 */
final class FinancePages {
  private final CompanyModel model;

  FinancePages(CompanyModel model) {
    this.model = model;
  }

  List<Page> pages() {
    return List.of(new DebtPage(model).page(), tax(), equity(), statements());
  }

  private Page tax() {
    Page page =
        Page.ofAccounts("Tax", "Profit tax without and with the loans; losses are carried forward");
    page.heading("Without the loans: the basis of their size, so that nothing is circular");
    page.formula("profit0", "Profit before tax", "USD", "[ebitda]+[depreciation]");
    losses(page, "0");
    page.formula(
        "free0",
        "Free cash of the project",
        "USD",
        "[ebitda]-[tax0]+[construction]+[grants]+[renewal]");
    page.heading("With the loans");
    page.formula(
        "profit1",
        "Profit before tax",
        "USD",
        "[ebitda]+[depreciation]+[financecost]-([interest]-[capitalised])");
    losses(page, "1");
    page.formula("net", "Profit", "USD", "[profit1]-[tax1]");
    page.formula("free1", "Free cash", "USD", "[ebitda]-[tax1]+[construction]+[grants]+[renewal]");
    return page;
  }

  /** Oldest losses are used first and lapse first, so the sum that has left is enough to know. */
  private static void losses(Page page, String n) {
    page.formula("newloss" + n, "Loss of the period", "USD", "MAX(0,-[profit" + n + "])");
    page.formula("lossopen" + n, "Losses carried forward, opening", "USD", "[loss" + n + "<]");
    page.formula(
        "lapsed" + n,
        "Losses that lapse",
        "USD",
        "IF([loss_years$]=0,0,MAX(0,SUMIFS([newloss" + n
            + "^],[date^],\"<\"&([date]-[loss_years$]))-[left" + n + "<]))");
    page.formula(
        "lossused" + n,
        "Losses used",
        "USD",
        "MIN([lossopen" + n + "]-[lapsed" + n + "],MAX(0,[profit" + n + "]))");
    page.formula(
        "loss" + n,
        "Losses carried forward, closing",
        "USD",
        "[lossopen" + n + "]+[newloss" + n + "]-[lapsed" + n + "]-[lossused" + n + "]");
    page.formula(
        "left" + n,
        "Losses used or lapsed so far",
        "USD",
        "[left" + n + "<]+[lapsed" + n + "]+[lossused" + n + "]");
    page.formula(
        "tax" + n,
        "Profit tax",
        "USD",
        "[corporate_tax$]*(MAX(0,[profit" + n + "])-[lossused" + n + "])");
  }

  private Page equity() {
    Page page =
        Page.ofAccounts("Equity", "Cash, reserves, equity called, dividends, and who gets them");
    cash(page);
    distribution(page);
    page.heading("Shares of those who pay equity");
    page.formula("payingshare", "In the period", "share", each("[held-%s]*[contributes-%s$]", "+"));
    page.constant(
        "lendingshare",
        "In the first year of the accounts: the loans of shareholders are theirs",
        "share",
        "SUMIFS([payingshare:],[date:],[first$])");
    model.holders.forEach(h -> holder(page, h));
    page.heading("Sums");
    page.formula("sharesum", "Shares of the year", "share", each("[held-%s]", "+"));
    page.formula("holdersum", "Sum of shareholders", "USD", each("[net-%s]", "+"));
    return page;
  }

  private String each(String text, String with) {
    return model.holders.stream().map(h -> text.replace("%s", h)).collect(Collectors.joining(with));
  }

  private static void cash(Page page) {
    page.heading("Cash before distribution");
    page.formula("cashopen", "Cash, opening", "USD", "[cash<]");
    page.formula("flow", "Cash after debt service", "USD", "[free1]-[tomra]-[fees]+[draw]-[paid]");
    page.formula("reserveopen", "Debt service reserve, opening", "USD", "[dsra<]");
    page.formula("available", "Cash and reserve", "USD", "[cashopen]+[flow]+[reserveopen]");
    page.formula(
        "dsra",
        "Debt service reserve, closing",
        "USD",
        "IF([since]=-1,[target],MIN([target],MAX(0,[available])))");
    page.formula("called", "Equity called", "USD", "MAX(0,[dsra]-[available])");
    page.formula("left", "Cash left", "USD", "[available]+[called]-[dsra]");
    page.heading("What stops distributions");
    page.formula(
        "cfads", "Cash available for debt service", "USD", "[ebitda]-[tax1]+[renewal]-[tomra]");
    page.formula(
        "locked",
        "Locked up",
        "flag",
        "IF(AND([lenderpaid]>[least$],[cfads]<[lock_up$]*[lenderpaid]),1,0)");
    page.formula(
        "breach",
        "Cover below that of default",
        "flag",
        "IF(AND([lenderpaid]>[least$],[cfads]<[default_cover$]*[lenderpaid]),1,0)");
    page.formula(
        "taken",
        "Lenders have stepped in",
        "flag",
        "IF(SUMIFS([breach^],[date^],\">\"&([date]-MAX(1/[per_year$],[step_in_years$])))>0,1,0)");
    page.formula(
        "open",
        "Distribution allowed",
        "flag",
        "IF(OR([last]=1,AND([alive]=1,[year]>=[running_from$],OR([loans$]=0,[since]>=0),[locked]=0,[taken]=0)),1,0)");
  }

  private static void distribution(Page page) {
    page.heading("Distribution");
    page.formula(
        "pot",
        "Cash that prepays loans",
        "USD",
        "IF([since]>=0,[left]*IF([taken]=1,1,[sweep$]),0)");
    page.formula("rest", "Cash after the sweep", "USD", "[left]-[swept]");
    page.formula(
        "payable", "Payable", "USD", "[open]*MAX(0,[rest]-IF([last]=1,0,[minimum_cash$]))");
    page.formula("dividends", "Dividends", "USD", "MIN([payable],MAX(0,[retained<]+[net]))");
    page.formula(
        "repaid",
        "Capital paid back",
        "USD",
        "IF(OR([last]=1,[policy$]=1),MIN([payable]-[dividends],[capital<]+[called]),0)");
    page.formula("cash", "Cash, closing", "USD", "[rest]-[dividends]-[repaid]");
    page.formula("capital", "Share capital, closing", "USD", "[capital<]+[called]-[repaid]");
    page.formula("retained", "Retained earnings, closing", "USD", "[retained<]+[net]-[dividends]");
    page.formula("withheld", "Tax withheld from dividends", "USD", "[dividend_tax$]*[dividends]");
    page.formula(
        "toholders",
        "All shareholders, net",
        "USD",
        "[dividends]+[repaid]-[withheld]-[called]+[holderloans]");
  }

  private void holder(Page page, String h) {
    String during = model.dated(h, "share").isEmpty() ? "[share-" + h + "$]" : "[steps-" + h + "]";
    page.heading(h);
    page.formula(
        "held-" + h,
        h + ": share",
        "share",
        "IF([year]>=[start$]+[years$],[share_extended-" + h + "$]," + during + ")");
    page.formula("div-" + h, h + ": dividends", "USD", "[held-" + h + "]*[dividends]");
    page.formula("back-" + h, h + ": capital paid back", "USD", "[held-" + h + "]*[repaid]");
    page.formula(
        "in-" + h,
        h + ": equity paid in",
        "USD",
        "IF([payingshare]=0,0,[held-" + h + "]*[contributes-" + h + "$]/[payingshare]*[called])");
    page.constant(
        "lends-" + h,
        h + ": part of shareholder loans",
        "share",
        "IF([lendingshare$]=0,0,SUMIFS([held-" + h + ":],[date:],[first$])*[contributes-" + h
            + "$]/[lendingshare$])");
    page.formula("lent-" + h, h + ": loans", "USD", "[lends-" + h + "$]*[holderloans]");
    page.formula(
        "net-" + h,
        h + ": net",
        "USD",
        "[div-" + h + "]*(1-[dividend_tax$])+[back-" + h + "]-[in-" + h + "]+[lent-" + h + "]");
  }

  private Page statements() {
    Page page =
        Page.ofAccounts("FS", "Income statement, cash flow, balance sheet; costs are negative");
    income(page);
    cashFlow(page);
    balance(page);
    return page;
  }

  private static void income(Page page) {
    page.heading("Income statement");
    page.formula("fs-revenue", "Revenue", "USD", "[revenue]");
    page.formula("fs-opex", "Operating cost", "USD", "[opex]");
    page.formula("fs-overhead", "Overhead", "USD", "[overheads]");
    page.formula("fs-fee", "Royalty to the host state", "USD", "[fee]");
    page.formula("fs-lease", "Lease", "USD", "[leases]");
    page.formula("fs-guarantee", "Guarantee", "USD", "[guarantee]");
    page.formula("fs-handed", "Hand-back", "USD", "[handed]");
    page.formula(
        "fs-ebitda",
        "Earnings before interest, tax and depreciation",
        "USD",
        "[fs-revenue]+[fs-opex]+[fs-overhead]+[fs-fee]+[fs-lease]+[fs-guarantee]+[fs-handed]");
    page.formula("fs-depreciation", "Depreciation", "USD", "[depreciation]+[financecost]");
    page.formula("fs-interest", "Interest", "USD", "[capitalised]-[interest]");
    page.formula(
        "fs-before", "Profit before tax", "USD", "[fs-ebitda]+[fs-depreciation]+[fs-interest]");
    page.formula("fs-tax", "Profit tax", "USD", "-[tax1]");
    page.formula("fs-profit", "Profit", "USD", "[fs-before]+[fs-tax]");
  }

  private static void cashFlow(Page page) {
    page.heading("Cash flow");
    page.formula(
        "cf-ebitda", "Earnings before interest, tax and depreciation", "USD", "[fs-ebitda]");
    page.formula("cf-tax", "Profit tax", "USD", "[fs-tax]");
    page.formula("cf-construction", "Construction", "USD", "[construction]");
    page.formula("cf-grants", "Grants", "USD", "[grants]");
    page.formula("cf-renewal", "Renewals", "USD", "[renewal]");
    page.formula(
        "cf-free",
        "Free cash",
        "USD",
        "[cf-ebitda]+[cf-tax]+[cf-construction]+[cf-grants]+[cf-renewal]");
    page.formula("cf-draw", "Loans drawn", "USD", "[draw]");
    page.formula("cf-fees", "Loan fees", "USD", "-[fees]");
    page.formula("cf-interest", "Interest", "USD", "[fs-interest]");
    page.formula("cf-principal", "Principal", "USD", "-[principal]");
    page.formula("cf-swept", "Cash sweep", "USD", "-[swept]");
    page.formula("cf-dsra", "To the debt service reserve", "USD", "[dsra<]-[dsra]");
    page.formula("cf-mra", "To the maintenance reserve", "USD", "-[tomra]");
    page.formula("cf-equity", "Equity called", "USD", "[called]");
    page.formula("cf-dividends", "Dividends", "USD", "-[dividends]");
    page.formula("cf-repaid", "Capital paid back", "USD", "-[repaid]");
    page.formula(
        "cf-change",
        "Change of cash",
        "USD",
        "[cf-free]+[cf-draw]+[cf-fees]+[cf-interest]+[cf-principal]+[cf-swept]+[cf-dsra]+[cf-mra]"
            + "+[cf-equity]+[cf-dividends]+[cf-repaid]");
  }

  private static void balance(Page page) {
    page.heading("Balance sheet");
    page.formula(
        "bs-fixed",
        "Fixed assets",
        "USD",
        "[bs-fixed<]-[construction]-[grants]-[renewal]+[capitalised]+[fees]+[fs-depreciation]");
    page.formula("bs-cash", "Cash", "USD", "[bs-cash<]+[cf-change]");
    page.formula("bs-dsra", "Debt service reserve", "USD", "[dsra]");
    page.formula("bs-mra", "Maintenance reserve", "USD", "[mra]");
    page.formula("bs-assets", "Assets", "USD", "[bs-fixed]+[bs-cash]+[bs-dsra]+[bs-mra]");
    page.formula("bs-debt", "Debt", "USD", "[balance]");
    page.formula("bs-capital", "Share capital", "USD", "[capital]");
    page.formula("bs-retained", "Retained earnings", "USD", "[retained]");
    page.formula("bs-claims", "Debt and equity", "USD", "[bs-debt]+[bs-capital]+[bs-retained]");
    page.formula("unbalanced", "Difference", "USD", "[bs-assets]-[bs-claims]");
  }
}
