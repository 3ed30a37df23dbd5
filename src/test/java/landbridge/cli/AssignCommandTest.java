package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.read.network.Omx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands assign, import, export and bench, on the examples with published answers. */
class AssignCommandTest {
  private static final Path EXAMPLES = Path.of("examples");

  @TempDir
  private Path folder;

  @Test
  void theExamplesGiveTheirExpectedValues() throws IOException {
    for (String example : List.of("braess", "sioux-falls")) {
      List<String> rows = Files.readAllLines(EXAMPLES.resolve(example).resolve("expected.csv"));
      for (String row : rows.subList(1, rows.size())) {
        String[] f = row.split(",", 7); // case, method, close, quantity, value, tolerance, source
        String close = f[2].isEmpty() ? "" : "--close=" + f[2];
        Cli.Said said = Cli.run(List.of(
                "assign",
                EXAMPLES.resolve(example).toString(),
                "--method",
                f[1],
                "--gap",
                "1e-12",
                "--json",
                "-q",
                close)
            .stream()
            .filter(argument -> !argument.isEmpty())
            .toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        double expected = Double.parseDouble(f[4]);
        assertThat(said.json().get("result").get(f[3]).doubleValue())
            .as("%s: %s", example, f[0])
            .isCloseTo(expected, within(Double.parseDouble(f[5]) * expected));
      }
    }
  }

  @Test
  void theDocumentHoldsWhatScriptsReadAndProgressIsTalk() {
    Cli.Said said = Cli.run("assign", "examples/sioux-falls", "--gap", "1e-8", "--json");
    JsonNode json = said.json();
    for (String member :
        List.of("objective", "relative_gap", "tstt", "sptt", "status", "iterations")) {
      assertThat(json.has(member)).as(member).isTrue();
    }
    assertThat(json.get("status").stringValue()).isEqualTo("converged");
    assertThat(json.get("relative_gap").doubleValue()).isLessThanOrEqualTo(1e-8);
    assertThat(said.err()).contains("pass 0").contains("gap");
  }

  @Test
  void notReachingTheGapIsAStatusAndAnExitCode() {
    Cli.Said said = Cli.run(
        "assign", "examples/sioux-falls", "--gap", "1e-12", "--passes", "2", "--json", "-q");
    assertThat(said.code()).isEqualTo(ExitCode.NOT_CONVERGED.number());
    assertThat(said.json().get("status").stringValue()).isEqualTo("stopped");
    assertThat(said.json().get("result").get("reason").stringValue()).contains("passes");
  }

  @Test
  void writesAllTables() throws IOException {
    Path out = folder.resolve("out");
    Cli.Said said = Cli.run(
        "assign",
        "examples/sioux-falls",
        "--out",
        out.toString(),
        "--skim",
        "--paths",
        "--select-link",
        "10-16",
        "--select-zone",
        "7",
        "--turns",
        "10",
        "--format",
        "csv,parquet,geojson",
        "-q");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(out.resolve("links.parquet")).exists();
    assertThat(Files.readAllLines(out.resolve("links.csv"))).hasSize(77);
    assertThat(Files.readString(out.resolve("links.geojson"))).contains("LineString");
    assertThat(Files.readAllLines(out.resolve("paths.csv"))).hasSizeGreaterThan(529);
    assertThat(Files.readAllLines(out.resolve("turns.csv")).get(0)).startsWith("node_id");
    assertThat(Files.readAllLines(out.resolve("select-link-demand.csv"))).hasSizeGreaterThan(1);
    assertThat(Omx.names(out.resolve("skims.omx"))).contains("time_all", "distance_all_used");
    // zone 1 to zone 2 is one link of time 6.0008 at equilibrium
    assertThat(Omx.trips(out.resolve("skims.omx"), "time_all").trips(0, 1))
        .isCloseTo(6.000816237, within(1e-8));
  }

  @Test
  void importAndExportKeepTheEquilibrium() {
    String tntp = folder.resolve("tntp").toString();
    String back = folder.resolve("back").toString();
    assertThat(Cli.run("export", "examples/sioux-falls", "--to", "tntp", "--out", tntp, "-q")
            .code())
        .isZero();
    assertThat(Cli.run(
                "import",
                tntp,
                "--demand",
                tntp + "/sioux-falls_trips.tntp",
                "--out",
                back,
                "--demand-format",
                "omx",
                "-q")
            .code())
        .isZero();
    double there = objective("assign", tntp, "--json", "-q");
    double again = objective("assign", back, "--demand", back + "/demand.omx", "--json", "-q");
    assertThat(there)
        .isEqualTo(again)
        .isEqualTo(objective("assign", "examples/sioux-falls", "--json", "-q"));
  }

  /** Each was a fault of the program, or told only after the solve. */
  @Test
  void numbersAndNamesThatCannotBeAreToldBeforeTheSolve() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String[][] options = {
      {"--multiply", "-1"},
      {"--toll-factor", "-1"},
      {"--distance-factor", "-1e10"},
      {"--class", "name=a,toll=NaN"},
      {"--class", "name=a,pce=0"},
      {"--class", "name=a,pce=1e300"},
      {"--class", "name=-"},
      {"--class", "name=a", "--class", "name=a"},
      {"--elastic", "form=linear,fall=1,cost=1e308"},
      {"--elastic", "theta="},
      {"--format", "shp", "--out", folder + "/out"},
      {"--out", file.toString()},
      {"--method", "bfw", "--paths", "--out", folder + "/out"},
      {"--method", "aon", "--turns", "a", "--out", folder + "/out"},
    };
    for (String[] option : options) {
      List<String> words = new ArrayList<>(List.of("assign", "examples/braess"));
      words.addAll(List.of(option));
      Cli.Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(words.toString()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).as(words.toString()).doesNotContain("pass 0", "internal error");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void timesBeyondAllNumbersEndTheSolve() throws IOException {
    Path net = Files.writeString( // (1e20 / 1)^20
        folder.resolve("steep_net.tntp"),
        "<NUMBER OF ZONES> 2\n<END OF METADATA>\n 1 2 1 1 1 0.15 20 0 0 1 ;\n");
    Path demand =
        Files.writeString(folder.resolve("demand.csv"), "o_zone_id,d_zone_id,volume\n1,2,1e20\n");
    for (String method : List.of("ue", "aon", "bfw", "paths", "so", "sue")) {
      Cli.Said said =
          Cli.run("assign", net.toString(), "--demand", demand.toString(), "--method", method);
      assertThat(said.code()).as(method).isEqualTo(ExitCode.STUDY_INVALID.number());
      assertThat(said.err()).contains("beyond all numbers").contains("fix:");
    }
  }

  private static double objective(String... arguments) {
    return Cli.run(arguments).json().get("objective").doubleValue();
  }

  /** All or nothing divided nothing by nothing; the others took the same networks. */
  @Test
  void whereNothingFlowsEveryMethodEndsWithoutAGap() throws IOException {
    Path idle = braess("idle", "demand.csv", "6$", "0");
    Path closed = braess("closed", "link.csv", "^(.+?,.+?,.+?,1,1,).*?,1,", "$10,0,");
    for (String method : List.of("aon", "ue", "paths", "bfw", "so", "so-bfw", "sue")) {
      for (Path net : List.of(idle, closed)) {
        Cli.Said said = Cli.run("assign", net.toString(), "--method", method, "--json", "-q");
        assertThat(said.code()).as(method + said.err()).isZero();
        JsonNode result = said.json().get("result");
        assertThat(result.get("relative_gap").doubleValue()).as(method).isZero();
        assertThat(result.get("tstt").doubleValue()).as(method).isZero();
        assertThat(result.get("stranded_demand").doubleValue())
            .as(method)
            .isEqualTo(net.equals(idle) ? 0 : 6);
      }
    }
  }

  /** The example in a folder of the test, with a change in every row of one of its files but the header. */
  private Path braess(String name, String file, String pattern, String replacement)
      throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    for (String one : List.of("config.csv", "node.csv", "link.csv", "demand.csv")) {
      List<String> rows =
          new ArrayList<>(Files.readAllLines(EXAMPLES.resolve("braess").resolve(one)));
      for (int row = 1; one.equals(file) && row < rows.size(); row++) {
        String changed = rows.get(row).replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(rows.get(row));
        rows.set(row, changed);
      }
      Files.write(copy.resolve(one), rows);
    }
    return copy;
  }

  /** At the end of precision the sum of flow times cost may lie below that of the cheapest paths. */
  @Test
  void aGapIsNeverBelowZero() {
    String[][] solves = {
      {"examples/sioux-falls", "ue"},
      {"examples/sioux-falls", "paths"},
      {"examples/sioux-falls", "so"},
      {"examples/braess", "so-bfw"}
    };
    for (String[] solve : solves) {
      JsonNode result = Cli.run(
              "assign", solve[0], "--method", solve[1], "--gap", "0", "--json", "-q")
          .json()
          .get("result");
      for (JsonNode gap : result.get("gaps")) {
        assertThat(gap.doubleValue()).as(String.join(" ", solve)).isNotNegative();
      }
    }
  }

  /** One sentence on three numbers told of two that were right. */
  @Test
  void theNumberThatIsWrongIsTheOneThatIsNamed() {
    String[][] wrong = {
      {"--gap", "-1", "--gap cannot be negative"},
      {"--theta", "0", "--theta must be above 0"},
      {"--passes", "-1", "'--passes': \"-1\" is no whole number from 0"}
    };
    for (String[] option : wrong) {
      Cli.Said said = Cli.run("assign", "examples/braess", option[0], option[1]);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(option[2]);
      for (String[] other : wrong) {
        assertThat(said.err().contains(other[0])).isEqualTo(other == option);
      }
    }
  }

  @Test
  void aFormatWithoutAFolderIsRefused() {
    for (String format : List.of("parquet", "csv,geojson")) {
      Cli.Said said = Cli.run("assign", "examples/braess", "--format", format);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("need --out DIR").doesNotContain("pass 0");
    }
  }

  @Test
  void aSolutionDoesNotReplaceResults() {
    Path out = folder.resolve("out");
    for (String place : List.of("out", "out/links.csv", "x/../out/skims.omx")) {
      Cli.Said said = Cli.run(
          "assign",
          "examples/braess",
          "--out",
          out.toString(),
          "--save-solution",
          folder + "/" + place);
      assertThat(said.code()).as(place).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("--save-solution", "--out").doesNotContain("pass 0");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void severalClassesOnTheCommandLine() {
    String demand = "examples/braess/demand.csv";
    Cli.Said said = Cli.run(
        "assign",
        "examples/braess",
        "--class",
        "name=car,demand=" + demand,
        "--class",
        "name=lorry,demand=" + demand + ",pce=2,toll=0.5",
        "--json",
        "-q");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Cli.run("assign", "examples/braess", "--class", "wheels=4").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void wrongWordsAreUsageErrors() {
    assertThat(Cli.run("assign", "examples/braess", "--method", "magic").code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(Cli.run("assign", "examples/braess", "--close", "x-y").code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(Cli.run("assign", "examples/braess", "--skim").code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(Cli.run("assign", "no-such-folder").code())
        .isEqualTo(ExitCode.INPUT_OUTPUT.number());
  }

  @Test
  void benchPrintsItsRows() {
    Cli.Said said = Cli.run(
        "bench",
        "assign",
        "--generated",
        "500",
        "--repeat",
        "1",
        "--threads",
        "1",
        "--twin-passes",
        "3",
        "--to",
        "1e-6",
        "--json");
    assertThat(said.code()).as(said.err()).isZero();
    JsonNode network = said.json().get("result").get("networks").get(0);
    assertThat(network.get("pairs_1_thread").get("1e-06").doubleValue()).isPositive();
    assertThat(network.get("pass_seconds").doubleValue()).isPositive();
  }

  /** Each was an internal error, and assign refused the first two. */
  @Test
  void benchRefusesWhatAssignRefuses() {
    String[][] options = {
      {"--toll-factor", "-5", "toll and distance cannot be negative"},
      {"--distance-factor", "-1", "toll and distance cannot be negative"},
      {"--to", "-1", "--to cannot be negative"},
      {"--repeat", "-1", "is no whole number from 0"},
      {"--twin-passes", "-1", "is no whole number from 0"},
      {"--closures", "-1", "is no whole number from 0"}
    };
    for (String[] option : options) {
      Cli.Said said =
          Cli.run("bench", "assign", "examples/braess", "--repeat", "0", option[0], option[1]);
      assertThat(said.code()).as(option[0]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(option[2]);
      assertThat(said.out()).isEmpty();
    }
  }

  /** Threads were compared as NaN over a table without rows. */
  @Test
  void benchSaysWhereItHasTimedNoGap() {
    String[] command = {
      "bench", "assign", "--generated", "10", "--to", "1e-2", "--repeat", "0", "--twin-passes", "0"
    };
    Cli.Said said = Cli.run(command);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("no gap of 1e-04 or less was reached; the solve may end before, at --to 1e-02")
        .contains("threads are not compared: no gap was timed on 1 or on 2")
        .doesNotContain("NaN");
    String[] json = Arrays.copyOf(command, command.length + 1);
    json[command.length] = "--json";
    assertThat(Cli.run(json).out()).doesNotContain("NaN").doesNotContain("speedup");
  }

  @Test
  void whatIsAskedForIsLookedUpBeforeTheSolve() {
    String[][] asked = {
      {"--select-link", "999", "there is no link 999"},
      {"--select-zone", "99", "there is no zone 99"},
      {"--turns", "99", "there is no node 99"}
    };
    for (String[] a : asked) {
      String out = folder.resolve("none").toString();
      Cli.Said said = Cli.run("assign", "examples/sioux-falls", a[0], a[1], "--out", out);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(a[2]).doesNotContain("pass 0");
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }
}
