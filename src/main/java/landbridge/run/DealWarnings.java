package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.finance.CompanyResult;
import landbridge.finance.LoanSchedule;
import landbridge.finance.Statements;
import landbridge.model.Study;

/**
 * What the reader of a company's deal should know: loans that no lender would sign, and reserves that shareholders fill.
 *
 * <p>Known only after a run: whether the company can save for a renewal depends on its traffic, so checking the study
 * cannot say it. Checked by: {@code DealTest}.
 */
final class DealWarnings {
  private final Study study;
  private final SortedMap<String, List<String>> growing = new TreeMap<>(); // scenarios by loan
  private final List<String> paidIn = new ArrayList<>(); // scenarios

  DealWarnings(Study study) {
    this.study = study;
  }

  /** Looks at the company of a scenario. */
  void add(String scenario, CompanyResult result) {
    String title = study.scenario(scenario).title().en();
    for (LoanSchedule loan : result.tables().loans()) {
      if (!loan.growing().isEmpty()) {
        growing.computeIfAbsent(loan.id(), id -> new ArrayList<>()).add(title);
      }
    }
    if (shareholdersSave(result.statements())) {
      paidIn.add(title);
    }
  }

  /** Whether equity is called in a period that builds nothing and puts money into the maintenance reserve. */
  private static boolean shareholdersSave(Statements statements) {
    Statements.Line saved = line(statements, "to maintenance reserve");
    Statements.Line called = line(statements, "equity");
    Statements.Line built = line(statements, "construction");
    for (int p = 0; p < saved.periods(); p++) {
      if (saved.microUsd(p) < 0 && called.microUsd(p) > 0 && built.microUsd(p) == 0) {
        return true;
      }
    }
    return false;
  }

  private static Statements.Line line(Statements statements, String name) {
    return statements.line(Statements.Kind.CASH_FLOW, name);
  }

  private String name(String loan) {
    return study.deal().loans().stream()
        .filter(one -> one.id().equals(loan))
        .findFirst()
        .orElseThrow()
        .title()
        .en();
  }

  /** The warnings, with names in English: a title may hold commas, so semicolons stand between them. */
  List<String> texts() {
    List<String> warnings = new ArrayList<>();
    growing.forEach((loan, scenarios) -> warnings.add("loan \"" + name(loan)
        + "\" grows during its repayment, because its sculpted service is less than its interest (table loan_period; "
        + String.join("; ", scenarios)
        + "); give it a longer grace, less gearing, or repayment: annuity"));
    if (!paidIn.isEmpty()) {
      warnings.add(
          "shareholders pay in to fill the maintenance reserve, because renewals cost more than the company"
              + " earns while it saves for them (table statement; " + String.join("; ", paidIn)
              + "); a longer reserve_years spreads them");
    }
    return warnings;
  }
}
