package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.appraise.Component;
import landbridge.appraise.Stakeholder;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * What each state receives and pays against the reference: the ledger's lines of states regrouped by what they are,
 * and the host state's part as a shareholder of the company. Carriers on a state's territory stand beside it as a
 * memo, because the study does not say who owns them; state railways are a part of them.
 *
 * <p>The items of a country sum to the ledger's lines of its state, which a check of the run says. Checked by:
 * {@code PublicAccountsTest}.
 */
final class PublicAccounts {
  private static final String SHAREHOLDING = "shareholding";
  private static final String CARRIERS = "carriers";

  private final ResultTable.Rows rows = ResultTable.of("public_account");

  /**
   * Adds a scenario.
   *
   * @param host host state of the company; empty without one
   * @return whether the accounts sum to the ledger's lines of states and of shareholders from the host state
   */
  Ledger.Reconciliation add(String scenario, Ledger ledger, Discounting rates, String host) {
    SortedMap<String, SortedMap<String, List<CashFlow>>> byCountry = new TreeMap<>();
    for (CashFlow line : ledger.lines()) {
      String item = item(line, host);
      if (!item.isEmpty()) {
        byCountry
            .computeIfAbsent(line.country(), country -> new TreeMap<>())
            .computeIfAbsent(item, name -> new ArrayList<>())
            .add(line);
      }
    }
    long found = 0;
    for (var country : byCountry.entrySet()) {
      for (var item : country.getValue().entrySet()) {
        Ledger lines = new Ledger(item.getValue());
        boolean memo = item.getKey().equals(CARRIERS);
        found += memo ? 0 : lines.total();
        add(new String[] {scenario, country.getKey(), item.getKey()}, lines, rates, memo);
      }
    }
    long expected = ledger
        .where(line -> line.stakeholder().equals(Stakeholder.STATE)
            || line.stakeholder().equals(Stakeholder.SHAREHOLDERS)
                && line.country().equals(host))
        .total();
    return new Ledger.Reconciliation("public accounts", expected, found);
  }

  private void add(String[] key, Ledger lines, Discounting rates, boolean memo) {
    int first = lines.firstYear();
    long[] micro = lines.byYear(first, lines.lastYear());
    for (int y = 0; y < micro.length; y++) {
      if (micro[y] != 0) {
        double usd = MicroUsd.toUsd(micro[y]);
        rows.add(key[0], key[1], key[2], first + y, usd, usd * rates.factor(first + y), memo);
      }
    }
  }

  /** What a line is in the accounts of a state; empty for lines that are no state's. */
  private static String item(CashFlow line, String host) {
    if (line.stakeholder().equals(Stakeholder.CARRIERS)) {
      return CARRIERS;
    }
    if (line.stakeholder().equals(Stakeholder.SHAREHOLDERS)) {
      return line.country().equals(host) ? SHAREHOLDING : "";
    }
    return line.stakeholder().equals(Stakeholder.STATE) ? ofState(line) : "";
  }

  private static String ofState(CashFlow line) {
    return switch (line.component()) {
      case Component.TAX -> "transport-taxes";
      case Component.BORDER_FEES -> "border-fees";
      case CompanyTransfers.DUES -> due(line.name());
      case Component.PROJECT_COST ->
        line.name().endsWith("received above its economic cost") ? "works-taxes" : "works";
      case Component.OPEX -> "operation";
      case Component.RESIDUAL -> "residual-value";
      default -> line.component();
    };
  }

  private static String due(String line) {
    if (line.startsWith("dividend tax")) {
      return "dividend-tax";
    }
    String name = line.substring(0, line.indexOf(' '));
    return switch (name) {
      case "host-fee" -> "royalty";
      case "corporate-tax" -> "profit-tax";
      default -> name;
    };
  }

  ResultTable build() {
    return rows.build();
  }
}
