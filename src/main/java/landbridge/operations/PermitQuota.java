package landbridge.operations;

/**
 * Permits that a country gives to the lorries of another, a number a year: what happens to the trips beyond it.
 *
 * <p>Trips up to the quota cross as all others. Beyond it, by the rule of the border, the goods change lorries there,
 * the trip pays more, or it does not take place. Per tonne of all goods at the crossings the mean extra cost is share
 * of this nationality x share of its trips beyond the quota x extra cost, and the extra time the same; refused tonnes
 * are demand that the quota blocks. A quota that no one reaches changes nothing.
 *
 * <p>Checked by: {@code PermitQuotaTest}.
 *
 * @param quota permits a year (single trips)
 * @param share share of the crossings' goods that this nationality carries
 * @param loadT cargo of a lorry [t]
 * @param rule  what happens beyond the quota
 */
public record PermitQuota(double quota, double share, double loadT, Beyond rule) {
  /** Checks the quota. */
  public PermitQuota {
    if (!(quota >= 0) || !(share > 0 && share <= 1) || !(loadT > 0)) {
      throw new IllegalArgumentException("quota out of range");
    }
  }

  /**
   * What happens to a trip beyond the quota.
   *
   * @param refused   true if it does not take place
   * @param costUsdPerT extra cost [USD/t]; 0 if refused
   * @param timeH     extra time [h]; 0 if refused
   */
  public record Beyond(boolean refused, double costUsdPerT, double timeH) {
    /** The trip does not take place. */
    public static final Beyond REFUSED = new Beyond(true, 0, 0);

    /** Checks the rule. */
    public Beyond {
      if (!(costUsdPerT >= 0) || !(timeH >= 0) || refused && costUsdPerT + timeH > 0) {
        throw new IllegalArgumentException("rule beyond a quota out of range");
      }
    }
  }

  /** Trips of this nationality that a flow of all goods asks for. */
  public double trips(double tonnes) {
    return tonnes * share / loadT;
  }

  /** Share of its trips beyond the quota. */
  public double beyond(double tonnes) {
    double trips = trips(tonnes);
    return trips > quota ? 1 - quota / trips : 0;
  }

  /** Goods that are refused [t/yr]. */
  public double refusedT(double tonnes) {
    return rule.refused() ? tonnes * share * beyond(tonnes) : 0;
  }

  /** Mean extra cost of all goods at the crossings [USD/t]. */
  public double costUsdPerT(double tonnes) {
    return share * beyond(tonnes) * rule.costUsdPerT();
  }

  /** Mean extra time of all goods [h]. */
  public double timeH(double tonnes) {
    return share * beyond(tonnes) * rule.timeH();
  }

  /** Standard deviation that the extra time of some adds [h]. */
  public double timeSdH(double tonnes) {
    double hit = share * beyond(tonnes);
    return rule.timeH() * StrictMath.sqrt(hit * (1 - hit));
  }

  /**
   * Largest flow of all goods if trips beyond the quota do not take place and no other nationality steps in [t/yr];
   * infinite if they do take place.
   */
  public double mostT() {
    return rule.refused() ? quota * loadT / share : Double.POSITIVE_INFINITY;
  }
}
