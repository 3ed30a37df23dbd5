package landbridge.assign;

/** Placeholder while being written. */
final class StochasticEquilibrium {
  private StochasticEquilibrium() {}

  static Assignment assign(AssignmentProblem problem, Settings settings, Watcher watcher) {
    throw new IllegalArgumentException("not yet");
  }
}
