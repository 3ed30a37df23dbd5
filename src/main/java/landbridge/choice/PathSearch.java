package landbridge.choice;

import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.KeptTree;
import landbridge.graph.ShortestPathTree;

/**
 * Looks for the paths of {@link PathSets}, origin by origin.
 *
 * <p>What is found for a pair is written only by the worker that has its origin in hand. The trees of network 0 are
 * kept, and those of the other networks mended from them; where trees may depend on the order of settling ({@link
 * ShortestPathTree#strict}) they are grown anew.
 */
final class PathSearch {
  private final Graph graph;
  private final int[] origin;
  private final int[] destination;
  private final PathViews views;
  private final PathRules rules;
  private final List<int[]> byOrigin; // pairs of each origin
  private final List<int[]> byDestination; // pairs of each destination
  private final int[] placeOfDestination; // [pairs] position in byDestination
  private final FoundPaths[] found; // [pairs]
  private final OtherNetworks others;
  private final KeptTree[] open; // [origins] from each, in network 0 under the view in hand
  private final KeptTree[] openBack; // [destinations] to each, likewise
  private final KeptTree[] back; // [destinations] to each, in another network in hand
  private final Worker[] workers; // [threads]

  PathSearch(
      Graph graph, int[] origin, int[] destination, PathViews views, PathRules rules, int threads) {
    this.graph = graph;
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
    this.found = new FoundPaths[origin.length];
    for (int pair = 0; pair < origin.length; pair++) {
      if (origin[pair] == destination[pair]) {
        throw new IllegalArgumentException("pair " + pair + " starts where it ends");
      }
      found[pair] = new FoundPaths(views.reference());
    }
    this.others = new OtherNetworks(views);
    this.open = trees(byOrigin.size());
    this.openBack = trees(byDestination.size());
    this.back = trees(byDestination.size());
    Graph backward = Graph.of(graph.nodes, graph.to, graph.from, graph.passable);
    this.workers = new Worker[threads];
    for (int w = 0; w < threads; w++) {
      workers[w] = new Worker(backward);
    }
  }

  private KeptTree[] trees(int count) {
    KeptTree[] trees = new KeptTree[count];
    for (int i = 0; i < count; i++) {
      trees[i] = new KeptTree(graph.nodes);
    }
    return trees;
  }

  /** Finds what all networks offer under one cost view. */
  void look(Workers threads, PathViews.View view) {
    boolean strict = ShortestPathTree.strict(view.cost());
    others.reset();
    for (int network = 0; network < views.closed.length; network++) {
      boolean[] ends = new boolean[byDestination.size()];
      for (int pair = 0; pair < origin.length; pair++) {
        ends[placeOfDestination[pair]] |= others.wants(network, pair);
      }
      Look look = new Look(network, view, strict);
      threads.run(byDestination.size(), (w, place) -> {
        if (ends[place]) {
          workers[w].back(look, place);
        }
      });
      threads.run(byOrigin.size(), (w, place) -> workers[w].origin(look, place));
    }
  }

  /** Chooses the paths of every pair. */
  int[][][] select(Workers threads) {
    int[][][] chosen = new int[origin.length][][];
    threads.run(byOrigin.size(), (w, place) -> {
      int[] pairs = byOrigin.get(place);
      workers[w].selection.choose(origin[pairs[0]], pairs, destination, found, chosen);
    });
    return chosen;
  }

  /**
   * What is looked at.
   *
   * @param network number of the network
   * @param view cost view
   * @param strict whether trees may be mended
   */
  private record Look(int network, PathViews.View view, boolean strict) {}

  /** Workspace of one thread. */
  private final class Worker {
    private final ShortestPathTree tree = new ShortestPathTree(graph);
    private final ShortestPathTree backTree;
    private final KeptTree mended = new KeptTree(graph.nodes); // from the origin in hand
    private final Plateaus plateaus = new Plateaus(graph, rules);
    private final PathSelection selection = new PathSelection(graph, views, rules, tree);

    Worker(Graph backward) {
      this.backTree = new ShortestPathTree(backward);
    }

    void back(Look look, int place) {
      int to = destination[byDestination.get(place)[0]];
      grow(backTree, look, to, openBack[place], look.network == 0 ? openBack[place] : back[place]);
    }

    void origin(Look look, int place) {
      int[] pairs = byOrigin.get(place);
      KeptTree kept = look.network == 0 ? open[place] : mended;
      double farthest = -1;
      for (int pair : pairs) {
        if (others.wants(look.network, pair)) {
          if (farthest < 0) {
            grow(tree, look, origin[pair], open[place], kept);
          }
          double cost = kept.cost[destination[pair]];
          farthest = Math.max(farthest, cost < Double.POSITIVE_INFINITY ? cost : 0);
        }
      }
      if (farthest >= 0) {
        plateaus.from(kept, look.view, views.closed[look.network], farthest);
        for (int pair : pairs) {
          if (others.wants(look.network, pair)) {
            pair(look, pair);
          }
        }
      }
    }

    private void grow(ShortestPathTree tree, Look look, int from, KeptTree open, KeptTree into) {
      boolean[] closed = views.closed[look.network];
      if (look.network > 0 && look.strict) {
        tree.regrow(open, look.view.cost(), closed);
      } else {
        tree.grow(from, look.view.cost(), closed);
      }
      tree.keep(into);
    }

    private void pair(Look look, int pair) {
      int network = look.network;
      int place = placeOfDestination[pair];
      KeptTree to = network == 0 ? openBack[place] : back[place];
      double leastWeight = Math.max(rules.leastWeight(), views.leastWeight[pair]);
      if (look.strict && others.isKnown(network, pair, plateaus, to, leastWeight)) {
        return;
      }
      plateaus.find(to, leastWeight);
      boolean claim = look.view == views.views.get(0);
      for (int r = 0; r < plateaus.routes; r++) {
        int start = plateaus.start[r];
        int end = plateaus.start[r + 1];
        found[pair].add(
            plateaus.link, start, end, claim && plateaus.cheapest[r], plateaus.weight[r]);
      }
      if (network == 0) {
        others.first(pair, plateaus);
      } else {
        others.needs(network, pair, plateaus, to, leastWeight);
      }
    }
  }
}
