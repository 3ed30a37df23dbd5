package landbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.read.Expectation;
import landbridge.read.Expectation.Selection;
import landbridge.read.Expectation.Statistic;
import landbridge.run.ResultDictionary;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultDictionary.TableSpec;
import landbridge.run.ResultDictionary.Type;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import landbridge.store.StoredTable.Row;

/**
 * Holds what a study expects against the result dictionary and against a run.
 *
 * <p>Checked by: {@code TestCommandTest}.
 */
final class ExpectationCheck {
  private ExpectationCheck() {}

  /**
   * Tables, columns and units must be those of the result dictionary.
   *
   * @throws StudyException with all problems if there is one
   */
  static void requireSound(List<Expectation> expectations) {
    List<Problem> problems = new ArrayList<>();
    for (Expectation expectation : expectations) {
      find(expectation.of().table())
          .ifPresentOrElse(
              table -> columns(expectation, table, problems),
              () -> problems.add(
                  unknown(expectation, expectation.of().table(), "result table", tables())));
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
  }

  private static Optional<TableSpec> find(String name) {
    return ResultDictionary.standard().tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst();
  }

  private static List<String> tables() {
    return ResultDictionary.standard().tables().stream().map(TableSpec::name).toList();
  }

  private static void columns(Expectation expectation, TableSpec table, List<Problem> problems) {
    Map<String, Column> columns = new TreeMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    TreeSet<String> named = new TreeSet<>(expectation.of().rows().keySet());
    named.addAll(expectation.of().minus().keySet());
    named.add(expectation.of().column());
    String kind = "column of result table " + table.name();
    named.stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> problems.add(unknown(expectation, name, kind, columns.keySet())));
    Column column = columns.get(expectation.of().column());
    if (column != null) {
      unit(expectation, table, column, problems);
    }
  }

  private static void unit(
      Expectation expectation, TableSpec table, Column column, List<Problem> problems) {
    boolean counted = expectation.of().statistic() == Statistic.COUNT;
    String unit = counted || column.unit().isEmpty() ? "1" : column.unit();
    if (!counted && column.type() == Type.TEXT) {
      problems.add(unknown(expectation, column.name(), "column of numbers", List.of()));
    } else if (!unit.equals(expectation.unit()) && (counted || !isByRow(table, column))) {
      problems.add(otherUnit(expectation, column.name(), unit));
    }
  }

  /** Whether each row has a unit of its own: that in its column {@code unit}, or that of the input which it names. */
  private static boolean isByRow(TableSpec table, Column column) {
    return column.type() == Type.NUMBER
        && column.unit().isEmpty()
        && table.columns().stream().anyMatch(one -> List.of("unit", "path").contains(one.name()));
  }

  private static Problem otherUnit(Expectation expectation, String measured, String unit) {
    return Problem.of(
        "E6002", expectation.place(), expectation.id(), expectation.unit(), measured, unit);
  }

  /**
   * Where rows have units of their own, those that are looked at must have the unit that is written.
   *
   * @throws StudyException with all problems if there is one
   */
  static void requireUnits(StoredRun run, List<Expectation> expectations) {
    List<Problem> problems = new ArrayList<>();
    for (Expectation expectation : expectations) {
      Selection of = expectation.of();
      TableSpec table = ResultDictionary.standard().table(of.table());
      Column column = table.columns().get(table.indexOf(of.column()));
      if (of.statistic() != Statistic.COUNT && isByRow(table, column)) {
        List<Row> rows = new ArrayList<>(chosen(run, of, of.rows()));
        rows.addAll(of.minus().isEmpty() ? List.of() : chosen(run, of, of.minus()));
        rows.stream()
            .map(row -> unit(run, table, row))
            .filter(unit -> !unit.equals(expectation.unit()))
            .findFirst()
            .ifPresent(
                unit -> problems.add(otherUnit(expectation, of.column() + " of these rows", unit)));
      }
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
  }

  private static String unit(StoredRun run, TableSpec table, Row row) {
    String unit = "";
    if (table.columns().stream().anyMatch(column -> column.name().equals("unit"))) {
      unit = row.text("unit");
    } else {
      List<Row> inputs = run.table("input").where("path", row.text("path")).rows();
      unit = inputs.isEmpty() ? "" : inputs.get(0).text("unit");
    }
    return unit.isEmpty() ? "1" : unit;
  }

  private static Problem unknown(
      Expectation expectation, String name, String kind, Iterable<String> known) {
    return Problem.of("E6001", expectation.place(), expectation.id(), name, kind)
        .suggesting(name, known);
  }

  /** The number that a run gives; empty if a selection has no rows or a cell is missing. */
  static OptionalDouble value(StoredRun run, Selection of) {
    OptionalDouble value = statistic(run, of, of.rows());
    if (of.minus().isEmpty() || value.isEmpty()) {
      return value;
    }
    OptionalDouble less = statistic(run, of, of.minus());
    return less.isEmpty() ? less : OptionalDouble.of(value.getAsDouble() - less.getAsDouble());
  }

  /** Whether a run has the rows that are looked at, so that a missing value is one that is not defined. */
  static boolean hasRows(StoredRun run, Selection of) {
    return !chosen(run, of, of.rows()).isEmpty()
        && (of.minus().isEmpty() || !chosen(run, of, of.minus()).isEmpty());
  }

  private static List<Row> chosen(StoredRun run, Selection of, SortedMap<String, String> rows) {
    Optional<StoredTable> table = run.findTable(of.table());
    if (table.isEmpty()) {
      return List.of();
    }
    StoredTable chosen = table.get();
    for (Map.Entry<String, String> entry : rows.entrySet()) {
      chosen = chosen.where(entry.getKey(), entry.getValue());
    }
    return chosen.rows();
  }

  private static OptionalDouble statistic(
      StoredRun run, Selection of, SortedMap<String, String> rows) {
    if (run.findTable(of.table()).isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Row> chosen = chosen(run, of, rows);
    if (of.statistic() == Statistic.COUNT) {
      return OptionalDouble.of(chosen.size());
    }
    List<OptionalDouble> cells =
        chosen.stream().map(row -> row.findNumber(of.column())).toList();
    if (cells.isEmpty() || cells.stream().anyMatch(OptionalDouble::isEmpty)) {
      return OptionalDouble.empty();
    }
    DoubleStream numbers = cells.stream().mapToDouble(OptionalDouble::getAsDouble);
    return switch (of.statistic()) {
      case LARGEST -> numbers.max();
      case SMALLEST -> numbers.min();
      default -> OptionalDouble.of(numbers.reduce(0, Double::sum));
    };
  }
}
