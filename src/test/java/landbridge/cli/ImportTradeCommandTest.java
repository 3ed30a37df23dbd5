package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example of docs/guide/trade.md, checked by hand, down to the flows derived from it; and what may be wrong. */
class ImportTradeCommandTest {
  private static final Path EXAMPLE = Path.of("examples/trade");

  @TempDir
  Path folder;

  private Path study;

  @BeforeEach
  void newStudy() throws IOException {
    study = Cli.study(folder);
    for (String name : List.of("reporters.csv", "concordance.csv")) {
      Files.copy(EXAMPLE.resolve(name), study.resolve("demand").resolve(name));
    }
  }

  @Test
  void bothReportsMakeTheTablesOfTheStudy() throws IOException {
    Cli.Said said = run("--mirror", EXAMPLE.resolve("imports.csv").toString(), "--json");
    assertThat(said.code()).as(said.err()).isZero();
    Path made = study.resolve("demand/imported");
    assertThat(Files.readAllLines(made.resolve("bilateral.csv")))
        .containsExactly( // not XB,XA: furniture is in no row of the concordance
            "# Imported by: landbridge import trade, from exports.csv and imports.csv, year 2025",
            "exporter,importer,value [MUSD2025/yr],year,removed,only,source,grade,note",
            "XA,XB,100,2025,0.2,,placeholder,B,",
            "XB,XC,1,2025,0,,placeholder,B,",
            "XC,XB,10,2025,0,,placeholder,B,");
    assertThat(Files.readAllLines(made.resolve("mix.csv")))
        .contains(
            "XA,XB,goods,0.375,placeholder,B,",
            "XA,XB,grain,0.625,placeholder,B,",
            "XB,XC,grain,1,placeholder,B,",
            "XC,XB,goods,1,placeholder,B,");
    // goods: 30 MUSD, 10,000 t and 10 MUSD, 2,000 t + 4 MUSD at 3,000 USD/t; grain: 51 MUSD,
    // 204,000 t
    assertThat(Files.readAllLines(made.resolve("unit-values.csv")))
        .contains("goods,3000,13333", "grain,250,204000");
    JsonNode result = said.json().get("result");
    assertThat(result.get("reported_twice").asInt()).isEqualTo(3);
    assertThat(result.get("importer_only").asInt()).isEqualTo(1);
    assertThat(result.get("extended_quantities").asInt()).isEqualTo(1);
    assertThat(result.get("filled_by_heading").asInt()).isEqualTo(1); // 100110 by 100199
    assertThat(result.get("uncovered_usd").get("940000").asDouble()).isEqualTo(5e6);
  }

  @Test
  void theTablesDeriveFlows() throws IOException {
    assertThat(run("-q").code()).isZero();
    for (String name : List.of("bilateral.csv", "mix.csv")) {
      Files.copy(
          study.resolve("demand/imported").resolve(name),
          study.resolve("demand").resolve(name));
    }
    Path trade = study.resolve("demand/trade.csv");
    String own = Files.readString(trade);
    Cli.Said by = Cli.run("derive", study.toString());
    assertThat(by.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(by.err()).contains("written by hand", "--replace");
    assertThat(trade).hasContent(own);
    Cli.Said said = Cli.run("derive", study.toString(), "--replace");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(study.resolve("demand/trade.csv.by-hand")).hasContent(own);
    // grain 50 MUSD at 250 USD/t: 200,000 t, 70 % from the town
    assertThat(Files.readAllLines(study.resolve("demand/trade.csv")))
        .contains("north-town,south-port,grain,140000,35000000,,D");
  }

  @Test
  void filesOfOthersStay() throws IOException {
    Path other = study.resolve("demand/imported/mix.csv");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "by hand\n");
    Cli.Said said = run();
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("mix.csv").contains("--out");
    assertThat(Files.exists(other.resolveSibling("bilateral.csv"))).isFalse();
  }

  @Test
  void problemsHaveFileAndLine() throws IOException {
    Path bad = folder.resolve("bad.csv");
    Files.writeString(
        bad,
        "t,i,j,k,v,q\n2025,901,902,cars,1,1\n2025,901,902,870000,-1,1\n2025,901,902,870000,x,1\n");
    Cli.Said said = read(bad);
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err())
        .contains("E7021")
        .contains("bad.csv:2")
        .contains("E7005")
        .contains("bad.csv:3")
        .contains("E7001")
        .contains("bad.csv:4");
    Files.writeString(bad, "t,i,j,k,v\n2025,901,902,870000,1\n");
    assertThat(read(bad).err()).contains("E7019").contains("\"q\"");
    Files.writeString(bad, "t,i,j,k,v,q\n");
    assertThat(read(bad).err()).contains("E7025").contains("bad.csv").contains("no rows");
  }

  private Cli.Said read(Path file) {
    return Cli.run(
        "import",
        "trade",
        file.toString(),
        "--study",
        study.toString(),
        "--year",
        "2025",
        "--source",
        "placeholder");
  }

  @Test
  void statisticsThatTheSystemDoesNotGiveAreSeven() {
    for (Path place : List.of(folder.resolve("gone.csv"), folder)) {
      Cli.Said said = read(place);
      assertThat(said.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
      assertThat(said.err()).contains(place + ": ").doesNotContain("Exception");
    }
  }

  @Test
  void yearsAndSourcesThatAreNotThereAreSaid() {
    Cli.Said said = run("--year", "2019");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number()); // given twice
    said = Cli.run(
        "import",
        "trade",
        EXAMPLE.resolve("exports.csv").toString(),
        "--study",
        study.toString(),
        "--year",
        "2019",
        "--source",
        "placeholder");
    assertThat(said.code()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err()).contains("[2024, 2025]");
    said = Cli.run(
        "import",
        "trade",
        EXAMPLE.resolve("exports.csv").toString(),
        "--study",
        study.toString(),
        "--year",
        "2025",
        "--source",
        "placehodler");
    assertThat(said.err()).contains("did you mean \"placeholder\"");
  }

  private Cli.Said run(String... more) {
    String[] all = new String[9 + more.length];
    String[] first = {
      "import",
      "trade",
      EXAMPLE.resolve("exports.csv").toString(),
      "--study",
      study.toString(),
      "--year",
      "2025",
      "--source",
      "placeholder"
    };
    System.arraycopy(first, 0, all, 0, 9);
    System.arraycopy(more, 0, all, 9, more.length);
    return Cli.run(all);
  }
}
