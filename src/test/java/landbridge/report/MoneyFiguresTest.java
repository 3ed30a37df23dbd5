package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import landbridge.read.ColumnSpec;
import landbridge.read.ColumnType;
import landbridge.read.Dictionary;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures on money of a run whose numbers can be checked in the head. */
class MoneyFiguresTest {
  @TempDir
  Path folder;

  /** Benefits of 110 after a year for costs of 50, 60 in the base year; ENPV 60 - 50 at any base. */
  private StoredRun run() {
    return SampleRun.standard()
        .with(
            "present_value",
            "build|user-benefit|XA|shippers|100000000",
            "build|project-cost|XB|company|-50000000",
            "build|carbon|XA|world|-10000000")
        .with(
            "ledger",
            "build|costs|project-cost|XB|company|2025|-50000000|0",
            "build|benefit|user-benefit|XA|shippers|2026|110000000|0")
        .with("input", "study.base_year|2025|2025||||||study.yaml|1||0")
        .with(
            "ratio",
            "build|1|2033|1|14|10|100|1.4|1.5|1.6|0|0",
            "build|2|2034|1|12|10|90|1.2|1.5|1.6|0|0",
            "build|3|2035|1|12|0|0||||0|0")
        .with(
            "equity_bridge",
            "build|project|earnings|300000000",
            "build|project|construction|-200000000",
            "build|total|value of the project|100000000",
            "build|financing|drawn senior|50000000",
            "build|total|value of equity|150000000",
            "build|holder|fund|90000000")
        .with(
            "state_year",
            "build|2033|royalty|3000000",
            "build|2033|grant|-1000000",
            "build|2034|royalty|4000000")
        .with(
            "switching_value",
            "build|enpv|projects.line.cost|50|40|60|40000000|50000000|30000000|90|4|line|same",
            "build|enpv|values.discount_rate|0.09|0.03|0.1|40|99|20|||none|same",
            "build|project_npv|assets.line.tariff|6|2|15|-40000000|-60000000|10000000|13.2|0.8|search|held")
        .with(
            "tariff_point",
            "build|assets.line.tariff|grid|2|-60000000|50000000|3000000|1.1|1",
            "build|assets.line.tariff|grid|15|10000000|40000000|2000000|1.3|1",
            "build|assets.line.tariff|company|15|10000000|40000000|2000000|1.3|0",
            "build|assets.line.tariff|welfare|2|-60000000|50000000|3000000|1.1|0")
        .storedIn(folder);
  }

  private static List<List<String>> table(StoredRun run, String figure) {
    return Page.table(Page.of(Report.html(run, "en")).figure(figure));
  }

  @Test
  void partsSumToTheNetPresentValue() {
    assertThat(table(run(), "parts"))
        .containsSequence(
            List.of("Users", "100.0"),
            List.of("Carbon", "\u221210.0"),
            List.of("Works", "\u221250.0"),
            List.of("Net present value", "40.0"));
  }

  @Test
  void eachPartSaysWhatWouldFlipTheAnswer() {
    // 40 of 100, of -50 and of -10: users down by 40 %, works up by 80 %, carbon up by 400 %
    assertThat(table(run(), "flips"))
        .containsSequence(
            List.of("Users", "100.0", "\u221240"),
            List.of("Works", "\u221250.0", "+80"),
            List.of("Carbon", "\u221210.0", "+400"));
  }

  @Test
  void netPresentValueFallsWithTheRate() {
    MoneyFigures figures = new MoneyFigures(new RunView(run(), Words.in("en")));
    assertThat(figures.present(0)).isCloseTo(60e6, within(1e-3));
    assertThat(figures.present(0.10)).isCloseTo(50e6, within(1e-3)); // 110 / 1.1 - 50
    assertThat(table(run(), "rates")).contains(List.of("0", "60.0"), List.of("10", "50.0"));
  }

  @Test
  void coverShowsYearsWithDebtServiceOnly() {
    assertThat(table(run(), "cover")).endsWith(List.of("2033", "1.400"), List.of("2034", "1.200"));
  }

  @Test
  void theBridgeKeepsItsTotalsAndLeavesHoldersOut() {
    assertThat(table(run(), "bridge"))
        .endsWith(
            List.of("Value of the project", "100.0"),
            List.of("Drawn: senior", "50.0"),
            List.of("Value of equity", "150.0"));
  }

  @Test
  void whatTheHostStateTakesAndPays() {
    assertThat(table(run(), "take"))
        .contains(List.of("2033", "3.0", "\u22121.0"), List.of("2034", "4.0", "0.0"));
  }

  /** "rail: resource cost" and "traffic is held" stood in German reports of runs whose traffic had reacted. */
  @Test
  void inputsThatTrafficReactsToHaveNamesAndAreSaidToReact() {
    StoredRun run = SampleRun.standard()
        .with(
            "switching_value", "build|enpv|modes.rail.resource_cost|2|1|3|5|6|4|7|5|search|reacts")
        .storedIn(folder);
    String page = Page.of(Report.html(run, "de")).text();
    assertThat(page)
        .contains(
            "Bahn: Kosten des Bef\u00f6rderers", "der Verkehr reagiert, wo er davon abh\u00e4ngt")
        .doesNotContain("der Verkehr ist festgehalten");
  }

  /** A range may stand at any number of these tables. */
  @Test
  void everyNumberThatMayHaveARangeHasANameInBothLanguages() {
    List<String> tables = List.of(
        "values",
        "projects",
        "components",
        "externalities",
        "assets",
        "company",
        "financing",
        "loans",
        "modes",
        "commodities",
        "links",
        "crossings",
        "terminals",
        "services",
        "loads");
    for (String table : tables) {
      for (ColumnSpec column : Dictionary.standard().get(table).all()) {
        if (column.type() == ColumnType.NUMBER) {
          String key = "column." + column.name();
          assertThat(Words.in("en").find(key)).as(table + "." + key).isPresent();
          assertThat(Words.in("de").find(key)).as(table + "." + key).isPresent();
        }
      }
    }
  }

  @Test
  void inputsAreOrderedByHowNearTheyAreToFlippingTheAnswer() {
    assertThat(table(run(), "switch"))
        .endsWith(
            List.of(
                "line: cost of construction",
                "5,000\u00A0%",
                "4,000\u00A0%",
                "6,000\u00A0%",
                "50.0",
                "30.0",
                "9,000\u00A0%",
                "4.0",
                "does not matter"),
            List.of(
                "appraisal values: discount rate",
                "9\u00A0%",
                "3\u00A0%",
                "10\u00A0%",
                "0.0",
                "0.0",
                "none found",
                "\u2013",
                "does not matter"));
  }

  @Test
  void theFrontierNamesTheBestTariffForEach() {
    assertThat(table(run(), "tariff-line"))
        .contains(
            List.of("frontier", "2.000", "\u221260.0", "50.0", "3.00", "1.10"),
            List.of("best for the company", "15.00", "10.0", "40.0", "2.00", "1.30"));
  }
}
