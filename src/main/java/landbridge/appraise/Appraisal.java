package landbridge.appraise;

import java.util.List;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;
import landbridge.money.Measure;

/**
 * The result of an appraisal: the ledger, what it sums to, and the proof that it sums.
 *
 * <p>Checked by: {@code AppraiserTest}.
 *
 * @param ledger all lines against the reference, real, undiscounted
 * @param measures the numbers that sum it up
 * @param presentValues the ledger discounted, by component, country and stakeholder; they sum to the
 *     measure {@code enpv} exactly
 * @param checks reconciliations; a run in which one does not hold must not be kept
 */
public record Appraisal(
    Ledger ledger,
    List<Measure> measures,
    List<PresentValue> presentValues,
    List<Ledger.Reconciliation> checks) {

  /** Holds its own unchangeable copies. */
  public Appraisal {
    measures = List.copyOf(measures);
    presentValues = List.copyOf(presentValues);
    checks = List.copyOf(checks);
  }

  /**
   * What a party gains in one respect.
   *
   * @param party component, country and stakeholder
   * @param microUsd present value in the base year [micro-USD]
   */
  public record PresentValue(CashFlow.Party party, long microUsd) {}

  /** A measure by name. */
  public Measure measure(String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such measure: " + name));
  }

  /** Whether every reconciliation holds. */
  public boolean isReconciled() {
    return checks.stream().allMatch(Ledger.Reconciliation::holds);
  }
}
