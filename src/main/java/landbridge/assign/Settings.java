package landbridge.assign;

/**
 * How to assign, and how far to go.
 *
 * @param method the method
 * @param gap relative gap to reach, 1 - SPTT / TSTT; 0 asks for all that double precision gives
 * @param passes passes at most
 * @param threads worker threads; they change the speed and never a result
 * @param theta dispersion of the stochastic equilibrium [1 / time], used by that method only
 */
public record Settings(Method method, double gap, int passes, int threads, double theta) {
  private static final int PASSES = 1000;

  /** Checks the numbers. */
  public Settings {
    if (!(gap >= 0) || passes < 0 || threads < 1 || !(theta > 0)) {
      throw new IllegalArgumentException(
          "gap " + gap + ", passes " + passes + ", threads " + threads + ", theta " + theta);
    }
  }

  /** One thread, at most a thousand passes. */
  public static Settings of(Method method, double gap) {
    return new Settings(method, gap, PASSES, 1, 1);
  }

  /** The same with other threads. */
  public Settings onThreads(int threads) {
    return new Settings(method, gap, passes, threads, theta);
  }

  /** The same with other passes. */
  public Settings within(int passes) {
    return new Settings(method, gap, passes, threads, theta);
  }

  /** The same with another dispersion. */
  public Settings withTheta(double theta) {
    return new Settings(method, gap, passes, threads, theta);
  }
}
