package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import landbridge.cli.Cli.Said;
import landbridge.read.network.Omx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask about traffic, on the template study: what they print, write and refuse. */
class QuestionCommandsTest {
  @TempDir
  private static Path folder;

  private static String study;

  @BeforeAll
  static void write() throws IOException {
    study = Cli.study(folder).toString();
  }

  private static JsonNode result(String... arguments) {
    Said said = Cli.run(arguments);
    assertThat(said.code()).as(said.err()).isZero();
    return said.json().get("result");
  }

  @Test
  void skimsGoToCsvAndOmxWithTheSameNumbers() throws IOException {
    Path csv = folder.resolve("out/skim.csv");
    Path omx = folder.resolve("out/skim.omx");
    assertThat(Cli.run("skim", study, "--out", csv.toString()).code()).isZero();
    assertThat(Cli.run("skim", study, "--out", omx.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(1 + 2 * 12);
    List<String> header = List.of(lines.get(0).split(","));
    String[] row = lines.stream()
        .filter(line -> line.startsWith("north-town,south-port,goods,"))
        .findFirst()
        .orElseThrow()
        .split(",");
    double hours = Double.parseDouble(row[header.indexOf("cheapest_time_h")]);
    List<String> zones = List.of("east-town", "north-field", "north-town", "south-port");
    assertThat(Omx.names(omx)).contains("goods_open", "grain_used_distance_km");
    var trips = Omx.trips(omx, "goods_open");
    assertThat(trips.zones()).isEqualTo(zones);
    assertThat(hours).isCloseTo(21.67, within(0.01)); // 21.62 h by hand and some congestion
    assertThat(row[header.indexOf("status")]).isEqualTo("open");
    assertThat(Files.list(folder.resolve("out")))
        .allSatisfy(file -> assertThat(file.getFileName().toString()).doesNotContain(".tmp-"));
  }

  @Test
  void selectLinkTotalsTheFlowAndWritesItsUsers() throws IOException {
    Path users = folder.resolve("users.csv");
    JsonNode json = result("select-link", study, "pass-road", "--json", "--out", users.toString());
    double total = json.get("tonnes").asDouble();
    assertThat(total).isCloseTo(json.at("/flows/0/tonnes").asDouble(), within(1e-6));
    double listed = Files.readAllLines(users).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",")[5]))
        .sum();
    assertThat(listed).isCloseTo(total, within(1e-6));
    Path bundle = folder.resolve("users.geojson");
    assertThat(Cli.run("select-link", study, "pass-road", "--out", bundle.toString())
            .code())
        .isZero();
    JsonNode features = JsonMapper.shared().readTree(bundle.toFile()).get("features");
    assertThat(features.size()).isGreaterThan(3);
    assertThat(features.get(0).at("/geometry/type").asString()).isEqualTo("LineString");
  }

  @Test
  void tcdPrintsStagesAndIndicators() {
    Said said = Cli.run("tcd", study);
    assertThat(said.out()).contains("TFI1 h").contains("pass-road").contains("border");
    JsonNode route = result("tcd", study, "--json").at("/routes/0");
    assertThat(route.get("tfi1_h").asDouble()).isEqualTo(12);
    assertThat(route.get("stages").size()).isEqualTo(6);
    Said none = Cli.run("tcd", study, "south-port", "north-field");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(none.err()).contains("no goods is traded from south-port to north-field");
  }

  @Test
  void criticalRanksAndWrites() throws IOException {
    Path file = folder.resolve("n-1.csv");
    JsonNode json =
        result("critical", study, "--years", "2025,2040", "--json", "--out", file.toString());
    assertThat(json.get("ranking").size()).isEqualTo(2 * 13);
    assertThat(Files.readAllLines(file)).hasSize(1 + 2 * 13);
    Said pairs = Cli.run("critical", study, "pass-road", "east-road", "--pairs");
    assertThat(pairs.out()).contains("pass-road+east-road").contains("beyond sum");
    assertThat(Cli.run("critical", study, "--country", "XC").out()).doesNotContain("road-port");
    assertThat(Cli.run("critical", study, "pass-road", "--pairs").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void respondPrintsTheCurveAndTheEffects() {
    Said said = Cli.run(
        "respond",
        study,
        "--scenario",
        "pass-railway",
        "--year",
        "2040",
        "--rival",
        "pass-road",
        "--project",
        "rail",
        "--nash",
        "--points",
        "5",
        "--json");
    assertThat(said.code()).as(said.err()).isZero();
    JsonNode json = said.json().get("result");
    assertThat(json.at("/reply/curve").size()).isEqualTo(5);
    assertThat(json.at("/reply/players").size()).isEqualTo(2);
    assertThat(json.at("/play/end").asString()).isEqualTo("equilibrium");
    Said capacity = Cli.run(
        "respond",
        study,
        "--rival",
        "road-pass",
        "--by",
        "capacity",
        "--low",
        "1",
        "--high",
        "2",
        "--points",
        "3",
        "--capacity-cost",
        "1000",
        "--json");
    // dear capacity is not added
    assertThat(capacity.json().at("/result/reply/setting").asDouble()).isCloseTo(1, within(0.01));
  }

  @Test
  void whatItTakesIsSaidAndOutOfReachHasItsExitCode() {
    String[] question = {
      "what-would-it-take",
      study,
      "--scenario",
      "pass-railway",
      "--year",
      "2040",
      "--corridor",
      "pass-rail",
      "--change",
      "tariff",
      "--json",
      "--share"
    };
    String[] near = Arrays.copyOf(question, question.length + 1);
    near[question.length] = "60%";
    JsonNode json = result(near);
    assertThat(json.get("within_reach").asBoolean()).isTrue();
    assertThat(json.get("reached").asDouble()).isCloseTo(0.6, within(1e-5));
    near[question.length] = "0.99999";
    Said far = Cli.run(near);
    assertThat(far.code()).isEqualTo(ExitCode.DIFFERENT.number());
    assertThat(far.json().at("/result/within_reach").asBoolean()).isFalse();
    near[question.length] = "140%";
    assertThat(Cli.run(near).code()).isEqualTo(ExitCode.USAGE.number());
  }

  private static String[] takes(String... names) {
    String[] question = {"what-would-it-take", study, "--share", "1%", "--change", "tariff"};
    return Stream.of(question, names).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /** One text for every command, and no longer a list than can be read. */
  @Test
  void aScenarioThatIsNoneIsToldAlike() {
    String told = "the study has no scenario xyz; there are base, do-minimum, pass-railway";
    for (String command : new String[] {"run", "skim", "capacity"}) {
      Said said = Cli.run(command, study, "--scenario", "xyz");
      assertThat(said.code()).as(command).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(told);
    }
    List<String> many = IntStream.range(0, 21).mapToObj(i -> "scenario-" + i).toList();
    assertThat(Known.hint("nothing", many)).isEmpty();
    assertThat(Known.hint("nothing", many.subList(0, 20))).endsWith("scenario-18, scenario-19");
    assertThat(Known.hint("nario", many)).endsWith("-3, scenario-4");
  }

  @Test
  void misspeltNamesAreGuessed() {
    for (String[] arguments : new String[][] {
      {"select-link", study, "pas-road", "pass-road"},
      {"skim", study, "--from", "north-twon", "north-town"},
      {"skim", study, "--commodity", "grian", "grain"},
      {"skim", study, "--scenario", "do-minimun", "do-minimum"},
      {"select-link", study, "pass-road", "pass-rail+pas-road", "pass-road"},
      {"tcd", study, "north-town", "south-prot", "south-port"},
      {"critical", study, "rail-pas", "rail-pass"},
      {"critical", study, "--country", "XAA", "XA"},
      {"respond", study, "--rival", "pass-raod", "pass-road"},
      takes("--corridor", "pass-rial", "pass-rail"),
      takes("--corridor", "pass-rail", "--at", "rail-pas", "rail-pass"),
      takes("--corridor", "pass-rail", "--from", "north-twon", "north-town"),
      takes("--corridor", "pass-rail", "--commodity", "grian", "grain"),
      {"run", study, "--scenario", "do-minimun", "do-minimum"},
    }) {
      String[] asked = Arrays.copyOf(arguments, arguments.length - 1);
      Said said = Cli.run(asked);
      assertThat(said.code()).as(String.join(" ", asked)).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("did you mean \"" + arguments[arguments.length - 1] + "\"");
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).as("told before routes are found").doesNotContain("finding");
    }
    assertThat(Cli.run("skim", study, "--year", "1900").err()).contains("2025 to 2055");
    assertThat(Cli.run("skim", study, "--out", "x.xlsx").err()).contains(".csv or .omx");
  }

  /** Within such bounds the answer was 0 USD/t, although 20.8 earn 18 million USD a year. */
  @Test
  void respondFindsTheSameReplyWithinWideBounds() {
    double[] settings = new double[2];
    String[] high = {"200", "1e6"};
    for (int i = 0; i < 2; i++) {
      JsonNode json = result(
          "respond",
          study,
          "--scenario",
          "pass-railway",
          "--year",
          "2040",
          "--rival",
          "pass-road",
          "--low",
          "0",
          "--high",
          high[i],
          "--json");
      assertThat(json.at("/reply/at_bound").asBoolean()).isFalse();
      settings[i] = json.at("/reply/setting").asDouble();
    }
    assertThat(settings[1]).isCloseTo(settings[0], within(0.3));
    assertThat(settings[0]).isCloseTo(20.8, within(0.3)); // of a scan in steps of 0.1
  }

  /** Each was answered by nonsense, by a fault of the program or with the wrong reason. */
  @Test
  void whatRespondCannotMeanIsToldByItsReason() {
    String[][] asked = {
      {"--tolerance", "2", "--tolerance 2.0: a part of the range, above 0 and at most 0.05"},
      {"--tolerance", "0", "--tolerance 0.0: a part of the range"},
      {"--by", "foo", "\"foo\" is none of tariff, price and capacity"},
      {"--by", "dwell", "\"dwell\" is none of tariff, price and capacity"},
      {"--low", "-1e20", "--low -1.0E20: tariff is set from -1000000 to 1000000 USD/t on top"},
      {"--high", "1e20", "--high 1.0E20: tariff is set from "},
      {"--low", "300", "--low 300.0 is not less than --high 200.0"},
      {"--by=price", "--low=0", "--low 0.0: price is set above 0 and at most 1000000 x price"},
      {"--by=capacity", "--high=1e6", "links.capacity is above 0 and at most 1000000"},
    };
    for (String[] one : asked) {
      Said said = Cli.run("respond", study, "--rival", "pass-road", one[0], one[1]);
      assertThat(said.code()).as(one[2]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }

  @Test
  void yearsAndAYearAreTwo() {
    Said said = Cli.run("critical", study, "--years", "2025", "--year", "2030");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("leave out --year, or --years");
  }
}
