package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code landbridge decide} answers, and what it refuses before it looks for an answer. */
class DecideCommandTest {
  @TempDir
  private Path folder;

  /** The engines stopped on such values, which was reported as a fault of the program. */
  @Test
  void endsThatNoStudyCouldHaveAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {"values.discount_rate", "-2", "0.2", "--from -2.0: values.discount_rate is from "},
      {"crossings.pass-road.dwell", "-5", "5", "--from -5.0: crossings.dwell is from 0 to "},
      {"commodities.goods.time_value", "-1", "1", "--from -1.0: commodities.time_value is "},
      {"links.road-pass.length", "15", "50000", "--to 50000.0: links.length is above 0 and at most"
      },
      {"shareholders.south-state.share", "0", "1", "--to 1.0: nobody pays the equity. "},
      {"trade.north-town>south-port>goods.tonnes", "1", "2", "--from 1.0: the same in all "},
      {"assets.rail.tariff", "5", "5", "--from must be less than --to"},
      {"assets.rail.tariff", "5", "1", "--from must be less than --to"},
    };
    for (String[] one : asked) {
      List<String> words = new ArrayList<>(List.of("decide", "solve", study, "--until", "enpv=0"));
      words.addAll(List.of("--vary", one[0], "--from", one[1], "--to", one[2]));
      Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(one[0]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[3]);
    }
  }

  /** A length that does not go with the loops of its section was reported as a fault of the program. */
  @Test
  void endsThatDoNotGoWithTheRestOfTheStudyAreTwo() throws IOException {
    Path study = Cli.study(folder);
    Files.writeString(study.resolve("network/sections.csv"), """
        section_id,link_id,tracks,loops,longest [km],signalling,bundle,tare [t],speed [km/h],gross [t],useful_length [m]
        north,rail-north,1,6,15,semi-automatic,1,24,45,3000,850
        """);
    String[][] asked = {
      {"1", "20", "--from 1.0: longest stretch does not fit. "
      }, // 85 km with six loops: 12.1 km at least
      {"15", "86", "--to 86.0: longest stretch does not fit. "},
    };
    for (String[] one : asked) {
      Said said = Cli.run(
          "decide",
          "solve",
          study.toString(),
          "--until",
          "enpv=0",
          "--vary",
          "sections.north.longest",
          "--from",
          one[0],
          "--to",
          one[1]);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }

  private static Said decide(String question, String study, String... more) {
    List<String> words = new ArrayList<>(List.of("decide", question, study, "--quiet"));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(new String[0]));
  }

  private static Said solved(String study, String vary, String from, String to, String until) {
    return decide(
        "solve", study, "--json", "--vary", vary, "--from", from, "--to", to, "--until", until);
  }

  /** In a range to 900e6 the answer was 1717, where the company is worth far more than nothing. */
  @Test
  void theSubsidyThatIsNeededDoesNotDependOnTheRange() throws IOException {
    String study = Cli.study(folder).toString();
    double narrow = 0;
    for (String to : List.of("160", "1e6", "900e6")) {
      Said said = solved(study, "company.grant", "0", to, "project_npv=0");
      assertThat(said.code()).isZero();
      double grant = said.json().at("/result/values/0").asDouble();
      narrow = to.equals("160") ? grant : narrow;
      assertThat(grant).as(to).isCloseTo(narrow, within(1e-5 * narrow));
      JsonNode crossing = said.json().at("/result/crossings/0");
      double left = Math.min(
          Math.abs(crossing.get("measure_low").asDouble()),
          Math.abs(crossing.get("measure_high").asDouble()));
      assertThat(left).as(to).isLessThan(1000); // USD, of 80 million without a grant
    }
  }

  /** The life at which a railway pays was given as 2.999 years. */
  @Test
  void aWholeNumberIsAnsweredByTheTwoBetweenWhichTheTargetIsPassed() throws IOException {
    String study = Cli.study(folder).toString();
    String life = "projects.pass-railway.life";
    Said said = solved(study, life, "1", "1000", "enpv=0");
    assertThat(said.code()).isZero();
    JsonNode crossing = said.json().at("/result/crossings/0");
    assertThat(crossing.get("low").asDouble()).isEqualTo(2);
    assertThat(crossing.get("high").asDouble()).isEqualTo(3);
    assertThat(crossing.get("measure_low").asDouble()).isNegative();
    assertThat(crossing.get("measure_high").asDouble()).isPositive();
    Said words =
        decide("solve", study, "--vary", life, "--from", "1", "--to", "9", "--until", "enpv=0");
    assertThat(words.out()).contains("passes it between 2 (-").contains(" M USD) and 3 (");
    Said fraction = solved(study, life, "1.5", "9", "enpv=0");
    assertThat(fraction.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(fraction.err()).contains("--from 1.5: projects.life is a whole number");
  }

  @Test
  void aTargetOutOfReachIsToldWithWhatIsReached() throws IOException {
    String study = Cli.study(folder).toString();
    Said said = decide(
        "solve",
        study,
        "--vary",
        "company.grant",
        "--from",
        "0",
        "--to",
        "9",
        "--until",
        "project_npv=0");
    assertThat(said.out()).contains("none in the range, project_npv stays below, from -");
  }

  /** A target of 460 dollars stood beside values in millions of them. */
  @Test
  void theTargetHasTheUnitOfWhatIsReached() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {"enpv=460", "enpv is 0.000460 M USD: "},
      {"enpv=12345e5", "enpv is 1234.5 M USD: "},
      {"eirr=0.5", "eirr is 0.5000: "},
    };
    for (String[] one : asked) {
      Said said = decide(
          "solve", study, "--vary", "company.grant", "--from", "0", "--to", "9", "--until", one[0]);
      assertThat(said.out()).contains(one[1]);
    }
  }

  /** A scenario without the company was a fault of the program; other inputs were headed as tariffs. */
  @Test
  void tariffsThatNobodyWouldPayAndGridsWithoutEndAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {"--scenario", "do-minimum", "scenario do-minimum builds nothing of the company"},
      {"--scenario", "base", "scenario base builds nothing of the company"},
      {"--steps", "201", "--steps 201: a grid has from 2 to 200 steps"},
      {"--cover", "-1", "--cover -1.0: a cover to be kept is above 0"},
      {"--vary", "company.grant", "--vary company.grant: no tariff of an asset"},
      {"--vary", "study.horizon", "--vary study.horizon: no tariff of an asset"},
    };
    for (String[] one : asked) {
      Said said = decide("tariff", study, "--from", "0", "--to", "20", one[0], one[1]);
      assertThat(said.code()).as(one[1]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }

  /** They were answered by an empty table. */
  @Test
  void tablesWithoutRangesAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    for (String tables : List.of("nix", "all", ",", "sources", "links", "projects,nix")) {
      Said said = decide("switch", study, "--tables", tables);
      assertThat(said.code()).as(tables).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err())
          .contains("--tables: no ")
          .contains("inputs with a range stand in crossings, commodities, projects");
    }
  }

  @Test
  void noProjectAndADelayBeyondTheHorizonAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {",", "5", "--projects names none; the scenario builds pass-railway"},
      {"a,b,c,d,e,f,g,h", "5", "--projects names 8; each in its year, later or not makes 3"},
      {"pass-railway", "25", "pass-railway would open in 2056, after the last year"},
      {"pass-railway", "2147483647", "pass-railway would open in 2147485678, after the last year"},
    };
    for (String[] one : asked) {
      Said said = decide("phasing", study, "--projects", one[0], "--delay", one[1]);
      assertThat(said.code()).as(one[2]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }

  /** The life was said to be 2.999 years here too. */
  @Test
  void theSwitchingValueOfAWholeNumberIsTwoOfThem() throws IOException {
    Path study = Cli.study(folder);
    Path costs = study.resolve("costs/capex.yaml");
    Files.writeString(costs, Files.readString(costs).replace("life: 50", "life: 50 ~D [1..60]"));
    Said said = decide("switch", study.toString(), "--tables", "projects");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).containsPattern("projects.pass-railway.life .* 2 to 3 +re-run");
  }
}
