package landbridge.appraise;

/**
 * Names of what is gained or paid, as they stand in the ledger and in every table made of it.
 *
 * <p>Checked by: {@code AppraiserTest}.
 */
public final class Component {
  /** What shippers gain, net of what they pay. */
  public static final String USER_BENEFIT = "user-benefit";

  /** Prices that carriers receive, less their taxes and their resource cost. */
  public static final String OPERATOR_SURPLUS = "operator-surplus";

  /** Taxes on transport. */
  public static final String TAX = "tax";

  /** Fees taken at borders. */
  public static final String BORDER_FEES = "border-fees";

  /** The concession company's revenue. */
  public static final String COMPANY = "company";

  /** Construction and renewal. */
  public static final String PROJECT_COST = "project-cost";

  /** Maintenance and operation of infrastructure. */
  public static final String OPEX = "opex";

  /** Value of the works at the horizon. */
  public static final String RESIDUAL = "residual";

  /** Greenhouse gases. */
  public static final String CARBON = "carbon";

  private Component() {}

  /** Whether a component stands in the denominator of the benefit-cost ratio. */
  public static boolean isCost(String component) {
    return component.equals(PROJECT_COST) || component.equals(OPEX);
  }
}
