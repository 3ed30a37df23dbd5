package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.base.Version;
import landbridge.cli.Cli.Said;
import landbridge.read.StudyReader;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.store.InputFiles;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the template study, from new to explain. */
class CommandsTest {
  @TempDir
  private static Path folder;

  private static String study;

  @BeforeAll
  static void runOnce() throws IOException {
    study = Cli.study(folder).toString();
    assertThat(Cli.run("run", study, "--threads", "2").code()).isZero();
  }

  @Test
  void dataGoToStandardOutputAndTalkToStandardError() {
    Said said = Cli.run("run", study);
    assertThat(said.out().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("r-")
        .contains("kept in");
    assertThat(said.err()).contains("compute");
    assertThat(Cli.run("run", study, "--quiet").err()).isEmpty();
  }

  @Test
  void anotherChoiceModelIsAnotherRunAndPathSizeWarns() throws IOException {
    String fresh = Cli.study(Files.createDirectory(folder.resolve("choice"))).toString();
    Said plain = Cli.run("run", fresh, "--json");
    Said other = Cli.run("run", fresh, "--choice", "recursive-logit", "--json");
    Said sizes = Cli.run(
        "run",
        fresh,
        "--choice",
        "path-size-logit",
        "--out",
        folder.resolve("sizes").toString());
    assertThat(other.code()).isZero();
    assertThat(other.json().get("result").get("id"))
        .isNotEqualTo(plain.json().get("result").get("id"));
    assertThat(sizes.code()).isZero();
    assertThat(StoredRun.open(folder.resolve("sizes")).manifest().toString())
        .contains("path-size-logit");
    Said wrong = Cli.run("run", fresh, "--choice", "recursiv-logit");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(wrong.err()).contains("did you mean \"recursive-logit\"");
  }

  @Test
  void theSameInputsGiveTheSameRunOnAnyNumberOfThreads() {
    for (String threads : new String[] {"1", "2", "8"}) {
      assertThat(Cli.run("run", study, "--threads", threads).code()).isZero();
    }
    assertThat(RunStore.in(RunStore.placeFor(Path.of(study)), java.time.Clock.systemUTC())
            .list())
        .hasSize(1); // other bits would have made a second run
  }

  @Test
  void validateAndPlanWriteNothing() throws IOException {
    Path fresh = Cli.study(Files.createDirectory(folder.resolve("fresh")));
    assertThat(Cli.run("validate", fresh.toString()).code()).isZero();
    assertThat(Cli.run("plan", fresh.toString(), "--detailed-exitcode").code())
        .isEqualTo(ExitCode.DIFFERENT.number());
    assertThat(fresh.resolve(".landbridge")).doesNotExist();
    assertThat(Cli.run("plan", study, "--detailed-exitcode").code()).isZero();
  }

  /** Another build may give other numbers: what it kept is no answer of this one. */
  @Test
  void whatAnotherBuildKeptIsComputedAgain() throws IOException {
    for (String command : new String[] {"run", "test"}) {
      Path place = Cli.study(Files.createDirectory(folder.resolve("built" + command)));
      Run run =
          Runner.run(StudyReader.read(place), RunSettings.with(1)).withInputs(InputFiles.of(place));
      assertThat(RunPlace.store(place).builtBy("1-older").write(run).ofThisBuild())
          .isFalse();
      Said plan = Cli.run("plan", place.toString(), "--detailed-exitcode");
      assertThat(plan.code()).isEqualTo(ExitCode.DIFFERENT.number());
      assertThat(plan.out()).contains("program " + Version.text() + " built anew");
      assertThat(Cli.run(command, place.toString()).code()).isZero();
      assertThat(RunPlace.store(place).list()).singleElement().matches(StoredRun::ofThisBuild);
      assertThat(Cli.run("plan", place.toString(), "--detailed-exitcode").code())
          .isZero();
    }
  }

  @Test
  void explainGoesDownToFileLineAndSource() {
    Said said = Cli.run("explain", "enpv", study, "--depth", "2");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("Economic net present value")
        .contains("parts, which sum to it:")
        .containsPattern("values\\.discount_rate = 9 %/yr.*costs/values\\.yaml:2")
        .contains("grade D");
    assertThat(Cli.run("explain", "enpv", study, "--lang", "de").out()).contains("Kapitalwert");
    assertThat(Cli.run("explain", "links.road-pass.length", study).out())
        .contains("network/links.csv:5");
    assertThat(
            Cli.run("explain", "link_flow.road-pass", study, "--year", "2055").out())
        .contains("tonnes")
        .contains("crossings.pass-road.dwell");
  }

  /** --in was ignored where both sides were folders. */
  @Test
  void withInTwoScenariosAreCompared() {
    Said folders = Cli.run("compare", study, study, "--in", study);
    assertThat(folders.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(folders.err()).contains("is a folder and no scenario of run", "without --in");
    Said misspelt = Cli.run("compare", "do-minimun", "pass-railway", "--in", study);
    assertThat(misspelt.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(misspelt.err()).contains("did you mean \"do-minimum\"?");
  }

  /** The last asked for a link that the study had long since lost. */
  @Test
  void theExamplesOfExplainAreAnswered() {
    String headline = StudyReader.read(Path.of("studies/tripp")).settings().headline();
    String run = folder.resolve("tripp").toString();
    assertThat(Cli.run("run", "studies/tripp", "--scenario", headline, "--out", run, "-q")
            .code())
        .isZero();
    List<String> examples = Main.commandLine()
        .getSubcommands()
        .get("explain")
        .getCommandSpec()
        .usageMessage()
        .headerHeading()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("landbridge "))
        .toList();
    assertThat(examples).hasSize(4).allMatch(line -> line.contains(" studies/tripp"));
    for (String example : examples) { // what a line says of itself stands apart
      String words = example.split("  ")[0].substring("landbridge ".length());
      Said said = Cli.run(words.replace("studies/tripp", run).split(" "));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).as(example).isNotEmpty();
    }
  }

  /** It was said that there is no such name, and another was suggested. */
  @Test
  void explainSaysThatTheYearIsMissing() {
    Said said = Cli.run("explain", "link_flow.road-pass", study, "--year", "2026");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err())
        .contains("link_flow.road-pass has no number for the year 2026")
        .doesNotContain("did you mean");
  }

  /** The number of the whole horizon was shown, as if it were that of the year. */
  @Test
  void explainSaysThatANumberHasNoYears() {
    for (String metric : List.of("enpv", "links.road-pass.length", "appraisal.enpv")) {
      Said said = Cli.run("explain", metric, study, "--year", "2040");
      assertThat(said.code()).as(metric).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(metric + " shows no years at --depth 2", "leave it out");
      assertThat(said.out()).isEmpty();
    }
    Said parts = Cli.run("explain", "company.project_irr", study, "--year", "2040");
    assertThat(parts.out()).contains("2040: ").doesNotContain("2041: ");
    assertThat(
            Cli.run("explain", "company.project_irr", study, "--year", "1800").err())
        .contains("company.project_irr has no number for the year 1800");
  }

  @Test
  void explainSuggestsTheNameThatWasMeant() {
    Said said = Cli.run("explain", "enpf", study);
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("did you mean \"enpv\"");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void comparesScenariosAndRuns() throws IOException {
    Said scenarios = Cli.run("compare", "do-minimum", "pass-railway", "--in", study);
    assertThat(scenarios.out())
        .startsWith("A  do-minimum: ")
        .contains("B  pass-railway: ")
        .containsPattern("enpv .* USD")
        .containsPattern("tonnes .* t/yr")
        .contains("corridor_share");
    Path other = Cli.study(Files.createDirectory(folder.resolve("other")));
    Path values = other.resolve("costs/values.yaml");
    Files.writeString(values, Files.readString(values).replace("9 %/yr", "8 %/yr"));
    assertThat(Cli.run("run", other.toString()).code()).isZero();
    Said runs = Cli.run("compare", study, other.toString(), "--detailed-exitcode");
    assertThat(runs.code()).isEqualTo(ExitCode.DIFFERENT.number());
    assertThat(runs.out())
        .contains("changed costs/values.yaml")
        .contains("values.discount_rate")
        .contains("8 %/yr")
        .contains("enpv");
    Said same = Cli.run("compare", study, study, "--detailed-exitcode");
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("no difference");
  }

  @Test
  void oneScenarioIsRunWithItsReference() {
    Path out = folder.resolve("one");
    assertThat(Cli.run("run", study, "--scenario", "pass-railway", "--out", out.toString())
            .code())
        .isZero();
    assertThat(StoredRun.open(out).table("scenario").distinct("scenario"))
        .containsExactly("do-minimum", "pass-railway");
    Said wrong = Cli.run("run", study, "--scenario", "pass-railwai");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(wrong.err()).contains("did you mean \"pass-railway\"");
  }

  @Test
  void runsAreListedShownVerifiedAndRemoved() throws IOException {
    Path own = Cli.study(Files.createDirectory(folder.resolve("own")));
    String place = own.toString();
    Cli.run("run", place);
    String id =
        Cli.run("runs", "list", place, "--json").json().at("/result/runs/0/id").asString();
    assertThat(Cli.run("runs", place).out())
        .contains(id)
        .isEqualTo(Cli.run("runs", "list", place).out());
    assertThat(Cli.run("runs", "show", place).out()).contains(id).contains("network/links.csv");
    assertThat(Cli.run("runs", "verify", place).code()).isZero();
    assertThat(Cli.run("runs", "rm", place, id).code()).isEqualTo(ExitCode.USAGE.number());
    Path table = own.resolve(".landbridge/runs/" + id + "/tables/ledger.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("shippers", "shoppers"));
    assertThat(Cli.run("runs", "verify", place).code()).isEqualTo(ExitCode.CORRUPT.number());
    assertThat(Cli.run("runs", "rm", place, id, "--yes").code()).isZero();
    assertThat(Cli.run("runs", "gc", place).code()).isZero();
    assertThat(Cli.run("runs", "list", place).out()).contains("no runs");
  }

  @Test
  void aStudyInThePlaceOfACommandOfRunsIsListedAndNothingElse() {
    Said nowhere = Cli.run("runs", folder.resolve("nowhere").toString());
    assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(nowhere.err()).contains("is not a folder");
    Said mistyped = Cli.run("runs", "lst");
    assertThat(mistyped.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(mistyped.err()).contains("did you mean \"list\"");
    // the command comes first; behind the study it is no command that is silently dropped
    Said behind = Cli.run("runs", folder.toString(), "gc");
    assertThat(behind.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(behind.err()).contains("gc");
  }

  @Test
  void doctorIsWellHere() {
    assertThat(Cli.run("doctor", folder.toString()).code()).isZero();
  }

  @Test
  void doctorSpeaksOfAFolderInWords() {
    Said said = Cli.run("doctor", folder.resolve("nowhere").toString());
    assertThat(said.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
    assertThat(said.out()).contains("nowhere: no file can be made there: there is no such");
    assertThat(said.out()).doesNotContain("Exception");
  }

  /** The question was dropped without a word. */
  @Test
  void aDecisionAboutAScenarioThatIsNotRunIsTwo() {
    Said said = Cli.run("run", study, "--scenario", "do-minimum", "--decide", "tariff");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err())
        .contains("--decide asks about the headline scenario, pass-railway")
        .doesNotContain("traffic");
  }
}
