package landbridge.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import landbridge.explain.Explainer.Question;
import landbridge.explain.Explanation.Content;
import landbridge.explain.Metrics.Metric;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * What a metric is made of: other metrics, or the rows of a table grouped level by level.
 *
 * <p>Checked by: {@code ExplainerTest}.
 */
final class Parts {
  /** Sums of doubles read back from texts differ from the stored total by rounding only. */
  private static final double ROUNDING = 1e-9;

  private static final Comparator<Explanation> LARGEST_FIRST =
      Comparator.comparingDouble((Explanation part) -> -Math.abs(part.value().orElse(0)));

  /** Explains a metric as a part of another. */
  interface MetricPart {
    Optional<Explanation> of(String name, int depth);
  }

  /**
   * A part that is told by grouping rows, as written in the dictionary of metrics.
   *
   * @param table  table of the rows
   * @param value  column to sum
   * @param groups columns to group by, outermost first
   * @param filter {@code column=text} that rows must meet; empty for all
   */
  private record Grouping(String table, String value, List<String> groups, String filter) {
    static Grouping of(String text) {
      String[] fields = text.split(":");
      return new Grouping(
          fields[0], fields[1], List.of(fields[2].split(">")), fields.length > 3 ? fields[3] : "");
    }
  }

  private final StoredRun run;
  private final Question question;
  private final MetricPart metrics;

  Parts(StoredRun run, Question question, MetricPart metrics) {
    this.run = run;
    this.question = question;
    this.metrics = metrics;
  }

  List<Explanation> of(Metric metric, int depth) {
    List<Explanation> parts = new ArrayList<>();
    for (String part : metric.parts()) {
      if (part.indexOf(':') < 0) {
        metrics.of(part, depth - 1).ifPresent(parts::add);
      } else {
        parts.addAll(grouped(Grouping.of(part), depth));
      }
    }
    return parts;
  }

  /** Whether parts add up to a value, but for rounding. */
  static boolean sumsTo(List<Explanation> parts, OptionalDouble value) {
    if (parts.isEmpty() || value.isEmpty()) {
      return false;
    }
    double sum = 0;
    double size = 0;
    for (Explanation part : parts) {
      sum += part.value().orElse(0);
      size += Math.abs(part.value().orElse(0));
    }
    return Math.abs(sum - value.getAsDouble()) <= ROUNDING * size;
  }

  private List<Explanation> grouped(Grouping grouping, int depth) {
    if (run.findTable(grouping.table()).isEmpty()) {
      return List.of();
    }
    StoredTable rows = run.table(grouping.table()).where("scenario", question.scenario());
    rows = filtered(rows, grouping.filter());
    if (question.year().isPresent() && rows.columns().contains("year")) {
      rows = rows.where("year", question.year().getAsInt());
    }
    return grouped(rows, grouping, 0, depth);
  }

  /** Keeps the rows with {@code column=text}, or drops those with {@code column!=text,text}. */
  private static StoredTable filtered(StoredTable rows, String filter) {
    int not = filter.indexOf("!=");
    if (not > 0) {
      List<String> dropped = List.of(filter.substring(not + 2).split(","));
      return rows.where(row -> !dropped.contains(row.text(filter.substring(0, not))));
    }
    int equals = filter.indexOf('=');
    return equals > 0
        ? rows.where(filter.substring(0, equals), filter.substring(equals + 1))
        : rows;
  }

  private List<Explanation> grouped(StoredTable rows, Grouping grouping, int level, int depth) {
    if (level >= grouping.groups().size() || depth < 1) {
      return List.of();
    }
    String column = grouping.groups().get(level);
    List<Explanation> parts = new ArrayList<>();
    for (String text : rows.distinct(column)) {
      // the rows of a whole component are a metric of their own; those of one year or country are
      // not
      boolean whole =
          level == 0 && grouping.table().equals("present_value") && column.equals("component");
      Optional<Explanation> known = whole ? metrics.of(text, depth - 1) : Optional.empty();
      parts.add(
          known.orElseGet(() -> group(rows.where(column, text), grouping, level, depth, text)));
    }
    if (!column.equals("year")) {
      parts.sort(LARGEST_FIRST);
    }
    return parts;
  }

  private Explanation group(
      StoredTable rows, Grouping grouping, int level, int depth, String text) {
    double sum = rows.sum(grouping.value());
    List<Explanation> below = grouped(rows, grouping, level + 1, depth - 1);
    String column = grouping.groups().get(level);
    return new Explanation(
        column.equals("year") ? text : column + " " + text + named(column, text),
        OptionalDouble.of(sum),
        rows.unit(grouping.value()),
        "",
        "table " + grouping.table() + ", " + rows.size() + (rows.size() == 1 ? " row" : " rows"),
        "",
        new Content(!below.isEmpty(), below, List.of()));
  }

  /** What the study calls a country, a shareholder or the like, behind its id; empty where it has no name. */
  private String named(String kind, String id) {
    return run.setting(kind + "." + id + "." + question.language())
        .map(name -> " (" + name + ")")
        .orElse("");
  }
}
