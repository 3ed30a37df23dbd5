package landbridge.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * Looks for the paths of {@link PathSets}, origin by origin.
 *
 * <p>What is found for a pair is written only by the worker that has its origin in hand.
 */
final class PathSearch {
  private final Graph graph;
  private final Graph backward; // every link turned round
  private final int[] origin;
  private final int[] destination;
  private final PathViews views;
  private final PathRules rules;
  private final List<int[]> byOrigin; // pairs of each origin
  private final List<int[]> byDestination; // pairs of each destination
  private final int[] placeOfDestination; // [pairs] position in byDestination
  private final List<Map<FoundPath, FoundPath>> found = new ArrayList<>(); // [pairs]
  private final BackTree[] back; // [destinations] of the network and view in hand
  private final int[][][][] first; // [views][pairs] paths found in network 0

  PathSearch(Graph graph, int[] origin, int[] destination, PathViews views, PathRules rules) {
    this.graph = graph;
    this.backward = Graph.of(graph.nodes, graph.to, graph.from, graph.passable);
    this.origin = origin;
    this.destination = destination;
    this.views = views;
    this.rules = rules;
    this.byOrigin = PathSets.groups(origin, graph.nodes);
    this.byDestination = PathSets.groups(destination, graph.nodes);
    this.placeOfDestination = new int[destination.length];
    for (int place = 0; place < byDestination.size(); place++) {
      for (int pair : byDestination.get(place)) {
        placeOfDestination[pair] = place;
      }
    }
    for (int pair = 0; pair < origin.length; pair++) {
      if (origin[pair] == destination[pair]) {
        throw new IllegalArgumentException("pair " + pair + " starts where it ends");
      }
      found.add(new LinkedHashMap<>());
    }
    this.back = new BackTree[byDestination.size()];
    this.first = new int[views.views.size()][origin.length][0][];
  }

  /**
   * Finds what one network offers under one cost view. A network after the first is looked at only for pairs of
   * which it cuts a path: to the others it offers what they have.
   */
  void look(Workers workers, int threads, int network, int view) {
    boolean[] wanted = new boolean[origin.length];
    boolean[] ends = new boolean[byDestination.size()];
    for (int pair = 0; pair < origin.length; pair++) {
      wanted[pair] =
          views.applies[network][pair] && (network == 0 || cut(first[view][pair], network));
      ends[placeOfDestination[pair]] |= wanted[pair];
    }
    double[] cost = views.views.get(view).cost();
    ShortestPathTree[] trees = trees(backward, threads);
    workers.run(byDestination.size(), (w, place) -> {
      if (ends[place]) {
        trees[w].grow(destination[byDestination.get(place)[0]], cost, views.closed[network]);
        back[place] = BackTree.of(trees[w], graph.nodes);
      }
    });
    Look[] looks = new Look[threads];
    for (int w = 0; w < threads; w++) {
      looks[w] = new Look(network, view, wanted);
    }
    workers.run(byOrigin.size(), (w, place) -> looks[w].origin(byOrigin.get(place)));
  }

  private boolean cut(int[][] paths, int network) {
    for (int[] path : paths) {
      for (int link : path) {
        if (views.closed[network][link]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Chooses the paths of every pair. */
  int[][][] select(Workers workers, int threads) {
    int[][][] chosen = new int[origin.length][][];
    ShortestPathTree[] trees = trees(graph, threads);
    workers.run(byOrigin.size(), (w, place) -> {
      int[] pairs = byOrigin.get(place);
      new PathSelection(graph, views, rules, trees[w], origin[pairs[0]])
          .choose(pairs, destination, found, chosen);
    });
    return chosen;
  }

  private static ShortestPathTree[] trees(Graph graph, int threads) {
    ShortestPathTree[] trees = new ShortestPathTree[threads];
    for (int w = 0; w < threads; w++) {
      trees[w] = new ShortestPathTree(graph);
    }
    return trees;
  }

  /** Workspace of one thread for one network and view. */
  private final class Look {
    private final int network;
    private final int view;
    private final boolean[] wanted; // [pairs]
    private final ShortestPathTree tree = new ShortestPathTree(graph);
    private final Plateaus plateaus = new Plateaus(graph, rules);

    Look(int network, int view, boolean[] wanted) {
      this.network = network;
      this.view = view;
      this.wanted = wanted;
    }

    void origin(int[] pairs) {
      boolean grown = false;
      for (int pair : pairs) {
        if (wanted[pair] && !grown) {
          tree.grow(origin[pair], views.views.get(view).cost(), views.closed[network]);
          grown = true;
        }
        if (wanted[pair]) {
          pair(pair);
        }
      }
    }

    private void pair(int pair) {
      Plateaus.Ends ends = new Plateaus.Ends(
          tree,
          back[placeOfDestination[pair]],
          origin[pair],
          destination[pair],
          views.views.get(view),
          views.closed[network]);
      double leastWeight = Math.max(rules.leastWeight(), views.leastWeight[pair]);
      List<Plateaus.Route> routes = plateaus.find(ends, leastWeight);
      for (Plateaus.Route route : routes) {
        boolean claim = view == 0 && route.cheapest();
        PathSelection.add(
            found.get(pair),
            new FoundPath(route.links(), views.reference(), claim, route.weight()));
      }
      if (network == 0) {
        first[view][pair] = routes.stream().map(Plateaus.Route::links).toArray(int[][]::new);
      }
    }
  }
}
