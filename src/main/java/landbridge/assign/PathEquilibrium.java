package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Equilibrium over explicit paths: a second exact way, which shares no step with the pairs of segments.
 *
 * <p>Each pair of zones keeps the paths it uses. A pass finds the cheapest path of every pair at the
 * same costs (that is the gap), adds it if it is new, and then goes several times through all pairs
 * with more than one path, moving flow to the cheapest by projected Newton steps at costs kept up to
 * date. One thread; several times slower than pairs of segments.
 *
 * <p>Source: Jayakrishnan et al. (1994), gradient projection; Xie, Nie and Liu (2018), inner sweeps.
 * Checked by: {@code PublishedNetworksTest}.
 */
final class PathEquilibrium {
  private static final int SWEEPS = 30;
  private static final double SHARE = 0.01; // of the first sweep's saving at which to stop

  private final Bushes bushes;
  private final LinkState links;
  private final OriginTree tree;
  private final ClassCosts costs;
  private final int[][][] path; // [pairs][paths][links]
  private final double[][] amount; // [pairs][paths] PCE/h
  private final int[] used; // [pairs] paths in use
  private final int[] mark; // [links] stamp of the path compared with
  private int stamp;

  private PathEquilibrium(Bushes bushes) {
    this.bushes = bushes;
    links = new LinkState(bushes.times);
    tree = new OriginTree(bushes);
    costs = new ClassCosts(bushes);
    path = new int[bushes.destination.length][2][];
    amount = new double[bushes.destination.length][2];
    used = new int[bushes.destination.length];
    mark = new int[bushes.graph.links];
  }

  static Assignment assign(AssignmentProblem problem, Settings settings, Watcher watcher) {
    Bushes bushes = new Bushes(problem);
    PathEquilibrium method = new PathEquilibrium(bushes);
    List<GapPoint> history = new ArrayList<>();
    Status status = method.solve(settings, watcher, history);
    return new Assignment(
        problem,
        settings,
        new Assignment.Outcome(status, history),
        Assigner.stranded(problem, bushes),
        bushes.inOrderOfProblem(bushes.classFlows(method.links.flow)),
        Optional.empty());
  }

  private Status solve(Settings settings, Watcher watcher, List<GapPoint> history) {
    load();
    for (int pass = 0; ; pass++) {
      GapPoint point = search(pass);
      history.add(point);
      if (point.relativeGap() <= settings.gap()) {
        return Status.CONVERGED;
      }
      if (!watcher.goOn(point)) {
        return Status.STOPPED;
      }
      if (pass == settings.passes()) {
        return Status.OUT_OF_PASSES;
      }
      double first = 0;
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        double saved = sweep();
        first = sweep == 0 ? saved : first;
        if (saved <= SHARE * first) {
          break;
        }
      }
    }
  }

  /** Loads each origin on its cheapest paths at the costs the origins before it have left. */
  private void load() {
    for (int bush = 0; bush < bushes.count; bush++) {
      costs.renew(links.time);
      tree.make(bush, costs.ofClass[bushes.userClass[bush]]);
      for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
        if (tree.label[bushes.destination[i]] == Double.POSITIVE_INFINITY) {
          bushes.strand(bush, i);
        }
        if (bushes.demand[i] > 0) {
          path[i][0] = trace(bush, bushes.destination[i]);
          amount[i][0] = bushes.demand[i];
          used[i] = 1;
          move(bush, path[i][0], bushes.demand[i]);
        }
      }
    }
  }

  private GapPoint search(int pass) {
    costs.renew(links.time);
    double shortest = 0;
    for (int bush = 0; bush < bushes.count; bush++) {
      tree.make(bush, costs.ofClass[bushes.userClass[bush]]);
      for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
        if (bushes.demand[i] > 0) {
          shortest += bushes.demand[i] * tree.label[bushes.destination[i]];
          offer(bush, i);
        }
      }
    }
    double[][] byClass = bushes.classFlows(links.flow);
    double objective = Totals.objective(links.times, links.flow, byClass, bushes.surcharge);
    return GapPoint.of(pass, Totals.cost(byClass, costs.cost), shortest, objective);
  }

  /** Adds the cheapest path of a pair if no known path is as cheap. */
  private void offer(int bush, int pair) {
    double[] cost = costs.cost[bushes.userClass[bush]];
    double label = tree.label[bushes.destination[pair]];
    for (int k = 0; k < used[pair]; k++) {
      double known = 0;
      for (int link : path[pair][k]) {
        known += cost[link];
      }
      if (known <= label * (1 + 1e-15)) {
        return;
      }
    }
    if (used[pair] == path[pair].length) {
      path[pair] = Arrays.copyOf(path[pair], 2 * used[pair]);
      amount[pair] = Arrays.copyOf(amount[pair], 2 * used[pair]);
    }
    path[pair][used[pair]] = trace(bush, bushes.destination[pair]);
    amount[pair][used[pair]++] = 0;
  }

  private int[] trace(int bush, int node) {
    int length = 0;
    for (int at = node; at != bushes.root[bush]; length++) {
      at = bushes.graph.from[tree.entry[at]];
    }
    int[] traced = new int[length];
    for (int at = node; at != bushes.root[bush]; ) {
      traced[--length] = tree.entry[at];
      at = bushes.graph.from[tree.entry[at]];
    }
    return traced;
  }

  private double sweep() {
    double saved = 0;
    for (int bush = 0; bush < bushes.count; bush++) {
      for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
        if (used[i] > 1) {
          saved += equalise(bush, i);
        }
      }
    }
    return saved;
  }

  /** Moves flow of a pair to its cheapest path; the saving at the costs before. */
  private double equalise(int bush, int pair) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < used[pair]; k++) {
      double c = cost(bush, path[pair][k]);
      if (c < least) {
        least = c;
        best = k;
      }
    }
    double saved = 0;
    for (int k = used[pair] - 1; k >= 0; k--) {
      if (k != best) {
        saved += toBest(bush, pair, k, best);
      }
    }
    int kept = 0;
    for (int k = 0; k < used[pair]; k++) {
      if (amount[pair][k] > 0 || k == best) {
        path[pair][kept] = path[pair][k];
        amount[pair][kept++] = amount[pair][k];
      }
    }
    used[pair] = kept;
    return saved;
  }

  private double toBest(int bush, int pair, int from, int best) {
    double excess = cost(bush, path[pair][from]) - cost(bush, path[pair][best]);
    if (excess <= 0) {
      return 0;
    }
    stamp++;
    double slope = 0;
    for (int link : path[pair][best]) {
      mark[link] = stamp;
      slope += links.slope[link];
    }
    for (int link : path[pair][from]) {
      slope += mark[link] == stamp ? -links.slope[link] : links.slope[link];
    }
    double part = slope > 0 ? Math.min(amount[pair][from], excess / slope) : amount[pair][from];
    move(bush, path[pair][from], -part);
    move(bush, path[pair][best], part);
    amount[pair][from] -= part;
    amount[pair][best] += part;
    return part * excess;
  }

  private double cost(int bush, int[] links) {
    double[] surcharge = bushes.surcharge[bushes.userClass[bush]];
    double sum = 0;
    for (int link : links) {
      sum += this.links.time[link] + surcharge[link];
    }
    return sum;
  }

  private void move(int bush, int[] path, double part) {
    for (int link : path) {
      links.add(link, part);
      bushes.rows[bush].add(link, part);
    }
  }
}
