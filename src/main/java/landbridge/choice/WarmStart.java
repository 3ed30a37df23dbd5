package landbridge.choice;

import java.util.Optional;

/**
 * Where a solve begins: the flows of a similar solve, what that solve learnt, and its last loading.
 *
 * <p>Results agree to the bit only if they start alike. So that a what-if in a warm process equals
 * the same scenario run alone, start every scenario's year from the same year of the reference
 * scenario, and the reference from nothing. Immutable once the solve has ended.
 */
public final class WarmStart {
  private final double[] flow;
  private final Secants secants;
  private final double[] price;
  private final Loading loading;

  /**
   * A start without a loading.
   *
   * @param flow [facilities] flows [t/yr]; empty for none
   * @param secants memory of the similar solve
   */
  public WarmStart(double[] flow, Secants secants) {
    this(flow, secants, new double[0], null);
  }

  WarmStart(double[] flow, Secants secants, double[] price, Loading loading) {
    this.flow = flow;
    this.secants = secants;
    this.price = price;
    this.loading = loading;
  }

  /** The start with empty facilities and nothing learnt. */
  public static WarmStart none() {
    return new WarmStart(new double[0], Secants.none());
  }

  /** [facilities] flows [t/yr]; empty for none. */
  public double[] flow() {
    return flow;
  }

  /** Memory of the similar solve. */
  public Secants secants() {
    return secants;
  }

  /** [facilities] charges for hard capacities [USD/t]; empty for none. */
  public double[] price() {
    return price;
  }

  /**
   * A loading that takes over what fits of the last one.
   *
   * @throws IllegalStateException if what the last one wrote was {@link #leave left} to others
   */
  Loading loading(ChoiceProblem problem, ChoiceSettings settings, Spares spares) {
    return new Loading(problem, settings, loading, spares);
  }

  /** What the last loading wrote, for others; the start may not be used again. */
  Optional<Posted> leave() {
    return Optional.ofNullable(loading).map(Loading::leave);
  }
}
