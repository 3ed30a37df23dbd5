package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switching values against the run of the study in which the input has that value. */
class SwitchingTableTest {
  private static final String SCENARIO = "pass-railway";
  private static final String COMPANY = "company/company.yaml";
  private static final SortedMap<String, String> UNITS = units();

  @TempDir
  Path folder;

  private Run run;

  private static SortedMap<String, String> units() {
    SortedMap<String, String> units = new TreeMap<>();
    units.put("projects.pass-railway.cost", " MUSD2025");
    units.put("assets.rail.tariff", " USD2025/t");
    units.put("assets.rail.opex_variable", " USD2025/tkm");
    units.put("values.discount_rate", " 1/yr");
    units.put("company.overhead", " MUSD2025/yr");
    units.put("projects.pass-railway.contingency", "");
    return units;
  }

  @BeforeEach
  void runTheStudy() {
    run = TinyStudy.in(folder)
        .replace(COMPANY, "tariff: 6 USD2025/t", "tariff: 6 USD2025/t ~D [3..20]")
        .replace(COMPANY, "0.002 USD2025/tkm", "0.002 USD2025/tkm ~D [0.001..0.004]")
        .replace(COMPANY, "overhead: 1 MUSD2025/yr", "overhead: 1 MUSD2025/yr ~D [0..3]")
        .replace("costs/capex.yaml", "contingency: 0.4", "contingency: 0.4 ~D [0.1..1]")
        .replace("costs/values.yaml", "9 %/yr", "9 %/yr ~D [3..12]")
        .run(SCENARIO);
  }

  private List<Map<String, String>> rows(String measure) {
    return Rows.of(run, "switching_value", "measure", measure);
  }

  private double of(Run other, String measure) {
    String table = measure.equals("enpv") ? "appraisal" : "company_kpi";
    return Rows.number(other, table, "value", "scenario", SCENARIO, "measure", measure);
  }

  private double heldAt(String measure, String path, String value) {
    String asked = path + "=" + new java.math.BigDecimal(value).toPlainString() + UNITS.get(path);
    return of(TinyStudy.at(folder).runAsked(SCENARIO, true, asked), measure);
  }

  @Test
  void theRunAtEachZeroAndEachEndIsWhatTheTableSays() {
    int zeros = 0;
    for (String measure : List.of("enpv", "project_npv", "equity_npv")) {
      double now = of(run, measure);
      for (Map<String, String> row : rows(measure)) {
        String path = row.get("path");
        double near = 1e-6 * Math.abs(now);
        assertThat(Double.parseDouble(row.get("at_value"))).isCloseTo(now, within(near));
        assertThat(heldAt(measure, path, row.get("high")))
            .as(measure + " " + path)
            .isCloseTo(Double.parseDouble(row.get("at_high")), within(near));
        if (!row.get("zero").isEmpty() && Double.parseDouble(row.get("zero")) >= 0) {
          zeros++;
          assertThat(heldAt(measure, path, row.get("zero")))
              .as(measure + " " + path)
              .isCloseTo(0, within(near));
        }
      }
    }
    assertThat(zeros).isGreaterThan(5);
  }

  @Test
  void nearestFirstAndOnlyWhatMovesTheMeasure() {
    List<Double> distances = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Map<String, String> row : rows("enpv")) {
      paths.add(row.get("path"));
      String distance = row.get("distance");
      distances.add(distance.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(distance));
    }
    assertThat(distances).isSorted();
    assertThat(paths)
        .contains("projects.pass-railway.cost", "values.discount_rate", "company.overhead")
        .doesNotContain("assets.rail.tariff"); // a transfer
    assertThat(rows("project_npv").stream().map(row -> row.get("path")))
        .contains("assets.rail.tariff", "company.overhead");
  }

  @Test
  void theRateAtWhichTheValueIsZeroIsTheInternalRate() {
    double rate = rows("enpv").stream()
        .filter(row -> row.get("path").equals("values.discount_rate"))
        .mapToDouble(row -> Double.parseDouble(row.get("zero")))
        .sum();
    assertThat(rate).isCloseTo(eirr(), within(1e-6));
  }

  private double eirr() {
    return Rows.number(run, "appraisal", "value", "scenario", SCENARIO, "measure", "eirr");
  }
}
