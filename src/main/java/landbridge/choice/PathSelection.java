package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * Chooses the paths of the pairs of one origin from what was found, and eliminates links that all paths of a pair
 * share.
 *
 * <p>For one thread.
 */
final class PathSelection {
  private static final int[] NONE = {};

  private final Graph graph;
  private final PathViews views;
  private final PathRules rules;
  private final ShortestPathTree tree;
  private final List<Pair> pairs = new ArrayList<>();
  private final int origin;

  /** What is known of a pair. */
  private final class Pair {
    private final int number;
    private final int destination;
    private final Map<FoundPath, FoundPath> found;
    private List<FoundPath> set;
    private int[] shared = NONE; // links on all its paths in the network in hand

    Pair(int number, int destination, Map<FoundPath, FoundPath> found) {
      this.number = number;
      this.destination = destination;
      this.found = found;
      this.set = choose(found);
    }

    /** Adds the way round a shared link that the tree found; false if there is none. */
    boolean goRound() {
      if (!tree.reaches(destination)) {
        return false;
      }
      int[] path = tree.pathTo(destination);
      add(found, new FoundPath(path, views.reference(), true, 0));
      shared = common(shared, path);
      return true;
    }
  }

  PathSelection(Graph graph, PathViews views, PathRules rules, ShortestPathTree tree, int origin) {
    this.graph = graph;
    this.views = views;
    this.rules = rules;
    this.tree = tree;
    this.origin = origin;
  }

  /** Adds a path; of the same path found twice the better claim stays. */
  static void add(Map<FoundPath, FoundPath> paths, FoundPath path) {
    paths.merge(path, path, FoundPath::and);
  }

  /** Chooses for all pairs of the origin. */
  void choose(
      int[] numbers, int[] destination, List<Map<FoundPath, FoundPath>> found, int[][][] chosen) {
    for (int number : numbers) {
      pairs.add(new Pair(number, destination[number], found.get(number)));
    }
    for (int network = 0; network < views.closed.length; network++) {
      eliminate(network);
    }
    for (Pair pair : pairs) {
      chosen[pair.number] = pair.set.stream().map(path -> path.links).toArray(int[][]::new);
    }
  }

  /** Finds a way round each link that all paths of a pair open in the network share. */
  private void eliminate(int network) {
    boolean[] shared = new boolean[graph.links];
    for (Pair pair : pairs) {
      pair.shared = views.applies[network][pair.number] ? shared(pair.set, network) : NONE;
      for (int link : pair.shared) {
        shared[link] = true;
      }
    }
    List<Pair> grown = new ArrayList<>();
    boolean[] closed = views.closed[network].clone();
    for (int link = 0; link < graph.links; link++) {
      if (!shared[link]) {
        continue;
      }
      closed[link] = true;
      tree.grow(origin, views.reference(), closed);
      closed[link] = views.closed[network][link];
      for (Pair pair : pairs) {
        if (has(pair.shared, link) && pair.goRound()) {
          grown.add(pair);
        }
      }
    }
    grown.forEach(pair -> pair.set = choose(pair.found));
  }

  /** The links that are in the other list too. */
  private static int[] common(int[] links, int[] others) {
    int[] kept = new int[links.length];
    int count = 0;
    for (int link : links) {
      if (has(others, link)) {
        kept[count++] = link;
      }
    }
    return Arrays.copyOf(kept, count);
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
        shared = shared == null ? path.links : common(shared, path.links);
      }
    }
    return shared == null ? NONE : shared;
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
