package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import landbridge.choice.ChoiceFlows;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.choice.CommodityTerms;
import landbridge.choice.LinkSupply;
import landbridge.graph.PathSet;
import landbridge.graph.ShortestPathTree;
import landbridge.model.Restriction;
import landbridge.model.Study;
import landbridge.model.Zone;
import landbridge.run.traffic.Goods;

/**
 * Time, money, distance and reliability between all zones for one commodity at the computed times.
 *
 * <p>Two views. <em>Used</em>: mean over the routes that the goods of the study take, weighted by flow.
 * <em>Cheapest</em>: the open route of least generalised cost; among the routes of the study where the pair
 * trades, and always the route found by a search for money plus value of time, so that pairs without trade
 * have one too. Deviations do not add along a route, so a search cannot hold them; for a pair without trade
 * the cheapest is that of the search. A pair without any open route is closed.
 *
 * <p>Composite cost: minus the logsum of all routes and the outside option over the scale. Units: h, USD/t,
 * km. Checked by: {@code SkimTest} against all paths of small networks.
 */
public final class Skim {
  /**
   * What a route offers.
   *
   * @param hours              time [h]
   * @param usdPerT            money [USD/t]
   * @param km                 length of its links [km]
   * @param deviationHours     standard deviation of the time [h]
   * @param generalisedUsdPerT money, time and deviation at the commodity's values [USD/t]
   */
  public record Offer(
      double hours, double usdPerT, double km, double deviationHours, double generalisedUsdPerT) {}

  /**
   * One pair of zones.
   *
   * @param origin      zone index
   * @param destination zone index
   * @param tonnes      demand [t/yr], 0 without trade
   * @param composite   composite cost [USD/t]; empty without trade
   * @param used        mean of the routes used; empty if none is
   * @param cheapest    cheapest open route; empty if the pair is closed
   */
  public record Cell(
      int origin,
      int destination,
      double tonnes,
      OptionalDouble composite,
      Optional<Offer> used,
      Optional<Offer> cheapest) {
    /** Whether an open route joins the zones for this commodity. */
    public boolean isOpen() {
      return cheapest.isPresent();
    }
  }

  private final Situation situation;
  private final int commodity;
  private final ShortestPathTree tree;
  private final double[] search; // [arcs] money plus value of time [USD/t]
  private final Map<Long, Integer> itemOf = new TreeMap<>();

  private Skim(Situation situation, int commodity) {
    this.situation = situation;
    this.commodity = commodity;
    this.tree = new ShortestPathTree(situation.paths().graph);
    LinkSupply supply = situation.solution.state().supply();
    CommodityTerms terms = situation.result().problem.terms;
    search = new double[supply.links];
    for (int arc = 0; arc < search.length; arc++) {
      double money = supply.money[terms.load[commodity]][arc];
      double time = terms.timeValue[commodity] * situation.result().linkTime[arc];
      search[arc] = Math.max(0, money + time);
    }
    Goods goods = situation.routes().goods;
    for (int item = 0; item < goods.items(); item++) {
      if (goods.commodity[item] == commodity) {
        int pair = goods.pair[item];
        itemOf.put(key(goods.pairOrigin[pair], goods.pairDestination[pair]), item);
      }
    }
  }

  private long key(int origin, int destination) {
    return (long) origin * situation.routes().goods.zones.size() + destination;
  }

  /** All pairs of different zones, by origin and destination in the order of the zone table. */
  public static List<Cell> of(Situation situation, int commodity) {
    Skim skim = new Skim(situation, commodity);
    int zones = situation.routes().goods.zones.size();
    List<Cell> cells = new ArrayList<>();
    for (int origin = 0; origin < zones; origin++) {
      skim.from(origin, zones, cells);
    }
    return cells;
  }

  private void from(int origin, int zones, List<Cell> cells) {
    long[] barred = new long[zones];
    Map<Long, Integer> masks = new TreeMap<>();
    for (int destination = 0; destination < zones; destination++) {
      barred[destination] = barred(origin, destination);
      masks.put(barred[destination], destination);
    }
    Cell[] ofDestination = new Cell[zones];
    for (long mask : masks.keySet()) {
      tree.grow(origin, search, closed(mask));
      for (int destination = 0; destination < zones; destination++) {
        if (destination != origin && barred[destination] == mask) {
          ofDestination[destination] = cell(origin, destination);
        }
      }
    }
    for (Cell cell : ofDestination) {
      if (cell != null) {
        cells.add(cell);
      }
    }
  }

  private boolean[] closed(long mask) {
    LinkSupply supply = situation.solution.state().supply();
    boolean[] closed = supply.closed.clone();
    for (int arc = 0; mask != 0 && arc < closed.length; arc++) {
      closed[arc] |= (supply.territories[arc] & mask) != 0;
    }
    return closed;
  }

  /** Restrictions in force that bind goods between two zones. */
  private long barred(int origin, int destination) {
    Study study = situation.study();
    List<Zone> zones = situation.routes().goods.zones;
    List<Restriction> restrictions = study.restrictions();
    long mask = 0;
    for (int r = 0; r < restrictions.size(); r++) {
      boolean binds = study.restrictionActive(restrictions.get(r).id(), situation.year)
          && Goods.binds(restrictions.get(r), zones.get(origin), zones.get(destination));
      mask |= binds ? 1L << r : 0;
    }
    return mask;
  }

  private Cell cell(int origin, int destination) {
    Optional<Offer> found =
        tree.reaches(destination) ? Optional.of(offer(tree.pathTo(destination))) : Optional.empty();
    Integer item = itemOf.get(key(origin, destination));
    if (item == null) {
      return new Cell(origin, destination, 0, OptionalDouble.empty(), Optional.empty(), found);
    }
    ChoiceResult result = situation.result();
    double composite = result.items.composite[item];
    return new Cell(
        origin,
        destination,
        result.problem.demand.tonnes[item],
        composite < Double.POSITIVE_INFINITY
            ? OptionalDouble.of(composite)
            : OptionalDouble.empty(),
        used(item),
        cheaper(found, best(item)));
  }

  private static Optional<Offer> cheaper(Optional<Offer> a, Optional<Offer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return a.get().generalisedUsdPerT() <= b.get().generalisedUsdPerT() ? a : b;
  }

  private Optional<Offer> best(int item) {
    PathSet paths = situation.paths();
    int pair = situation.routes().goods.pair[item];
    OptionalInt best = OptionalInt.empty();
    for (int k = 0; k < paths.pathsOf(pair); k++) {
      int path = paths.pathStart[pair] + k;
      boolean first = best.isEmpty();
      boolean better =
          first || situation.cost(commodity, path) < situation.cost(commodity, best.getAsInt());
      best = situation.open(item, k) && better ? OptionalInt.of(path) : best;
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(offer(paths.linksOf(best.getAsInt())));
  }

  private Offer offer(int[] arcs) {
    LinkSupply supply = situation.solution.state().supply();
    CommodityTerms terms = situation.result().problem.terms;
    double hours = 0;
    double usd = 0;
    double variance = 0;
    for (int arc : arcs) {
      hours += situation.result().linkTime[arc];
      usd += supply.money[terms.load[commodity]][arc];
      variance += supply.timeVariance[arc];
    }
    double deviation = Math.sqrt(variance);
    double generalised =
        usd + terms.timeValue[commodity] * hours + terms.reliabilityValue[commodity] * deviation;
    return new Offer(hours, usd, situation.km(arcs), deviation, generalised);
  }

  private Optional<Offer> used(int item) {
    ChoiceResult result = situation.result();
    ChoiceProblem problem = result.problem;
    PathSet paths = situation.paths();
    int pair = problem.demand.pair[item];
    double share = 0;
    double km = 0;
    for (int k = 0; k < paths.pathsOf(pair); k++) {
      double one = result.shareOf(item, k);
      share += one;
      km += one > 0 ? one * situation.km(paths.linksOf(paths.pathStart[pair] + k)) : 0;
    }
    if (share == 0) {
      return Optional.empty();
    }
    ChoiceFlows.Items items = result.items;
    double generalised = items.meanMoney[item]
        + problem.terms.timeValue[commodity] * items.meanTime[item]
        + problem.terms.reliabilityValue[commodity] * items.meanDeviation[item];
    return Optional.of(new Offer(
        items.meanTime[item],
        items.meanMoney[item],
        km / share,
        items.meanDeviation[item],
        generalised));
  }
}
