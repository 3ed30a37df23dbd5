package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import landbridge.money.MicroUsd;

/**
 * Splits what the shareholders pay and receive among them.
 *
 * <p>Dividends and capital paid back go by the shares of the year; new equity and shareholder loans come
 * from those who contribute, in proportion to their shares; loans are served to those who gave them. Each
 * yearly amount is split by largest remainder, so the parts sum to it exactly. Checked by: {@code
 * ToyCompanyTest}.
 */
final class HolderFlows {
  private HolderFlows() {}

  static List<CompanyResult.HolderYear> of(CompanyAccounts accounts) {
    Timeline time = accounts.time;
    long[] equity = Company.yearly(time, p -> accounts.equity[p]);
    long[] repaid = Company.yearly(time, p -> accounts.capitalRepaid[p]);
    long[] dividends = Company.yearly(time, p -> accounts.dividends[p]);
    long[] tax = Company.yearly(time, accounts::dividendTax);
    long[] loans = Company.yearly(time, p -> shareholderLoans(accounts, p));
    List<CompanyResult.HolderYear> rows = new ArrayList<>();
    for (int y = 0; y < equity.length; y++) {
      int year = time.firstYear + y;
      double[] share = shares(accounts.concession, year, false);
      double[] paying = shares(accounts.concession, year, true);
      long[] paidIn = MicroUsd.split(equity[y], paying);
      long[] back = MicroUsd.split(repaid[y], share);
      long[] dividend = MicroUsd.split(dividends[y], share);
      long[] withheld = MicroUsd.split(tax[y], share);
      long[] loan = MicroUsd.split(loans[y], shares(accounts.concession, time.firstYear, true));
      for (int h = 0; h < share.length; h++) {
        rows.add(new CompanyResult.HolderYear(
            accounts.concession.holders().get(h).id(),
            year,
            share[h],
            back[h] - paidIn[h],
            dividend[h],
            withheld[h],
            loan[h]));
      }
    }
    return rows;
  }

  /** What a holder pays (negative) and receives in a period, after the tax on dividends [micro-USD]. */
  static long net(CompanyAccounts accounts, Concession.Holder holder, int p) {
    Concession concession = accounts.concession;
    int year = accounts.time.year(p);
    int h = concession.holders().indexOf(holder);
    double[] share = shares(concession, year, false);
    long net = MicroUsd.split(accounts.capitalRepaid[p], share)[h];
    net += MicroUsd.split(accounts.dividends[p], share)[h];
    net -= MicroUsd.split(accounts.dividendTax(p), share)[h];
    net -= MicroUsd.split(accounts.equity[p], shares(concession, year, true))[h];
    double[] lends = shares(concession, accounts.time.firstYear, true);
    return net + MicroUsd.split(shareholderLoans(accounts, p), lends)[h];
  }

  /** Part of the equity of a year that a holder pays [1]. */
  static double paying(Concession concession, Concession.Holder holder, int year) {
    double all = 0;
    for (double share : shares(concession, year, true)) {
      all += share;
    }
    return holder.contributes() ? holder.shareIn(year, concession.term()) / all : 0;
  }

  static long shareholderLoans(CompanyAccounts accounts, int p) {
    long sum = 0;
    List<Financing.Tranche> tranches = accounts.concession.financing().tranches();
    for (int i = 0; i < tranches.size(); i++) {
      if (tranches.get(i).fromShareholders()) {
        sum += accounts.interest[i][p] - accounts.capitalised[i][p];
        sum += accounts.principal[i][p] + accounts.sweep[i][p] - accounts.plan.draw[i][p];
      }
    }
    return sum;
  }

  private static double[] shares(Concession concession, int year, boolean paying) {
    double[] share = new double[concession.holders().size()];
    for (int h = 0; h < share.length; h++) {
      Concession.Holder holder = concession.holders().get(h);
      share[h] = paying && !holder.contributes() ? 0 : holder.shareIn(year, concession.term());
    }
    return share;
  }
}
