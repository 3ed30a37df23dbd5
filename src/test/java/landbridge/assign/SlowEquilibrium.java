package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;

/**
 * The slow twin of the equilibrium: explicit paths, and flow moved to the cheapest path by bisection.
 *
 * <p>Written to be obvious: Bellman-Ford, lists of links as paths, no slopes, one class.
 */
final class SlowEquilibrium {
  private final AssignmentProblem problem;
  private final double[] flow;
  private final List<Map<List<Integer>, Double>> paths = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();

  SlowEquilibrium(AssignmentProblem problem) {
    this.problem = problem;
    flow = new double[problem.graph().links];
    OdMatrix matrix = problem.classes().get(0).demand();
    for (int origin = 0; origin < matrix.zones(); origin++) {
      for (int pair = matrix.first(origin); pair < matrix.first(origin + 1); pair++) {
        int[] at = {matrix.node(origin), matrix.node(matrix.destination(pair))};
        if (at[0] != at[1]) {
          List<Integer> path = cheapest(at[0], at[1]);
          ends.add(at);
          paths.add(new LinkedHashMap<>(Map.of(path, matrix.demand(pair))));
          move(List.of(), path, matrix.demand(pair));
        }
      }
    }
  }

  void solve(double gap) {
    for (int round = 0; round < 20_000 && gap() > gap; round++) {
      for (int od = 0; od < ends.size(); od++) {
        List<Integer> best = cheapest(ends.get(od)[0], ends.get(od)[1]);
        Map<List<Integer>, Double> own = paths.get(od);
        for (List<Integer> path : new ArrayList<>(own.keySet())) {
          if (!path.equals(best)) {
            double amount = bisect(path, best, own.get(path));
            own.merge(path, -amount, Double::sum);
            own.merge(best, amount, Double::sum);
            move(path, best, amount);
          }
        }
      }
    }
  }

  double objective() {
    double sum = 0;
    for (int link = 0; link < flow.length; link++) {
      sum += problem.times().integral(link, flow[link]);
      sum += flow[link] * problem.classes().get(0).surcharge(link);
    }
    return sum;
  }

  double gap() {
    double tstt = 0;
    double sptt = 0;
    for (int od = 0; od < ends.size(); od++) {
      double best = cost(cheapest(ends.get(od)[0], ends.get(od)[1]));
      for (Map.Entry<List<Integer>, Double> e : paths.get(od).entrySet()) {
        tstt += e.getValue() * cost(e.getKey());
        sptt += e.getValue() * best;
      }
    }
    return 1 - sptt / tstt;
  }

  private double bisect(List<Integer> from, List<Integer> to, double available) {
    double low = 0;
    double high = available;
    for (int i = 0; i < 60; i++) {
      double middle = i == 0 ? available : (low + high) / 2;
      move(from, to, middle);
      boolean more = cost(from) > cost(to);
      move(from, to, -middle);
      if (more) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void move(List<Integer> from, List<Integer> to, double amount) {
    from.forEach(link -> flow[link] -= amount);
    to.forEach(link -> flow[link] += amount);
  }

  private double cost(List<Integer> path) {
    return path.stream().mapToDouble(this::cost).sum();
  }

  private double cost(int link) {
    return problem.times().time(link, Math.max(0, flow[link]))
        + problem.classes().get(0).surcharge(link);
  }

  private List<Integer> cheapest(int origin, int destination) {
    Graph graph = problem.graph();
    double[] label = new double[graph.nodes];
    int[] entry = new int[graph.nodes];
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    label[origin] = 0;
    for (int round = 0; round < graph.nodes; round++) {
      for (int link = 0; link < graph.links; link++) {
        if (label[graph.from[link]] + cost(link) < label[graph.to[link]]) {
          label[graph.to[link]] = label[graph.from[link]] + cost(link);
          entry[graph.to[link]] = link;
        }
      }
    }
    List<Integer> path = new ArrayList<>();
    for (int node = destination; node != origin; node = graph.from[entry[node]]) {
      path.add(0, entry[node]);
    }
    return path;
  }
}
