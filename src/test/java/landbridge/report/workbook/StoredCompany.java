package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.finance.Company;
import landbridge.finance.CompanyResult;
import landbridge.finance.Concession;
import landbridge.finance.ConcessionAsset;
import landbridge.finance.Financing;
import landbridge.finance.YearAmounts;
import landbridge.money.Phasing;

/** The engine run on the terms that a stored run shows, after changes: what the sheet must agree with. */
final class StoredCompany {
  private final CompanyModel model;
  private final Map<String, Double> changed = new TreeMap<>();
  private Financing financing = Financing.EQUITY_ONLY;

  StoredCompany(CompanyModel model) {
    this.model = model;
  }

  StoredCompany change(String subject, String term, double value) {
    changed.put(subject + "." + term, value);
    return this;
  }

  StoredCompany loan(double gearing, double cover, double rate, int tenor, int repay) {
    Financing.Tranche senior = new Financing.Tranche(
        "senior",
        Financing.Repayment.SCULPTED,
        rate,
        tenor,
        Financing.Size.by(cover, gearing),
        Financing.Fees.NONE,
        false);
    financing = new Financing(
        List.of(senior), repay, Financing.Reserve.NONE, Financing.Distribution.ALL_CASH);
    return this;
  }

  CompanyResult run() {
    String c = model.company;
    List<ConcessionAsset> assets = new ArrayList<>();
    model.assets.forEach(a -> assets.add(asset(a)));
    List<Concession.Holder> holders = new ArrayList<>();
    for (String h : model.holders) {
      holders.add(new Concession.Holder(
          h, "XX", term(h, "share"), term(h, "share_extended"), term(h, "contributes") == 1));
    }
    return Company.run(new Concession(
        c,
        "XX",
        new Concession.Term(whole(c, "start"), whole(c, "years"), whole(c, "extension"), false, 1),
        new Concession.Accounts(
            whole(c, "price_year"),
            term(c, "inflation"),
            term(c, "tariff_indexation"),
            term(c, "hurdle"),
            term(c, "overhead")),
        new Concession.Dues(
            term(c, "corporate_tax"),
            0,
            term(c, "dividend_tax"),
            term(c, "host_fee"),
            term(c, "lease")),
        assets,
        holders,
        financing));
  }

  private ConcessionAsset asset(String a) {
    List<Double> tonnes = model.use(a, "tonnes");
    List<Double> tkm = model.use(a, "tonne_km");
    double[] tariff = new double[tonnes.size()];
    double[] variable = new double[tonnes.size()];
    double[] other = new double[tonnes.size()];
    for (int y = 0; y < tariff.length; y++) {
      tariff[y] = tonnes.get(y) * term(a, "tariff") + tkm.get(y) * term(a, "tariff_tkm");
      variable[y] = tkm.get(y) * term(a, "opex_variable");
      other[y] = model.use(a, "other_revenue").get(y);
    }
    return new ConcessionAsset(
        a,
        new ConcessionAsset.Building(
            whole(a, "opens"),
            term(a, "cost"),
            new Phasing(model.numbered(a, "phasing")),
            whole(a, "depreciation"),
            new ConcessionAsset.Renewal(whole(a, "renewal_every"), term(a, "renewal_share"), 0)),
        new ConcessionAsset.Revenue(
            YearAmounts.held(model.firstYear, tariff),
            YearAmounts.held(model.firstYear, other),
            model.numbered(a, "ramp_up")),
        new ConcessionAsset.Opex(
            term(a, "opex_fixed"), YearAmounts.held(model.firstYear, variable)));
  }

  private double term(String subject, String term) {
    return changed.getOrDefault(subject + "." + term, model.term(subject, term));
  }

  private int whole(String subject, String term) {
    return (int) Math.rint(term(subject, term));
  }
}
