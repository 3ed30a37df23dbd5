package landbridge.finance;

import java.util.List;
import java.util.Objects;

/**
 * Debt, reserves and rules of distribution.
 *
 * <p>Checked by: {@code DebtCaseTest}, {@code StatementsTest}.
 *
 * @param tranches loans in order of rank: the first is sized and served first
 * @param repaymentStart first year of repayment; loans are drawn before it in step with construction
 * @param reserve debt service reserve account
 * @param distribution what may be paid out, and when
 * @param stepIn when lenders take over
 */
public record Financing(
    List<Tranche> tranches,
    int repaymentStart,
    Reserve reserve,
    Distribution distribution,
    StepIn stepIn) {

  /** Equity only, all cash paid out as it comes. */
  public static final Financing EQUITY_ONLY =
      new Financing(List.of(), 0, Reserve.NONE, Distribution.ALL_CASH);

  /** Lenders never step in. */
  public Financing(
      List<Tranche> tranches, int repaymentStart, Reserve reserve, Distribution distribution) {
    this(tranches, repaymentStart, reserve, distribution, StepIn.NONE);
  }

  /** Holds its own copy. */
  public Financing {
    Objects.requireNonNull(stepIn, "stepIn");
    tranches = List.copyOf(tranches);
    Objects.requireNonNull(reserve, "reserve");
    Objects.requireNonNull(distribution, "distribution");
  }

  /** How a loan is paid back. */
  public enum Repayment {
    /** In proportion to the cash available: the cover ratio is the same in every period. */
    SCULPTED,
    /** The same sum of interest and principal in every period. */
    ANNUITY,
    /** The same principal in every period. */
    EQUAL_PRINCIPAL,
    /** All principal at the end. */
    BULLET
  }

  /**
   * A loan.
   *
   * @param id name
   * @param service interest and repayment
   * @param size what limits its amount
   * @param fees what it costs beside interest
   * @param fromShareholders whether the shareholders lend it: then its flows count as theirs
   */
  public record Tranche(
      String id, Service service, Size size, Fees fees, boolean fromShareholders) {
    /** A loan without years of grace. */
    public Tranche(
        String id,
        Repayment repayment,
        double rate,
        int tenorYears,
        Size size,
        Fees fees,
        boolean fromShareholders) {
      this(id, new Service(repayment, rate, tenorYears, 0), size, fees, fromShareholders);
    }

    /** Checks that all parts are there. */
    public Tranche {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(size, "size");
      Objects.requireNonNull(fees, "fees");
    }
  }

  /**
   * Interest and repayment of a loan.
   *
   * @param repayment how it is paid back
   * @param rate nominal yearly rate, divided by the periods of a year [1/yr]
   * @param tenorYears years of repayment, grace included
   * @param graceYears first years of repayment in which only interest is paid
   */
  public record Service(Repayment repayment, double rate, int tenorYears, int graceYears) {
    /** Checks the ranges. */
    public Service {
      Objects.requireNonNull(repayment, "repayment");
      if (!(rate > -1) || tenorYears < 1 || graceYears < 0 || graceYears >= tenorYears) {
        throw new IllegalArgumentException("rate, tenor or grace of a loan out of range");
      }
    }
  }

  /**
   * Lenders take over when the cover of a period is too low: for some years nothing is paid out and all
   * cash left after debt service prepays their loans.
   *
   * @param coverRatio cover ratio below which they do; 0 for never
   * @param years years from the period of the breach on
   */
  public record StepIn(double coverRatio, int years) {
    /** Lenders never step in. */
    public static final StepIn NONE = new StepIn(0, 0);

    /** Checks the ranges. */
    public StepIn {
      if (!(coverRatio >= 0) || years < 0) {
        throw new IllegalArgumentException("step-in: cover and years must not be negative");
      }
    }
  }

  /**
   * What limits the amount of a loan; the smallest limit rules.
   *
   * @param coverRatio cash available over service of this and all earlier loans, at least; 0 for no limit
   * @param gearing share of the cost of construction it may pay for, at most
   * @param amountUsd amount drawn at most, nominal [USD]
   */
  public record Size(double coverRatio, double gearing, double amountUsd) {
    /** Checks the ranges. */
    public Size {
      if (!(coverRatio >= 0) || !(gearing >= 0) || !(amountUsd >= 0)) {
        throw new IllegalArgumentException("limits of a loan must not be negative");
      }
    }

    /** As much as the cover ratio and the gearing allow. */
    public static Size by(double coverRatio, double gearing) {
      return new Size(coverRatio, gearing, Double.POSITIVE_INFINITY);
    }

    /** A given amount, if construction costs as much. */
    public static Size amount(double usd) {
      return new Size(0, 1, usd);
    }
  }

  /**
   * Fees of a loan, capitalised with the works.
   *
   * @param upfront share of the amount, paid with the first drawing
   * @param commitment yearly share of what is not yet drawn [1/yr]
   */
  public record Fees(double upfront, double commitment) {
    /** No fees. */
    public static final Fees NONE = new Fees(0, 0);
  }

  /**
   * Debt service reserve account.
   *
   * @param months months of coming debt service that it holds
   */
  public record Reserve(int months) {
    /** No reserve. */
    public static final Reserve NONE = new Reserve(0);
  }

  /**
   * Rules of distribution.
   *
   * @param policy what may be paid out
   * @param lockUp cover ratio of a period below which nothing is paid out; 0 for none
   * @param sweep share of the cash left after debt service that prepays lenders' loans in order of
   *     rank, 0 to 1
   * @param minimumCashUsd cash that stays in the company until the end [USD]
   */
  public record Distribution(Policy policy, double lockUp, double sweep, double minimumCashUsd) {
    /** All cash as it comes, capital paid back where there are no earnings. */
    public static final Distribution ALL_CASH = new Distribution(Policy.CASH, 0, 0, 0);

    /** Checks the ranges. */
    public Distribution {
      Objects.requireNonNull(policy, "policy");
      if (!(sweep >= 0 && sweep <= 1) || !(lockUp >= 0) || !(minimumCashUsd >= 0)) {
        throw new IllegalArgumentException("rules of distribution out of range");
      }
    }
  }

  /** What may be paid out. */
  public enum Policy {
    /** Cash: earnings as dividends, the rest by paying capital back. */
    CASH,
    /** Earnings only: cash beyond them stays until the end. */
    EARNINGS
  }
}
