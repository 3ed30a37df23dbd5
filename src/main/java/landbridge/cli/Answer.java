package landbridge.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.explain.Explainer;
import landbridge.report.Report;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer of a run in a screenful: sentences, the scenarios side by side, who gains and who pays, the company.
 *
 * <p>Every figure is a cell of the run or a sum of cells, so {@code explain} can open it. Checked by: {@code
 * AnswerTest}.
 */
final class Answer {
  private static final int WIDTH = 96;
  private static final int COUNTRIES = 9;

  private final StoredRun run;
  private final Talk talk;
  private final Figures figures;
  private final String headline;
  private final boolean german;

  Answer(StoredRun run, Talk talk) {
    this.run = run;
    this.talk = talk;
    this.figures = new Figures(talk.language());
    this.headline = Explainer.headline(run);
    this.german = talk.language().equals("de");
  }

  void print() {
    ObjectNode json = talk.result();
    ArrayNode sentences = json.putArray("headline");
    talk.print(run.setting(talk.column("title")).orElse(""));
    for (String sentence : Report.headline(run, talk.language())) {
      sentences.add(sentence);
      talk.print(Wrap.at(WIDTH, sentence));
    }
    talk.print("");
    scenarios(json.putArray("scenarios"));
    talk.print("");
    countries(json.putObject("countries"));
    company();
    quality();
  }

  private void scenarios(ArrayNode json) {
    StoredTable scenarios = run.table("scenario");
    boolean company = run.findTable("company_kpi").isPresent();
    List<String> heads = german
        ? List.of("Szenario gegen Ohnefall", "Kapitalwert", "Zins", "NKV", "Gesellschaft")
        : List.of("scenario against do-minimum", "ENPV", "EIRR", "BCR", "company IRR");
    int columns = company ? heads.size() : heads.size() - 1;
    Columns table = Columns.indentedBy("").add(heads.subList(0, columns).toArray(new String[0]));
    for (StoredTable.Row row : scenarios.rows()) {
      String id = row.text("scenario");
      if (row.text("role").equals("reference")) {
        continue;
      }
      String mark = id.equals(headline) ? "> " : "  ";
      List<String> cells = List.of(
          mark + shortened(row.text(talk.column("title"))),
          figures.of(measure("appraisal", id, "enpv"), "USD"),
          figures.of(measure("appraisal", id, "eirr"), "1/yr"),
          figures.of(measure("appraisal", id, "bcr"), "ratio"),
          figures.of(measure("company_kpi", id, "project_irr"), "1/yr"));
      table.add(cells.subList(0, columns).toArray(new String[0]));
      ObjectNode node = json.addObject().put("scenario", id);
      for (String name : List.of("enpv", "eirr", "bcr")) {
        measure("appraisal", id, name).ifPresent(value -> node.put(name, value));
      }
      measure("company_kpi", id, "project_irr")
          .ifPresent(value -> node.put("company.project_irr", value));
    }
    talk.print(table.toString());
  }

  private static String shortened(String title) {
    int most = 46;
    return title.length() <= most ? title : title.substring(0, most - 1) + "\u2026";
  }

  private OptionalDouble measure(String table, String scenario, String name) {
    if (run.findTable(table).isEmpty()) {
      return OptionalDouble.empty();
    }
    StoredTable rows = run.table(table).where("scenario", scenario).where("measure", name);
    return rows.isEmpty() ? OptionalDouble.empty() : rows.row(0).findNumber("value");
  }

  private void countries(ObjectNode json) {
    StoredTable values = run.table("present_value").where("scenario", headline);
    Map<String, Double> sums = new TreeMap<>();
    for (String country : values.distinct("country")) {
      sums.put(country, values.where("country", country).sum("value"));
    }
    sums.forEach(json::put);
    List<String> parts = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -Math.abs(e.getValue())))
        .limit(COUNTRIES)
        .forEach(e -> parts.add(name("country", e.getKey()) + " " + (e.getValue() > 0 ? "+" : "")
            + figures.money(e.getValue())));
    String lead =
        german ? "Wer gewinnt, wer zahlt (Barwert): " : "Who gains, who pays (present value): ";
    talk.print(Wrap.at(WIDTH, lead + String.join(", ", parts)));
  }

  private void company() {
    if (run.findTable("company_kpi").isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    part(parts, german ? "Projektrendite" : "project IRR", "project_irr", "1/yr");
    part(parts, german ? "Kapitalwert" : "project NPV", "project_npv", "USD");
    part(
        parts,
        german ? "Amortisation nach" : "payback after",
        "payback",
        german ? "Jahren" : "years");
    part(parts, german ? "Ausschüttungen" : "dividends", "total_dividends", "USD");
    StoredTable holders = run.table("company_kpi")
        .where("scenario", headline)
        .where(row -> row.text("measure").startsWith("total_dividends-"));
    for (StoredTable.Row row : holders.rows()) {
      String name = row.text("measure").substring("total_dividends-".length());
      parts.add(name("shareholder", name) + " " + figures.of(row.findNumber("value"), "USD"));
    }
    part(parts, german ? "Gaststaat" : "host state", "state_take", "USD");
    talk.print(Wrap.at(
        WIDTH, (german ? "Die Gesellschaft: " : "The company: ") + String.join(", ", parts)));
  }

  private void part(List<String> parts, String name, String measure, String unit) {
    OptionalDouble value = measure("company_kpi", headline, measure);
    if (value.isPresent()) {
      parts.add(name + " " + figures.of(value, unit));
    }
  }

  private String name(String kind, String id) {
    return run.setting(kind + "." + id + "." + talk.language()).orElse(id);
  }

  private void quality() {
    StoredTable inputs = run.table("input").where("derived", 0);
    int derived = run.table("input").size() - inputs.size();
    List<String> parts = new ArrayList<>();
    for (String grade : List.of("A", "B", "C", "D")) {
      parts.add(grade + " " + inputs.where("grade", grade).size());
    }
    StoredTable fit = run.table("observed_fit");
    int within = fit.where("within", "1").size();
    String text = german
        ? "Eingaben nach Güte: " + String.join(", ", parts) + more(derived) + ". Basisjahr: "
            + within + " von " + fit.size() + " Zählungen auf 25 % genau."
        : "Inputs by grade: " + String.join(", ", parts) + more(derived) + ". Base year: " + within
            + " of " + fit.size() + " counts within 25 %.";
    talk.print(Wrap.at(WIDTH, text));
  }

  /** How many values of trade and fits the program made from these. */
  private String more(int derived) {
    return derived == 0 ? "" : (german ? "; daraus gebildet " : "; made from them ") + derived;
  }
}
