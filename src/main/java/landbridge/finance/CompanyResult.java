package landbridge.finance;

import java.util.List;
import landbridge.money.Ledger;
import landbridge.money.Measure;

/**
 * What came of the company.
 *
 * <p>Checked by: {@code ToyCompanyTest}, {@code StatementsTest}.
 *
 * @param lines yearly lines, nominal, in the order of the cash flow; see {@link Company} for their names
 * @param holders what each shareholder paid and received in each year
 * @param measures the numbers that sum it up
 * @param statements income statement, cash flow and balance sheet of every period
 * @param tables schedules of the loans, ratios by period, sources and uses, the bridge to equity
 * @param checks what must hold; a run in which one does not must not be kept
 */
public record CompanyResult(
    Ledger lines,
    List<HolderYear> holders,
    List<Measure> measures,
    Statements statements,
    Tables tables,
    List<Ledger.Reconciliation> checks) {

  /** Holds its own unchangeable copies. */
  public CompanyResult {
    holders = List.copyOf(holders);
    measures = List.copyOf(measures);
    checks = List.copyOf(checks);
  }

  /**
   * What lenders and shareholders read beside the statements.
   *
   * @param ratios cover ratios of every period
   * @param loans account of every loan, in order of rank
   * @param sourcesAndUses parts {@code source} and {@code use}; both sum to the same
   * @param bridge present values from the project to equity: parts {@code project}, {@code financing},
   *     {@code tax}, and the totals between them
   */
  public record Tables(
      PeriodRatios ratios,
      List<LoanSchedule> loans,
      List<Amount> sourcesAndUses,
      List<Amount> bridge) {
    /** Holds its own unchangeable copies. */
    public Tables {
      loans = List.copyOf(loans);
      sourcesAndUses = List.copyOf(sourcesAndUses);
      bridge = List.copyOf(bridge);
    }
  }

  /**
   * A shareholder in a year.
   *
   * @param holder id
   * @param year calendar year
   * @param share share of distributions in that year
   * @param equityMicroUsd equity paid in (negative) and capital paid back (positive) [micro-USD]
   * @param dividendMicroUsd dividend before tax [micro-USD]
   * @param dividendTaxMicroUsd tax withheld from it [micro-USD]
   * @param loanMicroUsd shareholder loans paid out (negative) and served (positive) [micro-USD]
   */
  public record HolderYear(
      String holder,
      int year,
      double share,
      long equityMicroUsd,
      long dividendMicroUsd,
      long dividendTaxMicroUsd,
      long loanMicroUsd) {
    /** What the shareholder keeps of the year [micro-USD]. */
    public long netMicroUsd() {
      return equityMicroUsd + dividendMicroUsd - dividendTaxMicroUsd + loanMicroUsd;
    }
  }

  /** A measure by name. */
  public Measure measure(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such measure: " + name));
  }

  /** Whether every check holds. */
  public boolean isReconciled() {
    return checks.stream().allMatch(Ledger.Reconciliation::holds);
  }
}
