package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.ProblemCatalogue;
import landbridge.model.ChoiceRule;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import org.junit.jupiter.api.Test;

/** Every warning that a run can keep has a German text with the same particulars. */
class WarningTextsTest {
  private static final Path EXAMPLE = Path.of("src/main/resources/landbridge/template");
  private static final String NETWORKS = "W7"; // of network files, which no run reads

  private final Texts german = Texts.ofWarnings("de");

  @Test
  void catalogue() {
    ProblemCatalogue.all().forEach((code, entry) -> {
      if (code.startsWith("W") && !code.startsWith(NETWORKS)) {
        Problem problem =
            Problem.of(code, Place.of("a/file.csv"), "", "first", "second", "third", "fourth");
        String text = german.of(problem.line());
        assertThat(text).isNotEqualTo(problem.line()).startsWith(code + " a/file.csv: ");
        for (String particular : List.of("first", "second", "third", "fourth")) {
          assertThat(text.contains(particular))
              .as(code + " " + particular)
              .isEqualTo(problem.line().contains(particular));
        }
      }
    });
  }

  /** What a run says of itself, as it says it: comparisons of flows, and traffic held. */
  @Test
  void ofARun() {
    Study study = StudyReader.read(EXAMPLE);
    RunSettings.Changes held = new RunSettings.Changes(new TreeMap<>(), Optional.of(study));
    for (ChoiceRule rule : ChoiceRule.values()) {
      Study chosen = rule.chosenIn(study);
      RunSettings settings =
          new RunSettings(List.of(), 1, 1, (phase, done, total) -> {}, RunSettings.Changes.NONE);
      translated(Runner.run(chosen, settings).warnings());
    }
    List<String> ofHeld = Runner.run(
            study, new RunSettings(List.of(), 1, 1, (phase, done, total) -> {}, held))
        .warnings();
    assertThat(ofHeld).hasSize(1);
    translated(ofHeld);
  }

  private void translated(List<String> warnings) {
    warnings.forEach(warning -> assertThat(german.find(warning)).as(warning).isPresent());
  }

  @Test
  void numbersAndWordsInside() {
    String given = Problem.of(
            "W4067", Place.of("network/sections.csv"), "", "pass", "7.50", "17.73", "given")
        .line();
    assertThat(german.of(given)).contains("7,50 Mt").contains("17,73 Mt").contains("die gegebene.");
    assertThat(german.of("not converged: pass-railway 2040: iteration limit"))
        .isEqualTo("Nicht konvergiert: pass-railway 2040: Höchstzahl der Schritte");
    assertThat(
            german.of(
                "loan senior grows during its repayment, because its sculpted service is less than its"
                    + " interest (table loan_period, conflict); give it a longer grace, less gearing, or repayment: annuity"))
        .startsWith("Darlehen senior wächst")
        .contains("(Tabelle loan_period, conflict)");
    assertThat(
            german.of(
                "shareholders pay in to fill the maintenance reserve, because renewals cost more than the company"
                    + " earns while it saves for them (table statement, one, two); a longer reserve_years spreads them"))
        .startsWith("Gesellschafter zahlen ein")
        .contains("(Tabelle statement, one, two)");
    assertThat(german.of("something new")).isEqualTo("something new");
  }
}
