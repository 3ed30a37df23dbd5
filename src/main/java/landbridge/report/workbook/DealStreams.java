package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the company pays on, in real prices and live: dues to the host state, debt service to lenders, money to
 * and from shareholders. Pairs that net to zero, so they say who gains and never how much.
 *
 * <p>Lenders stand in the rest of the world ({@code XW}) where the study has it, otherwise in the host state.
 * Checked by: {@code WorkbookTest}.
 */
final class DealStreams {
  /** Components of the ledger that are computed here instead of read from the run. */
  static final List<String> COMPONENTS = List.of("dues", "finance");

  private static final String REST_OF_WORLD = "XW";

  /**
   * A row.
   *
   * @param key row key
   * @param item what is paid
   * @param formula nominal amount, gain positive
   * @param party component, country and stakeholder
   */
  record Stream(String key, String item, String formula, Line.Origin party) {
    String label() {
      return party.source() + " / " + party.grade() + " / " + party.note() + ": " + item;
    }
  }

  private final CompanyModel model;
  private final String host;
  private final List<Stream> streams = new ArrayList<>();

  DealStreams(CompanyModel model) {
    this.model = model;
    this.host = model.setting("company.host");
    dues();
    finance();
  }

  List<Stream> list() {
    return streams;
  }

  /** The row with its amount in real prices, up to the last year of the appraisal. */
  static String real(Stream stream) {
    return "[econ_within]*(" + stream.formula() + ")/[index]*[factor-"
        + stream.party().source() + "$]";
  }

  private void add(String key, String label, String formula, Line.Origin party) {
    streams.add(new Stream("e-deal-" + key, label, formula, party));
  }

  private void pair(String key, String label, String formula, Line.Origin one, Line.Origin other) {
    add(key, label, formula, one);
    add(key + "-other", label, "-(" + formula + ")", other);
  }

  private static Line.Origin party(String component, String country, String stakeholder) {
    return new Line.Origin(component, country, stakeholder);
  }

  private void dues() {
    due("royalty", "[fee]");
    due("lease", "[leases]");
    due("profit tax", "-[tax1]");
    due("guarantee", "[guarantee]");
    due("grant", "[grants]");
    SortedMap<String, List<String>> byCountry = new TreeMap<>();
    model.holders.forEach(
        h -> byCountry.computeIfAbsent(country(h), c -> new ArrayList<>()).add(h));
    byCountry.forEach((country, holders) -> pair(
        "withheld-" + country,
        "tax withheld from dividends to " + model.name("country", country),
        holders.stream().map(h -> "-[dividend_tax$]*[div-" + h + "]").collect(Collectors.joining()),
        party("dues", country, "shareholders"),
        party("dues", host, "state")));
  }

  private void due(String name, String formula) {
    pair(
        name.replace(' ', '-'),
        name,
        formula,
        party("dues", host, "company"),
        party("dues", host, "state"));
  }

  private void finance() {
    pair(
        "lenders",
        "loans drawn less service and fees",
        "[draw]-[paid]-[swept]-[fees]+[holderloans]",
        party("finance", host, "company"),
        party("finance", lenders(), "lenders"));
    for (String h : model.holders) {
      pair(
          "holder-" + h,
          "net payments to " + model.name("shareholder", h),
          "-[net-" + h + "]-[dividend_tax$]*[div-" + h + "]",
          party("finance", host, "company"),
          party("finance", country(h), "shareholders"));
    }
  }

  private String country(String holder) {
    return model.setting("shareholder." + holder + ".country");
  }

  private String lenders() {
    return model.run.setting("country." + REST_OF_WORLD + ".en").isEmpty() ? host : REST_OF_WORLD;
  }

  /** Countries in which something is booked. */
  List<String> countries() {
    return streams.stream().map(s -> s.party().grade()).distinct().toList();
  }
}
