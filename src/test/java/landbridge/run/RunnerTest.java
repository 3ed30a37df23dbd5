package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chain on the small study: relations that must hold whatever the numbers are. */
class RunnerTest {
  private static final List<String> BY_SCENARIO = List.of(
      "link_flow",
      "link_commodity",
      "crossing_flow",
      "terminal_flow",
      "mode_flow",
      "country_flow",
      "corridor_share",
      "od_cost",
      "convergence");
  private static final double USD_TOLERANCE = 1e-3;

  @TempDir
  Path folder;

  @Test
  void emptyScenarioEqualsTheReferenceBitForBit() {
    Run run = TinyStudy.in(folder).scenario("nothing", "extends: do-minimum").run("nothing");
    for (String table : BY_SCENARIO) {
      assertThat(without(run, table, "nothing")).isEqualTo(without(run, table, "do-minimum"));
    }
    assertThat(Rows.of(run, "ledger", "scenario", "nothing")).isEmpty();
    assertThat(Rows.number(run, "appraisal", "value", "scenario", "nothing", "measure", "enpv"))
        .isZero();
  }

  @Test
  void closedCrossingCarriesExactlyZero() {
    Run run = TinyStudy.in(folder)
        .scenario("shut", "do:\n  - close: {crossing: east-road, from: 2030, to: 2039}")
        .run("shut");
    for (String year : List.of("2030", "2039")) {
      for (Map<String, String> row : Rows.of(
          run, "crossing_flow", "scenario", "shut", "crossing", "east-road", "year", year)) {
        assertThat(row.get("status")).isEqualTo("closed");
        assertThat(Double.parseDouble(row.get("tonnes"))).isZero();
      }
    }
    assertThat(Rows.sum(
            run,
            "crossing_flow",
            "tonnes",
            "scenario",
            "shut",
            "crossing",
            "east-road",
            "year",
            "2029"))
        .isPositive();
    assertThat(Rows.sum(
            run,
            "crossing_flow",
            "tonnes",
            "scenario",
            "shut",
            "crossing",
            "east-road",
            "year",
            "2040"))
        .isPositive();
  }

  @Test
  void closingTheOnlyWaySendsItsGoodsToTheOutsideOption() {
    Run run = TinyStudy.in(folder)
        .scenario("shut", "do:\n  - close: {crossing: east-road, from: 2030}")
        .run("shut");
    // 300,000 t and 150,000 t touch Eastland, by this crossing only; nothing of it is served.
    double served = Rows.sum(
            run, "od_cost", "served", "scenario", "shut", "year", "2030", "origin", "east-town")
        + Rows.sum(
            run,
            "od_cost",
            "served",
            "scenario",
            "shut",
            "year",
            "2030",
            "destination",
            "east-town");
    assertThat(served).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    TinyStudy study = TinyStudy.in(folder);
    assertThat(texts(study.run(threads))).isEqualTo(texts(study.run(1)));
  }

  @Test
  void aScenarioDoesNotDependOnItsNeighbours() {
    TinyStudy study =
        TinyStudy.in(folder).scenario("shut", "do:\n  - close: {crossing: east-road, from: 2030}");
    Run alone = study.run("pass-railway");
    Run together = study.run();
    for (String table : List.of("link_flow", "od_cost", "ledger", "appraisal", "company_year")) {
      assertThat(without(alone, table, "pass-railway"))
          .isEqualTo(without(together, table, "pass-railway"));
    }
  }

  @Test
  void partsSumToTheNetPresentValue() {
    Run run = TinyStudy.in(folder).run();
    double enpv =
        Rows.number(run, "appraisal", "value", "scenario", "pass-railway", "measure", "enpv");
    assertThat(Rows.sum(run, "present_value", "value", "scenario", "pass-railway"))
        .isCloseTo(enpv, within(USD_TOLERANCE));
    assertThat(Rows.of(run, "check", "ok", "0")).isEmpty();
    assertThat(enpv).isNotZero();
  }

  @Test
  void demandIsServedOrOutsideInEveryItem() {
    Run run = TinyStudy.in(folder).run();
    for (Map<String, String> row : Rows.of(run, "convergence")) {
      double demand = Double.parseDouble(row.get("demand"));
      double found = Double.parseDouble(row.get("served")) + Double.parseDouble(row.get("outside"));
      assertThat(found).isCloseTo(demand, within(1e-9 * demand));
    }
  }

  @Test
  void openingARailwayNeverRaisesACompositeCost() {
    // Without congestion the link-nested logit promises it for every item. Roads without limits
    // here.
    TinyStudy study = TinyStudy.in(folder);
    study.replace(
        "scenarios/pass-railway.yaml",
        "  - set: {path: links.road-pass.capacity, to: 7 Mt/yr, expect: 6 Mt/yr, from: 2035}\n",
        "");
    for (String room :
        List.of("90,12,", "13,6,", "75,12,", "125,8,", "85,10,", "14,10,", "150,10,")) {
      study.replace("network/links.csv", room, room.substring(0, room.indexOf(',') + 1) + ",");
    }
    study.replace("network/terminals.csv", "18,6,3,8", "18,6,3,");
    Run run = study.run();
    for (Map<String, String> row :
        Rows.of(run, "od_cost", "scenario", "pass-railway", "year", "2040")) {
      double without = Rows.number(
          run,
          "od_cost",
          "composite",
          "scenario",
          "do-minimum",
          "year",
          "2040",
          "origin",
          row.get("origin"),
          "destination",
          row.get("destination"),
          "commodity",
          row.get("commodity"));
      assertThat(Double.parseDouble(row.get("composite"))).isLessThanOrEqualTo(without);
    }
  }

  @Test
  void corridorsAndOutsideHoldAllDemand() {
    Run run = TinyStudy.in(folder).run();
    double shares =
        Rows.sum(run, "corridor_share", "share", "scenario", "pass-railway", "year", "2040");
    assertThat(shares).isCloseTo(1, within(1e-9));
  }

  @Test
  void equalStatesShareOneSolution() {
    Run run = TinyStudy.in(folder).run();
    String before =
        Rows.of(run, "year", "scenario", "pass-railway", "year", "2030").get(0).get("state");
    String reference =
        Rows.of(run, "year", "scenario", "do-minimum", "year", "2030").get(0).get("state");
    String after =
        Rows.of(run, "year", "scenario", "pass-railway", "year", "2040").get(0).get("state");
    String referenceAfter =
        Rows.of(run, "year", "scenario", "do-minimum", "year", "2040").get(0).get("state");
    assertThat(before).isEqualTo(reference);
    assertThat(after).isNotEqualTo(referenceAfter);
  }

  private static List<String> texts(Run run) {
    List<String> all = new ArrayList<>();
    run.tables().values().forEach(table -> {
      for (int r = 0; r < table.size(); r++) {
        all.add(table.name() + " " + table.row(r));
      }
    });
    return all;
  }

  private static List<List<String>> without(Run run, String table, String scenario) {
    ResultTable t = run.table(table);
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < t.size(); r++) {
      List<String> row = t.row(r);
      if (row.get(0).equals(scenario)) {
        rows.add(row.subList(1, row.size()));
      }
    }
    return rows;
  }

  /** The harbour of a zone had no way in where a study has ferries and no ships at sea. */
  @Test
  void aHarbourOfFerriesAloneIsReached() {
    String ferry =
        "  ferry: {speed: 20 km/h, price: 0.01 USD2025/tkm, resource_cost: 0.01 USD2025/tkm,"
            + " time_sd: 1 h/1000km, access_time: 2 h, access_cost: 1 USD2025/t, co2: 20 g/tkm,"
            + " source: placeholder}\n";
    Run run = TinyStudy.in(folder)
        .append("network/links.csv", "ferry,south-port,east-town,ferry,,175,,,,placeholder,D,")
        .replace("costs/operating.yaml", "loads:\n", ferry + "loads:\n")
        .run("do-minimum");
    double tonnes = Rows.sum(
        run, "mode_flow", "tonne_km", "scenario", "do-minimum", "year", "2025", "mode", "ferry");
    assertThat(tonnes).isPositive();
  }

  /** How trade answers was no part of what tells two traffics apart, so one scenario had the trade of another. */
  @Test
  void howTradeAnswersIsEachScenariosOwn() {
    TinyStudy study = TinyStudy.in(folder)
        .replace("demand/commodities.yaml", "outside:", "trade_elasticity: 4\n    outside:")
        .scenario("same", "extends: pass-railway")
        .scenario(
            "react",
            "extends: pass-railway\ndo:\n  - set: {path: study.study.trade_response, to: elastic}")
        .scenario(
            "more",
            "extends: react\ndo:\n  - scale: {path: commodities.goods.trade_elasticity, by: 2}");
    Run all = study.run("same", "react", "more");
    double still = enpv(all, "same");
    assertThat(enpv(all, "react")).isGreaterThan(still * 1.01);
    assertThat(enpv(all, "more")).isGreaterThan(enpv(all, "react") * 1.01);
    for (String one : List.of("same", "react", "more")) {
      assertThat(enpv(study.run(one), one)).as(one).isEqualTo(enpv(all, one));
    }
  }

  private static double enpv(Run run, String scenario) {
    return Rows.number(run, "appraisal", "value", "scenario", scenario, "measure", "enpv");
  }

  /** The company paid for works once for each asset on them, and for those of a state as well. */
  @Test
  void worksArePaidOnceByWhoPays() {
    String duct = "  duct: {title: {en: D, de: D}, kind: duct, project: pass-railway,"
        + " opex_fixed: 0 MUSD2025/yr, source: placeholder}";
    TinyStudy study = TinyStudy.in(folder);
    double once = capex(study.run("pass-railway"));
    assertThat(capex(study.append("company/company.yaml", duct).run("pass-railway")))
        .isCloseTo(once, within(0.01));
    study.replace("costs/capex.yaml", "payer: company", "payer: XB");
    assertThat(capex(study.run("pass-railway"))).isZero();
  }

  /** What the company spends on itself is spent by somebody: 2 M USD a year more from its first year, 2027, at 9 %. */
  @Test
  void overheadIsACostToAll() {
    TinyStudy study = TinyStudy.in(folder);
    double dearer = enpv(
        study.runAsked("pass-railway", false, "company.overhead=3 MUSD2025/yr"), "pass-railway");
    double worth = 0;
    for (int year = 2027; year <= 2055; year++) {
      worth += 2e6 / Math.pow(1.09, year - 2025);
    }
    double enpv = enpv(study.run("pass-railway"), "pass-railway");
    assertThat(enpv - dearer).isCloseTo(worth, within(1.0));
  }

  private static double capex(Run run) {
    return Rows.number(
        run, "company_kpi", "value", "scenario", "pass-railway", "measure", "total_capex");
  }
}
