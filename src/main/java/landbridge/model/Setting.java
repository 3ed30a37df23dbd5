package landbridge.model;

import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.NumberText;

/** A study with another value of one of its settings, all else as it was. Checked by: {@code ChoiceByNameTest}. */
public final class Setting {
  private Setting() {}

  /** Another number of routes between which the goods of a pair choose, 1 to 64. */
  public static Study routesPerPair(Study study, int routes) {
    return with(study, "routes_per_pair", Value.Quantity.of(routes), Integer.toString(routes));
  }

  /** Another amount of goods below which a route is left out, at least 0 [t/yr]. */
  public static Study leastRoute(Study study, double tonnes) {
    return with(study, "least_route", Value.Quantity.of(tonnes), NumberText.of(tonnes));
  }

  /** Another value in a column of table {@code study}. */
  static Study with(Study study, String name, Value value, String text) {
    Address path = new Address("study", "study", name);
    Cell cell = study.find(path).orElseThrow().with(value, text);
    SortedMap<String, Cell> column = new TreeMap<>();
    column.put(path.column(), cell);
    SortedMap<String, SortedMap<String, Cell>> row = new TreeMap<>();
    row.put(path.row(), column);
    SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells = new TreeMap<>();
    cells.put(path.table(), row);
    return study.withCells(cells);
  }
}
