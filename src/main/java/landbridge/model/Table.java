package landbridge.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One table of a study: rows by key, in canonical order.
 *
 * <p>Rows are ordered by key, so that the order in which an analyst writes them changes nothing;
 * only where the order has a meaning (corridors) the order of the file is kept. Checked by: {@code
 * StudyReaderTest}.
 *
 * @param name name in the data dictionary
 * @param byId rows by key, in canonical order
 * @param units canonical unit of each column that has one
 */
public record Table(String name, Map<String, Row> byId, SortedMap<String, String> units) {

  /** Copies the rows and the units. */
  public Table {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

  /** A table whose columns have no units. */
  public Table(String name, Map<String, Row> byId) {
    this(name, byId, Collections.emptySortedMap());
  }

  /** A table without rows. */
  public static Table empty(String name) {
    return new Table(name, Collections.emptyMap());
  }

  /** Keys in canonical order. */
  public Set<String> ids() {
    return byId.keySet();
  }

  /** Rows in canonical order. */
  public Collection<Row> rows() {
    return byId.values();
  }

  /** The row of a key, if there is one. */
  public Optional<Row> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Records made of the rows. */
  public <T> List<T> map(Function<Row, T> of) {
    return rows().stream().map(of).toList();
  }

  /** Records made of the rows; where a row is the very same as in another table of as many rows, that one's record. */
  <T> List<T> map(Function<Row, T> of, Table other, List<T> bound) {
    if (other.byId.size() != byId.size()) {
      return map(of);
    }
    List<T> records = new ArrayList<>(byId.size());
    Iterator<Row> before = other.rows().iterator();
    for (Row row : rows()) {
      records.add(row == before.next() ? bound.get(records.size()) : of.apply(row));
    }
    return Collections.unmodifiableList(records);
  }

  /** The same table with one row replaced. */
  public Table with(Row row) {
    return with(List.of(row));
  }

  /** The same table with some rows replaced. */
  public Table with(List<Row> rows) {
    Map<String, Row> changed = new LinkedHashMap<>(byId);
    for (Row row : rows) {
      if (!byId.containsKey(row.id())) {
        throw new IllegalArgumentException("no row " + row.id() + " in " + name);
      }
      changed.put(row.id(), row);
    }
    return new Table(name, changed, units);
  }
}
