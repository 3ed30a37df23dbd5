package landbridge.report.workbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Loans in order of rank: size in closed form, drawings, fees, interest, repayment, sweep; then what the
 * lenders look at. Nothing is circular: a loan is sized by the cash of the company without loans.
 *
 * <p>Debt when repayment starts = amount drawn times sum of share of construction (1 + rate)^(repayment -
 * 1 - year); service = debt times the service of one dollar. Checked by: {@code WorkbookTest}, {@code
 * WorkbookDebtTest}.
 */
final class DebtPage {
  private final CompanyModel model;
  private final Page page = Page.ofAccounts(
      "Debt",
      "Loans in order of rank, sized in closed form by the cash of the company without loans");

  DebtPage(CompanyModel model) {
    this.model = model;
  }

  Page page() {
    construction();
    for (int i = 0; i < model.loans.size(); i++) {
      String loan = model.loans.get(i);
      page.heading(loan + ": size");
      size(loan, model.loans.subList(0, i));
      amount(loan);
      borrowed(loan);
      page.heading(loan + ": account");
      account(loan);
      repayment(loan, model.loans.subList(0, i));
    }
    all();
    lenders();
    reserve();
    pool();
    return page;
  }

  private static String of(String formula, String loan) {
    return formula.replace("%s", loan);
  }

  private String each(String text) {
    return model.loans.stream().map(l -> of(text, l)).collect(Collectors.joining("+"));
  }

  private void yearly(String key, String loan, String label, String unit, String formula) {
    page.formula(key + "-" + loan, loan + ": " + label, unit, of(formula, loan));
  }

  private void single(String key, String loan, String label, String unit, String formula) {
    page.constant(key + "-" + loan, loan + ": " + label, unit, of(formula, loan));
  }

  private void construction() {
    page.heading("Construction to pay for");
    page.constant(
        "repay",
        "First date of repayment within the term",
        "date",
        "MAX([first$]+1/[per_year$],MIN([repayment_start$],[last_begins$]))");
    page.formula(
        "since",
        model.columns() + " since the first repayment",
        "count",
        "([date]-[repay$])*[per_year$]");
    page.formula("before", "Before repayment", "flag", "IF(AND([alive]=1,[since]<0),1,0)");
    page.formula(
        "building", "Construction less grants", "USD", "-[before]*([construction]+[grants])");
    page.constant("builtcost", "Construction less grants", "USD", "SUM([building:])");
    page.formula(
        "drawshare", "Share drawn", "share", "IF([builtcost$]=0,0,[building]/[builtcost$])");
    page.formula(
        "cfads0",
        "Cash available for debt service, tax without loans",
        "USD",
        "[ebitda]-[tax0]+[renewal]-[tomra]");
  }

  /** Terms in periods. */
  private void terms(String loan) {
    single("periodrate", loan, "interest rate of a period", "1", "[rate-%s$]/[per_year$]");
    single(
        "n",
        loan,
        "periods of repayment",
        "count",
        "MAX(1,MIN([tenor-%s$],[end$]-[repay$]+1)*[per_year$])");
    single(
        "only",
        loan,
        "of them with interest only",
        "count",
        "MIN([grace-%s$]*[per_year$],[n-%s$]-1)");
  }

  private void size(String loan, List<String> earlier) {
    terms(loan);
    yearly("repaying", loan, "repayment", "flag", "IF(AND([since]>=0,[since]<[n-%s$]),1,0)");
    yearly(
        "grown",
        loan,
        "a dollar drawn, when repayment starts",
        "1",
        "[before]*(1+[periodrate-%s$])^(-[since]-1)");
    single(
        "growth",
        loan,
        "debt at repayment for each dollar drawn",
        "1",
        "SUMPRODUCT([drawshare:],[grown-%s:])");
    String taken = earlier.isEmpty()
        ? ""
        : "-(" + earlier.stream().map(l -> "[sched-" + l + "]").collect(Collectors.joining("+"))
            + ")";
    yearly(
        "room",
        loan,
        "service that keeps the cover ratio",
        "USD",
        "[repaying-%s]*MAX(0,MAX(0,[cfads0])/IF([cover-%s$]>0,[cover-%s$],1)" + taken + ")");
    yearly(
        "worth",
        loan,
        "discount factor",
        "1",
        "IF([since]>=[only-%s$],[repaying-%s],0)*(1+[periodrate-%s$])^([only-%s$]-[since]-1)");
    single(
        "pvroom",
        loan,
        "present value of that service",
        "USD",
        "SUMPRODUCT([room-%s:],[worth-%s:])");
  }

  private void amount(String loan) {
    single(
        "annuity",
        loan,
        "level service of one dollar",
        "1",
        "IF([periodrate-%s$]=0,1/([n-%s$]-[only-%s$]),[periodrate-%s$]/(1-1/(1+[periodrate-%s$])^([n-%s$]-[only-%s$])))");
    yearly(
        "unit",
        loan,
        "service of one dollar",
        "1",
        "[repaying-%s]*IF([since]<[only-%s$],[periodrate-%s$],CHOOSE([repayment-%s$],"
            + "IF([pvroom-%s$]=0,0,[room-%s]/[pvroom-%s$]),[annuity-%s$],"
            + "(1+[periodrate-%s$]*([n-%s$]-[since]))/([n-%s$]-[only-%s$]),"
            + "[periodrate-%s$]+IF([since]+1=[n-%s$],1,0)))");
    yearly(
        "bound",
        loan,
        "debt that the cash of this period carries",
        "USD",
        "IF(AND([repaying-%s]=1,[unit-%s]>0,MAX(IF([since]<[only-%s$],1,0),CHOOSE([repayment-%s$],"
            + "0,1,1,IF([since]+1<[n-%s$],1,0)))=1),[room-%s]/[unit-%s],\"\")");
  }

  /** What the cover ratio, gearing and amount allow; the smallest is borrowed. */
  private void borrowed(String loan) {
    single(
        "sculpted",
        loan,
        "debt that the cash of all periods carries",
        "USD",
        "CHOOSE([repayment-%s$],[pvroom-%s$],\"none\",\"none\",\"none\")");
    single(
        "carriable",
        loan,
        "debt that the cover ratio allows",
        "USD",
        "IF([cover-%s$]=0,\"none\",IF(COUNT([bound-%s:],[sculpted-%s$])=0,\"none\","
            + "MIN([bound-%s:],[sculpted-%s$])))");
    single(
        "limit",
        loan,
        "debt that gearing and amount allow",
        "USD",
        "[growth-%s$]*MIN([gearing-%s$]*[builtcost$],IF(ISNUMBER([amount-%s$]),[amount-%s$],[builtcost$]*MAX(1,[gearing-%s$])))");
    single(
        "debt",
        loan,
        "debt when repayment starts",
        "USD",
        "[loans$]*MAX(0,MIN([limit-%s$],[carriable-%s$]))");
    single("drawn", loan, "amount drawn", "USD", "IF([growth-%s$]=0,0,[debt-%s$]/[growth-%s$])");
  }

  private void account(String loan) {
    yearly("owed", loan, "opening", "USD", "[balance-%s<]");
    yearly("draw", loan, "drawn", "USD", "[drawn-%s$]*[drawshare]");
    yearly("sofar", loan, "drawn so far", "USD", "[sofar-%s<]+[draw-%s]");
    yearly(
        "fees",
        loan,
        "fees",
        "USD",
        "[before]*(IF(AND([draw-%s]<>0,[sofar-%s<]=0),[drawn-%s$]*[upfront-%s$],0)+IF([sofar-%s]<>0,"
            + "([drawn-%s$]-[sofar-%s<])*[commitment-%s$]/[per_year$],0))");
    yearly("interest", loan, "interest", "USD", "[owed-%s]*[periodrate-%s$]");
    yearly(
        "built",
        loan,
        "debt while it is drawn",
        "USD",
        "[before]*([built-%s<]*(1+[periodrate-%s$])+[draw-%s])");
    yearly(
        "capitalised",
        loan,
        "interest added to the loan",
        "USD",
        "[before]*[built-%s<]*[periodrate-%s$]");
  }

  private void repayment(String loan, List<String> earlier) {
    yearly("sched", loan, "scheduled service", "USD", "[debt-%s$]*[unit-%s]");
    yearly(
        "principal",
        loan,
        "principal",
        "USD",
        "[repaying-%s]*IF([since]+1=[n-%s$],[owed-%s],MIN([owed-%s],[sched-%s]-[interest-%s]))");
    yearly(
        "unswept",
        loan,
        "before the cash sweep",
        "USD",
        "[owed-%s]+[draw-%s]+[capitalised-%s]-[principal-%s]");
    String taken = earlier.isEmpty()
        ? "[pot]"
        : "MAX(0,[pot]-("
            + earlier.stream().map(l -> "[swept-" + l + "]").collect(Collectors.joining("+"))
            + "))";
    yearly(
        "swept",
        loan,
        "prepaid by the cash sweep",
        "USD",
        "(1-[from_shareholders-%s$])*MIN(MAX(0,[unswept-%s])," + taken + ")");
    yearly("balance", loan, "closing", "USD", "[unswept-%s]-[swept-%s]");
    yearly(
        "paid",
        loan,
        "interest and principal paid",
        "USD",
        "[interest-%s]-[capitalised-%s]+[principal-%s]");
  }

  private void all() {
    page.heading("All loans");
    page.formula("draw", "Drawn", "USD", each("[draw-%s]"));
    page.formula("fees", "Fees", "USD", each("[fees-%s]"));
    page.formula("interest", "Interest", "USD", each("[interest-%s]"));
    page.formula("capitalised", "Interest added to the loans", "USD", each("[capitalised-%s]"));
    page.formula("principal", "Principal", "USD", each("[principal-%s]"));
    page.formula("swept", "Cash sweep", "USD", each("[swept-%s]"));
    page.formula("balance", "Debt, closing", "USD", each("[balance-%s]"));
    page.formula("paid", "Debt service", "USD", each("[paid-%s]"));
    page.formula(
        "holderloans",
        "Shareholder loans: served less drawn",
        "USD",
        each("[from_shareholders-%s$]*([paid-%s]+[swept-%s]-[draw-%s])"));
  }

  private void lenders() {
    page.heading("Lenders' loans");
    page.formula(
        "lenderpaid", "Service paid", "USD", each("(1-[from_shareholders-%s$])*[paid-%s]"));
    page.formula(
        "lenderdue", "Scheduled service", "USD", each("(1-[from_shareholders-%s$])*[sched-%s]"));
    page.formula(
        "lenderunswept",
        "Debt before the cash sweep",
        "USD",
        each("(1-[from_shareholders-%s$])*[unswept-%s]"));
    page.formula(
        "lenderowed", "Debt, closing", "USD", each("(1-[from_shareholders-%s$])*[balance-%s]"));
    page.formula(
        "lenderrate",
        "Mean rate of a period on what is owed at its beginning",
        "1",
        "IF([lenderowed<]>[least$],("
            + each("(1-[from_shareholders-%s$])*[periodrate-%s$]*[owed-%s]")
            + ")/[lenderowed<],[lenderrate<])");
  }

  private void reserve() {
    page.heading("Debt service reserve");
    page.constant(
        "ahead",
        model.columns() + " of service held",
        "count",
        "ROUNDUP([reserve_months$]*[per_year$]/[months$],0)");
    page.formula(
        "target",
        "Target",
        "USD",
        "IF(AND([since]>=-1,[date]<[last_begins$]),MIN([lenderunswept],SUMIFS([lenderdue:],[column:],"
            + "\">\"&[column],[column:],\"<=\"&([column]+[ahead$]))),0)");
  }

  private void pool() {
    page.heading("Interest and fees during construction are written off with the works");
    String longest = model.assets.stream()
        .map(a -> "[depreciation-" + a + "$]")
        .collect(Collectors.joining(",", "MAX(", ")"));
    page.constant("longest", "Longest depreciation", "yr", longest);
    page.constant(
        "financespan",
        model.columns() + " within the term",
        "count",
        "MAX(1,MIN([longest$],[end$]-[repay$]+1)*[per_year$])");
    page.formula(
        "financecost",
        "Depreciation of interest and fees",
        "USD",
        "-IF(AND([since]>=0,[since]<[financespan$]),(SUM([capitalised:])+SUM([fees:]))/[financespan$],0)");
  }
}
