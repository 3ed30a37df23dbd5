package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landbridge test}: what holds, what does not, and what is no expectation. */
class TestCommandTest {
  @TempDir
  private static Path folder;

  private static Path study;

  @BeforeAll
  static void runOnce() throws IOException {
    study = Cli.study(folder);
    assertThat(Cli.run("run", study.toString()).code()).isZero();
  }

  private Said expecting(String entries) throws IOException {
    Path other = folder.resolve("other" + entries.hashCode());
    landbridge.read.StudyTemplate.write(other);
    Files.writeString(other.resolve("tests/expected.yaml"), "expected:\n" + entries);
    Path run = study.resolve(".landbridge/runs");
    try (var runs = Files.list(run)) {
      Path newest = runs.filter(path -> path.getFileName().toString().startsWith("r-"))
          .findFirst()
          .orElseThrow();
      return Cli.run("test", other.toString(), "--run", newest.toString());
    }
  }

  @Test
  void theTemplateHoldsAndTheRunAtHandIsUsed() {
    Said said = Cli.run("test", study.toString());
    assertThat(said.out()).contains("ok    base-year-demand: 3250000 t/yr").contains("7 of 7 hold");
    assertThat(said.code()).isZero();
    assertThat(said.err()).doesNotContain("compute");
  }

  @Test
  void aStudyThatWasNotRunIsRun() throws IOException {
    Path fresh = Cli.study(Files.createDirectory(folder.resolve("fresh")));
    assertThat(Cli.run("test", fresh.toString(), "--quiet").code()).isZero();
    assertThat(fresh.resolve(".landbridge/runs")).isDirectory();
  }

  @Test
  void aRunOfAnotherChoiceModelIsNotUsed() throws IOException {
    Path other = Cli.study(Files.createDirectory(folder.resolve("choice")));
    assertThat(Cli.run("run", other.toString(), "--quiet", "--choice", "multinomial-logit")
            .code())
        .isZero();
    Path runs = other.resolve(".landbridge/runs");
    assertThat(Cli.run("test", other.toString(), "--quiet").code()).isZero();
    try (var list = Files.list(runs)) {
      assertThat(list.filter(path -> path.getFileName().toString().startsWith("r-")))
          .hasSize(2);
    }
  }

  @Test
  void whatDoesNotHoldIsSaidAndEndsWithFive() throws IOException {
    Said said = expecting("""
          too-much:
            table: od_cost
            rows: {scenario: do-minimum, year: 2025}
            sum: demand
            unit: t/yr
            value: 3250001
            tolerance: 0.5
            source: off by one tonne
        """);
    assertThat(said.code()).isEqualTo(5);
    assertThat(said.out())
        .contains("FAIL  too-much: 3250000 t/yr, expected at least 3250000.5 and at most 3250001.5")
        .contains("tests/expected.yaml:2")
        .contains("0 of 1 hold");
  }

  @Test
  void aDifferenceOfScenariosCanBeExpected() throws IOException {
    Said said = expecting("""
          same-demand:
            table: od_cost
            rows: {scenario: pass-railway, year: 2030}
            minus: {scenario: do-minimum, year: 2030}
            sum: demand
            unit: t/yr
            value: 0
            tolerance: 0.01
            source: scenarios share their demand
        """);
    assertThat(said.code()).isZero();
  }

  @Test
  void rowsThatAreNotThereDoNotHold() throws IOException {
    Said said = expecting("""
          nobody:
            table: od_cost
            rows: {scenario: nobody}
            sum: demand
            unit: t/yr
            at_least: -1
            source: none
        """);
    assertThat(said.code()).isEqualTo(5);
    assertThat(said.out()).contains("FAIL  nobody: no such rows, expected at least -1 t/yr");
  }

  /** An enpv in apples, a rate in per cent and a value in Mt/yr were compared as if they were in the unit of the row. */
  @Test
  void unitsThatStandInTheRowsAreHeld() throws IOException {
    String[][] asked = {
      {"appraisal", "measure: enpv", "apples", "USD"},
      {"appraisal", "measure: eirr", "\"%\"", "1/yr"},
      {"present_value", "component: user-benefit", "apples", "USD"},
      {"company_kpi", "measure: project_npv", "Mt/yr", "USD"},
      {"company_kpi", "measure: project_irr", "1", "1/yr"},
      {"check", "check: node balance 2025", "1", "t/yr"},
    };
    for (String[] one : asked) {
      Said wrong = expecting(valueOf(one[0], one[1], one[2]));
      assertThat(wrong.code()).as(one[1]).isEqualTo(3);
      assertThat(wrong.err()).contains("E6002", "tests/expected.yaml:2", "\"" + one[3] + "\"");
      assertThat(expecting(valueOf(one[0], one[1], one[3])).code()).as(one[1]).isZero();
    }
  }

  private static String valueOf(String table, String row, String unit) {
    String column = table.equals("check") ? "difference" : "value";
    return """
          measured:
            table: %s
            rows: {scenario: pass-railway, %s}
            largest: %s
            unit: %s
            at_least: -1e12
            source: none
        """.formatted(table, row, column, unit);
  }

  @Test
  void aValueThatIsNotDefinedIsNotCalledMissing() throws IOException {
    Said said = expecting("""
          rate:
            table: appraisal
            rows: {scenario: do-minimum, measure: eirr}
            sum: value
            unit: 1/yr
            at_most: 1
            source: nothing is built, so there is no rate
        """);
    assertThat(said.code()).isEqualTo(5);
    assertThat(said.out()).contains("FAIL  rate: not defined, expected at most 1 1/yr");
  }

  @Test
  void mistakesAreLocatedAndNothingIsTested() throws IOException {
    Said said = expecting("""
          wrong:
            table: od_cots
            sum: demand
            unit: t/yr
            value: 1
            source: none
          unit:
            table: od_cost
            sum: demand
            unit: Mt/yr
            value: 1
            source: none
          column:
            table: od_cost
            rows: {comodity: goods}
            sum: demand
            unit: t/yr
            value: 1
            source: none
        """);
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .contains("E6001")
        .contains("tests/expected.yaml:2")
        .contains("did you mean \"od_cost\"?")
        .contains("E6002")
        .contains("tests/expected.yaml:8")
        .contains("did you mean \"commodity\"?");
    Said keys = expecting("""
          keys:
            table: od_cost
            sum: demand
            count: demand
            valu: 1
            source: none
          bounds:
            table: od_cost
            sum: demand
            unit: t/yr
            source: none
        """);
    assertThat(keys.code()).isEqualTo(3);
    assertThat(keys.err()).contains("E6004").contains("did you mean \"value\"?").contains("E6003");
  }

  @Test
  void aStudyWithoutExpectationsSaysSo() throws IOException {
    Path bare = folder.resolve("bare");
    landbridge.read.StudyTemplate.write(bare);
    Files.delete(bare.resolve("tests/expected.yaml"));
    assertThat(Cli.run("test", bare.toString()).code()).isEqualTo(2);
  }
}
