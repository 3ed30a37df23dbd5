package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.report.Words;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * What the workbook needs to know of a scenario's company: its terms, the use of its assets, and the
 * range of years. Read from the tables {@code company_term} and {@code asset_year}. Checked by: {@code
 * WorkbookTest}.
 */
final class CompanyModel {
  /** Stands for the loan that a reader may add where the study has none. */
  static final String NEW_LOAN = "new-loan";

  private static final int MOST_ALTERNATIVES = 12;

  final StoredRun run;
  final String lang;
  final String scenario;
  final String company;
  final List<String> assets;
  final List<String> holders;
  final List<String> loans;
  final boolean borrows;
  final int firstYear;
  final int lastYear;
  /** Periods of the accounts in a year: 1, 2 or 4. */
  final int perYear;

  private final Map<String, StoredTable.Row> terms = new TreeMap<>();
  /** Scenarios whose company has the very same terms, so that only its traffic differs. */
  final List<String> alternatives;

  private final StoredTable allUses;
  private final StoredTable uses;
  private final StoredTable users;
  private final StoredTable inputs;

  CompanyModel(StoredRun run, String scenario) {
    this(run, scenario, "en");
  }

  CompanyModel(StoredRun run, String scenario, String lang) {
    this.run = run;
    this.lang = lang;
    this.scenario = scenario;
    StoredTable table = run.table("company_term").where("scenario", scenario);
    if (table.isEmpty()) {
      throw new IllegalArgumentException(
          "scenario " + scenario + " has no company to put in a workbook");
    }
    table.rows().forEach(row -> terms.put(row.text("subject") + "." + row.text("term"), row));
    company = table.where("kind", "company").row(0).text("subject");
    assets = table.where("kind", "asset").distinct("subject");
    holders = table.where("kind", "shareholder").distinct("subject");
    List<String> found = table.where("kind", "loan").distinct("subject");
    borrows = !found.isEmpty();
    loans = borrows ? found : List.of(NEW_LOAN);
    perYear = (int) term(company, "periods", 1);
    alternatives = alternatives(run, scenario);
    allUses = run.table("asset_year");
    uses = allUses.where("scenario", scenario);
    users = run.table("asset_user").where("scenario", scenario);
    inputs = run.table("input");
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (StoredTable years : List.of(uses, run.table("ledger").where("scenario", scenario))) {
      for (StoredTable.Row row : years.rows()) {
        first = Math.min(first, row.year("year"));
        last = Math.max(last, row.year("year"));
      }
    }
    firstYear = first;
    lastYear = last;
  }

  int years() {
    return lastYear - firstYear + 1;
  }

  /** Text at the right of the head of each printed page. */
  String footer() {
    return scenario + ", " + run.id();
  }

  /** What a column of the accounts is called, in the plural. */
  String columns() {
    return perYear == 1 ? "Years" : "Periods";
  }

  /** What the study says of itself under a key of table {@code study}. */
  String setting(String key) {
    return run.setting(key).orElseThrow();
  }

  /** The name of something as the study gives it, else as the report does, else its code with a capital. */
  String name(String what, String code) {
    String key = what + "." + code;
    return run.setting(key + "." + lang)
        .or(() -> Words.in(lang).find(key))
        .orElseGet(() -> code.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + code.substring(1).replace('-', ' '));
  }

  /** A term of the company, an asset, a shareholder or a loan. */
  double term(String subject, String term) {
    return terms.get(subject + "." + term).number("value");
  }

  /** A term that not every run holds. */
  double term(String subject, String term, double otherwise) {
    StoredTable.Row row = terms.get(subject + "." + term);
    return row == null ? otherwise : row.number("value");
  }

  boolean has(String subject, String term) {
    return terms.containsKey(subject + "." + term);
  }

  /** Numbered terms such as {@code phasing_1, phasing_2}. */
  List<Double> numbered(String subject, String term) {
    List<Double> values = new ArrayList<>();
    for (int i = 1; has(subject, term + "_" + i); i++) {
      values.add(term(subject, term + "_" + i));
    }
    return values;
  }

  /** Terms with a year in their name, such as {@code share_2030}, by year. */
  TreeMap<Integer, Double> dated(String subject, String term) {
    TreeMap<Integer, Double> values = new TreeMap<>();
    String begin = subject + "." + term + "_";
    terms.forEach((name, row) -> {
      if (name.startsWith(begin) && name.substring(begin.length()).matches("[0-9]{4}")) {
        values.put(Integer.valueOf(name.substring(begin.length())), row.number("value"));
      }
    });
    return values;
  }

  /** Source, grade and note of the input that a term comes from. */
  Line.Origin origin(String subject, String term) {
    StoredTable.Row at = terms.get(subject + "." + term);
    return origin(at == null ? "" : at.text("path"));
  }

  /** Source, grade and note of an input by its address. */
  Line.Origin origin(String path) {
    StoredTable found = path.isEmpty() ? inputs.where(row -> false) : inputs.where("path", path);
    if (found.isEmpty()) {
      return Line.Origin.note(path.isEmpty() ? "derived or fixed by the program" : path);
    }
    StoredTable.Row row = found.row(0);
    return new Line.Origin(row.text("source"), row.text("grade"), path);
  }

  /** Unit of an input by its address; 1 where the run does not say. */
  String unit(String path) {
    StoredTable found = inputs.where("path", path);
    return found.isEmpty() || found.row(0).text("unit").isEmpty()
        ? "1"
        : found.row(0).text("unit");
  }

  /** The project that builds an asset; empty if the run does not say. */
  String project(String asset) {
    StoredTable.Row row = terms.get(asset + ".cost");
    String[] path = row == null ? new String[0] : row.text("path").split("\\.");
    return path.length == 3 && path[0].equals("projects") ? path[1] : "";
  }

  private static List<String> alternatives(StoredRun run, String scenario) {
    StoredTable all = run.table("company_term");
    List<String> own = terms(all, scenario);
    return all.distinct("scenario").stream()
        .filter(other -> !other.equals(scenario) && terms(all, other).equals(own))
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  private static List<String> terms(StoredTable all, String scenario) {
    return all.where("scenario", scenario).rows().stream()
        .map(row -> row.text("subject") + "." + row.text("term") + "=" + row.number("value"))
        .sorted()
        .toList();
  }

  /** [years] a column of the use of an asset; 0 in years without. */
  List<Double> use(String asset, String column) {
    return use(uses, asset, column);
  }

  /** The same in another scenario. */
  List<Double> useIn(String other, String asset, String column) {
    return use(allUses.where("scenario", other), asset, column);
  }

  private List<Double> use(StoredTable table, String asset, String column) {
    double[] values = new double[years()];
    for (StoredTable.Row row : table.where("asset", asset).rows()) {
      OptionalDouble number = row.findNumber(column);
      values[row.year("year") - firstYear] = number.orElse(0);
    }
    return list(values);
  }

  /** Countries whose shippers use any of the assets. */
  List<String> userCountries() {
    return new ArrayList<>(new TreeSet<>(users.distinct("country")));
  }

  /** Assets that goods run on; a duct or a line has none. */
  List<String> usedAssets() {
    return assets.stream().filter(a -> !users.where("asset", a).isEmpty()).toList();
  }

  /** [years] tonne-kilometres on an asset borne by the shippers of a country; lines between computed years. */
  List<Double> users(String asset, String country) {
    TreeMap<Integer, Double> computed = new TreeMap<>();
    users.distinct("year").forEach(year -> computed.put(Integer.valueOf(year), 0.0));
    for (StoredTable.Row row :
        users.where("asset", asset).where("country", country).rows()) {
      computed.put(row.year("year"), row.number("tonne_km"));
    }
    List<Double> values = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      Map.Entry<Integer, Double> low = computed.floorEntry(year);
      Map.Entry<Integer, Double> high = computed.ceilingEntry(year);
      double from = low == null ? 0 : low.getValue();
      boolean within = low != null && high != null && !low.getKey().equals(high.getKey());
      values.add(
          within
              ? from
                  + (high.getValue() - from)
                      * (year - low.getKey())
                      / (high.getKey() - low.getKey())
              : from);
    }
    return values;
  }

  static List<Double> list(double[] values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}
