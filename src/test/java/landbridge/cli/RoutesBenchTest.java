package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code landbridge bench routes}: a study with few ways has one answer, and the flagship's has settled. */
class RoutesBenchTest {
  private static JsonNode rows(String... arguments) {
    Cli.Said said = Cli.run(arguments);
    assertThat(said.code()).as(said.err()).isZero();
    return said.json().get("result").get("routes");
  }

  @Test
  void routesBeyondThoseThatExistChangeNothing(@TempDir Path folder) throws IOException {
    String study = Cli.study(folder).toString();
    JsonNode rows = rows("bench", "routes", study, "--routes", "1,20,64", "--json");
    for (String measure : new String[] {"enpv", "user_benefit", "goods_mt"}) {
      double twenty = rows.get(1).get(measure).doubleValue();
      assertThat(rows.get(2).get(measure).doubleValue()).isEqualTo(twenty);
    }
    double alone = rows.get(0).get("user_benefit").doubleValue();
    assertThat(alone).isNotEqualTo(rows.get(1).get("user_benefit").doubleValue());
  }

  @Test
  void theAnswerOfTheFlagshipHasSettled() {
    JsonNode rows = rows("bench", "routes", "studies/tripp", "--routes", "30,64", "--json");
    for (String measure : new String[] {"user_benefit", "goods_mt"}) {
      double adopted = rows.get(0).get(measure).doubleValue();
      assertThat(adopted).isPositive();
      assertThat(rows.get(1).get(measure).doubleValue()).isCloseTo(adopted, within(0.05 * adopted));
    }
  }

  @Test
  void routesThatFewGoodsTakeMoveTheAnswerOfTheFlagshipLittle() {
    JsonNode all =
        rows("bench", "routes", "studies/tripp", "--routes", "30", "--least-route", "0", "--json");
    JsonNode adopted = rows("bench", "routes", "studies/tripp", "--routes", "30", "--json");
    for (String measure : new String[] {"user_benefit", "goods_mt"}) {
      double whole = all.get(0).get(measure).doubleValue();
      double found = adopted.get(0).get(measure).doubleValue();
      assertThat(found).isNotEqualTo(whole).isCloseTo(whole, within(0.02 * whole));
    }
  }

  @Test
  void numbersOfRoutesOutOfRangeAndUnknownScenariosAreMistakesOfTheCommandLine() {
    assertThat(Cli.run("bench", "routes", "studies/tripp", "--routes", "65").code())
        .isEqualTo(2);
    assertThat(
            Cli.run("bench", "routes", "studies/tripp", "--least-route", "-1").code())
        .isEqualTo(2);
    Cli.Said said = Cli.run("bench", "routes", "studies/tripp", "--scenario", "nowhere");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("no scenario nowhere");
  }
}
