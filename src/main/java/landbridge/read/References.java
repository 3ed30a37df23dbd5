package landbridge.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Table;
import landbridge.model.Value;

/**
 * Checks that every reference points at a row that exists.
 *
 * <p>References into a table that could not be read are left alone: one broken file must not bury
 * its problem under a thousand others. Checked by: {@code MistakeCorpusTest}.
 */
final class References {

  private static final String SOURCES = "sources";

  private final Dictionary dictionary = Dictionary.standard();
  private final Map<String, Table> tables;
  private final Set<String> broken;
  private final Set<String> absent;
  private final Problems problems;
  private final Set<String> told = new TreeSet<>();
  private final Set<String> dangling = new TreeSet<>();

  /**
   * Checks of references.
   *
   * @param broken tables that could not be read
   * @param absent optional tables whose file does not exist
   */
  References(Map<String, Table> tables, Set<String> broken, Set<String> absent, Problems problems) {
    this.absent = absent;
    this.tables = tables;
    this.broken = broken;
    this.problems = problems;
  }

  /** Checks all tables. */
  void check() {
    for (Table table : tables.values()) {
      TableSpec spec = dictionary.get(table.name());
      List<ColumnSpec> references = spec.all().stream()
          .filter(c -> c.type() == ColumnType.REF || c.type() == ColumnType.REFS)
          .toList();
      for (Row row : table.rows()) {
        references.forEach(column -> cell(row, column));
        row.cells().values().forEach(cell -> source(row, cell));
      }
    }
  }

  /** A whole file that is missing is said once, not at every row that points into it. */
  private void missing(String table, Cell cell, String address) {
    if (told.add(table)) {
      String file = dictionary.get(table).file();
      String need = address + " = " + cell.written() + " points into it";
      problems.add("E1019", Place.of(file), "", file, need);
    }
  }

  /** True if no reference among these tables points at nothing; call after {@link #check}. */
  boolean join(Set<String> names) {
    return names.stream()
        .allMatch(from -> names.stream().noneMatch(to -> dangling.contains(from + ">" + to)));
  }

  private void cell(Row row, ColumnSpec column) {
    Cell cell = row.cells().get(column.name());
    if (cell == null || broken.contains(column.argument())) {
      return;
    }
    String address = row.table() + "." + row.id() + "." + column.name();
    if (cell.value() instanceof Value.Texts list) {
      list.texts().forEach(id -> exists(id, column.argument(), cell, address));
    } else {
      exists(cell.text(), column.argument(), cell, address);
    }
  }

  private void source(Row row, Cell cell) {
    String source = cell.provenance().source();
    if (!source.isEmpty() && !source.equals(row.provenance().source())) {
      boolean unread = broken.contains(SOURCES);
      if (!unread) {
        exists(source, SOURCES, cell, row.table() + "." + row.id());
      }
    }
  }

  private void exists(String id, String table, Cell cell, String address) {
    Table target = tables.getOrDefault(table, Table.empty(table));
    if (target.find(id).isEmpty() && absent.contains(table)) {
      dangling.add(address.substring(0, address.indexOf('.')) + ">" + table);
      missing(table, cell, address);
    } else if (target.find(id).isEmpty()) {
      dangling.add(address.substring(0, address.indexOf('.')) + ">" + table);
      String subject = address + " = " + cell.written();
      String code = table.equals(SOURCES) ? "E2003" : "E2001";
      String file = dictionary.get(table).file();
      Problem problem = Problem.of(code, cell.provenance().place(), subject, id, table, file);
      problems.add(problem.suggesting(id, target.ids()));
    }
  }
}
