package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import landbridge.money.MicroUsd;

/**
 * The account of one loan in every period.
 *
 * <p>A compiled structure: arrays are never written after construction. Checked by: {@code
 * StatementsTest}.
 */
public final class LoanSchedule {
  private static final long CENT = MicroUsd.PER_USD / 100;

  private final String id;
  private final long[][] lines; // [lines][periods] micro-USD

  /** Lines of the account; closing = opening + drawn + capitalised - principal - swept. */
  public enum Line {
    OPENING,
    DRAWN,
    INTEREST,
    /** Part of the interest that is added to the loan. */
    CAPITALISED,
    PRINCIPAL,
    SWEPT,
    CLOSING
  }

  private LoanSchedule(String id, long[][] lines) {
    this.id = id;
    this.lines = lines;
  }

  static List<LoanSchedule> of(CompanyAccounts accounts) {
    List<LoanSchedule> list = new ArrayList<>();
    List<Financing.Tranche> tranches = accounts.concession.financing().tranches();
    for (int i = 0; i < tranches.size(); i++) {
      long[] opening = new long[accounts.time.periods];
      System.arraycopy(accounts.debt[i], 0, opening, 1, opening.length - 1);
      long[][] lines = {
        opening,
        accounts.plan.draw[i],
        accounts.interest[i],
        accounts.capitalised[i],
        accounts.principal[i],
        accounts.sweep[i],
        accounts.debt[i]
      };
      list.add(new LoanSchedule(tranches.get(i).id(), lines));
    }
    return list;
  }

  /** Name of the loan. */
  public String id() {
    return id;
  }

  /** Number of periods. */
  public int periods() {
    return lines[0].length;
  }

  /** Amount of a line in a period [micro-USD]. */
  public long microUsd(Line line, int period) {
    return lines[line.ordinal()][period];
  }

  /**
   * Periods of repayment in which the loan grows, because its service is less than its interest: no lender takes that.
   * A sculpted loan that others go before can do it. Less than a cent is rounding of the interest.
   *
   * @return periods, ascending
   */
  public List<Integer> growing() {
    List<Integer> growing = new ArrayList<>();
    for (int p = 0; p < periods(); p++) {
      if (microUsd(Line.PRINCIPAL, p) < -CENT) {
        growing.add(p);
      }
    }
    return growing;
  }

  /** Sum over all periods of what the closing balance misses [micro-USD]: 0 if the account is right. */
  long error() {
    long error = 0;
    for (int p = 0; p < lines[0].length; p++) {
      long closing = microUsd(Line.OPENING, p)
          + microUsd(Line.DRAWN, p)
          + microUsd(Line.CAPITALISED, p)
          - microUsd(Line.PRINCIPAL, p)
          - microUsd(Line.SWEPT, p);
      error += Math.abs(closing - microUsd(Line.CLOSING, p));
    }
    return error;
  }
}
