package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import landbridge.model.Opening;
import landbridge.model.Study;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When a project opens, by the rule of the study format: no earlier than the last commitment that it needs is in force
 * plus its years of construction. The railway of the template takes four years and is planned for 2031.
 */
class CommitmentsTest {
  private static final String FILE = "politics/commitments.yaml";

  @TempDir
  Path temp;

  private TemplateFolder folder(String inForce) throws IOException {
    TemplateFolder folder = new TemplateFolder(temp);
    folder.edit(FILE, "    in_force: 2026\n", inForce);
    return folder;
  }

  private static Study applied(TemplateFolder folder) throws IOException {
    Study study = folder.study();
    return study.scenario("pass-railway").applyTo(study);
  }

  private static Opening only(Study study) {
    assertThat(study.openings()).hasSize(1);
    return study.openings().get(0);
  }

  @Test
  void aCommitmentInForceEarlyEnoughChangesNothing() throws IOException {
    Opening opening = only(applied(folder("    in_force: 2027\n"))); // 2027 + 4 = 2031
    assertThat(opening.year()).hasValue(2031);
    assertThat(opening.binding()).isFalse();
    assertThat(opening.last()).contains("pass-treaty");
  }

  @Test
  void aLateCommitmentMovesTheOpeningByTheYearsOfConstruction() throws IOException {
    Study study = applied(folder("    in_force: 2030\n")); // 2030 + 4 = 2034
    assertThat(only(study).year()).hasValue(2034);
    assertThat(only(study).planned()).isEqualTo(2031);
    assertThat(only(study).binding()).isTrue();
    assertThat(study.opens("pass-railway")).hasValue(2034);
    assertThat(study.linkOpen("rail-pass", 2033)).isFalse();
    assertThat(study.linkOpen("rail-pass", 2034)).isTrue();
    assertThat(study.changeYears()).contains(2034);
  }

  @Test
  void theLastOfSeveralDecides() throws IOException {
    TemplateFolder folder = folder("    in_force: 2030\n");
    folder.edit(FILE, "commitments:\n", """
        commitments:
          tender:
            title: {en: Tender, de: Vergabe}
            parties: Southland
            step: expected
            in_force: 2032
        """);
    folder.edit("costs/capex.yaml", "needs: [pass-treaty]", "needs: [pass-treaty, tender]");
    assertThat(only(applied(folder)).year()).hasValue(2036); // 2032 + 4
    assertThat(only(applied(folder)).last()).contains("tender");
  }

  @Test
  void whatIsNotInForceInAnyKnownYearIsNotBuilt() throws IOException {
    Study study = applied(folder(""));
    assertThat(only(study).year()).isEmpty();
    assertThat(study.opens("pass-railway")).isEmpty();
    assertThat(study.linkOpen("rail-pass", 2055)).isFalse();
  }

  @Test
  void aScenarioMovesACommitment() throws IOException {
    TemplateFolder folder = folder("    in_force: 2026\n");
    folder.put("scenarios/late.yaml", """
        id: late
        title: {en: Late, de: Spät}
        description: {en: Late., de: Spät.}
        extends: pass-railway
        do:
          - set: {path: commitments.pass-treaty.in_force, to: 2033, expect: 2026}
        """);
    Study study = folder.study();
    assertThat(study.scenario("late").applyTo(study).opens("pass-railway")).hasValue(2037);
    assertThat(applied(folder).opens("pass-railway")).hasValue(2031);
  }

  @Test
  void theRunSaysWhatDecided() throws IOException {
    Run run = Runner.run(folder("    in_force: 2030\n").study(), RunSettings.with(1));
    var table = run.table("project_opening");
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.text(0, table.indexOf("scenario"))).isEqualTo("pass-railway");
    assertThat(table.text(0, table.indexOf("opens"))).isEqualTo("2034");
    assertThat(table.text(0, table.indexOf("commitment"))).isEqualTo("pass-treaty");
    assertThat(table.text(0, table.indexOf("binding"))).isEqualTo("1");
  }
}
