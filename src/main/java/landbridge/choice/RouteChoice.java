package landbridge.choice;

import java.util.Arrays;

/**
 * Solves the route choice of one year of one scenario: shares, flows and times that agree.
 *
 * <p>Soft capacity: the flows of the facilities are a fixed point of times -> shares -> flows, found
 * by {@link FixedPoint}. It stops when no facility's flow changes by more than the tolerance
 * (relative to the larger of the two flows, and to a ten-thousandth of all demand where both are smaller),
 * or at the iteration limit, and says which. The fixed point is unique, since times rise with flow
 * and shares fall with cost, so the start changes the answer within the tolerance only; runs that
 * must agree to the bit use the same start.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class RouteChoice {
  private static final double FLOOR = 1e-4;

  private RouteChoice() {}

  /** Solves from empty facilities. */
  public static ChoiceResult solve(ChoiceProblem problem, ChoiceSettings settings) {
    return solve(problem, settings, WarmStart.none());
  }

  /** Solves from flows alone, [facilities] t/yr or empty for none. */
  public static ChoiceResult solve(
      ChoiceProblem problem, ChoiceSettings settings, double[] startFlow) {
    return solve(problem, settings, new WarmStart(startFlow, Secants.none()));
  }

  /** Solves from the flows and the memory of a similar solve. */
  public static ChoiceResult solve(
      ChoiceProblem problem, ChoiceSettings settings, WarmStart start) {
    int facilities = problem.routes.links.capacity.count;
    if (start.flow().length != 0 && start.flow().length != facilities) {
      throw new IllegalArgumentException(
          "start has " + start.flow().length + " flows for " + facilities + " facilities");
    }
    double[] flow = Arrays.copyOf(start.flow(), facilities);
    double[] next = new double[facilities];
    double[] price = new double[facilities];
    Loading loading = new Loading(problem, settings);
    start.give(loading);
    FixedPoint solver = new FixedPoint(facilities, Math.max(FLOOR * problem.totalDemand(), 1e-9));
    solver.recall(start.secants());
    try (Workers workers = new Workers(settings.threads())) {
      FixedPoint.Map map = new SoftCapacity(loading, workers, price);
      Convergence convergence =
          solver.solve(map, flow, next, settings.tolerance(), settings.maxIterations());
      WarmStart end = new WarmStart(flow, solver.secants(), loading);
      return new ChoiceResult(problem, loading, convergence, end, price);
    }
  }

  /** Times from flows, flows from times. */
  private record SoftCapacity(Loading loading, Workers workers, double[] price)
      implements FixedPoint.Map {
    @Override
    public void apply(double[] x, double[] y) {
      loading.load(workers, x, price, y);
    }

    @Override
    public double merit(double[] x) {
      return loading.merit(x);
    }

    @Override
    public void weigh(double[] x, double[] weight) {
      loading.slopes(x, weight);
    }
  }
}
