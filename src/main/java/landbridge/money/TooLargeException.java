package landbridge.money;

/**
 * An amount of money beyond what accounts to the cent can hold: 9 trillion USD in a year or in all years. No study that is
 * meant comes near; a value in a wrong unit does.
 *
 * <p>Checked by: {@code MicroUsdTest}.
 */
public final class TooLargeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TooLargeException(double usd) {
    super("an amount of " + usd + " USD is too large to be booked; 9e12 USD is the most");
  }
}
