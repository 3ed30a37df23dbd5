package landbridge.run.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.demand.GeneratedTrade;
import landbridge.demand.TradeGrowth;
import landbridge.demand.gravity.GeneralEquilibrium;
import landbridge.model.Commodity;
import landbridge.model.Country;
import landbridge.model.Growth;
import landbridge.model.Study;
import landbridge.model.TradeResponse;

/**
 * Demand of a year as a function of composite cost, against the reference of the same year.
 *
 * <p>Elastic: each item by {@link GeneratedTrade}. General equilibrium: each item is a variety of its country of origin;
 * its trade cost changes by t = (v + c1) / (v + c0), that of a pair of countries by the mean of t^-theta over its items,
 * weighted with value, and {@link GeneralEquilibrium} gives what prices and incomes make of it. The item follows with
 * X' (t^-theta over the pair's mean) / X, in tonnes less the rise of the factory-gate price. Domestic trade is that of table
 * countries, grown with the own income at the mean elasticity of the commodities by value.
 *
 * <p>Immutable. Checked by: {@code TradeReactionTest}.
 */
final class TradeReaction {
  private final Goods goods;
  private final double[] tonnes; // [items] without a change
  private final double[] without; // [items] composite cost of the reference [USD/t]
  private final List<Commodity> commodities;
  private final TradeResponse kind;
  private final double sigma;
  private final Place response; // where the study asks for it
  private final double[][] trade; // [countries][countries] USD/yr; empty unless in equilibrium
  private final int[] from; // [items] country
  private final int[] to;

  /**
   * The reaction of a year.
   *
   * @param study   with the values in force in the year
   * @param tonnes  [items] demand without a change [t/yr]
   * @param without [items] composite cost of the reference [USD/t]
   */
  TradeReaction(Study study, int year, Goods goods, double[] tonnes, double[] without) {
    this.goods = goods;
    this.tonnes = tonnes;
    this.without = without;
    this.commodities = study.commodities();
    this.kind = study.settings().models().tradeResponse();
    this.sigma = study.settings().models().substitution();
    this.response = study.table("study").rows().iterator().next().provenance().place();
    Map<String, Integer> country =
        Goods.indices(study.countries().stream().map(Country::id).toList());
    this.from = new int[goods.items()];
    this.to = new int[goods.items()];
    for (int item = 0; item < from.length; item++) {
      from[item] = country.get(goods.origin(item).country());
      to[item] = country.get(goods.destination(item).country());
    }
    this.trade = kind == TradeResponse.GENERAL_EQUILIBRIUM ? world(study, year) : new double[0][0];
  }

  /**
   * [items] demand at these composite costs [t/yr].
   *
   * @throws StudyException if costs and elasticities lead beyond all numbers
   */
  double[] at(double[] with) {
    double[] demand = switch (kind) {
      case NONE -> tonnes.clone();
      case ELASTIC -> elastic(with);
      case GENERAL_EQUILIBRIUM -> equilibrium(with);
    };
    for (int item = 0; item < demand.length; item++) {
      if (!(demand[item] >= 0 && demand[item] < Double.POSITIVE_INFINITY)) {
        String origin = goods.origin(item).id();
        String destination = goods.destination(item).id();
        throw new StudyException(
            Problem.of("E4081", response, "study.trade_response", origin, destination));
      }
    }
    return demand;
  }

  private double[] elastic(double[] with) {
    double[] demand = tonnes.clone();
    for (int item = 0; item < demand.length; item++) {
      Commodity commodity = commodities.get(goods.commodity[item]);
      demand[item] *= GeneratedTrade.factor(
          commodity.behaviour().tradeElasticity(),
          commodity.valueUsdPerT(),
          without[item],
          with[item]);
    }
    return demand;
  }

  private double[] equilibrium(double[] with) {
    int countries = trade.length;
    double theta = sigma - 1;
    double[][] ease = new double[countries][countries];
    double[] own = new double[tonnes.length];
    for (int item = 0; item < own.length; item++) {
      double value = commodities.get(goods.commodity[item]).valueUsdPerT();
      boolean known = with[item] < Double.POSITIVE_INFINITY
          && without[item] < Double.POSITIVE_INFINITY
          && value + with[item] > 0
          && value + without[item] > 0;
      own[item] =
          known ? StrictMath.pow((value + with[item]) / (value + without[item]), -theta) : 1;
      if (from[item] != to[item]) {
        ease[from[item]][to[item]] += tonnes[item] * value * own[item];
      }
    }
    double[][] cost = new double[countries][countries];
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        boolean abroad = i != j && trade[i][j] > 0;
        ease[i][j] = abroad ? ease[i][j] / trade[i][j] : 1;
        cost[i][j] = StrictMath.pow(ease[i][j], -1 / theta);
      }
    }
    GeneralEquilibrium.Response response = new GeneralEquilibrium(trade, sigma).respond(cost);
    double[] demand = tonnes.clone();
    for (int item = 0; item < demand.length; item++) {
      int i = from[item];
      int j = to[item];
      if (i != j && trade[i][j] > 0) {
        demand[item] *= response.flow()[i][j]
            / trade[i][j]
            * own[item]
            / ease[i][j]
            / response.price()[i];
      }
    }
    return demand;
  }

  /** Trade of the year without a change: the items between countries, domestic trade on the diagonal. */
  private double[][] world(Study study, int year) {
    List<Country> countries = study.countries();
    double[][] world = new double[countries.size()][countries.size()];
    double[] weighted = new double[2];
    for (int item = 0; item < tonnes.length; item++) {
      Commodity commodity = commodities.get(goods.commodity[item]);
      double usd = tonnes[item] * commodity.valueUsdPerT();
      weighted[0] += usd * commodity.behaviour().elasticity();
      weighted[1] += usd;
      if (from[item] != to[item]) {
        world[from[item]][to[item]] += usd;
      }
    }
    double elasticity = weighted[1] > 0 ? weighted[0] / weighted[1] : 1;
    int base = study.settings().years().baseYear();
    for (int i = 0; i < world.length; i++) {
      Country country = countries.get(i);
      double[] rates = new double[Math.max(0, year - base)];
      study.growth().stream()
          .filter(g -> g.id().equals(country.id()))
          .forEach(g -> fill(rates, g, base));
      // a country of no trade and no known size stands aside
      world[i][i] = country.domesticMusdPerYear().orElse(1)
          * 1e6
          * TradeGrowth.factor(rates, rates, elasticity);
    }
    return world;
  }

  private static void fill(double[] rates, Growth growth, int base) {
    Arrays.setAll(rates, t -> growth.pctAt(base + t) / 100);
  }
}
