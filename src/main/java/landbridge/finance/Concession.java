package landbridge.finance;

import java.util.List;
import java.util.Objects;

/**
 * A concession company as data: how long, under which terms, with what assets, for whom, financed how.
 *
 * <p>Checked by: {@code ToyCompanyTest}.
 *
 * @param id name
 * @param host country of the host state
 * @param term years and periods
 * @param accounts prices, discounting, overhead
 * @param dues what it owes the host state
 * @param assets what it owns
 * @param holders who holds it
 * @param financing how it is financed beyond equity
 */
public record Concession(
    String id,
    String host,
    Term term,
    Accounts accounts,
    Dues dues,
    List<ConcessionAsset> assets,
    List<Holder> holders,
    Financing financing) {

  private static final double SHARE_TOLERANCE = 1e-9;

  /** Checks that shares sum to one before and after the extension, and that someone brings money. */
  public Concession {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(dues, "dues");
    Objects.requireNonNull(financing, "financing");
    assets = List.copyOf(assets);
    holders = List.copyOf(holders);
    double share = 0;
    double extended = 0;
    double paying = 0;
    for (Holder holder : holders) {
      share += holder.share();
      extended += holder.shareExtended();
      paying += holder.contributes() ? holder.share() : 0;
    }
    if (Math.abs(share - 1) > SHARE_TOLERANCE || Math.abs(extended - 1) > SHARE_TOLERANCE) {
      throw new IllegalArgumentException("shares must sum to 1: " + share + " and " + extended);
    }
    if (!(paying > 0)) {
      throw new IllegalArgumentException("no shareholder contributes equity");
    }
  }

  /**
   * How long, and in which steps.
   *
   * @param start first year of the term
   * @param years years of the term
   * @param extension years of the extension
   * @param extended whether the extension is exercised
   * @param periodsPerYear 1, 2 or 4
   */
  public record Term(int start, int years, int extension, boolean extended, int periodsPerYear) {
    /** Checks the ranges. */
    public Term {
      if (years < 1 || extension < 0) {
        throw new IllegalArgumentException("the term must last a year or more");
      }
      if (periodsPerYear != 1 && periodsPerYear != 2 && periodsPerYear != 4) {
        throw new IllegalArgumentException("periods a year must be 1, 2 or 4: " + periodsPerYear);
      }
    }

    /** Last year, the extension included if it is exercised. */
    public int end() {
      return start + years - 1 + (extended ? extension : 0);
    }

    /** Whether a year belongs to the extension. */
    public boolean isExtension(int year) {
      return year >= start + years;
    }
  }

  /**
   * How the accounts are kept.
   *
   * @param priceYear year of the prices of all real amounts
   * @param inflation yearly change of prices [1/yr]
   * @param tariffIndexation share of inflation that tariffs follow, 1 for all of it
   * @param hurdle nominal rate at which the company's cash is discounted [1/yr]
   * @param overheadUsd yearly cost of the company itself, real [USD/yr]
   */
  public record Accounts(
      int priceYear, double inflation, double tariffIndexation, double hurdle, double overheadUsd) {
    /** Checks the ranges. */
    public Accounts {
      if (!(inflation > -1) || !(hurdle > -1)) {
        throw new IllegalArgumentException("inflation and hurdle must be above -100 %");
      }
    }
  }

  /**
   * What the company owes the host state.
   *
   * @param corporateTax rate of profit tax
   * @param lossYears years for which a loss can be carried forward; 0 for ever
   * @param dividendTax rate withheld from dividends (not from capital paid back)
   * @param hostFee share of revenue
   * @param leaseUsd fixed yearly payment, real [USD/yr]
   * @param support what the host state gives in return
   */
  public record Dues(
      double corporateTax,
      int lossYears,
      double dividendTax,
      double hostFee,
      double leaseUsd,
      Support support) {
    /** No support. */
    public Dues(
        double corporateTax, int lossYears, double dividendTax, double hostFee, double leaseUsd) {
      this(corporateTax, lossYears, dividendTax, hostFee, leaseUsd, Support.NONE);
    }

    /** Checks the ranges. */
    public Dues {
      Objects.requireNonNull(support, "support");
      if (!isShare(corporateTax) || !isShare(dividendTax) || !isShare(hostFee) || lossYears < 0) {
        throw new IllegalArgumentException("rates must lie in 0..1 and years not be negative");
      }
    }

    private static boolean isShare(double rate) {
      return rate >= 0 && rate <= 1;
    }
  }

  /**
   * What the host state gives, and what it gets back.
   *
   * @param guaranteedUsd revenue of all assets that the state guarantees, real [USD/yr]
   * @param guaranteedShare share of a shortfall that the state pays, 0 to 1
   * @param handBackUsd cost of restoring the works in the last year of the term, real [USD]
   */
  public record Support(YearAmounts guaranteedUsd, double guaranteedShare, double handBackUsd) {
    /** Nothing. */
    public static final Support NONE = new Support(YearAmounts.NONE, 0, 0);

    /** Checks the ranges. */
    public Support {
      Objects.requireNonNull(guaranteedUsd, "guaranteedUsd");
      if (!(guaranteedShare >= 0 && guaranteedShare <= 1) || !(handBackUsd >= 0)) {
        throw new IllegalArgumentException("support: share in 0..1, cost not negative");
      }
    }
  }

  /**
   * A shareholder.
   *
   * @param id name
   * @param country country
   * @param share share of distributions during the term
   * @param shareExtended share during the extension
   * @param contributes whether it pays its part of the equity; one that does not brings rights instead,
   *     and the others pay for it in proportion to their shares
   */
  public record Holder(
      String id, String country, double share, double shareExtended, boolean contributes) {
    /** Checks the ranges. */
    public Holder {
      if (!(share >= 0 && share <= 1) || !(shareExtended >= 0 && shareExtended <= 1)) {
        throw new IllegalArgumentException("shares of " + id + " must lie in 0..1");
      }
    }

    /** Share of distributions in a year. */
    public double shareIn(int year, Term term) {
      return term.isExtension(year) ? shareExtended : share;
    }
  }
}
