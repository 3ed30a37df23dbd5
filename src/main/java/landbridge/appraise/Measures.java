package landbridge.appraise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Irr;
import landbridge.money.Ledger;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;
import landbridge.money.Returns;

/**
 * The measures of a ledger: what it is worth, at which rate, how soon.
 *
 * <p>Definitions: ENPV is the sum of the ledger discounted. BCR is present benefits over present costs,
 * where costs are the components project-cost and opex and everything else, the residual value too, is a
 * benefit; both lists are printed in the note. EIRR is reported only if it is the only root. The
 * first-year return is the net benefit of the first year in which everything is open over the cost of
 * construction so far, compounded to the end of the year before. Payback counts from the end of the first
 * year with a cost. MIRR finances and reinvests at the discount rate of the first year.
 *
 * <p>Source: European Commission, Guide to cost-benefit analysis (2014), section 2.8; World Bank, TRN-6
 * (2005) for the first-year return. Checked by: {@code MeasuresTest}, {@code BypassCaseTest} (F-20).
 */
public final class Measures {
  private final Ledger ledger;
  private final Discounting discounting;
  private final int first;
  private final double[] net; // [years from first] USD

  private Measures(Ledger ledger, Discounting discounting) {
    this.ledger = ledger;
    this.discounting = discounting;
    int year = ledger.firstYear();
    double[] all = ledger.usdByYear(year, ledger.lastYear());
    int from = 0;
    while (from < all.length && all[from] == 0) {
      from++;
    }
    this.first = year + from;
    this.net = java.util.Arrays.copyOfRange(all, from, all.length);
  }

  /**
   * All measures of a ledger.
   *
   * @param opening first year in which everything is open, for the first-year return
   */
  public static List<Measure> of(Ledger ledger, Discounting discounting, int opening) {
    Measures measures = new Measures(ledger, discounting);
    List<Measure> list = new ArrayList<>();
    list.add(Measure.of(
        "enpv",
        MicroUsd.toUsd(ledger.presentMicroUsd(discounting)),
        "USD",
        "in " + discounting.baseYear()));
    list.add(measures.eirr());
    list.add(measures.mirr());
    list.addAll(measures.ratio());
    list.add(measures.firstYearReturn(opening));
    list.add(measures.payback("payback", false));
    list.add(measures.payback("payback_discounted", true));
    return list;
  }

  private Measure eirr() {
    Irr irr = Irr.of(net);
    return new Measure("eirr", irr.find(), "1/yr", irr.note());
  }

  private Measure mirr() {
    double rate = 1 / discounting.factor(discounting.baseYear() + 1) - 1;
    OptionalDouble mirr = Returns.mirr(rate, rate, net);
    String note =
        mirr.isPresent() ? "financed and reinvested at the discount rate" : "no cost or no gain";
    return new Measure("mirr", mirr, "1/yr", note);
  }

  private List<Measure> ratio() {
    double costs = -presentUsd(true);
    double benefits = presentUsd(false);
    OptionalDouble ratio = costs > 0 ? OptionalDouble.of(benefits / costs) : OptionalDouble.empty();
    String note = costs > 0 ? "benefits over costs; residual value is a benefit" : "no costs";
    return List.of(
        new Measure("bcr", ratio, "1", note),
        Measure.of("pv_benefits", benefits, "USD", names(false)),
        Measure.of("pv_costs", costs, "USD", names(true)));
  }

  private double presentUsd(boolean costs) {
    Ledger part = ledger.where(line -> Component.isCost(line.component()) == costs);
    return MicroUsd.toUsd(part.presentMicroUsd(discounting));
  }

  private String names(boolean costs) {
    TreeSet<String> names = new TreeSet<>();
    for (CashFlow line : ledger.lines()) {
      if (Component.isCost(line.component()) == costs) {
        names.add(line.component());
      }
    }
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private Measure firstYearReturn(int opening) {
    Ledger cost = ledger.where(line -> line.component().equals(Component.PROJECT_COST));
    double spent = 0;
    for (int year = cost.firstYear(); year < opening && year <= cost.lastYear(); year++) {
      double usd = MicroUsd.toUsd(cost.byYear(year, year)[0]);
      spent -= usd * discounting.factor(year) / discounting.factor(opening - 1);
    }
    Ledger rest = ledger.where(line -> !line.component().equals(Component.PROJECT_COST));
    double gain = MicroUsd.toUsd(rest.byYear(opening, opening)[0]);
    boolean defined = spent > 0;
    return new Measure(
        "first_year_return",
        defined ? OptionalDouble.of(gain / spent) : OptionalDouble.empty(),
        "1",
        defined
            ? "net benefit of " + opening + " over cost compounded to " + (opening - 1)
            : "no cost");
  }

  private Measure payback(String name, boolean discounted) {
    double[] flow = net.clone();
    for (int y = 0; y < flow.length && discounted; y++) {
      flow[y] *= discounting.factor(first + y);
    }
    OptionalDouble years = Returns.payback(flow);
    String note =
        years.isPresent() ? "from the end of " + first : "not paid back by " + ledger.lastYear();
    return new Measure(name, years, "yr", note);
  }
}
