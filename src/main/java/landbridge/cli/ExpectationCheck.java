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
      unit(expectation, column, problems);
    }
  }

  private static void unit(Expectation expectation, Column column, List<Problem> problems) {
    boolean counted = expectation.of().statistic() == Statistic.COUNT;
    String unit = counted || column.unit().isEmpty() ? "1" : column.unit();
    if (!counted && column.type() == Type.TEXT) {
      problems.add(unknown(expectation, column.name(), "column of numbers", List.of()));
    } else if (!unit.equals(expectation.unit()) && !isMixed(column)) {
      problems.add(Problem.of(
          "E6002", expectation.place(), expectation.id(), expectation.unit(), column.name(), unit));
    }
  }

  /** Measures of one table have units of their own, which stand in its column {@code unit}. */
  private static boolean isMixed(Column column) {
    return column.name().equals("value");
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

  private static OptionalDouble statistic(
      StoredRun run, Selection of, SortedMap<String, String> rows) {
    Optional<StoredTable> table = run.findTable(of.table());
    if (table.isEmpty()) {
      return OptionalDouble.empty();
    }
    StoredTable chosen = table.get();
    for (Map.Entry<String, String> entry : rows.entrySet()) {
      chosen = chosen.where(entry.getKey(), entry.getValue());
    }
    if (of.statistic() == Statistic.COUNT) {
      return OptionalDouble.of(chosen.size());
    }
    List<OptionalDouble> cells =
        chosen.rows().stream().map(row -> row.findNumber(of.column())).toList();
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
