package landbridge.choice;

/**
 * How a route choice is solved; nothing here but the model and the tolerance can change a result.
 *
 * @param model rule by which items divide over their paths
 * @param tolerance largest accepted relative change of a facility's flow between the flow used for
 *     the times and the flow that follows from them
 * @param maxIterations loadings after which the solver stops
 * @param threads worker threads, at least 1; changes speed, never a bit
 */
public record ChoiceSettings(ChoiceModel model, double tolerance, int maxIterations, int threads) {
  /**
   * Tolerance where nothing else is asked for: the yearly user benefit of a scenario of the flagship study then
   * stands within 0.006 M USD of that at 1e-9 (54 closures in six years, half of them above 60 M USD).
   */
  public static final double TOLERANCE = 1e-5;

  /** Refuses impossible settings. */
  public ChoiceSettings {
    if (!(tolerance >= 0) || maxIterations < 1 || threads < 1) {
      throw new IllegalArgumentException("settings of the route choice are out of range");
    }
  }

  /** The usual settings on one thread. */
  public static ChoiceSettings of(ChoiceModel model) {
    return new ChoiceSettings(model, TOLERANCE, 200, 1);
  }

  /** The same with another number of threads. */
  public ChoiceSettings withThreads(int other) {
    return new ChoiceSettings(model, tolerance, maxIterations, other);
  }

  /** The same with another tolerance. */
  public ChoiceSettings withTolerance(double other) {
    return new ChoiceSettings(model, other, maxIterations, threads);
  }
}
