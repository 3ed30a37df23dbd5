package landbridge.choice;

import landbridge.graph.PathSet;

/**
 * Which routes a pair may choose between.
 *
 * @param maxPaths most paths of a pair, 1 to 64: those of most weight ({@link Plateaus})
 * @param detour dearest path looked at: its cost over that of the cheapest path of the pair in the
 *     same network and view, at least 1; ways round a link that all paths share are always accepted
 * @param leastWeight weight below which a path is left out, above 0 and at most 1
 */
public record PathRules(int maxPaths, double detour, double leastWeight) {
  /** Refuses impossible rules. */
  public PathRules {
    boolean size = maxPaths >= 1 && maxPaths <= PathSet.MOST_PATHS;
    if (!size || !(detour >= 1) || !(leastWeight > 0 && leastWeight <= 1)) {
      throw new IllegalArgumentException("rules of the path sets are out of range");
    }
  }

  /** Paths of a weight of 1 % at least, up to 2.2 times the cost of the cheapest. */
  public static PathRules usual(int maxPaths) {
    return new PathRules(maxPaths, 2.2, 0.01);
  }
}
