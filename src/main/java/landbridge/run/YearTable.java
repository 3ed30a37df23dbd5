package landbridge.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.Restriction;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.run.traffic.Solution;

/**
 * The years of each scenario, and what opens and closes in them.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
final class YearTable {
  private static final int STATE_DIGITS = 12;

  private final ResultTable.Rows rows = ResultTable.of("year");
  private final SortedMap<String, List<String>> openBefore = new TreeMap<>(); // by scenario

  /** Adds a year; years of a scenario come in ascending order. */
  void add(String scenario, int year, Study study, Solution solution) {
    List<String> open = open(study, year);
    List<String> before = openBefore.put(scenario, open);
    List<String> changes = new ArrayList<>();
    if (before != null && !open.equals(before)) {
      addMissing(open, before, "+", changes);
      addMissing(before, open, "-", changes);
    }
    rows.add(
        scenario,
        year,
        solution.fingerprint().substring(0, STATE_DIGITS),
        String.join(" ", changes));
  }

  private static void addMissing(
      List<String> ids, List<String> others, String sign, List<String> changes) {
    Set<String> known = new LinkedHashSet<>(others);
    ids.stream().filter(id -> !known.contains(id)).forEach(id -> changes.add(sign + id));
  }

  ResultTable build() {
    return rows.build();
  }

  private static List<String> open(Study study, int year) {
    List<String> open = new ArrayList<>();
    study.links().stream().map(Link::id).filter(id -> study.linkOpen(id, year)).forEach(open::add);
    study.terminals().stream()
        .map(Terminal::id)
        .filter(id -> study.terminalOpen(id, year))
        .forEach(open::add);
    study.crossings().stream()
        .map(Crossing::id)
        .filter(id -> study.crossingOpen(id, year))
        .forEach(open::add);
    study.restrictions().stream()
        .map(Restriction::id)
        .filter(id -> study.restrictionActive(id, year))
        .forEach(open::add);
    return open;
  }
}
