package landbridge.model;

import java.util.OptionalInt;

/**
 * Reserves, covenants and rules of distribution of the company.
 *
 * <p>One row of table {@code financing} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param repaymentStart first year of repayment; none: the year after the last opening
 * @param reserves reserve accounts
 * @param covenants what lenders watch
 * @param payout what may be paid out
 * @param provenance source, grade and place of the row
 */
public record FinancingTerms(
    OptionalInt repaymentStart,
    Reserves reserves,
    Covenants covenants,
    Payout payout,
    Provenance provenance) {

  /** Reads the row. */
  public static FinancingTerms of(Row row) {
    return new FinancingTerms(
        row.findInteger("repayment_start"),
        new Reserves(row.integer("dsra_months"), row.integer("reserve_years")),
        new Covenants(
            row.number("lock_up"), row.number("default_cover"), row.integer("step_in_years")),
        new Payout(
            row.number("sweep"),
            row.number("minimum_cash"),
            row.choice("distribution", Distribution.class)),
        row.provenance());
  }

  /**
   * Reserve accounts.
   *
   * @param dsraMonths months of coming debt service held
   * @param reserveYears years before a renewal in which its cost is saved
   */
  public record Reserves(int dsraMonths, int reserveYears) {}

  /**
   * What lenders watch.
   *
   * @param lockUp cover ratio below which nothing is paid out
   * @param defaultCover cover ratio below which lenders step in
   * @param stepInYears years for which they then take all cash left after debt service
   */
  public record Covenants(double lockUp, double defaultCover, int stepInYears) {}

  /**
   * What may be paid out.
   *
   * @param sweep share of the cash left after debt service that prepays the lenders' loans
   * @param minimumCashMusd cash that stays in the company [MUSD]
   * @param distribution whether cash beyond earnings may be paid out
   */
  public record Payout(double sweep, double minimumCashMusd, Distribution distribution) {}

  /** Whether cash beyond earnings may be paid out as capital. */
  public enum Distribution {
    CASH,
    EARNINGS
  }
}
