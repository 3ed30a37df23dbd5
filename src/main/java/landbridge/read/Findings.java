package landbridge.read;

import java.util.Optional;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Study;

/**
 * Reports findings of the checks at the row or cell they are about.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
final class Findings {

  private final Study study;
  private final Problems problems;

  Findings(Study study, Problems problems) {
    this.study = study;
    this.problems = problems;
  }

  Study study() {
    return study;
  }

  /** A finding about one value. */
  void cell(String code, String table, String row, String column, Object... arguments) {
    Row found = study.table(table).find(row).orElseThrow();
    Optional<Cell> cell = found.find(column);
    Place place =
        cell.map(c -> c.provenance().place()).orElse(found.provenance().place());
    String address = row.equals(table) ? table + "." + column : table + "." + row + "." + column;
    String written = cell.map(c -> " = " + c.written()).orElse("");
    problems.add(code, place, address + written, arguments);
  }

  /** A finding about a row. */
  void row(String code, String table, String row, Object... arguments) {
    Row found = study.table(table).find(row).orElseThrow();
    problems.add(code, found.provenance().place(), table + "." + row, arguments);
  }

  /** A finding with a place of its own. */
  void add(Problem problem) {
    problems.add(problem);
  }
}
