package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import landbridge.model.Address;
import landbridge.model.Study;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions kept in a run, against the same questions asked alone. */
class DecisionTablesTest {
  private static final String SCENARIO = "pass-railway";
  private static final Address TARIFF = new Address("assets", "rail", "tariff");
  private static final Address SPEED = new Address("modes", "rail", "speed");

  @TempDir
  Path folder;

  private Study study;
  private Run run;

  @BeforeEach
  void decide() {
    study = TinyStudy.in(folder)
        .replace("company/company.yaml", "tariff: 6 USD2025/t", "tariff: 6 USD2025/t ~D [3..20]")
        .replace("costs/operating.yaml", "speed: 25 km/h", "speed: \"25 km/h ~D [15..40]\"")
        .read();
    run = run(EnumSet.allOf(RunSettings.Decision.class));
  }

  private Run run(EnumSet<RunSettings.Decision> decisions) {
    return Runner.run(
        study,
        new RunSettings(
            List.of(SCENARIO),
            1,
            1,
            (phase, done, total) -> {},
            RunSettings.Changes.NONE,
            decisions));
  }

  @Test
  void theGridIsWhatTheTariffGivesAndTheFrontierIsNotBeaten() {
    Decisions decisions = Decisions.of(TrafficModel.of(study, 1), SCENARIO);
    List<Map<String, String>> grid = Rows.of(run, "tariff_point", "aim", "grid");
    assertThat(grid).hasSize(9);
    Map<String, String> last = grid.get(8);
    assertThat(last.get("tariff")).isEqualTo("20");
    assertThat(Double.parseDouble(last.get("enpv")))
        .isEqualTo(decisions.outcome(List.of(new Decisions.Change(TARIFF, 20))).enpvUsd());
    for (Map<String, String> row : grid) {
      boolean beaten = grid.stream()
          .anyMatch(other -> more(other, row, "project_npv") && more(other, row, "enpv"));
      assertThat(row.get("frontier")).isEqualTo(beaten ? "0" : "1");
    }
    assertThat(Rows.of(run, "tariff_point")).hasSize(11); // and the best for company and for all
  }

  private static boolean more(Map<String, String> a, Map<String, String> b, String column) {
    return Double.parseDouble(a.get(column)) > Double.parseDouble(b.get(column));
  }

  @Test
  void whatTrafficReactsToIsAskedWithTrafficReacting() {
    Decisions.Switch asked = Decisions.of(TrafficModel.of(study, 1), SCENARIO).switching(SPEED);
    List<Map<String, String>> rows =
        Rows.of(run, "switching_value", "path", SPEED.toString(), "measure", "enpv");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("traffic")).isEqualTo("reacts");
    assertThat(Double.parseDouble(rows.get(0).get("at_high"))).isEqualTo(asked.enpvHighUsd());
    assertThat(Double.parseDouble(rows.get(0).get("at_value")))
        .isEqualTo(Rows.number(run, "appraisal", "value", "scenario", SCENARIO, "measure", "enpv"));
    assertThat(Rows.of(run, "switching_value", "path", TARIFF.toString(), "measure", "enpv"))
        .extracting(row -> row.get("traffic"))
        .containsExactly("reacts");
  }

  @Test
  void aRunThatIsNotAskedHasAnotherFingerprintAndTheSameOtherTables() {
    Run plain = run(EnumSet.noneOf(RunSettings.Decision.class));
    assertThat(plain.fingerprint()).isNotEqualTo(run.fingerprint());
    assertThat(Rows.of(plain, "tariff_point")).isEmpty();
    assertThat(Rows.of(plain, "ledger")).isEqualTo(Rows.of(run, "ledger"));
    assertThat(Rows.of(plain, "od_cost")).isEqualTo(Rows.of(run, "od_cost"));
  }
}
