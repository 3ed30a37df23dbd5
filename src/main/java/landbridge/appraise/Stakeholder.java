package landbridge.appraise;

/**
 * Names of who gains or pays, as they stand in the ledger and in every table made of it.
 *
 * <p>Checked by: {@code AppraiserTest}.
 */
public final class Stakeholder {
  /** Owners of the goods. */
  public static final String SHIPPERS = "shippers";

  /** Railways, hauliers, ship owners. */
  public static final String CARRIERS = "carriers";

  /** The treasury of a country. */
  public static final String STATE = "state";

  /** The concession company before it distributes. */
  public static final String COMPANY = "company";

  /** The company's shareholders. */
  public static final String SHAREHOLDERS = "shareholders";

  /** Everyone, such as for the climate. */
  public static final String WORLD = "world";

  private Stakeholder() {}
}
