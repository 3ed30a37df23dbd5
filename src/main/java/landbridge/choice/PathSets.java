package landbridge.choice;

import java.util.ArrayList;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Makes the path sets of a study, once, over the union of all its networks.
 *
 * <p>For the union network and every cost view: the cheapest path; paths after rounds of link penalties; the
 * cheapest path through each gateway. For every other network the same again where it cuts that path. Then, as long as all paths of a pair share a link without
 * which the network still connects the pair, the cheapest path without that link (link
 * elimination), so that no single closure strands a pair for want of a path. Paths with loops and
 * duplicates are dropped. The cheapest path of each network is kept first, then eliminations, then
 * gateways, then penalties, each by reference cost; the set is ordered by reference cost, then by
 * the sequence of links.
 *
 * <p>Trees serve all destinations of an origin at once; a gateway path joins a tree from the origin
 * and a tree to the destination. Origins are independent, so the number of threads changes nothing.
 *
 * <p>Source: link penalty and elimination, de la Barra, Perez and Anez (1993), Azevedo and others
 * (1993); labelled views, Ben-Akiva and others (1984). Checked by: {@code PathSetsTest}.
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
    PathSearch search = new PathSearch(graph, origin, destination, views, rules);
    try (Workers workers = new Workers(threads)) {
      for (int network = 0; network < views.closed.length; network++) {
        for (int view = 0; view < views.cost.length; view++) {
          search.look(workers, threads, network, view);
        }
      }
      return PathSet.of(graph, origin, destination, search.select(workers, threads));
    }
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
