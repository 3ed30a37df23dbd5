package landbridge.choice;

/**
 * Where a solve begins: the flows of a similar solve and what that solve learnt.
 *
 * <p>Results agree to the bit only if they start alike. So that a what-if in a warm process equals
 * the same scenario run alone, start every scenario's year from the same year of the reference
 * scenario, and the reference from nothing.
 *
 * @param flow [facilities] flows [t/yr]; empty for none
 * @param secants memory of the similar solve
 */
public record WarmStart(double[] flow, Secants secants) {
  /** The start with empty facilities and nothing learnt. */
  public static WarmStart none() {
    return new WarmStart(new double[0], Secants.none());
  }
}
