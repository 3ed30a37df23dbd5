package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example of docs/guide/choice.md, whose answer is ln 3 and -ln 3 / 10, and what a user may get wrong. */
class EstimateCommandTest {
  private static final String TABLE = "examples/choice/shares.csv";

  @TempDir
  Path folder;

  @Test
  void bothMethodsGiveTheClosedForm() {
    for (String method : new String[] {"ml", "berkson"}) {
      Cli.Said said = Cli.run(
          "estimate",
          TABLE,
          "--attributes",
          "cost",
          "--constants",
          "rail",
          "--method",
          method,
          "--json");
      assertThat(said.code()).isZero();
      JsonNode found = said.json().get("result").get("parameters");
      assertThat(found.get("constant rail").get("estimate").asDouble())
          .isCloseTo(Math.log(3), within(1e-8));
      assertThat(found.get("cost").get("estimate").asDouble())
          .isCloseTo(-Math.log(3) / 10, within(1e-8));
    }
  }

  @Test
  void aNestOfTwoInThreeIsFound() throws IOException {
    // rail and sea share a nest of scale 2, costs 0, 2, 3 and 1, 0, 2 with a parameter of -0.5;
    // tonnes by the formula
    StringBuilder text = new StringBuilder("observation,alternative,chosen,cost\n");
    double[][] cost = {{0, 2, 3}, {1, 0, 2}, {2, 2, 0}};
    for (int n = 0; n < cost.length; n++) {
      double[] e = {Math.exp(-cost[n][0]), Math.exp(-cost[n][1]), Math.exp(-0.5 * cost[n][2])};
      double root = Math.sqrt(e[0] + e[1]);
      double[] share = {e[0] / root, e[1] / root, e[2]};
      String[] names = {"rail", "sea", "road"};
      for (int a = 0; a < 3; a++) {
        text.append(n).append(',').append(names[a]).append(',').append(share[a] / (root + e[2]));
        text.append(',').append(cost[n][a]).append('\n');
      }
    }
    Path file = folder.resolve("t.csv");
    Files.writeString(file, text);
    Cli.Said said = Cli.run(
        "estimate", file.toString(), "--attributes", "cost", "--nest", "train=rail+sea", "--json");
    JsonNode found = said.json().get("result").get("parameters");
    assertThat(found.get("cost").get("estimate").asDouble()).isCloseTo(-0.5, within(1e-5));
    assertThat(found.get("train").get("estimate").asDouble()).isCloseTo(2, within(1e-4));
  }

  /** The first was an internal error; of the others a cause was told that was none. */
  @Test
  void aParameterThatNoChoiceDependsOnIsNamed() throws IOException {
    String three = "observation,alternative,chosen,cost\n"
        + "a,x,3,1\na,y,2,2\na,z,1,3\nb,x,1,3\nb,y,1,2\nb,z,2,1.5\n";
    String table = Files.writeString(folder.resolve("n.csv"), three).toString();
    String sure = Files.writeString(
            folder.resolve("s.csv"),
            "observation,alternative,chosen,cost\na,x,1,1\na,y,0,2\nb,x,0,3\nb,y,1,2\n")
        .toString();
    String[][] commands = {
      {TABLE, "--observation", "cost", "cost does not vary within any observation"},
      {table, "--constants", "x,y,z", "constant z follows within the observations from"},
      {table, "--nest", "one=x", "no observation offers two alternatives of nest one"},
      {table, "--nest", "all=x+y+z", "a nest holds all alternatives"},
      {sure, "--method", "ml", "an attribute predicts every choice"}
    };
    for (String[] c : commands) {
      Cli.Said said = Cli.run("estimate", c[0], "--attributes", "cost", c[1], c[2]);
      assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.STUDY_INVALID.number());
      assertThat(said.err()).contains(c[3]).contains("fix: leave out");
    }
  }

  @Test
  void mistakesAreNamed() throws IOException {
    Cli.Said said = Cli.run("estimate", TABLE, "--attributes", "cost", "--constants", "rial");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("did you mean \"rail\"");
    said = Cli.run("estimate", TABLE, "--attributes", "cost", "--constants", "rail,road");
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("cannot tell");
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "observation,alternative,chosen,cost\na,x,0,1\na,y,0,2\n");
    said = Cli.run("estimate", file.toString(), "--attributes", "cost");
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("t.csv:2").contains("nothing is chosen");
  }
}
