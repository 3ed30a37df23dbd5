package landbridge.read;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Address;
import landbridge.model.CalibrationFit;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.StudyDigest;
import landbridge.model.Table;
import landbridge.model.Value;

/**
 * Puts the values of {@code calibration/fitted.yaml} in the place of the written ones.
 *
 * <p>The file holds operations like those of a scenario, of one kind only: {@code set} with a guard. A guard that does
 * not hold says at its line that the written value is no longer the one that was fitted. Checked by: {@code
 * CalibrationTest}.
 */
final class FittedReader {

  /** The file that {@code landbridge calibrate} writes. */
  static final String FILE = "calibration/fitted.yaml";

  private static final String OPERATIONS = "do";
  private static final double SAME = 1e-9;

  private final InterventionReader interventions;
  private final Problems problems;
  private final SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells =
      new TreeMap<>();

  FittedReader(InterventionReader interventions, Problems problems) {
    this.interventions = interventions;
    this.problems = problems;
  }

  /** The study with the fitted values, and warnings if it has changed since the fit. */
  Study apply(Study written, Optional<YamlNode> file) {
    if (file.isEmpty()
        || !(file.get() instanceof YamlNode.Mapping mapping)
        || !(mapping.entries().get(OPERATIONS) instanceof YamlNode.Sequence list)) {
      problems.add("E1019", Place.of(FILE), "", FILE, "study.calibration = fitted points at it");
      return written;
    }
    for (YamlNode item : list.items()) {
      interventions.read(item).ifPresent(operation -> add(written, operation));
    }
    String now = StudyDigest.of(written);
    CalibrationFit.in(written).stream()
        .filter(fit -> !fit.digest().equals(now))
        .forEach(fit ->
            problems.add("W5016", mapping.keys().get("fit"), "fit.digest", fit.digest(), now));
    return problems.hasErrors() ? written : written.withCells(cells);
  }

  private void add(Study written, Intervention operation) {
    if (!(operation instanceof Intervention.SetValue set) || set.expect().isEmpty()) {
      problems.add("E5015", operation.place(), "");
      return;
    }
    Optional<Cell> stands = written.find(set.path());
    Cell expected = set.expect().get();
    if (stands.isEmpty() || !same(stands.get(), expected)) {
      String found = stands.map(Cell::written).orElse("nothing");
      problems.add(Problem.of(
          "E5003", set.place(), "set: " + set.path(), set.path(), expected.written(), found));
    }
    put(set.path(), set.to());
  }

  private static boolean same(Cell a, Cell b) {
    return a.value() instanceof Value.Quantity x
        && b.value() instanceof Value.Quantity y
        && Math.abs(x.number() - y.number())
            <= SAME * Math.max(Math.abs(x.number()), Math.abs(y.number()));
  }

  private void put(Address path, Cell cell) {
    cells
        .computeIfAbsent(path.table(), name -> new TreeMap<>())
        .computeIfAbsent(path.row(), id -> new TreeMap<>())
        .put(path.column(), cell);
  }

  /** Rows and values of parameters that name what the study does not have. */
  static void checkParameters(Map<String, Table> tables, Problems problems) {
    for (Row row : tables.getOrDefault("parameters", Table.empty("parameters")).rows()) {
      if (row.find("table").isEmpty() || row.find("column").isEmpty()) {
        continue;
      }
      String name = row.text("table");
      TableSpec spec = Dictionary.standard().get(name);
      Optional<ColumnSpec> column = spec.find(row.text("column"));
      if (column.isEmpty() || column.get().type() != ColumnType.NUMBER) {
        Place place = row.get("column").provenance().place();
        problems.add(
            Problem.of("E5017", place, "column = " + row.text("column"), name, row.text("column"))
                .suggesting(row.text("column"), spec.columns().keySet()));
      }
      Table target = tables.getOrDefault(name, Table.empty(name));
      for (String id : row.findText("rows").map(text -> text.split(";")).orElse(new String[0])) {
        if (target.find(id.strip()).isEmpty()) {
          Place place = row.get("rows").provenance().place();
          problems.add(Problem.of("E2001", place, "rows: " + id, id.strip(), name, spec.file())
              .suggesting(id.strip(), target.ids()));
        }
      }
    }
  }
}
