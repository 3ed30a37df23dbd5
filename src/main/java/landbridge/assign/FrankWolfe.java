package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Equilibrium by bi-conjugate Frank-Wolfe: the second way, independent of bushes and pairs.
 *
 * <p>Each pass loads all demand on the cheapest paths and walks towards a mix of this loading and the
 * last two targets, chosen conjugate to the last two directions at the present slopes, by an exact
 * line search. It keeps link flows only, so memory does not grow with the number of origins; it is
 * slow beyond a gap of 1e-6 (see docs/methods/assignment.md).
 *
 * <p>Source: Mitradjieva and Lindberg (2013), section 3. Checked by: {@code PublishedNetworksTest}.
 */
final class FrankWolfe {
  private static final int BISECTIONS = 60;
  private static final double LONGEST = 0.9999; // mix of old targets: never without the new one

  private final Bushes bushes;
  private final LinkTimes times;
  private final Loading loading;
  private final double[][] flow; // [classes][links]
  private final double[][] cost; // [classes][links]
  private double[][] target; // [classes][links] of this pass
  private double[][] last; // [classes][links] target of the pass before
  private double[][] older; // [classes][links] target of the pass before that
  private final double[] total; // [links]
  private final double[] towards; // [links] direction of the total flow
  private double step; // of the pass before
  private int memory; // targets remembered, 0 to 2

  private FrankWolfe(Bushes bushes, LinkTimes times, Crew crew) {
    this.bushes = bushes;
    this.times = times;
    loading = new Loading(bushes, crew);
    int classes = bushes.surcharge.length;
    int links = bushes.graph.links;
    flow = new double[classes][links];
    cost = new double[classes][links];
    target = new double[classes][links];
    last = new double[classes][links];
    older = new double[classes][links];
    total = new double[links];
    towards = new double[links];
  }

  static Assignment loadOnce(AssignmentProblem problem, Settings settings) {
    Bushes bushes = Bushes.withoutOrigins(problem);
    try (Crew crew = new Crew(settings.threads())) {
      FrankWolfe method = new FrankWolfe(bushes, bushes.times, crew);
      method.renewCosts();
      double shortest = method.loading.load(method.cost, method.flow);
      method.addUp();
      double objective = method.objective();
      double tstt = Totals.cost(method.flow, method.cost);
      GapPoint point = GapPoint.of(0, tstt, shortest, objective);
      return method.result(problem, settings, Status.LOADED, List.of(point));
    }
  }

  static Assignment assign(AssignmentProblem problem, Settings settings, Watcher watcher) {
    Bushes bushes = Bushes.withoutOrigins(problem);
    boolean marginal = settings.method().isMarginal();
    LinkTimes times = marginal ? bushes.times.marginal() : bushes.times;
    try (Crew crew = new Crew(settings.threads())) {
      FrankWolfe method = new FrankWolfe(bushes, times, crew);
      method.renewCosts();
      method.loading.load(method.cost, method.flow);
      List<GapPoint> history = new ArrayList<>();
      Status status = method.solve(settings, watcher, history);
      return method.result(problem, settings, status, history);
    }
  }

  private Status solve(Settings settings, Watcher watcher, List<GapPoint> history) {
    for (int pass = 0; ; pass++) {
      renewCosts();
      double shortest = loading.load(cost, target);
      GapPoint point = GapPoint.of(pass, Totals.cost(flow, cost), shortest, objective());
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
      mix();
      if (!walk()) {
        return Status.AT_PRECISION;
      }
    }
  }

  private void addUp() {
    Arrays.fill(total, 0);
    for (double[] own : flow) {
      for (int link = 0; link < total.length; link++) {
        total[link] += own[link];
      }
    }
  }

  private void renewCosts() {
    addUp();
    for (int k = 0; k < cost.length; k++) {
      for (int link = 0; link < total.length; link++) {
        cost[k][link] = times.time(link, total[link]) + bushes.surcharge[k][link];
      }
    }
  }

  private double objective() {
    return Totals.objective(times, total, flow, bushes.surcharge);
  }

  /** Turns the loading into the conjugate target of this pass. */
  private void mix() {
    double[] weight = memory == 2 ? biconjugate() : new double[] {0, 0};
    if (weight[0] == 0 && weight[1] == 0 && memory >= 1) {
      weight = new double[] {conjugate(), 0};
    }
    double fresh = 1 / (1 + weight[0] + weight[1]);
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < total.length; link++) {
        double mixed = target[k][link] + weight[0] * last[k][link] + weight[1] * older[k][link];
        target[k][link] = fresh * mixed;
      }
    }
  }

  /** Weight of the last target beside the new one, 0 where conjugacy fails. */
  private double conjugate() {
    double upper = 0;
    double lower = 0;
    for (int link = 0; link < total.length; link++) {
      double slope = times.slope(link, total[link]);
      double before = sum(last, link) - total[link];
      upper += before * slope * (sum(target, link) - total[link]);
      lower += before * slope * (sum(target, link) - sum(last, link));
    }
    double share = lower == 0 ? 0 : upper / lower;
    if (!(share > 0)) {
      return 0;
    }
    share = Math.min(share, LONGEST);
    return share / (1 - share);
  }

  /** Weights of the last two targets beside the new one, zeros where conjugacy fails. */
  private double[] biconjugate() {
    double newOnOlder = 0;
    double changeOnOlder = 0;
    double newOnLast = 0;
    double lastOnLast = 0;
    for (int link = 0; link < total.length; link++) {
      double slope = times.slope(link, total[link]);
      double now = sum(target, link) - total[link];
      double a = sum(last, link);
      double b = sum(older, link);
      double before = a - total[link];
      double beforeThat = step * a + (1 - step) * b - total[link];
      newOnOlder += beforeThat * slope * now;
      changeOnOlder += beforeThat * slope * (b - a);
      newOnLast += before * slope * now;
      lastOnLast += before * slope * before;
    }
    double mu = changeOnOlder == 0 ? 0 : -newOnOlder / changeOnOlder;
    double nu = lastOnLast == 0 ? 0 : -newOnLast / lastOnLast + mu * step / (1 - step);
    return mu >= 0 && nu >= 0 ? new double[] {nu, mu} : new double[] {0, 0};
  }

  private static double sum(double[][] byClass, int link) {
    double sum = byClass[0][link];
    for (int k = 1; k < byClass.length; k++) {
      sum += byClass[k][link];
    }
    return sum;
  }

  /** Walks to the best point on the way to the target; false if there is nothing to gain. */
  private boolean walk() {
    double fixed = 0; // surcharges do not change along the way
    for (int link = 0; link < total.length; link++) {
      towards[link] = sum(target, link) - total[link];
    }
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < total.length; link++) {
        double change = target[k][link] - flow[k][link];
        fixed += change == 0 ? 0 : change * bushes.surcharge[k][link];
      }
    }
    if (!(slopeAt(0, fixed) < 0)) {
      boolean again = memory > 0; // old targets may mislead: forget them once
      memory = 0;
      return again;
    }
    step = bestStep(fixed);
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < total.length; link++) {
        flow[k][link] += step * (target[k][link] - flow[k][link]);
      }
    }
    double[][] spare = older;
    older = last;
    last = target;
    target = spare;
    memory = step < LONGEST ? Math.min(2, memory + 1) : 0;
    return step > 0;
  }

  private double bestStep(double fixed) {
    if (slopeAt(1, fixed) <= 0) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (slopeAt(middle, fixed) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Derivative of the objective by the step. */
  private double slopeAt(double share, double fixed) {
    double sum = fixed;
    for (int link = 0; link < total.length; link++) {
      if (towards[link] != 0) {
        double there = Math.max(0, total[link] + share * towards[link]);
        sum += towards[link] * times.time(link, there);
      }
    }
    return sum;
  }

  private Assignment result(
      AssignmentProblem problem, Settings settings, Status status, List<GapPoint> history) {
    return new Assignment(
        problem,
        settings,
        new Assignment.Outcome(status, history),
        Assigner.stranded(problem, bushes),
        bushes.inOrderOfProblem(flow),
        Optional.empty());
  }
}
