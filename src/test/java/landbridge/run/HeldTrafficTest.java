package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landbridge.run.traffic.HeldTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic held under changed values: what theory says of it, and where it is the same as traffic that reacts. */
class HeldTrafficTest {
  private static final String SCENARIO = "pass-railway";
  private static final List<String> OF_PLACES = List.of("link_flow", "link_commodity", "od_cost");

  @TempDir
  Path folder;

  @BeforeEach
  void write() {
    TinyStudy.in(folder);
  }

  private Run run(boolean hold, String... asked) {
    return TinyStudy.at(folder).runAsked(SCENARIO, hold, asked);
  }

  private static double measure(Run run, String table, String measure) {
    return Rows.number(run, table, "value", "scenario", SCENARIO, "measure", measure);
  }

  @Test
  void aDearerTariffIsATransferFromUsersToTheCompany() {
    Run before = run(true, "assets.rail.tariff=6 USD2025/t");
    Run after = run(true, "assets.rail.tariff=14 USD2025/t");
    for (String table : OF_PLACES) {
      assertThat(Rows.of(after, table)).isEqualTo(Rows.of(before, table));
    }
    double paid = Rows.sum(before, "asset_year", "tariff_revenue", "scenario", SCENARIO);
    assertThat(Rows.sum(after, "asset_year", "tariff_revenue", "scenario", SCENARIO))
        .isCloseTo(paid * 14 / 6, within(1e-9 * paid));
    double enpv = measure(before, "appraisal", "enpv");
    assertThat(measure(after, "appraisal", "enpv")).isCloseTo(enpv, within(1e-9 * enpv));
    double gained = Rows.sum(after, "ledger", "amount", "line", "tariffs received")
        - Rows.sum(before, "ledger", "amount", "line", "tariffs received");
    double lost = userBenefit(before) - userBenefit(after);
    assertThat(gained).isPositive();
    assertThat(lost).isCloseTo(gained, within(1.0)); // 50 years of whole micro-dollars
  }

  private static double userBenefit(Run run) {
    return Rows.of(run, "ledger", "component", "user-benefit").stream()
        .filter(row -> row.get("line").startsWith("user benefit "))
        .mapToDouble(row -> Double.parseDouble(row.get("amount")))
        .sum();
  }

  @Test
  void whoBearsTheTariffSumsToWhatTheCompanyTakes() {
    Run run = run(true, "assets.rail.tariff=14 USD2025/t");
    Set<String> years = new TreeSet<>();
    Rows.of(run, "asset_user").forEach(row -> years.add(row.get("year")));
    assertThat(years).contains("2031").hasSizeGreaterThan(3);
    for (String year : years) {
      String[] where = {"scenario", SCENARIO, "asset", "rail", "year", year};
      if (Integer.parseInt(year) < 2027) {
        continue; // the company's tables begin with its term
      }
      double paid = Rows.number(run, "asset_year", "tariff_revenue", where);
      assertThat(Rows.sum(run, "asset_user", "tariff", where)).isCloseTo(paid, within(1e-9 * paid));
      double tkm = Rows.number(run, "asset_year", "tonne_km", where);
      assertThat(Rows.sum(run, "asset_user", "tonne_km", where)).isCloseTo(tkm, within(1e-9 * tkm));
    }
  }

  @Test
  void nothingChangedAddsExactlyNothing() {
    assertThat(Rows.of(run(true, "assets.rail.tariff=6 USD2025/t"), "ledger"))
        .isEqualTo(Rows.of(run(false), "ledger"));
  }

  @Test
  void whatNoShipperPaysIsTheSameWhetherTrafficIsHeldOrReacts() {
    String[] asked = {"values.discount_rate=5 %/yr", "projects.pass-railway.cost=150 MUSD2025"};
    Run held = run(true, asked);
    Run reacting = run(false, asked);
    for (String table : List.of("ledger", "appraisal", "statement", "company_kpi")) {
      assertThat(Rows.of(held, table)).isEqualTo(Rows.of(reacting, table));
    }
    assertThat(measure(held, "appraisal", "enpv"))
        .isNotEqualTo(measure(run(false), "appraisal", "enpv"));
  }

  @Test
  void aTariffThatReactsLosesTrafficAndOneThatIsHeldDoesNot() {
    Run reacting = run(false, "assets.rail.tariff=14 USD2025/t");
    Run held = run(true, "assets.rail.tariff=14 USD2025/t");
    assertThat(Rows.sum(reacting, "asset_year", "tonnes", "scenario", SCENARIO))
        .isLessThan(Rows.sum(held, "asset_year", "tonnes", "scenario", SCENARIO));
    assertThat(reacting.fingerprint()).isNotEqualTo(held.fingerprint());
    assertThat(held.warnings()).anyMatch(text -> text.contains("traffic is held"));
  }

  @Test
  void slowerTrainsCostTheUsersTheirTime() {
    Run before = run(true, "modes.rail.speed=25 km/h");
    Run after = run(true, "modes.rail.speed=20 km/h");
    assertThat(Rows.of(after, "link_commodity")).isEqualTo(Rows.of(before, "link_commodity"));
    assertThat(measure(after, "appraisal", "user_benefit"))
        .isLessThan(measure(before, "appraisal", "user_benefit"));
  }

  @Test
  void anOpeningThatMovesCannotBeHeld() {
    assertThatThrownBy(() -> run(true, "commitments.pass-treaty.in_force=2029"))
        .isInstanceOf(HeldTraffic.CannotHoldException.class)
        .hasMessageContaining("traffic cannot be held");
  }
}
