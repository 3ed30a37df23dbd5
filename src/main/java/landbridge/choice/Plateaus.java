package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

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
 * <p>A workspace: one per thread. Source: plateaus and paths through one via, Abraham, Delling,
 * Goldberg and Werneck (2013), Alternative routes in road networks, ACM JEA 18; the generating
 * function, Vovsha and Bekhor (1998). Checked by: {@code PlateausTest}.
 */
final class Plateaus {
  private static final double ROUNDING = 1 + 1e-9;

  /**
   * A route.
   *
   * @param links links in the order of travel
   * @param weight weight in (0, 1]
   * @param cheapest whether it is the cheapest path of the tree from the origin
   */
  record Route(int[] links, double weight, boolean cheapest) {}

  /**
   * A plateau in the making.
   *
   * @param weight weight
   * @param last last link of the plateau
   */
  private record Plateau(double weight, int last) {
    /** By falling weight; ties by link. */
    static int order(Plateau one, Plateau other) {
      int byWeight = Double.compare(other.weight, one.weight);
      return byWeight != 0 ? byWeight : Integer.compare(one.last, other.last);
    }
  }

  /**
   * Between which nodes, at what cost.
   *
   * @param tree tree from the origin
   * @param back tree to the destination
   * @param origin node
   * @param destination node
   * @param view costs of the links and scale of the choice
   * @param closed [links] true where the link is not to be used
   */
  record Ends(
      ShortestPathTree tree,
      BackTree back,
      int origin,
      int destination,
      PathViews.View view,
      boolean[] closed) {}

  private final Graph graph;
  private final PathRules rules;
  private final double[] weight; // [links] of the plateau that ends with the link
  private final int[] metIn; // [links] stamp of the last search that met a plateau ending with it
  private final int[] met; // last links of the plateaus of the search, in the order met
  private final int[] asked; // [links] stamp of the last search that asked for the link's plateau
  private final int[] lastOf; // [links] last link of its plateau, where asked
  private final int[] seen; // [nodes] stamp of the last path through the node
  private final int[] near; // nodes, see nearNodes
  private final boolean[] isNear; // [nodes]
  private int nears;
  private int lasts;
  private int search;
  private int path;

  Plateaus(Graph graph, PathRules rules) {
    this.graph = graph;
    this.rules = rules;
    this.weight = new double[graph.links];
    this.metIn = new int[graph.links];
    this.met = new int[graph.links];
    this.seen = new int[graph.nodes];
    this.asked = new int[graph.links];
    this.lastOf = new int[graph.links];
    this.near = new int[graph.nodes];
    this.isNear = new boolean[graph.nodes];
  }

  /**
   * The routes of most weight, by falling weight, no more than the rules allow; the cheapest is among them.
   *
   * @param leastWeight weight below which a route is left out, above 0 and at most 1
   */
  List<Route> find(Ends ends, double leastWeight) {
    List<Route> routes = new ArrayList<>();
    if (!ends.tree.reaches(ends.destination)) {
      return routes;
    }
    int straight = ends.tree.entryLink(ends.destination);
    for (Plateau plateau : plateaus(ends, straight, leastWeight)) {
      int[] links = routes.size() < rules.maxPaths() ? join(ends, plateau.last) : new int[0];
      if (links.length > 0) {
        routes.add(new Route(links, Math.min(1, plateau.weight), plateau.last == straight));
      }
    }
    return routes;
  }

  private List<Plateau> plateaus(Ends ends, int straight, double leastWeight) {
    search++;
    double least = ends.tree.cost(ends.destination);
    double scale = ends.view.scale();
    // A weight is at most exp(-scale (c - least)): what is dearer cannot reach the least weight.
    double most = Math.min(least * rules.detour(), least - StrictMath.log(leastWeight) / scale);
    nearNodes(ends, most * ROUNDING);
    lasts = 0;
    double[] cost = ends.view.cost();
    double[] costTo = ends.back.costTo();
    for (int i = 0; i < nears; i++) {
      int from = near[i];
      double costFrom = ends.tree.cost(from);
      boolean leaves = graph.passable[from] || from == ends.origin;
      for (int at = graph.outStart[from]; leaves && at < graph.outStart[from + 1]; at++) {
        int link = graph.outLink[at];
        int to = graph.to[link];
        double through = isNear[to] ? costFrom + cost[link] + costTo[to] : most + 1;
        boolean enters = graph.passable[to] || to == ends.destination;
        if (through <= most && enters && !ends.closed[link]) {
          double part = through > 0 ? cost[link] / through : 1;
          add(last(ends, link), part * Exponential.of(scale * (least - through)));
        }
      }
    }
    List<Plateau> plateaus = new ArrayList<>();
    for (int i = 0; i < lasts; i++) {
      int last = met[i];
      double found = last == straight ? 1 : weight[last];
      if (found >= leastWeight) {
        plateaus.add(new Plateau(found, last));
      }
    }
    plateaus.sort(Plateau::order);
    return plateaus;
  }

  /** Adds the part of a link to the plateau that ends with a link. */
  private void add(int last, double part) {
    if (metIn[last] != search) {
      metIn[last] = search;
      weight[last] = 0;
      met[lasts++] = last;
    }
    weight[last] += part;
  }

  /** Last link of the plateau of a link: as far as both trees go together. */
  private int last(Ends ends, int link) {
    int last = link;
    int node = graph.to[last];
    int[] exit = ends.back.exit();
    while (node != ends.destination && ends.tree.entryLink(node) == last) {
      last = exit[node];
      if (asked[last] == search) {
        last = lastOf[last];
        break;
      }
      node = graph.to[last];
    }
    asked[link] = search;
    lastOf[link] = last;
    return last;
  }

  /** Finds the nodes with a path through them that costs no more: no other is on one through a link. */
  private void nearNodes(Ends ends, double most) {
    double[] costTo = ends.back.costTo();
    nears = 0;
    for (int node = 0; node < isNear.length; node++) {
      isNear[node] = ends.tree.cost(node) + costTo[node] <= most;
      if (isNear[node]) {
        near[nears++] = node;
      }
    }
  }

  /** Origin to link to destination; empty if a node would be met twice. */
  private int[] join(Ends ends, int link) {
    int[] head = ends.tree.pathTo(graph.from[link]);
    int tail = 0;
    for (int at = graph.to[link];
        at != ends.destination;
        at = graph.to[ends.back.exit()[at]]) {
      tail++;
    }
    int[] links = Arrays.copyOf(head, head.length + 1 + tail);
    links[head.length] = link;
    int next = head.length + 1;
    for (int at = graph.to[link]; at != ends.destination; at = graph.to[links[next++]]) {
      links[next] = ends.back.exit()[at];
    }
    return loops(ends.origin, links) ? new int[0] : links;
  }

  private boolean loops(int origin, int[] links) {
    path++;
    seen[origin] = path;
    for (int link : links) {
      if (seen[graph.to[link]] == path) {
        return true;
      }
      seen[graph.to[link]] = path;
    }
    return false;
  }
}
