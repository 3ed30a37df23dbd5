package landbridge.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.choice.Unserved;
import landbridge.model.Crossing;
import landbridge.model.Study;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * Result table of the goods that do not move, by cause and by what stops them.
 *
 * <p>A closed link is named by its closed crossing where it has one. Checked by: {@code UnservedTableTest}.
 */
final class UnservedTable {
  private static final String[] CAUSES = Arrays.stream(Unserved.Cause.values())
      .map(cause -> cause.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\t")
      .toArray(String[]::new);

  private final Routes routes;
  private final ResultTable.Rows rows = ResultTable.of("unserved");

  UnservedTable(Routes routes) {
    this.routes = routes;
  }

  /** Goods of one cause and cut: their sum, and the first of the pairs with most of them. */
  static final class Group {
    private int pairs;
    private int pair = -1; // whose goods are being added
    private double ofPair;
    private double tonnes; // of the pairs before
    private int worst;
    private double most = Double.NEGATIVE_INFINITY;

    /** Adds goods; pairs must come in ascending order. */
    void add(int next, double more) {
      if (next != pair) {
        settle();
        pair = next;
        pairs++;
      }
      ofPair += more;
    }

    /** The pair at hand has all its goods. */
    private void settle() {
      if (ofPair > most) {
        worst = pair;
        most = ofPair;
      }
      tonnes += ofPair;
      ofPair = 0;
    }
  }

  /** What does not move, by cause and what stops it; from any thread. */
  SortedMap<String, Group> groups(Solution solution) {
    SortedMap<String, Group> groups = new TreeMap<>();
    Names names =
        new Names(solution.state().study(), routes.network, solution.state().year());
    for (Unserved.Part part : Unserved.of(solution.result(), routes.model)) {
      String key = CAUSES[part.cause().ordinal()] + names.of(part.cut());
      groups
          .computeIfAbsent(key, k -> new Group())
          .add(routes.goods.pair[part.item()], part.tonnes());
    }
    groups.values().forEach(Group::settle);
    return groups;
  }

  /** Adds the rows of a scenario's year. */
  void add(String scenario, int year, SortedMap<String, Group> groups) {
    groups.forEach((key, group) -> {
      int tab = key.indexOf('\t');
      rows.add(
          scenario,
          year,
          key.substring(0, tab),
          key.substring(tab + 1),
          group.tonnes,
          group.pairs,
          routes.goods.zones.get(routes.goods.pairOrigin[group.worst]).id(),
          routes.goods.zones.get(routes.goods.pairDestination[group.worst]).id(),
          group.most);
    });
  }

  ResultTable build() {
    return rows.build();
  }

  /** What arcs are called in one year of a study. */
  private static final class Names {
    private final Study study;
    private final Supernetwork network;
    private final Map<String, String> shutCrossing = new TreeMap<>(); // by link

    Names(Study study, Supernetwork network, int year) {
      this.study = study;
      this.network = network;
      for (Crossing crossing : study.crossings()) {
        if (!study.crossingOpen(crossing.id(), year)) {
          shutCrossing.put(crossing.linkId(), crossing.id());
        }
      }
    }

    String of(List<Integer> arcs) {
      if (arcs.isEmpty()) {
        return "";
      }
      SortedSet<String> names = new TreeSet<>();
      for (int arc : arcs) {
        Supernetwork.Arc a = network.arcs.get(arc);
        String id = a.kind() == Supernetwork.Kind.LINK
            ? study.links().get(a.index()).id()
            : study.terminals().get(a.index()).id();
        names.add(shutCrossing.getOrDefault(id, id));
      }
      return String.join("; ", names);
    }
  }
}
