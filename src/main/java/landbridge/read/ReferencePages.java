package landbridge.read;

import java.util.Locale;
import java.util.Map;
import landbridge.base.ProblemCatalogue;

/**
 * Reference pages of the manual, made from the data dictionary and the catalogue of messages.
 *
 * <p>Checked by: {@code ReferencePagesTest} (fails when a page in docs/reference is stale).
 */
public final class ReferencePages {

  private static final String MADE = "<!-- Made from the data dictionary; do not edit. -->\n\n";

  private ReferencePages() {}

  /** The page on the study format. */
  public static String studyFormat() {
    StringBuilder page = new StringBuilder(MADE);
    page.append("# Study format: tables and columns\n\n");
    page.append("A study is a folder. Every value stands in a row and a column of one of the\n");
    page.append("tables below; its address is `table.row.column` (`table.column` where a table\n");
    page.append(
        "has one row). How values are written: see `docs/reference/writing-values.md`.\n\n");
    page.append(
        "Upper bounds lie beyond anything that exists, so that only a slip meets them: once\n");
    page.append("round the earth (40,075 km), a year (8,760 h), the largest ship twice over (a\n");
    page.append(
        "million t), ten times the raw materials that the world extracts (a million Mt a\n");
    page.append("year). Money has none but that of all numbers, 1e20: units of money differ.\n\n");
    page.append("| Table | File | Section | Key | Needed |\n|---|---|---|---|---|\n");
    for (TableSpec table : Dictionary.standard().tables()) {
      page.append("| [").append(table.name()).append("](#").append(table.name()).append(") | `");
      page.append(table.file()).append("` | ").append(code(table.section())).append(" | ");
      page.append(code(String.join(">", table.key()))).append(" | ");
      page.append(table.terms().required() ? "yes" : "no").append(" |\n");
    }
    Dictionary.standard().tables().forEach(table -> table(table, page));
    return page.toString();
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static void table(TableSpec table, StringBuilder page) {
    page.append("\n## ").append(table.name()).append("\n\n").append(table.description());
    page.append(".\n\nFile `").append(table.file()).append("`");
    if (!table.section().isEmpty()) {
      page.append(", section `").append(table.section()).append("`");
    }
    page.append(", ").append(form(table)).append(". ").append(change(table)).append(".\n\n");
    page.append("| Column | Type | Unit | Bounds | Default | Needed | Meaning |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (ColumnSpec column : table.all()) {
      page.append("| `")
          .append(column.name())
          .append("` | ")
          .append(type(column))
          .append(" | ");
      page.append(column.unit()).append(" | ").append(column.bounds().text()).append(" | ");
      page.append(code(column.standard())).append(" | ");
      page.append(column.required() ? "yes" : "").append(" | ");
      page.append(column.description().replace("|", "\\|")).append(" |\n");
    }
  }

  private static String form(TableSpec table) {
    return switch (table.form()) {
      case CSV -> "comma-separated";
      case MAP -> "a mapping from `" + table.key().get(0) + "` to the other columns";
      case SINGLE -> "one row";
    };
  }

  private static String change(TableSpec table) {
    StringBuilder text = new StringBuilder(change(table.terms().change()));
    table.terms().exceptions().forEach((column, change) -> {
      text.append("; `").append(column).append("`: ");
      text.append(change(change).toLowerCase(Locale.ROOT));
    });
    return text.toString();
  }

  private static String change(TableSpec.Change change) {
    return switch (change) {
      case YEAR -> "Scenarios change it in any years";
      case ONCE -> "Scenarios change it for the whole run";
      case NEVER -> "The same in all scenarios";
    };
  }

  private static String type(ColumnSpec column) {
    String word = column.type().name().toLowerCase(Locale.ROOT);
    return switch (column.type()) {
      case REF -> "one of [" + column.argument() + "](#" + column.argument() + ")";
      case REFS -> "list of [" + column.argument() + "](#" + column.argument() + ")";
      case ENUM -> "`" + String.join("`, `", column.words()) + "`";
      case YEARS -> "list of years";
      case NUMBERS -> "list of numbers";
      case SERIES -> "numbers by year";
      case FLAG -> "`0` or `1`";
      default -> word;
    };
  }

  /** The page on all messages. */
  public static String messages() {
    StringBuilder page = new StringBuilder(MADE.replace("data dictionary", "message catalogue"));
    page.append("# Messages of `landbridge validate`\n\n");
    page.append("Codes are stable. E stops a run, W does not. E1 files and syntax, E2 names, E3\n");
    page.append(
        "values and units, E4 network and consistency, E5 scenarios, E7 networks for assignment.\n");
    page.append("`{0}`, `{1}` stand for the particulars of the study.\n\n");
    page.append("| Code | Problem | Cause | Fix |\n|---|---|---|---|\n");
    for (Map.Entry<String, ProblemCatalogue.Entry> row : ProblemCatalogue.all().entrySet()) {
      ProblemCatalogue.Entry entry = row.getValue();
      page.append("| ").append(entry.code()).append(" | ").append(cell(entry.title()));
      page.append(" | ").append(cell(entry.cause())).append(" | ").append(cell(entry.fix()));
      page.append(" |\n");
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
