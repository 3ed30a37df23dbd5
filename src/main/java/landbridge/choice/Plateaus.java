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
 * <p>A plateau ends with a link that is not of the tree from the origin, and goes back from there as far as both trees
 * run together. So only such links are looked at, those left out that lead back to where the tree or the path comes from; the
 * exponential is bounded from below by a polynomial; and only plateaus that pass are weighed, link by link in the order of the
 * nodes they leave. The search of TRIPP takes 0.40 s of CPU time; with all links of both trees looked at and gathered by
 * plateau it took 0.80 s.
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
  private final int[] inner; // links between nodes that are no leaves
  private KeptTree tree; // from the origin in hand
  private PathViews.View view;
  private boolean[] closed; // [links] in the network in hand
  private final int[] head; // links that may end a plateau of a route from the origin
  private final int[] headFrom; // [head] node it leaves
  private final int[] headTo; // [head] node it enters
  private final double[] headCost; // [head] cost from the origin to its end
  private int heads;
  private final int[] near; // positions in head of links on paths that are not too dear
  private final int[] met; // last links of the plateaus of weight, by falling weight
  private final double[] metWeight; // [met]
  private int mets;
  private final int[] part; // links of the plateau in hand
  private final int[] seen; // [nodes] stamp of the last path through the node
  private int path;

  /** A workspace. */
  Plateaus(Graph graph, PathRules rules) {
    this.graph = graph;
    this.rules = rules;
    this.start = new int[rules.maxPaths() + 1];
    this.weight = new double[rules.maxPaths()];
    this.cheapest = new boolean[rules.maxPaths()];
    this.inner = inner(graph);
    this.head = new int[graph.links];
    this.headFrom = new int[graph.links];
    this.headTo = new int[graph.links];
    this.headCost = new double[graph.links];
    this.near = new int[graph.links];
    this.met = new int[graph.links + 1];
    this.metWeight = new double[graph.links + 1];
    this.part = new int[graph.nodes];
    this.seen = new int[graph.nodes];
  }

  /**
   * Takes an origin in hand: gathers the links that may end a plateau of a route from there.
   *
   * @param from tree from the origin
   * @param costs costs of the links and scale of the choice
   * @param isClosed [links] true where the link is not to be used
   * @param farthest cost of the cheapest path to the farthest destination
   */
  void from(KeptTree from, PathViews.View costs, boolean[] isClosed, double farthest) {
    tree = from;
    view = costs;
    closed = isClosed;
    heads = 0;
    double most = most(farthest, rules.leastWeight()) * ROUNDING;
    double[] costTo = tree.cost;
    double[] cost = view.cost();
    for (int one : inner) {
      // Beyond, no path through the link is cheap enough.
      double before = costTo[graph.from[one]];
      if (before <= most && before + cost[one] - costTo[graph.to[one]] <= most - farthest) {
        gather(one);
      }
    }
    int origin = tree.origin();
    for (int at = graph.outStart[origin];
        graph.leaf[origin] && at < graph.outStart[origin + 1];
        at++) {
      if (!graph.leaf[graph.to[graph.outLink[at]]]) {
        gather(graph.outLink[at]);
      }
    }
  }

  private static int[] inner(Graph graph) {
    int[] inner = new int[graph.links];
    int count = 0;
    for (int one = 0; one < graph.links; one++) {
      inner[count] = one;
      count += graph.leaf[graph.from[one]] || graph.leaf[graph.to[one]] ? 0 : 1;
    }
    return Arrays.copyOf(inner, count);
  }

  /** Gathers a link if it is open, not of the tree and no way back to where the tree comes from. */
  private void gather(int one) {
    int node = graph.from[one];
    int to = graph.to[one];
    if (tree.entry[to] != one && tree.next[node] != to && !closed[one]) {
      head[heads] = one;
      headFrom[heads] = node;
      headTo[heads] = to;
      headCost[heads++] = tree.cost[node] + view.cost()[one];
    }
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
    double least = tree.cost[back.origin()];
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    mets = 0;
    int straight = tree.entry[back.origin()];
    order(straight, 1);
    meet(back, least, leastWeight);
    for (int i = 0; i < mets && routes < rules.maxPaths(); i++) {
      if (join(back, met[i])) {
        weight[routes] = Math.min(1, metWeight[i]);
        cheapest[routes++] = met[i] == straight;
      }
    }
  }

  /** Meets the plateaus of weight. */
  private void meet(KeptTree back, double least, double leastWeight) {
    double most = most(least, leastWeight);
    double eighth = view.scale() / 8;
    int nears = near(back, most * ROUNDING);
    for (int i = 0; i < nears; i++) {
      int place = near[i];
      double through = headCost[place] + back.cost[headTo[place]];
      // At most e^(scale (through - least)).
      double y = Math.max(0, eighth * (through / ROUNDING - least));
      double power = 1 + y * (1 + y / 2);
      power *= power;
      power *= power;
      double need = leastWeight * through * power * power;
      int parts = plateau(back, head[place]);
      double own = headCost[place] * ROUNDING - tree.cost[graph.from[part[parts - 1]]];
      if (own * ROUNDING >= need) {
        double found = weigh(back, parts, least, most);
        if (found >= leastWeight) {
          order(head[place], found);
        }
      }
    }
  }

  /** Gathers the links into a destination that no path runs through. */
  private int gatherEnd(KeptTree back) {
    int gathered = heads;
    int to = back.origin();
    for (int at = graph.inStart[to]; graph.leaf[to] && at < graph.inStart[to + 1]; at++) {
      int from = graph.from[graph.inLink[at]];
      if (graph.passable[from] || from == tree.origin()) {
        gather(graph.inLink[at]);
      }
    }
    int all = heads;
    heads = gathered;
    return all;
  }

  /**
   * Notes the links that end a plateau on a path that is not too dear, and returns their number. No branches: they
   * could not be foreseen.
   */
  private int near(KeptTree back, double most) {
    int[] headFrom = this.headFrom;
    int[] headTo = this.headTo;
    double[] headCost = this.headCost;
    int[] near = this.near;
    double[] cost = back.cost;
    int[] next = back.next;
    int nears = 0;
    int all = gatherEnd(back);
    for (int i = 0; i < all; i++) {
      int to = headTo[i];
      double spare = most - (headCost[i] + cost[to]);
      int turns = next[to] ^ headFrom[i]; // 0 if the path to the destination goes back
      near[nears] = i;
      nears += (int) (~Double.doubleToRawLongBits(spare) >>> Long.SIZE - 1)
          & (turns | -turns) >>> Integer.SIZE - 1;
    }
    return nears;
  }

  /** Gathers the links of the plateau that ends with a link, the last first: as far back as both trees go together. */
  private int plateau(KeptTree back, int last) {
    int[] part = this.part;
    int[] entry = tree.entry;
    int[] exit = back.entry;
    int[] from = graph.from;
    int parts = 1;
    part[0] = last;
    int node = from[last];
    int link = last;
    while (exit[node] == link && entry[node] != Graph.NONE) {
      link = entry[node];
      part[parts++] = link;
      node = from[link];
    }
    return parts;
  }

  /** Weight of the plateau in hand, added up in the order of the nodes that its links leave. */
  private double weigh(KeptTree back, int parts, double least, double most) {
    double[] cost = view.cost();
    double sum = 0;
    sortPart(parts);
    for (int i = 0; i < parts; i++) {
      int one = part[i];
      double through = tree.cost[graph.from[one]] + cost[one] + back.cost[graph.to[one]];
      if (through <= most) {
        double share = through > 0 ? cost[one] / through : 1;
        sum += share * Exponential.of(view.scale() * (least - through));
      }
    }
    return sum;
  }

  private void sortPart(int parts) {
    int[] from = graph.from;
    for (int i = 1; i < parts; i++) {
      int moved = part[i];
      int place = i;
      while (place > 0 && from[part[place - 1]] > from[moved]) {
        part[place] = part[place - 1];
        place--;
      }
      part[place] = moved;
    }
  }

  /** Enters a plateau among those of weight, by falling weight; ties by link. */
  private void order(int last, double found) {
    int place = 0;
    int end = mets;
    while (place < end) {
      int middle = (place + end) >> 1;
      double rival = metWeight[middle];
      boolean before = rival > found || rival == found && met[middle] < last;
      place = before ? middle + 1 : place;
      end = before ? end : middle;
    }
    System.arraycopy(met, place, met, place + 1, mets - place);
    System.arraycopy(metWeight, place, metWeight, place + 1, mets - place);
    met[place] = last;
    metWeight[place] = found;
    mets++;
  }

  /** Whether every path through one of these links is too dear to be a route to the destination. */
  boolean areTooDear(int[] links, KeptTree back, double leastWeight) {
    double most = most(tree.cost[back.origin()], leastWeight) * ROUNDING;
    for (int one : links) {
      int from = graph.from[one];
      int to = graph.to[one];
      if (tree.cost[from] + view.cost()[one] + back.cost[to] <= most
          && (graph.passable[from] || from == tree.origin())
          && (graph.passable[to] || to == back.origin())) {
        return false;
      }
    }
    return true;
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
