package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * One year of one scenario, ready to be solved: routes, what they offer, goods and shippers.
 *
 * <p>Immutable and shared between threads.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
@Hot
public final class ChoiceProblem {
  /** The routes and what they offer. */
  public final RouteSupply routes;

  /** The goods. */
  public final FreightDemand demand;

  /** The shippers. */
  public final CommodityTerms terms;

  /** [pairs + 1] first item of each pair. */
  public final int[] itemStart;

  /** [items] paths that the item may use, one bit each: open and in no forbidden territory. */
  public final long[] open;

  /** [items + 1] first share of each item: one per path, then the outside option. */
  public final int[] shareStart;

  /**
   * The problem of these parts.
   *
   * @throws IllegalArgumentException if an item names a pair, commodity or load class out of range
   */
  public ChoiceProblem(RouteSupply routes, FreightDemand demand, CommodityTerms terms) {
    PathSet paths = routes.stretches.paths;
    this.routes = routes;
    this.demand = demand;
    this.terms = terms;
    this.itemStart = new int[paths.pairs + 1];
    this.open = new long[demand.items];
    this.shareStart = new int[demand.items + 1];
    for (int load : terms.load) {
      if (load >= routes.loads) {
        throw new IllegalArgumentException("load class " + load + " of " + routes.loads);
      }
    }
    for (int item = 0; item < demand.items; item++) {
      int pair = demand.pair[item];
      boolean commodity = demand.commodity[item] >= 0 && demand.commodity[item] < terms.count;
      if (pair < 0 || pair >= paths.pairs || !commodity) {
        throw new IllegalArgumentException("item " + item + " names no pair or no commodity");
      }
      itemStart[pair + 1]++;
      open[item] = routes.open[pair] & ~shut(pair, demand.subjectTo[item]);
      shareStart[item + 1] = shareStart[item] + paths.pathsOf(pair) + 1;
    }
    for (int pair = 0; pair < paths.pairs; pair++) {
      itemStart[pair + 1] += itemStart[pair];
    }
  }

  private long shut(int pair, long subjectTo) {
    long shut = 0;
    if (subjectTo != 0) {
      int first = routes.stretches.paths.pathStart[pair];
      int end = routes.stretches.paths.pathStart[pair + 1];
      for (int path = first; path < end; path++) {
        shut |= (routes.territories[path] & subjectTo) != 0 ? 1L << (path - first) : 0;
      }
    }
    return shut;
  }

  /** Whether the items of another problem are of the same pairs and commodities. */
  boolean sameItems(ChoiceProblem other) {
    return Arrays.equals(demand.pair, other.demand.pair)
        && Arrays.equals(demand.commodity, other.demand.commodity);
  }

  /** Whether a pair finds the same routes and offers in another problem of the same items. */
  boolean sameOffer(ChoiceProblem other, int pair) {
    int first = routes.stretches.paths.pathStart[pair];
    int end = routes.stretches.paths.pathStart[pair + 1];
    boolean same = same(routes.freeTime, other.routes.freeTime, first, end)
        && same(routes.deviation, other.routes.deviation, first, end);
    for (int load = 0; load < routes.loads; load++) {
      same = same && same(routes.money[load], other.routes.money[load], first, end);
    }
    first = itemStart[pair];
    end = itemStart[pair + 1];
    return same
        && Arrays.equals(open, first, end, other.open, first, end)
        && same(demand.outsideCost, other.demand.outsideCost, first, end);
  }

  /** Whether as much goes between a pair in another problem of the same items. */
  boolean sameGoods(ChoiceProblem other, int pair) {
    return same(demand.tonnes, other.demand.tonnes, itemStart[pair], itemStart[pair + 1]);
  }

  private static boolean same(double[] a, double[] b, int from, int to) {
    return Arrays.equals(a, from, to, b, from, to);
  }

  /** Goods of a pair [t/yr]. */
  double tonnes(int pair) {
    double sum = 0;
    for (int item = itemStart[pair]; item < itemStart[pair + 1]; item++) {
      sum += demand.tonnes[item];
    }
    return sum;
  }

  /** How the goods of a pair answer to time: the sum of tonnes x scale x value of time [t/yr per h]. */
  double response(int pair) {
    double sum = 0;
    for (int item = itemStart[pair]; item < itemStart[pair + 1]; item++) {
      int c = demand.commodity[item];
      sum += demand.tonnes[item] * terms.scale[c] * terms.timeValue[c];
    }
    return sum;
  }

  /** How sharply the mean tonne answers to time [1/h]; 0 if there is none. */
  double sharpness() {
    double response = 0;
    for (int pair = 0; pair + 1 < itemStart.length; pair++) {
      response += response(pair);
    }
    return response > 0 ? response / totalDemand() : 0;
  }

  /** All demand [t/yr]. */
  public double totalDemand() {
    double sum = 0;
    for (double tonnes : demand.tonnes) {
      sum += tonnes;
    }
    return sum;
  }
}
