package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charges of an asset for one commodity: routes and revenue follow them. */
class CommodityTariffTest {
  private static final String SCENARIO = "pass-railway";
  private static final String COMPANY = "company/company.yaml";

  @TempDir
  Path folder;

  @Test
  void theSameChargeForEachCommodityChangesNothing() {
    Run plain = TinyStudy.in(folder.resolve("a")).run(SCENARIO);
    Run own = TinyStudy.in(folder.resolve("b"))
        .append(
            COMPANY,
            "tariffs:\n"
                + "  one: {asset: rail, commodity: goods, tariff: {unit: USD2025/t, 2025: 6}, source: placeholder}\n"
                + "  two: {asset: rail, commodity: grain, tariff: {unit: USD2025/t, 2025: 6}, source: placeholder}")
        .run(SCENARIO);
    for (String table : new String[] {"link_flow", "company_year", "ledger"}) {
      assertThat(sum(own, table))
          .isCloseTo(sum(plain, table), within(1e-9 * Math.abs(sum(plain, table))));
    }
  }

  @Test
  void aHigherChargeForOneCommodityMovesOnlyThatOne() {
    Run plain = TinyStudy.in(folder.resolve("a")).run(SCENARIO);
    Run own = TinyStudy.in(folder.resolve("b"))
        .append(
            COMPANY,
            "tariffs:\n  one: {asset: rail, commodity: grain, tariff: {unit: USD2025/t, 2030: 6, 2040: 16}, source: placeholder}")
        .run(SCENARIO);
    assertThat(grain(own)).isLessThan(0.95 * grain(plain));
    assertThat(revenue(own)).isPositive();
    // 2040: grain pays 16, goods 6
    double goods = flow(own, "goods");
    assertThat(revenue(own)).isCloseTo(6 * goods + 16 * grain(own), within(1.0));
  }

  private static double grain(Run run) {
    return flow(run, "grain");
  }

  private static double flow(Run run, String commodity) {
    return Rows.sum(
        run,
        "link_commodity",
        "tonnes",
        "scenario",
        SCENARIO,
        "year",
        "2040",
        "link",
        "rail-pass",
        "commodity",
        commodity);
  }

  private static double revenue(Run run) {
    return Rows.number(
        run, "asset_year", "tariff_revenue", "scenario", SCENARIO, "year", "2040", "asset", "rail");
  }

  private static double sum(Run run, String table) {
    String column = table.equals("link_flow") ? "tonnes" : "amount";
    return Rows.sum(run, table, column, "scenario", SCENARIO);
  }
}
