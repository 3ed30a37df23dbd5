package landbridge.run;

import java.util.List;
import landbridge.finance.Concession;
import landbridge.finance.ConcessionAsset;
import landbridge.finance.Financing;
import landbridge.model.Asset;

/**
 * Result tables of what the company was computed from, so that a workbook can compute it again: every
 * term with the address of its input, and the use of every asset by year.
 *
 * <p>Checked by: {@code RunnerTest}, {@code WorkbookTest}.
 */
final class CompanyTerms {
  private final ResultTable.Rows uses = ResultTable.of("asset_year");
  private final ResultTable.Rows terms = ResultTable.of("company_term");

  /** Adds the company of a scenario. */
  void add(String scenario, CompanyMapper.Case found) {
    Concession concession = found.concession();
    company(scenario, concession);
    for (int a = 0; a < found.uses().size(); a++) {
      asset(
          scenario, concession, concession.assets().get(a), found.uses().get(a).asset());
      use(scenario, concession, a, found.uses().get(a));
    }
    for (Concession.Holder holder : concession.holders()) {
      Subject subject = new Subject(scenario, "shareholder", holder.id(), "shareholders");
      subject.add("share", holder.share(), "1", "share");
      subject.add("share_extended", holder.shareExtended(), "1", "share_extended");
      subject.add("contributes", holder.contributes() ? 1 : 0, "1", "contributes");
      boolean host = holder.country().equals(concession.host());
      subject.add("host", host ? 1 : 0, "1", "country");
      holder.steps().forEach((year, share) -> subject.add("share_" + year, share, "1", "shares"));
    }
    for (Financing.Tranche tranche : concession.financing().tranches()) {
      loan(new Subject(scenario, "loan", tranche.id(), "loans"), tranche);
    }
  }

  /** A loan; a limit of its amount stands only if there is one. */
  private static void loan(Subject subject, Financing.Tranche tranche) {
    Financing.Service service = tranche.service();
    subject.add("repayment", service.repayment().ordinal() + 1, "", "repayment");
    subject.add("rate", service.rate(), "1/yr", "rate");
    subject.add("tenor", service.tenorYears(), "yr", "tenor");
    subject.add("grace", service.graceYears(), "yr", "grace");
    subject.add("cover", tranche.size().coverRatio(), "1", "cover");
    subject.add("gearing", tranche.size().gearing(), "1", "gearing");
    if (tranche.size().amountUsd() < Double.POSITIVE_INFINITY) {
      subject.add("amount", tranche.size().amountUsd(), "USD", "");
    }
    subject.add("upfront", tranche.fees().upfront(), "1", "upfront_fee");
    subject.add("commitment", tranche.fees().commitment(), "1/yr", "commitment_fee");
    subject.add("from_shareholders", tranche.fromShareholders() ? 1 : 0, "1", "kind");
  }

  private void company(String scenario, Concession concession) {
    Subject subject = new Subject(scenario, "company", concession.id(), "company");
    Concession.Term term = concession.term();
    Concession.Accounts accounts = concession.accounts();
    Concession.Dues dues = concession.dues();
    subject.add("start", term.start(), "", "start");
    subject.add("years", term.years(), "yr", "term");
    subject.add("extension", term.extension(), "yr", "extension");
    subject.add("extended", term.extended() ? 1 : 0, "1", "extended");
    subject.add("price_year", accounts.priceYear(), "", "");
    subject.add("inflation", accounts.inflation(), "1/yr", "inflation");
    subject.add("tariff_indexation", accounts.tariffIndexation(), "1", "tariff_indexation");
    subject.add("hurdle", accounts.hurdle(), "1/yr", "hurdle");
    subject.add("overhead", accounts.overheadUsd(), "USD/yr", "overhead");
    subject.add("corporate_tax", dues.corporateTax(), "1", "corporate_tax");
    subject.add("loss_years", dues.lossYears(), "yr", "loss_years");
    subject.add("dividend_tax", dues.dividendTax(), "1", "dividend_tax");
    subject.add("host_fee", dues.hostFee(), "1", "host_fee");
    subject.add("lease", dues.leaseUsd(), "USD/yr", "lease");
    subject.add("periods", term.periodsPerYear(), "", "periods");
    support(subject, concession);
    rules(new Subject(scenario, "company", concession.id(), "financing"), concession.financing());
  }

  private static void support(Subject subject, Concession concession) {
    Concession.Support support = concession.dues().support();
    subject.add("guaranteed_share", support.guaranteedShare(), "1", "guarantee_share");
    subject.add("hand_back", support.handBackUsd(), "USD", "hand_back");
    subject.add("grant", support.grantUsd(), "USD", "grant");
    subject.add("local_works", support.local().works(), "1", "local_works");
    subject.add("local_operation", support.local().operation(), "1", "local_operation");
    for (int year = concession.term().start();
        support.guaranteedShare() > 0 && year <= concession.term().end();
        year++) {
      subject.add("guaranteed_" + year, support.guaranteedUsd().usd(year), "USD/yr", "guarantee");
    }
  }

  private static void rules(Subject subject, Financing financing) {
    Financing.Distribution rules = financing.distribution();
    subject.add("repayment_start", financing.repaymentStart(), "", "repayment_start");
    subject.add("reserve_months", financing.reserve().months(), "", "dsra_months");
    subject.add("policy", rules.policy().ordinal() + 1, "", "distribution");
    subject.add("lock_up", rules.lockUp(), "1", "lock_up");
    subject.add("sweep", rules.sweep(), "1", "sweep");
    subject.add("minimum_cash", rules.minimumCashUsd(), "USD", "minimum_cash");
    subject.add("default_cover", financing.stepIn().coverRatio(), "1", "default_cover");
    subject.add("step_in_years", financing.stepIn().years(), "yr", "step_in_years");
  }

  private void asset(String scenario, Concession concession, ConcessionAsset asset, Asset from) {
    Concession.Accounts accounts = concession.accounts();
    Subject subject = new Subject(scenario, "asset", asset.id(), "assets");
    Subject project = new Subject(scenario, "asset", asset.id(), "projects", from.project());
    ConcessionAsset.Building works = asset.works();
    project.add("opens", works.opens(), "", "opens");
    project.add("cost", works.costUsd(), "USD", "cost");
    subject.add("depreciation", works.depreciationYears(), "yr", "depreciation");
    double indexation = asset.revenue().indexation().orElse(accounts.tariffIndexation());
    subject.add("tariff_indexation", indexation, "1", "tariff_indexation");
    project.add("renewal_every", works.renewal().everyYears(), "yr", "life");
    project.add("renewal_share", works.renewal().share(), "1", "residual");
    project.add("reserve_years", works.renewal().reserveYears(), "yr", "");
    subject.add("tariff", from.tariff().tariffUsdPerT(), "USD/t", "tariff");
    subject.add("tariff_tkm", from.tariff().tariffTkmUsdPerTkm(), "USD/tkm", "tariff_tkm");
    subject.add("opex_fixed", asset.opex().fixedUsd(), "USD/yr", "opex_fixed");
    subject.add("opex_variable", from.opex().opexVariableUsdPerTkm(), "USD/tkm", "opex_variable");
    numbered(project, "phasing", works.phasing().shares(), "profile");
    numbered(subject, "ramp_up", asset.revenue().rampUp(), "ramp_up");
  }

  private static void numbered(Subject subject, String name, List<Double> values, String column) {
    for (int i = 0; i < values.size(); i++) {
      subject.add(name + "_" + (i + 1), values.get(i), "1", column);
    }
  }

  /** To the end of the term or of the appraisal, whichever is later: tariffs stay a transfer after the term. */
  private void use(String scenario, Concession concession, int a, CompanyMapper.AssetUse use) {
    ConcessionAsset asset = concession.assets().get(a);
    int first = Math.min(asset.works().begins(), concession.term().start());
    int last = Math.max(concession.term().end(), use.lastYear());
    for (int year = first; year <= last; year++) {
      double tonneKm = use.tonneKm().usd(year);
      uses.add(
          scenario,
          asset.id(),
          year,
          use.lengthKm() > 0 ? tonneKm / use.lengthKm() : 0.0,
          tonneKm,
          asset.revenue().tariffUsd().usd(year),
          asset.revenue().otherUsd().usd(year),
          asset.opex().variableUsd().usd(year));
    }
  }

  ResultTable uses() {
    return uses.build();
  }

  ResultTable terms() {
    return terms.build();
  }

  /** One thing that has terms: where its inputs are. */
  private final class Subject {
    private final String scenario;
    private final String kind;
    private final String id;
    private final String table;
    private final String row;

    Subject(String scenario, String kind, String id, String table) {
      this(scenario, kind, id, table, id);
    }

    Subject(String scenario, String kind, String id, String table, String row) {
      this.scenario = scenario;
      this.kind = kind;
      this.id = id;
      this.table = table;
      this.row = row;
    }

    void add(String term, double value, String unit, String column) {
      boolean single = table.equals("company") || table.equals("financing");
      String at = single ? table + "." + column : table + "." + row + "." + column;
      terms.add(scenario, kind, id, term, value, unit, column.isEmpty() ? "" : at);
    }
  }
}
