package landbridge.operations;

/**
 * Closures by wind or ice as an alternating renewal process: open and shut spells follow each other, independent.
 *
 * <p>Who comes at a random moment finds it shut with probability p, and then waits for the rest of the spell, which
 * is E[C^2] / (2 E[C]) on average: long spells are met more often. Second moment E[C^3] / (3 E[C]). Spells are
 * exponential unless a coefficient of variation is given; other variations use the gamma distribution, whose third
 * moment follows from it.
 *
 * <p>Source: Cox, Renewal Theory (1962), sections 5 and 7. Checked by: {@code ClosuresTest}.
 *
 * @param share     share of time shut, below 1
 * @param meanH     mean length of a shut spell [h]
 * @param variation squared coefficient of variation of that length; 1 is exponential
 */
public record Closures(double share, double meanH, double variation) {
  /** Never shut. */
  public static final Closures NONE = new Closures(0, 0, 1);

  /** Checks the process. */
  public Closures {
    boolean spells = meanH >= 0 && variation >= 0 && (share == 0 || meanH > 0);
    if (!(share >= 0 && share < 1) || !spells) {
      throw new IllegalArgumentException("closures out of range");
    }
  }

  /** Mean length of an open spell [h]; infinite if never shut. */
  public double openH() {
    return share == 0 ? Double.POSITIVE_INFINITY : meanH * (1 - share) / share;
  }

  /** Shut spells a year. */
  public double perYear() {
    return share == 0 ? 0 : 8760 / (meanH + openH());
  }

  /** Mean wait for the opening at a random moment [h]. */
  public double waitH() {
    return share * meanH * (1 + variation) / 2;
  }

  /** Standard deviation of that wait [h]. */
  public double waitSdH() {
    double second = share * meanH * meanH * (1 + variation) * (1 + 2 * variation) / 3;
    return StrictMath.sqrt(Math.max(0, second - waitH() * waitH()));
  }
}
