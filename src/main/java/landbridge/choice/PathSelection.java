package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.KeptTree;
import landbridge.graph.ShortestPathTree;

/**
 * Chooses the paths of the pairs of one origin after the other from what was found, and eliminates links that all
 * paths of a pair share.
 *
 * <p>A workspace: one per thread.
 */
final class PathSelection {
  private static final int[] NONE = {};

  private final Graph graph;
  private final PathViews views;
  private final PathRules rules;
  private final ShortestPathTree tree;
  private final boolean strict; // whether trees may be mended
  private final KeptTree open; // of the origin in network 0
  private final KeptTree kept; // of the origin in the network in hand
  private final boolean[] closed; // [links] in the network in hand, and the link in hand
  private final boolean[] isShared; // [links] whether all paths of a pair share it
  private final List<Pair> pairs = new ArrayList<>();
  private int origin;

  /** What is known of a pair. */
  private final class Pair {
    private final int number;
    private final int destination;
    private final FoundPaths found;
    private final boolean[] cut; // [networks] whether the network cuts a path of the set
    private List<FoundPath> set;
    private int[] all; // links on all paths of the set
    private int[] shared = NONE; // links on all its paths in the network in hand
    private int[] bridges = NONE; // links without which no network connects it

    Pair(int number, int destination, FoundPaths found) {
      this.number = number;
      this.destination = destination;
      this.found = found;
      this.cut = new boolean[views.closed.length];
      choose();
    }

    private void choose() {
      set = found.choose(rules.maxPaths());
      all = shared(set, 0);
      Arrays.fill(cut, false);
      for (FoundPath path : set) {
        for (int link : path.links) {
          for (int network : views.lackedBy[link]) {
            cut[network] = true;
          }
        }
      }
    }

    /** Looks for the links on all paths open in a network, bridges left out. */
    void share(int network) {
      shared = NONE;
      if (views.applies[network][number]) {
        shared = less(cut[network] ? shared(set, network) : all, bridges);
      }
    }

    /**
     * Adds the way round a shared link that the tree found; false if there is none. A link without a way round in
     * network 0 has none in any other: they only lack links.
     */
    boolean goRound(int link, int network) {
      if (!tree.reaches(destination)) {
        if (network == 0) {
          bridges = Arrays.copyOf(bridges, bridges.length + 1);
          bridges[bridges.length - 1] = link;
        }
        return false;
      }
      int[] path = tree.pathTo(destination);
      found.add(path, 0, path.length, true, 0);
      shared = common(shared, path);
      return true;
    }
  }

  PathSelection(Graph graph, PathViews views, PathRules rules, ShortestPathTree tree) {
    this.graph = graph;
    this.views = views;
    this.rules = rules;
    this.tree = tree;
    this.strict = ShortestPathTree.strict(views.reference());
    this.open = new KeptTree(graph.nodes);
    this.kept = new KeptTree(graph.nodes);
    this.closed = new boolean[graph.links];
    this.isShared = new boolean[graph.links];
  }

  /** Chooses for all pairs of an origin. */
  void choose(int from, int[] numbers, int[] destination, FoundPaths[] found, int[][][] chosen) {
    origin = from;
    pairs.clear();
    for (int number : numbers) {
      pairs.add(new Pair(number, destination[number], found[number]));
    }
    tree.grow(origin, views.reference(), views.closed[0]);
    tree.keep(open);
    for (int network = 0; network < views.closed.length; network++) {
      eliminate(network);
    }
    for (Pair pair : pairs) {
      int[][] paths = new int[pair.set.size()][];
      for (int i = 0; i < paths.length; i++) {
        paths[i] = pair.set.get(i).links;
      }
      chosen[pair.number] = paths;
    }
  }

  /** Finds a way round each link that all paths of a pair open in the network share. */
  private void eliminate(int network) {
    boolean any = false;
    for (Pair pair : pairs) {
      pair.share(network);
      for (int link : pair.shared) {
        isShared[link] = true;
        any = true;
      }
    }
    if (!any) {
      return;
    }
    System.arraycopy(views.closed[network], 0, closed, 0, closed.length);
    grow(open);
    tree.keep(kept);
    List<Pair> grown = new ArrayList<>();
    for (int link = 0; link < graph.links; link++) {
      if (isShared[link]) {
        isShared[link] = false;
        eliminate(link, network, grown);
      }
    }
    grown.forEach(Pair::choose);
  }

  private void eliminate(int link, int network, List<Pair> grown) {
    boolean isGrown = false;
    for (Pair pair : pairs) {
      if (has(pair.shared, link)) {
        if (!isGrown) {
          closed[link] = true;
          grow(kept);
          closed[link] = false;
          isGrown = true;
        }
        if (pair.goRound(link, network)) {
          grown.add(pair);
        }
      }
    }
  }

  /** Grows the tree with what is closed, given the tree with less closed. */
  private void grow(KeptTree before) {
    if (strict) {
      tree.regrow(before, views.reference(), closed);
    } else {
      tree.grow(origin, views.reference(), closed);
    }
  }

  /** The links that are in the other list too. */
  private static int[] common(int[] links, int[] others) {
    return kept(links, others, true);
  }

  /** The links that are not in the other list. */
  private static int[] less(int[] links, int[] others) {
    return others.length == 0 ? links : kept(links, others, false);
  }

  private static int[] kept(int[] links, int[] others, boolean wanted) {
    int[] kept = new int[links.length];
    int count = 0;
    for (int link : links) {
      if (has(others, link) == wanted) {
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
      if (isOpen(path, network)) {
        shared = shared == null ? path.links : common(shared, path.links);
        if (shared.length == 0) {
          return shared;
        }
      }
    }
    return shared == null ? NONE : shared;
  }

  private boolean isOpen(FoundPath path, int network) {
    boolean[] lacks = views.closed[network];
    for (int link : path.links) {
      if (lacks[link]) {
        return false;
      }
    }
    return true;
  }
}
