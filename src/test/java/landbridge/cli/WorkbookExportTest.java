package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landbridge export --xlsx} and {@code --lint} on the template study. */
class WorkbookExportTest {
  @TempDir
  private static Path folder;

  private static Path study;
  private static Path file;
  private static Said first;

  @BeforeAll
  static void exportAStudyWithoutRun() throws IOException {
    study = Cli.study(folder);
    file = folder.resolve("study.xlsx");
    first = Cli.run("export", study.toString(), "--xlsx", file.toString());
  }

  @Test
  void aStudyWithoutRunIsRunFirst() throws IOException {
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("no run yet; running it");
    assertThat(first.out()).startsWith("written to " + file + ": scenario pass-railway of r-");
    assertThat(Cli.run("export", "--lint", file.toString()).out()).contains("every rule holds");
  }

  @Test
  void theNewestRunAndTheRunItselfGiveTheSameFile() throws IOException {
    Path again = folder.resolve("again.xlsx");
    Said said = Cli.run("export", study.toString(), "--xlsx", again.toString(), "--json");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("\"scenario\"", "pass-railway", "\"run\"");
    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    Path run;
    try (Stream<Path> runs = Files.list(study.resolve(".landbridge/runs"))) {
      run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Path third = folder.resolve("third.xlsx");
    assertThat(Cli.run("export", run.toString(), "--xlsx", third.toString()).code())
        .isZero();
    assertThat(Files.mismatch(file, third)).isEqualTo(-1);
  }

  @Test
  void mistakesAreNamedAndNothingIsWritten() {
    Path never = folder.resolve("never.xlsx");
    Said scenario = Cli.run(
        "export", study.toString(), "--xlsx", never.toString(), "--scenario", "pass-railwy");
    assertThat(scenario.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(scenario.err()).contains("did you mean \"pass-railway\"?");
    assertThat(never).doesNotExist();
    Said missing = Cli.run("export", study.toString(), "--xlsx", folder + "/nowhere/study.xlsx");
    assertThat(missing.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
    assertThat(missing.err()).contains("there is no folder");
    assertThat(Cli.run("export", study.toString(), "--xlsx", folder.toString()).err())
        .contains("is a folder");
    Path text = folder.resolve("study.txt");
    Said ending = Cli.run("export", "nowhere", "--xlsx", text.toString());
    assertThat(ending.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ending.err()).contains("--xlsx " + text + ": the name must end with .xlsx");
    assertThat(text).doesNotExist();
    assertThat(Cli.run("export", "--xlsx", never.toString()).code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(never).doesNotExist();
  }

  /** A run of the reference alone was told that its study has no company. */
  @Test
  void aRunWithoutTheHeadlineScenarioSaysHowToComputeIt() throws IOException {
    String own = Cli.study(Files.createDirectory(folder.resolve("own"))).toString();
    assertThat(Cli.run("run", own, "--scenario", "do-minimum", "-q").code()).isZero();
    String out = folder.resolve("own.xlsx").toString();
    Said said = Cli.run("export", own, "--xlsx", out);
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("the run holds no scenario pass-railway, only do-minimum; ");
    String next = said.err().replaceAll("(?s).*first: landbridge (.*?)\\R.*", "$1");
    assertThat(Cli.run(next.split(" ")).code()).as(next).isZero();
    assertThat(Cli.run("export", own, "--xlsx", out).code()).isZero();
  }

  @Test
  void whatWouldBeIgnoredIsRefused() {
    Path never = folder.resolve("ignored.xlsx");
    String[][] commands = {
      {study.toString(), "--xlsx", never.toString(), "--to", "tntp", "leave out --to"},
      {
        study.toString(),
        "--xlsx",
        never.toString(),
        "--demand",
        "no",
        "--out",
        "no",
        "leave out --demand, --out"
      },
      {"nowhere", "--lint", file.toString(), "--to", "no", "leave out nowhere, --to"},
      {
        "--lint",
        file.toString(),
        "--xlsx",
        never.toString(),
        "--scenario",
        "no",
        "leave out --xlsx, --scenario"
      },
      {
        "examples/braess",
        "--to",
        "csv",
        "--out",
        folder + "/no",
        "--scenario",
        "no",
        "--xlsx FILE); leave out --scenario"
      },
    };
    for (String[] command : commands) {
      List<String> words = new ArrayList<>(List.of(command));
      String told = words.remove(words.size() - 1);
      words.add(0, "export");
      Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(words.toString()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(told);
      assertThat(said.out()).isEmpty();
    }
    assertThat(never).doesNotExist();
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "no workbook");
    Said said = Cli.run("export", "--lint", text.toString());
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("no XLSX");
    Said gone = Cli.run("export", "--lint", folder + "/gone.xlsx");
    assertThat(gone.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
    assertThat(gone.err()).contains("gone.xlsx: there is no such file");
  }
}
