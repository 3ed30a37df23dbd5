package landbridge.model;

import java.util.List;
import java.util.Optional;

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
 * @param support what the host state gives and asks for
 * @param provenance source, grade and place of the row
 */
public record Company(
    String id,
    Bilingual title,
    String host,
    Term term,
    Accounts accounts,
    Dues dues,
    Support support,
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
        Support.of(row),
        row.provenance());
  }

  /**
   * How long the concession lasts.
   *
   * @param start first year of the term
   * @param term years of the term
   * @param extension years of the extension
   * @param extended whether the extension is exercised
   * @param exclusive projects that nobody else may build
   */
  public record Term(int start, int term, int extension, boolean extended, List<String> exclusive) {

    /** Reads this part of the row. */
    static Term of(Row row) {
      return new Term(
          row.integer("start"),
          row.integer("term"),
          row.integer("extension"),
          row.flag("extended"),
          row.texts("exclusive"));
    }
  }

  /**
   * How the company's accounts are kept.
   *
   * @param inflationPerYear yearly change of prices [1/yr]
   * @param hurdlePerYear nominal discount rate [1/yr]
   * @param depreciation years of straight-line depreciation
   * @param overheadMusdPerYear yearly cost of the company itself [MUSD/yr]
   * @param tariffIndexation share of inflation that tariffs follow
   * @param periods periods of the accounts
   */
  public record Accounts(
      double inflationPerYear,
      double hurdlePerYear,
      int depreciation,
      double overheadMusdPerYear,
      double tariffIndexation,
      Periods periods) {

    /** Reads this part of the row. */
    static Accounts of(Row row) {
      return new Accounts(
          row.number("inflation"),
          row.number("hurdle"),
          row.integer("depreciation"),
          row.number("overhead"),
          row.number("tariff_indexation"),
          row.choice("periods", Periods.class));
    }
  }

  /**
   * What the company owes the host state.
   *
   * @param corporateTax rate of profit tax
   * @param dividendTax rate of tax withheld from dividends
   * @param hostFee share of revenue
   * @param leaseMusdPerYear fixed yearly payment [MUSD/yr]
   * @param lossYears years for which a loss can be carried forward; 0: for ever
   */
  public record Dues(
      double corporateTax,
      double dividendTax,
      double hostFee,
      double leaseMusdPerYear,
      int lossYears) {

    /** Reads this part of the row. */
    static Dues of(Row row) {
      return new Dues(
          row.number("corporate_tax"),
          row.number("dividend_tax"),
          row.number("host_fee"),
          row.number("lease"),
          row.integer("loss_years"));
    }
  }

  /** Periods of the accounts. */
  public enum Periods {
    YEARLY(1),
    HALF_YEARLY(2),
    QUARTERLY(4);

    private final int perYear;

    Periods(int perYear) {
      this.perYear = perYear;
    }

    /** Periods in a year. */
    public int perYear() {
      return perYear;
    }
  }

  /**
   * What the host state gives and asks for beside dues.
   *
   * @param grantMusd contribution to construction [MUSD]
   * @param guaranteeMusdPerYear revenue that it guarantees [MUSD/yr]
   * @param guaranteeShare share of a shortfall that it pays
   * @param handBackMusd cost of putting the works in order in the last year [MUSD]
   * @param localWorks share of construction bought in the host state
   * @param localOperation share of operating cost bought in the host state
   */
  public record Support(
      double grantMusd,
      Optional<YearSeries> guaranteeMusdPerYear,
      double guaranteeShare,
      double handBackMusd,
      double localWorks,
      double localOperation) {

    /** Reads this part of the row. */
    static Support of(Row row) {
      return new Support(
          row.number("grant"),
          row.findSeries("guarantee"),
          row.number("guarantee_share"),
          row.number("hand_back"),
          row.number("local_works"),
          row.number("local_operation"));
    }
  }
}
