package landbridge.assign;

/** The ways to assign demand; all take the same problem and give the same kind of result. */
public enum Method {
  /** All demand on the cheapest paths of the empty network. */
  ALL_OR_NOTHING("aon"),
  /** User equilibrium by paired alternative segments over bushes. */
  USER_EQUILIBRIUM("ue"),
  /** User equilibrium by bi-conjugate Frank-Wolfe: independent of bushes, needs little memory. */
  FRANK_WOLFE("bfw"),
  /** User equilibrium over explicit paths: the slower exact way, to check against. */
  PATHS("paths"),
  /** System optimum: equilibrium at marginal costs, by paired alternative segments. */
  SYSTEM_OPTIMUM("so"),
  /** System optimum by bi-conjugate Frank-Wolfe. */
  SYSTEM_OPTIMUM_FRANK_WOLFE("so-bfw"),
  /** Logit-based stochastic equilibrium over reasonable paths. */
  STOCHASTIC("sue");

  private final String key;

  Method(String key) {
    this.key = key;
  }

  /** Name on the command line. */
  public String key() {
    return key;
  }

  boolean isMarginal() {
    return this == SYSTEM_OPTIMUM || this == SYSTEM_OPTIMUM_FRANK_WOLFE;
  }
}
