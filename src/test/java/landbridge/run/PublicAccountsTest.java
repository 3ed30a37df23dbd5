package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of the states against the ledger, the company's own tables and the present values of the run. */
class PublicAccountsTest {
  private static final String SCENARIO = "pass-railway";
  private static final String HOST = "XB";
  private static final double INFLATION = 1.02;

  @TempDir
  Path folder;

  private Run run;

  @BeforeEach
  void runTheStudy() {
    run = TinyStudy.in(folder)
        .replace("company/company.yaml", "tariff: 6 USD2025/t", "tariff: 25 USD2025/t")
        .replace(
            "company/company.yaml",
            "  host_fee: 3 %\n",
            "  host_fee: 3 %\n  lease: 1 MUSD2025/yr\n  grant: 10 MUSD2025\n")
        .run(SCENARIO);
  }

  @Test
  void itemsOfACountrySumToTheLedgerOfItsState() {
    SortedMap<String, Double> expected = new TreeMap<>();
    for (Map<String, String> row : Rows.of(run, "present_value", "scenario", SCENARIO)) {
      boolean state = row.get("stakeholder").equals("state");
      boolean holder =
          row.get("stakeholder").equals("shareholders") && row.get("country").equals(HOST);
      if (state || holder) {
        expected.merge(row.get("country"), Double.parseDouble(row.get("value")), Double::sum);
      }
    }
    assertThat(expected).hasSizeGreaterThan(1);
    expected.forEach((country, usd) -> assertThat(
            Rows.sum(run, "public_account", "discounted", "country", country, "memo", "0"))
        .as(country)
        .isCloseTo(usd, within(1.0)));
    assertThat(Rows.of(run, "check", "check", "public accounts"))
        .isNotEmpty()
        .allMatch(row -> row.get("ok").equals("1"));
  }

  @Test
  void theHostsDuesAreThoseOfTheCompanyInRealPrices() {
    for (List<String> item : List.of(
        List.of("royalty", "royalty"),
        List.of("lease", "lease"),
        List.of("profit-tax", "profit-tax"),
        List.of("grant", "grant"))) {
      int compared = 0;
      for (Map<String, String> row :
          Rows.of(run, "public_account", "country", HOST, "item", item.get(0))) {
        int year = Integer.parseInt(row.get("year"));
        double nominal =
            Rows.sum(run, "state_year", "amount", "item", item.get(1), "year", row.get("year"));
        assertThat(Double.parseDouble(row.get("amount")))
            .as(item + " " + year)
            .isCloseTo(nominal / Math.pow(INFLATION, year - 2025), within(0.01));
        compared++;
      }
      assertThat(compared).as(item.get(0)).isPositive();
    }
  }

  @Test
  void carriersStandBesideTheSum() {
    double surplus =
        Rows.sum(run, "present_value", "value", "component", "operator-surplus", "country", HOST);
    assertThat(Rows.sum(run, "public_account", "discounted", "country", HOST, "item", "carriers"))
        .isCloseTo(surplus, within(1.0));
  }
}
