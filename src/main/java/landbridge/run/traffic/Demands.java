package landbridge.run.traffic;

import java.util.Map;
import java.util.TreeMap;
import landbridge.demand.TradeGrowth;
import landbridge.model.Growth;
import landbridge.model.Study;

/**
 * Demand of a year: base-year tonnes times the growth of trade since.
 *
 * <p>Growth from the base year to y is that of the years base to y-1, in the band of each country (low, middle, high)
 * that is in force in year y. A country without a row does not grow.
 * Checked by: {@code DemandsTest}.
 */
public final class Demands {
  private static final double PERCENT = 100;

  private Demands() {}

  /**
   * Demand of all items in a year.
   *
   * @return [items] t/yr
   */
  public static double[] tonnes(Study study, Goods goods, int year) {
    Map<String, Growth> growth = new TreeMap<>();
    for (Growth row : study.growth()) {
      growth.put(row.id(), row);
    }
    int base = study.settings().years().baseYear();
    Map<String, double[]> rates = new TreeMap<>(); // country -> yearly rates from the base year on
    study.countries().forEach(c -> rates.put(c.id(), rates(growth.get(c.id()), base, year)));
    double[] tonnes = goods.baseTonnes.clone();
    for (int item = 0; item < tonnes.length; item++) {
      double elasticity =
          study.commodities().get(goods.commodity[item]).behaviour().elasticity();
      double[] from = rates.get(goods.origin(item).country());
      double[] to = rates.get(goods.destination(item).country());
      tonnes[item] *= TradeGrowth.factor(from, to, elasticity);
    }
    return tonnes;
  }

  /** Whether two states of a study must have the same demand in the same year: they share all that makes it. */
  static boolean same(Study one, Study other) {
    return one.growth() == other.growth()
        && one.commodities() == other.commodities()
        && one.countries() == other.countries();
  }

  private static double[] rates(Growth growth, int base, int year) {
    double[] rates = new double[Math.max(0, year - base)];
    for (int t = 0; t < rates.length && growth != null; t++) {
      rates[t] = growth.pctAt(base + t) / PERCENT;
    }
    return rates;
  }
}
