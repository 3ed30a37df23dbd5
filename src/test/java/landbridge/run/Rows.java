package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads result tables in tests: rows as maps from column to text. */
public final class Rows {
  private Rows() {}

  public static List<Map<String, String>> of(Run run, String table, String... columnsAndValues) {
    ResultTable t = run.table(table);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int r = 0; r < t.size(); r++) {
      Map<String, String> row = new TreeMap<>();
      for (int c = 0; c < t.columns().size(); c++) {
        row.put(t.columns().get(c).name(), t.text(r, c));
      }
      boolean fits = true;
      for (int i = 0; i < columnsAndValues.length; i += 2) {
        fits &= columnsAndValues[i + 1].equals(row.get(columnsAndValues[i]));
      }
      if (fits) {
        rows.add(row);
      }
    }
    return rows;
  }

  public static double number(Run run, String table, String column, String... columnsAndValues) {
    List<Map<String, String>> rows = of(run, table, columnsAndValues);
    if (rows.size() != 1) {
      throw new AssertionError(
          rows.size() + " rows of " + table + " fit " + List.of(columnsAndValues));
    }
    return Double.parseDouble(rows.get(0).get(column));
  }

  public static double sum(Run run, String table, String column, String... columnsAndValues) {
    return of(run, table, columnsAndValues).stream()
        .mapToDouble(row -> Double.parseDouble(row.get(column)))
        .sum();
  }
}
