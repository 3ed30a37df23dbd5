package landbridge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Problem;

/**
 * Sets and scales values of tables, in the order of the interventions, and checks their guards.
 *
 * <p>Checked by: {@code ScenarioTest}.
 */
final class ValueChanges {

  private static final double SAME = 1e-9;

  private ValueChanges() {}

  /** The tables in a year; the very same map if nothing changes. */
  static SortedMap<String, Table> in(
      SortedMap<String, Table> tables, List<Intervention> interventions, int year) {
    Rows rows = new Rows(tables);
    for (Intervention intervention : interventions) {
      if (Calendar.periodOf(intervention).contains(year)) {
        rows.apply(intervention);
      }
    }
    return rows.inTables();
  }

  /** Rows that have been changed, over the tables that hold the others: a table is copied once, however many change. */
  private static final class Rows {
    private final SortedMap<String, Table> tables;
    private final SortedMap<String, SortedMap<String, Row>> changed =
        new TreeMap<>(); // by table and key

    Rows(SortedMap<String, Table> tables) {
      this.tables = tables;
    }

    void apply(Intervention intervention) {
      if (intervention instanceof Intervention.SetValue set) {
        put(set.path(), set.to());
      } else if (intervention instanceof Intervention.ScaleValue scale) {
        find(scale.path())
            .flatMap(row -> row.find(scale.path().column()))
            .ifPresent(cell -> put(scale.path(), scaled(cell, scale.by())));
      }
    }

    private Optional<Row> find(Address path) {
      SortedMap<String, Row> ofTable = changed.get(path.table());
      Row row = ofTable == null ? null : ofTable.get(path.row());
      return row != null
          ? Optional.of(row)
          : Optional.ofNullable(tables.get(path.table())).flatMap(table -> table.find(path.row()));
    }

    private void put(Address path, Cell cell) {
      Row row = find(path).orElseThrow(() -> new IllegalArgumentException("no row at " + path));
      changed
          .computeIfAbsent(path.table(), name -> new TreeMap<>())
          .put(path.row(), row.with(path.column(), cell));
    }

    SortedMap<String, Table> inTables() {
      if (changed.isEmpty()) {
        return tables;
      }
      SortedMap<String, Table> now = new TreeMap<>(tables);
      changed.forEach(
          (name, rows) -> now.put(name, now.get(name).with(List.copyOf(rows.values()))));
      return now;
    }
  }

  /** The tables with other cells, by table, row and column. */
  static SortedMap<String, Table> replaced(
      SortedMap<String, Table> tables,
      SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells) {
    SortedMap<String, Table> changed = new TreeMap<>(tables);
    cells.forEach((name, rows) -> {
      Table table = changed.get(name);
      List<Row> others = new ArrayList<>();
      rows.forEach((id, columns) -> {
        Row row = table == null ? null : table.find(id).orElse(null);
        if (row == null) {
          throw new IllegalArgumentException("no row at " + name + "." + id);
        }
        for (var column : columns.entrySet()) {
          row = row.with(column.getKey(), column.getValue());
        }
        others.add(row);
      });
      changed.put(name, table.with(others));
    });
    return changed;
  }

  private static Optional<Cell> find(SortedMap<String, Table> tables, Address path) {
    return Optional.ofNullable(tables.get(path.table()))
        .flatMap(table -> table.find(path.row()))
        .flatMap(row -> row.find(path.column()));
  }

  private static Cell scaled(Cell cell, double by) {
    if (cell.value() instanceof Value.Quantity quantity) {
      double number = quantity.number() * by;
      Value value = new Value.Quantity(number, quantity.low() * by, quantity.high() * by);
      return cell.with(value, cell.written() + " x " + by);
    }
    if (cell.value() instanceof Value.Series series) {
      Value value = new Value.Series(series.series().map(x -> x * by));
      return cell.with(value, cell.written() + " x " + by);
    }
    throw new IllegalArgumentException("not a number: " + cell.written());
  }

  /** Guards that do not hold in the first year of their intervention. */
  static List<Problem> guardProblems(Study study) {
    List<Problem> problems = new ArrayList<>();
    List<Intervention> all = study.interventions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Intervention.SetValue set && set.expect().isPresent()) {
        int year = set.period().from().orElse(study.settings().years().baseYear());
        SortedMap<String, Table> before = in(study.tables(), all.subList(0, i), year);
        Optional<Cell> found = find(before, set.path());
        if (found.isEmpty() || !same(found.get().value(), set.expect().get().value())) {
          String stands = found.map(Cell::written).orElse("nothing");
          problems.add(Problem.of(
              "E5003",
              set.place(),
              "set: " + set.path(),
              set.path(),
              set.expect().get().written(),
              stands));
        }
      }
    }
    return problems;
  }

  private static boolean same(Value a, Value b) {
    if (a instanceof Value.Quantity x && b instanceof Value.Quantity y) {
      double size = Math.max(Math.abs(x.number()), Math.abs(y.number()));
      return Math.abs(x.number() - y.number()) <= SAME * size;
    }
    return a.equals(b);
  }
}
