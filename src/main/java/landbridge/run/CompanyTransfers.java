package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import landbridge.appraise.AppraisalTerms;
import landbridge.appraise.Component;
import landbridge.appraise.Stakeholder;
import landbridge.finance.CompanyResult;
import landbridge.finance.Concession;
import landbridge.model.Study;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;

/**
 * What the company pays on: dues to the host state, debt service to lenders, dividends to shareholders, as
 * pairs of transfers in real prices. They net to zero, so they change who gains and never how much.
 *
 * <p>Nominal amounts are divided by the company's price index of the year and rounded to the micro-dollar
 * once, before both sides are booked. Lenders stand in the country {@code XW} (rest of the world) where the
 * study has it, otherwise in the host state. Checked by: {@code AppraisalTablesTest}.
 */
final class CompanyTransfers {
  static final String DUES = "dues";
  static final String FINANCE = "finance";
  private static final String LENDERS = "lenders";
  private static final String REST_OF_WORLD = "XW";

  private final AppraisalTerms terms;
  private final Concession concession;
  private final CompanyResult result;
  private final CashFlow.Party company;
  private final List<CashFlow> lines = new ArrayList<>();

  private CompanyTransfers(AppraisalTerms terms, CompanyMapper.Case found, String component) {
    this.terms = terms;
    this.concession = found.concession();
    this.result = found.result();
    this.company = new CashFlow.Party(component, concession.host(), Stakeholder.COMPANY);
  }

  static Ledger of(Study study, AppraisalTerms terms, CompanyMapper.Case found) {
    CompanyTransfers dues = new CompanyTransfers(terms, found, DUES);
    for (String line : List.of("host-fee", "lease", "guarantee", "grant", "corporate-tax")) {
      dues.pair(line + " of the company", line(found, line), dues.host(), Stakeholder.STATE);
    }
    CompanyTransfers finance = new CompanyTransfers(terms, found, FINANCE);
    boolean world = study.countries().stream().anyMatch(c -> c.id().equals(REST_OF_WORLD));
    String lenders = world ? REST_OF_WORLD : finance.host();
    for (CashFlow flow : found.result().lines().lines()) {
      String name = flow.name();
      boolean loan = name.startsWith("draw-")
          || name.startsWith("interest-")
          || name.startsWith("principal-")
          || name.equals("loan-fees");
      if (loan && !fromShareholders(found, name)) {
        finance.pair(name + " of the company", flow::microUsd, lenders, LENDERS);
      }
    }
    finance.holders();
    return new Ledger(dues.lines).plus(new Ledger(finance.lines)).plus(costs(terms, found));
  }

  /** What the company itself uses up and no asset or project has booked: no transfers. */
  static Ledger costs(AppraisalTerms terms, CompanyMapper.Case found) {
    CompanyTransfers own = new CompanyTransfers(terms, found, Component.OPEX);
    for (String line : List.of("overhead", "hand-back")) {
      long[] micro = own.real(line(found, line));
      CashFlow flow = CashFlow.of(line + " of the company", own.company, terms.firstYear(), micro);
      if (!flow.isZero()) {
        own.lines.add(flow);
      }
    }
    return new Ledger(own.lines);
  }

  private String host() {
    return concession.host();
  }

  private static boolean fromShareholders(CompanyMapper.Case found, String line) {
    return found.concession().financing().tranches().stream()
        .anyMatch(loan -> loan.fromShareholders() && line.endsWith("-" + loan.id()));
  }

  private static IntToLongFunction line(CompanyMapper.Case found, String name) {
    return found.result().lines().lines().stream()
        .filter(flow -> flow.name().equals(name))
        .findFirst()
        .<IntToLongFunction>map(flow -> flow::microUsd)
        .orElse(year -> 0);
  }

  private void holders() {
    for (Concession.Holder holder : concession.holders()) {
      String who = "shareholder " + holder.id();
      pair(
          "net payments to " + who,
          year -> -sum(holder, year, false),
          holder.country(),
          Stakeholder.SHAREHOLDERS);
      long[] tax = real(year -> sum(holder, year, true));
      CashFlow.Party pays = new CashFlow.Party(DUES, holder.country(), Stakeholder.SHAREHOLDERS);
      book(
          "dividend tax of " + who, pays, tax, new CashFlow.Party(DUES, host(), Stakeholder.STATE));
    }
  }

  private long sum(Concession.Holder holder, int year, boolean tax) {
    long sum = 0;
    for (CompanyResult.HolderYear row : result.holders()) {
      if (row.holder().equals(holder.id()) && row.year() == year) {
        sum += tax ? -row.dividendTaxMicroUsd() : row.netMicroUsd() + row.dividendTaxMicroUsd();
      }
    }
    return sum;
  }

  /** A line of the company (gain positive) and its other side. */
  private void pair(String name, IntToLongFunction nominal, String country, String stakeholder) {
    CashFlow.Party other = new CashFlow.Party(company.component(), country, stakeholder);
    book(name, company, real(nominal), other);
  }

  private void book(String name, CashFlow.Party one, long[] micro, CashFlow.Party other) {
    CashFlow line = CashFlow.transfer(name, one, terms.firstYear(), micro);
    if (!line.isZero()) {
      lines.add(line);
      lines.add(line.against(name + ", received", other));
    }
  }

  private long[] real(IntToLongFunction nominal) {
    Concession.Accounts accounts = concession.accounts();
    long[] micro = new long[terms.years()];
    for (int y = 0; y < micro.length; y++) {
      int year = terms.firstYear() + y;
      double index = index(1 + accounts.inflation(), year - accounts.priceYear());
      micro[y] = (long) Math.rint(nominal.applyAsLong(year) / index);
    }
    return micro;
  }

  private static double index(double growth, int years) {
    double index = 1;
    for (int i = 0; i < Math.abs(years); i++) {
      index *= growth;
    }
    return years < 0 ? 1 / index : index;
  }
}
