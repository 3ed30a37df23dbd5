package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The division of the user benefit: parts sum to it, and the theory of a dearer new route holds. */
class BenefitPartsTest {
  private static final String SCENARIO = "pass-railway";

  @TempDir
  Path folder;

  @Test
  void theFourPartsAreTheFallOfTheCompositeCost() {
    Run run = TinyStudy.in(folder).run(SCENARIO);
    for (String year : new String[] {"2031", "2040"}) {
      double parts = 0;
      for (Map<String, String> row :
          Rows.of(run, "benefit_part", "scenario", SCENARIO, "year", year)) {
        parts += row.get("part").equals("rule-of-half") ? 0 : number(row, "value");
      }
      double booked = 0;
      for (Map<String, String> row : Rows.of(run, "ledger", "scenario", SCENARIO, "year", year)) {
        boolean benefit = row.get("line").startsWith("user benefit");
        booked += benefit ? number(row, "amount") : 0;
      }
      assertThat(booked).isPositive();
      assertThat(parts).isCloseTo(booked, within(1e-6 * booked));
    }
  }

  @Test
  void aDearerNewRouteLowersTheRuleOfHalfAndRaisesTheBenefit() {
    // the railway's tariff so high that it costs more than the road, and some goods use it all the
    // same:
    // the mean cost rises (logit: -p x), the composite cost falls (ln(1 + exp(-x s)) / s)
    Run run = TinyStudy.in(folder)
        .replace("company/company.yaml", "tariff: 6 USD2025/t", "tariff: 30 USD2025/t")
        .replace(
            "scenarios/pass-railway.yaml",
            "  - scale: {path: crossings.pass-road.dwell, by: 0.8, from: 2031}\n",
            "")
        .run(SCENARIO);
    assertThat(part(run, "new-routes")).isNegative();
    assertThat(part(run, "choice")).isPositive();
    assertThat(part(run, "rule-of-half")).isNegative();
    double benefit =
        part(run, "cost") + part(run, "new-routes") + part(run, "shift") + part(run, "choice");
    assertThat(benefit).isPositive();
  }

  private static double part(Run run, String part) {
    return Rows.number(
        run, "benefit_part", "value", "scenario", SCENARIO, "year", "2031", "part", part);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
