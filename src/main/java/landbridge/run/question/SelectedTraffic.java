package landbridge.run.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.choice.ChoiceProblem;
import landbridge.graph.PathSet;
import landbridge.run.traffic.Goods;

/**
 * Who goes through chosen links: goods by origin, destination, commodity, country and corridor, and where
 * else they pass.
 *
 * <p>A choice is a list of alternatives, each a list of links that must all be used: {@code a+b c} is (a and
 * b) or c. A path counts once. For one arc the total is the flow of the arc but for rounding; for one link, or one
 * set of alternatives that no path meets twice, it is the sum over its arcs.
 *
 * <p>Units: t/yr. Checked by: {@code SelectedTrafficTest}.
 */
public final class SelectedTraffic {
  /** [items] selected tonnes. */
  public final double[] itemTonnes;

  /** [arcs] selected tonnes on every arc: where the selected goods come from and go to. */
  public final double[] arcTonnes;

  /** All selected tonnes. */
  public final double total;

  private final Situation situation;
  private final double[] corridorTonnes; // [corridors + 1]

  private SelectedTraffic(Situation situation, boolean[] chosen) {
    this.situation = situation;
    ChoiceProblem problem = situation.result().problem;
    PathSet paths = situation.paths();
    itemTonnes = new double[problem.demand.items];
    arcTonnes = new double[paths.graph.links];
    corridorTonnes = new double[situation.routes().corridors.list.size() + 1];
    for (int item = 0; item < itemTonnes.length; item++) {
      int pair = problem.demand.pair[item];
      for (int k = 0; k < paths.pathsOf(pair); k++) {
        int path = paths.pathStart[pair] + k;
        double tonnes = problem.demand.tonnes[item] * situation.result().shareOf(item, k);
        if (chosen[path] && tonnes > 0) {
          itemTonnes[item] += tonnes;
          int corridor = situation.routes().corridors.of(path);
          corridorTonnes[corridor < 0 ? corridorTonnes.length - 1 : corridor] += tonnes;
          for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
            arcTonnes[paths.link[i]] += tonnes;
          }
        }
      }
    }
    total = total(chosen);
  }

  /** Paths of a pair, then pairs. */
  private double total(boolean[] chosen) {
    PathSet paths = situation.paths();
    double[] ofPath = situation.result().pathFlow();
    double sum = 0;
    for (int pair = 0; pair < paths.pairs; pair++) {
      double ofPair = 0;
      for (int path = paths.pathStart[pair]; path < paths.pathStart[pair + 1]; path++) {
        ofPair += chosen[path] ? ofPath[path] : 0;
      }
      sum += ofPair;
    }
    return sum;
  }

  /**
   * The traffic that uses one of the alternatives.
   *
   * @param alternatives each a list of links that must all be used
   */
  public static SelectedTraffic of(Situation situation, List<List<Named>> alternatives) {
    PathSet paths = situation.paths();
    boolean[] chosen = new boolean[paths.paths];
    for (List<Named> all : alternatives) {
      for (int path = 0; path < chosen.length; path++) {
        chosen[path] |= usesAll(paths, path, all);
      }
    }
    return new SelectedTraffic(situation, chosen);
  }

  private static boolean usesAll(PathSet paths, int path, List<Named> all) {
    for (Named named : all) {
      boolean used = false;
      for (int arc : named.arcs()) {
        used |= paths.uses(path, arc);
      }
      if (!used) {
        return false;
      }
    }
    return true;
  }

  /**
   * Selected goods of one origin, destination and commodity.
   *
   * @param item   index of the goods
   * @param tonnes selected [t/yr]
   * @param share  of the demand of these goods, in [0, 1]
   */
  public record Part(int item, double tonnes, double share) {}

  /** All selected goods, the largest first, ties in the order of the study. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    double[] demand = situation.result().problem.demand.tonnes;
    for (int item = 0; item < itemTonnes.length; item++) {
      if (itemTonnes[item] > 0) {
        parts.add(new Part(item, itemTonnes[item], itemTonnes[item] / demand[item]));
      }
    }
    parts.sort(Comparator.comparingDouble((Part part) -> -part.tonnes()));
    return parts;
  }

  /** A way of grouping the goods. */
  public enum By {
    ORIGIN,
    DESTINATION,
    COMMODITY,
    COUNTRY_OF_ORIGIN,
    COUNTRY_OF_DESTINATION,
    CORRIDOR
  }

  /** Selected tonnes of each group that has any. */
  public SortedMap<String, Double> by(By grouping) {
    SortedMap<String, Double> sums = new TreeMap<>();
    if (grouping == By.CORRIDOR) {
      for (int c = 0; c < corridorTonnes.length; c++) {
        String name = c == corridorTonnes.length - 1
            ? landbridge.run.traffic.Corridors.OTHER
            : situation.routes().corridors.list.get(c).id();
        if (corridorTonnes[c] > 0) {
          sums.put(name, corridorTonnes[c]);
        }
      }
      return sums;
    }
    for (int item = 0; item < itemTonnes.length; item++) {
      if (itemTonnes[item] > 0) {
        sums.merge(group(grouping, item), itemTonnes[item], Double::sum);
      }
    }
    return sums;
  }

  private String group(By grouping, int item) {
    Goods goods = situation.routes().goods;
    return switch (grouping) {
      case ORIGIN -> goods.origin(item).id();
      case DESTINATION -> goods.destination(item).id();
      case COMMODITY -> goods.commodities.get(goods.commodity[item]).id();
      case COUNTRY_OF_ORIGIN -> goods.origin(item).country();
      case COUNTRY_OF_DESTINATION -> goods.destination(item).country();
      case CORRIDOR -> throw new IllegalArgumentException("corridors belong to paths");
    };
  }
}
