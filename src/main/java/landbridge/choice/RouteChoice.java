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
 * must agree to the bit use the same start. Hard capacities are kept by rounds of the same with charges
 * ({@link HardCapacity}).
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class RouteChoice {
  private static final double FLOOR = 1e-4;
  private static final int MOST_ROUNDS = 5; // of the iteration limit, for hard capacities

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
    return solve(problem, settings, start, new Spares());
  }

  /** The same in arrays of ended solves, if there are any. */
  public static ChoiceResult solve(
      ChoiceProblem problem, ChoiceSettings settings, WarmStart start, Spares spares) {
    int facilities = problem.routes.links.capacity.count;
    if (start.flow().length != 0 && start.flow().length != facilities) {
      throw new IllegalArgumentException(
          "start has " + start.flow().length + " flows for " + facilities + " facilities");
    }
    double[] flow = Arrays.copyOf(start.flow(), facilities);
    Loading loading = start.loading(problem, settings, spares);
    HardCapacity hard = new HardCapacity(problem, settings.tolerance());
    hard.start(start.price());
    try (Workers workers = new Workers(settings.threads())) {
      Congestion map = new Congestion(loading, workers, hard, meanTimeValue(problem.terms));
      Secants secants = start.secants();
      Convergence convergence = null;
      do {
        FixedPoint solver =
            new FixedPoint(facilities, Math.max(FLOOR * problem.totalDemand(), 1e-9));
        solver.recall(secants);
        int done = convergence == null ? 0 : convergence.iterations();
        convergence = solver
            .solve(
                map, flow, new double[facilities], settings.tolerance(), settings.maxIterations())
            .after(done);
        secants = solver.secants();
        if (convergence.converged() && hard.settled()) {
          break;
        }
        if (convergence.iterations() >= MOST_ROUNDS * settings.maxIterations()) {
          convergence = convergence.stopped("a hard capacity cannot hold its demand", hard.worst());
        }
      } while (convergence.converged());
      WarmStart end = new WarmStart(flow, secants, hard.price, loading);
      return new ChoiceResult(problem, loading, convergence, end, hard.price);
    }
  }

  private static double meanTimeValue(CommodityTerms terms) {
    return Arrays.stream(terms.timeValue).sum() / terms.count;
  }

  /** Times and charges from flows, flows from times and charges. */
  private record Congestion(Loading loading, Workers workers, HardCapacity hard, double usdPerHour)
      implements FixedPoint.Map {
    @Override
    public void apply(double[] x, double[] y) {
      hard.charge(x);
      loading.load(workers, x, hard.price, y);
    }

    @Override
    public boolean exact() {
      return loading.exact();
    }

    /** The dual objective knows delays only: with charges the residual alone decides. */
    @Override
    public double merit(double[] x) {
      return hard.any() ? 0 : loading.merit(x);
    }

    @Override
    public void shorten(double[] x, double[] next) {
      FirstStep.shorten(loading.problem.routes.links, loading.problem.sharpness(), x, next);
    }

    @Override
    public void weigh(double[] x, double[] weight) {
      loading.slopes(x, weight);
      hard.addSlopes(usdPerHour > 0 ? 1 / usdPerHour : 1, weight);
    }
  }
}
