package landbridge.finance;

import landbridge.money.MicroUsd;

/**
 * The company as if it had no debt: depreciation, tax, and the cash that lenders look at.
 *
 * <p>The cash available for debt service is taken with the tax of the company without debt. That tax is
 * never below the real one, so the cover is understated, never overstated; and it does not depend on the
 * debt, so sizing needs no iteration. Checked by: {@code StatementsTest}, {@code DebtCaseTest}.
 */
final class Unlevered {
  final long[] depreciation; // [periods] micro-USD
  final long[] tax; // [periods] micro-USD, not negative
  final long[]
      reserve; // [periods] micro-USD put into (negative: taken from) the maintenance reserve
  final long[] available; // [periods] cash available for debt service, micro-USD
  final long[] free; // [periods] cash flow of the project after tax, micro-USD

  Unlevered(Concession concession, Timeline time, Operation operation) {
    depreciation = depreciation(concession, time, operation);
    tax = new long[time.periods];
    reserve = reserve(concession, time, operation);
    available = new long[time.periods];
    free = new long[time.periods];
    TaxAccount account = taxAccount(concession, time);
    for (int p = 0; p < time.periods; p++) {
      long earned = operation.beforeDepreciation(p);
      tax[p] = account.tax(earned - depreciation[p]);
      long renewal = Operation.sum(operation.renewal, p);
      available[p] = earned - tax[p] + renewal - reserve[p];
      long built = Operation.sum(operation.construction, p) + Operation.sum(operation.grant, p);
      free[p] = earned - tax[p] + renewal + built;
    }
  }

  static TaxAccount taxAccount(Concession concession, Timeline time) {
    Concession.Dues dues = concession.dues();
    return new TaxAccount(dues.corporateTax(), dues.lossYears() * time.perYear, time.periods);
  }

  double[] availableUsd(int from, int periods) {
    double[] usd = new double[periods];
    for (int i = 0; i < periods; i++) {
      usd[i] = MicroUsd.toUsd(available[from + i]);
    }
    return usd;
  }

  private static long[] depreciation(Concession concession, Timeline time, Operation operation) {
    long[] sum = new long[time.periods];
    for (int a = 0; a < concession.assets().size(); a++) {
      ConcessionAsset.Building works = concession.assets().get(a).works();
      long[] spent = new long[time.periods];
      for (int p = 0; p < time.periods; p++) {
        spent[p] = -operation.construction[a][p] - operation.renewal[a][p] - operation.grant[a][p];
      }
      int opens = time.period(works.opens());
      Depreciation.add(spent, opens, works.depreciationYears() * time.perYear, sum);
    }
    return sum;
  }

  /** Each renewal is saved evenly over the years before it, not earlier than opening. */
  private static long[] reserve(Concession concession, Timeline time, Operation operation) {
    long[] flow = new long[time.periods];
    for (int a = 0; a < concession.assets().size(); a++) {
      ConcessionAsset.Building works = concession.assets().get(a).works();
      int span = works.renewal().reserveYears() * time.perYear;
      int opens = Math.max(0, time.period(works.opens()));
      for (int p = 0; p < time.periods; p++) {
        long cost = -operation.renewal[a][p];
        int from = Math.max(opens, p - span);
        if (cost != 0 && from < p) {
          save(cost, from, p, flow);
        }
      }
    }
    return flow;
  }

  private static void save(long cost, int from, int due, long[] flow) {
    long each = cost / (due - from);
    long left = cost % (due - from);
    for (int i = 0; i < due - from; i++) {
      flow[from + i] += each + (i < left ? 1 : 0);
    }
    flow[due] -= cost;
  }
}
