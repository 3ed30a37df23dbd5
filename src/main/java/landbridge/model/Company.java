package landbridge.model;

/**
 * The concession company: term, accounts, and what it owes the host state.
 *
 * <p>One row of table {@code company} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title name in English and German
 * @param host host state
 * @param term how long
 * @param accounts how its accounts are kept
 * @param dues what it owes the host state
 * @param provenance source, grade and place of the row
 */
public record Company(
    String id,
    Bilingual title,
    String host,
    Term term,
    Accounts accounts,
    Dues dues,
    Provenance provenance) {

  /** Reads the row. */
  public static Company of(Row row) {
    return new Company(
        row.text("company_id"),
        row.bilingual("title"),
        row.text("host"),
        Term.of(row),
        Accounts.of(row),
        Dues.of(row),
        row.provenance());
  }

  /**
   * How long the concession lasts.
   *
   * @param start first year of the term
   * @param term years of the term
   * @param extension years of the extension
   */
  public record Term(int start, int term, int extension) {

    /** Reads this part of the row. */
    static Term of(Row row) {
      return new Term(row.integer("start"), row.integer("term"), row.integer("extension"));
    }
  }

  /**
   * How the company's accounts are kept.
   *
   * @param inflationPerYear yearly change of prices [1/yr]
   * @param hurdlePerYear nominal discount rate [1/yr]
   * @param depreciation years of straight-line depreciation
   * @param overheadMusdPerYear yearly cost of the company itself [MUSD/yr]
   */
  public record Accounts(
      double inflationPerYear, double hurdlePerYear, int depreciation, double overheadMusdPerYear) {

    /** Reads this part of the row. */
    static Accounts of(Row row) {
      return new Accounts(
          row.number("inflation"),
          row.number("hurdle"),
          row.integer("depreciation"),
          row.number("overhead"));
    }
  }

  /**
   * What the company owes the host state.
   *
   * @param corporateTax rate of profit tax
   * @param dividendTax rate of tax withheld from dividends
   * @param hostFee share of revenue
   * @param leaseMusdPerYear fixed yearly payment [MUSD/yr]
   */
  public record Dues(
      double corporateTax, double dividendTax, double hostFee, double leaseMusdPerYear) {

    /** Reads this part of the row. */
    static Dues of(Row row) {
      return new Dues(
          row.number("corporate_tax"),
          row.number("dividend_tax"),
          row.number("host_fee"),
          row.number("lease"));
    }
  }
}
