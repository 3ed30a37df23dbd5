package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example of docs/guide/trade.md, made with known coefficients, and what a user may get wrong. */
class GravityCommandTest {
  private static final String[] EXAMPLE = {
    "gravity", "examples/gravity/trade.csv", "--trade", "trade", "--regressors", "log(km),border",
    "--exporter", "from", "--importer", "to", "--fixed-effects", "exporter,importer"
  };

  @TempDir
  Path folder;

  @Test
  void findsTheCoefficientsThatMadeTheTable() throws IOException {
    Path out = folder.resolve("c.csv");
    Cli.Said said = Cli.run(with(EXAMPLE, "--json", "--out", out.toString()));
    assertThat(said.code()).isZero();
    JsonNode found = said.json().get("result").get("coefficients");
    assertThat(found.get("log(km)").get("estimate").asDouble()).isCloseTo(-0.9, within(2e-3));
    assertThat(found.get("border").get("estimate").asDouble()).isCloseTo(0.5, within(2e-3));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("name,estimate,standard_error,z,p");
  }

  @Test
  void aWrongColumnIsNamedWithTheOneThatWasMeant() {
    String[] wrong = EXAMPLE.clone();
    wrong[5] = "log(km),bordr";
    Cli.Said said = Cli.run(wrong);
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("E7019").contains("did you mean \"border\"");
  }

  @Test
  void mistakesInTheTableAreFoundByLine() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(table, "trade,km\n5,10\n-1,20\n3,0\nx,7\n");
    Cli.Said said =
        Cli.run("gravity", table.toString(), "--trade", "trade", "--regressors", "log(km)");
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("t.csv:3").contains("t.csv:4").contains("t.csv:5");
  }

  @Test
  void optionsThatMakeNoSenseAreUsage() {
    assertThat(Cli.run(with(EXAMPLE, "--method", "magic")).code())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(Cli.run(with(EXAMPLE, "--cluster", "planet")).code())
        .isEqualTo(ExitCode.USAGE.number());
    Cli.Said said = Cli.run(
        "gravity", "examples/gravity/trade.csv", "--trade", "trade", "--fixed-effects", "exporter");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("--exporter");
  }

  /** The second replaced the first. */
  @Test
  void twoTablesNeedTwoFiles() {
    Path one = folder.resolve("g.csv");
    for (String other : new String[] {"g.csv", "a/../g.csv"}) {
      Cli.Said said =
          Cli.run(with(EXAMPLE, "--out", one.toString(), "--fitted", folder + "/" + other));
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("--out and --fitted both name");
    }
    assertThat(one).doesNotExist();
  }

  @Test
  void aTableIsNotReplacedByWhatComesOfIt() throws IOException {
    Path table = Files.copy(Path.of(EXAMPLE[1]), folder.resolve("t.csv"));
    String[] own = EXAMPLE.clone();
    own[1] = table.toString();
    for (String option : new String[] {"--out", "--fitted"}) {
      Cli.Said said = Cli.run(with(own, option, folder + "/./t.csv"));
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("TABLE and " + option + " both name");
      assertThat(Files.mismatch(table, Path.of(EXAMPLE[1]))).isEqualTo(-1);
    }
  }

  private static String[] with(String[] before, String... more) {
    String[] all = java.util.Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }
}
