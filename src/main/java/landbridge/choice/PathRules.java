package landbridge.choice;

import landbridge.graph.PathSet;

/**
 * How many and how different the paths of a pair may be.
 *
 * @param maxPaths most paths of a pair, 1 to 64
 * @param detour longest accepted detour of an alternative: its reference cost over that of the
 *     cheapest path of the pair, at least 1; the cheapest path of each network is always accepted
 * @param rounds rounds of link penalties per network and cost view, at least 0
 * @param penalty factor by which a round raises the cost of the links used before, above 1
 * @param overlap largest share of its reference cost that a penalty path may have in common with a
 *     path already accepted, in [0, 1]
 */
public record PathRules(int maxPaths, double detour, int rounds, double penalty, double overlap) {
  /** Refuses impossible rules. */
  public PathRules {
    boolean size = maxPaths >= 1 && maxPaths <= PathSet.MOST_PATHS && rounds >= 0;
    if (!size || !(detour >= 1) || !(penalty > 1) || !(overlap >= 0 && overlap <= 1)) {
      throw new IllegalArgumentException("rules of the path sets are out of range");
    }
  }

  /** Twelve paths, detours up to twice the cost, two rounds of 1.3, overlap up to 0.9. */
  public static PathRules usual() {
    return new PathRules(12, 2.0, 2, 1.3, 0.9);
  }
}
