package landbridge.appraise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * Books gains on the ledger: rounds each once, drops lines that are zero throughout, and writes both
 * sides of every payment.
 *
 * <p>User benefit is net of what users pay. So that payments cancel and what remains is resources, the
 * shippers hold three lines: the benefit, the payments counted in it added back, and the payments as a
 * transfer; carriers, states and the company hold the other sides. Their sum by stakeholder is what each
 * gains, the transfers sum to zero, and the total is the same either way.
 *
 * <p>Checked by: {@code AppraiserTest}.
 */
final class Booking {
  private final AppraisalInput input;
  private final int first;
  private final List<CashFlow> lines = new ArrayList<>();

  Booking(AppraisalInput input) {
    this.input = input;
    this.first = input.terms().firstYear();
  }

  Ledger ledger() {
    return new Ledger(lines);
  }

  private void add(String name, CashFlow.Party party, int from, long[] micro) {
    CashFlow line = CashFlow.of(name, party, from, micro);
    if (!line.isZero()) {
      lines.add(line);
    }
  }

  private void transfer(String name, CashFlow.Party party, int from, long[] micro) {
    CashFlow line = CashFlow.transfer(name, party, from, micro);
    if (!line.isZero()) {
      lines.add(line);
    }
  }

  /** Books everything that traffic causes. */
  void traffic(TrafficGains gains) {
    List<String> countries = input.frame().countries;
    long[] paid = new long[input.terms().years()];
    long[][] revenue = MicroUsds.of(gains.revenueUsd);
    long[][] fees = MicroUsds.of(gains.feesUsd);
    long[] tariff = MicroUsd.of(gains.tariffUsd);
    for (int c = 0; c < countries.size(); c++) {
      MicroUsds.add(paid, revenue[c]);
      MicroUsds.add(paid, fees[c]);
    }
    MicroUsds.add(paid, tariff);
    long[][] paidBy = sharesOf(paid, gains.tonnes);
    for (int c = 0; c < countries.size(); c++) {
      shippers(countries.get(c), surplusOf(gains, c), paidBy[c]);
      carriers(
          countries.get(c),
          revenue[c],
          MicroUsd.of(gains.costUsd[c]),
          MicroUsd.of(gains.taxUsd[c]));
      CashFlow.Party state =
          new CashFlow.Party(Component.BORDER_FEES, countries.get(c), Stakeholder.STATE);
      transfer("border fees received", state, first, fees[c]);
      carbon(countries.get(c), gains.carbonT[c]);
    }
    company(tariff, MicroUsd.of(gains.otherUsd), MicroUsd.of(gains.variableUsd));
  }

  private double[][] surplusOf(TrafficGains gains, int country) {
    int commodities = input.frame().commodities.size();
    double[][] of = new double[commodities][];
    for (int k = 0; k < commodities; k++) {
      of[k] = gains.surplusUsd[country * commodities + k];
    }
    return of;
  }

  private void shippers(String country, double[][] surplusUsd, long[] paid) {
    CashFlow.Party shippers =
        new CashFlow.Party(Component.USER_BENEFIT, country, Stakeholder.SHIPPERS);
    if (input.terms().options().shippersByCommodity()) {
      for (int k = 0; k < surplusUsd.length; k++) {
        add(
            "user benefit " + input.frame().commodities.get(k),
            shippers,
            first,
            MicroUsd.of(surplusUsd[k]));
      }
    } else {
      double[] sum = new double[paid.length];
      for (double[] surplus : surplusUsd) {
        for (int y = 0; y < sum.length; y++) {
          sum[y] += surplus[y];
        }
      }
      add("user benefit", shippers, first, MicroUsd.of(sum));
    }
    add("payments counted in user benefit", shippers, first, paid);
    transfer("payments to carriers, states and company", shippers, first, MicroUsds.negated(paid));
  }

  private void carriers(String country, long[] revenue, long[] cost, long[] tax) {
    CashFlow.Party carriers =
        new CashFlow.Party(Component.OPERATOR_SURPLUS, country, Stakeholder.CARRIERS);
    transfer("prices received by carriers", carriers, first, revenue);
    add("resource cost of carriers", carriers, first, MicroUsds.negated(cost));
    transfer("taxes paid by carriers", carriers, first, MicroUsds.negated(tax));
    transfer(
        "taxes received",
        new CashFlow.Party(Component.TAX, country, Stakeholder.STATE),
        first,
        tax);
  }

  private void carbon(String country, double[] carbonT) {
    double[] usd = new double[carbonT.length];
    for (int y = 0; y < usd.length; y++) {
      usd[y] = -carbonT[y] * input.terms().carbonPrice().usdPerT(first + y);
    }
    CashFlow.Party world = new CashFlow.Party(Component.CARBON, country, Stakeholder.WORLD);
    add("carbon emitted in the country", world, first, MicroUsd.of(usd));
  }

  private void company(long[] tariff, long[] other, long[] variable) {
    String country = input.terms().options().companyCountry();
    if (country.isEmpty()) {
      return; // a study without a company has no assets that charge or cost
    }
    CashFlow.Party revenue = new CashFlow.Party(Component.COMPANY, country, Stakeholder.COMPANY);
    transfer("tariffs received", revenue, first, tariff);
    add("other revenue", revenue, first, other);
    CashFlow.Party opex = new CashFlow.Party(Component.OPEX, country, Stakeholder.COMPANY);
    add("operating cost that depends on traffic", opex, first, MicroUsds.negated(variable));
  }

  /** Books what a project costs; {@code sign} is -1 for a project of the reference that is not built. */
  void works(Works works, int sign) {
    int horizon = input.terms().horizon();
    Works.Construction built = works.construction();
    int start = built.opens() - built.phasing().years();
    long[] market = built.phasing().split(MicroUsd.of(sign * built.costUsd()));
    if (start <= horizon) {
      long[] within = Arrays.copyOf(market, Math.min(market.length, horizon - start + 1));
      spent("construction " + works.project(), works, start, within);
    }
    int years = horizon - built.opens() + 1;
    if (years <= 0) {
      return;
    }
    long[] renewal = new long[years];
    long[] opex = new long[years];
    long[] residual = new long[years];
    for (int y = 0; y < years; y++) {
      renewal[y] = works.renewsIn(built.opens() + y) ? MicroUsd.of(sign * works.renewalUsd()) : 0;
      opex[y] = MicroUsd.of(-sign * works.wear().opexUsd());
    }
    spent("renewal " + works.project(), works, built.opens(), renewal);
    add("operation " + works.project(), payer(works, Component.OPEX), built.opens(), opex);
    if (input.terms().options().residualValue()) {
      residual[years - 1] = MicroUsd.of(sign * works.residualUsd(horizon));
      add(
          "residual value " + works.project(),
          payer(works, Component.RESIDUAL),
          built.opens(),
          residual);
    }
  }

  /** The payer spends market prices; the part that is no resource (taxes, wage gain) goes to the host. */
  private void spent(String name, Works works, int from, long[] market) {
    long[] economic = new long[market.length];
    long[] difference = new long[market.length];
    for (int y = 0; y < market.length; y++) {
      economic[y] = (long) Math.rint(-market[y] * works.construction().economicFactor());
      difference[y] = market[y] + economic[y];
    }
    CashFlow.Party payer = payer(works, Component.PROJECT_COST);
    add(name, payer, from, economic);
    transfer(name + ", paid above its economic cost", payer, from, MicroUsds.negated(difference));
    CashFlow.Party host =
        new CashFlow.Party(Component.PROJECT_COST, works.country(), Stakeholder.STATE);
    transfer(name + ", received above its economic cost", host, from, difference);
  }

  private static CashFlow.Party payer(Works works, String component) {
    return new CashFlow.Party(component, works.payerCountry(), works.payer());
  }

  private static long[][] sharesOf(long[] paid, double[][] tonnes) {
    long[][] by = new long[tonnes.length][paid.length];
    double[] weight = new double[tonnes.length];
    for (int y = 0; y < paid.length; y++) {
      double sum = 0;
      for (int c = 0; c < weight.length; c++) {
        weight[c] = tonnes[c][y];
        sum += weight[c];
      }
      if (sum == 0) {
        Arrays.fill(weight, 1); // payments without goods: any country will do, they cancel
      }
      long[] split = MicroUsd.split(paid[y], weight);
      for (int c = 0; c < weight.length; c++) {
        by[c][y] = split[c];
      }
    }
    return by;
  }
}
