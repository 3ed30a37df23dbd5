package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code landbridge capacity} on the flagship study, and the example of its guide page. */
class CapacityCommandTest {
  private static final Path GUIDE = Path.of("docs/guide/capacity.md");

  @Test
  void exampleOfTheGuideIsWhatTheCommandPrints() throws IOException {
    String page = Files.readString(GUIDE);
    String command = "$ landbridge capacity studies/tripp\n";
    int from = page.indexOf(command) + command.length();
    List<String> shown = page.substring(from, page.indexOf("```", from)).lines().toList();
    Cli.Said cli = Cli.run("capacity", "studies/tripp");
    assertThat(cli.code()).isZero();
    assertThat(shown).hasSizeGreaterThan(30);
    assertThat(cli.out().lines().toList()).containsAll(shown);
  }

  @Test
  void publishedMeanAndTailOfEachPostAreMet() {
    JsonNode result = json("capacity", "studies/tripp", "--fit", "--json");
    assertThat(result.get("posts").size()).isGreaterThanOrEqualTo(10);
    assertThat(result.get("fits").size()).isEqualTo(result.get("posts").size());
    for (JsonNode post : result.get("posts")) {
      String id = post.get("id").stringValue();
      assertThat(post.get("mean").doubleValue()).as(id).isPositive();
      assertThat(post.get("p80").doubleValue())
          .as(id)
          .isLessThan(post.get("p95").doubleValue());
    }
    for (JsonNode fit : result.get("fits")) {
      String id = fit.get("id").stringValue();
      assertThat(Math.abs(fit.get("mean_misfit").doubleValue())).as(id).isLessThan(0.01);
      assertThat(Math.abs(fit.get("tail_misfit").doubleValue())).as(id).isLessThan(0.05);
    }
  }

  @Test
  void eachSectionIsOccupiedUpToItsLimit() {
    JsonNode result = json("capacity", "studies/tripp", "--json");
    for (JsonNode section : result.get("sections")) {
      assertThat(section.get("occupied").doubleValue()).isBetween(0.599, 0.601);
      assertThat(section.get("capacity_t_per_yr").doubleValue()).isGreaterThan(1e6);
    }
  }

  @Test
  void unknownScenarioIsAMistakeOfTheCommandLine() {
    Cli.Said cli = Cli.run("capacity", "studies/tripp", "--scenario", "nowhere");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("no scenario nowhere");
    assertThat(Cli.run("capacity", "studies/tripp", "--scenario", "tripp-rial-road")
            .err())
        .contains("did you mean \"tripp-rail-road\"?");
  }

  @Test
  void aYearOutsideTheStudyIsAMistakeOfTheCommandLine() {
    Cli.Said cli = Cli.run("capacity", "studies/tripp", "--year", "99999");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("year 99999 is outside the study, 2025 to 2080");
    assertThat(cli.out()).isEmpty();
  }

  private static JsonNode json(String... arguments) {
    Cli.Said cli = Cli.run(arguments);
    assertThat(cli.code()).isZero();
    return cli.json().get("result");
  }
}
