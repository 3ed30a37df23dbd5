package landbridge.assign;

/**
 * Link flows by class and origin: what path flows, select-link and turning flows are drawn from.
 *
 * <p>A read-only view. Checked by: {@code PublishedCasesTest}.
 */
public final class OriginFlows {
  private final AssignmentProblem problem;
  private final Bushes bushes;

  OriginFlows(AssignmentProblem problem, Bushes bushes) {
    this.problem = problem;
    this.bushes = bushes;
  }

  /** The problem these flows solve. */
  public AssignmentProblem problem() {
    return problem;
  }

  /** Number of bushes: origins with demand, class by class. */
  public int bushes() {
    return bushes.count;
  }

  /** Class of a bush. */
  public int userClass(int bush) {
    return bushes.userClass[bush];
  }

  /** Origin zone of a bush. */
  public int origin(int bush) {
    return bushes.zone[bush];
  }

  /** Flow of a bush on a link [vehicles/h]. */
  public double flow(int bush, int link) {
    double pce = problem.classes().get(bushes.userClass[bush]).pce();
    return bushes.rows[bush].get(bushes.linkAt[link]) / pce;
  }

  Bushes arrays() {
    return bushes;
  }
}
