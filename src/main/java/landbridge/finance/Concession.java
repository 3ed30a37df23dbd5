package landbridge.finance;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
    SortedSet<Integer> years = new TreeSet<>(List.of(term.start()));
    if (term.extension() > 0) {
      years.add(term.start() + term.years());
    }
    holders.forEach(holder -> years.addAll(holder.steps().keySet()));
    years.tailSet(term.start() + term.years() + term.extension()).clear(); // after the company
    for (int year : years) {
      checkShares(holders, term, year);
    }
  }

  private static void checkShares(List<Holder> holders, Term term, int year) {
    double share = 0;
    double paying = 0;
    for (Holder holder : holders) {
      share += holder.shareIn(year, term);
      paying += holder.contributes() ? holder.shareIn(year, term) : 0;
    }
    if (!(Math.abs(share - 1) <= SHARE_TOLERANCE)) {
      throw new IllegalArgumentException("shares of " + year + " must sum to 1: " + share);
    }
    if (!(paying > 0)) {
      throw new IllegalArgumentException("no shareholder contributes equity in " + year);
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
   * @param grantUsd contribution to construction, real, paid in step with it [USD]
   * @param local what must be bought in the host state
   */
  public record Support(
      YearAmounts guaranteedUsd,
      double guaranteedShare,
      double handBackUsd,
      double grantUsd,
      LocalContent local) {
    /** Nothing. */
    public static final Support NONE = new Support(YearAmounts.NONE, 0, 0);

    /** No grant and no local content. */
    public Support(YearAmounts guaranteedUsd, double guaranteedShare, double handBackUsd) {
      this(guaranteedUsd, guaranteedShare, handBackUsd, 0, LocalContent.NONE);
    }

    /** Checks the ranges. */
    public Support {
      Objects.requireNonNull(guaranteedUsd, "guaranteedUsd");
      Objects.requireNonNull(local, "local");
      boolean share = guaranteedShare >= 0 && guaranteedShare <= 1;
      if (!share || !(handBackUsd >= 0) || !(grantUsd >= 0)) {
        throw new IllegalArgumentException("support: share in 0..1, cost not negative");
      }
    }
  }

  /**
   * What is bought in the host state.
   *
   * @param works share of construction and renewal
   * @param operation share of operating cost and overhead
   */
  public record LocalContent(double works, double operation) {
    /** Not asked for. */
    public static final LocalContent NONE = new LocalContent(0, 0);
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
   * @param steps share during the term by the year from which it holds, instead of {@code share}; may be
   *     empty
   */
  public record Holder(
      String id,
      String country,
      double share,
      double shareExtended,
      boolean contributes,
      SortedMap<Integer, Double> steps) {
    /** A share that changes only on extension. */
    public Holder(
        String id, String country, double share, double shareExtended, boolean contributes) {
      this(id, country, share, shareExtended, contributes, Collections.emptySortedMap());
    }

    /** Checks the ranges. */
    public Holder {
      if (!(share >= 0 && share <= 1) || !(shareExtended >= 0 && shareExtended <= 1)) {
        throw new IllegalArgumentException("shares of " + id + " must lie in 0..1");
      }
      steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /** Share of distributions in a year. */
    public double shareIn(int year, Term term) {
      if (term.isExtension(year)) {
        return shareExtended;
      }
      if (steps.isEmpty()) {
        return share;
      }
      SortedMap<Integer, Double> past = steps.headMap(year + 1);
      return past.isEmpty() ? steps.get(steps.firstKey()) : past.get(past.lastKey());
    }
  }
}
