package landbridge.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import landbridge.store.StoredTable.Row;

/**
 * A stored run with what every part of the report asks of it: the scenarios and their roles, years, names in the
 * language of the report, and flows by link.
 *
 * <p>Names come from the study table ({@code corridor.lars.de}), so the report needs no study folder. What a run
 * does not have is empty here and its section is left out.
 *
 * <p>Threads: one thread. Checked by: {@code ReportTest}.
 */
final class RunView {
  private static final int AHEAD_YEARS = 15;

  private final StoredRun run;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Double> tonnes = new HashMap<>();
  private final Map<String, TreeSet<Integer>> years = new TreeMap<>();
  private final Map<String, Double> corridors = new HashMap<>();
  private final Map<String, Row> links = new TreeMap<>();
  private final Set<String> built = new TreeSet<>(); // projects of the headline scenario
  private final boolean company;
  private final Map<String, Row> nodes = new TreeMap<>();
  private final List<String> scenarios = new ArrayList<>();
  private String reference = "";
  private String headline = "";

  RunView(StoredRun run, Words words) {
    this.run = run;
    this.words = words;
    this.numbers = new Numbers(words);
    readScenarios();
    readNames();
    rows("corridor_share")
        .forEach(row -> corridors.merge(
            row.text("scenario") + '/' + row.text("year") + '/' + row.text("corridor"),
            row.number("tonnes"),
            Double::sum));
    rows("map_link").forEach(row -> links.put(row.text("link"), row));
    rows("project_opening", headline).stream()
        .filter(row -> row.findNumber("opens").isPresent())
        .forEach(row -> built.add(row.text("project")));
    company = links.values().stream().anyMatch(link -> !link.text("owner").isEmpty());
    rows("link_flow").forEach(this::addFlow);
    rows("map_node").forEach(row -> nodes.put(row.text("node"), row));
  }

  /** Keeps flows that some figure shows: of the two main scenarios, and of the route in question. */
  private void addFlow(Row row) {
    String scenario = row.text("scenario");
    Row link = links.get(row.text("link"));
    boolean onRoute = link != null && !partOf(link).isEmpty();
    if (onRoute || scenario.equals(headline) || scenario.equals(reference)) {
      String key = scenario + '/' + row.year("year") + '/' + row.text("link");
      tonnes.merge(key, row.number("tonnes"), Double::sum);
    }
  }

  StoredRun run() {
    return run;
  }

  Words words() {
    return words;
  }

  Numbers numbers() {
    return numbers;
  }

  /** The rows of a table; none if the run lacks the table. */
  List<Row> rows(String table) {
    return run.findTable(table).map(StoredTable::rows).orElse(List.of());
  }

  /** The rows of a table for one scenario. */
  List<Row> rows(String table, String scenario) {
    return run.findTable(table)
        .map(found -> found.where("scenario", scenario).rows())
        .orElse(List.of());
  }

  /** Scenario that the others are compared with; empty if the run has none. */
  String reference() {
    return reference;
  }

  /** Scenario of the headline; empty if the run has none. */
  String headline() {
    return headline;
  }

  /** All scenarios: the reference first, then that of the headline, then the others. */
  List<String> scenarios() {
    return scenarios;
  }

  /** A cell that the table holds in each language, such as {@code name_en} and {@code name_de}. */
  String inLanguage(Row row, String stem) {
    String text = row.text(stem + "_" + words.lang());
    return text.isEmpty() ? row.text(stem + "_en") : text;
  }

  /** Name of a thing of a kind: country, zone, corridor, commodity, shareholder, asset, project; its id if it has none. */
  String name(String kind, String id) {
    return names.getOrDefault(kind + "." + id, id);
  }

  /** Name of a corridor; also of the two that are none: other routes, and goods on no route. */
  String corridor(String id) {
    return words.find("corridor." + id).orElse(name("corridor", id));
  }

  /** The word for a code of the program, such as a mode; the code itself if there is no word. */
  String word(String kind, String code) {
    return words.find(kind + "." + code).orElse(code);
  }

  String scenario(String id) {
    return name("scenario", id);
  }

  /** Name of a node. */
  String node(String id) {
    Row row = nodes.get(id);
    return row == null ? id : inLanguage(row, "name");
  }

  Map<String, Row> nodes() {
    return nodes;
  }

  Map<String, Row> links() {
    return links;
  }

  /** Name of a link for people: its two ends and its mode. */
  String link(String id) {
    Row row = links.get(id);
    return row == null
        ? id
        : node(row.text("from")) + " \u2013 " + node(row.text("to")) + " ("
            + word("mode", row.text("mode")) + ")";
  }

  /** Tonnes in both directions of a link [t/yr]; 0 if nothing is kept for it. */
  double linkTonnes(String scenario, int year, String link) {
    return tonnes.getOrDefault(scenario + '/' + year + '/' + link, 0.0);
  }

  /** Years for which flows of a scenario are kept. */
  TreeSet<Integer> years(String scenario) {
    return new TreeSet<>(years.computeIfAbsent(scenario, this::readYears));
  }

  private TreeSet<Integer> readYears(String scenario) {
    TreeSet<Integer> found = new TreeSet<>();
    for (String table : List.of("corridor_share", "link_flow")) {
      if (found.isEmpty()) {
        rows(table, scenario).forEach(row -> found.add(row.year("year")));
      }
    }
    return found;
  }

  /** Years kept for both the reference and the headline scenario. */
  TreeSet<Integer> commonYears() {
    TreeSet<Integer> years = years(headline);
    years.retainAll(years(reference));
    return years;
  }

  /** The year that maps and the headline show: the first one kept 15 years or more after the first. 0 if none. */
  int mapYear() {
    TreeSet<Integer> years = commonYears();
    if (years.isEmpty()) {
      return 0;
    }
    Integer year = years.ceiling(years.first() + AHEAD_YEARS);
    return year != null ? year : years.last();
  }

  /** A line of the study table. */
  Optional<String> setting(String key) {
    return run.setting(key);
  }

  /** A setting that is kept in each language. */
  Optional<String> settingInLanguage(String stem) {
    return setting(stem + "_" + words.lang()).or(() -> setting(stem + "_en"));
  }

  /** A measure of the appraisal or of the company. */
  OptionalDouble measure(String table, String scenario, String measure) {
    for (Row row : rows(table, scenario)) {
      if (row.text("measure").equals(measure)) {
        return row.findNumber("value");
      }
    }
    return OptionalDouble.empty();
  }

  /** Tonnes of a corridor [t/yr]. */
  double corridorTonnes(String scenario, int year, String corridor) {
    return corridors.getOrDefault(scenario + '/' + year + '/' + corridor, 0.0);
  }

  /** Whether a company owns links. */
  boolean hasCompany() {
    return company;
  }

  /**
   * Part of the route in question to which a link belongs: the asset of the company that owns it; without a company, the
   * project of the headline scenario that builds it. Empty for all other links.
   */
  String partOf(Row link) {
    String project = link.text("project");
    return company ? link.text("owner") : built.contains(project) ? project : "";
  }

  /** Mean tonnes a year over the length of one part of the route; sum of the parts if {@code part} is empty. */
  double routeTonnes(String scenario, int year, String part) {
    Map<String, double[]> byPart = new TreeMap<>();
    for (Row link : links.values()) {
      String here = partOf(link);
      if (!here.isEmpty() && (part.isEmpty() || here.equals(part))) {
        double[] sums = byPart.computeIfAbsent(here, key -> new double[2]);
        sums[0] += linkTonnes(scenario, year, link.text("link")) * link.number("km");
        sums[1] += link.number("km");
      }
    }
    return byPart.values().stream().mapToDouble(sums -> sums[0] / sums[1]).sum();
  }

  private void readScenarios() {
    for (Row row : rows("scenario")) {
      String id = row.text("scenario");
      scenarios.add(id);
      names.put("scenario." + id, inLanguage(row, "title"));
      reference = row.text("role").equals("reference") ? id : reference;
      headline = row.text("role").equals("headline") ? id : headline;
    }
    reference = reference.isEmpty() && !scenarios.isEmpty() ? scenarios.get(0) : reference;
    headline = headline.isEmpty() ? reference : headline;
    List<String> first = scenarios.contains(headline) ? List.of(headline, reference) : List.of();
    for (String id : first) {
      scenarios.remove(id);
      scenarios.add(0, id);
    }
  }

  /** The study table holds names as {@code country.AM.de}. */
  private void readNames() {
    String end = "." + words.lang();
    for (Row row : rows("study")) {
      String key = row.text("key");
      if (key.endsWith(end)) {
        names.put(key.substring(0, key.length() - end.length()), row.text("value"));
      }
    }
  }
}
