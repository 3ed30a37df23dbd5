package landbridge.choice;

/**
 * How a fixed point ended.
 *
 * @param status whether the tolerance was met
 * @param reason why it stopped, in words
 * @param iterations loadings that were made
 * @param residual largest relative change of a facility's flow between the flow used for the times
 *     and the flow that follows from them; 0 without congestion
 * @param worst facility with that change, -1 if there is none
 */
public record Convergence(
    Status status, String reason, int iterations, double residual, int worst) {
  /** Outcome of an iteration. */
  public enum Status {
    /** The tolerance was met. */
    CONVERGED,
    /** The iteration ended before; the reason says why. */
    STOPPED
  }

  /** Whether the tolerance was met. */
  public boolean converged() {
    return status == Status.CONVERGED;
  }

  /** The same with the iterations of rounds before. */
  Convergence after(int before) {
    return new Convergence(status, reason, before + iterations, residual, worst);
  }

  /** Stopped for a reason of another place. */
  Convergence stopped(String why, int where) {
    return new Convergence(Status.STOPPED, why, iterations, residual, where);
  }
}
