package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Why goods do not move on the modelled routes, item by item, and at which links they are stopped.
 *
 * <p>Where no route is open the cut is a set of closed links that stops every path of the pair, found by
 * taking the link that stops most paths first (of equals the one nearest the origin on the cheapest path). Where
 * routes are open but full, the goods that would move if full facilities charged nothing lack room, and the cut is
 * the links that charge. The rest stays away by cost: the outside option is cheaper.
 *
 * <p>Checked by: {@code UnservedTest}.
 */
public final class Unserved {
  /** Why goods do not move. */
  public enum Cause {
    /** Every path of the pair is closed. */
    NO_ROUTE,
    /** Paths are open, but in territories that these goods may not enter. */
    RESTRICTED,
    /** Open paths are full, and the charge for scarce room drives the goods away. */
    NO_ROOM,
    /** The outside option is cheaper. */
    COST
  }

  /**
   * Goods of an item that do not move, for one cause.
   *
   * @param item   item of the demand
   * @param cause  why
   * @param tonnes how much [t/yr]
   * @param cut    links that stop them; empty where cost does
   */
  public record Part(int item, Cause cause, double tonnes, List<Integer> cut) {}

  private final ChoiceResult result;
  private final ChoiceProblem problem;
  private final PathSet paths;
  private final ChoiceModel.Kernel kernel;
  private final List<Part> parts = new ArrayList<>();
  private final boolean anyCharge;

  private Unserved(ChoiceResult result, ChoiceModel model) {
    this.result = result;
    this.problem = result.problem;
    this.paths = problem.routes.stretches.paths;
    this.kernel = model.kernel();
    this.anyCharge = Arrays.stream(result.shadowPrice).anyMatch(price -> price > 0);
  }

  /**
   * The goods that do not move.
   *
   * @param model the rule by which the result was found
   * @return parts in the order of items; their tonnes add up to all that is outside or stranded
   */
  public static List<Part> of(ChoiceResult result, ChoiceModel model) {
    Unserved unserved = new Unserved(result, model);
    for (int item = 0; item < result.problem.demand.items; item++) {
      unserved.add(item);
    }
    return unserved.parts;
  }

  private void add(int item) {
    double tonnes = result.items.outside[item] + result.items.stranded[item];
    if (tonnes == 0) {
      return;
    }
    int pair = problem.demand.pair[item];
    if (problem.open[item] != 0) {
      addOpen(item, pair, tonnes);
    } else {
      boolean restricted = problem.routes.open[pair] != 0;
      parts.add(new Part(
          item,
          restricted ? Cause.RESTRICTED : Cause.NO_ROUTE,
          tonnes,
          cut(item, pair, restricted)));
    }
  }

  private void addOpen(int item, int pair, double tonnes) {
    List<Integer> charging = anyCharge ? charging(item, pair) : List.of();
    double byCost =
        charging.isEmpty() ? tonnes : Math.min(tonnes, outsideWithoutCharge(item, pair));
    if (tonnes > byCost) {
      parts.add(new Part(item, Cause.NO_ROOM, tonnes - byCost, charging));
    }
    if (byCost > 0) {
      parts.add(new Part(item, Cause.COST, byCost, List.of()));
    }
  }

  /** Links of the item's open paths that charge for scarce room, ascending. */
  private List<Integer> charging(int item, int pair) {
    SortedSet<Integer> charging = new TreeSet<>();
    for (int k = 0; k < paths.pathsOf(pair); k++) {
      if ((problem.open[item] >>> k & 1) != 0) {
        for (int link : paths.linksOf(paths.pathStart[pair] + k)) {
          int f = problem.routes.links.facility[link];
          if (f != Graph.NONE && result.shadowPrice[f] > 0) {
            charging.add(link);
          }
        }
      }
    }
    return List.copyOf(charging);
  }

  private double outsideWithoutCharge(int item, int pair) {
    CommodityTerms terms = problem.terms;
    int commodity = problem.demand.commodity[item];
    int count = paths.pathsOf(pair);
    double[] cost = new double[count];
    double[] share = new double[count + 1];
    for (int k = 0; k < count; k++) {
      int path = paths.pathStart[pair] + k;
      cost[k] = (problem.open[item] >>> k & 1) == 0
          ? Double.POSITIVE_INFINITY
          : terms.timeValue[commodity] * result.pathTime[path]
              + terms.reliabilityValue[commodity] * problem.routes.deviation[path]
              + problem.routes.money[terms.load[commodity]][path];
    }
    kernel.choose(
        pair,
        cost,
        terms.scale[commodity],
        terms.nesting[commodity],
        problem.demand.outsideCost[item],
        share);
    return problem.demand.tonnes[item] * share[count];
  }

  /** Links that together stop all paths: greedily, the one that stops most first. */
  private List<Integer> cut(int item, int pair, boolean restricted) {
    boolean[] whole = new boolean[paths.pathsOf(pair)];
    Arrays.fill(whole, true);
    List<Integer> cut = new ArrayList<>();
    for (int left = whole.length; left > 0; ) {
      int best = Graph.NONE;
      int most = 0;
      for (int k = 0; k < whole.length; k++) {
        for (int link : paths.linksOf(paths.pathStart[pair] + k)) {
          int stops = whole[k] && stops(item, link, restricted) ? uses(pair, link, whole) : 0;
          if (stops > most) {
            best = link;
            most = stops;
          }
        }
      }
      if (best == Graph.NONE) {
        break;
      }
      cut.add(best);
      for (int k = 0; k < whole.length; k++) {
        whole[k] = whole[k] && !has(paths.linksOf(paths.pathStart[pair] + k), best);
      }
      left -= most;
    }
    return cut;
  }

  private boolean stops(int item, int link, boolean restricted) {
    LinkSupply links = problem.routes.links;
    boolean forbidden = (links.territories[link] & problem.demand.subjectTo[item]) != 0;
    return links.closed[link] || restricted && forbidden;
  }

  private int uses(int pair, int link, boolean[] whole) {
    int uses = 0;
    for (int k = 0; k < whole.length; k++) {
      uses += whole[k] && has(paths.linksOf(paths.pathStart[pair] + k), link) ? 1 : 0;
    }
    return uses;
  }

  private static boolean has(int[] links, int link) {
    for (int l : links) {
      if (l == link) {
        return true;
      }
    }
    return false;
  }
}
