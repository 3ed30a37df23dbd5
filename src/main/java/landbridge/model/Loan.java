package landbridge.model;

/**
 * A loan of the company.
 *
 * <p>One row of table {@code loans} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title name in English and German
 * @param kind who lends
 * @param service how it is paid back
 * @param size what limits its amount
 * @param fees what it costs beside interest
 * @param provenance source, grade and place of the row
 */
public record Loan(
    String id,
    Bilingual title,
    Kind kind,
    Service service,
    Size size,
    Fees fees,
    Provenance provenance) {

  /** Reads the row. */
  public static Loan of(Row row) {
    return new Loan(
        row.id(),
        row.bilingual("title"),
        row.choice("kind", Kind.class),
        new Service(
            row.choice("repayment", Repayment.class),
            row.number("rate"),
            row.integer("tenor"),
            row.integer("grace")),
        new Size(row.number("cover"), row.number("gearing")),
        new Fees(row.number("upfront_fee"), row.number("commitment_fee")),
        row.provenance());
  }

  /** Who lends. */
  public enum Kind {
    SENIOR,
    DFI,
    SUBORDINATED,
    SHAREHOLDER
  }

  /** How it is paid back. */
  public enum Repayment {
    SCULPTED,
    ANNUITY,
    EQUAL_PRINCIPAL,
    BULLET
  }

  /**
   * Interest and repayment.
   *
   * @param repayment how it is paid back
   * @param ratePerYear nominal interest rate [1/yr]
   * @param tenor years of repayment, grace included
   * @param grace years in which only interest is paid
   */
  public record Service(Repayment repayment, double ratePerYear, int tenor, int grace) {}

  /**
   * What limits the amount.
   *
   * @param cover cash available over service of this and all earlier loans, at least; 0: no limit
   * @param gearing share of construction cost that it pays at most
   */
  public record Size(double cover, double gearing) {}

  /**
   * Fees.
   *
   * @param upfrontFee share of the amount
   * @param commitmentFeePerYear yearly share of what is not drawn [1/yr]
   */
  public record Fees(double upfrontFee, double commitmentFeePerYear) {}
}
