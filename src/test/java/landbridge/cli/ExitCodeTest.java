package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.cli.Cli.Said;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Documented exit codes are the observed ones, with and without JSON. */
class ExitCodeTest {
  @TempDir
  private Path folder;

  @Test
  void usageIsTwo() {
    assertThat(Cli.run("rnus").code()).isEqualTo(2);
    assertThat(Cli.run("rnus").err()).contains("did you mean \"runs\"");
    assertThat(Cli.run("run", "--nothing").code()).isEqualTo(2);
    assertThat(Cli.run("run", folder.toString()).code()).isEqualTo(2);
    assertThat(Cli.run("run", folder.toString()).err()).contains("study.yaml");
    assertThat(Cli.run("run", folder.resolve("none").toString()).code()).isEqualTo(2);
  }

  /** Money beyond what can be booked, and trains beyond what a section carries, were faults of the program. */
  @Test
  void valuesThatNobodyMeantAreMistakesOfTheStudy() throws IOException {
    Path study = Cli.study(folder);
    Said said = Cli.run("run", study.toString(), "--set", "company.overhead=1e9 MUSD2025/yr");
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("too large to be booked").contains("fix: ");
    Files.writeString(study.resolve("network/sections.csv"), """
        section_id,link_id,tracks,loops,signalling,tare [t],speed [km/h],passenger [1/d],gross [t],useful_length [m]
        north,rail-north,1,6,semi-automatic,24,45,900,3000,850
        """);
    for (String command : List.of("validate", "run")) {
      said = Cli.run(command, study.toString());
      assertThat(said.code()).as(command).isEqualTo(ExitCode.STUDY_INVALID.number());
      assertThat(said.out() + said.err()).contains("E4073").contains("network/sections.csv:2");
    }
  }

  /** A count below 0 was a fault of the program, and {@code --keep -1} removed every run. */
  @Test
  void countsAreNotBelowZero() throws IOException {
    String study = Cli.study(folder).toString();
    String run = folder.resolve("run").toString();
    assertThat(Cli.run("run", study, "--out", run).code()).isZero();
    assertThat(Cli.run("run", study).code()).isZero();
    String[][] commands = {
      {"compare", "do-minimum", "pass-railway", "--in", run, "--most", "-1"},
      {"skim", study, "--most", "-1"},
      {"select-link", study, "road-pass", "--most", "-1"},
      {"critical", study, "--most", "-1"},
      {"explain", "enpv", run, "--depth", "-1"},
      {"validate", study, "--max-errors", "-1"},
      {"runs", "gc", study, "--keep", "-1", "--yes"},
    };
    for (String[] command : commands) {
      Said said = Cli.run(command);
      assertThat(said.code()).as(command[0]).isEqualTo(2);
      assertThat(said.err()).contains("\"-1\" is no whole number from 0");
    }
    assertThat(Cli.run("runs", "list", study, "--json").json().at("/result/runs"))
        .hasSize(1);
  }

  @Test
  void aFolderInPlaceOfTheAnswerIsTwo() throws IOException {
    Path out = Files.createDirectory(folder.resolve("answer.csv"));
    String study = Cli.study(folder).toString();
    for (String place : new String[] {out.toString(), "/"}) {
      Said said = Cli.run("skim", study, "--out", place);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains(place + " is a folder");
    }
  }

  @Test
  void whatTheSystemSaysOfAFileIsSaidInWords() {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    IOException[] failures = {
      new NoSuchFileException("a.csv"),
      new AccessDeniedException("b.csv"),
      new FileSystemException("aside", "c.csv", "Is a directory")
    };
    for (IOException failure : failures) {
      assertThat(new Failures().report(failure, command, false)).isEqualTo(7);
      assertThat(new Failures().report(new UncheckedIOException(failure), command, false))
          .isEqualTo(7);
    }
    assertThat(err.toString())
        .contains("a.csv: there is no such file")
        .contains("b.csv: the system refuses")
        .contains("c.csv: Is a directory")
        .doesNotContain("Exception", "aside");
  }

  @Test
  void aTableThatCannotBeReadIsToldWithoutNamesOfClasses() throws IOException {
    Path tab = Files.write(folder.resolve("latin.csv"), new byte[] {'v', '\n', (byte) 0xe9, '\n'});
    assertThat(Cli.run("gravity", tab.toString(), "--trade", "v").err()).contains("no UTF-8");
    Said none = Cli.run("gravity", folder.resolve("none.csv").toString(), "--trade", "v");
    Said place = Cli.run("gravity", folder.toString(), "--trade", "v");
    assertThat(none.err()).contains("no such file").doesNotContain("Exception");
    assertThat(place.err()).contains("directory").doesNotContain("Exception");
  }

  /** Whatever the command: what the system does not give is 7, what is given and wrong is 3. */
  @Test
  void aFileThatIsNotThereIsSevenForEveryCommand() throws IOException {
    Path half = Files.createDirectory(folder.resolve("half"));
    Files.writeString(half.resolve("link.csv"), "link_id,from_node_id,to_node_id\n");
    String none = folder.resolve("none.csv").toString();
    String[][] commands = {
      {"gravity", none, "--trade", "v"},
      {"estimate", none, "--attributes", "cost"},
      {"assign", none},
      {"assign", half.toString()},
      {"assign", "examples/braess", "--demand", none},
      {"assign", "examples/braess", "--demand", folder + "/none.omx:all"},
      {"assign", "examples/braess", "--demand", folder + "/none.omx"},
      {"assign", "examples/braess", "--start", none},
      {"import", none, "--out", folder + "/out"},
      {"export", none, "--to", "gmns", "--out", folder + "/out"},
      {"gravity", folder.toString(), "--trade", "v"},
      {"estimate", folder.toString(), "--attributes", "cost"},
    };
    for (String[] command : commands) {
      Said said = Cli.run(command);
      assertThat(said.code()).as(String.join(" ", command)).isEqualTo(7);
      assertThat(said.err()).doesNotContain("Exception", "E1001");
    }
  }

  /** As letters beyond ASCII are where the locale has none. */
  @Test
  void aTextThatIsNoPathIsTwo() throws IOException {
    String[][] commands = {
      {"validate", "a\0b"}, {"runs", "show", "a\0b"}, {"compare", "a\0b", "c"}, {"report", "a\0b"}
    };
    for (String[] command : commands) {
      Said said = Cli.run(command);
      assertThat(said.code()).as(command[0]).isEqualTo(2);
      assertThat(said.err())
          .contains("\"a?b\" is no path on this system")
          .doesNotContain("Exception", "java.nio");
    }
  }

  private static String[] whatWouldItTake(String study, String option, String value) {
    return new String[] {
      "what-would-it-take",
      study,
      "--corridor",
      "pass-rail",
      "--share",
      "50%",
      "--change",
      "tariff",
      option,
      value
    };
  }

  /** Numbers that are none, and those without end, were faults of the program after the traffic was solved. */
  @Test
  void numbersOfOptionsAreFinite() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] commands = {
      {"respond", study, "--rival", "pass-road", "--high", "Infinity"},
      {"respond", study, "--rival", "pass-road", "--by", "capacity", "--capacity-cost", "NaN"},
      whatWouldItTake(study, "--high", "1e21"),
      {"respond", study, "--rival", "pass-road", "--tolerance", "x"},
    };
    for (String[] command : commands) {
      Said said = Cli.run(command);
      assertThat(said.code()).as(String.join(" ", command)).isEqualTo(2);
      assertThat(said.err()).contains("is no number from -1e20 to 1e20");
    }
  }

  @Test
  void gridsOfSearchesHaveFromThreeToTenThousandPoints() throws IOException {
    String study = Cli.study(folder).toString();
    for (String points : new String[] {"2", "10001", "100000000"}) {
      String[][] commands = {
        {"respond", study, "--rival", "pass-road", "--points", points},
        whatWouldItTake(study, "--points", points),
      };
      for (String[] command : commands) {
        Said said = Cli.run(command);
        assertThat(said.code()).as(String.join(" ", command)).isEqualTo(2);
        assertThat(said.err())
            .contains("--points " + points + ": a search has from 3 to 10000 grid points")
            .doesNotContain("finding the routes");
      }
    }
  }

  /** A hundred thousand were begun, until the system refused one: an internal error. */
  @Test
  void workerThreadsAreFromOneTo1024() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] commands = {
      {"run", study},
      {"demo"},
      {"test", study},
      {"skim", study},
      {"assign", "examples/braess"},
      {"calibrate", study},
      {"decide", "tariff", study},
      {"bench", "assign", "examples/braess"},
    };
    for (String[] command : commands) {
      for (String threads : new String[] {"0", "1025", "two"}) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--threads", threads));
        Said said = Cli.run(words.toArray(new String[0]));
        assertThat(said.code()).as(words.toString()).isEqualTo(2);
        assertThat(said.err()).contains("\"" + threads + "\" is no whole number from 1 to 1024");
      }
    }
  }

  /** Each of these gave an answer to another question, the name of a Java class, or an internal error. */
  @Test
  void whatCannotBeMeantIsTwo() throws IOException {
    String study = Cli.study(folder).toString();
    Path file = Files.writeString(folder.resolve("file.txt"), "x");
    Path json = Files.writeString(folder.resolve("empty.json"), "{}");
    String[][] commands = {
      {"has no project to build nope", "decide", "phasing", study, "--projects", "nope"},
      {"1 year or more", "decide", "phasing", study, "--projects", "pass-railway", "--delay", "-1"},
      {"from 2 to 200 steps", "decide", "tariff", study, "--steps", "1", "--from", "1", "--to", "2"
      },
      {
        "is no number that",
        "decide",
        "solve",
        study,
        "--vary",
        "links.road-pass.mode",
        "--until",
        "enpv=0",
        "--from",
        "1",
        "--to",
        "2"
      },
      {
        "\"1e999\" is no number",
        "decide",
        "solve",
        study,
        "--vary",
        "assets.rail.tariff",
        "--until",
        "enpv=1e999",
        "--from",
        "1",
        "--to",
        "2"
      },
      {"--set needs PATH=VALUE", "run", study, "--set", "assets.rail.tariff="},
      {"leave it out", "critical", study, "pass-road", "--country", "XA"},
      {"is the rival itself", "respond", study, "--rival", "pass-road", "--project", "pass-road"},
      {"cannot be negative", "respond", study, "--rival", "pass-road", "--capacity-cost", "-5"},
      {"link or crossing \"\"", "respond", study, "--rival", ","},
      {"corridor \"\"; there are", "select-link", study, "pass-road+"},
      {"\"abc\" is no whole number", "skim", study, "--year", "abc"},
      {"is empty", "new", ""},
      {"nothing to measure", "bench", "assign"},
      {"is no JSON document", "bench", "chart", file.toString(), "--out", folder + "/x.svg"},
      {"no network is measured", "bench", "chart", json.toString(), "--out", folder + "/x.svg"},
      {
        "end with .csv",
        "gravity",
        "examples/gravity/trade.csv",
        "--trade",
        "trade",
        "--out",
        "k.xlsx"
      },
      {"end with .yaml or .yml", "calibrate", study, "--out", file.toString()},
      {"is no study", "runs", "gc", folder.toString()},
      {"is no id of a run", "runs", "rm", study, "", "--yes"},
      {"is no id of a run", "runs", "rm", study, "r-", "--yes"},
    };
    for (String[] command : commands) {
      Said said = Cli.run(Arrays.copyOfRange(command, 1, command.length));
      assertThat(said.code()).as(String.join(" ", command)).isEqualTo(2);
      assertThat(said.err()).contains(command[0]);
    }
    Said run = Cli.run("run", study, "--out", file.toString());
    assertThat(run.code()).isEqualTo(7);
    assertThat(run.err()).contains("it is a file, not a folder").doesNotContain("Exception");
  }

  @Test
  void linksNamedTwiceCountOnce() throws IOException {
    String study = Cli.study(folder).toString();
    assertThat(Cli.run("critical", study, "road-pass", "road-pass", "--pairs").code())
        .isEqualTo(2);
    assertThat(Cli.run("critical", study, "road-pass", "road-pass").out()).contains(": 1 closures");
    assertThat(Cli.run("select-link", study, "road-pass", "road-pass").out())
        .startsWith("road-pass in ");
    Said nothing = Cli.run("select-link", study, "+");
    assertThat(nothing.code()).isEqualTo(2);
  }

  @Test
  void anInvalidStudyIsThreeAndRunsNothing() throws IOException {
    Path study = Cli.study(folder);
    Path links = study.resolve("network/links.csv");
    Files.writeString(links, Files.readString(links).replace("length [km]", "lenght [km]"));
    Said said = Cli.run("run", study.toString());
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("network/links.csv:").contains("length");
    assertThat(study.resolve(".landbridge")).doesNotExist();
    JsonNode json = Cli.run("validate", study.toString(), "--json").json();
    assertThat(json.at("/exit").asInt()).isEqualTo(3);
    assertThat(json.at("/result/problems/0/file").asString()).isEqualTo("network/links.csv");
    JsonNode failed = Cli.run("run", study.toString(), "--json").json();
    assertThat(failed.at("/ok").asBoolean()).isFalse();
    assertThat(failed.at("/problems/0/code").asString()).startsWith("E");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSeven() throws IOException {
    Path study = Cli.study(folder);
    Files.writeString(folder.resolve("file"), "in the way");
    Said said =
        Cli.run("run", study.toString(), "--out", folder.resolve("file/run").toString());
    assertThat(said.code()).isEqualTo(7);
    assertThat(said.err()).contains("cannot write");
  }

  @Test
  void aStudyWithoutRunsIsSevenAndSaysWhatToDo() throws IOException {
    Said said = Cli.run("explain", "enpv", Cli.study(folder).toString());
    assertThat(said.code()).isEqualTo(7);
    assertThat(said.err()).contains("landbridge run");
  }

  @Test
  void aDamagedRunIsNine() throws IOException {
    Path study = Cli.study(folder);
    Path out = folder.resolve("out");
    Cli.run("run", study.toString(), "--out", out.toString());
    Path manifest = out.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"seed\" : 1", "\"seed\" : 2"));
    assertThat(Cli.run("runs", "show", out.toString()).code()).isEqualTo(9);
    assertThat(Cli.run("explain", "enpv", out.toString(), "--json")
            .json()
            .at("/exit")
            .asInt())
        .isEqualTo(9);
  }

  /** It was told as a study that was never run. */
  @Test
  void aStudyWhoseRunsAreAllDamagedIsNine() throws IOException {
    Path study = Cli.study(folder);
    Cli.run("run", study.toString());
    StoredRun run = RunPlace.store(study).list().get(0);
    Files.writeString(run.folder().resolve("tables/appraisal.csv"), "");
    for (String[] command : new String[][] {{"explain", "enpv"}, {"runs", "verify"}, {"report"}}) {
      List<String> words = new ArrayList<>(List.of(command));
      words.add(study.toString());
      Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(words.toString()).isEqualTo(9);
      assertThat(said.err()).contains("appraisal.csv").contains("fix: make one");
    }
  }

  @Test
  void aStoreThatCannotBeMadeIsToldInWords() throws IOException {
    Path study = Cli.study(folder);
    Files.createDirectories(study.resolve(".landbridge"));
    Files.writeString(study.resolve(".landbridge/runs"), "");
    Said said = Cli.run("run", study.toString());
    assertThat(said.code()).isEqualTo(7);
    assertThat(said.err()).contains("there is one already").doesNotContain("Exception");
  }

  @Test
  void aFaultOfTheProgramIsOneAndLeavesAReport() {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    int code = new Failures().report(new IllegalArgumentException("our bug"), command, false);
    assertThat(code).isEqualTo(1);
    String file = err.toString().replaceAll("(?s).*please send us (\\S+).*", "$1");
    assertThat(Path.of(file)).content().contains("our bug").contains("ExitCodeTest");
    assertThat(Path.of(file).toFile().delete()).isTrue();
  }

  /** As for a table of a hundred thousand zones. */
  @Test
  void memoryThatIsNotThereIsEleven() {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    assertThat(new Failures().report(new OutOfMemoryError("Java heap space"), command, false))
        .isEqualTo(11);
    assertThat(err.toString())
        .contains("not enough memory: Java heap space")
        .contains("fix:")
        .doesNotContain("send us");
  }

  @Test
  void aFolderInPlaceOfAFileToWriteIsTwo() {
    for (String place : new String[] {"/", folder.toString()}) {
      assertThat(Cli.run("assign", "examples/braess", "--save-solution", place).err())
          .contains(place + " is a folder")
          .doesNotContain("pass 0");
      Said said =
          Cli.run("gravity", "examples/gravity/trade.csv", "--trade", "trade", "--out", place);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains(place + " is a folder");
    }
  }

  @Test
  void aTableWithAHeaderOnlyIsThree() throws IOException {
    String table = Files.writeString(folder.resolve("head.csv"), "trade,km\n").toString();
    String[][] commands = {
      {"gravity", table, "--trade", "trade"}, {"estimate", table, "--attributes", "km"}
    };
    for (String[] command : commands) {
      Said said = Cli.run(command);
      assertThat(said.code()).isEqualTo(3);
      assertThat(said.err()).contains("E7025", "head.csv", "holds no rows");
    }
  }

  @Test
  void everyCodeHasItsOwnNumberAndMeaning() {
    assertThat(ExitCode.values()).extracting(ExitCode::number).doesNotHaveDuplicates();
    assertThat(ExitCode.values()).extracting(ExitCode::meaning).doesNotHaveDuplicates();
  }
}
