package landbridge.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.explain.Explanation.Content;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * The inputs of a run as explanations: each with file, line, grade and source.
 *
 * <p>Many inputs of one kind (the length of every link) are told as one line with their number and grades, unless the
 * caller asks for all. Checked by: {@code ExplainerTest}.
 */
final class Inputs {
  private static final int FEW = 6;

  private final StoredTable inputs;
  private final Map<String, String> sources = new TreeMap<>();
  private final boolean all;

  Inputs(StoredRun run, boolean all) {
    this.inputs = run.table("input");
    this.all = all;
    for (StoredTable.Row row : run.table("source").rows()) {
      String publisher = row.text("publisher");
      sources.put(
          row.text("source"),
          row.text("title")
              + (publisher.isEmpty() ? "" : ", " + publisher)
              + dated(row)
              + address(row));
    }
  }

  private static String dated(StoredTable.Row row) {
    return row.text("date").isEmpty() ? "" : ", " + row.text("date");
  }

  private static String address(StoredTable.Row row) {
    return row.text("url").isEmpty() ? "" : ", " + row.text("url");
  }

  /** Addresses of all inputs. */
  List<String> paths() {
    return inputs.distinct("path");
  }

  /** Unit of an input by its address; empty where the run does not say. */
  String unit(String path) {
    StoredTable found = inputs.where("path", path);
    return found.isEmpty() ? "" : found.row(0).text("unit");
  }

  /** The inputs that match any of the patterns. */
  List<Explanation> matching(List<String> patterns) {
    List<Explanation> found = new ArrayList<>();
    for (String pattern : patterns) {
      List<StoredTable.Row> rows =
          inputs.where(row -> matches(pattern, row.text("path"))).rows();
      if (all || rows.size() <= FEW) {
        rows.forEach(row -> found.add(one(row)));
      } else {
        found.add(many(pattern, rows));
      }
    }
    return found;
  }

  /** One input, with its place and source. */
  private Explanation one(StoredTable.Row row) {
    boolean none = row.text("low").isEmpty() && row.text("high").isEmpty();
    String range = none || row.text("written").indexOf('[') >= 0
        ? ""
        : " [" + row.text("low") + ".." + row.text("high") + "]";
    String note = "grade " + row.text("grade") + source(row.text("source"));
    if (!row.text("note").isEmpty()) {
      note += "; " + row.text("note");
    }
    return new Explanation(
        row.text("path") + " = " + row.text("written") + range,
        row.findNumber("value"),
        row.text("unit"),
        "",
        row.text("file") + ":" + row.text("line"),
        note,
        Content.NONE);
  }

  private String source(String keys) {
    if (keys.isEmpty()) {
      return ", no source";
    }
    StringBuilder text = new StringBuilder();
    for (String key : keys.split(";")) {
      text.append(text.isEmpty() ? ", " : " and ").append(sources.getOrDefault(key.strip(), key));
    }
    return text.toString();
  }

  private static Explanation many(String pattern, List<StoredTable.Row> rows) {
    Map<String, Integer> grades = new TreeMap<>();
    Map<String, Integer> files = new TreeMap<>();
    for (StoredTable.Row row : rows) {
      grades.merge(row.text("grade").isEmpty() ? "none" : row.text("grade"), 1, Integer::sum);
      files.merge(row.text("file"), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder("grades");
    grades.forEach((grade, count) -> text.append(' ').append(grade).append(": ").append(count));
    return new Explanation(
        pattern + ": " + rows.size() + " values",
        OptionalDouble.empty(),
        "",
        "",
        String.join(", ", files.keySet()),
        text.toString(),
        Content.NONE);
  }

  /** Whether an address matches a pattern in which {@code *} stands for any characters. */
  static boolean matches(String pattern, String path) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(path);
    }
    if (!path.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    for (int from = star; from <= path.length(); from++) {
      if (matches(rest, path.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
