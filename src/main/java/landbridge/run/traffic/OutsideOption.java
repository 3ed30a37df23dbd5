package landbridge.run.traffic;

import java.util.List;
import landbridge.choice.CommodityTerms;
import landbridge.choice.RouteSupply;
import landbridge.graph.PathSet;
import landbridge.model.Commodity;
import landbridge.model.Study;

/**
 * What it costs goods not to move on the modelled routes: to be sold, bought or shipped elsewhere.
 *
 * <p>Generalised cost of the cheapest route open in the base year of the reference, without congestion,
 * plus the commodity's mark-up. Pairs with no open route then take the cheapest of all their routes, so
 * that opening the first one has a finite worth. Fixed for all scenarios and years, so that it cancels
 * from every comparison.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
public final class OutsideOption {
  private OutsideOption() {}

  /**
   * Cost of the outside option.
   *
   * @return [items] USD/t
   */
  public static double[] cost(Study study, Routes routes, RouteSupply supply, int year) {
    Goods goods = routes.goods;
    CommodityTerms terms = Goods.terms(study);
    List<Commodity> commodities = study.commodities();
    long[] subjectTo = goods.subjectTo(study, year);
    double[] cost = new double[goods.items()];
    for (int item = 0; item < cost.length; item++) {
      double open = cheapest(supply, terms, goods, item, subjectTo[item], true);
      double any = cheapest(supply, terms, goods, item, 0, false);
      double base = open < Double.POSITIVE_INFINITY ? open : any;
      cost[item] = base + commodities.get(goods.commodity[item]).behaviour().outsideUsdPerT();
    }
    return cost;
  }

  private static double cheapest(
      RouteSupply supply,
      CommodityTerms terms,
      Goods goods,
      int item,
      long subjectTo,
      boolean openOnly) {
    PathSet paths = supply.stretches.paths;
    int pair = goods.pair[item];
    int commodity = goods.commodity[item];
    double[] money = supply.money[terms.load[commodity]];
    double least = Double.POSITIVE_INFINITY;
    for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
      boolean open = (supply.open[pair] & 1L << (path - paths.pathStart[pair])) != 0;
      boolean allowed = open && (supply.territories[path] & subjectTo) == 0;
      if (allowed || !openOnly) {
        double cost = money[path]
            + terms.timeValue[commodity] * supply.freeTime[path]
            + terms.reliabilityValue[commodity] * supply.deviation[path];
        least = Math.min(least, cost);
      }
    }
    return least;
  }
}
