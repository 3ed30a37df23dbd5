package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A sheet in the making: its lines in order. Made with short calls so that a sheet reads like a list of
 * formulas. Checked by: {@code WorkbookTest}.
 */
final class Page {
  /** What rounds to nothing is a dash, not -0. */
  static final String MONEY = "[>=0.5]#,##0;[<=-0.5]-#,##0;-";

  static final String RATE = "0.00%";
  static final String NUMBER = "#,##0.0000";
  static final String SMALL = "0.000000";
  static final String WHOLE = "0";
  static final String DATE = "General";
  static final String FLAG = "0;-0;-";
  static final String VERDICT = "\"FAIL\";\"FAIL\";\"OK\"";

  /** Beginning of the keys of lines that name a sheet. */
  static final String SHEET = "sheet-";

  final String name;
  final String purpose;
  /** Whether its columns are the periods of the accounts; else they are calendar years. */
  final boolean ofAccounts;

  final List<Line> lines = new ArrayList<>();

  /** Heads of the columns G to I. */
  List<String> origins = Book.ORIGINS.get(0);

  private Page(String name, String purpose, boolean ofAccounts) {
    this.name = name;
    this.purpose = purpose;
    this.ofAccounts = ofAccounts;
  }

  /** A sheet whose columns, if it has any, are calendar years. */
  Page(String name, String purpose) {
    this(name, purpose, false);
  }

  /** A sheet whose columns are the periods of the accounts. */
  static Page ofAccounts(String name, String purpose) {
    return new Page(name, purpose, true);
  }

  /** Whether a line uses a column between the sum and the years. */
  boolean hasOrigins() {
    return lines.stream()
        .anyMatch(line -> !line.origin().equals(Line.Origin.NONE)
            || line.constant() instanceof Line.Input
            || line.constant() instanceof Line.Compared
            || line.constant() instanceof Line.Asked);
  }

  boolean isYearly() {
    return lines.stream().anyMatch(Line::isYearly);
  }

  void heading(String text) {
    lines.add(new Line("", text, "", Line.NOTHING, Line.NOTHING, Line.Origin.NONE, ""));
  }

  void input(String key, String label, String unit, double value, Line.Origin origin) {
    Line.Input number = new Line.Input(List.of(value));
    lines.add(new Line(key, label, unit, number, Line.NOTHING, origin, format(unit)));
  }

  void inputs(String key, String label, String unit, List<Double> years, Line.Origin origin) {
    lines.add(
        new Line(key, label, unit, Line.NOTHING, new Line.Input(years), origin, format(unit)));
  }

  /** A single number of the engine. */
  void engine(String key, String label, String unit, double value, Line.Origin origin) {
    Line.Engine number = new Line.Engine(List.of(value));
    lines.add(new Line(key, label, unit, number, Line.NOTHING, origin, format(unit)));
  }

  /** A number of the engine for each year. */
  void engines(String key, String label, String unit, List<Double> years, Line.Origin origin) {
    lines.add(
        new Line(key, label, unit, Line.NOTHING, new Line.Engine(years), origin, format(unit)));
  }

  void constant(String key, String label, String unit, String formula) {
    Line.Formula text = new Line.Formula(formula);
    lines.add(new Line(key, label, unit, text, Line.NOTHING, Line.Origin.NONE, computed(unit)));
  }

  void compared(String key, String label, String unit, String formula, OptionalDouble run) {
    Line.Compared text = new Line.Compared(formula, run);
    lines.add(new Line(key, label, unit, text, Line.NOTHING, Line.Origin.NONE, computed(unit)));
  }

  void formula(String key, String label, String unit, String formula) {
    Line.Formula text = new Line.Formula(formula);
    lines.add(new Line(key, label, unit, Line.NOTHING, text, Line.Origin.NONE, format(unit)));
  }

  /** What another sheet is for; its name is the same in every language. */
  void sheet(Page other) {
    Line.Text purpose = new Line.Text(other.purpose);
    String key = SHEET + other.name;
    lines.add(new Line(key, other.name, "", purpose, Line.NOTHING, Line.Origin.NONE, ""));
  }

  void text(String label, String text) {
    Line.Text content = new Line.Text(text);
    lines.add(new Line("", label, "", content, Line.NOTHING, Line.Origin.NONE, ""));
  }

  /** Computed years have parts. */
  private static String computed(String unit) {
    return unit.equals("yr") ? "0.0" : format(unit);
  }

  static String format(String unit) {
    return switch (unit) {
      case "USD", "USD/yr", "t", "tkm" -> MONEY;
      case "1/yr", "share" -> RATE;
      case "year", "yr", "month", "count" -> WHOLE;
      case "flag" -> FLAG;
      case "date" -> DATE;
      case "check" -> VERDICT;
      case "USD/tkm" -> SMALL;
      default -> NUMBER;
    };
  }
}
