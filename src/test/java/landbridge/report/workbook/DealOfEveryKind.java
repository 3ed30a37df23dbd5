package landbridge.report.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** The template study with a loan of each kind, support by the host state, reserves and covenants. */
final class DealOfEveryKind {
  static final String COMPANY = "company/company.yaml";

  /** One loan of each kind, with grace, fees, reserves, covenants, sweep and a guarantee. */
  private static final String LOANS = """
      financing: {dsra_months: 6, reserve_years: 4, lock_up: 1.1, default_cover: 1.02, step_in_years: 2, sweep: 10 %, minimum_cash: 1 MUSD2025}
      loans:
        senior: {title: {en: A, de: A}, kind: senior, repayment: sculpted, rate: 6 %/yr, tenor: 14, cover: 1.4, gearing: 25 %, upfront_fee: 1 %, commitment_fee: 0.5 %/yr}
        bank: {title: {en: B, de: B}, kind: dfi, repayment: annuity, rate: 5 %/yr, tenor: 16, grace: 2, cover: 1.2, gearing: 15 %, upfront_fee: 1 %}
        level: {title: {en: C, de: C}, kind: subordinated, repayment: equal-principal, rate: 8 %/yr, tenor: 12, gearing: 5 %}
        note: {title: {en: D, de: D}, kind: subordinated, repayment: bullet, rate: 9 %/yr, tenor: 10, cover: 1.05, gearing: 4 %}
        parent: {title: {en: E, de: E}, kind: shareholder, repayment: sculpted, rate: 9 %/yr, tenor: 20, grace: 1, cover: 1.02, gearing: 10 %}
      """;

  private static final String TERMS = """
        loss_years: 6
        grant: 20 MUSD2025
        hand_back: 3 MUSD2025
        guarantee: {unit: MUSD2025/yr, 2027: 12, 2060: 9}
        guarantee_share: 50 %
        tariff_indexation: 80 %
        local_works: 30 %
        local_operation: 70 %
        overhead: 1 MUSD2025/yr
      """;

  private DealOfEveryKind() {}

  static StudyCopy copy(Path folder, String scenario) throws IOException {
    return new StudyCopy(StudyCopy.TEMPLATE, folder, scenario)
        .replace(COMPANY, "  overhead: 1 MUSD2025/yr\n", TERMS)
        .replace(COMPANY, "tariff: 6 USD2025/t", "tariff: 16 USD2025/t")
        .append(COMPANY, "\n" + LOANS);
  }
}
