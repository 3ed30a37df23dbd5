package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods that do not move, by cause, on the small study where the pass is the only way to the south. */
class UnservedTableTest {
  @TempDir
  Path folder;

  @Test
  void aClosedCrossingIsNamedAsTheCut() {
    Run run = TinyStudy.in(folder).scenario("shut", """
            do:
              - close: {crossing: pass-road, from: 2026}
            """).run("shut");
    List<Map<String, String>> rows =
        Rows.of(run, "unserved", "scenario", "shut", "year", "2040", "cause", "no-route");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("cut"))
        .isEqualTo("pass-road; rail-pass"); // the railway is not built
    assertThat(rows.get(0).get("pairs")).isEqualTo("5"); // every pair of the study crosses the pass
    adds(run, "shut");
  }

  @Test
  void aHardLimitHoldsAndItsChargeStandsBesideIt() {
    Run run = TinyStudy.in(folder)
        .replace("network/links.csv", "capacity [Mt/yr],owner", "capacity [Mt/yr],hard,owner")
        .replace("network/links.csv", ",,,placeholder", ",,,,placeholder")
        .replace("network/links.csv", "10,rail,pass-railway", "10,,rail,pass-railway")
        .replace("network/links.csv", ",13,6,,,,placeholder", ",13,2,1,,,placeholder")
        .replace("scenarios/pass-railway.yaml", "expect: 6 Mt/yr", "expect: 2 Mt/yr")
        .run("do-minimum");
    String[] south = {
      "scenario", "do-minimum", "year", "2040", "link", "road-pass", "direction", "ab"
    };
    double flow = Rows.number(run, "link_flow", "tonnes", south);
    assertThat(flow).isCloseTo(2e6, within(2e6 * 1e-3));
    Map<String, String> full = Rows.of(
            run,
            "bottleneck",
            "scenario",
            "do-minimum",
            "year",
            "2040",
            "id",
            "road-pass",
            "direction",
            "ab")
        .get(0);
    assertThat(Double.parseDouble(full.get("shadow_price"))).isPositive();
    assertThat(
            Rows.of(run, "unserved", "scenario", "do-minimum", "year", "2040", "cause", "no-room")
                .get(0)
                .get("cut"))
        .contains("road-pass");
    adds(run, "do-minimum");
  }

  private static void adds(Run run, String scenario) {
    double outside =
        Rows.number(run, "convergence", "outside", "scenario", scenario, "year", "2040");
    double unserved = Rows.sum(run, "unserved", "tonnes", "scenario", scenario, "year", "2040");
    assertThat(unserved).isCloseTo(outside, within(1e-6 * Math.max(1, outside)));
  }
}
