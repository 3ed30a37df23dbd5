package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
  private final boolean[] inUse; // [links]

  PathSelection(Graph graph, PathViews views, PathRules rules, ShortestPathTree tree) {
    this.graph = graph;
    this.views = views;
    this.rules = rules;
    this.tree = tree;
    this.inUse = new boolean[graph.links];
  }

  /** Adds a path unless the pair has it; the better claim stays. */
  static void add(List<FoundPath> paths, FoundPath path) {
    for (int i = 0; i < paths.size(); i++) {
      if (paths.get(i).same(path)) {
        if (path.way.compareTo(paths.get(i).way) < 0) {
          paths.set(i, path);
        }
        return;
      }
    }
    paths.add(path);
  }

  /** Chooses for all pairs of an origin. */
  void origin(
      int[] pairs, int[] origin, int[] destination, List<List<FoundPath>> found, int[][][] chosen) {
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
      int[] pairs, int from, int[] destination, List<List<FoundPath>> found, int network) {
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
      tree.grow(from, views.cost[0], closed);
      closed[link] = views.closed[network][link];
      for (int i = 0; i < pairs.length; i++) {
        if (has(sharedBy[i], link) && tree.reaches(destination[pairs[i]])) {
          int[] path = tree.pathTo(destination[pairs[i]]);
          add(found.get(pairs[i]), new FoundPath(path, views.cost[0], FoundPath.Way.ELIMINATION));
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

  /** The set of a pair: by claim, then by reference cost, in canonical order. */
  private List<FoundPath> choose(List<FoundPath> found) {
    List<FoundPath> set = new ArrayList<>();
    if (found.isEmpty()) {
      return set;
    }
    List<FoundPath> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    double limit = sorted.get(0).cost * rules.detour();
    for (FoundPath.Way way : FoundPath.Way.values()) {
      for (FoundPath path : sorted) {
        boolean fits = path.way == way && set.size() < rules.maxPaths();
        if (fits && (claims(way) || path.cost <= limit) && differs(path, set)) {
          set.add(path);
        }
      }
    }
    Collections.sort(set);
    return set;
  }

  private static boolean claims(FoundPath.Way way) {
    return way == FoundPath.Way.REFERENCE || way == FoundPath.Way.ELIMINATION;
  }

  private boolean differs(FoundPath path, List<FoundPath> set) {
    if (path.way != FoundPath.Way.PENALTY) {
      return true;
    }
    for (int link : path.links) {
      inUse[link] = true;
    }
    double most = 0;
    for (FoundPath other : set) {
      double common = 0;
      for (int link : other.links) {
        common += inUse[link] ? views.cost[0][link] : 0;
      }
      most = Math.max(most, common);
    }
    for (int link : path.links) {
      inUse[link] = false;
    }
    return most <= rules.overlap() * path.cost;
  }
}
