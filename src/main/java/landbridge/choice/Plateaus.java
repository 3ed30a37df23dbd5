package landbridge.choice;

import java.util.Arrays;
import landbridge.graph.Graph;
import landbridge.graph.KeptTree;

/**
 * The routes between two nodes that are the cheapest through some link, each with its weight.
 *
 * <p>The cheapest path through a link follows the tree from the origin, the link, and the tree to the
 * destination. Links that share one such path form its <em>plateau</em>. With c the cost of the path,
 * c* that of the cheapest, r the cost of a link of the plateau and theta the scale of the choice,
 *
 * <pre>  weight = sum over the plateau of r / c  x  exp(-theta (c - c*))</pre>
 *
 * <p>the part of the route that no cheaper route offers, times how likely its extra cost is paid. It
 * is 1 for the cheapest path. The weight is what the path adds to the generating function of the
 * {@link LinkNestedLogit} over <em>all</em> paths as nesting goes to 0, where only the cheapest path
 * through each link counts. So the paths of most weight are those that the choice notices, and what
 * is left out is known to be small, however many paths the network has.
 *
 * <p>Six plateaus in seven weigh too little to matter. So the exponential is bounded from below by a polynomial, and
 * only plateaus that pass are weighed, link by link in the order of their nodes. With that, mended trees and
 * {@link OtherNetworks} the search of TRIPP takes 1.18 in place of 1.54 s of CPU time. Tried, no faster: the bound for
 * links alone before they are noted, links of the tree apart from the others, sorting only where there are too many.
 *
 * <p>A workspace: one per thread. Source: plateaus and paths through one via, Abraham, Delling,
 * Goldberg and Werneck (2013), Alternative routes in road networks, ACM JEA 18; the generating
 * function, Vovsha and Bekhor (1998). Checked by: {@code PlateausTest}.
 */
final class Plateaus {
  private static final double ROUNDING = 1 + 1e-9;

  /** Routes found last, by falling weight. */
  int routes;

  /** Links of the routes, one route after the other, each in the order of travel. */
  int[] link = new int[1024];

  /** [routes + 1] first position of each route in {@link #link}. */
  final int[] start;

  /** [routes] weight in (0, 1]. */
  final double[] weight;

  /** [routes] whether it is the cheapest path of the tree from the origin. */
  final boolean[] cheapest;

  private final Graph graph;
  private final PathRules rules;
  private KeptTree tree; // from the origin in hand
  private PathViews.View view;
  private final int[]
      tail; // nodes that may be on a route from the origin and before its end, ascending
  private final int[] tailStart; // [tail + 1] first position of each in head
  private int tails;
  private final int[] head; // links that may be on a route from the origin
  private final int[] headTo; // [head] node it enters
  private final double[] headCost; // [head] cost from the origin to its end
  private final boolean[] lacking; // [links] whether some network lacks the link
  private final int[]
      needed; // links of head that some network lacks, on paths to the destination that are not too
  // dear
  private int needs;
  private final int[] near; // links of head on paths to the destination that are not too dear
  private final int[] nearLast; // [near] last link of the plateau of each
  private final double[] nearCost; // [near] cost of the cheapest path through it
  private int nears;
  private final double[]
      sum; // [links] over the plateau that ends with the link: costs, then weights
  private final double[] dear; // [links] cost of the path through that plateau
  private final boolean[] passes; // [links] whether that plateau may have weight
  private final int[] met; // last links of the plateaus; then of those of weight, by falling weight
  private final int[] metIn; // [links] stamp of the last search that met a plateau ending with it
  private int mets;
  private final int[] asked; // [links] stamp of the last search that asked for the link's plateau
  private final int[] lastOf; // [links] last link of its plateau, where asked
  private int search;
  private final int[] seen; // [nodes] stamp of the last path through the node
  private int path;

  /**
   * A workspace.
   *
   * @param lacking [links] links of which to note whether they are needed
   */
  Plateaus(Graph graph, PathRules rules, boolean[] lacking) {
    this.graph = graph;
    this.rules = rules;
    this.lacking = lacking;
    this.needed = new int[graph.links];
    this.start = new int[rules.maxPaths() + 1];
    this.weight = new double[rules.maxPaths()];
    this.cheapest = new boolean[rules.maxPaths()];
    this.tail = new int[graph.nodes];
    this.tailStart = new int[graph.nodes + 1];
    this.head = new int[graph.links];
    this.headTo = new int[graph.links];
    this.headCost = new double[graph.links];
    this.near = new int[graph.links];
    this.nearLast = new int[graph.links];
    this.nearCost = new double[graph.links];
    this.sum = new double[graph.links];
    this.dear = new double[graph.links];
    this.passes = new boolean[graph.links];
    this.met = new int[graph.links];
    this.metIn = new int[graph.links];
    this.asked = new int[graph.links];
    this.lastOf = new int[graph.links];
    this.seen = new int[graph.nodes];
  }

  /**
   * Takes an origin in hand: gathers the links that may be on a route from there.
   *
   * @param from tree from the origin
   * @param costs costs of the links and scale of the choice
   * @param closed [links] true where the link is not to be used
   * @param farthest cost of the cheapest path to the farthest destination
   */
  void from(KeptTree from, PathViews.View costs, boolean[] closed, double farthest) {
    tree = from;
    view = costs;
    tails = 0;
    double most = most(farthest, rules.leastWeight()) * ROUNDING;
    for (int node = 0; node < graph.nodes; node++) {
      // Beyond, no path through the node is cheap enough.
      if (tree.cost[node] <= most && (graph.passable[node] || node == tree.origin())) {
        tail[tails] = node;
        tailStart[tails + 1] = gather(node, tailStart[tails], closed, most - farthest);
        tails++;
      }
    }
  }

  /** Gathers the links of a node that lose no more against the cheapest path to where they end. */
  private int gather(int node, int start, boolean[] closed, double most) {
    int heads = start;
    double[] cost = view.cost();
    for (int at = graph.outStart[node]; at < graph.outStart[node + 1]; at++) {
      int one = graph.outLink[at];
      int to = graph.to[one];
      double through = tree.cost[node] + cost[one];
      if (through - tree.cost[to] <= most && !closed[one]) {
        head[heads] = one;
        headTo[heads] = to;
        headCost[heads++] = through;
      }
    }
    return heads;
  }

  /**
   * Cost of the dearest path looked at. A weight is at most exp(-scale (c - least)): what is dearer cannot reach the
   * least weight.
   */
  private double most(double least, double leastWeight) {
    return Math.min(least * rules.detour(), least - StrictMath.log(leastWeight) / view.scale());
  }

  /**
   * Finds the routes of most weight to a destination, no more than the rules allow; the cheapest is among them.
   *
   * @param back tree to the destination, over links turned round
   * @param leastWeight weight below which a route is left out, the rules' at least and at most 1
   */
  void find(KeptTree back, double leastWeight) {
    routes = 0;
    needs = 0;
    double least = tree.cost[back.origin()];
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    search++;
    meet(back, most(least, leastWeight), leastWeight);
    int straight = tree.entry[back.origin()];
    screen(straight, least, leastWeight);
    weigh(least);
    sum[straight] = 1;
    order(leastWeight);
    for (int i = 0; i < mets && routes < rules.maxPaths(); i++) {
      if (join(back, met[i])) {
        weight[routes] = Math.min(1, sum[met[i]]);
        cheapest[routes++] = met[i] == straight;
      }
    }
  }

  /** Meets the links on paths that are not too dear. */
  private void meet(KeptTree back, double most, double leastWeight) {
    double[] costTo = back.cost;
    double wide = most * ROUNDING;
    int destination = back.origin();
    nears = 0;
    mets = 0;
    for (int t = 0; t < tails; t++) {
      int node = tail[t];
      if (tree.cost[node] + costTo[node] > wide) {
        continue;
      }
      int exit = back.entry[node];
      int end = tailStart[t + 1];
      for (int i = tailStart[t]; i < end; i++) {
        int to = headTo[i];
        double through = headCost[i] + costTo[to];
        if (through <= wide && (graph.passable[to] || to == destination)) {
          int one = head[i];
          if (lacking[one]) {
            needed[needs++] = one;
          }
          boolean ends = to == destination;
          boolean goesOn = !ends && tree.entry[to] == one;
          // A link alone weighs no more than its share of the cost.
          boolean counts =
              ends || goesOn || one == exit || view.cost()[one] * ROUNDING >= leastWeight * through;
          if (counts && through <= most) {
            add(one, goesOn ? last(back, one) : one, through);
          }
        }
      }
    }
  }

  /** Adds a link to its plateau. */
  private void add(int one, int last, double through) {
    int[] metIn = this.metIn;
    double[] sum = this.sum;
    int n = nears++;
    if (metIn[last] != search) {
      metIn[last] = search;
      sum[last] = 0;
      dear[last] = through;
      met[mets++] = last;
    }
    sum[last] += view.cost()[one];
    near[n] = one;
    nearLast[n] = last;
    nearCost[n] = through;
  }

  /** Whether no path found last, and none beside it that is not too dear, has one of these links. */
  boolean needsNone(boolean[] links) {
    for (int i = 0; i < needs; i++) {
      if (links[needed[i]]) {
        return false;
      }
    }
    return true;
  }

  /** Whether every path through one of these links is too dear to be a route to the destination. */
  boolean areTooDear(int[] links, KeptTree back, double leastWeight) {
    double most = most(tree.cost[back.origin()], leastWeight) * ROUNDING;
    for (int one : links) {
      int from = graph.from[one];
      if (tree.cost[from] + view.cost()[one] + back.cost[graph.to[one]] <= most) {
        return false;
      }
    }
    return true;
  }

  /** Last link of the plateau of a link: as far as both trees go together. */
  private int last(KeptTree back, int link) {
    int[] to = graph.to;
    int[] entry = tree.entry;
    int[] exit = back.entry;
    int destination = back.origin();
    int last = link;
    int node = to[last];
    while (node != destination && entry[node] == last) {
      last = exit[node];
      if (asked[last] == search) {
        last = lastOf[last];
        break;
      }
      node = to[last];
    }
    asked[link] = search;
    lastOf[link] = last;
    return last;
  }

  /** Keeps the straight one and all whose weight may reach the least: (1 + y + y^2 / 2)^8 is at most e^(8 y). */
  private void screen(int straight, double least, double leastWeight) {
    double eighth = view.scale() / 8;
    int count = 0;
    for (int i = 0; i < mets; i++) {
      int last = met[i];
      double cost = dear[last];
      double y = Math.max(0, eighth * (cost / ROUNDING - least));
      double power = 1 + y * (1 + y / 2);
      power *= power;
      power *= power;
      passes[last] = last == straight || sum[last] * ROUNDING >= leastWeight * cost * power * power;
      sum[last] = 0;
      if (passes[last]) {
        met[count++] = last;
      }
    }
    mets = count;
  }

  /** Sums the weights of the plateaus that pass. */
  private void weigh(double least) {
    double[] cost = view.cost();
    double scale = view.scale();
    for (int i = 0; i < nears; i++) {
      int last = nearLast[i];
      if (passes[last]) {
        double through = nearCost[i];
        double part = through > 0 ? cost[near[i]] / through : 1;
        sum[last] += part * Exponential.of(scale * (least - through));
      }
    }
  }

  /** Keeps the plateaus of at least that weight, by falling weight; ties by link. */
  private void order(double leastWeight) {
    int count = 0;
    for (int i = 0; i < mets; i++) {
      int last = met[i];
      double found = sum[last];
      if (found >= leastWeight) {
        int place = 0;
        int end = count;
        while (place < end) {
          int middle = (place + end) >> 1;
          int rival = met[middle];
          boolean before = sum[rival] > found || sum[rival] == found && rival < last;
          place = before ? middle + 1 : place;
          end = before ? end : middle;
        }
        System.arraycopy(met, place, met, place + 1, count++ - place);
        met[place] = last;
      }
    }
    mets = count;
  }

  /** Writes origin to link to destination as the next route; false if a node would be met twice. */
  private boolean join(KeptTree back, int via) {
    int[] from = graph.from;
    int[] to = graph.to;
    int[] entry = tree.entry;
    int[] exit = back.entry;
    int origin = tree.origin();
    int first = start[routes];
    if (link.length
        < first + graph.nodes) { // a path without loops has fewer links than the network nodes
      link = Arrays.copyOf(link, 2 * link.length + graph.nodes);
    }
    path++;
    seen[origin] = path;
    for (int at = from[via]; at != origin; at = from[entry[at]]) {
      seen[at] = path;
      first++;
    }
    int next = first;
    int last = via;
    while (seen[to[last]] != path) {
      link[next++] = last;
      if (to[last] == back.origin()) {
        for (int at = from[via]; at != origin; at = from[entry[at]]) {
          link[--first] = entry[at];
        }
        start[routes + 1] = next;
        return true;
      }
      last = exit[to[last]];
    }
    return false;
  }
}
