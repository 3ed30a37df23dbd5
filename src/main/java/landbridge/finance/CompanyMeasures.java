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
 * lease, profit tax and dividend tax, less guarantees and grants paid; dividends of a holder from the host state are shown apart.
 *
 * <p>Checked by: {@code ToyCompanyTest}.
 */
final class CompanyMeasures {
  private final CompanyAccounts accounts;
  private final Timeline time;
  private final List<CompanyResult.HolderYear> holders;
  private final double[] factor; // [periods] present worth at the hurdle rate
  private final List<Measure> list = new ArrayList<>();

  private CompanyMeasures(CompanyAccounts accounts, List<CompanyResult.HolderYear> holders) {
    this.accounts = accounts;
    this.time = accounts.time;
    this.holders = holders;
    this.factor = factor(accounts);
  }

  static CompanyMeasures of(
      CompanyAccounts accounts, List<CompanyResult.HolderYear> holders, PeriodRatios ratios) {
    CompanyMeasures measures = new CompanyMeasures(accounts, holders);
    measures.project();
    measures.equity();
    measures.distributions();
    measures.state();
    measures.list.addAll(CoverRatios.of(accounts, ratios));
    return measures;
  }

  List<Measure> list() {
    return list;
  }

  /** [periods] worth, in the first period, of a dollar of each period at the hurdle rate. */
  double[] factors() {
    return factor;
  }

  private static double[] factor(CompanyAccounts accounts) {
    double yearly = 1 + accounts.concession.accounts().hurdle();
    int perYear = accounts.time.perYear;
    double period = perYear == 1 ? yearly : StrictMath.pow(yearly, 1.0 / perYear);
    double[] factor = new double[accounts.time.periods];
    double worth = 1;
    for (int p = 0; p < factor.length; p++) {
      factor[p] = 1 / worth;
      worth *= period;
    }
    return factor;
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
      double[] own = flow(p -> HolderFlows.net(accounts, holder, p));
      if (holder.contributes()) {
        Irr irr = Irr.of(own);
        list.add(new Measure("equity_irr-" + holder.id(), yearly(irr), "1/yr", irr.note()));
      }
      value("npv-" + holder.id(), npv(holder), "after dividend tax, at the hurdle rate");
    }
  }

  private long shareholders(int p) {
    long net = accounts.dividends[p] + accounts.capitalRepaid[p];
    net -= accounts.dividendTax(p) + accounts.equity[p];
    return net + HolderFlows.shareholderLoans(accounts, p);
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
    double fee = 0 - total(p -> accounts.operation.hostFee[p]);
    double lease = 0 - total(p -> accounts.operation.lease[p]);
    double tax = total(p -> accounts.tax[p]);
    double dividendTax = total(accounts::dividendTax);
    double guarantee = total(p -> accounts.operation.guarantee[p]);
    double grant = total(p -> Operation.sum(accounts.operation.grant, p));
    value(
        "state_take",
        fee + lease + tax + dividendTax - guarantee - grant,
        "fee, lease, profit tax and dividend tax, less guarantees and grants paid");
    value("state_guarantee", guarantee, "paid to the company, over the term");
    value("state_grant", grant, "paid to the company with construction");
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
    Concession.LocalContent local = accounts.concession.dues().support().local();
    double works = total(p -> Operation.sum(accounts.operation.construction, p)
        + Operation.sum(accounts.operation.renewal, p));
    double running =
        total(p -> Operation.sum(accounts.operation.opex, p) + accounts.operation.overhead[p]);
    double spent = -works * local.works() - running * local.operation();
    value("local_content", spent, "spent in the host state on works and operation, over the term");
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
      sum = MicroUsd.add(sum, byPeriod.applyAsLong(p));
    }
    return MicroUsd.toUsd(sum);
  }

  private double npv(double[] flow) {
    double sum = 0;
    for (int p = 0; p < flow.length; p++) {
      sum += flow[p] * factor[p];
    }
    return sum;
  }

  /** What a shareholder's part of every period is worth; over all of them it is the value of equity. */
  private double npv(Concession.Holder holder) {
    Concession concession = accounts.concession;
    double lends = HolderFlows.paying(concession, holder, time.firstYear);
    double sum = 0;
    for (int p = 0; p < time.periods; p++) {
      int year = time.year(p);
      long paid = accounts.dividends[p] + accounts.capitalRepaid[p] - accounts.dividendTax(p);
      double own = MicroUsd.toUsd(paid) * holder.shareIn(year, concession.term());
      if (accounts.equity[p] != 0) {
        own -= MicroUsd.toUsd(accounts.equity[p]) * HolderFlows.paying(concession, holder, year);
      }
      own += MicroUsd.toUsd(HolderFlows.shareholderLoans(accounts, p)) * lends;
      sum += own * factor[p];
    }
    return sum;
  }

  private void rate(String name, double[] flow, String what) {
    Irr irr = Irr.of(flow);
    OptionalDouble rate = yearly(irr);
    String note = rate.isPresent() ? what : what + "; " + irr.note();
    list.add(new Measure(name, rate, "1/yr", note));
  }

  /** The yearly rate of a rate by period. */
  private OptionalDouble yearly(Irr irr) {
    OptionalDouble rate = irr.find();
    return rate.isPresent() && time.perYear > 1
        ? OptionalDouble.of(Annuity.growth(rate.getAsDouble(), time.perYear) - 1)
        : rate;
  }

  private void value(String name, double usd, String note) {
    list.add(Measure.of(name, usd, "USD", note));
  }
}
