package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.ProblemCatalogue;
import landbridge.model.ChoiceRule;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.run.TinyStudy;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every warning that a run can keep has a German text with the same particulars. */
class WarningTextsTest {
  private static final Path EXAMPLE = Path.of("src/main/resources/landbridge/template");
  private static final String NETWORKS = "W7"; // of network files, which no run reads

  @TempDir
  Path folder;

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
    assertThat(german.of("not converged: Pass railway, 2040: iteration limit"))
        .isEqualTo("Nicht konvergiert: Pass railway, 2040: Höchstzahl der Schritte");
    assertThat(german.of("something new")).isEqualTo("something new");
  }

  /** A loan that waits for another grows until that is repaid (PeriodRatiosTest); titles hold commas. */
  @Test
  void loansAndScenariosGoByTheirNames() {
    String company = "company/company.yaml";
    String loan =
        "  %s: {title: {en: %s, de: %s}, kind: senior, repayment: sculpted, rate: %d %%/yr,"
            + " tenor: %d, cover: %s, gearing: 40 %%, source: placeholder}\n";
    Run run = TinyStudy.in(folder.resolve("study"))
        .replace(company, "tariff: 6 USD2025/t", "tariff: 40 USD2025/t")
        .replace(
            "scenarios/pass-railway.yaml",
            "{en: Railway through the pass, de: Bahn durch den Pass}",
            "{en: \"Railway, pass\", de: \"Bahn, Pass\"}")
        .append(
            company,
            "loans:\n"
                + String.format(Locale.ROOT, loan, "first", "Bank loan", "Bankkredit", 5, 8, "1.5")
                + String.format(
                    Locale.ROOT, loan, "second", "Junior loan", "Nachrangkredit", 9, 15, "1.25"))
        .run("pass-railway");
    StoredRun kept =
        RunStore.writeTo(folder.resolve("run"), run, Clock.systemUTC(), new TreeMap<>());
    assertThat(WarningTexts.of(kept, "en"))
        .anyMatch(text -> text.startsWith("loan \"Junior loan\" grows during its repayment")
            && text.contains("(table loan_period; Railway, pass)"))
        .noneMatch(text -> text.contains("pass-railway"));
    assertThat(WarningTexts.of(kept, "de"))
        .anyMatch(text -> text.startsWith("Darlehen „Nachrangkredit“ wächst")
            && text.contains("(Tabelle loan_period; Bahn, Pass)"));
  }

  @Test
  void severalNamesInOneSentence() {
    Texts named = Texts.ofWarnings("de")
        .withNames(Map.of("Railway, pass", "Bahn, Pass", "Closed", "Gesperrt"));
    assertThat(
            named.of(
                "shareholders pay in to fill the maintenance reserve, because renewals cost more than the company"
                    + " earns while it saves for them (table statement; Railway, pass; Closed); a longer reserve_years spreads them"))
        .startsWith("Gesellschafter zahlen ein")
        .contains("(Tabelle statement; Bahn, Pass; Gesperrt)");
    assertThat(named.of("not converged: Railway, pass, 2040: iteration limit"))
        .isEqualTo("Nicht konvergiert: Bahn, Pass, 2040: Höchstzahl der Schritte");
  }
}
