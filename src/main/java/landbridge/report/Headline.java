package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * The answer in sentences, each number read from the run: what the project carries, from whom, what it is worth, what
 * the company earns.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class Headline {
  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final String scenario;

  Headline(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    this.scenario = view.headline();
  }

  /** Two to four sentences; fewer if the run lacks a part. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (scenario.isEmpty() || view.years(scenario).isEmpty()) {
      return sentences;
    }
    if (!parts().isEmpty()) {
      sentences.add(carries());
    }
    losers().ifPresent(sentences::add);
    worth().ifPresent(sentences::add);
    earns().ifPresent(sentences::add);
    return sentences;
  }

  private String carries() {
    int year = view.mapYear();
    double all = view.routeTonnes(scenario, year, "");
    List<String> parts = new ArrayList<>();
    String kind = view.hasCompany() ? "asset" : "project";
    for (String part : parts()) {
      double tonnes = view.routeTonnes(scenario, year, part);
      if (tonnes > 0) {
        parts.add(words.of("headline.asset", numbers.part(tonnes, all), view.name(kind, part)));
      }
    }
    String total = numbers.tonnes(all);
    String split = parts.size() < 2 ? "" : " (" + String.join(", ", parts) + ")";
    return words.of(
        key("headline.carries"), view.scenario(scenario), total, Integer.toString(year), split);
  }

  /** Words of the company, or of what is built where there is none. */
  private String key(String ofCompany) {
    return view.hasCompany() ? ofCompany : ofCompany + ".works";
  }

  /** Parts of the route in question. */
  private Set<String> parts() {
    Set<String> parts = new TreeSet<>();
    view.links().values().forEach(link -> parts.add(view.partOf(link)));
    parts.remove("");
    return parts;
  }

  /** The corridors that lose most to the project. */
  private Optional<String> losers() {
    int year = view.mapYear();
    TreeMap<String, Double> change = new TreeMap<>();
    for (Row row : view.rows("corridor_share")) {
      boolean counts = row.year("year") == year && !row.text("corridor").equals("outside");
      int sign = row.text("scenario").equals(scenario)
          ? 1
          : row.text("scenario").equals(view.reference()) ? -1 : 0;
      if (counts && sign != 0) {
        change.merge(row.text("corridor"), sign * row.number("tonnes"), Double::sum);
      }
    }
    List<String> names = new ArrayList<>();
    change.entrySet().stream()
        .filter(entry -> entry.getValue() <= -10_000)
        .sorted(Comparator.comparingDouble(Map.Entry::getValue))
        .limit(3)
        .forEach(entry -> names.add(words.of(
            "headline.loser",
            corridor(entry.getKey()),
            numbers.signed(entry.getValue() / 1e6, 2))));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.of(key("headline.losers"), String.join("; ", names)));
  }

  private String corridor(String id) {
    return view.corridor(id);
  }

  private Optional<String> worth() {
    OptionalDouble enpv = view.measure("appraisal", scenario, "enpv");
    if (enpv.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble eirr = view.measure("appraisal", scenario, "eirr");
    OptionalDouble bcr = view.measure("appraisal", scenario, "bcr");
    String rate = eirr.isEmpty()
        ? words.of("headline.noeirr")
        : words.of("headline.eirr", numbers.percent(eirr.getAsDouble(), 1));
    String ratio = bcr.isEmpty()
        ? words.of("headline.nobcr")
        : words.of("headline.bcr", numbers.fixed(bcr.getAsDouble(), 2));
    String money = numbers.money(enpv.getAsDouble());
    return Optional.of(words.of("headline.worth", money, rate, ratio));
  }

  private Optional<String> earns() {
    OptionalDouble npv = view.measure("company_kpi", scenario, "project_npv");
    if (npv.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble irr = view.measure("company_kpi", scenario, "project_irr");
    OptionalDouble dividends = view.measure("company_kpi", scenario, "total_dividends");
    String key = irr.isEmpty() ? "headline.norate" : "headline.earns";
    boolean unpaid = dividends.isPresent() && dividends.getAsDouble() == 0;
    String rate = irr.isEmpty() ? "" : numbers.percent(irr.getAsDouble(), 1);
    String paid = dividends.isEmpty() ? Numbers.MISSING : numbers.money(dividends.getAsDouble());
    return Optional.of(
        words.of(unpaid ? key + ".unpaid" : key, rate, numbers.money(npv.getAsDouble()), paid));
  }
}
