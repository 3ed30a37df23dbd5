package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.choice.CommodityTerms;
import landbridge.model.Commodity;
import landbridge.model.Flow;
import landbridge.model.Restriction;
import landbridge.model.Study;
import landbridge.model.Zone;

/**
 * The goods of a study in array form: origin-destination pairs, and items of one pair and commodity.
 *
 * <p>Order: pairs by origin and destination in the order of the zone table, items by pair and then by
 * commodity, so that the same study always has the same indices, whatever the order of its files.
 *
 * <p>Checked by: {@code DemandsTest}.
 */
public final class Goods {
  private static final double HOURS_PER_DAY = 24;
  private static final double PERCENT = 100;

  /** [pairs] zone of origin. */
  public final int[] pairOrigin;

  /** [pairs] zone of destination. */
  public final int[] pairDestination;

  /** [items] pair. */
  public final int[] pair;

  /** [items] commodity. */
  public final int[] commodity;

  /** [items] base-year demand [t/yr]. */
  public final double[] baseTonnes;

  public final List<Zone> zones;
  public final List<Commodity> commodities;

  private Goods(Study study, List<int[]> pairs, List<int[]> items, double[] tonnes) {
    zones = study.zones();
    commodities = study.commodities();
    pairOrigin = pairs.stream().mapToInt(p -> p[0]).toArray();
    pairDestination = pairs.stream().mapToInt(p -> p[1]).toArray();
    pair = items.stream().mapToInt(i -> i[0]).toArray();
    commodity = items.stream().mapToInt(i -> i[1]).toArray();
    baseTonnes = tonnes;
  }

  /** All flows of the study with more than nothing between two different places. */
  public static Goods of(Study study) {
    Map<String, Integer> zone = indices(study.zones().stream().map(Zone::id).toList());
    Map<String, Integer> group =
        indices(study.commodities().stream().map(Commodity::id).toList());
    int zones = study.zones().size();
    int groups = study.commodities().size();
    TreeMap<Long, Double> tonnes = new TreeMap<>(); // (pair, commodity) as one ordered number
    for (Flow flow : study.trade()) {
      long key = ((long) zone.get(flow.origin()) * zones + zone.get(flow.destination())) * groups
          + group.get(flow.commodity());
      if (flow.tonnesPerYear() > 0) {
        tonnes.merge(key, flow.tonnesPerYear(), Double::sum);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    List<int[]> items = new ArrayList<>();
    long last = -1;
    for (long key : tonnes.keySet()) {
      long place = key / groups;
      if (place != last) {
        pairs.add(new int[] {(int) (place / zones), (int) (place % zones)});
        last = place;
      }
      items.add(new int[] {pairs.size() - 1, (int) (key % groups)});
    }
    double[] amounts = tonnes.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Goods(study, pairs, items, amounts);
  }

  public int items() {
    return pair.length;
  }

  public int pairs() {
    return pairOrigin.length;
  }

  /** [pairs] base-year demand of all commodities [t/yr]. */
  double[] tonnesOfPairs() {
    double[] tonnes = new double[pairs()];
    for (int item = 0; item < items(); item++) {
      tonnes[pair[item]] += baseTonnes[item];
    }
    return tonnes;
  }

  public Zone origin(int item) {
    return zones.get(pairOrigin[pair[item]]);
  }

  public Zone destination(int item) {
    return zones.get(pairDestination[pair[item]]);
  }

  /** How the commodities choose, from the tables of a study in a year. */
  public static CommodityTerms terms(Study study) {
    List<Commodity> list = study.commodities();
    double[] time = new double[list.size()];
    double[] reliability = new double[list.size()];
    double[] scale = new double[list.size()];
    double[] nesting = new double[list.size()];
    for (int c = 0; c < list.size(); c++) {
      Commodity commodity = list.get(c);
      time[c] = commodity.valueUsdPerT() * commodity.timeValuePctPerDay() / PERCENT / HOURS_PER_DAY;
      reliability[c] = time[c] * commodity.reliabilityRatio();
      scale[c] = commodity.behaviour().scaleTPerUsd();
      nesting[c] = commodity.behaviour().nesting();
    }
    int[] classes = PriceClasses.of(study).ofCommodity();
    return new CommodityTerms(time, reliability, scale, nesting, classes);
  }

  /**
   * Restrictions to which each item is subject in a year, one bit each.
   *
   * <p>A restriction never binds goods that start or end in its territory.
   *
   * @return [items] masks
   */
  public long[] subjectTo(Study study, int year) {
    long[] ofPair = new long[pairOrigin.length];
    List<Restriction> restrictions = study.restrictions();
    for (int r = 0; r < restrictions.size(); r++) {
      Restriction restriction = restrictions.get(r);
      if (study.restrictionActive(restriction.id(), year)) {
        for (int p = 0; p < ofPair.length; p++) {
          ofPair[p] |= binds(restriction, p) ? 1L << r : 0;
        }
      }
    }
    long[] mask = new long[items()];
    for (int item = 0; item < mask.length; item++) {
      mask[item] = ofPair[pair[item]];
    }
    return mask;
  }

  /** Whether a restriction, when in force, binds the goods of a pair. */
  public boolean binds(Restriction restriction, int pairIndex) {
    return binds(
        restriction, zones.get(pairOrigin[pairIndex]), zones.get(pairDestination[pairIndex]));
  }

  /** Whether a restriction, when in force, binds goods between two zones. */
  public static boolean binds(Restriction restriction, Zone origin, Zone destination) {
    String from = origin.country();
    String to = destination.country();
    String territory = restriction.territory();
    if (from.equals(territory) || to.equals(territory)) {
      return false;
    }
    List<String> goodsOf = restriction.goodsOf();
    return goodsOf.isEmpty() || goodsOf.contains(from) || goodsOf.contains(to);
  }

  public static Map<String, Integer> indices(List<String> ids) {
    Map<String, Integer> index = new TreeMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    return index;
  }
}
