package landbridge.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.explain.Explanation.Content;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * Rows of result tables as explanations, how such rows come about, and which inputs stand behind them.
 *
 * <p>Checked by: {@code ExplainerTest}.
 */
final class TableText {
  private static final String FLOW_EN =
      "sum over all origin-destination pairs and commodities of demand x probability of the routes that use it;"
          + " the probability follows from generalised cost (money + time x value of time + reliability)";
  private static final String FLOW_DE =
      "Summe über alle Quelle-Ziel-Paare und Gütergruppen aus Nachfrage x Wahrscheinlichkeit der Routen, die es"
          + " benutzen; die Wahrscheinlichkeit folgt aus den generalisierten Kosten (Geld + Zeit x Zeitwert +"
          + " Zuverlässigkeit)";

  private TableText() {}

  /**
   * One row: its first number is the value, the others are parts with their units.
   *
   * @param inputUnit unit of the columns that hold values of an input
   */
  static Explanation row(
      StoredTable table, StoredTable.Row row, String idColumn, String inputUnit) {
    List<String> names = new ArrayList<>();
    List<Explanation> numbers = new ArrayList<>();
    for (String column : table.columns()) {
      boolean isName = table.isText(column) || column.equals("year");
      boolean hidden = column.equals(idColumn)
          || column.equals("scenario")
          || row.text(column).isEmpty();
      if (isName && !hidden) {
        names.add(column.equals("year") ? row.text(column) : column + " " + row.text(column));
      } else if (!isName && !hidden) {
        numbers.add(new Explanation(
            column,
            row.findNumber(column),
            unit(table, column, inputUnit),
            "",
            "",
            "",
            Content.NONE));
      }
    }
    boolean none = numbers.isEmpty();
    return new Explanation(
        String.join(", ", names) + (none ? "" : ": " + numbers.get(0).name()),
        none ? OptionalDouble.empty() : numbers.get(0).value(),
        none ? "" : numbers.get(0).unit(),
        "",
        "",
        "",
        new Content(false, none ? numbers : numbers.subList(1, numbers.size()), List.of()));
  }

  private static String unit(StoredTable table, String column, String inputUnit) {
    return table.unit(column).isEmpty() ? inputUnit : table.unit(column);
  }

  /** How the numbers of a table come about. */
  static String formula(String table, String language) {
    return switch (table) {
      case "link_flow",
          "link_commodity",
          "crossing_flow",
          "terminal_flow",
          "mode_flow",
          "country_flow",
          "corridor_share" -> language.equals("de") ? FLOW_DE : FLOW_EN;
      case "operation" ->
        language.equals("de")
            ? "aus Gleisen, Abfertigung, Schiffen oder Schichten abgeleitet; siehe docs/methods/operations.md"
            : "derived from tracks, booths, vessels or shifts; see docs/methods/operations.md";
      case "switching_value" ->
        language.equals("de")
            ? "zero ist der Wert der Eingabe, bei dem die Kennzahl null ist, alles andere wie geschrieben; at_low und at_high"
                + " sind die Kennzahl an den Enden der Spanne"
            : "zero is the value of the input at which the measure is zero, all else as written; at_low and at_high are"
                + " the measure at the ends of the range";
      default -> "";
    };
  }

  /** Patterns of the inputs behind a row. */
  static List<String> inputs(StoredRun run, String table, String id) {
    List<String> patterns = new ArrayList<>();
    switch (table) {
      case "link_flow", "link_commodity", "bottleneck" -> {
        patterns.add("links." + id + ".*");
        for (StoredTable.Row row : run.table("map_link").where("link", id).rows()) {
          addIfAny(patterns, "crossings.", row.text("crossing"));
          addIfAny(patterns, "projects.", row.text("project"));
          addIfAny(patterns, "assets.", row.text("owner"));
          addIfAny(patterns, "modes.", row.text("mode"));
        }
      }
      case "crossing_flow" -> {
        patterns.add("crossings." + id + ".*");
        for (StoredTable.Row row : run.table("map_link").where("crossing", id).rows()) {
          addIfAny(patterns, "links.", row.text("link"));
        }
      }
      case "terminal_flow" -> patterns.add("terminals." + id + ".*");
      case "corridor_share" -> {
        patterns.add("corridors." + id + ".*");
        for (StoredTable.Row row : run.table("map_link").rows()) {
          if (List.of(row.text("corridors").split(";")).contains(id)) {
            addIfAny(patterns, "links.", row.text("link"));
          }
        }
      }
      case "operation" -> operation(run, id, patterns);
      case "switching_value" -> patterns.add(id);
      case "observed_fit", "chainage_fit" -> patterns.add(table.replace("_fit", ".") + id + ".*");
      case "mode_flow" -> patterns.add("modes." + id + ".*");
      default -> {}
    }
    if (table.endsWith("_flow")
        || table.equals("corridor_share")
        || table.equals("link_commodity")) {
      patterns.addAll(List.of("commodities.*.time_value", "trade.*.tonnes", "growth.*"));
    }
    return patterns;
  }

  private static void operation(StoredRun run, String id, List<String> patterns) {
    for (StoredTable.Row row : run.table("operation").where("id", id).rows()) {
      addIfAny(patterns, row.text("kind") + "s.", id);
      addIfAny(patterns, described(row.text("kind")), row.text("object"));
    }
  }

  /** Table of what a kind of operation describes. */
  private static String described(String kind) {
    return switch (kind) {
      case "section" -> "links.";
      case "post" -> "crossings.";
      case "fleet" -> "services.";
      default -> "terminals.";
    };
  }

  private static void addIfAny(List<String> patterns, String table, String id) {
    if (!id.isEmpty()) {
      patterns.add(table + id + ".*");
    }
  }
}
