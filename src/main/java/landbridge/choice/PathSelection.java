package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * Chooses the paths of a pair from what was found, and eliminates links that all of them share.
 *
 * <p>A workspace: one per thread.
 */
final class PathSelection {
  private final Graph graph;
  private final PathViews views;
  private final PathRules rules;
  private final ShortestPathTree tree;

  PathSelection(Graph graph, PathViews views, PathRules rules, ShortestPathTree tree) {
    this.graph = graph;
    this.views = views;
    this.rules = rules;
    this.tree = tree;
  }

  /** Adds a path; of the same path found twice the better claim stays. */
  static void add(Map<FoundPath, FoundPath> paths, FoundPath path) {
    paths.merge(path, path, FoundPath::and);
  }

  /** Chooses for all pairs of an origin. */
  void origin(
      int[] pairs,
      int[] origin,
      int[] destination,
      List<Map<FoundPath, FoundPath>> found,
      int[][][] chosen) {
    for (int network = 0; network < views.closed.length; network++) {
      eliminate(pairs, origin[pairs[0]], destination, found, network);
    }
    for (int pair : pairs) {
      List<FoundPath> set = choose(found.get(pair));
      chosen[pair] = new int[set.size()][];
      for (int k = 0; k < set.size(); k++) {
        chosen[pair][k] = set.get(k).links;
      }
    }
  }

  /** Finds a way round each link that all paths of a pair open in the network share. */
  private void eliminate(
      int[] pairs,
      int from,
      int[] destination,
      List<Map<FoundPath, FoundPath>> found,
      int network) {
    boolean[] shared = new boolean[graph.links];
    int[][] sharedBy = new int[pairs.length][];
    for (int i = 0; i < pairs.length; i++) {
      sharedBy[i] = views.applies[network][pairs[i]]
          ? shared(choose(found.get(pairs[i])), network)
          : new int[0];
      for (int link : sharedBy[i]) {
        shared[link] = true;
      }
    }
    boolean[] closed = views.closed[network].clone();
    for (int link = 0; link < graph.links; link++) {
      if (!shared[link]) {
        continue;
      }
      closed[link] = true;
      tree.grow(from, views.reference(), closed);
      closed[link] = views.closed[network][link];
      for (int i = 0; i < pairs.length; i++) {
        if (has(sharedBy[i], link) && tree.reaches(destination[pairs[i]])) {
          int[] path = tree.pathTo(destination[pairs[i]]);
          add(found.get(pairs[i]), new FoundPath(path, views.reference(), true, 0));
          sharedBy[i] = Arrays.stream(sharedBy[i]).filter(l -> has(path, l)).toArray();
        }
      }
    }
  }

  private static boolean has(int[] links, int link) {
    for (int l : links) {
      if (l == link) {
        return true;
      }
    }
    return false;
  }

  /** Links on all paths that the network leaves open. */
  private int[] shared(List<FoundPath> paths, int network) {
    int[] shared = null;
    for (FoundPath path : paths) {
      boolean whole = true;
      for (int link : path.links) {
        whole &= !views.closed[network][link];
      }
      if (whole) {
        int[] links = path.links;
        shared = shared == null
            ? links
            : Arrays.stream(shared).filter(l -> has(links, l)).toArray();
      }
    }
    return shared == null ? new int[0] : shared;
  }

  /** The set of a pair: claims first, then by weight, in canonical order. */
  private List<FoundPath> choose(Map<FoundPath, FoundPath> found) {
    List<FoundPath> sorted = new ArrayList<>(found.values());
    sorted.sort(FoundPath::bySelection);
    List<FoundPath> set =
        new ArrayList<>(sorted.subList(0, Math.min(rules.maxPaths(), sorted.size())));
    Collections.sort(set);
    return set;
  }
}
