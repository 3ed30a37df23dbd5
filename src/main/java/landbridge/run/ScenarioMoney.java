package landbridge.run;

import java.util.Optional;
import landbridge.appraise.Appraisal;
import landbridge.appraise.AppraisalInput;
import landbridge.appraise.Appraiser;
import landbridge.model.Study;

/**
 * The money of a scenario against the reference, from which its tables are written.
 *
 * <p>Checked by: {@code RunnerTest}.
 *
 * @param applied   the study with the scenario applied
 * @param with      traffic of the scenario
 * @param without   traffic of the reference in the same years
 * @param company   the company's accounts; none without a company
 * @param input     what is appraised
 * @param appraisal what comes of it
 */
record ScenarioMoney(
    Study applied,
    AccountedTraffic with,
    AccountedTraffic without,
    Optional<CompanyMapper.Case> company,
    AppraisalInput input,
    Appraisal appraisal) {

  /** The money of a scenario, given the traffic of the reference in its years and maybe others. */
  static ScenarioMoney of(
      AppraisalMapper appraiser,
      CompanyMapper companies,
      Study applied,
      AccountedTraffic with,
      AccountedTraffic reference) {
    AccountedTraffic without = reference.in(with.solutions().keySet());
    Optional<CompanyMapper.Case> company = companies.companyCase(applied, with.solutions());
    AppraisalInput input = appraiser.input(applied, with, without, company);
    return new ScenarioMoney(applied, with, without, company, input, Appraiser.appraise(input));
  }
}
