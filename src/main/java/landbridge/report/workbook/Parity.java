package landbridge.report.workbook;

import java.util.List;

/**
 * Measures of the run and the rows of the workbook that compute them again. Checked by: {@code
 * WorkbookTest}.
 */
final class Parity {
  /** Measures of the appraisal that the sheet computes. */
  static final List<String> APPRAISAL = List.of(
      "enpv",
      "eirr",
      "mirr",
      "bcr",
      "pv_benefits",
      "pv_costs",
      "first_year_return",
      "payback",
      "payback_discounted",
      "user_benefit");

  private Parity() {}

  /** Row key of a measure of the appraisal. */
  static String appraisal(String measure) {
    return measure.equals("payback") ? "payback-econ" : measure;
  }
}
