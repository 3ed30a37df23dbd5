package landbridge.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Dictionary dictionary;
  private final Map<String, Table> tables;
  private final Set<String> broken;
  private final Problems problems;

  References(
      Dictionary dictionary, Map<String, Table> tables, Set<String> broken, Problems problems) {
    this.dictionary = dictionary;
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
    if (target.find(id).isEmpty()) {
      String subject = address + " = " + cell.written();
      String code = table.equals(SOURCES) ? "E2003" : "E2001";
      String file = dictionary.get(table).file();
      Problem problem = Problem.of(code, cell.provenance().place(), subject, id, table, file);
      problems.add(problem.suggesting(id, target.ids()));
    }
  }
}
