package landbridge.read;

import java.util.ArrayList;
import java.util.List;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.Table;

/** A study as lines that say what it means and not where it is written. */
final class Canon {

  private Canon() {}

  static List<String> of(Study study) {
    List<String> lines = values(study);
    for (Scenario scenario : study.scenarios()) {
      lines.add(scenario.id() + " " + scenario.title() + " " + scenario.parent());
      scenario
          .interventions()
          .forEach(i -> lines.add(i.toString().replaceAll("\\w+\\.(csv|yaml):?\\d*", "")));
    }
    return lines;
  }

  static List<String> values(Study study) {
    List<String> lines = new ArrayList<>();
    for (Table table : study.tables().values()) {
      for (Row row : table.rows()) {
        row.cells().forEach((column, cell) -> lines.add(line(row, column, cell)));
      }
    }
    return lines;
  }

  private static String line(Row row, String column, Cell cell) {
    return row.table()
        + "."
        + row.id()
        + "."
        + column
        + " = "
        + cell.value()
        + " @"
        + cell.provenance().source()
        + " ~"
        + cell.provenance().grade()
        + " "
        + cell.provenance().note();
  }
}
