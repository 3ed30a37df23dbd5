package landbridge.assign;

/** How an assignment ended. */
public enum Status {
  /** The relative gap asked for was reached. */
  CONVERGED("the relative gap asked for was reached"),
  /** The passes allowed were used up before the gap was reached. */
  OUT_OF_PASSES("the passes allowed were used up"),
  /** Rounding errors leave nothing to improve although the gap is above the one asked for. */
  AT_PRECISION("the limit of double precision was reached"),
  /** The method has no gap to reach: it is done when its demand is loaded. */
  LOADED("all demand was loaded once"),
  /** Somebody watching asked to stop. */
  STOPPED("stopped from outside");

  private final String reason;

  Status(String reason) {
    this.reason = reason;
  }

  /** The reason in words. */
  public String reason() {
    return reason;
  }

  /** Whether the result is what was asked for. */
  public boolean isComplete() {
    return this == CONVERGED || this == LOADED;
  }
}
