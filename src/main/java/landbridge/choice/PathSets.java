package landbridge.choice;

import java.util.ArrayList;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Makes the path sets of a study, once, over the union of all its networks.
 *
 * <p>For the union network and every cost view: for each link the cheapest path through it, weighed
 * ({@link Plateaus}). For every other network the same again where it cuts one of these paths. Then, as
 * long as all paths of a pair share a link without which the network still connects the pair, the
 * cheapest path without that link (link elimination), so that no single closure strands a pair for
 * want of a path. Paths with loops and duplicates are dropped. The cheapest path of each network and
 * the eliminations are kept first, then the paths of most weight; the set is ordered by reference
 * cost, then by the sequence of links.
 *
 * <p>No link has a claim that another has not: a set that must hold a path through chosen links, such
 * as those of a project, finds the project's routes and not its rivals', and its benefit grows with
 * the size of the set. See docs/decisions/0013-routes-by-weight.md.
 *
 * <p>Trees serve all destinations of an origin at once. Origins are independent, so the number of
 * threads changes nothing.
 *
 * <p>Source: link elimination, Azevedo and others (1993); labelled views, Ben-Akiva and others (1984). Checked by: {@code PathSetsTest}.
 */
public final class PathSets {
  private PathSets() {}

  /**
   * The path sets of these pairs.
   *
   * @param origin [pairs] node
   * @param destination [pairs] node, other than the origin
   * @param threads worker threads; changes speed only
   * @return the sets; a pair that no network connects has none
   */
  public static PathSet generate(
      Graph graph, int[] origin, int[] destination, PathViews views, PathRules rules, int threads) {
    if (views.applies[0].length != origin.length || origin.length != destination.length) {
      throw new IllegalArgumentException("the views do not match the pairs");
    }
    PathSearch search = new PathSearch(graph, origin, destination, views, rules, threads);
    try (Workers workers = new Workers(threads)) {
      views.views.forEach(view -> search.look(workers, view));
      return PathSet.of(graph, origin, destination, search.select(workers));
    }
  }

  /** SHA-256 of all that {@link #generate} follows from but the program: 64 hexadecimal digits. */
  public static String digest(
      Graph graph, int[] origin, int[] destination, PathViews views, PathRules rules) {
    return PathDigest.of(graph, origin, destination, views, rules);
  }

  /** Positions of each distinct value, the values in order of first appearance. */
  static List<int[]> groups(int[] values, int bound) {
    int[] count = new int[bound];
    List<Integer> order = new ArrayList<>();
    for (int value : values) {
      if (count[value]++ == 0) {
        order.add(value);
      }
    }
    List<int[]> groups = new ArrayList<>();
    int[] groupOf = new int[bound];
    for (int value : order) {
      groupOf[value] = groups.size();
      groups.add(new int[count[value]]);
      count[value] = 0;
    }
    for (int i = 0; i < values.length; i++) {
      groups.get(groupOf[values[i]])[count[values[i]]++] = i;
    }
    return groups;
  }
}
