package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import landbridge.money.Annuity;
import landbridge.money.Irr;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;
import landbridge.money.Returns;

/**
 * The measures of the company, nominal.
 *
 * <p>Project measures are after tax and without debt (FRR(C)); equity measures are of what all
 * shareholders pay and receive, after the tax withheld from dividends (FRR(K)). Rates are yearly: with
 * m periods a year (1 + period rate)^m - 1. Net present values discount at the hurdle rate to the first
 * year of the accounts; with m periods the rate of a period is the m-th root. State take is host fee,
 * lease, profit tax and dividend tax, less guarantees paid; dividends of a holder from the host state are shown apart.
 *
 * <p>Checked by: {@code ToyCompanyTest}.
 */
final class CompanyMeasures {
  private final CompanyAccounts accounts;
  private final Timeline time;
  private final List<CompanyResult.HolderYear> holders;
  private final List<Measure> list = new ArrayList<>();

  private CompanyMeasures(CompanyAccounts accounts, List<CompanyResult.HolderYear> holders) {
    this.accounts = accounts;
    this.time = accounts.time;
    this.holders = holders;
  }

  static List<Measure> of(CompanyAccounts accounts, List<CompanyResult.HolderYear> holders) {
    CompanyMeasures measures = new CompanyMeasures(accounts, holders);
    measures.project();
    measures.equity();
    measures.distributions();
    measures.state();
    measures.list.addAll(CoverRatios.of(accounts));
    return measures.list;
  }

  private void project() {
    double[] free = flow(p -> accounts.unlevered.free[p]);
    rate("project_irr", free, "after tax, without debt");
    value("project_npv", npv(free), "after tax, at the hurdle rate, in " + time.firstYear);
    double[] beforeTax = flow(p -> accounts.unlevered.free[p] + accounts.unlevered.tax[p]);
    rate("project_irr_before_tax", beforeTax, "before profit tax, without debt");
    OptionalDouble payback = Returns.payback(free);
    String note =
        payback.isPresent() ? "from the end of the first period" : "not paid back in the term";
    OptionalDouble years =
        payback.isPresent() ? OptionalDouble.of(payback.getAsDouble() / time.perYear) : payback;
    list.add(new Measure("payback", years, "yr", note));
    long lowest = 0;
    long sum = 0;
    for (int p = 0; p < time.periods; p++) {
      sum += accounts.freeCash(p);
      lowest = Math.min(lowest, sum);
    }
    value("peak_funding", -MicroUsd.toUsd(lowest), "largest sum of free cash below zero");
    value(
        "total_revenue", total(p -> Operation.sum(accounts.operation.revenue, p)), "over the term");
    value(
        "total_capex",
        -total(p -> Operation.sum(accounts.operation.construction, p)
            + Operation.sum(accounts.operation.renewal, p)),
        "over the term, renewals included");
  }

  private void equity() {
    double[] net = flow(this::shareholders);
    rate("equity_irr", net, "all shareholders, after dividend tax");
    value("equity_npv", npv(net), "all shareholders, at the hurdle rate, in " + time.firstYear);
    for (Concession.Holder holder : accounts.concession.holders()) {
      double[] own = holderFlow(holder.id());
      if (holder.contributes()) {
        Irr irr = Irr.of(own);
        list.add(new Measure("equity_irr-" + holder.id(), irr.find(), "1/yr", irr.note()));
      }
      double worth = Returns.npv(accounts.concession.accounts().hurdle(), own);
      value("npv-" + holder.id(), worth, "after dividend tax, at the hurdle rate");
    }
  }

  private long shareholders(int p) {
    long net = accounts.dividends[p] + accounts.capitalRepaid[p];
    net -= accounts.dividendTax(p) + accounts.equity[p];
    List<Financing.Tranche> tranches = accounts.concession.financing().tranches();
    for (int i = 0; i < tranches.size(); i++) {
      if (tranches.get(i).fromShareholders()) {
        net += accounts.interest[i][p] - accounts.capitalised[i][p] - accounts.plan.draw[i][p];
        net += accounts.principal[i][p] + accounts.sweep[i][p];
      }
    }
    return net;
  }

  private double[] holderFlow(String holder) {
    double[] flow = new double[time.lastYear - time.firstYear + 1];
    for (CompanyResult.HolderYear row : holders) {
      if (row.holder().equals(holder)) {
        flow[row.year() - time.firstYear] += MicroUsd.toUsd(row.netMicroUsd());
      }
    }
    return flow;
  }

  private void distributions() {
    value("total_equity", total(p -> accounts.equity[p]), "paid in over the term");
    value("total_dividends", total(p -> accounts.dividends[p]), "before tax, over the term");
    value("total_capital_repaid", total(p -> accounts.capitalRepaid[p]), "over the term");
    for (Concession.Holder holder : accounts.concession.holders()) {
      long sum = 0;
      for (CompanyResult.HolderYear row : holders) {
        sum += row.holder().equals(holder.id()) ? row.dividendMicroUsd() : 0;
      }
      value("total_dividends-" + holder.id(), MicroUsd.toUsd(sum), "before tax, over the term");
    }
  }

  private void state() {
    double fee = -total(p -> accounts.operation.hostFee[p]);
    double lease = -total(p -> accounts.operation.lease[p]);
    double tax = total(p -> accounts.tax[p]);
    double dividendTax = total(accounts::dividendTax);
    double guarantee = total(p -> accounts.operation.guarantee[p]);
    value(
        "state_take",
        fee + lease + tax + dividendTax - guarantee,
        "fee, lease, profit tax and dividend tax, less guarantees paid");
    value("state_guarantee", guarantee, "paid to the company, over the term");
    value("state_fee", fee, "share of revenue, over the term");
    value("state_lease", lease, "over the term");
    value("state_tax", tax, "profit tax, over the term");
    value("state_dividend_tax", dividendTax, "over the term");
    double own = 0;
    for (Concession.Holder holder : accounts.concession.holders()) {
      for (CompanyResult.HolderYear row : holders) {
        boolean state = holder.country().equals(accounts.concession.host());
        own +=
            state && row.holder().equals(holder.id()) ? MicroUsd.toUsd(row.dividendMicroUsd()) : 0;
      }
    }
    value("host_dividends", own, "before tax, to holders from the host state");
  }

  private double[] flow(IntToLongFunction byPeriod) {
    double[] flow = new double[time.periods];
    for (int p = 0; p < flow.length; p++) {
      flow[p] = MicroUsd.toUsd(byPeriod.applyAsLong(p));
    }
    return flow;
  }

  private double total(IntToLongFunction byPeriod) {
    long sum = 0;
    for (int p = 0; p < time.periods; p++) {
      sum = Math.addExact(sum, byPeriod.applyAsLong(p));
    }
    return MicroUsd.toUsd(sum);
  }

  private double npv(double[] flow) {
    double yearly = 1 + accounts.concession.accounts().hurdle();
    double period = time.perYear == 1 ? yearly : StrictMath.pow(yearly, 1.0 / time.perYear);
    return Returns.npv(period - 1, flow);
  }

  private void rate(String name, double[] flow, String what) {
    Irr irr = Irr.of(flow);
    OptionalDouble rate = irr.find();
    if (rate.isPresent()) {
      rate = OptionalDouble.of(Annuity.growth(rate.getAsDouble(), time.perYear) - 1);
    }
    String note = rate.isPresent() ? what : what + "; " + irr.note();
    list.add(new Measure(name, rate, "1/yr", note));
  }

  private void value(String name, double usd, String note) {
    list.add(Measure.of(name, usd, "USD", note));
  }
}
