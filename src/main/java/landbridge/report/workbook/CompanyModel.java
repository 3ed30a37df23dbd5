package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * What the workbook needs to know of a scenario's company: its terms, the use of its assets, and the
 * range of years. Read from the tables {@code company_term} and {@code asset_year}. Checked by: {@code
 * WorkbookTest}.
 */
final class CompanyModel {
  final String company;
  final List<String> assets;
  final List<String> holders;
  final int firstYear;
  final int lastYear;

  private final Map<String, StoredTable.Row> terms = new TreeMap<>();
  private final StoredTable uses;
  private final StoredTable inputs;

  CompanyModel(StoredRun run, String scenario) {
    StoredTable table = run.table("company_term").where("scenario", scenario);
    if (table.isEmpty()) {
      throw new IllegalArgumentException(
          "scenario " + scenario + " has no company to put in a workbook");
    }
    table.rows().forEach(row -> terms.put(row.text("subject") + "." + row.text("term"), row));
    company = table.where("kind", "company").row(0).text("subject");
    assets = table.where("kind", "asset").distinct("subject");
    holders = table.where("kind", "shareholder").distinct("subject");
    uses = run.table("asset_year").where("scenario", scenario);
    inputs = run.table("input");
    StoredTable ledger = run.table("ledger").where("scenario", scenario);
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (StoredTable years : List.of(uses, ledger)) {
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

  /** A term of the company, an asset or a shareholder. */
  double term(String subject, String term) {
    return terms.get(subject + "." + term).number("value");
  }

  /** Numbered terms such as {@code phasing_1, phasing_2}. */
  List<Double> numbered(String subject, String term) {
    List<Double> values = new ArrayList<>();
    for (int i = 1; terms.containsKey(subject + "." + term + "_" + i); i++) {
      values.add(term(subject, term + "_" + i));
    }
    return values;
  }

  /** Source, grade and note of the input that a term comes from. */
  Line.Origin origin(String subject, String term) {
    String path = terms.get(subject + "." + term).text("path");
    StoredTable found = path.isEmpty() ? inputs.where(row -> false) : inputs.where("path", path);
    if (found.isEmpty()) {
      return new Line.Origin("", "", path.isEmpty() ? "derived or fixed by the program" : path);
    }
    StoredTable.Row row = found.row(0);
    return new Line.Origin(row.text("source"), row.text("grade"), path);
  }

  /** [years] a column of the use of an asset; 0 in years without. */
  List<Double> use(String asset, String column) {
    double[] values = new double[years()];
    for (StoredTable.Row row : uses.where("asset", asset).rows()) {
      OptionalDouble number = row.findNumber(column);
      values[row.year("year") - firstYear] = number.orElse(0);
    }
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}
