package landbridge.choice;

import java.util.Arrays;

/**
 * Solves the route choice of one year of one scenario: shares, flows and times that agree.
 *
 * <p>Soft capacity: the flows of the facilities are a fixed point of times -> shares -> flows, found
 * by {@link FixedPoint}. It stops when no facility's flow changes by more than the tolerance
 * (relative to the larger of the two flows, and to a millionth of all demand where both are smaller),
 * or at the iteration limit, and says which. The fixed point is unique, since times rise with flow
 * and shares fall with cost, so the start changes the answer within the tolerance only; runs that
 * must agree to the bit use the same start.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class RouteChoice {
  private static final double FLOOR = 1e-6;

  private RouteChoice() {}

  /** Solves from empty facilities. */
  public static ChoiceResult solve(ChoiceProblem problem, ChoiceSettings settings) {
    return solve(problem, settings, new double[0]);
  }

  /**
   * Solves from given flows.
   *
   * @param start [facilities] flows of a neighbouring solve, or empty for none
   */
  public static ChoiceResult solve(ChoiceProblem problem, ChoiceSettings settings, double[] start) {
    int facilities = problem.routes.links.capacity.count;
    if (start.length != 0 && start.length != facilities) {
      throw new IllegalArgumentException(
          "start has " + start.length + " flows for " + facilities + " facilities");
    }
    double[] flow = Arrays.copyOf(start, facilities);
    double[] next = new double[facilities];
    double[] price = new double[facilities];
    Loading loading = new Loading(problem, settings.model(), settings.threads());
    FixedPoint solver = new FixedPoint(facilities, Math.max(FLOOR * problem.totalDemand(), 1e-9));
    try (Workers workers = new Workers(settings.threads())) {
      Convergence convergence = solver.solve(
          (x, y) -> loading.load(workers, x, price, y),
          flow,
          next,
          settings.tolerance(),
          settings.maxIterations());
      return new ChoiceResult(problem, loading, convergence, flow, price);
    }
  }
}
