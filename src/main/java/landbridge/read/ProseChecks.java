package landbridge.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.BoundNumber;
import landbridge.base.Problem;
import landbridge.model.Cell;
import landbridge.model.Prose;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * Checks the numbers bound into the study's own text: each must be a metric, a column of a result table, or an input that
 * is a number. Whether a result has such a row is known only after a run; the report says it then.
 *
 * <p>Checked by: {@code ProseReaderTest}.
 */
final class ProseChecks {
  private final Study study;
  private final Problems problems;
  private final Set<String> scenarios = new TreeSet<>();

  ProseChecks(Study study, Problems problems) {
    this.study = study;
    this.problems = problems;
    study.scenarios().forEach(scenario -> scenarios.add(scenario.id()));
  }

  void check() {
    for (Prose block : study.prose()) {
      if (BoundNumber.isBroken(block.text())) {
        problems.add("E6012", block.place(), "");
      }
      BoundNumber.in(block.text()).forEach(number -> bound(block, number));
    }
  }

  private void bound(Prose block, BoundNumber number) {
    String[] parts = number.name().split("\\.");
    if (BoundNames.metrics().contains(number.name())) {
      keys(block, number, new TreeSet<>(List.of("scenario")), "a metric takes scenario= only");
    } else if (parts.length == 2 && BoundNames.resultTables().contains(parts[0])) {
      Set<String> columns = BoundNames.columns(parts[0]);
      if (!columns.contains(parts[1])) {
        add(block, number, parts[1], "no column of " + parts[0], columns);
      }
      keys(block, number, columns, "no column of " + parts[0]);
    } else if (!isInput(parts)) {
      Set<String> known = new TreeSet<>(BoundNames.metrics());
      add(block, number, number.name(), "unknown name", known);
    }
  }

  private void keys(Prose block, BoundNumber number, Set<String> known, String why) {
    for (String key : number.keys().keySet()) {
      if (!known.contains(key)) {
        add(block, number, key, why + ": " + key, known);
      }
    }
    String scenario = number.keys().getOrDefault("scenario", "");
    if (!scenario.isEmpty() && !scenarios.contains(scenario)) {
      add(block, number, scenario, "no scenario " + scenario, scenarios);
    }
  }

  private boolean isInput(String[] parts) {
    if (parts.length != 3) {
      return false;
    }
    Optional<Cell> cell = study.table(parts[0]).find(parts[1]).flatMap(row -> row.find(parts[2]));
    return cell.filter(found -> found.value() instanceof Value.Quantity).isPresent();
  }

  private void add(
      Prose block, BoundNumber number, String written, String why, Iterable<String> known) {
    problems.add(Problem.of("E6011", block.place(), number.written(), number.written(), why)
        .suggesting(written, known));
  }
}
