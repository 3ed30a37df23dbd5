package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.graph.Graph;
import landbridge.graph.ShortestPathTree;

/**
 * The slow twin of {@link PathSets}: every tree grown from nothing, every network looked at that cuts a route, every
 * link of every plateau weighed.
 */
final class PlainPathSets {
  private static final double ROUNDING = 1 + 1e-9;

  private final Graph graph;
  private final PathViews views;
  private final PathRules rules;
  private final int origin;
  private final int destination;
  private final int pair;
  private final ShortestPathTree tree;
  private final ShortestPathTree back;
  private final Map<int[], double[]> found = new TreeMap<>(Arrays::compare); // claim, weight

  PlainPathSets(Graph graph, int[] ends, int pair, PathViews views, PathRules rules) {
    this.graph = graph;
    this.views = views;
    this.rules = rules;
    this.origin = ends[0];
    this.destination = ends[1];
    this.pair = pair;
    this.tree = new ShortestPathTree(graph);
    this.back = new ShortestPathTree(Graph.of(graph.nodes, graph.to, graph.from, graph.passable));
  }

  /** The paths of the pair in the order of the set. */
  List<int[]> paths() {
    for (PathViews.View view : views.views) {
      List<int[]> first = look(view, 0);
      for (int n = 1; n < views.closed.length; n++) {
        boolean[] closed = views.closed[n];
        if (views.applies[n][pair] && first.stream().anyMatch(path -> cut(path, closed))) {
          look(view, n);
        }
      }
    }
    List<int[]> set = choose();
    for (int n = 0; n < views.closed.length; n++) {
      if (views.applies[n][pair]) {
        set = eliminate(set, views.closed[n].clone());
      }
    }
    return set;
  }

  private static boolean cut(int[] path, boolean[] closed) {
    return Arrays.stream(path).anyMatch(link -> closed[link]);
  }

  private List<int[]> look(PathViews.View view, int network) {
    tree.grow(origin, view.cost(), views.closed[network]);
    back.grow(destination, view.cost(), views.closed[network]);
    List<int[]> routes = new ArrayList<>();
    if (!tree.reaches(destination)) {
      return routes;
    }
    int straight = tree.entryLink(destination);
    double least = Math.max(rules.leastWeight(), views.leastWeight[pair]);
    Map<Integer, Double> weights = weights(view, views.closed[network], least);
    weights.computeIfPresent(straight, (last, weight) -> 1.0);
    List<Integer> order = new ArrayList<>(weights.keySet());
    order.removeIf(last -> weights.get(last) < least);
    order.sort(Comparator.comparing(weights::get, Comparator.reverseOrder()));
    for (int last : order) {
      int[] path = join(last);
      if (path.length > 0 && routes.size() < rules.maxPaths()) {
        boolean claim = view == views.views.get(0) && last == straight;
        add(path, claim ? 1 : 0, Math.min(1, weights.get(last)));
        routes.add(path);
      }
    }
    return routes;
  }

  private void add(int[] path, double claim, double weight) {
    found.merge(path, new double[] {claim, weight}, (a, b) ->
        new double[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])});
  }

  private Map<Integer, Double> weights(PathViews.View view, boolean[] closed, double leastWeight) {
    double least = tree.cost(destination);
    double most =
        Math.min(least * rules.detour(), least - StrictMath.log(leastWeight) / view.scale());
    Map<Integer, Double> weights = new TreeMap<>();
    for (int from = 0; from < graph.nodes; from++) {
      for (int at = graph.outStart[from]; at < graph.outStart[from + 1]; at++) {
        int link = graph.outLink[at];
        int to = graph.to[link];
        double through = tree.cost(from) + view.cost()[link] + back.cost(to);
        boolean open = !closed[link]
            && (graph.passable[from] || from == origin)
            && (graph.passable[to] || to == destination);
        boolean near = tree.cost(from) + back.cost(from) <= most * ROUNDING;
        if (open && near && through <= most) {
          double part = through > 0 ? view.cost()[link] / through : 1;
          double weight = part * Exponential.of(view.scale() * (least - through));
          weights.merge(last(link), weight, (sum, one) -> sum + one);
        }
      }
    }
    return weights;
  }

  private int last(int link) {
    int last = link;
    for (int node = graph.to[link];
        node != destination && tree.entryLink(node) == last;
        node = graph.to[last]) {
      last = back.entryLink(node);
    }
    return last;
  }

  private int[] join(int link) {
    List<Integer> links = new ArrayList<>();
    for (int l : tree.pathTo(graph.from[link])) {
      links.add(l);
    }
    links.add(link);
    for (int at = graph.to[link]; at != destination; at = graph.to[back.entryLink(at)]) {
      links.add(back.entryLink(at));
    }
    long nodes = links.stream()
        .map(l -> graph.to[l])
        .filter(node -> node != origin)
        .distinct()
        .count();
    return nodes < links.size() ? new int[0] : array(links);
  }

  private static int[] array(List<Integer> links) {
    return links.stream().mapToInt(l -> l).toArray();
  }

  private double cost(int[] path) {
    double sum = 0;
    for (int link : path) {
      sum += views.reference()[link];
    }
    return sum;
  }

  private List<int[]> choose() {
    Comparator<int[]> inSet =
        Comparator.<int[]>comparingDouble(this::cost).thenComparing(Arrays::compare);
    List<int[]> sorted = new ArrayList<>(found.keySet());
    sorted.sort(Comparator.<int[]>comparingDouble(path -> -found.get(path)[0])
        .thenComparingDouble(path -> -found.get(path)[1])
        .thenComparing(inSet));
    List<int[]> set = new ArrayList<>(sorted.subList(0, Math.min(rules.maxPaths(), sorted.size())));
    set.sort(inSet);
    return set;
  }

  private List<int[]> eliminate(List<int[]> set, boolean[] closed) {
    List<int[]> open = set.stream().filter(path -> !cut(path, closed)).toList();
    for (int link = 0; link < graph.links && !open.isEmpty(); link++) {
      int shared = link;
      if (open.stream().allMatch(path -> Arrays.stream(path).anyMatch(l -> l == shared))) {
        closed[link] = true;
        tree.grow(origin, views.reference(), closed);
        closed[link] = false;
        if (tree.reaches(destination)) {
          open = new ArrayList<>(open);
          open.add(tree.pathTo(destination));
          add(tree.pathTo(destination), 1, 0);
        }
      }
    }
    return choose();
  }
}
