package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final List<List<FoundPath>> found = new ArrayList<>(); // [pairs]
  private final double[][] costTo; // [destinations][nodes] of the network and view in hand
  private final int[][] exitLink; // [destinations][nodes]
  private final int[][][] cheapest; // [views][pairs] links of the path in network 0; null if none
  private final int[][][] through; // [views][pairs x gateways] the same through each gateway

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
      found.add(new ArrayList<>());
    }
    this.costTo = new double[byDestination.size()][graph.nodes];
    this.exitLink = new int[byDestination.size()][graph.nodes];
    this.cheapest = new int[views.cost.length][origin.length][];
    this.through = new int[views.cost.length][origin.length * views.gateway.length][];
  }

  /**
   * Finds what one network offers under one cost view. A network after the first is looked at only for what it
   * cuts: where a path of network 0 is whole, it is still the cheapest.
   */
  void look(Workers workers, int threads, int network, int view) {
    boolean[] direct = new boolean[origin.length];
    boolean[] gated = new boolean[origin.length * views.gateway.length];
    boolean[] backwards = new boolean[byDestination.size()];
    for (int pair = 0; pair < origin.length; pair++) {
      if (views.applies[network][pair]) {
        direct[pair] = network == 0 || cut(cheapest[view][pair], network);
        int at = pair * views.gateway.length;
        for (int g = 0; g < views.gateway.length; g++) {
          gated[at + g] = network == 0 || cut(through[view][at + g], network);
          backwards[placeOfDestination[pair]] |= gated[at + g];
        }
      }
    }
    ShortestPathTree[] trees = trees(backward, threads);
    workers.run(byDestination.size(), (w, place) -> {
      if (backwards[place]) {
        growBack(trees[w], place, network, view);
      }
    });
    Look[] looks = new Look[threads];
    for (int w = 0; w < threads; w++) {
      looks[w] = new Look(network, view, direct, gated);
    }
    workers.run(byOrigin.size(), (w, place) -> looks[w].origin(byOrigin.get(place)));
  }

  private boolean cut(int[] path, int network) {
    if (path != null) {
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
      PathSelection selection = new PathSelection(graph, views, rules, trees[w]);
      selection.origin(byOrigin.get(place), origin, destination, found, chosen);
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

  private void growBack(ShortestPathTree tree, int place, int network, int view) {
    int node = destination[byDestination.get(place)[0]];
    tree.grow(node, views.cost[view], views.closed[network]);
    for (int n = 0; n < graph.nodes; n++) {
      costTo[place][n] = tree.cost(n);
      exitLink[place][n] = tree.entryLink(n);
    }
  }

  /** Workspace of one thread for one network and view. */
  private final class Look {
    private final int network;
    private final int view;
    private final ShortestPathTree tree = new ShortestPathTree(graph);
    private final double[] penalised = new double[graph.links];
    private final boolean[] used = new boolean[graph.links];
    private final int[] seen = new int[graph.nodes]; // stamp of the last path through the node
    private int stamp;

    private final boolean[] direct; // [pairs] whether to look for the cheapest path
    private final boolean[] gated; // [pairs x gateways] whether to look through the gateway

    Look(int network, int view, boolean[] direct, boolean[] gated) {
      this.network = network;
      this.view = view;
      this.direct = direct;
      this.gated = gated;
    }

    void origin(int[] pairs) {
      boolean anyDirect = false;
      boolean anyGated = false;
      for (int pair : pairs) {
        anyDirect |= direct[pair];
        for (int g = 0; g < views.gateway.length; g++) {
          anyGated |= gated[pair * views.gateway.length + g];
        }
      }
      if (!anyDirect && !anyGated) {
        return;
      }
      int node = origin[pairs[0]];
      System.arraycopy(views.cost[view], 0, penalised, 0, graph.links);
      tree.grow(node, penalised, views.closed[network]);
      if (anyGated) {
        gateways(pairs);
      }
      if (anyDirect) {
        rounds(node, pairs);
      }
    }

    private void rounds(int node, int[] pairs) {
      Arrays.fill(used, false); // the last round of the origin before left its marks
      FoundPath.Way way = view == 0 ? FoundPath.Way.REFERENCE : FoundPath.Way.VIEW;
      for (int round = 0; round <= rules.rounds(); round++) {
        if (round > 0) {
          penalise();
          tree.grow(node, penalised, views.closed[network]);
        }
        for (int pair : pairs) {
          if (direct[pair] && tree.reaches(destination[pair])) {
            int[] path = tree.pathTo(destination[pair]);
            mark(path);
            keep(pair, path, round == 0 ? way : FoundPath.Way.PENALTY);
            if (network == 0 && round == 0) {
              cheapest[view][pair] = path;
            }
          }
        }
      }
    }

    private void mark(int[] path) {
      for (int link : path) {
        used[link] = true;
      }
    }

    private void penalise() {
      for (int link = 0; link < graph.links; link++) {
        if (used[link]) {
          penalised[link] *= rules.penalty();
          used[link] = false;
        }
      }
    }

    private void keep(int pair, int[] path, FoundPath.Way way) {
      PathSelection.add(found.get(pair), new FoundPath(path, views.cost[0], way));
    }

    private void gateways(int[] pairs) {
      for (int pair : pairs) {
        for (int g = 0; g < views.gateway.length; g++) {
          int at = pair * views.gateway.length + g;
          int[] path = gated[at] ? through(pair, views.gateway[g]) : new int[0];
          if (path.length > 0) {
            keep(pair, path, FoundPath.Way.GATEWAY);
            if (network == 0) {
              through[view][at] = path;
            }
          }
        }
      }
    }

    /** Cheapest path without loops through one of the links; empty if there is none. */
    private int[] through(int pair, int[] gateway) {
      int place = placeOfDestination[pair];
      double above = Double.NEGATIVE_INFINITY;
      int last = Graph.NONE;
      for (int tries = 0; tries < gateway.length; tries++) {
        int best = Graph.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int link : gateway) {
          double cost = views.closed[network][link] ? Double.POSITIVE_INFINITY : via(place, link);
          boolean later = cost > above || cost == above && link > last;
          if (later && cost < least) {
            best = link;
            least = cost;
          }
        }
        if (best == Graph.NONE) {
          break;
        }
        int[] path = join(pair, place, best);
        if (path.length > 0) {
          return path;
        }
        above = least;
        last = best;
      }
      return new int[0];
    }

    private double via(int place, int link) {
      return tree.cost(graph.from[link]) + views.cost[view][link] + costTo[place][graph.to[link]];
    }

    /** Origin to link to destination; empty if a node would be met twice or may not be passed. */
    private int[] join(int pair, int place, int link) {
      int from = graph.from[link];
      int to = graph.to[link];
      boolean passes = (graph.passable[from] || from == origin[pair])
          && (graph.passable[to] || to == destination[pair]);
      if (!passes) {
        return new int[0];
      }
      int[] head = tree.pathTo(from);
      int tail = 0;
      for (int at = to; at != destination[pair]; at = graph.to[exitLink[place][at]]) {
        tail++;
      }
      int[] path = new int[head.length + 1 + tail];
      System.arraycopy(head, 0, path, 0, head.length);
      path[head.length] = link;
      int next = head.length + 1;
      for (int at = to; at != destination[pair]; at = graph.to[exitLink[place][at]]) {
        path[next++] = exitLink[place][at];
      }
      return loops(pair, path) ? new int[0] : path;
    }

    private boolean loops(int pair, int[] path) {
      stamp++;
      seen[origin[pair]] = stamp;
      for (int link : path) {
        if (seen[graph.to[link]] == stamp) {
          return true;
        }
        seen[graph.to[link]] = stamp;
      }
      return false;
    }
  }
}
