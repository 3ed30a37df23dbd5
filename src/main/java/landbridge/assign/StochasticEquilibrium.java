package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Logit-based stochastic user equilibrium over reasonable paths.
 *
 * <p>A path is reasonable if each of its links leads away from the origin at free-flow costs (Dial
 * 1971, one-sided); this set is fixed once, so that the fixed point is one of a continuous map.
 * Among them demand spreads by {@code exp(-theta cost)}. The fixed point of flows is found by
 * self-regulated averaging (Liu, He and He 2009), whose step shrinks only when it has to.
 *
 * <p>What stands as gap here is the residual: sum of |loaded flow - flow| over sum of flow. Objective:
 * Sheffi and Powell (1982). Checked by: {@code StochasticEquilibriumTest}.
 */
final class StochasticEquilibrium {
  private static final double SLOWER = 1.5; // added to the divisor when the residual grew
  private static final double SLOW = 0.02; // added otherwise

  private final Bushes bushes;
  private final LinkTimes times;
  private final Crew crew;
  private final double theta;
  private final StochasticLoading[] loadings; // [workers]
  private final double[][] partial; // [bushes of a block][links]
  private final double[] composite; // [bushes] demand times composite cost
  private final double[] cheapest; // [bushes] demand times cheapest cost
  private final double[][] flow; // [classes][links]
  private final double[][] loaded; // [classes][links]
  private final double[][] cost; // [classes][links]
  private final double[] total; // [links]

  private static final int BLOCK = 64; // bushes loaded before their flows are added up

  private StochasticEquilibrium(Bushes bushes, double theta, Crew crew) {
    this.bushes = bushes;
    this.times = bushes.times;
    this.theta = theta;
    this.crew = crew;
    int links = bushes.graph.links;
    int classes = bushes.surcharge.length;
    loadings = new StochasticLoading[crew.workers()];
    boolean[][] reasonable = new boolean[bushes.count][];
    int[][] order = new int[bushes.count][];
    for (int worker = 0; worker < loadings.length; worker++) {
      loadings[worker] = new StochasticLoading(bushes, theta, reasonable, order);
    }
    partial = new double[Math.min(BLOCK, bushes.count)][links];
    composite = new double[bushes.count];
    cheapest = new double[bushes.count];
    flow = new double[classes][links];
    loaded = new double[classes][links];
    cost = new double[classes][links];
    total = new double[links];
  }

  static Assignment assign(AssignmentProblem problem, Settings settings, Watcher watcher) {
    Bushes bushes = Bushes.withoutOrigins(problem);
    try (Crew crew = new Crew(settings.threads())) {
      StochasticEquilibrium method = new StochasticEquilibrium(bushes, settings.theta(), crew);
      method.fixPaths();
      List<GapPoint> history = new ArrayList<>();
      Status status = method.solve(settings, watcher, history);
      return new Assignment(
          problem,
          settings,
          new Assignment.Outcome(status, history),
          Assigner.stranded(problem, bushes),
          bushes.inOrderOfProblem(method.flow),
          Optional.empty());
    }
  }

  /** Trees of the empty network: they say which links lead away from each origin. */
  private void fixPaths() {
    renewCosts();
    crew.run(
        bushes.count, (bush, worker) -> loadings[worker].fix(bush, cost[bushes.userClass[bush]]));
    load();
    for (int k = 0; k < flow.length; k++) {
      System.arraycopy(loaded[k], 0, flow[k], 0, total.length);
    }
  }

  private Status solve(Settings settings, Watcher watcher, List<GapPoint> history) {
    double divisor = 1;
    double before = Double.POSITIVE_INFINITY;
    for (int pass = 0; ; pass++) {
      renewCosts();
      load();
      double residual = residual();
      GapPoint point = point(pass, residual);
      history.add(point);
      if (residual <= settings.gap()) {
        return Status.CONVERGED;
      }
      if (!watcher.goOn(point)) {
        return Status.STOPPED;
      }
      if (pass == settings.passes()) {
        return Status.OUT_OF_PASSES;
      }
      divisor += residual >= before ? SLOWER : SLOW;
      before = residual;
      step(1 / divisor);
    }
  }

  private void step(double share) {
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < total.length; link++) {
        flow[k][link] += share * (loaded[k][link] - flow[k][link]);
      }
    }
  }

  private double residual() {
    double difference = 0;
    double sum = 0;
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < total.length; link++) {
        difference += Math.abs(loaded[k][link] - flow[k][link]);
        sum += flow[k][link];
      }
    }
    return sum > 0 ? difference / sum : 0;
  }

  private GapPoint point(int pass, double residual) {
    double tstt = Totals.cost(flow, cost);
    double perceived = 0;
    double shortest = 0;
    for (int bush = 0; bush < bushes.count; bush++) {
      perceived += composite[bush];
      shortest += cheapest[bush];
    }
    double beckmann = Totals.objective(times, total, flow, bushes.surcharge);
    return new GapPoint(pass, residual, tstt, shortest, tstt - beckmann - perceived);
  }

  private void renewCosts() {
    Arrays.fill(total, 0);
    for (double[] own : flow) {
      for (int link = 0; link < total.length; link++) {
        total[link] += own[link];
      }
    }
    for (int k = 0; k < cost.length; k++) {
      for (int link = 0; link < total.length; link++) {
        cost[k][link] = times.time(link, total[link]) + bushes.surcharge[k][link];
      }
    }
  }

  private void load() {
    for (double[] own : loaded) {
      Arrays.fill(own, 0);
    }
    for (int first = 0; first < bushes.count; first += BLOCK) {
      int from = first;
      int size = Math.min(BLOCK, bushes.count - first);
      crew.run(size, (task, worker) -> loadBush(from + task, partial[task], worker));
      for (int task = 0; task < size; task++) {
        double[] sum = loaded[bushes.userClass[from + task]];
        for (int link = 0; link < sum.length; link++) {
          sum[link] += partial[task][link];
        }
      }
    }
  }

  private void loadBush(int bush, double[] own, int worker) {
    Arrays.fill(own, 0);
    StochasticLoading loading = loadings[worker];
    loading.load(bush, cost[bushes.userClass[bush]], own);
    composite[bush] = loading.composite();
    cheapest[bush] = loading.cheapest();
  }
}
