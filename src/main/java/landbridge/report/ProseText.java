package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.BoundNumber;
import landbridge.store.StoredTable;
import landbridge.store.StoredTable.Row;

/**
 * The study's own text in a section of the report, its bound numbers read from the run and written as the language does.
 *
 * <p>A number without a value stops the report: a text that silently lacks a number misleads. Only where the run does
 * not hold a scenario (it was asked for some of them) the paragraph is left out and that is said.
 *
 * <p>Checked by: {@code ProseTextTest}.
 */
final class ProseText {
  private final RunView view;

  ProseText(RunView view) {
    this.view = view;
  }

  /** Writes the blocks of a section, if the study has any. */
  void write(Markup html, String section) {
    boolean list = false;
    for (Row row : view.rows("prose")) {
      if (!row.text("lang").equals(view.words().lang()) || !row.text("section").equals(section)) {
        continue;
      }
      boolean item = row.text("kind").equals("item");
      if (item != list) {
        list = item;
        html = item ? html.open("ul", "class", "prose") : html.close().line();
      }
      String tag = item ? "li" : row.text("kind").equals("heading") ? "h3" : "p";
      html.element(tag, filled(row), "class", "prose").line();
    }
    if (list) {
      html.close().line();
    }
  }

  private String filled(Row row) {
    StringBuilder text = new StringBuilder();
    for (BoundNumber.Part part : BoundNumber.split(row.text("text"))) {
      text.append(part.text());
      if (part.number().isPresent()) {
        BoundNumber number = part.number().get();
        String scenario = number.keys().getOrDefault("scenario", view.headline());
        if (!view.scenarios().contains(scenario)) {
          return view.words().of("prose.left", scenario);
        }
        text.append(value(number, scenario)
            .orElseThrow(() -> new UnboundNumberException(row.text("file") + ":" + row.text("line")
                + "  " + number.written() + " has no value in run " + view.run().id())));
      }
    }
    return text.toString();
  }

  private Optional<String> value(BoundNumber number, String scenario) {
    String[] parts = number.name().split("\\.");
    if (parts.length == 3) {
      return input(number.name());
    }
    if (parts.length == 2 && view.run().tableNames().contains(parts[0])) {
      return result(parts[0], parts[1], number.keys(), scenario);
    }
    return metric(number.name(), scenario);
  }

  private Optional<String> input(String path) {
    for (Row row : view.rows("input")) {
      if (row.text("path").equals(path)) {
        return text(row.findNumber("value"), row.text("unit"));
      }
    }
    return Optional.empty();
  }

  /** Sum of a column over the rows that the keys name. */
  private Optional<String> result(
      String table, String column, SortedMap<String, String> keys, String scenario) {
    StoredTable rows = view.run().table(table);
    SortedMap<String, String> wanted = new TreeMap<>(keys);
    if (rows.columns().contains("scenario")) {
      wanted.putIfAbsent("scenario", scenario);
    }
    for (Map.Entry<String, String> key : wanted.entrySet()) {
      rows = rows.where(key.getKey(), key.getValue());
    }
    List<OptionalDouble> cells = new ArrayList<>();
    rows.rows().forEach(row -> cells.add(row.findNumber(column)));
    if (cells.isEmpty() || cells.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Optional.empty();
    }
    double sum = cells.stream().mapToDouble(OptionalDouble::getAsDouble).reduce(0, Double::sum);
    String unit = rows.unit(column);
    if (unit.isEmpty() && rows.columns().contains("unit")) {
      unit = rows.row(0).text("unit");
    }
    return text(OptionalDouble.of(sum), unit);
  }

  /** Measures stand in the appraisal, in the company's measures, or are components of the present value. */
  private Optional<String> metric(String name, String scenario) {
    boolean company = name.startsWith("company.");
    String measure = company ? name.substring("company.".length()) : name;
    for (Row row : view.rows(company ? "company_kpi" : "appraisal", scenario)) {
      if (row.text("measure").equals(measure.replace('-', '_'))) {
        return text(row.findNumber("value"), row.text("unit"));
      }
    }
    List<Row> parts = view.rows("present_value", scenario).stream()
        .filter(row -> row.text("component").equals(measure))
        .toList();
    double sum = parts.stream().mapToDouble(row -> row.number("value")).sum();
    return parts.isEmpty() ? Optional.empty() : text(OptionalDouble.of(sum), "USD");
  }

  private Optional<String> text(OptionalDouble value, String unit) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double number = value.getAsDouble();
    Numbers numbers = view.numbers();
    return Optional.of(
        switch (unit) {
          case "USD" -> numbers.money(number);
          case "MUSD" -> numbers.money(number * 1e6);
          case "t/yr" -> numbers.tonnes(number);
          case "1/yr" -> numbers.percent(number, 1);
          case "", "1", "ratio" ->
            isYear(number) ? Integer.toString((int) number) : numbers.rounded(number, 3);
          case "yr" -> numbers.plain(number) + "\u00A0" + view.words().of("unit.years");
          default -> numbers.plain(number) + "\u00A0" + unit;
        });
  }

  private static boolean isYear(double number) {
    return number == Math.rint(number) && number >= 1900 && number < 2300;
  }
}
