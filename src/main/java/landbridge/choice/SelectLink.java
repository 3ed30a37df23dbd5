package landbridge.choice;

import landbridge.graph.PathSet;

/**
 * Who goes through a set of links: the part of each item whose path uses at least one of them.
 *
 * <p>For a single link the parts times the demand add up to the link's flow; for a set, a path that
 * meets several of its links counts once.
 *
 * <p>Checked by: {@code SelectLinkTest}.
 */
public final class SelectLink {
  private SelectLink() {}

  /** [paths] whether the path uses at least one of the links. */
  public static boolean[] through(PathSet paths, int[] links) {
    boolean[] wanted = new boolean[paths.graph.links];
    for (int link : links) {
      wanted[link] = true;
    }
    boolean[] through = new boolean[paths.paths];
    for (int path = 0; path < paths.paths; path++) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        through[path] |= wanted[paths.link[i]];
      }
    }
    return through;
  }

  /**
   * Tonnes of each item on chosen paths.
   *
   * @param chosen [paths] true for the paths that count
   * @return [items] t/yr
   */
  public static double[] tonnes(ChoiceResult result, boolean[] chosen) {
    ChoiceProblem problem = result.problem;
    PathSet paths = problem.routes.stretches.paths;
    double[] tonnes = new double[problem.demand.items];
    for (int item = 0; item < tonnes.length; item++) {
      int first = paths.pathStart[problem.demand.pair[item]];
      double share = 0;
      for (int k = 0; k < paths.pathsOf(problem.demand.pair[item]); k++) {
        share += chosen[first + k] ? result.shareOf(item, k) : 0;
      }
      tonnes[item] = share * problem.demand.tonnes[item];
    }
    return tonnes;
  }
}
